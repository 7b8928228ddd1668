package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Hits;

/// Rules of children who were adopted: the adopters, the match, and the episode that adoption ended (AD1).
final class AdoptionRules {
    static final String ITEMS = "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR";
    private static final Codes TWO = only("2"), SINGLE = only("L0"), MIXED = only("MF"), L2 = only("L2"), L3 = only("L3"), L4 = only("L4"),
            L11 = only("L11"), L12 = only("L12"), FOSTER_ADOPTER = Codes.of("A2 A3 A5"), OTHER_ADOPTER = Codes.of("A1 A4 A6"),
            ENDED_IN_ADOPTION = Codes.of("E1 E11 E12");

    private AdoptionRules() {}

    static void in(Book book) {
        adopters(book);
        dates(book);
        episodes(book);
    }

    /// How many of the six items of a row are filled.
    static int items(Tables903.Ad1 t, int i) {
        return count(t.dateInt.filled(i), t.dateMatch.filled(i), t.fosterCare.filled(i), t.nbAdoptr.filled(i), t.sexAdoptr.filled(i), t.lsAdoptr.filled(i));
    }

    static int count(boolean... filled) {
        int count = 0;
        for (boolean each : filled) if (each) count++;
        return count;
    }

    private static void adopters(Book book) {
        book.because("Who adopts is a national figure, and the items must agree.", "Check the items against the adoption order.");
        book.rule("151", "AD1", ITEMS, "Some items on the adoption are filled and others are blank.").ad1((r, t, i) -> items(t, i) > 0 && items(t, i) < 6);
        book.rule("511", "AD1", "NB_ADOPTR SEX_ADOPTR", "The number of adopters does not agree with their sex.").ad1((r, t, i) ->
                t.nbAdoptr.in(i, TWO) && t.sexAdoptr.in(i, ALONE) || t.nbAdoptr.in(i, ONE) && t.sexAdoptr.in(i, COUPLE));
        book.rule("514", "AD1", "LS_ADOPTR SEX_ADOPTR", "A single adopter has the sex code of a couple.").ad1((r, t, i) -> t.lsAdoptr.in(i, SINGLE) && !t.sexAdoptr.in(i, ALONE));
        book.rule("517", "AD1", "LS_ADOPTR SEX_ADOPTR", "An unmarried couple of different sex (L3) is not MF.").ad1((r, t, i) -> t.lsAdoptr.in(i, L3) && !t.sexAdoptr.in(i, MIXED));
        book.rule("518", "AD1", "LS_ADOPTR SEX_ADOPTR", "An unmarried couple of the same sex (L4) is not MM or FF.").ad1((r, t, i) -> t.lsAdoptr.in(i, L4) && !t.sexAdoptr.in(i, SAME_SEX));
        book.rule("519", "AD1", "LS_ADOPTR SEX_ADOPTR", "Civil partners (L2) do not have the sex code of a couple.").ad1((r, t, i) -> t.lsAdoptr.in(i, L2) && !t.sexAdoptr.in(i, COUPLE));
        book.rule("520", "AD1", "LS_ADOPTR SEX_ADOPTR", "A married couple of different sex (L11) is not MF.").ad1((r, t, i) -> t.lsAdoptr.in(i, L11)
                && (r.sector() ? t.sexAdoptr.in(i, SAME_SEX) : !t.sexAdoptr.in(i, MIXED)));
        book.rule("524", "AD1", "LS_ADOPTR SEX_ADOPTR", "A married couple of the same sex (L12) is not MM or FF.").ad1((r, t, i) -> t.lsAdoptr.in(i, L12) && !t.sexAdoptr.in(i, SAME_SEX));
        book.rule("335", "Episodes, AD1", "PLACE FOSTER_CARE", "Whether the adopters were the foster carers does not agree with the last placement.").check((r, hits) ->
                adopted(r, ENDED_IN_ADOPTION, hits, (episode, i) -> r.episodes.place.in(episode, FOSTER_ADOPTER) && r.ad1.fosterCare.in(i, ZERO)
                        || r.episodes.place.in(episode, OTHER_ADOPTER) && r.ad1.fosterCare.in(i, ONE)));
    }

