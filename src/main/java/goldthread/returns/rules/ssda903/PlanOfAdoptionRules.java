package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Hits;

/// Rules of decisions that a child should be placed for adoption (PlacedAdoption), with the episodes beside them.
final class PlanOfAdoptionRules {
    private static final Codes PLACEMENT_ORDER = only("E1"), FREEING_ORDER = only("D1"), ON_THE_WAY_TO_2023 = Codes.of("D1 E1");

    private PlanOfAdoptionRules() {}

    static void in(Book book) {
        book.because("The national timeliness of adoption is counted from these decisions.", "Check the decision against the adoption file.");
        alone(book);
        care(book);
        orders(book);
        sinceLastYear(book);
    }

    private static void alone(Book book) {
        book.rule("119", "PlacedAdoption", "REASON_PLACED_CEASED DATE_PLACED_CEASED", "The day on which the plan ended and the reason do not come as a pair.")
                .placed((r, t, i) -> t.datePlacedCeased.blank(i) != t.reasonPlacedCeased.blank(i));
        book.rule("184", "Header, PlacedAdoption", "DATE_PLACED DOB", "The decision for adoption is before the child's birth.")
                .placed((r, t, i) -> before(t.datePlaced.day(i), r.care.dob(t.child[i])));
        book.rule("522", "PlacedAdoption", "DATE_PLACED DATE_PLACED_CEASED", "The decision for adoption is later than its end.")
                .placed((r, t, i) -> before(t.datePlacedCeased.day(i), t.datePlaced.day(i)));
        book.rule("563", "PlacedAdoption", "DATE_PLACED REASON_PLACED_CEASED DATE_PLACED_CEASED", "A plan of adoption ended that has no beginning.")
                .placed((r, t, i) -> t.datePlaced.blank(i) && (t.datePlacedCeased.filled(i) || t.reasonPlacedCeased.filled(i)));
        book.rule("579", "PlacedAdoption", "DATE_PLACED DATE_PLACED_CEASED", "A decision for adoption begins before the one before it has ended.")
                .check((r, hits) -> Spells.overlapping(r.placed, r.placed.datePlaced, r.placed.datePlacedCeased, r.children, hits));
        book.rule("583", "PlacedAdoption", "DATE_PLACED DATE_PLACED_CEASED", "The child has several decisions for adoption, and an earlier one never ended.")
                .check((r, hits) -> Spells.neverEnded(r.placed, r.placed.datePlaced, r.placed.datePlacedCeased, r.children, hits));
    }

    private static void care(Book book) {
        book.rule("117", "Episodes, PlacedAdoption", "DATE_PLACED_CEASED DATE_PLACED DEC REC DECOM",
                "A decision for adoption or its end is after the end of the year or after the child left care.").children((r, child, hits) -> {
            int left = left(r, child);
            boolean any = false;
            for (int k = r.placed.from(child); k < r.placed.to(child); k++) {
                int i = r.placed.row(k);
                int limit = left < 0 ? r.end : Math.min(r.end, r.episodes.dec.day(left));
                if (!before(limit, r.placed.datePlaced.day(i)) && !before(limit, r.placed.datePlacedCeased.day(i))) continue;
                hits.add(r.placed.grid, i);
                any = true;
            }
            if (any && left >= 0) hits.add(r.episodes.grid, left);
        });
        book.rule("118", "Episodes, PlacedAdoption", "DECOM LS", "The plan of adoption ended before the year or before care began.").children((r, child, hits) -> {
            int first = firstButRespite(r, child);
            for (int k = r.placed.from(child); k < r.placed.to(child); k++) {
                int ended = r.placed.datePlacedCeased.day(r.placed.row(k));
                if (!before(ended, r.start) && (first < 0 || !before(ended, r.episodes.decom.day(first)))) continue;
                hits.add(r.placed.grid, r.placed.row(k));
                if (first >= 0 && r.sector()) hits.add(r.episodes.grid, first);
            }
        });
        book.rule("1003", "Episodes, PlacedAdoption", "DATE_PLACED DECOM RNE", "The decision for adoption is before care began.").children((r, child, hits) -> {
            int started = AdoptionRules.started(r, child);
            for (int k = r.placed.from(child); started >= 0 && k < r.placed.to(child); k++) {
                int i = r.placed.row(k);
                if (!r.sector() && r.placed.datePlacedCeased.filled(i)) continue;
                if (before(r.placed.datePlaced.day(i), r.episodes.decom.day(started))) both(hits, r, started, i);
            }
        });
        book.rule("551", "Episodes, PlacedAdoption", "DATE_PLACED PLACE", "The child is placed for adoption without a decision.").episodes((r, e, i) ->
                e.place.in(i, ADOPTIVE) && !decided(r, e.child[i]));
        book.rule("552", "Episodes, PlacedAdoption", "DATE_PLACED DECOM", "The decision for adoption is later than the start of the adoptive placement.").children((r, child, hits) ->
                later(r, child, AdoptionRules.firstAdoptive(r, child), hits));
        book.rule("558", "Episodes, PlacedAdoption", "DATE_PLACED_CEASED REC", "The child was adopted, yet the plan of adoption is told to have ended.").check((r, hits) -> {
            for (int i = 0; i < r.episodes.size; i++) {
                if (!r.episodes.rec.in(i, ADOPTED)) continue;
                int child = r.episodes.child[i];
                for (int k = r.sector() ? r.placed.from(child) : Math.max(r.placed.from(child), r.placed.to(child) - 1); k < r.placed.to(child); k++) {
                    if (r.placed.datePlacedCeased.filled(r.placed.row(k))) both(hits, r, i, r.placed.row(k));
                }
            }
        });
        leftTheWay(book, 2022, 2023, ON_THE_WAY_TO_2023);
        leftTheWay(book, 2024, Book.LATEST, PLACEMENT_ORDER);
    }

