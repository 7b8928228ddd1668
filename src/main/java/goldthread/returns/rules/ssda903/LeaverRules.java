package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Hits;

/// Rules of care leavers (OC3): who is one, and whether what is told of them agrees.
final class LeaverRules {
    static final String ITEMS = "IN_TOUCH ACTIV ACCOM";
    // Children Act 1989, Schedule 2, paragraph 19B: looked after for 13 weeks since the age of 14, and after 16
    private static final int THIRTEEN_WEEKS = 91;
    private static final Codes YES = only("YES"), DIED = only("DIED"), NOT_ASKED = Codes.of("DIED RHOM"), FOYER = Codes.of("T T1 T2"),
            FORMER_CARERS = Codes.of("Z1 Z2"), DEATH = only("E2"), TRANSFER = only("E3");

    private LeaverRules() {}

    static void in(Book book) {
        told(book);
        whoIsOne(book);
        care(book);
    }

    static boolean filled(Return903 r, int row) {
        return row >= 0 && (r.oc3.inTouch.filled(row) || r.oc3.activ.filled(row) || r.oc3.accom.filled(row));
    }

    private static int items(Tables903.Oc3 t, int i) {
        return AdoptionRules.count(t.inTouch.filled(i), t.activ.filled(i), t.accom.filled(i));
    }

    private static void told(Book book) {
        book.because("What became of care leavers is a national figure.", "Ask the personal adviser and correct the item.");
        book.rule("153", "OC3", ITEMS, "Some items on the care leaver are filled and others are blank.").oc3((r, t, i) -> items(t, i) == 1 || items(t, i) == 2);
        book.rule("344", "OC3", ITEMS, "The care leaver has died or returned home, yet activity or accommodation is not 0.")
                .oc3((r, t, i) -> t.inTouch.in(i, NOT_ASKED) && !(t.activ.in(i, ZERO) && t.accom.in(i, ZERO)));
        book.rule("345", "OC3", ITEMS, "The authority is in touch with the care leaver, yet activity or accommodation is 0.")
                .oc3((r, t, i) -> t.inTouch.in(i, YES) && (t.activ.in(i, ZERO) || t.accom.in(i, ZERO)));
        book.rule("347", "OC3", "DOB ACCOM", "A care leaver under 18 is told to live in a foyer.").from(2023)
                .oc3((r, t, i) -> t.accom.in(i, FOYER) && before(r.start, plusYears(t.dob.day(i), 18)));
        book.rule("348", "OC3", "IN_TOUCH", "The care leaver was told to have died in an earlier year.").from(2025).oc3((r, t, i) ->
                t.inTouch.other(i, DIED) && r.earlier.stream().anyMatch(year -> diedBy(year, t.child[i])));
        book.rule("3001", "Header, OC3", "ACCOM", "A care leaver who turned 17 this year is told to live with former foster carers.").oc3((r, t, i) ->
                t.accom.in(i, FORMER_CARERS) && AdoptionRules.inYear(r, plusYears(r.care.dob(t.child[i]), 17)));
        book.rule("391", "OC3", "DOB " + ITEMS, "The young person was not aged 17 to 21 in the year.").oc3((r, t, i) -> items(t, i) > 0
                && (before(r.end, plusYears(t.dob.day(i), 17)) || notAfter(plusYears(t.dob.day(i), 22), r.start)));
    }

    private static boolean diedBy(Return903 year, int child) {
        for (int k = year.oc3.from(child); k < year.oc3.to(child); k++) {
            if (year.oc3.inTouch.in(year.oc3.row(k), DIED)) return true;
        }
        return false;
    }

    private static void whoIsOne(Book book) {
        book.because("Care leaver data counts only for young people who are entitled to it and no longer in care.",
                "Take the row out of OC3, or correct the episodes.");
        book.rule("134", "OC3, AD1", ITEMS + " " + AdoptionRules.ITEMS, "Details of an adoption are given for a care leaver.").children((r, child, hits) -> {
            for (int k = r.oc3.from(child); k < r.oc3.to(child); k++) {
                for (int m = r.ad1.from(child); m < r.ad1.to(child); m++) {
                    if (items(r.oc3, r.oc3.row(k)) == 0 || AdoptionRules.items(r.ad1, r.ad1.row(m)) == 0) continue;
                    hits.add(r.oc3.grid, r.oc3.row(k));
                    hits.add(r.ad1.grid, r.ad1.row(m));
                }
            }
        });
        book.rule("1000", "OC3", ITEMS, "The child died in care, yet is told to be a care leaver.").oc3((r, t, i) -> {
            for (Return903 year : r.years()) {
                for (int k = year.episodes.from(t.child[i]); k < year.episodes.to(t.child[i]); k++) {
                    if (year.episodes.rec.in(year.episodes.row(k), DEATH)) return true;
                }
            }
            return false;
        });
        book.rule("1001", "Episodes, OC3, Header, Episodes_last", ITEMS, "The young person was not in care long enough to be a care leaver: 13 weeks since the age of 14, some of it after 16.")
                .oc3((r, t, i) -> items(t, i) > 0 && tooShort(r, t.child[i], known(r.care.dob(t.child[i])) ? r.care.dob(t.child[i]) : t.dob.day(i)));
        book.rule("1002", "Episodes, OC3, Episodes_last", ITEMS, "The young person is told to be a care leaver and has no earlier episode of care.").oc3((r, t, i) ->
                r.years().stream().noneMatch(year -> year.episodes.has(t.child[i])) && reachesBack(r, plusYears(t.dob.day(i), 16)));
        book.rule("1007", "Episodes, OC3", ITEMS, "The young person was still in care on the seventeenth or eighteenth birthday, which was this year.")
                .oc3((r, t, i) -> items(t, i) > 0 && birthday(r, t, i) != NONE && inCareAfter(r, t.child[i], birthday(r, t, i)));
        book.rule("1016", "Episodes, OC3", ITEMS, "The young person left care on or after the seventeenth or eighteenth birthday, which was this year.").from(2023)
                .oc3((r, t, i) -> items(t, i) > 0 && birthday(r, t, i) != NONE && leftSince(r, t.child[i], birthday(r, t, i)));
    }

