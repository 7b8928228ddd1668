package goldthread.education;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.education.RegisterEntry.CircumstancesChanged;
import goldthread.education.RegisterEntry.HomeVisited;
import goldthread.education.RegisterEntry.InformationGiven;
import goldthread.education.RegisterEntry.ProviderAnswered;
import goldthread.education.RegisterEntry.ProviderAsked;
import goldthread.education.RegisterEntry.RegisterLeft;
import goldthread.education.RegisterEntry.Registered;
import goldthread.education.RegisterEntry.VisitAsked;
import goldthread.education.SchoolEntry.AttendanceTold;
import goldthread.education.SchoolEntry.ConditionEnded;
import goldthread.education.SchoolEntry.ConditionSet;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.education.WithdrawalEntry.ReviewAsked;
import goldthread.education.WithdrawalEntry.ReviewDecided;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanStarted;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The register of children not in school and its fifteen days, and what a protection plan asks of attendance.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class TheRegisterTest {
    final Casebook amira = new Casebook();
    final UUID referral = UUID.randomUUID();

    UUID registered(String day) {
        return amira.told(new Registered(amira.child, Registered.HOME, "School", on(day)));
    }

    void information(UUID registered, String day) {
        amira.told(new InformationGiven(amira.child, registered, "Mother", null, 15, 5, null, on(day)));
    }

    @Test
    void while_the_sections_are_not_in_force_no_clock_of_the_register_runs() {
        registered("2026-10-01");
        assertThat(amira.duties()).isEmpty();
        amira.under(TakingAChildOutOfSchoolTest.BEGUN);
        assertThat(amira.duties()).hasSize(2).extracting(duty -> duty.mark()).containsExactlyInAnyOrder("to be confirmed", "checked against the source");
    }

    /// Calendar days: over Christmas and New Year, over a leap day, and from the day on which the sections began.
    @ParameterizedTest
    @CsvSource({"2026-10-01, 2026-10-16", "2026-12-18, 2027-01-02", "2028-02-14, 2028-02-29", "2028-02-15, 2028-03-01", "2026-09-01, 2026-09-16", "2027-03-20, 2027-04-04"})
    void the_parent_has_fifteen_days_and_so_has_the_authority_to_ask_for_a_visit(String day, String due) {
        amira.under(TakingAChildOutOfSchoolTest.BEGUN);
        var registered = registered(day);
        assertThat(amira.duties(due, "T-K04", "T-K08")).containsExactlyInAnyOrder("T-K04 by " + due + ": Due", "T-K08 by " + due + ": Due");
        assertThat(amira.duties(on(due).plusDays(1).toString(), "T-K04")).containsExactly("T-K04 by " + due + ": Late");
        information(registered, due);
        amira.told(new VisitAsked(amira.child, registered, null, on(due).plusDays(1)));
        assertThat(amira.duties(on(due).plusDays(2).toString(), "T-K04", "T-K08")).containsExactlyInAnyOrder("T-K04 by " + due + ": Met", "T-K08 by " + due + ": Met late");
    }

    @Test
    void on_the_day_before_the_sections_began_nothing_is_owed() {
        amira.under(TakingAChildOutOfSchoolTest.BEGUN);
        registered("2026-08-31");
        assertThat(amira.duties()).isEmpty();
    }

    @Test
    void each_change_is_told_again_each_provider_is_asked_and_a_visit_may_be_left_out_for_a_reason() {
        amira.under(TakingAChildOutOfSchoolTest.BEGUN);
        var registered = registered("2026-10-01");
        information(registered, "2026-10-02");
        amira.told(new CircumstancesChanged(amira.child, registered, "Moved", on("2026-11-02")));
        var asked = amira.told(new ProviderAsked(amira.child, registered, "Wren music school", on("2026-10-05")));
        amira.told(new VisitAsked(amira.child, registered, "Seen last week", on("2026-10-06")));
        assertThat(amira.duties("2026-11-03", "T-K04", "T-K05", "T-K08")).containsExactlyInAnyOrder("T-K04 by 2026-10-16: Met", "T-K04 by 2026-11-17: Due", "T-K05 by 2026-10-20: Late", "T-K08 by 2026-10-16: Not needed (Seen last week)");
        amira.told(new ProviderAnswered(amira.child, asked, null, on("2026-11-04")));
        amira.told(new RegisterLeft(amira.child, registered, "In school again", on("2026-11-10")));
        assertThat(amira.duties("2026-11-20", "T-K04", "T-K05")).containsExactlyInAnyOrder("T-K04 by 2026-10-16: Met", "T-K04 by 2026-11-17: Not needed (off the register)", "T-K05 by 2026-10-20: Met late");
    }

    @Test
    void with_the_end_of_school_age_and_with_the_eighteenth_birthday_nothing_more_is_owed() {
        amira.under(TakingAChildOutOfSchoolTest.BEGUN);
        amira.told(new Described(amira.child, "2", on("2011-06-20"), null, null, null, null, on("2024-01-01")));
        registered("2027-06-20");
        assertThat(amira.duties("2027-07-10", "T-K04")).as("the last Friday in June is the 25th").containsExactly("T-K04 by 2027-07-05: Not needed (no longer of compulsory school age)");
        amira.told(new SchoolLeft(amira.child, amira.told(new SchoolStarted(amira.child, "College", null, SchoolStarted.MAINSTREAM, false, on("2028-09-01"))), "Finished school", null, on("2029-06-20")));
        assertThat(amira.duties("2029-06-21", "T-K07a")).as("on the birthday").containsExactly("T-K07a by 2029-06-20: Not needed (the child turned 18)");
    }

    @Test
    void attendance_below_what_the_plan_asks_is_an_alert_until_it_is_better_or_no_longer_asked() {
        var plan = amira.told(new PlanStarted(amira.child, referral, on("2026-09-01"), "NEG", null, null, on("2026-09-01")));
        var condition = amira.told(new ConditionSet(amira.child, plan, 95, null, on("2026-09-10")));
        attended(20, 10, "2026-09-09");
        assertThat(amira.duties()).filteredOn(duty -> duty.rule().equals("T-K12")).as("before the plan asked").isEmpty();
        attended(100, 95, "2026-10-09");
        assertThat(amira.duties("2026-10-09", "T-K12")).as("95 of 100 is enough").isEmpty();
        attended(100, 94, "2026-10-16");
        assertThat(amira.duties("2026-10-16", "T-K12")).containsExactly("T-K12 by 2026-10-16: Alert");
        attended(20, 20, "2026-10-23");
        assertThat(amira.duties("2026-10-23", "T-K12")).containsExactly("T-K12 by 2026-10-16: Not needed (told again)");
        attended(20, 9, "2026-10-30");
        amira.told(new PlanEnded(amira.child, referral, plan, on("2026-11-01")));
        assertThat(amira.duties("2026-11-01", "T-K12")).contains("T-K12 by 2026-10-30: Not needed (the plan ended)");
        assertThat(Schools.condition(amira.timeline(), on("2026-11-01"))).as("on the plan's last day").isPresent();
        assertThat(Schools.condition(amira.timeline(), on("2026-11-02"))).as("after it").isEmpty();
        amira.told(new ConditionEnded(amira.child, condition, null, on("2026-10-31")));
        assertThat(amira.duties("2026-10-31", "T-K12")).contains("T-K12 by 2026-10-30: Not needed (the plan no longer asks for it)");
    }

    private void attended(int sessions, int attended, String day) {
        amira.told(new AttendanceTold(amira.child, on(day).minusDays(20), sessions, attended, null, on(day)));
    }

    @Test
    void an_enquiry_that_begins_after_the_child_left_school_is_a_reason_to_look_again() {
        var school = amira.told(new SchoolStarted(amira.child, "Ashbourne School", null, SchoolStarted.MAINSTREAM, false, on("2024-09-03")));
        amira.told(new EnquiryStarted(amira.child, referral, on("2026-09-01"), null, true, on("2026-09-01")));
        amira.told(new SchoolLeft(amira.child, school, SchoolLeft.HOME, on("2026-10-01"), on("2026-10-01")));
        assertThat(amira.duties("2026-10-05", "T-K15")).isEmpty();
        amira.told(new EnquiryStarted(amira.child, referral, on("2026-10-05"), null, null, on("2026-10-05")));
        assertThat(amira.duties("2026-10-05", "T-K15")).containsExactly("T-K15 by 2026-10-05: Alert");
        amira.told(new HomeVisited(amira.child, registered("2026-10-02"), HomeVisited.SEEN, null, null, on("2026-10-12")));
        assertThat(amira.duties("2026-10-12", "T-K15")).containsExactly("T-K15 by 2026-10-05: Not needed (the child was seen at home)");
    }

    @Test
    void a_child_is_a_line_of_the_register_from_the_parents_word_until_a_school_begins() {
        assertThat(NotInSchool.of(amira.timeline())).isEmpty();
        amira.told(new SchoolStarted(amira.child, "Ashbourne School", null, SchoolStarted.MAINSTREAM, false, on("2024-09-03")));
        var told = amira.told(new WithdrawalTold(amira.child, null, "Mother", null, null, on("2026-10-01")));
        assertThat(NotInSchool.of(amira.timeline())).get().extracting(NotInSchool::stage, NotInSchool::sort, NotInSchool::school).containsExactly(NotInSchool.TOLD, null, "Ashbourne School");
        amira.told(new SchoolAnswered(amira.child, told, true, null, on("2026-10-02")));
        assertThat(NotInSchool.of(amira.timeline())).get().extracting(NotInSchool::stage).isEqualTo(NotInSchool.MAY_GO);
        var registered = registered("2026-10-03");
        assertThat(NotInSchool.of(amira.timeline())).get().extracting(NotInSchool::stage, NotInSchool::sort).containsExactly("", Registered.HOME);
        amira.told(new RegisterLeft(amira.child, registered, "In school again", on("2026-11-01")));
        amira.told(new SchoolStarted(amira.child, "Brindle School", null, SchoolStarted.MAINSTREAM, false, on("2026-11-02")));
        assertThat(NotInSchool.of(amira.timeline())).isEmpty();
        var again = amira.told(new WithdrawalTold(amira.child, null, "Mother", null, null, on("2026-11-03")));
        assertThat(NotInSchool.of(amira.timeline())).isPresent();
        amira.told(new SchoolAnswered(amira.child, again, false, null, on("2026-11-04")));
        assertThat(NotInSchool.of(amira.timeline())).as("the name stays on the roll").isEmpty();
        var refusal = amira.told(new ConsentDecided(amira.child, again, ConsentDecided.REFUSED, false, true, "Because", "Nia Powell", null, null, on("2026-11-04")));
        var review = amira.told(new ReviewAsked(amira.child, refusal, null, on("2026-11-05")));
        assertThat(NotInSchool.of(amira.timeline())).get().extracting(NotInSchool::stage).as("a review may change it").isEqualTo(NotInSchool.REFUSED);
        amira.told(new ReviewDecided(amira.child, review, ReviewDecided.STANDS, null, on("2026-11-05")));
        assertThat(NotInSchool.of(amira.timeline())).as("it stands").isEmpty();
        amira.told(new SchoolAnswered(amira.child, again, true, null, on("2026-11-05")));
        assertThat(NotInSchool.of(amira.timeline())).get().extracting(NotInSchool::stage).as("it may go after all").isEqualTo(NotInSchool.MAY_GO);
        amira.told(new RegisterLeft(amira.child, registered("2026-11-06"), "Moved to another authority", on("2026-11-20")));
        assertThat(NotInSchool.of(amira.timeline())).as("was on the register for it").isEmpty();
    }
}
