package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;

/// Rules of one episode, by itself or with the child's age.
final class EpisodeRules {
    // the Children Act 1989 came into force on 14 October 1991, placement orders replaced freeing on 30 December 2005
    private static final int CHILDREN_ACT = of(1991, 10, 14), PLACEMENT_ORDERS = of(2005, 12, 30), END_OF_FREEING = of(2005, 12, 31);
    private static final Codes V2 = only("V2"), K2 = only("K2"), P1 = only("P1"), U1_U4 = Codes.of("U1 U4"), A5_A6 = Codes.of("A5 A6"), E1 = only("E1"),
            D1 = only("D1"), START = only("S"), AFRESH = Codes.of("P B"), JUSTICE = Codes.of("J1 J2 J3"), TO_CUSTODY = only("CUSTOD");

    // the codes T and U, for the same carer, came in with the guide of 2008-09
    private static final int SAME_CARER_RULE = of(2008, 4, 1);
    private static final Codes SAME_CARER = Codes.of("S T U");

    private EpisodeRules() {}

    static void in(Book book) {
        dates(book);
        legal(book);
        ages(book);
        ended(book);
        temporary(book);
    }

    private static void dates(Book book) {
        book.because("Time in care is counted from these days.", "Check the days against the child's record.");
        book.rule("148", "Episodes", "DEC REC", "The end of the episode and its reason do not come as a pair.").episodes((r, e, i) -> e.dec.blank(i) != e.rec.blank(i));
        book.rule("302", "Header, Episodes", "DECOM DOB", "The first episode begins before the child's birth.").children((r, child, hits) -> {
            int first = r.care.earliest(child);
            if (first < 0 || !before(r.episodes.decom.day(first), r.care.dob(child))) return;
            hits.add(r.episodes.grid, first);
            hits.add(r.header.grid, r.header.first(child));
        });
        book.rule("353", "Episodes", "DECOM", "The episode begins before 14 October 1991.").episodes((r, e, i) -> before(e.decom.day(i), CHILDREN_ACT));
        book.rule("354", "Episodes", "DECOM", "The episode begins after the end of the year.").episodes((r, e, i) -> before(r.end, e.decom.day(i)));
        book.rule("355", "Episodes", "DECOM DEC", "The episode begins and ends on one day.").episodes((r, e, i) -> same(e.decom.day(i), e.dec.day(i)));
        book.rule("356", "Episodes", "DECOM", "The episode ends before it begins.").episodes((r, e, i) -> before(e.dec.day(i), e.decom.day(i)));
        book.rule("385", "Episodes", "DEC", "The episode ends after the end of the year.").episodes((r, e, i) -> before(r.end, e.dec.day(i)));
    }

