package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;
import goldthread.returns.rules.Hits;

/// Rules of absences (Missing) and of deprivation of liberty (DoLo, from 2026-27): spells within a time in care.
final class SpellRules {
    private static final Codes AWAY_AT_END = only("E8"), NO_LIBERTY_TO_LOSE = Codes.of("K1 K3 P1 R5"),
            UNEXPECTED = Codes.of("A3 A4 A5 A6 P3 R3 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6");

    private SpellRules() {}

    static void in(Book book) {
        book.because("An absence that is told wrongly hides a child who was missing.", "Check the days against the missing episodes and return interviews.");
        absence(book);
        absenceAndCare(book);
        book.because("A deprivation of liberty needs a court's authority for every day.", "Check the days against the orders of the court.");
        order(book);
        orderAndCare(book);
    }

    private static void absence(Book book) {
        book.rule("564", "Missing", "MISSING MIS_START", "The kind of absence is told without its start.").missing((r, t, i) -> t.missing.filled(i) && t.misStart.blank(i));
        book.rule("565", "Missing", "MISSING MIS_START", "The start of an absence is told without its kind.").missing((r, t, i) -> t.missing.blank(i) && t.misStart.filled(i));
        book.rule("566", "Missing", "MISSING MIS_END", "The end of an absence is told without its kind.").missing((r, t, i) -> t.missing.blank(i) && t.misEnd.filled(i));
        book.rule("567", "Missing", "MIS_START MIS_END", "The absence ends before it starts.").missing((r, t, i) -> before(t.misEnd.day(i), t.misStart.day(i)));
        book.rule("570", "Missing", "MIS_START", "The absence starts after the end of the year.").missing((r, t, i) -> before(r.end, t.misStart.day(i)));
        book.rule("571", "Missing", "MIS_END", "The absence ends outside the year.").missing((r, t, i) -> before(t.misEnd.day(i), r.start) || before(r.end, t.misEnd.day(i)));
        book.rule("586", "Missing", "MIS_START", "The absence starts before the child's birth.").missing((r, t, i) -> before(t.misStart.day(i), t.dob.day(i)));
        book.rule("574", "Missing", "MIS_START MIS_END", "An absence starts before the one before it has ended.")
                .check((r, hits) -> Spells.overlapping(r.missing, r.missing.misStart, r.missing.misEnd, r.children, hits));
        book.rule("576", "Missing, Missing_last", "CHILD", "The child was missing at the end of last year, and this year does not tell of it.").check((r, hits) ->
                Spells.notCarriedOn(r, r.missing, r.missing.misStart, r.last.missing, r.last.missing.misStart, r.last.missing.misEnd, hits));
    }

    private static void absenceAndCare(Book book) {
        book.rule("575", "Episodes, Missing", "MIS_END", "The placement from which the child went missing ended, and the absence has no end.").missing((r, t, i) ->
                t.misEnd.blank(i) && placementEnded(r, t.child[i], t.misStart.day(i)));
        book.rule("577", "Episodes, Missing", "MIS_END", "The child left care, and the absence goes on.")
                .check((r, hits) -> Spells.openAfterCare(r, r.missing, r.missing.misStart, r.missing.misEnd, hits));
        book.rule("578", "Episodes, Missing", "MIS_START", "The absence starts after the child left care.").missing((r, t, i) -> {
            int latest = r.care.latest(t.child[i]);
            return latest >= 0 && (r.sector() || r.care.leftCare(latest)) && before(r.episodes.dec.day(latest), t.misStart.day(i));
        });
        book.rule("580", "Episodes, Missing", "REC", "The child was missing on leaving care, and the reason is not E8.").children((r, child, hits) -> {
            int latest = r.care.latest(child);
            if (latest < 0 || !r.care.leftCare(latest) || r.episodes.rec.in(latest, AWAY_AT_END)) return;
            for (int k = r.missing.from(child); k < r.missing.to(child); k++) {
                if (same(r.missing.misEnd.day(r.missing.row(k)), r.episodes.dec.day(latest))) hits.add(r.episodes.grid, latest);
            }
        });
        book.rule("581", "Episodes, Missing", "MIS_START", "The absence starts on a day on which the child was not in care.").missing((r, t, i) ->
                known(t.misStart.day(i)) && r.episodes.has(t.child[i]) && !r.care.inCareOn(t.child[i], t.misStart.day(i)));
    }

