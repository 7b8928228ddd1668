package goldthread.kinship;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.kinship.KinshipEntry.ApprovalEnded;
import goldthread.kinship.KinshipEntry.TemporarilyApproved;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceDecided;
import goldthread.kinship.allowance.AllowanceEntry.AllowancePaid;
import goldthread.kinship.allowance.AllowanceEntry.CircumstancesChanged;
import goldthread.kinship.allowance.AllowanceEntry.Route;
import goldthread.kinship.fostering.FosteringEntry.FosteringChanged;
import goldthread.kinship.fostering.FosteringEntry.FosteringNotified;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Transfer between authorities, for the clocks of section G that are a child's: who is cared for by kin, or privately fostered, and
/// moves out of the area or into it. Households that foster, and move between services, are in `ClocksOfFosteringTest`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovedWithKinTest {
    private static final String MOVED = "Moved to another authority, which was told";
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child);
    final Subject aunt = Subject.unheardOf();

    /// The first visit is due by the seventh working day, over Easter: the day before, the day itself, the day after.
    @ParameterizedTest
    @CsvSource({"2026-04-09, Not needed", "2026-04-10, Not needed", "2026-04-11, Missed"})
    void no_first_visit_is_owed_here_from_the_day_on_which_a_privately_fostered_child_moves(String day, String state) {
        moved(notice("2026-03-30", "2026-03-30"), day);
        assertThat(casebook.duties("2026-12-01", "T-G02", "T-G03", "T-G04")).singleElement().asString().startsWith("T-G02 by 2026-04-10: " + state);
    }

    /// The next visit after the change of the clocks in March: due on 20 April.
    @ParameterizedTest
    @CsvSource({"2026-04-19, Not needed", "2026-04-20, Not needed", "2026-04-21, Missed"})
    void no_later_visit_is_owed_here_either(String day, String state) {
        var notice = notice("2026-03-02", "2026-03-02");
        seen("2026-03-09");
        moved(notice, day);
        assertThat(casebook.duties("2026-12-01", "T-G03", "T-G04")).singleElement().asString().startsWith("T-G03 by 2026-04-20: " + state);
    }

    /// The other authority counts from the notice that it was given; which interval applies goes by when private fostering began, wherever that was.
    @ParameterizedTest
    @CsvSource({"2024-09-02, T-G04 by 2026-06-01", "2025-03-09, T-G04 by 2026-06-01", "2025-03-10, T-G03 by 2026-04-20", "2026-02-23, T-G03 by 2026-04-20"})
    void where_the_child_moves_to_the_first_visit_is_owed_from_their_own_notice_and_later_ones_by_how_long_it_has_lasted(String began, String next) {
        notice(began, "2026-03-02");
        assertThat(casebook.duties("2026-03-02", "T-G02")).containsExactly("T-G02 by 2026-03-11: Due");
        seen("2026-03-09");
        assertThat(casebook.duties("2026-03-10", "T-G03", "T-G04")).containsExactly(next + ": Due");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-04, Met", "2026-05-05, Met late"})
    void that_the_child_has_moved_is_told_within_48_hours(String told, String state) {
        var notice = notice("2026-03-02", "2026-03-02");
        casebook.told(new FosteringChanged(children, notice, MOVED, on("2026-05-02"), true, on(told)));
        assertThat(casebook.duties("2026-12-01", "T-G05")).containsExactly("T-G05 by 2026-05-04: " + state);
    }

    /// The allowance is of the pilot's areas: it ends with the day on which the family moves, and no week after it is owed.
    @ParameterizedTest
    @CsvSource({"2026-03-22, T-G07a by 2026-03-23: Not needed (the allowance ended)", "2026-03-23, T-G07a by 2026-03-23: Not needed (the allowance ended)", "2026-03-24, T-G07a by 2026-03-23: Missed (the allowance ended)"})
    void the_allowance_of_the_pilot_ends_with_the_move(String day, String last) {
        var claim = casebook.told(new AllowanceClaimed(children, aunt, Route.SGO_PUBLIC, null, null, List.of(), "The order", on("2026-03-02")));
        casebook.told(new AllowanceDecided(children, claim, true, 17_000, on("2026-03-09"), null, on("2026-03-05")));
        casebook.told(new AllowancePaid(children, claim, on("2026-03-09"), 17_000, on("2026-03-16")));
        casebook.told(new CircumstancesChanged(children, claim, MOVED, null, true, on(day)));
        assertThat(casebook.duties("2026-12-01", "T-G07a")).containsExactly("T-G07a by 2026-03-16: Met", last);
    }

    /// The carer of another authority's child is that authority's to approve: the approval ends here with the move.
    @Test
    void a_temporary_approval_that_another_authority_takes_over_ends_here() {
        var approval = casebook.told(new TemporarilyApproved(children, aunt, "Grace Hall", null, on("2026-03-02")));
        casebook.told(new ApprovalEnded(children, approval, ApprovalEnded.CARE_ENDED, on("2026-06-22")));
        assertThat(casebook.duties("2026-12-01", "T-D15")).containsExactly("T-D15 by 2026-06-22: Met");
    }

    private UUID notice(String starts, String told) {
        return casebook.told(new FosteringNotified(children, aunt, "A parent", false, null, on(starts), null, on(told)));
    }

    private void moved(UUID notice, String day) {
        casebook.told(new FosteringChanged(children, notice, MOVED, on(day), true, on(day)));
    }

    private void seen(String day) {
        casebook.told(new Visited(children, on(day), "Home", children, List.of(), null, null, null, null, null));
    }
}