    private static void both(Hits hits, Return903 r, int episode, int row) {
        hits.add(r.episodes.grid, episode);
        hits.add(r.placed.grid, row);
    }

    /// The episode with which the child left care last, or -1.
    private static int left(Return903 r, int child) {
        int left = -1;
        for (int k = r.episodes.from(child); k < r.episodes.to(child); k++) {
            int row = r.episodes.row(k);
            if (r.care.leftCare(row) && known(r.episodes.dec.day(row)) && (left < 0 || r.episodes.dec.day(row) > r.episodes.dec.day(left))) left = row;
        }
        if (!r.sector() && left >= 0 && r.care.after[left] >= 0) return -1;
        return left;
    }

    private static int firstButRespite(Return903 r, int child) {
        for (int k = r.episodes.from(child); k < r.episodes.to(child); k++) {
            int row = r.episodes.row(k);
            if (!r.episodes.ls.in(row, RESPITE) && known(r.episodes.decom.day(row))) return row;
        }
        return -1;
    }

    private static boolean decided(Return903 r, int child) {
        for (int k = r.placed.from(child); k < r.placed.to(child); k++) {
            if (r.placed.datePlaced.filled(r.placed.row(k))) return true;
        }
        return false;
    }

    /// The day of a decision that is still good, or of the last one, is compared.
    private static void later(Return903 r, int child, int episode, Hits hits) {
        boolean inTime = false;
        for (int k = r.placed.from(child); episode >= 0 && k < r.placed.to(child); k++) {
            inTime |= notAfter(r.placed.datePlaced.day(r.placed.row(k)), r.episodes.decom.day(episode));
        }
        for (int k = r.placed.from(child); episode >= 0 && (r.sector() || !inTime) && k < r.placed.to(child); k++) {
            if (before(r.episodes.decom.day(episode), r.placed.datePlaced.day(r.placed.row(k)))) both(hits, r, episode, r.placed.row(k));
        }
    }

    private static void leftTheWay(Book book, int from, int to, Codes orders) {
        book.rule("557", "Episodes, PlacedAdoption", "DATE_PLACED_CEASED REASON_PLACED_CEASED PLACE LS REC",
                "The child left the way to adoption, and neither the day nor the reason is told.").from(from).to(to).check((r, hits) -> {
            for (int i = 0; i < r.episodes.size; i++) {
                if (!onTheWay(r, i, orders) || !leaves(r, i, orders)) continue;
                int child = r.episodes.child[i];
                boolean told = false;
                for (int k = r.placed.from(child); k < r.placed.to(child); k++) {
                    told |= r.placed.datePlacedCeased.filled(r.placed.row(k)) && r.placed.reasonPlacedCeased.filled(r.placed.row(k));
                }
                if (told) continue;
                hits.add(r.episodes.grid, i);
                for (int k = r.placed.from(child); k < r.placed.to(child); k++) hits.add(r.placed.grid, r.placed.row(k));
            }
        });
    }

    private static boolean onTheWay(Return903 r, int i, Codes orders) {
        return r.episodes.place.in(i, ADOPTIVE) || r.episodes.ls.in(i, orders);
    }

    private static boolean leaves(Return903 r, int i, Codes orders) {
        int after = r.care.after[i];
        if (r.episodes.rec.in(i, ADOPTED) || r.episodes.rec.blank(i)) return false;
        return r.care.leftCare(i) || after >= 0 && !onTheWay(r, after, orders);
    }

