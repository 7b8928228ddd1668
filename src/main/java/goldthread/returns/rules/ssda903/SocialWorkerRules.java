package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Hits;

/// Rules of the social workers a child has had (SWEpisodes, from 2023-24).
final class SocialWorkerRules {
    /// Social workers are returned in full from this day, the first of collection year 2023-24.
    static final int RETURNED_FROM = of(2023, 4, 1);
    // a week may lie between two workers, or they may overlap for one
    private static final int HANDOVER = 7;
    // an end within five days of 31 March is told by one rule, an earlier one by the other
    private static final int LAST_DAYS = 5;
    private static final Codes FIRST_CONTACT = only("FCONTA");

    private SocialWorkerRules() {}

    static void in(Book book) {
        book.because("How often children change social workers is published.", "Check the allocations of the child.");
        items(book);
        dates(book);
        yearEnd(book);
    }

    private static void items(Book book) {
        book.rule("SW03STG1", "SWEpisodes", "SW_ID SW_DECOM SW_REASON", "The social worker's id, start or reason is blank.").only(2023)
                .rows(r -> r.social, (r, t, i) -> t.swId.blank(i) || t.swDecom.blank(i) || t.swReason.blank(i) && (r.sector() || t.swDec.filled(i)));
        book.rule("SW01aSTG1", "SWEpisodes", "SW_DECOM SW_ID", "The social worker's id or start is blank.").from(2024).rows(r -> r.social, (r, t, i) ->
                t.swDecom.blank(i) || t.swId.blank(i) && before(t.swDecom.day(i), RETURNED_FROM));
        book.rule("SW01bSTG1", "SWEpisodes", "SW_DECOM SW_ID SW_REASON", "The social worker's id is blank, or the reason for an end.").from(2024).rows(r -> r.social, (r, t, i) ->
                notAfter(RETURNED_FROM, t.swDecom.day(i)) && (t.swId.blank(i) || t.swReason.blank(i) && t.swDec.filled(i)));
        book.rule("SW14STG2", "SWEpisodes", "SW_DEC", "The social worker has no end, though the child is no longer in care.").only(2023).rows(r -> r.social, (r, t, i) ->
                t.swDec.blank(i) && (r.sector() || r.episodes.has(t.child[i]) && !r.care.inCareAtEnd(t.child[i])));
    }

    private static void dates(Book book) {
        book.rule("SW06STG2", "SWEpisodes", "SW_DECOM", "The social worker began after the end of the year.").from(2023)
                .rows(r -> r.social, (r, t, i) -> before(r.end, t.swDecom.day(i)));
        ended(book, 2023, 2023);
        ended(book, 2024, Book.LATEST);
        book.rule("SW08STG2", "SWEpisodes", "SW_DEC", "Another social worker began, and this one has no end.").from(2023)
                .check((r, hits) -> Spells.neverEnded(r.social, r.social.swDecom, r.social.swDec, r.children, hits));
        book.rule("SW09STG2", "SWEpisodes", "SW_DECOM SW_DEC", "The social worker had the child for less than a day.").from(2023)
                .rows(r -> r.social, (r, t, i) -> notAfter(t.swDec.day(i), t.swDecom.day(i)));
        handover(book, 2023, 2023, false);
        handover(book, 2024, Book.LATEST, true);
    }

    private static void ended(Book book, int from, int to) {
        book.rule("SW07STG2", "SWEpisodes", "SW_DEC", "The social worker ended before the year or after it.").from(from).to(to)
                .rows(r -> r.social, (r, t, i) -> before(t.swDec.day(i), r.start) || before(r.end, t.swDec.day(i)));
    }

    private static void handover(Book book, int from, int to, boolean firstContactMay) {
        book.rule("SW10STG2", "SWEpisodes", "SW_DECOM", "The social worker began more than a week before or after the one before ended.").from(from).to(to).children((r, child, hits) -> {
            var t = r.social;
            int[] rows = inOrder(r, child);
            for (int k = 1; k < rows.length; k++) {
                int begun = t.swDecom.day(rows[k]);
                int ended = t.swDec.day(rows[k - 1]);
                if (known(begun) && known(ended) && Math.abs(begun - ended) > HANDOVER && !(firstContactMay && t.swReason.in(rows[k], FIRST_CONTACT))) hits.add(t.grid, rows[k]);
            }
        });
    }