    /// Whether the returns given reach back to the day. Young people leave care years before they are returned here:
    /// without the older returns nobody can tell. The sector's validator judges by what it is given.
    private static boolean reachesBack(Return903 r, int day) {
        return r.sector() || known(day) && r.years().getLast().start <= day;
    }

    private static boolean tooShort(Return903 r, int child, int dob) {
        if (!known(dob)) return false;
        int days = 0;
        boolean afterSixteen = false;
        int fourteen = plusYears(dob, 14);
        int sixteen = plusYears(dob, 16);
        int counted = fourteen;
        var years = r.years();
        for (int y = years.size() - 1; y >= 0; y--) {
            var e = years.get(y).episodes;
            for (int k = e.from(child); k < e.to(child); k++) {
                int row = e.row(k);
                if (!known(e.decom.day(row)) || e.ls.in(row, RESPITE)) continue;
                int to = known(e.dec.day(row)) ? e.dec.day(row) : years.get(y).end;
                int from = Math.max(counted, e.decom.day(row));
                if (to > from) days += to - from;
                counted = Math.max(counted, to);
                afterSixteen |= to > sixteen;
            }
        }
        return !afterSixteen && reachesBack(r, sixteen) || days < THIRTEEN_WEEKS && reachesBack(r, fourteen);
    }

    private static int birthday(Return903 r, Tables903.Oc3 t, int i) {
        for (int age = 17; age <= 18; age++) {
            int day = plusYears(t.dob.day(i), age);
            if (AdoptionRules.inYear(r, day)) return day;
        }
        return NONE;
    }

    private static boolean inCareAfter(Return903 r, int child, int day) {
        var e = r.episodes;
        for (int k = e.from(child); k < e.to(child); k++) {
            int row = e.row(k);
            if ((e.decom.blank(row) || notAfter(e.decom.day(row), day)) && (r.care.open(row) || r.year < 2023 && before(day, e.dec.day(row)))) return true;
        }
        return false;
    }

    private static boolean leftSince(Return903 r, int child, int day) {
        var e = r.episodes;
        for (int k = e.from(child); k < e.to(child); k++) {
            if (notAfter(day, e.dec.day(e.row(k)))) return true;
        }
        return false;
    }

    private static void care(Book book) {
        book.rule("1010", "Episodes, Episodes_last, OC3", ITEMS, "Care was open at the end of last year and has no episode this year, yet care leaver data is given.").oc3((r, t, i) -> {
            if (items(t, i) == 0 || r.episodes.has(t.child[i])) return false;
            for (int k = r.last.episodes.from(t.child[i]); k < r.last.episodes.to(t.child[i]); k++) {
                if (r.last.care.open(r.last.episodes.row(k))) return true;
            }
            return false;
        });
        book.rule("1011", "Episodes, OC3", ITEMS, "Care passed to another authority, yet care leaver data is given.").oc3((r, t, i) -> {
            int latest = r.episodes.last(t.child[i]);
            return items(t, i) > 0 && latest >= 0 && r.episodes.rec.in(latest, TRANSFER);
        });
        book.rule("1012", "Episodes", "CHILD", "The child has no episode this year, yet has rows that only children in care have.").check((r, hits) -> {
            for (Rows rows : java.util.List.of(r.ad1, r.missing, r.oc2, r.placed, r.prevPerm, r.reviews)) withoutCare(r, rows, hits);
        });
        book.rule("1014", "Episodes, UASC, OC3", "ACTIV ACCOM IN_TOUCH DUC", "A former asylum seeker who was not in care this year has both kinds of data.").children((r, child, hits) -> {
            if (inCareInYear(r, child)) return;
            for (int k = r.oc3.from(child); k < r.oc3.to(child); k++) {
                for (int m = r.uasc.from(child); m < r.uasc.to(child); m++) {
                    int row = r.uasc.row(m);
                    if (items(r.oc3, r.oc3.row(k)) == 0 || before(r.uasc.duc.day(row), r.start)) continue;
                    hits.add(r.oc3.grid, r.oc3.row(k));
                    hits.add(r.uasc.grid, row);
                }
            }
        });
    }

    private static void withoutCare(Return903 r, Rows rows, Hits hits) {
        for (int i = 0; i < rows.size; i++) {
            if (rows.child[i] != 0 && !r.episodes.has(rows.child[i])) hits.add(rows.grid, i);
        }
    }

    private static boolean inCareInYear(Return903 r, int child) {
        var e = r.episodes;
        for (int k = e.from(child); k < e.to(child); k++) {
            int row = e.row(k);
            if (notAfter(e.decom.day(row), r.end) && (r.care.open(row) || notAfter(r.start, e.dec.day(row)))) return true;
        }
        return false;
    }
}
