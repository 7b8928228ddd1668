package goldthread.protection.conference;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.conference.ConferenceEntry.Attendance;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.conference.ConferenceEntry.ConferenceCancelled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Outcome;
import goldthread.protection.conference.ConferenceEntry.Views;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Transfer between authorities, for the clocks of section B: what begins where a child moves in, and what ends where one moves out.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovedBetweenAuthoritiesTest {
    final Casebook casebook = new Casebook();
    final UUID referral = casebook.told(new Referred(casebook.child, on("2026-02-20"), "6", null, on("2026-02-20")));

    /// Told on a Monday; over Easter; over Christmas, Boxing Day in lieu and New Year; over a leap day; as the clocks go back; on a Saturday.
    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-23", "2026-03-23, 2026-04-15", "2026-12-14, 2027-01-07", "2028-02-14, 2028-03-06", "2026-10-12, 2026-11-02", "2026-06-06, 2026-06-26"})
    void the_conference_of_who_moved_in_on_a_plan_is_counted_from_the_day_on_which_the_other_authority_told(String told, String last) {
        called(told);
        assertThat(casebook.duties(last, "T-B13")).containsExactly("T-B13 by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), "T-B13")).containsExactly("T-B13 by " + last + ": Late");
        conferred(last);
        assertThat(casebook.duties(last, "T-B13", "T-B03")).as("in time on the last day, and no initial conference is owed beside it").containsExactly("T-B13 by " + last + ": Met");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-23, Met", "2026-03-24, Met late"})
    void it_is_met_on_the_last_day_and_late_on_the_next(String held, String state) {
        called("2026-03-02");
        conferred(held);
        assertThat(casebook.duties(held, "T-B13")).containsExactly("T-B13 by 2026-03-23: " + state);
    }

    @Test
    void one_that_was_cancelled_leaves_the_days_of_the_law_as_they_were() {
        var called = called("2026-03-02");
        casebook.told(new ConferenceCancelled(List.of(casebook.child), called, "The police could not come", "David Adeyemi", on("2026-03-20")));
        assertThat(casebook.duties("2026-03-23", "T-B13")).containsExactly("T-B13 by 2026-03-23: Due");
    }

    /// The plan ends here on the day on which it is taken over there: what is owed by it stops with that day, and what was late stays late.
    @ParameterizedTest
    @CsvSource({"2026-06-19, Not needed", "2026-06-20, Not needed", "2026-06-21, Missed"})
    void what_a_plan_owes_ends_on_the_day_on_which_the_other_authority_takes_it_over(String taken, String state) {
        var plan = plan("2026-03-20");
        casebook.told(new PlanEnded(casebook.child, referral, plan, on(taken)));
        assertThat(casebook.duties("2026-09-01", "T-B10a")).as("the first review, due by 20 June").singleElement().asString().startsWith("T-B10a by 2026-06-20: " + state);
        assertThat(casebook.duties("2026-09-01", "T-B11a")).isEmpty();
    }

    /// An enquiry is handed over with the child: closed here, nothing more is owed here.
    @ParameterizedTest
    @CsvSource({"2026-03-23, Not needed", "2026-03-24, Missed"})
    void an_enquiry_that_is_handed_over_owes_no_conference_here_from_the_day_on_which_it_is_closed(String handed, String state) {
        casebook.told(new StrategyDiscussed(casebook.child, referral, List.of("Police", "Health"), StrategyDiscussed.ENQUIRY, null, on("2026-03-02")));
        casebook.told(new EnquiryStarted(casebook.child, referral, on("2026-03-02"), null, null, on("2026-03-02")));
        casebook.told(new Closed(casebook.child, referral, on(handed), "RC4", on(handed)));
        assertThat(casebook.duties("2026-06-01", "T-B03")).singleElement().asString().startsWith("T-B03 by 2026-03-23: " + state);
    }

    /// Harm that is suspected of a child from elsewhere is this authority's to speak of, whoever else is.
    @Test
    void suspected_harm_is_spoken_of_here_also_where_the_child_is_on_the_plan_of_another_authority() {
        called("2026-03-02");
        casebook.told(new HarmSuspected(List.of(casebook.child), "A bruise", "Education", on("2026-03-05")));
        assertThat(casebook.duties("2026-03-10", "T-B01b", "T-B13")).containsExactlyInAnyOrder("T-B01b by 2026-03-10: Due", "T-B13 by 2026-03-23: Due");
    }

    private UUID called(String told) {
        return casebook.told(new ConferenceCalled(List.of(casebook.child), ConferenceEntry.TRANSFER, on(told).plusDays(10), List.of("Police"), List.of(), on(told), on(told)));
    }

    private void conferred(String day) {
        casebook.told(new Conferred(List.of(casebook.child), null, ConferenceEntry.TRANSFER, new Attendance(PracticeSet.INDEPENDENT, null, "David Adeyemi", List.of("Children's social care", "Police", "Health"), List.of(), List.of(), null, null, null, null), new Views(null, null, null, null),
                new Outcome(List.of(casebook.child), "NEG", null, List.of(), null, null, List.of(), null), on(day)));
    }

    private UUID plan(String day) {
        casebook.told(new ConferenceHeld(casebook.child, referral, null, on(day)));
        return casebook.told(new PlanStarted(casebook.child, referral, on(day), "NEG", "NEG", "0", on(day)));
    }
}