    private static void legal(Book book) {
        book.because("The legal status decides what the authority may do and owes.", "Check the order in the child's record.");
        book.rule("445", "Episodes", "LS DECOM", "A freeing order (D1) after December 2005.").to(2023).episodes((r, e, i) -> e.ls.in(i, D1) && before(END_OF_FREEING, e.decom.day(i)));
        book.rule("446", "Episodes", "LS DECOM", "A placement order (E1) before 30 December 2005.").episodes((r, e, i) -> e.ls.in(i, E1) && before(e.decom.day(i), PLACEMENT_ORDERS));
        book.rule("451", "Episodes", "DEC REC LS", "The child is still freed for adoption (D1) in an open episode.").to(2023)
                .episodes((r, e, i) -> e.ls.in(i, D1) && e.dec.blank(i) && e.rec.blank(i));
        book.rule("378", "Episodes", "PLACE LS", "The child is placed with parents under section 20.").episodes((r, e, i) -> e.place.in(i, P1) && e.ls.in(i, V2));
        book.rule("384", "Episodes", "PLACE LS", "A child in respite is in a long-term foster placement.").episodes((r, e, i) -> e.place.in(i, U1_U4) && e.ls.in(i, RESPITE));
        book.rule("408", "Episodes", "PLACE LS", "A placement for adoption under a placement order (A5, A6) without one (E1).")
                .episodes((r, e, i) -> e.place.in(i, A5_A6) && !e.ls.in(i, E1));
        book.rule("217", "Episodes", "PLACE DECOM RNE", "A placement for adoption with the current foster carer (A3, A5) must begin with S, T or U.")
                .episodes((r, e, i) -> e.place.in(i, WITH_CARER) && notAfter(SAME_CARER_RULE, e.decom.day(i)) && !e.rne.in(i, SAME_CARER));
        book.rule("358", "Header, Episodes", "DECOM DOB LS", "A criminal justice status (J1 to J3) for a child under 10.").check((r, hits) -> {
            for (int i = 0; i < r.episodes.size; i++) {
                int child = r.episodes.child[i];
                if (!r.episodes.ls.in(i, JUSTICE) || !before(r.episodes.decom.day(i), r.care.birthday(child, 10))) continue;
                hits.add(r.episodes.grid, i);
                hits.add(r.header.grid, r.header.first(child));
            }
        });
        book.rule("359", "Header, Episodes", "DEC LS PLACE", "The young person is over 18 and still in care, other than under section 20 in a children's home.")
                .episodes((r, e, i) -> e.dec.blank(i) && notAfter(r.care.birthday(e.child[i], 18), r.end) && !(e.ls.in(i, V2) && e.place.in(i, K2)));
        book.rule("366", "Episodes", "RNE", "The placement changes inside one stay in respite.").episodes((r, e, i) -> e.ls.is(i, "V3") && !e.rne.in(i, START));
        book.rule("426", "Episodes", "LS", "Both kinds of respite, V3 and V4, are used for one child.").children((r, child, hits) -> {
            boolean each = false;
            boolean series = false;
            for (int k = r.episodes.from(child); k < r.episodes.to(child); k++) {
                each |= r.episodes.ls.is(r.episodes.row(k), "V3");
                series |= r.episodes.ls.is(r.episodes.row(k), "V4");
            }
            for (int k = r.episodes.from(child); each && series && k < r.episodes.to(child); k++) {
                if (r.episodes.ls.in(r.episodes.row(k), RESPITE)) hits.add(r.episodes.grid, r.episodes.row(k));
            }
        });
        book.rule("399", "Episodes, Header, Reviews", "MOTHER LS REVIEW REVIEW_CODE", "A review or the mother flag is given for a child only in respite.").children((r, child, hits) -> {
            int row = r.header.first(child);
            if (row < 0 || !r.care.respiteOnly(child)) return;
            boolean told = r.header.mother.filled(row);
            for (int k = r.reviews.from(child); k < r.reviews.to(child); k++) {
                told |= r.reviews.review.filled(r.reviews.row(k)) || r.reviews.reviewCode.filled(r.reviews.row(k));
            }
            if (!told) return;
            hits.add(r.header.grid, row);
            for (int k = r.episodes.from(child); k < r.episodes.to(child); k++) hits.add(r.episodes.grid, r.episodes.row(k));
            for (int k = r.reviews.from(child); k < r.reviews.to(child); k++) hits.add(r.reviews.grid, r.reviews.row(k));
        });
    }

    private static void ages(Book book) {
        book.because("The placement or status is not lawful or not likely at this age.", "Check the placement code and the date of birth.");
        book.rule("352", "Header, Episodes", "DECOM RNE", "Care began at 18 or over.").episodes((r, e, i) -> e.rne.in(i, START) && notAfter(r.care.birthday(e.child[i], 18), e.decom.day(i)));
        under(book, "370", "Independent living (P2) under 15.", 2022, 2022, "P2", 15);
        under(book, "370", "Independent living (P2) under 16.", 2023, 2023, "P2", 16);
        under(book, "371", "Semi-independent living (H5) under 15.", 2022, 2022, "H5", 15);
        under(book, "371", "Semi-independent living (H5) under 16.", 2023, 2023, "H5", 16);
        under(book, "371", "Supported accommodation under 16.", 2024, Book.LATEST, "K3 H5", 16);
        under(book, "372", "Youth custody or prison (R5) under 10.", 2022, Book.LATEST, "R5", 10);
        under(book, "373", "A residential school (S1) under 4.", 2022, Book.LATEST, "S1", 4);
        under(book, "374", "Residential employment (P3) under 14.", 2022, Book.LATEST, "P3", 14);
        book.rule("234", "Episodes, Header", "REASON_PLACE_CHANGE DOB", "A child under 10 is told to have moved to custody.").from(2025).check((r, hits) -> {
            for (int i = 0; i < r.episodes.size; i++) {
                int child = r.episodes.child[i];
                int moved = known(r.episodes.dec.day(i)) ? r.episodes.dec.day(i) : r.end;
                if (!r.episodes.reasonPlaceChange.in(i, TO_CUSTODY) || !before(moved, r.care.birthday(child, 10))) continue;
                hits.add(r.episodes.grid, i);
                if (r.sector()) hits.add(r.header.grid, r.header.first(child));
            }
        });
    }

