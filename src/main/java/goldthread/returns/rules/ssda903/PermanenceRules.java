package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import java.util.Locale;

/// Rules of whether a child had a permanent home before care began (PrevPerm).
final class PermanenceRules {
    // asked of children whose care began from 1 April 2016
    private static final int ASKED_FROM = of(2016, 4, 1);
    private static final Codes NONE_BEFORE = only("Z1"), START = only("S");

    private PermanenceRules() {}

    static void in(Book book) {
        book.because("Permanence that broke down is a national figure.", "Ask where the child lived before, and fill all three items; or give Z1.");
        book.rule("630", "Episodes, PrevPerm", "RNE", "Care began this year, and previous permanence is not told in full.").episodes((r, e, i) ->
                e.rne.in(i, START) && notAfter(r.start, e.decom.day(i)) && !told(r, e.child[i]));
        book.rule("632", "Episodes, PrevPerm", "DATE_PERM DECOM", "The date of the permanence order is none, or is after care began.").check((r, hits) -> {
            for (int i = 0; i < r.prevPerm.size; i++) {
                int first = r.care.earliest(r.prevPerm.child[i]);
                boolean malformed = CellRules.notEvenPartly(r.prevPerm.datePerm, i);
                int begun = first < 0 ? NONE : r.episodes.decom.day(first);
                if (!malformed && !notAfter(begun, r.prevPerm.datePerm.day(i)) && !yearAfter(r.prevPerm.datePerm.text(i), begun)) continue;
                hits.add(r.prevPerm.grid, i);
                if (first >= 0) hits.add(r.episodes.grid, first);
            }
        });
        book.rule("634", "Episodes, PrevPerm", "LA_PERM PREV_PERM DATE_PERM DECOM", "Previous permanence is told for a child whose care began before April 2016.").children((r, child, hits) -> {
            if (beganSince(r, child)) return;
            for (int k = r.prevPerm.from(child); k < r.prevPerm.to(child); k++) {
                int i = r.prevPerm.row(k);
                if (r.prevPerm.prevPerm.blank(i) && r.prevPerm.laPerm.blank(i) && r.prevPerm.datePerm.blank(i)) continue;
                hits.add(r.prevPerm.grid, i);
                for (int m = r.episodes.from(child); m < r.episodes.to(child); m++) hits.add(r.episodes.grid, r.episodes.row(m));
            }
        });
        book.rule("635", "PrevPerm", "LA_PERM DATE_PERM PREV_PERM", "There was no permanence before (Z1), yet its authority or date is told.").rows(r -> r.prevPerm, (r, t, i) ->
                t.prevPerm.in(i, NONE_BEFORE) && (t.laPerm.filled(i) || t.datePerm.filled(i)));
    }

    private static boolean told(Return903 r, int child) {
        for (int k = r.prevPerm.from(child); k < r.prevPerm.to(child); k++) {
            int i = r.prevPerm.row(k);
            if (r.prevPerm.prevPerm.in(i, NONE_BEFORE) || r.prevPerm.prevPerm.filled(i) && r.prevPerm.laPerm.filled(i) && r.prevPerm.datePerm.filled(i)) return true;
        }
        return false;
    }

    /// Of a date with unknown parts, whether its year alone is after the day.
    private static boolean yearAfter(@org.jspecify.annotations.Nullable String written, int day) {
        if (written == null || !known(day) || !written.toLowerCase(Locale.ROOT).contains("z") || !written.matches(".*\\d{4}")) return false;
        return Integer.parseInt(written.substring(written.length() - 4)) > java.time.LocalDate.ofEpochDay(day).getYear();
    }

    /// Whether a period of care began since; true also where there is no episode with a day, because then nobody knows.
    private static boolean beganSince(Return903 r, int child) {
        boolean none = true;
        for (int k = r.episodes.from(child); k < r.episodes.to(child); k++) {
            int day = r.episodes.decom.day(r.episodes.row(k));
            if (notAfter(ASKED_FROM, day)) return true;
            none &= !known(day);
        }
        return none;
    }
}
