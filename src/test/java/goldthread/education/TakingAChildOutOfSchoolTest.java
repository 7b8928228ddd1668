package goldthread.education;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.education.SchoolEntry.AttendanceStep;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.education.WithdrawalEntry.ReviewAsked;
import goldthread.education.WithdrawalEntry.ReviewDecided;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalDiscussed;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.law.AuthoritySettings;
import goldthread.law.Commencement;
import goldthread.law.Law;
import goldthread.law.RuleBook;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.recording.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Education Act 1996 s434A and s434B: the authority's consent, computed from the child's own record.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class TakingAChildOutOfSchoolTest {
    static final Law NOW = Law.national(Casebook.HOLDER);
    /// As if the sections had come into force here on 1 September 2026.
    static final Law BEGUN = begun("2026-09-01", "T-B24", "T-K01", "T-K02", "T-K03", "T-K04", "T-K05", "T-K08");
    static final Law PILOT = begun("2026-09-01", "T-K09");

    final Casebook amira = new Casebook();
    final UUID referral = UUID.randomUUID();

    static Law begun(String from, String... rules) {
        return Law.of(RuleBook.national(), AuthoritySettings.of(Casebook.HOLDER, List.of(), Stream.of(rules)
                .map(rule -> new Commencement(Casebook.HOLDER, rule, on(from), "Regulations made for this test", UUID.randomUUID(), "Tom Baker", Instant.parse("2026-08-01T09:00:00Z"))).toList()));
    }

    UUID school(String sort, boolean arranged) {
        return amira.told(new SchoolStarted(amira.child, "Ashbourne School", null, sort, arranged, on("2024-09-03")));
    }

    UUID told(String day) {
        return amira.told(new WithdrawalTold(amira.child, null, "Mother", null, null, on(day)));
    }

    Optional<Refusal> answering(UUID withdrawal, String day, Law law) {
        return Withdrawing.answering(new SchoolAnswered(amira.child, withdrawal, true, null, on(day)), amira.timeline(), law);
    }

    ConsentDecided decided(UUID withdrawal, String outcome, boolean suitable, boolean attending, String day) {
        return new ConsentDecided(amira.child, withdrawal, outcome, suitable, attending, "Because", "Nia Powell", null, null, on(day));
    }

    Optional<Refusal> deciding(ConsentDecided decided, Law law) {
        return Withdrawing.deciding(decided, amira.timeline(), law);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-31, 2026-03-31, true", "2021-03-31, 2026-03-30, false", "2021-04-01, 2026-08-30, false", "2021-04-01, 2026-08-31, true", "2021-09-01, 2026-12-31, true", "2021-12-31, 2026-12-31, true",
            "2020-02-29, 2025-03-30, false", "2020-02-29, 2025-03-31, true",
            // the last Friday in June of the year in which they turn sixteen, or of the next school year
            "2010-06-25, 2026-06-26, true", "2010-06-26, 2026-06-26, true", "2010-08-31, 2026-06-26, true", "2010-08-31, 2026-06-27, false", "2010-09-01, 2027-06-25, true", "2010-09-01, 2027-06-26, false", "2008-02-29, 2024-06-28, true", "2008-02-29, 2024-06-29, false"})
    void compulsory_school_age_begins_on_a_prescribed_day_and_ends_on_the_last_friday_in_june(String born, String day, boolean ofAge) {
        assertThat(SchoolAge.of(on(born)).orElseThrow().on(on(day))).isEqualTo(ofAge);
    }

    @Test
    void at_an_ordinary_school_with_nothing_on_the_record_no_consent_is_needed_or_may_be_decided() {
        school(SchoolStarted.MAINSTREAM, false);
        var withdrawal = told("2026-10-01");
        assertThat(Consent.of(amira.timeline(), on("2026-10-01"), BEGUN).needed()).isFalse();
        assertThat(answering(withdrawal, "2026-10-02", BEGUN)).isEmpty();
        assertThat(deciding(decided(withdrawal, ConsentDecided.REFUSED, false, true, "2026-10-02"), BEGUN)).get().extracting(Refusal::sentence).asString().startsWith("No consent is needed");
    }

    @ParameterizedTest
    @CsvSource({"Special school, true, true", "Special school, false, false", "Independent school for special educational needs, true, true", "Mainstream school, true, false", "Alternative provision, true, false"})
    void a_special_school_place_that_the_authority_arranged_needs_consent(String sort, boolean arranged, boolean needed) {
        school(sort, arranged);
        assertThat(Consent.of(amira.timeline(), on("2026-10-01"), BEGUN).needed()).isEqualTo(needed);
    }

    @Test
    void until_the_section_is_in_force_the_registration_regulations_keep_a_special_school_place() {
        school(SchoolStarted.SPECIAL, true);
        assertThat(answering(told("2026-08-31"), "2026-08-31", BEGUN)).get().satisfies(refusal -> {
            assertThat(refusal.sentence()).contains("may not come off the roll without the authority's consent", "Ashbourne School is a special school place");
            assertThat(refusal.citation()).contains("Regulations 2024 reg 9(2)").doesNotContain("434A");
        });
        assertThat(answering(told("2026-09-01"), "2026-09-01", BEGUN)).as("midnight of the day on which it began").get().extracting(Refusal::citation).asString().contains("s434A");
    }

    @Test
    void an_enquiry_needs_consent_from_its_first_day_and_only_where_the_section_is_in_force() {
        school(SchoolStarted.MAINSTREAM, false);
        amira.told(new EnquiryStarted(amira.child, referral, on("2026-10-05"), null, null, on("2026-10-05")));
        assertThat(Consent.of(amira.timeline(), on("2026-10-04"), BEGUN).needed()).isFalse();
        assertThat(Consent.of(amira.timeline(), on("2026-10-05"), BEGUN).needed()).isTrue();
        var before = Consent.of(amira.timeline(), on("2026-10-05"), NOW);
        assertThat(before.needed()).isFalse();
        assertThat(before.reasons()).singleElement().satisfies(reason -> assertThat(reason.citation()).endsWith("enacted, not in force"));
        assertThat(answering(told("2026-10-06"), "2026-10-06", NOW)).as("nothing binds, and the page says why").isEmpty();
        assertThat(answering(told("2026-10-06"), "2026-10-06", BEGUN)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Concerns not confirmed, false", "'Confirmed, harm not likely to go on', false", "'Confirmed, harm likely: conference', true"})
    void an_enquiry_that_was_concluded_is_over_unless_it_leads_to_a_conference(String outcome, boolean needed) {
        var enquiry = amira.told(new EnquiryStarted(amira.child, referral, on("2026-10-05"), null, null, on("2026-10-05")));
        amira.told(new EnquiryConcluded(amira.child, referral, enquiry, outcome, null, on("2026-10-20")));
        assertThat(Consent.of(amira.timeline(), on("2026-10-19"), BEGUN).needed()).isTrue();
        assertThat(Consent.of(amira.timeline(), on("2026-10-20"), BEGUN).needed()).isEqualTo(needed);
    }

    @Test
    void a_plan_needs_consent_while_it_stands_and_is_a_prompt_for_five_years_after() {
        var plan = amira.told(new PlanStarted(amira.child, referral, on("2021-10-01"), "NEG", null, null, on("2021-10-01")));
        amira.told(new PlanEnded(amira.child, referral, plan, on("2026-10-10")));
        assertThat(Consent.of(amira.timeline(), on("2026-10-10"), BEGUN).needed()).as("on its last day").isTrue();
        var after = Consent.of(amira.timeline(), on("2026-10-11"), BEGUN);
        assertThat(after.needed()).isFalse();
        assertThat(after.reasons()).singleElement().satisfies(reason -> assertThat(reason.citation()).endsWith("proposed"));
        assertThat(Consent.of(amira.timeline(), on("2031-10-10"), BEGUN).reasons()).hasSize(1);
        assertThat(Consent.of(amira.timeline(), on("2031-10-11"), BEGUN).reasons()).isEmpty();
    }

    @Test
    void who_is_past_school_age_needs_no_consent() {
        amira.told(new Described(amira.child, "2", on("2010-06-01"), null, null, null, null, on("2024-01-01")));
        school(SchoolStarted.SPECIAL, true);
        assertThat(Consent.of(amira.timeline(), on("2026-06-26"), BEGUN).needed()).isTrue();
        assertThat(Consent.of(amira.timeline(), on("2026-06-27"), BEGUN).needed()).isFalse();
    }

    @Test
    void consent_must_be_refused_where_the_education_is_unsuitable_or_school_is_better_and_is_decided_once() {
        school(SchoolStarted.SPECIAL, true);
        var withdrawal = told("2026-10-01");
        assertThat(deciding(decided(withdrawal, ConsentDecided.GIVEN, false, false, "2026-10-05"), BEGUN)).isPresent();
        assertThat(deciding(decided(withdrawal, ConsentDecided.GIVEN, true, true, "2026-10-05"), BEGUN)).isPresent();
        assertThat(deciding(decided(withdrawal, ConsentDecided.GIVEN, true, false, "2026-10-05"), BEGUN)).isEmpty();
        amira.told(decided(withdrawal, ConsentDecided.GIVEN, true, false, "2026-10-05"));
        assertThat(answering(withdrawal, "2026-10-04", BEGUN)).as("the day before").isPresent();
        assertThat(answering(withdrawal, "2026-10-05", BEGUN)).isEmpty();
        assertThat(deciding(decided(withdrawal, ConsentDecided.REFUSED, true, true, "2026-10-06"), BEGUN)).get().extracting(Refusal::sentence).asString().startsWith("It was decided on 5 October 2026");
    }

    @Test
    void after_a_refusal_the_secretary_of_state_may_review_and_another_application_waits_six_months() {
        school(SchoolStarted.SPECIAL, true);
        var first = told("2026-10-01");
        assertThat(Withdrawing.reviewing(new ReviewAsked(amira.child, UUID.randomUUID(), null, on("2026-10-31")), amira.timeline(), BEGUN)).isPresent();
        var refusal = amira.told(decided(first, ConsentDecided.REFUSED, false, true, "2026-10-31"));
        var tooSoon = told("2027-04-29");
        assertThat(deciding(decided(tooSoon, ConsentDecided.GIVEN, true, false, "2027-05-05"), BEGUN)).as("applied a day too soon; 31 October and six months is 30 April").get()
                .extracting(Refusal::sentence).asString().contains("refused on 31 October 2026", "applied again on 29 April 2027", "before 30 April 2027");
        var again = told("2027-04-30");
        assertThat(deciding(decided(again, ConsentDecided.GIVEN, true, false, "2027-05-05"), BEGUN)).isEmpty();
        var review = amira.told(new ReviewAsked(amira.child, refusal, null, on("2026-11-10")));
        assertThat(amira.duties("2026-11-10", "T-K03")).as("awaited, once the law is in force").isEmpty();
        amira.under(BEGUN);
        assertThat(amira.duties("2026-11-10", "T-K03")).containsExactly("T-K03 by 2026-11-10: Alert");
        amira.told(new ReviewDecided(amira.child, review, ReviewDecided.GIVEN, null, on("2026-12-01")));
        assertThat(amira.duties("2026-12-01", "T-K03")).containsExactly("T-K03 by 2026-11-10: Not needed (it was reviewed)");
        assertThat(answering(first, "2026-12-01", BEGUN)).as("consent came from the review").isEmpty();
    }

    @Test
    void in_the_area_of_the_pilot_the_parent_and_the_child_are_met_first() {
        school(SchoolStarted.MAINSTREAM, false);
        var withdrawal = told("2026-10-01");
        assertThat(answering(withdrawal, "2026-10-08", PILOT)).get().satisfies(refusal -> {
            assertThat(refusal.sentence()).startsWith("No meeting with the child is recorded");
            assertThat(refusal.citation()).contains("s434B");
        });
        amira.under(PILOT);
        assertThat(amira.duties("2026-10-08", "T-K09a")).containsExactly("T-K09a by 2026-10-01: Alert");
        amira.told(new WithdrawalDiscussed(amira.child, withdrawal, false, List.of("Mother"), null, null, on("2026-10-06")));
        assertThat(answering(withdrawal, "2026-10-08", PILOT)).as("the child was not there").isPresent();
        amira.told(new WithdrawalDiscussed(amira.child, withdrawal, true, List.of("Mother"), null, null, on("2026-10-08")));
        assertThat(answering(withdrawal, "2026-10-08", PILOT)).isEmpty();
        assertThat(answering(withdrawal, "2026-10-07", PILOT)).isPresent();
        assertThat(amira.duties("2026-10-09", "T-K09a")).containsExactly("T-K09a by 2026-10-01: Not needed (they met)");
    }

    @Test
    void a_name_that_came_off_without_the_consent_that_was_needed_is_recorded_and_pointed_out() {
        var school = school(SchoolStarted.SPECIAL, true);
        amira.under(BEGUN);
        told("2026-10-01");
        assertThat(amira.duties("2026-10-01", "T-K02")).containsExactly("T-K02 by 2026-10-01: Alert");
        amira.told(new SchoolLeft(amira.child, school, SchoolLeft.HOME, null, on("2026-10-05")));
        assertThat(amira.duties("2026-10-06", "T-K01")).containsExactly("T-K01 by 2026-10-05: Alert");
        amira.told(new SchoolStarted(amira.child, "Brindle School", null, SchoolStarted.SPECIAL, true, on("2026-11-02")));
        assertThat(amira.duties("2026-11-02", "T-K01")).containsExactly("T-K01 by 2026-10-05: Not needed (the child is on a roll again)");
    }

    @Test
    void consent_of_an_earlier_stay_says_nothing_of_this_one_and_a_second_roll_hides_no_arranged_place() {
        amira.under(BEGUN);
        var first = school(SchoolStarted.SPECIAL, true);
        amira.told(decided(amira.told(new WithdrawalTold(amira.child, first, "Mother", null, null, on("2026-09-10"))), ConsentDecided.GIVEN, true, false, "2026-09-20"));
        amira.told(new SchoolLeft(amira.child, first, SchoolLeft.HOME, null, on("2026-09-21")));
        assertThat(amira.duties("2026-10-01", "T-K01")).as("consented").isEmpty();
        var second = amira.told(new SchoolStarted(amira.child, "Brindle School", null, SchoolStarted.SPECIAL, true, on("2026-11-02")));
        amira.told(new SchoolStarted(amira.child, "Wren School", null, SchoolStarted.MAINSTREAM, false, on("2026-11-09")));
        assertThat(Consent.of(amira.timeline(), on("2026-11-10"), BEGUN).needed()).as("dual roll").isTrue();
        var again = told("2026-12-01");
        amira.told(new SchoolAnswered(amira.child, again, false, null, on("2026-12-02")));
        assertThat(amira.duties("2026-12-03", "T-K02")).as("nothing is decided yet").contains("T-K02 by 2026-12-01: Alert");
        amira.told(new SchoolLeft(amira.child, second, SchoolLeft.HOME, null, on("2026-12-10")));
        assertThat(amira.duties("2026-12-11", "T-K01")).containsExactly("T-K01 by 2026-12-10: Alert");
        amira.told(decided(again, ConsentDecided.REFUSED, false, true, "2026-12-12"));
        assertThat(amira.duties("2026-12-12", "T-K02")).contains("T-K02 by 2026-12-01: Not needed (it was decided)");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2026-08-31, Met", "2026-08-31, 2026-09-01, Met late", "2026-12-25, 2026-12-26, Met late", "2028-02-29, 2028-02-29, Met", "2028-02-29, , Late"})
    void the_school_tells_on_the_day_on_which_the_name_comes_off_bank_holiday_or_not(String off, String told, String state) {
        amira.told(new SchoolLeft(amira.child, school(SchoolStarted.MAINSTREAM, false), "Moved to another school", told == null ? null : on(told), on(off)));
        assertThat(amira.duties("2028-03-10", "T-K07a")).containsExactly("T-K07a by " + off + ": " + state);
    }

    @Test
    void an_order_comes_after_both_notices_have_run_their_fifteen_days() {
        assertThat(step(AttendanceStep.ORDER, "2026-10-01")).get().extracting(Refusal::sentence).asString().contains("notice of the school that an order will name");
        assertThat(step(AttendanceStep.INTENTION, "2026-10-01")).get().extracting(Refusal::citation).asString().contains("s437");
        amira.told(new AttendanceStep(amira.child, AttendanceStep.NOTICE, null, "Nothing was shown", on("2026-10-01")));
        assertThat(amira.duties("2026-10-15", "T-K10")).as("fifteen days with the day of service").containsExactly("T-K10 by 2026-10-16: Due");
        assertThat(amira.duties("2026-10-16", "T-K10")).containsExactly("T-K10 by 2026-10-16: Alert");
        assertThat(step(AttendanceStep.INTENTION, "2026-10-15")).get().extracting(Refusal::sentence).asString().contains("until 15 October 2026");
        assertThat(step(AttendanceStep.INTENTION, "2026-10-16")).isEmpty();
        amira.told(new AttendanceStep(amira.child, AttendanceStep.INTENTION, "Ashbourne School", "Still nothing", on("2026-10-16")));
        assertThat(step(AttendanceStep.ORDER, "2026-10-30")).isPresent();
        assertThat(step(AttendanceStep.ORDER, "2026-10-31")).isEmpty();
        assertThat(step(AttendanceStep.PROSECUTED, "2026-11-30")).get().extracting(Refusal::citation).isEqualTo("Education Act 1996 s443");
        amira.told(new AttendanceStep(amira.child, AttendanceStep.REVOKED, null, "Shown since", on("2026-11-01")));
        assertThat(step(AttendanceStep.ORDER, "2026-11-02")).as("it ended").isPresent();
    }

    /// Its number is to be confirmed, and the duty says so.
    @Test
    void where_the_act_is_in_force_an_order_may_follow_its_preliminary_notice_which_is_pointed_out_until_then() {
        assertThat(step(AttendanceStep.PRELIMINARY, "2026-10-01")).get().extracting(Refusal::sentence).asString().contains("not in force here");
        amira.told(new AttendanceStep(amira.child, AttendanceStep.PRELIMINARY, null, "Nothing was shown", on("2026-10-01")));
        assertThat(amira.duties()).as("recorded where it is not in force, nothing is owed").filteredOn(duty -> duty.rule().equals("T-K06")).isEmpty();
        assertThat(step(AttendanceStep.ORDER, "2026-10-20")).isPresent();
        var act = begun("2026-10-01", "T-K06");
        amira.under(act);
        assertThat(amira.duties("2026-10-01", "T-K06")).containsExactly("T-K06 by 2026-10-01: Alert");
        assertThat(amira.duties()).filteredOn(duty -> duty.rule().equals("T-K06")).extracting(duty -> duty.mark()).containsExactly("to be confirmed");
        assertThat(step(AttendanceStep.PRELIMINARY, "2026-09-30", act)).as("the day before it began").isPresent();
        assertThat(step(AttendanceStep.PRELIMINARY, "2026-10-01", act)).isEmpty();
        assertThat(step(AttendanceStep.ORDER, "2026-10-20", act)).isEmpty();
        amira.told(new AttendanceStep(amira.child, AttendanceStep.ORDER, "Ashbourne School", "Still nothing", on("2026-10-20")));
        assertThat(amira.duties("2026-10-20", "T-K06")).containsExactly("T-K06 by 2026-10-01: Not needed (the next step was taken)");
    }

    private Optional<Refusal> step(String step, String day) {
        return step(step, day, NOW);
    }

    private Optional<Refusal> step(String step, String day, Law law) {
        return Ordering.next(new AttendanceStep(amira.child, step, "Ashbourne School", "Because", on(day)), amira.timeline(), law);
    }
}