    private static void under(Book book, String code, String sentence, int from, int to, String places, int age) {
        var codes = Codes.of(places);
        book.rule(code, "Episodes, Header", "DECOM PLACE", sentence).from(from).to(to)
                .episodes((r, e, i) -> e.place.in(i, codes) && before(e.decom.day(i), r.care.birthday(e.child[i], age)) && (!r.sector() || known(e.dec.day(i))));
    }

    private static void ended(Book book) {
        book.because("Why care ended is a national figure.", "Check the reason against the child's record.");
        endedAt(book, "387", "Care ended in independence (E5, E6) under 14.", "E5 E6", 14);
        endedAt(book, "389", "Care passed to adult services (E7) under 16.", "E7", 16);
        endedAt(book, "460", "Staying with carers at 18 (E17) under 18.", "E17", 18);
        book.rule("407", "Episodes, Header", "DEC DOB REC", "Care ended with special guardianship after the eighteenth birthday.").check((r, hits) -> {
            for (int i = 0; i < r.episodes.size; i++) {
                int child = r.episodes.child[i];
                if (!r.episodes.rec.in(i, GUARDIANSHIP) || !before(r.care.birthday(child, 18), r.episodes.dec.day(i))) continue;
                hits.add(r.episodes.grid, i);
                hits.add(r.header.grid, r.header.first(child));
            }
        });
        book.rule("516", "Episodes", "REC PLACE", "Special guardianship went to former foster carers, and the placement was not foster care.")
                .episodes((r, e, i) -> e.rec.in(i, TO_FORMER_CARERS) && !e.place.in(i, FOSTER));
    }

    private static void endedAt(Book book, String code, String sentence, String reasons, int age) {
        var codes = Codes.of(reasons);
        book.rule(code, "Episodes, Header", "REC", sentence).episodes((r, e, i) -> e.rec.in(i, codes) && before(e.dec.day(i), r.care.birthday(e.child[i], age)));
    }

    private static void temporary(Book book) {
        book.because("Temporary placements (T) are short breaks from a lasting one.", "Give the code of the lasting placement, or check the days.");
        book.rule("380", "Episodes", "PLACE RNE", "A period of care begins in a temporary placement.").episodes((r, e, i) ->
                e.place.in(i, TEMPORARY) && (r.sector() ? !e.rne.in(i, AFRESH) : e.rne.in(i, START)));
        book.rule("381", "Episodes", "PLACE REC", "A period of care ends in a temporary placement.").episodes((r, e, i) -> e.place.in(i, TEMPORARY) && r.care.leftCare(i));
        book.rule("382", "Episodes", "LS PLACE", "A child in respite is in a temporary placement.").episodes((r, e, i) -> e.place.in(i, TEMPORARY) && e.ls.in(i, RESPITE));
        longer(book, "375", "A temporary stay in hospital (T1) lasted over six weeks.", "T1", 42);
        longer(book, "376", "A temporary stay while the carer is on holiday (T3) lasted over three weeks.", "T3", 21);
        longer(book, "379", "A temporary stay (T4) lasted over seven days.", "T4", 7);
        book.rule("377", "Episodes", "PLACE", "The carer was on holiday (T3) more than twice in twelve months.").children((r, child, hits) -> {
            if (r.episodes.to(child) - r.episodes.from(child) < 3) return;
            int[] holidays = java.util.stream.IntStream.range(r.episodes.from(child), r.episodes.to(child)).map(r.episodes::row)
                    .filter(row -> r.episodes.place.is(row, "T3")).toArray();
            for (int k = 2; k < holidays.length; k++) {
                int first = r.episodes.decom.day(holidays[k - 2]);
                int third = r.episodes.decom.day(holidays[k]);
                if (!r.sector() && !before(third, plusYears(first, 1))) continue;
                for (int one = r.sector() ? 0 : k - 2; one <= k; one++) hits.add(r.episodes.grid, holidays[one]);
            }
        });
    }

    private static void longer(Book book, String code, String sentence, String place, int days) {
        book.rule(code, "Episodes", "DECOM PLACE", sentence).episodes((r, e, i) -> {
            int end = e.dec.blank(i) && !r.sector() ? r.end : e.dec.day(i);
            return e.place.is(i, place) && known(end) && known(e.decom.day(i)) && end - e.decom.day(i) > days;
        });
    }
}
