package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.NONE;
import static goldthread.returns.rules.Day.known;
import static goldthread.returns.rules.Day.plusYears;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import java.util.Arrays;

/// What can be told of each child's time in care from its episodes taken together. An episode without a start has no
/// place in the order: it fails the rule of its own cell and is left out here.
final class Care {
    private static final Codes START = Codes.of("S");
    private final Return903 of;
    /// The episode before and after each, of the same child; -1 for none.
    final int[] before, after;
    private final int[] dobs;
    private boolean flagged;

    Care(Return903 of) {
        this.of = of;
        var e = of.episodes;
        before = filled(e.size, -1);
        after = filled(e.size, -1);
        for (int child = 1; child < of.children; child++) {
            for (int k = e.from(child) + 1; k < e.to(child); k++) {
                if (!hasPlace(e.row(k))) break;
                before[e.row(k)] = e.row(k - 1);
                after[e.row(k - 1)] = e.row(k);
            }
        }
        dobs = filled(of.children, NONE);
        var h = of.header;
        for (int row = h.size - 1; row >= 0; row--) {
            if (known(h.dob.day(row))) dobs[h.child[row]] = h.dob.day(row);
            flagged |= h.uasc.filled(row);
        }
        if (of.children > 0) dobs[0] = NONE;
    }

    /// Whether the episode has a place among the child's: by its start, or, in a case of the sector that has no starts at all, as it stands.
    private boolean hasPlace(int row) {
        return known(of.episodes.decom.day(row)) || of.sector() && !of.episodes.grid.has("DECOM");
    }

    private static int[] filled(int size, int with) {
        int[] made = new int[size];
        Arrays.fill(made, with);
        return made;
    }

    /// The date of birth as the header tells it; [goldthread.returns.rules.Day#NONE] where it does not.
    int dob(int child) {
        return child < dobs.length ? dobs[child] : NONE;
    }

    int birthday(int child, int years) {
        return plusYears(dob(child), years);
    }

    /// Whether the headers carry the flag UASC, as XML does.
    boolean flagged() {
        return flagged;
    }

    boolean leftCare(int row) {
        return of.episodes.rec.other(row, CARRIES_ON);
    }

    boolean open(int row) {
        return of.episodes.dec.blank(row);
    }

    /// The episode that began last, or -1.
    int latest(int child) {
        var e = of.episodes;
        for (int k = e.to(child) - 1; k >= e.from(child); k--) {
            if (hasPlace(e.row(k))) return e.row(k);
        }
        return -1;
    }

    /// The episode that began first, or -1.
    int earliest(int child) {
        int row = of.episodes.first(child);
        return row >= 0 && hasPlace(row) ? row : -1;
    }

    /// Whether an episode of the child is open at the end of the year.
    boolean inCareAtEnd(int child) {
        var e = of.episodes;
        for (int k = e.from(child); k < e.to(child); k++) {
            int row = e.row(k);
            int end = e.dec.day(row);
            if (known(e.decom.day(row)) && e.decom.day(row) <= of.end && (open(row) || known(end) && end > of.end)) return true;
        }
        return false;
    }

    /// Whether the day lies in an episode, both its ends included.
    boolean inCareOn(int child, int day) {
        var e = of.episodes;
        for (int k = e.from(child); k < e.to(child); k++) {
            int row = e.row(k);
            if (known(e.decom.day(row)) && e.decom.day(row) <= day && (open(row) || e.dec.day(row) >= day)) return true;
        }
        return false;
    }

    /// Looked after without a break for the twelve months that end on 31 March, respite left out: care had begun by
    /// 1 April, did not begin anew in the year, and no episode ended it. An episode that ends with X1 goes on.
    boolean continuous(int child) {
        var e = of.episodes;
        boolean begun = false;
        for (int k = e.from(child); k < e.to(child); k++) {
            int row = e.row(k);
            int from = e.decom.day(row);
            int to = e.dec.day(row);
            if (!known(from) || from > of.end || e.ls.in(row, RESPITE) || known(to) && to < of.start) continue;
            if (from > of.start && e.rne.in(row, START)) return false;
            if (known(to) && to <= of.end && ends(row)) return false;
            begun |= from <= of.start;
        }
        return begun;
    }

    private static final Codes ENDS = Codes.of("E2 E3 E4A E4B E4a E4b E5 E6 E7 E8 E9 E11 E12 E13 E14 E15 E16 E17 E41 E43 E44 E45 E46 E47 E48");

    private boolean ends(int row) {
        return of.episodes.rec.in(row, ENDS);
    }

    /// Whether all episodes of the child are respite; false for one without episodes.
    boolean respiteOnly(int child) {
        var e = of.episodes;
        for (int k = e.from(child); k < e.to(child); k++) {
            if (!e.ls.in(e.row(k), RESPITE)) return false;
        }
        return e.has(child);
    }

    /// Whether the child is an unaccompanied asylum seeker by flag or table.
    boolean asylum(int child) {
        int row = of.header.first(child);
        var flag = of.header.column(of.header.grid.has("UASC_STATUS") ? "UASC_STATUS" : "UASC");
        if (row >= 0 && flag.filled(row)) return flag.in(row, ONE);
        return of.uasc.has(child);
    }

    /// Whether the child is or was an asylum seeker by this return or the one before: who has no home address here.
    boolean everAsylum(int child) {
        if (of.sector()) return flag(of, child) || flag(of.last, child) || ended(of, child) || ended(of.last, child);
        return asylum(child) || of.last.care.asylum(child) || ended(of, child) || ended(of.last, child);
    }

    private static boolean flag(Return903 in, int child) {
        int row = in.header.first(child);
        return row >= 0 && in.header.uasc.in(row, ONE);
    }

    private static boolean ended(Return903 in, int child) {
        for (int k = in.uasc.from(child); k < in.uasc.to(child); k++) {
            if (in.uasc.duc.filled(in.uasc.row(k))) return true;
        }
        return false;
    }
}
