package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.before;
import static goldthread.returns.rules.Day.known;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Hits;

/// What spells of one child must keep, whatever they are spells of: decisions, absences, orders, social workers. Rows
/// come in the order of their starts; a row without a start has no place in it.
final class Spells {
    private Spells() {}

    /// Spells that begin before the one before them has ended, or while it is open.
    static void overlapping(Rows rows, Column from, Column to, int children, Hits hits) {
        for (int child = 1; child < children; child++) {
            for (int k = rows.from(child) + 1; k < rows.to(child); k++) {
                int row = rows.row(k);
                int before = rows.row(k - 1);
                if (known(from.day(row)) && (to.blank(before) || before(from.day(row), to.day(before)))) hits.add(rows.grid, row);
            }
        }
    }

    /// Open spells behind which another begins.
    static void neverEnded(Rows rows, Column from, Column to, int children, Hits hits) {
        for (int child = 1; child < children; child++) {
            for (int k = rows.from(child); k + 1 < rows.to(child); k++) {
                if (to.blank(rows.row(k)) && known(from.day(rows.row(k))) && known(from.day(rows.row(k + 1)))) hits.add(rows.grid, rows.row(k));
            }
        }
    }

    /// Open spells of last year that this year does not carry on. The finding lies on the child's latest spell of this
    /// year, or where there is none on the child's header.
    static void notCarriedOn(Return903 r, Rows now, Column from, Rows last, Column lastFrom, Column lastTo, Hits hits) {
        for (int j = 0; j < last.size; j++) {
            int child = last.child[j];
            if (lastTo.filled(j) || !known(lastFrom.day(j)) || carriedOn(now, from, child, lastFrom.day(j))) continue;
            if (now.has(child)) hits.add(now.grid, now.last(child));
            else if (r.header.has(child) && !r.sector()) hits.add(r.header.grid, r.header.first(child), java.util.List.of("CHILD"), null);
        }
    }

    private static boolean carriedOn(Rows now, Column from, int child, int day) {
        for (int k = now.from(child); k < now.to(child); k++) {
            if (from.day(now.row(k)) == day) return true;
        }
        return false;
    }

    /// Spells that go on after the child has left care. The sector lets a spell end within a later period of care.
    static void openAfterCare(Return903 r, Rows rows, Column from, Column to, Hits hits) {
        for (int i = 0; i < rows.size; i++) {
            int child = rows.child[i];
            if (!known(from.day(i)) || !r.episodes.has(child)) continue;
            int end = endOfCare(r, child, from.day(i));
            if (end == Integer.MAX_VALUE && !r.sector()) continue;
            if (to.blank(i) ? end != Integer.MAX_VALUE : known(to.day(i)) && (r.sector() ? !r.care.inCareOn(child, to.day(i)) : before(end, to.day(i)))) {
                hits.add(rows.grid, i);
            }
        }
    }

    /// When the period of care ended that goes on at a day or is the first to end after it; never, where it is open or
    /// there is none.
    private static int endOfCare(Return903 r, int child, int day) {
        var e = r.episodes;
        int end = Integer.MAX_VALUE;
        boolean within = false;
        for (int k = e.from(child); k < e.to(child); k++) {
            int row = e.row(k);
            int stop = e.dec.day(row);
            if (!known(e.decom.day(row))) continue;
            if (within && e.decom.day(row) != end) return end;
            if (r.care.open(row)) return Integer.MAX_VALUE;
            if (!known(stop)) continue;
            if (stop >= day) {
                within = true;
                end = stop;
            }
        }
        return end;
    }
}
