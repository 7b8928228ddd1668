package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Hits;

/// Rules of unaccompanied asylum-seeking children: the status, its end, and last year's return.
final class AsylumRules {
    private AsylumRules() {}

    static void in(Book book) {
        book.because("The grant for unaccompanied children is paid by this status.", "Check the date on which the status ended.");
        book.rule("303", "UASC, Header", "DUC UASC", "An end of the asylum-seeking status is given for a child who is no asylum seeker.").check((r, hits) -> {
            if (!r.care.flagged()) return;
            for (int i = 0; i < r.uasc.size; i++) {
                int row = r.header.first(r.uasc.child[i]);
                if (row < 0 || r.uasc.duc.blank(i) || r.header.uasc.in(row, ONE)) continue;
                hits.add(r.uasc.grid, i);
                hits.add(r.header.grid, row);
            }
        });
        book.rule("304", "UASC", "DUC", "The asylum-seeking status ends after the eighteenth birthday.")
                .rows(r -> r.uasc, (r, t, i) -> before(plusYears(t.dob.day(i), 18), t.duc.day(i)));
        book.because("The grant for unaccompanied children is paid by this status; the two years must tell one story.",
                "Find out when the status ended, and correct this return or tell the Department.");
        book.rule("205A", "UASC, UASC_last", "CHILD UASC", "An asylum seeker of last year is none this year, and the end of the status does not tell why.")
                .children((r, child, hits) -> told(r, child, hits, vanished(r, child)));
        book.rule("205B", "UASC, UASC_last", "DUC UASC", "The child seeks asylum in both years, and the ends of the status contradict each other.")
                .children((r, child, hits) -> told(r, child, hits, contradicts(r, child)));
        book.rule("205C", "UASC, UASC_last", "DUC UASC", "An end of the asylum-seeking status is given for a child who never had it.")
                .children((r, child, hits) -> told(r, child, hits, never(r, child)));
        book.rule("205D", "UASC, UASC_last", "UASC CHILD", "The child seeks asylum this year, though last year's return had the child as not seeking it.")
                .children((r, child, hits) -> told(r, child, hits, appeared(r, child)));
    }

    private static void told(Return903 r, int child, Hits hits, boolean fault) {
        if (!fault) return;
        for (int k = r.uasc.from(child); k < r.uasc.to(child); k++) hits.add(r.uasc.grid, r.uasc.row(k));
        if (r.header.has(child)) hits.add(r.header.grid, r.header.first(child));
    }

    private static boolean now(Return903 r, int child) {
        return r.care.asylum(child);
    }

    /// By the flag where last year's headers are there and carry it, else by last year's table.
    private static boolean then(Return903 r, int child) {
        return r.last.care.asylum(child);
    }

    private static int ended(Return903 r, int child) {
        int row = r.uasc.last(child);
        return row < 0 ? NONE : r.uasc.duc.day(row);
    }

    private static boolean inReturn(Return903 r, int child) {
        return r.header.has(child) || r.uasc.has(child);
    }

    /// A status that ended before this year explains itself; one that ended in it or later should still be told.
    private static boolean vanished(Return903 r, int child) {
        if (!r.header.has(child) || now(r, child) || !then(r, child)) return false;
        int ended = ended(r.last, child);
        return known(ended) ? ended >= r.start : !r.sector() || r.beside.xml();
    }

    private static boolean contradicts(Return903 r, int child) {
        if (!now(r, child) || !then(r, child)) return false;
        int ended = ended(r, child);
        int before = ended(r.last, child);
        return before(ended, r.start) || before(before, r.start) || known(before) && known(ended) && before != ended;
    }

    private static boolean never(Return903 r, int child) {
        if (!inReturn(r, child) || now(r, child)) return false;
        if (!r.care.flagged() || r.sector() && !r.beside.xml()) return false;
        boolean given = known(ended(r, child)) || known(ended(r.last, child));
        return given && r.last.header.has(child) && !then(r, child);
    }

    private static boolean appeared(Return903 r, int child) {
        return now(r, child) && r.last.header.has(child) && !then(r, child);
    }
}