    /// By start, and by end where two begin on one day.
    private static int[] inOrder(Return903 r, int child) {
        var t = r.social;
        int[] rows = new int[t.to(child) - t.from(child)];
        for (int k = 0; k < rows.length; k++) rows[k] = t.row(t.from(child) + k);
        for (int k = 1; k < rows.length; k++) {
            for (int m = k; m > 0 && same(t.swDecom.day(rows[m]), t.swDecom.day(rows[m - 1])) && before(t.swDec.day(rows[m]), t.swDec.day(rows[m - 1])); m--) {
                int row = rows[m];
                rows[m] = rows[m - 1];
                rows[m - 1] = row;
            }
        }
        return rows;
    }

    private static void yearEnd(Book book) {
        book.rule("SW01STG1", "SWEpisodes, Episodes", "DEC", "The child is in care at 31 March and has no social worker.").only(2023).episodes((r, e, i) ->
                r.care.open(i) && e.child[i] != 0 && !r.social.has(e.child[i]));
        book.rule("SW11aSTG2", "SWEpisodes", "SW_DEC", "The last social worker ended well before 31 March, and none followed.").only(2023)
                .children((r, child, hits) -> endedBefore(r, child, true, hits));
        book.rule("SW11bSTG2", "SWEpisodes", "SW_DEC", "The last social worker ended just before 31 March, and none followed.").from(2023)
                .children((r, child, hits) -> endedBefore(r, child, false, hits));
        book.rule("SW17STG2", "SWEpisodes", "SW_DEC SW_DECOM", "No social worker has the child at 31 March.").from(2025).children((r, child, hits) -> {
            if (!r.social.has(child) || open(r, child) || !stillInCare(r, child)) return;
            hits.add(r.social.grid, latest(r, child));
        });
        sinceStart(book, 2023, 2023);
        sinceStart(book, 2024, Book.LATEST);
    }

    private static boolean stillInCare(Return903 r, int child) {
        return r.sector() || r.care.inCareAtEnd(child);
    }

    private static boolean open(Return903 r, int child) {
        for (int k = r.social.from(child); k < r.social.to(child); k++) {
            if (r.social.swDec.blank(r.social.row(k)) && known(r.social.swDecom.day(r.social.row(k)))) return true;
        }
        return false;
    }

    private static int latest(Return903 r, int child) {
        int latest = r.social.from(child);
        for (int k = latest; k < r.social.to(child); k++) {
            if (known(r.social.swDecom.day(r.social.row(k)))) latest = k;
        }
        return r.social.row(latest);
    }

    private static void endedBefore(Return903 r, int child, boolean long_, Hits hits) {
        int last = NONE;
        for (int k = r.social.from(child); k < r.social.to(child); k++) last = Math.max(last, r.social.swDec.day(r.social.row(k)));
        if (!known(last) || last >= r.end || open(r, child) || !stillInCare(r, child)) return;
        if (last < r.end - LAST_DAYS == long_) hits.add(r.social.grid, r.sector() ? r.social.last(child) : latest(r, child));
    }

    private static void sinceStart(Book book, int from, int to) {
        book.rule("SW12STG2", "SWEpisodes, Episodes", "SW_DECOM", "The child is in care at 31 March, and the social workers of the year are not told from its start.").from(from).to(to).children((r, child, hits) -> {
            if (!r.care.inCareAtEnd(child)) return;
            int begun = Math.max(r.start, inCareSince(r, child));
            if (!r.social.has(child)) {
                if (!r.sector()) hits.add(r.episodes.grid, r.care.latest(child), java.util.List.of("CHILD"), null);
                return;
            }
            int first = r.social.first(child);
            if (before(begun + HANDOVER, r.social.swDecom.day(first))) hits.add(r.social.grid, first);
        });
    }

    private static int inCareSince(Return903 r, int child) {
        int row = r.care.latest(child);
        while (row >= 0 && r.care.before[row] >= 0 && !r.care.leftCare(r.care.before[row])) row = r.care.before[row];
        return row < 0 ? NONE : r.episodes.decom.day(row);
    }
}