    private static void dates(Book book) {
        book.because("How long adoption takes is counted from these days.", "Check the days against the adoption file.");
        book.rule("333", "AD1", "DATE_INT", "The decision for adoption is later than the match, or missing.").ad1((r, t, i) ->
                known(t.dateMatch.day(i)) && (t.dateInt.blank(i) || before(t.dateMatch.day(i), t.dateInt.day(i))));
        book.rule("331", "AD1, Episodes", "DATE_MATCH DECOM REC", "The match is later than the start of the placement that ended in adoption.").check((r, hits) ->
                adopted(r, ADOPTED, hits, (episode, i) -> before(r.episodes.decom.day(episode), r.ad1.dateMatch.day(i))));
        book.rule("582", "Episodes, AD1", "DEC DATE_MATCH", "The child was adopted on the very day of the match; please check.").query().check((r, hits) ->
                adopted(r, ADOPTED, hits, (episode, i) -> same(r.episodes.dec.day(episode), r.ad1.dateMatch.day(i))));
        book.rule("334", "Episodes, AD1", "DATE_INT DECOM RNE", "Care began after the decision for adoption.").children((r, child, hits) -> {
            int started = started(r, child);
            for (int k = r.ad1.from(child); started >= 0 && k < r.ad1.to(child); k++) {
                if (before(r.ad1.dateInt.day(r.ad1.row(k)), r.episodes.decom.day(started))) both(hits, r, started, r.ad1.row(k));
            }
        });
        book.rule("521", "Episodes, AD1", "PLACE DECOM DATE_INT", "The decision for adoption is later than the start of the adoptive placement.").children((r, child, hits) -> {
            int placed = firstAdoptive(r, child);
            for (int k = r.ad1.from(child); placed >= 0 && k < r.ad1.to(child); k++) {
                if (before(r.episodes.decom.day(placed), r.ad1.dateInt.day(r.ad1.row(k)))) both(hits, r, placed, r.ad1.row(k));
            }
        });
        book.rule("523", "PlacedAdoption, AD1", "DATE_PLACED DATE_INT", "The decision for adoption has two dates.").children((r, child, hits) -> {
            for (int k = r.ad1.from(child); k < r.ad1.to(child); k++) {
                int i = r.ad1.row(k);
                int j = latestDecision(r, child);
                if (j < 0 || !known(r.ad1.dateInt.day(i)) || !known(r.placed.datePlaced.day(j)) || same(r.ad1.dateInt.day(i), r.placed.datePlaced.day(j))) continue;
                hits.add(r.placed.grid, j);
                hits.add(r.ad1.grid, i);
            }
        });
    }

    private static int latestDecision(Return903 r, int child) {
        int latest = -1;
        for (int k = r.placed.from(child); k < r.placed.to(child); k++) {
            if (known(r.placed.datePlaced.day(r.placed.row(k)))) latest = r.placed.row(k);
        }
        return latest;
    }

    private static final Codes START = only("S");

    /// The episode with which the child's latest period of care began, or -1.
    static int started(Return903 r, int child) {
        var e = r.episodes;
        for (int k = e.to(child) - 1; k >= e.from(child); k--) {
            if (e.rne.in(e.row(k), START) && known(e.decom.day(e.row(k)))) return e.row(k);
        }
        return -1;
    }

    static int firstAdoptive(Return903 r, int child) {
        var e = r.episodes;
        for (int k = e.from(child); k < e.to(child); k++) {
            if (e.place.in(e.row(k), ADOPTIVE) && known(e.decom.day(e.row(k)))) return e.row(k);
        }
        return -1;
    }

    private interface Pair {
        boolean fails(int episode, int row);
    }

    private static void adopted(Return903 r, Codes ending, Hits hits, Pair pair) {
        for (int episode = 0; episode < r.episodes.size; episode++) {
            if (!r.episodes.rec.in(episode, ending)) continue;
            int child = r.episodes.child[episode];
            for (int k = r.ad1.from(child); k < r.ad1.to(child); k++) {
                if (pair.fails(episode, r.ad1.row(k))) both(hits, r, episode, r.ad1.row(k));
            }
        }
    }

