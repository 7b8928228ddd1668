package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Column;
import goldthread.returns.rules.Hits;

/// Rules of a child's episodes one after the other.
final class SequenceRules {
    private static final Codes START = only("S"), CONTINUES = Codes.of("L P T B U"), NEW_LEGAL = only("L"), NEW_PLACE = only("P"), NEW_BOTH = only("B"),
            FINAL = Codes.of("E2 E15"), MOVES = Codes.of("P T B U");

    private SequenceRules() {}

    static void in(Book book) {
        book.because("Episodes must follow each other without a gap, or days in care are lost or counted twice.",
                "Check the end of the one episode and the start of the next.");
        joins(book);
        changes(book);
        temporary(book);
        lengths(book);
    }

    /// A test of an episode and the one before it.
    private interface Step {
        boolean fails(Return903 r, Tables903.Episodes e, int before, int row);
    }

    private static void step(Book.Writing rule, Step step) {
        rule.episodes((r, e, i) -> r.care.before[i] >= 0 && step.fails(r, e, r.care.before[i], i));
    }

    private static void joins(Book book) {
        book.rule("142", "Episodes", "DEC REC", "A later episode follows, and this one has no end.").episodes((r, e, i) ->
                (e.dec.blank(i) || e.rec.blank(i)) && r.care.after[i] >= 0);
        book.rule("357", "Episodes", "RNE", "The first episode does not begin with S, start of care.").children((r, child, hits) -> {
            int first = r.care.earliest(child);
            if (first >= 0 && r.episodes.decom.day(first) >= r.start && !r.episodes.rne.in(first, START)) hits.add(r.episodes.grid, first);
        });
        book.rule("388", "Episodes", "REC", "The episode ends with X1 and none follows that day, or ends care and one follows that day.").episodes((r, e, i) -> {
            int after = r.care.after[i];
            boolean follows = after >= 0 && same(e.decom.day(after), e.dec.day(i));
            return e.rec.in(i, CARRIES_ON) ? !follows : e.rec.filled(i) && follows;
        });
        step(book.rule("431", "Episodes", "RNE DECOM", "Care begins (S) on the day on which the episode before ended."),
                (r, e, before, i) -> e.rne.in(i, START) && same(e.decom.day(i), e.dec.day(before)));
        step(book.rule("432", "Episodes", "RNE", "The episode before ended care, and this one does not begin it (S)."),
                (r, e, before, i) -> r.care.leftCare(before) && !e.rne.in(i, START));
        step(book.rule("433", "Episodes", "RNE DECOM", "The episode is told to go on from the one before, and their days do not join."),
                (r, e, before, i) -> e.rne.in(i, CONTINUES) && !same(e.decom.day(i), e.dec.day(before)));
        book.rule("437", "Episodes", "REC", "The child died or proved to be over 18, yet a later episode follows.").episodes((r, e, i) -> e.rec.in(i, FINAL) && r.care.after[i] >= 0);
        step(book.rule("501", "Episodes", "DECOM DEC", "The episode begins before the one before it ended."),
                (r, e, before, i) -> before(e.decom.day(i), e.dec.day(before)));
        step(book.rule("504", "Episodes", "CIN", "The category of need changes within one period of care."),
                (r, e, before, i) -> same(e.decom.day(i), e.dec.day(before)) && e.rec.in(before, CARRIES_ON) && !e.cin.same(i, e.cin, before));
    }

    private static boolean samePlace(Tables903.Episodes e, int before, int i) {
        return same(e.place, before, i) && same(e.plPost, before, i) && same(e.urn, before, i) && same(e.placeProvider, before, i);
    }

    private static boolean same(Column column, int before, int i) {
        return column.id(before) == column.id(i);
    }

    private static boolean same(int day, int other) {
        return goldthread.returns.rules.Day.same(day, other);
    }

    private static void changes(Book book) {
        step(book.rule("434", "Episodes", "RNE LS PLACE PL_POST URN PLACE_PROVIDER", "A change of legal status (L) that changes nothing, or changes the placement too."),
                (r, e, before, i) -> e.rne.in(i, NEW_LEGAL) && (same(e.ls, before, i) || !samePlace(e, before, i)));
        step(book.rule("435", "Episodes", "LS PLACE PL_POST URN PLACE_PROVIDER", "A change of placement (P) that changes nothing, or changes the legal status too."),
                (r, e, before, i) -> e.rne.in(i, NEW_PLACE) && (!same(e.ls, before, i) || samePlace(e, before, i)));
        step(book.rule("436", "Episodes", "RNE LS PLACE PL_POST URN PLACE_PROVIDER", "A change of both (B), and the legal status or the placement is the same."),
                (r, e, before, i) -> e.rne.in(i, NEW_BOTH) && (same(e.ls, before, i) || samePlace(e, before, i)));
        book.rule("225", "Episodes", "REASON_PLACE_CHANGE", "The child moved, and the reason for the change of placement is blank.").episodes((r, e, i) -> {
            int after = r.care.after[i];
            return after >= 0 && e.rec.in(i, CARRIES_ON) && e.rne.in(after, MOVES) && e.reasonPlaceChange.blank(i)
                    && !e.place.in(i, TEMPORARY) && !e.place.in(after, TEMPORARY);
        });
        book.rule("233", "Episodes", "REASON_PLACE_CHANGE", "A reason for a change of placement stands on an episode that has not ended.").from(2025).episodes((r, e, i) -> {
            Column end = e.grid.has("DATE_EPISODE_CEASED") ? e.column("DATE_EPISODE_CEASED") : e.dec;
            return end.blank(i) && e.reasonPlaceChange.filled(i);
        });
    }