    private static boolean placementEnded(Return903 r, int child, int day) {
        var e = r.episodes;
        for (int k = e.from(child); known(day) && k < e.to(child); k++) {
            int row = e.row(k);
            if (notAfter(e.decom.day(row), day) && before(day, e.dec.day(row))) return true;
        }
        return false;
    }

    private static void order(Book book) {
        book.rule("702", "DoLo", "DOLO_START DOLO_END", "The deprivation of liberty ends before it starts.").from(2026).rows(r -> r.dolo, (r, t, i) ->
                before(t.doloEnd.day(i), t.doloStart.day(i)) || r.sector() && same(t.doloEnd.day(i), t.doloStart.day(i)));
        book.rule("703", "DoLo", "DOLO_START", "The deprivation of liberty starts after the end of the year.").from(2026).rows(r -> r.dolo, (r, t, i) -> before(r.end, t.doloStart.day(i)));
        book.rule("704", "DoLo", "DOLO_END", "The deprivation of liberty ends outside the year.").from(2026).rows(r -> r.dolo, (r, t, i) ->
                before(t.doloEnd.day(i), r.start) || before(r.end, t.doloEnd.day(i)));
        book.rule("705", "DoLo", "DOLO_START DOLO_END", "A deprivation of liberty starts before the one before it has ended.").from(2026)
                .check((r, hits) -> Spells.overlapping(r.dolo, r.dolo.doloStart, r.dolo.doloEnd, r.children, hits));
        book.rule("706", "DoLo, DoLo_last", "DOLO_START", "A deprivation of liberty was open at the end of last year, and this year does not tell of it.").from(2026).check((r, hits) ->
                Spells.notCarriedOn(r, r.dolo, r.dolo.doloStart, r.last.dolo, r.last.dolo.doloStart, r.last.dolo.doloEnd, hits));
        book.rule("708", "DoLo", "DOLO_START", "The deprivation of liberty starts before the child's birth.").from(2026).rows(r -> r.dolo, (r, t, i) ->
                before(t.doloStart.day(i), t.dob.day(i)) || r.sector() && same(t.doloStart.day(i), t.dob.day(i)));
    }

    private static void orderAndCare(Book book) {
        book.rule("707", "DoLo, Episodes", "DOLO_END", "The child left care, and the deprivation of liberty goes on.").from(2026)
                .check((r, hits) -> Spells.openAfterCare(r, r.dolo, r.dolo.doloStart, r.dolo.doloEnd, hits));
        book.rule("709", "DoLo, Episodes", "DOLO_START PLACE", "Liberty is deprived in a placement where that is not expected; please check.").from(2026).query()
                .check((r, hits) -> placedIn(r, UNEXPECTED, hits));
        book.rule("710", "DoLo, Episodes", "DOLO_START PLACE", "Liberty is deprived in a placement where no such order can apply.").from(2026)
                .check((r, hits) -> placedIn(r, NO_LIBERTY_TO_LOSE, hits));
    }

    private static void placedIn(Return903 r, Codes places, Hits hits) {
        var place = r.episodes.grid.has("PLACEMENT") ? r.episodes.column("PLACEMENT") : r.episodes.place;
        for (int i = 0; i < r.dolo.size; i++) {
            int from = r.dolo.doloStart.day(i);
            int to = r.dolo.doloEnd.blank(i) && !r.sector() ? r.end : r.dolo.doloEnd.day(i);
            for (int k = r.episodes.from(r.dolo.child[i]); known(from) && known(to) && k < r.episodes.to(r.dolo.child[i]); k++) {
                int row = r.episodes.row(k);
                int end = r.care.open(row) ? Integer.MAX_VALUE : r.episodes.dec.day(row);
                if (!place.in(row, places) || !before(r.episodes.decom.day(row), to) || !before(from, end)) continue;
                hits.add(r.dolo.grid, i);
                hits.add(r.episodes.grid, row);
            }
        }
    }
}