    private static void both(Hits hits, Return903 r, int episode, int row) {
        hits.add(r.episodes.grid, episode);
        hits.add(r.ad1.grid, row);
    }

    private static void episodes(Book book) {
        book.because("An adoption must stand both among the episodes and among the adoptions.", "Add what is missing, or correct the reason why the episode ended.");
        book.rule("525", "PlacedAdoption, AD1", "DATE_PLACED_CEASED " + ITEMS, "The plan of adoption was given up, yet details of an adoption are given.").children((r, child, hits) -> {
            for (int k = r.placed.from(child); k < r.placed.to(child); k++) {
                if (r.placed.datePlacedCeased.blank(r.placed.row(k)) || !r.sector() && k < r.placed.to(child) - 1) continue;
                for (int m = r.ad1.from(child); m < r.ad1.to(child); m++) {
                    if (items(r.ad1, r.ad1.row(m)) == 0) continue;
                    hits.add(r.placed.grid, r.placed.row(k));
                    hits.add(r.ad1.grid, r.ad1.row(m));
                }
            }
        });
        book.rule("601", "Episodes, AD1", "REC " + ITEMS, "The child was adopted this year, and details of the adoption are missing.").check((r, hits) -> {
            for (int i = 0; i < r.episodes.size; i++) {
                if (!r.episodes.rec.in(i, ADOPTED) || !inYear(r, r.episodes.dec.day(i))) continue;
                int child = r.episodes.child[i];
                boolean missing = !r.ad1.has(child);
                for (int k = r.ad1.from(child); k < r.ad1.to(child); k++) {
                    if (items(r.ad1, r.ad1.row(k)) == 6) continue;
                    hits.add(r.ad1.grid, r.ad1.row(k));
                    missing = true;
                }
                if (missing) hits.add(r.episodes.grid, i);
            }
        });
        book.rule("602", "Episodes, AD1", "CHILD", "Details of an adoption are given, and no episode ended in adoption this year.").ad1((r, t, i) -> {
            if (items(t, i) == 0) return false;
            for (int k = r.episodes.from(t.child[i]); k < r.episodes.to(t.child[i]); k++) {
                int episode = r.episodes.row(k);
                if (r.episodes.rec.in(episode, ADOPTED) && inYear(r, r.episodes.dec.day(episode))) return false;
            }
            return true;
        });
        book.rule("390", "Episodes", "PLACE REC", "The child was adopted from a placement that is not adoptive (A3 to A6).")
                .episodes((r, e, i) -> e.rec.in(i, ADOPTED) && !e.place.in(i, ADOPTIVE));
        book.rule("386", "Header, Episodes", "REC", "The child was adopted after turning 18.").episodes((r, e, i) ->
                e.rec.in(i, ADOPTED) && before(r.care.birthday(e.child[i], 18), e.dec.day(i)));
        book.rule("199", "Episodes", "CHILD", "The child comes back into care after an adoption.").check(AdoptionRules::cameBack);
        book.rule("336", "Episodes", "PLACE", "The first placement for adoption with the current foster carer does not follow a foster placement.").children((r, child, hits) -> {
            var e = r.episodes;
            for (int k = e.from(child); k < e.to(child); k++) {
                int i = e.row(k);
                if (!e.place.in(i, WITH_CARER)) continue;
                int before = r.care.before[i];
                while (before >= 0 && e.place.in(before, TEMPORARY)) before = r.care.before[before];
                if (before >= 0 && !e.place.in(before, FOSTER)) hits.add(e.grid, i);
                return;
            }
        });
    }

    private static void cameBack(Return903 r, Hits hits) {
        for (Return903 year : r.years()) {
            for (int j = 0; j < year.episodes.size; j++) {
                if (!year.episodes.rec.in(j, ADOPTED)) continue;
                int child = year.episodes.child[j];
                for (int k = r.episodes.from(child); k < r.episodes.to(child); k++) {
                    if (before(year.episodes.decom.day(j), r.episodes.decom.day(r.episodes.row(k)))) hits.add(r.episodes.grid, r.episodes.row(k));
                }
            }
        }
    }

    static boolean inYear(Return903 r, int day) {
        return known(day) && day >= r.start && day <= r.end;
    }
}