    private static void temporary(Book book) {
        around(book, 2022, 2024);
        around(book, 2025, Book.LATEST);
        returns(book, 2022, 2024);
        returns(book, 2025, Book.LATEST);
    }

    private static void around(Book book, int from, int to) {
        book.rule("226", "Episodes", "REASON_PLACE_CHANGE PLACE", "A reason for a change of placement is given around a temporary placement, which takes none.").from(from).to(to)
                .episodes((r, e, i) -> e.place.in(i, TEMPORARY)
                        && (e.reasonPlaceChange.filled(i) || r.care.before[i] >= 0 && e.reasonPlaceChange.filled(r.care.before[i])));
    }

    private static void returns(Book book, int from, int to) {
        book.rule("383", "Episodes", "PLACE RNE PL_POST", "After a temporary placement the child does not return to the one before.").from(from).to(to).episodes((r, e, i) -> {
            int after = r.care.after[i];
            int before = r.care.before[i];
            if (!e.place.in(i, TEMPORARY) || after < 0 || before < 0) return false;
            if (!r.sector() && (e.place.in(after, TEMPORARY) || r.care.leftCare(i))) return false;
            return !e.rne.in(after, NEW_PLACE) || !same(e.place, before, after) || !same(e.plPost, before, after);
        });
    }

    private static void lengths(Book book) {
        book.because("The law limits how long this status may last.", "Check the days and the order in the child's record.");
        atMost(book, "361", "DECOM LS DEC", "Police protection (L1) lasted over 72 hours.", "L1", 3);
        atMost(book, "362", "DECOM LS DEC", "An emergency protection order (L2) lasted over 21 days.", "L2", 21);
        atMost(book, "363", "LS DECOM DEC", "A child assessment order (L3) lasted over 7 days.", "L3", 7);
        atMost(book, "364", "LS DECOM DEC", "Detention under PACE (J2) lasted over 21 days.", "J2", 21);
        atMost(book, "365", "LS DECOM DEC", "One stay in respite (V3) lasted over 17 days.", "V3", 17);
        book.rule("367", "Episodes", "LS DECOM DEC", "Respite (V3, V4) lasted over 75 days in the year.").children((r, child, hits) -> {
            var e = r.episodes;
            int days = 0;
            for (int k = e.from(child); k < e.to(child); k++) {
                int row = e.row(k);
                int end = end(r, row);
                if (e.ls.in(row, RESPITE) && known(end) && known(e.decom.day(row))) days += Math.max(0, Math.min(end, r.end) - Math.max(e.decom.day(row), r.start));
            }
            for (int k = e.from(child); days > 75 && k < e.to(child); k++) {
                if (e.ls.in(e.row(k), RESPITE)) hits.add(e.grid, e.row(k));
            }
        });
    }

    private static int end(Return903 r, int row) {
        return r.care.open(row) ? r.end : r.episodes.dec.day(row);
    }

    /// Episodes of one status that join count together; all of them fail.
    private static void atMost(Book book, String code, String fields, String sentence, String status, int days) {
        var codes = only(status);
        book.rule(code, "Episodes", fields, sentence).children((r, child, hits) -> {
            var e = r.episodes;
            for (int k = e.from(child); k < e.to(child);) {
                int first = k;
                int row = e.row(k++);
                if (!e.ls.in(row, codes) || !known(e.decom.day(row))) continue;
                int end = end(r, row);
                while (k < e.to(child) && e.ls.in(e.row(k), codes) && same(e.decom.day(e.row(k)), end) && !r.care.open(e.row(k - 1))) end = end(r, e.row(k++));
                if (known(end) && end - e.decom.day(row) > days) add(hits, e, first, k);
            }
        });
    }

    private static void add(Hits hits, Tables903.Episodes e, int from, int to) {
        for (int k = from; k < to; k++) hits.add(e.grid, e.row(k));
    }
}
