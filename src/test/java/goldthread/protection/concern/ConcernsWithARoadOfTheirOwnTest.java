package goldthread.protection.concern;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.concern.ConcernEntry.AllegationKnown;
import goldthread.protection.concern.ConcernEntry.AllegationTold;
import goldthread.protection.concern.ConcernEntry.SlaveryDecided;
import goldthread.protection.concern.ConcernEntry.SlaveryReferred;
import goldthread.protection.concern.ConcernEntry.SlaverySuspected;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A life at risk, 24 hours, slavery, allegations, and babies not yet born (T-A04, T-B02, T-B14, T-B21, T-B22).
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcernsWithARoadOfTheirOwnTest {
    private final Casebook casebook = new Casebook();
    private final List<Subject> children = List.of(casebook.child);

    @Test
    void where_a_life_is_at_risk_a_strategy_discussion_decides_on_the_same_day() {
        casebook.told(new HarmSuspected(children, "He has a knife", "Police", on("2026-04-03"), true));
        assertThat(casebook.duties("2026-04-03", "T-A04")).containsExactly("T-A04 by 2026-04-03: Due");
        casebook.told(new StrategyDiscussed(casebook.child, UUID.randomUUID(), List.of("Police"), StrategyDiscussed.ENQUIRY, null, on("2026-04-04")));
        assertThat(casebook.duties("2026-04-04", "T-A04")).containsExactly("T-A04 by 2026-04-03: Met late");
    }

    /// The clocks go forward on 29 March 2026 at 1am, and back on 25 October: hours that have passed count, not the clock on the wall.
    @ParameterizedTest
    @CsvSource({"2026-03-02, 14:30, 2026-03-03, 2:30pm", "2026-03-28, 14:30, 2026-03-29, 3:30pm", "2026-03-28, 23:30, 2026-03-30, 12:30am", "2026-10-24, 14:30, 2026-10-25, 1:30pm",
            "2026-03-02, 00:00, 2026-03-03, 12:00am", "2028-02-28, 23:59, 2028-02-29, 11:59pm", "2026-04-03, 09:00, 2026-04-04, 9:00am"})
    void where_the_risk_is_high_the_child_is_seen_alone_within_twenty_four_hours(String day, String at, String by, String hour) {
        casebook.told(new EnquiryStarted(casebook.child, UUID.randomUUID(), on(day), null, null, on(day), true, LocalTime.parse(at)));
        assertThat(casebook.duties(by, "T-B02a", "T-B02b")).containsExactly("T-B02a by " + by + ": Due");
        assertThat(casebook.duties()).filteredOn(duty -> duty.rule().equals("T-B02a")).allSatisfy(duty -> assertThat(duty.what()).contains("by " + hour + " on"));
        casebook.told(new Visited(children, on(by).plusDays(1), "Home", children, children, null, null, null, null, null));
        assertThat(casebook.duties(on(by).plusDays(1).toString(), "T-B02a")).containsExactly("T-B02a by " + by + ": Met late");
    }

    @Test
    void without_an_hour_a_begun_day_counts_as_a_whole_one_and_without_high_risk_five_working_days_are_given() {
        casebook.told(new EnquiryStarted(casebook.child, UUID.randomUUID(), on("2026-03-02"), null, null, on("2026-03-02"), true, null));
        casebook.told(new EnquiryStarted(casebook.child, UUID.randomUUID(), on("2026-03-02"), null, null, on("2026-03-02")));
        assertThat(casebook.duties("2026-03-02", "T-B02a", "T-B02b")).containsExactly("T-B02a by 2026-03-03: Due", "T-B02b by 2026-03-09: Due");
    }

    @Test
    void signs_of_slavery_are_an_alert_until_they_are_referred_and_a_decision_is_looked_for_in_five_working_days() {
        var suspected = casebook.told(new SlaverySuspected(children, List.of("Criminal exploitation"), null, on("2026-04-01")));
        assertThat(casebook.duties("2026-04-01", "T-B21")).as("without delay: no day is given").containsExactly("T-B21 by 2026-04-01: Alert");
        assertThat(casebook.duties("2026-06-01", "T-B21")).containsExactly("T-B21 by 2026-04-01: Alert");
        var referred = casebook.told(new SlaveryReferred(children, suspected, "Children's social care", null, on("2026-04-01")));
        assertThat(casebook.duties("2026-04-10", "T-B21")).as("3 and 6 April are holidays").containsExactlyInAnyOrder("T-B21 by 2026-04-01: Met", "T-B21 by 2026-04-10: Due");
        casebook.told(new SlaveryDecided(children, referred, SlaveryDecided.YES, null, on("2026-04-13")));
        assertThat(casebook.duties("2026-04-13", "T-B21")).containsExactlyInAnyOrder("T-B21 by 2026-04-01: Met", "T-B21 by 2026-04-10: Met late");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-03", "2026-04-02, 2026-04-07", "2026-12-24, 2026-12-29", "2028-02-28, 2028-02-29", "2010-03-01, 2010-03-02"})
    void the_designated_officer_is_told_of_an_allegation_in_one_working_day(String known, String by) {
        var allegation = casebook.told(new AllegationKnown(children, "Foster carer", "Said to have pushed", on(known)));
        assertThat(casebook.duties(known, "T-B22")).containsExactly("T-B22 by " + by + ": Due");
        casebook.told(new AllegationTold(children, allegation, "Priya Nair", null, on(by)));
        assertThat(casebook.duties(by, "T-B22")).containsExactly("T-B22 by " + by + ": Met");
    }

    @Test
    void on_the_eighteenth_birthday_nothing_more_is_owed() {
        casebook.told(new Described(casebook.child, "2", on("2008-03-04"), null, null, null, null, on("2026-01-01")));
        casebook.told(new AllegationKnown(children, "Teacher or school staff", "Said to have pushed", on("2026-03-03")));
        assertThat(casebook.duties("2026-03-04", "T-B22")).containsExactly("T-B22 by 2026-03-04: Not needed (the child turned 18)");
    }

    /// 40 weeks end on the expected date: week 16 is 24 weeks before it, week 32 eight weeks.
    @ParameterizedTest
    @CsvSource({"2026-09-28, 2026-04-13, 2026-08-03", "2028-08-14, 2028-02-28, 2028-06-19"})
    void before_a_birth_the_assessment_starts_by_week_sixteen_and_the_conference_is_by_week_thirty_two(String expected, String start, String conference) {
        casebook.told(new Described(casebook.child, null, null, on(expected), null, null, null, on(start).minusWeeks(6)));
        var referral = casebook.told(new Referred(casebook.child, on(start).minusWeeks(5), "3E", "A first baby was taken into care", on(start).minusWeeks(5)));
        assertThat(casebook.duties(start, "T-B14b", "T-B14d")).containsExactly("T-B14b by " + start + ": Due");
        casebook.told(new EnquiryStarted(casebook.child, referral, on(start).minusWeeks(1), null, null, on(start).minusWeeks(1)));
        casebook.told(new AssessmentStarted(casebook.child, referral, on(start).plusDays(1), on(start).plusDays(1)));
        casebook.told(new ConferenceHeld(casebook.child, referral, null, on(conference)));
        assertThat(casebook.duties(conference, "T-B14b", "T-B14d")).containsExactly("T-B14b by " + start + ": Met late", "T-B14d by " + conference + ": Met");
    }

    @Test
    void a_baby_who_is_born_early_a_referral_that_goes_nowhere_and_a_week_that_has_passed_owe_nothing_before_birth() {
        casebook.told(new Described(casebook.child, null, null, on("2026-09-28"), null, null, null, on("2026-02-01")));
        casebook.told(new HarmSuspected(children, "Violence at home", "Health", on("2026-03-02")));
        casebook.told(new Described(casebook.child, "1", on("2026-07-20"), on("2026-09-28"), null, null, null, on("2026-07-21")));
        assertThat(casebook.duties("2026-07-22", "T-B14d")).containsExactly("T-B14d by 2026-08-03: Not needed (the baby was born)");
        var refused = casebook.told(new Referred(casebook.child, on("2026-03-09"), "3E", "Smoking", on("2026-03-09")));
        casebook.told(new ReferralDecided(casebook.child, refused, on("2026-03-10"), true, null));
        casebook.told(new Referred(casebook.child, on("2026-04-20"), "3E", "Again", on("2026-04-20")));
        assertThat(casebook.duties("2026-04-20", "T-B14b")).as("week 16 had passed: the general limits count").isEmpty();
    }
}