    private static void orders(Book book) {
        ordered(book, "553", "A placement order is in force without a decision for adoption, or with one that ended.", PLACEMENT_ORDER, Book.LATEST);
        ordered(book, "555", "A freeing order is in force without a decision for adoption, or with one that ended.", FREEING_ORDER, 2023);
        book.rule("554", "Episodes, PlacedAdoption", "DATE_PLACED DECOM LS", "The decision for adoption is later than the placement order.")
                .children((r, child, hits) -> later(r, child, firstOrder(r, child, PLACEMENT_ORDER), hits));
        book.rule("556", "Episodes, PlacedAdoption", "DATE_PLACED DECOM", "The decision for adoption is later than the freeing order.").to(2023)
                .children((r, child, hits) -> later(r, child, firstOrder(r, child, FREEING_ORDER), hits));
    }

    private static int firstOrder(Return903 r, int child, Codes order) {
        for (int k = r.episodes.from(child); k < r.episodes.to(child); k++) {
            int row = r.episodes.row(k);
            if (r.episodes.ls.in(row, order) && known(r.episodes.decom.day(row))) return row;
        }
        return -1;
    }

    private static void ordered(Book book, String code, String sentence, Codes order, int to) {
        book.rule(code, "Episodes, PlacedAdoption", "CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED", sentence).to(to).check((r, hits) -> {
            for (int i = 0; i < r.episodes.size; i++) {
                if (!r.episodes.ls.in(i, order) || !r.care.open(i)) continue;
                int child = r.episodes.child[i];
                if (!r.placed.has(child)) hits.add(r.episodes.grid, i);
                if (stands(r, child)) continue;
                for (int k = r.placed.from(child); k < r.placed.to(child); k++) hits.add(r.placed.grid, r.placed.row(k));
            }
        });
    }

    /// Whether one decision of the child is complete and has not ended.
    private static boolean stands(Return903 r, int child) {
        for (int k = r.placed.from(child); k < r.placed.to(child); k++) {
            int i = r.placed.row(k);
            if (r.placed.datePlaced.filled(i) && r.placed.datePlacedCeased.blank(i) && r.placed.reasonPlacedCeased.blank(i)) return true;
        }
        return false;
    }

    private static void sinceLastYear(Book book) {
        book.because("A decision must read the same in both years, or its history is lost.", "Find out which year is right, and correct this return or tell the Department.");
        book.rule("559", "PlacedAdoption, PlacedAdoption_last", "DATE_PLACED", "The decision for adoption is of an earlier year, whose return did not have it.").placed((r, t, i) -> {
            if (!before(t.datePlaced.day(i), r.start)) return false;
            for (int k = r.last.placed.from(t.child[i]); k < r.last.placed.to(t.child[i]); k++) {
                if (r.last.placed.datePlaced.filled(r.last.placed.row(k))) return false;
            }
            return true;
        });
        book.rule("560", "PlacedAdoption, PlacedAdoption_last", "DATE_PLACED DATE_PLACED_CEASED", "The decision for adoption has another date than last year, when it had not ended.")
                .placed((r, t, i) -> {
                    int j = r.last.placed.last(t.child[i]);
                    return j >= 0 && r.last.placed.datePlacedCeased.blank(j) && known(r.last.placed.datePlaced.day(j)) && known(t.datePlaced.day(i))
                            && !same(t.datePlaced.day(i), r.last.placed.datePlaced.day(j)) && (r.sector() || !hasDecision(r, t.child[i], r.last.placed.datePlaced.day(j)));
                });
        book.rule("561", "PlacedAdoption, PlacedAdoption_last", "DATE_PLACED", "The decision for adoption has the date of one that ended last year.").placed((r, t, i) -> {
            for (int k = r.last.placed.from(t.child[i]); k < r.last.placed.to(t.child[i]); k++) {
                int j = r.last.placed.row(k);
                boolean ended = r.sector() ? t.datePlacedCeased.filled(i) && r.last.placed.reasonPlacedCeased.filled(j) : r.last.placed.datePlacedCeased.filled(j);
                if (ended && same(t.datePlaced.day(i), r.last.placed.datePlaced.day(j))) return true;
            }
            return false;
        });
        book.rule("584", "PlacedAdoption, PlacedAdoption_last", "DATE_PLACED", "The decision for adoption has another date than last year, and is older than the end told then.").placed((r, t, i) -> {
            for (int k = r.last.placed.from(t.child[i]); k < r.last.placed.to(t.child[i]); k++) {
                int j = r.last.placed.row(k);
                if (r.last.placed.datePlacedCeased.blank(j) || !known(t.datePlaced.day(i)) || same(t.datePlaced.day(i), r.last.placed.datePlaced.day(j))) continue;
                if (r.sector() || before(t.datePlaced.day(i), r.last.placed.datePlacedCeased.day(j))) return true;
            }
            return false;
        });
    }

    private static boolean hasDecision(Return903 r, int child, int day) {
        for (int k = r.placed.from(child); k < r.placed.to(child); k++) {
            if (same(r.placed.datePlaced.day(r.placed.row(k)), day)) return true;
        }
        return false;
    }
}
