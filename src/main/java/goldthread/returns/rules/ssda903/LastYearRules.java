package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Column;
import java.util.function.Function;

/// Rules that hold this year's episodes against last year's: what was open then must go on as it was.
final class LastYearRules {
    // distances are told to a tenth of a mile and may be worked out anew
    private static final double NEAR = 0.2;
    private static final Codes H5 = only("H5"), K3 = only("K3"), Z1 = only("Z1"), Z1_SPLIT = Codes.of("Z11 Z12 Z13 Z14");

    private LastYearRules() {}

    static void in(Book book) {
        book.because("An episode that was open at the end of last year must go on as it was, or its days are counted twice.",
                "Find out which year is right, and correct this return or tell the Department.");
        carriedOver(book, "452", "PL_LA", "The authority of the placement differs from last year.", e -> e.plLa);
        distance(book, "453");
        carriedOver(book, "503A", "RNE", "The reason for the episode carried over differs from last year.", e -> e.rne);
        carriedOver(book, "503B", "LS", "The legal status of the episode carried over differs from last year.", e -> e.ls);
        carriedOver(book, "503C", "CIN", "The category of need of the episode carried over differs from last year.", e -> e.cin);
        placement(book, 2022, 2023, (then, now) -> false);
        placement(book, 2024, 2024, (then, now) -> H5.has(then) && K3.has(now));
        placement(book, 2025, Book.LATEST, (then, now) -> H5.has(then) && K3.has(now) || Z1.has(then) && Z1_SPLIT.has(now));
        carriedOver(book, "503E", "PLACE_PROVIDER", "The provider of the episode carried over differs from last year.", e -> e.placeProvider);
        carriedOver(book, "503F", "URN", "The registration number of the episode carried over differs from last year.", e -> e.urn);
        distance(book, "503G");
        carriedOver(book, "503H", "PL_LA", "The authority of the placement carried over differs from last year.", e -> e.plLa);
        carriedOver(book, "503J", "PL_LOCATION", "Inside or outside the authority: the episode carried over differs from last year.", e -> e.plLocation);
        book.rule("502", "Episodes, Episodes_last", "DECOM", "The episode that was open at the end of last year is not the first of this year.").children((r, child, hits) -> {
            int open = open(r, child);
            int first = r.care.earliest(child);
            if (open >= 0 && first >= 0 && r.last.episodes.decom.day(open) != r.episodes.decom.day(first)) hits.add(r.episodes.grid, first);
        });
        book.rule("562", "Episodes, Episodes_last", "DECOM", "The episode began before this year, and last year's return does not have it.").children((r, child, hits) -> {
            int first = r.care.earliest(child);
            if (first < 0 || !before(r.episodes.decom.day(first), r.start) || !r.sector() && !r.last.episodes.has(child)) return;
            for (int k = r.last.episodes.from(child); k < r.last.episodes.to(child); k++) {
                if (same(r.last.episodes.decom.day(r.last.episodes.row(k)), r.episodes.decom.day(first))) return;
            }
            hits.add(r.episodes.grid, first);
        });
        book.rule("NoE", "Episodes, Episodes_last", "DECOM", "Care began before this year, and last year's return does not have the child.").episodes((r, e, i) ->
                e.child[i] != 0 && before(e.decom.day(i), r.start) && !r.last.episodes.has(e.child[i]));
    }

    /// Last year's open episode of the child, the latest where there are several; -1 for none.
    private static int open(Return903 r, int child) {
        var e = r.last.episodes;
        for (int k = e.to(child) - 1; k >= e.from(child); k--) {
            if (e.dec.blank(e.row(k)) && known(e.decom.day(e.row(k)))) return e.row(k);
        }
        return -1;
    }

    private interface Differs {
        boolean differ(Return903 r, int row, int lastRow);
    }

    /// Each episode against the one of last year that was open and began on the same day.
    private static void each(Book.Writing rule, Differs differs) {
        rule.episodes((r, e, i) -> {
            var last = r.last.episodes;
            int child = e.child[i];
            for (int k = last.from(child); k < last.to(child); k++) {
                int j = last.row(k);
                if (last.dec.blank(j) && same(last.decom.day(j), e.decom.day(i)) && differs.differ(r, i, j)) return true;
            }
            return false;
        });
    }

    private static void carriedOver(Book book, String code, String field, String sentence, Function<Tables903.Episodes, Column> column) {
        each(book.rule(code, "Episodes, Episodes_last" + (field.startsWith("PL_") ? ", " + field : ""), field, sentence),
                (r, i, j) -> !column.apply(r.episodes).same(i, column.apply(r.last.episodes), j));
    }

    private static void distance(Book book, String code) {
        each(book.rule(code, "Episodes, Episodes_last, PL_DISTANCE", "PL_DISTANCE", "The distance from home of the episode carried over differs from last year."), (r, i, j) -> {
            double now = r.episodes.plDistance.number(i);
            double then = r.last.episodes.plDistance.number(j);
            if (Double.isNaN(now) || Double.isNaN(then)) return r.episodes.plDistance.blank(i) != r.last.episodes.plDistance.blank(j);
            return Math.abs(now - then) >= NEAR;
        });
    }

    private interface Recoded {
        boolean allowed(String then, String now);
    }

    private static void placement(Book book, int from, int to, Recoded recoded) {
        each(book.rule("503D", "Episodes, Episodes_last", "PLACE", "The placement of the episode carried over differs from last year.").from(from).to(to), (r, i, j) ->
                !r.episodes.place.same(i, r.last.episodes.place, j)
                        && !recoded.allowed(String.valueOf(r.last.episodes.place.text(j)), String.valueOf(r.episodes.place.text(i))));
    }
}
