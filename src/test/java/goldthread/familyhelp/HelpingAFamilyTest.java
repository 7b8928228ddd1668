package goldthread.familyhelp;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.Visited;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentCheckpoint;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.PlanReviewed;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HelpingAFamilyTest {
    final Casebook casebook = new Casebook();

    @Test
    void a_referral_is_decided_within_one_working_day() {
        var friday = referred("2026-03-06");
        assertThat(casebook.duties("2026-03-09", "T-A01")).containsExactly("T-A01 by 2026-03-09: Due");

        casebook.told(new ReferralDecided(casebook.child, friday, on("2026-03-10"), false, null));
        assertThat(casebook.duties("2026-03-10", "T-A01")).containsExactly("T-A01 by 2026-03-09: Met late");
    }

    @Test
    void a_second_referral_within_a_year_is_an_alert_until_it_is_decided() {
        referred("2025-03-07");
        var second = referred("2026-03-06");
        assertThat(casebook.duties("2026-03-06", "T-A07")).containsExactly("T-A07 by 2026-03-06: Alert");

        casebook.told(new ReferralDecided(casebook.child, second, on("2026-03-09"), true, null));
        assertThat(casebook.duties("2026-03-09", "T-A07")).containsExactly("T-A07 by 2026-03-06: Not needed (the referral was decided)");
    }

    /// A year to the day before counts, the day before that does not; also from a leap day.
    @ParameterizedTest
    @CsvSource({"2025-03-06, 2026-03-06, 1", "2025-03-05, 2026-03-06, 0", "2027-02-28, 2028-02-29, 1", "2027-02-27, 2028-02-29, 0", "2028-02-29, 2029-02-28, 1", "2026-03-06, 2026-03-06, 0"})
    void a_referral_is_a_second_one_to_the_last_day_of_twelve_months(String first, String second, int alerts) {
        referred(first);
        referred(second);
        assertThat(casebook.duties(second, "T-A07")).hasSize(alerts);
    }

    @Test
    void an_assessment_is_owed_within_forty_five_working_days_of_the_referral_from_when_it_is_decided_to_go_on() {
        var referral = referred("2026-03-02");
        assertThat(casebook.duties("2026-03-02", "T-A05")).isEmpty();

        casebook.told(new ReferralDecided(casebook.child, referral, on("2026-03-03"), false, null));
        assertThat(casebook.duties("2026-03-03", "T-A05")).containsExactly("T-A05 by 2026-05-07: Due");

        var assessment = casebook.told(new AssessmentStarted(casebook.child, referral, on("2026-03-05"), on("2026-03-05")));
        casebook.told(new AssessmentAuthorised(casebook.child, referral, assessment, on("2026-05-07")));
        assertThat(casebook.duties("2026-05-08", "T-A05")).containsExactly("T-A05 by 2026-05-07: Met");
    }

    @Test
    void checkpoints_are_owed_while_the_assessment_goes_on() {
        var referral = referred("2026-03-02");
        var assessment = casebook.told(new AssessmentStarted(casebook.child, referral, on("2026-03-02"), on("2026-03-02")));
        casebook.told(new AssessmentCheckpoint(casebook.child, referral, assessment, on("2026-03-16")));
        casebook.told(new AssessmentAuthorised(casebook.child, referral, assessment, on("2026-04-01")));

        assertThat(casebook.duties("2026-05-01", "T-A06a", "T-A06c")).containsExactly("T-A06a by 2026-03-16: Met",
                "T-A06c by 2026-04-22: Not needed (the assessment was authorised)");
    }

    /// The 10th and the 35th working day: over Easter and the early May holiday, over Christmas and New Year, over the leap day.
    @ParameterizedTest
    @CsvSource({"2026-03-27, 2026-04-14, 2026-05-20", "2026-12-18, 2027-01-06, 2027-02-10", "2024-02-26, 2024-03-11, 2024-04-17"})
    void checkpoints_are_counted_in_working_days(String started, String first, String second) {
        var referral = referred(started);
        casebook.told(new AssessmentStarted(casebook.child, referral, on(started), on(started)));
        assertThat(casebook.duties(first, "T-A06a", "T-A06c")).containsExactly("T-A06a by " + first + ": Due", "T-A06c by " + second + ": Due");
        assertThat(casebook.duties(on(second).plusDays(1).toString(), "T-A06a", "T-A06c")).containsExactly("T-A06a by " + first + ": Late", "T-A06c by " + second + ": Late");
    }

    @Test
    void a_second_assessment_of_a_referral_is_counted_from_its_own_start() {
        var referral = referred("2025-03-03");
        assessed(referral, "2025-03-03", "2025-04-01");
        assessed(referral, "2026-03-02", "2026-03-30");

        assertThat(casebook.duties("2026-05-01", "T-A05")).containsExactly("T-A05 by 2025-05-08: Met", "T-A05 by 2026-05-07: Met");
    }

    @Test
    void a_child_in_need_plan_is_reviewed_and_the_child_is_visited() {
        var referral = referred("2026-01-05");
        var plan = casebook.told(new PlanStarted(casebook.child, referral, on("2026-03-02"), on("2026-03-02")));
        casebook.told(new Visited(List.of(casebook.child), on("2026-03-30"), "Home", List.of(casebook.child), List.of(), null, null, null, null, null));
        casebook.told(new PlanReviewed(casebook.child, referral, plan, on("2026-04-10")));

        assertThat(casebook.duties("2026-04-11", "T-A13b", "T-A13d", "T-A14b")).containsExactly("T-A13b by 2026-04-13: Met",
                "T-A14b by 2026-04-13: Met", "T-A14b by 2026-05-11: Due", "T-A13d by 2026-10-10: Due");

        casebook.told(new Closed(casebook.child, referral, on("2026-05-01"), "RC7", on("2026-05-01")));
        assertThat(casebook.duties("2026-06-01", "T-A14b")).contains("T-A14b by 2026-05-11: Not needed (the episode of need was closed)");
    }

    @Test
    void an_old_referral_from_a_census_owes_no_decision() {
        casebook.returned("2026-05-04", new Referred(casebook.child, on("2024-05-04"), "6", null, on("2024-05-04")));
        assertThat(casebook.duties("2026-05-04", "T-A01", "T-A05")).isEmpty();
    }

    private UUID referred(String day) {
        return casebook.told(new Referred(casebook.child, on(day), "2A", "Worried about Amira", on(day)));
    }

    private void assessed(UUID referral, String from, String to) {
        var assessment = casebook.told(new AssessmentStarted(casebook.child, referral, on(from), on(from)));
        casebook.told(new AssessmentAuthorised(casebook.child, referral, assessment, on(to)));
    }
}
