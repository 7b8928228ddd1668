package goldthread.fostering;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.duties.Duty;
import goldthread.fostering.HouseholdEntry.Applied;
import goldthread.fostering.HouseholdEntry.Checked;
import goldthread.fostering.HouseholdEntry.ChildCame;
import goldthread.fostering.HouseholdEntry.ChildLeft;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.Exempted;
import goldthread.fostering.HouseholdEntry.InformationGiven;
import goldthread.fostering.HouseholdEntry.MemberJoined;
import goldthread.fostering.HouseholdEntry.MemberLeft;
import goldthread.fostering.HouseholdEntry.Recommended;
import goldthread.fostering.HouseholdEntry.RepresentationsMade;
import goldthread.fostering.HouseholdEntry.Resigned;
import goldthread.fostering.HouseholdEntry.Reviewed;
import goldthread.fostering.HouseholdEntry.StageOneDecided;
import goldthread.fostering.HouseholdEntry.StageOneInformed;
import goldthread.fostering.HouseholdEntry.StandardsMet;
import goldthread.fostering.HouseholdEntry.SteppedBack;
import goldthread.fostering.HouseholdEntry.Told;
import goldthread.fostering.HouseholdEntry.TransferTold;
import goldthread.fostering.HouseholdEntry.Transferred;
import goldthread.fostering.HouseholdEntry.Visited;
import goldthread.law.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows T-G08 to T-G21, each at its boundaries: a day before, on the day and a day after; bank holidays, leap days, the end of
/// a month and the hour that is lost in March.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClocksOfFosteringTest {
    static final Terms TERMS = new Terms(3, 0, 17, "Short term", null);

    final Casebook book = new Casebook();
    final Subject household = book.child;
    final UUID ada = new UUID(1, 1), tom = new UUID(1, 2), lily = new UUID(1, 3);

    void enquiry(String day, String sort) {
        book.told(new Enquired(household, "Ada and Tom Fenn", sort, null, null, null, null, on(day)));
    }

    void approved(String day) {
        enquiry("2020-01-06", Enquired.MAINSTREAM);
        decided(Decided.APPROVED, day);
    }

    void decided(String outcome, String day) {
        book.told(new Decided(household, outcome, outcome.equals(Decided.APPROVED) ? TERMS : null, "Elaine Foster", "As the panel", on(day)));
    }

    /// What is owed first by a rule.
    LocalDate due(String rule) {
        return book.duties().stream().filter(duty -> duty.rule().equals(rule)).findFirst().map(Duty::due).orElseThrow();
    }

    /// The Christmas of 2025 lay on Thursday; the Easter of 2026 on 5 April; the clocks go forward on 29 March 2026.
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "2026-03-02, 2026-03-09", "2025-12-23, 2026-01-02", "2026-04-02, 2026-04-13", "2026-03-27, 2026-04-07", "2024-02-27, 2024-03-05", "2026-03-07, 2026-03-13",
    })
    void an_enquiry_is_answered_within_five_working_days(String asked, String by) {
        enquiry(asked, Enquired.MAINSTREAM);
        assertThat(due("T-G08")).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06, Met", "2026-03-09, Met", "2026-03-10, Met late"})
    void information_given_late_is_kept_as_given_late(String given, String state) {
        enquiry("2026-03-02", Enquired.MAINSTREAM);
        book.told(new InformationGiven(household, "A visit", on(given)));
        assertThat(book.duties("2026-04-01", "T-G08")).containsExactly("T-G08 by 2026-03-09: " + state);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09, Due", "2026-03-10, Late"})
    void an_enquiry_that_waits_is_late_from_the_day_after(String today, String state) {
        enquiry("2026-03-02", Enquired.MAINSTREAM);
        assertThat(book.duties(today, "T-G08")).containsExactly("T-G08 by 2026-03-09: " + state);
    }

    @Test
    void who_does_not_go_on_is_owed_no_answer() {
        enquiry("2026-03-02", Enquired.MAINSTREAM);
        book.told(new SteppedBack(household, "A new job", on("2026-03-04")));
        assertThat(book.duties("2026-04-01", "T-G08")).containsExactly("T-G08 by 2026-03-09: Not needed (the enquiry was not pursued: A new job)");
    }

    @Test
    void who_asks_again_is_owed_an_answer_again() {
        enquiry("2026-03-02", Enquired.MAINSTREAM);
        book.told(new InformationGiven(household, "By post", on("2026-03-03")));
        enquiry("2026-06-01", Enquired.MAINSTREAM);
        assertThat(book.duties("2026-06-02", "T-G08")).containsExactly("T-G08 by 2026-03-09: Met", "T-G08 by 2026-06-08: Due");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-16", "2026-04-01, 2026-04-17", "2025-12-17, 2026-01-05", "2026-08-28, 2026-09-14"})
    void notice_after_stage_one_is_given_within_ten_working_days(String informed, String by) {
        enquiry("2025-01-06", Enquired.MAINSTREAM);
        book.told(new Applied(household, on("2025-02-03")));
        book.told(new StageOneInformed(household, on(informed)));
        assertThat(due("T-G09")).isEqualTo(by);
        book.told(new StageOneDecided(household, false, "References", on(by).plusDays(1)));
        assertThat(book.duties("2026-12-01", "T-G09", "T-G10")).containsExactlyInAnyOrder("T-G09 by " + by + ": Met late", "T-G10 by 2025-10-03: Missed (stage 1 ended the application)");
    }

    /// 30 June and eight months is the last day of February, leap or not.
    @ParameterizedTest
    @CsvSource({"2026-01-05, 2026-09-05", "2023-06-30, 2024-02-29", "2024-06-30, 2025-02-28", "2025-07-29, 2026-03-29"})
    void a_full_application_is_decided_within_eight_months(String applied, String by) {
        enquiry("2023-01-02", Enquired.MAINSTREAM);
        book.told(new Applied(household, on(applied)));
        assertThat(due("T-G10")).isEqualTo(by);
        decided(Decided.APPROVED, by);
        assertThat(book.duties("2027-01-01", "T-G10")).containsExactly("T-G10 by " + by + ": Met");
    }

    /// Counted from the minutes, not from the panel.
    @ParameterizedTest
    @CsvSource({"2026-03-04, 2026-03-13", "2026-03-27, 2026-04-09", "2025-12-22, 2026-01-05"})
    void the_decision_maker_decides_within_seven_working_days_of_the_minutes(String received, String by) {
        enquiry("2025-01-06", Enquired.MAINSTREAM);
        book.told(new Applied(household, on("2025-02-03")));
        book.told(new Recommended(household, Recommended.APPROVAL, true, null, on(received), on(received).minusDays(4)));
        assertThat(due("T-G11")).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-04, 2026-03-09", "2026-04-02, 2026-04-08, 2026-04-13", "2026-12-24, 2026-12-30, 2027-01-05"})
    void the_household_is_told_within_two_working_days_and_in_writing_within_five(String decided, String orally, String written) {
        approved(decided);
        assertThat(due("T-G12a")).isEqualTo(orally);
        assertThat(due("T-G12b")).isEqualTo(written);
        book.told(new Told(household, Told.SPOKEN, on(orally)));
        assertThat(book.duties(orally, "T-G12a", "T-G12b")).containsExactly("T-G12a by " + orally + ": Met", "T-G12b by " + written + ": Due");
        book.told(new Told(household, Told.WRITTEN, on(written).plusDays(1)));
        assertThat(book.duties("2027-06-01", "T-G12b")).containsExactly("T-G12b by " + written + ": Met late");
    }

    @Test
    void a_letter_that_comes_first_tells_them_too() {
        approved("2026-03-02");
        book.told(new Told(household, Told.WRITTEN, on("2026-03-03")));
        assertThat(book.duties("2026-03-04", "T-G12a", "T-G12b")).containsExactly("T-G12a by 2026-03-04: Met", "T-G12b by 2026-03-09: Met");
    }

    /// The right of the applicant is pointed out on its last day and is never late.
    @ParameterizedTest
    @CsvSource({"2026-03-29, Due", "2026-03-30, Alert", "2026-03-31, Alert"})
    void representations_may_be_made_for_28_days(String today, String state) {
        enquiry("2025-01-06", Enquired.MAINSTREAM);
        book.told(new Applied(household, on("2025-08-04")));
        decided(Decided.PROPOSED, "2026-03-02");
        assertThat(book.duties(today, "T-G13")).containsExactly("T-G13 by 2026-03-30: " + state);
    }

    @Test
    void representations_end_the_waiting() {
        enquiry("2025-01-06", Enquired.MAINSTREAM);
        book.told(new Applied(household, on("2025-08-04")));
        decided(Decided.PROPOSED, "2024-02-02");
        book.told(new RepresentationsMade(household, RepresentationsMade.REVIEW, null, on("2024-02-20")));
        assertThat(book.duties("2024-03-10", "T-G13")).containsExactly("T-G13 by 2024-03-01: Not needed (representations were made)");
    }

    @ParameterizedTest
    @CsvSource({"2025-03-02, 2026-03-02", "2024-02-29, 2025-02-28", "2023-02-28, 2024-02-28"})
    void the_first_review_falls_within_twelve_months_and_the_next_from_the_day_it_was_held(String approved, String by) {
        approved(approved);
        assertThat(due("T-G14a")).isEqualTo(by);
        book.told(new Reviewed(household, true, "All well", on(by).plusDays(1)));
        assertThat(book.duties("2027-12-31", "T-G14a")).containsExactly("T-G14a by " + by + ": Met late");
        assertThat(due("T-G14b")).isEqualTo(on(by).plusDays(1).plusMonths(12));
    }

    @Test
    void the_first_review_goes_to_the_panel_and_no_later_one_must() {
        approved("2023-03-01");
        book.told(new Reviewed(household, true, "All well", on("2024-02-20")));
        book.told(new Reviewed(household, true, "All well", on("2025-02-20")));
        assertThat(book.duties("2025-03-01", "T-G14c")).containsExactly("T-G14c by 2024-02-20: Alert");
        book.told(new Recommended(household, Recommended.REVIEW, true, null, on("2025-03-05"), on("2025-03-03")));
        assertThat(book.duties("2025-03-06", "T-G14c")).containsExactly("T-G14c by 2024-02-20: Met late");
    }

    @Test
    void one_visit_a_year_is_unannounced_and_each_visit_starts_six_weeks() {
        approved("2026-02-16");
        assertThat(due("T-G15")).isEqualTo("2027-02-16");
        assertThat(due("T-G16b")).as("across the change to British Summer Time").isEqualTo("2026-03-30");
        book.told(new Visited(household, false, "Sleep", on("2026-03-30")));
        book.told(new Visited(household, true, "Supper", on("2026-05-12")));
        assertThat(book.duties("2026-05-13", "T-G15")).containsExactly("T-G15 by 2027-02-16: Met", "T-G15 by 2027-05-12: Due");
        assertThat(book.duties("2026-05-13", "T-G16b")).containsExactly("T-G16b by 2026-03-30: Met", "T-G16b by 2026-05-11: Met late", "T-G16b by 2026-06-23: Due");
    }

    @ParameterizedTest
    @CsvSource({"Any child, T-G17a, 2025-02-28", "Connected person, T-G17b, 2025-08-29"})
    void each_carer_completes_the_standards_in_twelve_months_and_a_connected_person_in_eighteen(String sort, String rule, String by) {
        enquiry("2023-01-02", sort);
        joined(ada, "Ada Fenn", MemberJoined.CARER, "2023-01-02");
        joined(tom, "Tom Fenn", MemberJoined.ADULT, "2023-01-02");
        decided(Decided.APPROVED, "2024-02-29");
        assertThat(book.duties("2024-03-01", "T-G17a", "T-G17b")).containsExactly(rule + " by " + by + ": Due");
        book.told(new StandardsMet(household, ada, on(by)));
        assertThat(book.duties("2026-03-01", rule)).containsExactly(rule + " by " + by + ": Met");
    }

    @Test
    void who_comes_to_foster_later_has_twelve_months_from_then_and_owes_nothing_once_gone() {
        approved("2024-01-08");
        joined(tom, "Tom Fenn", MemberJoined.CARER, "2024-09-02");
        assertThat(due("T-G17a")).isEqualTo("2025-09-02");
        book.told(new MemberLeft(household, tom, on("2025-03-01")));
        assertThat(book.duties("2025-10-01", "T-G17a")).containsExactly("T-G17a by 2025-09-02: Not needed (Tom Fenn left the household)");
    }

    @Test
    void checks_are_refreshed_three_years_and_one_year_after_the_last() {
        enquiry("2023-01-02", Enquired.MAINSTREAM);
        joined(ada, "Ada Fenn", MemberJoined.CARER, "2023-01-02");
        joined(tom, "Tom Fenn", MemberJoined.ADULT, "2023-01-02");
        joined(lily, "Lily Fenn", MemberJoined.CHILD, "2023-01-02");
        for (var who : List.of(ada, tom, lily)) book.told(new Checked(household, who, Checked.DBS, on("2023-02-28")));
        book.told(new Checked(household, ada, Checked.HEALTH, on("2023-03-01")));
        assertThat(book.duties("2023-06-01", "T-G18a", "T-G18b")).as("none before approval").isEmpty();
        decided(Decided.APPROVED, "2023-09-04");
        assertThat(book.duties("2024-02-29", "T-G18a", "T-G18b")).as("of carers and other adults; health of carers").containsExactlyInAnyOrder("T-G18a by 2026-02-28: Due", "T-G18a by 2026-02-28: Due", "T-G18b by 2024-03-01: Due");
        book.told(new Checked(household, ada, Checked.HEALTH, on("2024-02-29")));
        assertThat(book.duties("2024-03-01", "T-G18b")).containsExactly("T-G18b by 2024-03-01: Met", "T-G18b by 2025-02-28: Due");
    }

    @Test
    void a_fourth_child_needs_an_exemption_and_a_third_does_not() {
        approved("2025-01-06");
        var stays = List.of(came(null, "2025-02-03"), came(null, "2025-03-03"), came(null, "2025-04-01"));
        assertThat(book.duties("2025-05-01", "T-G19")).isEmpty();
        came(null, "2025-05-01");
        assertThat(book.duties("2025-05-01", "T-G19")).containsExactly("T-G19 by 2025-05-01: Alert");
        book.told(new ChildLeft(household, stays.getFirst(), on("2025-05-20")));
        assertThat(book.duties("2025-05-19", "T-G19")).containsExactly("T-G19 by 2025-05-01: Alert");
        assertThat(book.duties("2025-05-20", "T-G19")).containsExactly("T-G19 by 2025-05-01: Not needed (the limit holds again, or an exemption does)");
    }

    @Test
    void brothers_and_sisters_of_each_other_are_as_many_as_they_are_and_another_child_beside_them_counts() {
        approved("2025-01-06");
        var first = came(null, "2025-02-03");
        var second = came(first, "2025-02-03");
        came(second, "2025-02-03");
        came(first, "2025-02-03");
        assertThat(book.duties("2025-05-01", "T-G19")).isEmpty();
        came(null, "2025-05-01");
        assertThat(book.duties("2025-05-01", "T-G19")).containsExactly("T-G19 by 2025-05-01: Alert");
    }

    @ParameterizedTest
    @CsvSource({"4, 2025-06-30, 2025-07-01: Due", "3, 2025-06-30, 2025-05-01: Alert", "4, 2025-05-01, 2025-05-02: Alert", "4, 2025-04-30, 2025-05-01: Alert", "4, , ''"})
    void an_exemption_holds_for_its_number_and_to_its_last_day_and_its_end_is_known_before(int children, @Nullable String until, String alert) {
        approved("2025-01-06");
        for (var day : List.of("2025-02-03", "2025-03-03", "2025-04-01")) came(null, day);
        book.told(new Exempted(household, "Wrenmoor", children, until == null ? null : on(until), null, on("2025-04-20")));
        came(null, "2025-05-01");
        assertThat(book.duties("2025-06-30", "T-G19")).isEqualTo(alert.isEmpty() ? List.of() : List.of("T-G19 by " + alert));
    }

    @Test
    void an_exemption_without_a_last_day_concerns_the_children_whom_it_was_given_for_and_no_later_one() {
        approved("2025-01-06");
        var stays = List.of(came(null, "2025-02-03"), came(null, "2025-03-03"), came(null, "2025-04-01"));
        book.told(new Exempted(household, "Wrenmoor", 4, null, null, on("2025-04-20")));
        came(null, "2025-05-01");
        assertThat(book.duties("2025-06-01", "T-G19")).as("the three who lived there, and the next").isEmpty();
        book.told(new ChildLeft(household, stays.getFirst(), on("2025-06-02")));
        came(null, "2025-06-16");
        assertThat(book.duties("2025-06-16", "T-G19")).as("four again, one of them unheard of when it was given").containsExactly("T-G19 by 2025-06-16: Alert");
        book.told(new Exempted(household, "Wrenmoor", 4, null, null, on("2025-06-20")));
        assertThat(book.duties("2025-06-20", "T-G19")).containsExactly("T-G19 by 2025-06-16: Not needed (the limit holds again, or an exemption does)");
    }

    /// Terms for three; Good Friday 2026 is 3 April.
    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-10", "2026-04-01, 2026-04-13", "2025-12-22, 2026-01-02"})
    void a_stay_outside_the_terms_of_approval_ends_within_six_working_days(String came, String by) {
        approved("2025-01-06");
        for (int n = 0; n < 3; n++) came(null, "2025-02-03");
        assertThat(book.duties("2026-06-01", "T-D17")).isEmpty();
        var fourth = came(null, came);
        assertThat(book.duties(on(by).toString(), "T-D17")).containsExactly("T-D17 by " + by + ": Due");
        assertThat(book.duties(on(by).plusDays(1).toString(), "T-D17")).containsExactly("T-D17 by " + by + ": Late");
        book.told(new ChildLeft(household, fourth, on(by)));
        assertThat(book.duties("2026-06-01", "T-D17")).containsExactly("T-D17 by " + by + ": Met");
    }

    @Test
    void it_stands_in_every_list_also_while_a_resignation_runs_and_ends_with_the_approval() {
        approved("2025-01-06");
        for (int n = 0; n < 4; n++) came(null, "2026-03-02");
        book.told(new Resigned(household, null, on("2026-03-03")));
        assertThat(book.duties()).filteredOn(duty -> duty.rule().equals("T-D17")).singleElement().extracting(Duty::ending).isEqualTo(new Duty.Ending.Owed(on("2026-03-31"), "they gave notice on 3 March 2026"));
        assertThat(book.duties("2026-03-30", "T-D17")).containsExactly("T-D17 by 2026-03-10: Late");
        assertThat(book.duties("2026-03-31", "T-D17")).containsExactly("T-D17 by 2026-03-10: Missed (they gave notice on 3 March 2026)");
    }

    @Test
    void other_terms_meet_it_too() {
        approved("2025-01-06");
        for (int n = 0; n < 4; n++) came(null, "2026-03-02");
        book.told(new Decided(household, Decided.APPROVED, new Terms(4, 0, 17, "Short term", null), "Elaine Foster", "Four brothers", on("2026-03-11")));
        assertThat(book.duties("2026-06-01", "T-D17")).containsExactly("T-D17 by 2026-03-10: Met late");
    }

    /// 29 March 2026 has 23 hours; days are counted, not hours.
    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-30", "2024-02-05, 2024-03-04", "2025-02-05, 2025-03-05"})
    void a_resignation_takes_effect_after_28_days_and_ends_what_is_owed(String notice, String effect) {
        approved("2023-09-04");
        var stay = came(null, "2023-10-02");
        book.told(new Resigned(household, null, on(notice)));
        assertThat(due("T-G20")).isEqualTo(effect);
        var now = Household.of(book.timeline()).orElseThrow();
        var law = goldthread.law.Law.national(Casebook.HOLDER);
        assertThat(now.approval(law, on(effect).minusDays(1))).isPresent();
        assertThat(now.approval(law, on(effect))).isEmpty();
        assertThat(book.duties(on(effect).plusDays(5).toString(), "T-G20")).as("a child still lives here").containsExactly("T-G20 by " + effect + ": Alert");
        book.told(new ChildLeft(household, stay, on(effect).plusDays(6)));
        assertThat(book.duties(on(effect).plusDays(7).toString(), "T-G20")).containsExactly("T-G20 by " + effect + ": Not needed (no child lives here any more)");
        assertThat(book.duties().stream().filter(duty -> duty.rule().equals("T-G16b")).toList()).last().satisfies(duty -> assertThat(duty.state(on(effect).plusDays(90)).owed()).isFalse());
    }

    @Test
    void a_resignation_with_no_child_in_the_house_asks_for_nothing_once_it_took_effect() {
        approved("2025-09-01");
        book.told(new Resigned(household, null, on("2026-03-02")));
        assertThat(book.duties("2026-03-30", "T-G20")).containsExactly("T-G20 by 2026-03-30: Alert");
        assertThat(book.duties("2026-03-31", "T-G20")).containsExactly("T-G20 by 2026-03-30: Not needed (approval ended)");
    }

    /// The end that comes by itself is foreseen: until it comes, visits are owed and stand in every list.
    @Test
    void after_notice_visits_are_owed_until_approval_ends() {
        approved("2026-01-05");
        book.told(new Visited(household, false, "Sleep", on("2026-02-02")));
        book.told(new Resigned(household, null, on("2026-03-02")));
        assertThat(book.duties("2026-03-17", "T-G16b")).containsExactly("T-G16b by 2026-02-16: Met", "T-G16b by 2026-03-16: Late");
        assertThat(book.duties()).filteredOn(duty -> duty.rule().equals("T-G16b")).last().extracting(Duty::ending).isEqualTo(new Duty.Ending.Owed(on("2026-03-30"), "they gave notice on 2 March 2026"));
        assertThat(book.duties("2026-03-30", "T-G16b")).last().isEqualTo("T-G16b by 2026-03-16: Missed (they gave notice on 2 March 2026)");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-30, Met", "2026-03-31, Met late"})
    void a_transfer_is_done_within_28_days_and_ends_approval_here(String done, String state) {
        approved("2024-09-02");
        book.told(new TransferTold(household, true, "Brindle", on("2026-03-02")));
        book.told(new Transferred(household, true, "Brindle", on(done)));
        assertThat(book.duties("2026-04-30", "T-G21")).containsExactly("T-G21 by 2026-03-30: " + state);
        assertThat(Household.of(book.timeline()).orElseThrow().approval(goldthread.law.Law.national(Casebook.HOLDER), on(done))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"back, the application was not pursued: A new job", "gave notice, they gave notice on 9 March 2026", "moved, the household moved to Brindle"})
    void who_steps_back_gives_notice_or_moves_waits_for_no_decision_on_what_was_proposed(String how, String reason) {
        enquiry("2025-01-06", Enquired.MAINSTREAM);
        book.told(new Applied(household, on("2025-08-04")));
        if (!how.equals("back")) decided(Decided.APPROVED, "2025-10-06");
        decided(Decided.PROPOSED, "2026-03-02");
        book.told(new Recommended(household, Recommended.REVIEW, false, null, on("2026-03-05"), on("2026-03-04")));
        book.told(switch (how) {
            case "back" -> new SteppedBack(household, "A new job", on("2026-03-09"));
            case "moved" -> new Transferred(household, true, "Brindle", on("2026-03-09"));
            default -> new Resigned(household, null, on("2026-03-09"));
        });
        assertThat(book.duties("2026-05-01", "T-G13")).containsExactly("T-G13 by 2026-03-30: Not needed (" + reason + ")");
        assertThat(book.duties("2026-05-01", "T-G11")).hasSize(1).noneMatch(duty -> duty.endsWith("Late"));
    }

    /// Who gave notice and is approved again owes again what they never did, and is checked on from the last check.
    @Test
    void who_comes_back_after_a_resignation_is_checked_and_trained_as_anybody() {
        enquiry("2023-01-02", Enquired.MAINSTREAM);
        joined(ada, "Ada Fenn", MemberJoined.CARER, "2023-01-02");
        book.told(new Checked(household, ada, Checked.DBS, on("2023-02-28")));
        decided(Decided.APPROVED, "2023-09-04");
        book.told(new Resigned(household, null, on("2023-11-06")));
        book.told(new Applied(household, on("2024-04-01")));
        decided(Decided.APPROVED, "2024-09-02");
        assertThat(book.duties("2024-09-03", "T-G17a")).contains("T-G17a by 2025-09-02: Due");
        assertThat(book.duties("2024-09-03", "T-G18a")).contains("T-G18a by 2026-02-28: Due");
    }

    /// Ten years from the day on which approval ended: by resignation, by a move, over a leap day; not while they foster, and not of who never did.
    @ParameterizedTest
    @CsvSource({"resigned, 2026-03-02, 2036-03-30", "moved, 2026-03-02, 2036-03-02", "moved, 2024-02-29, 2034-02-28", "ended, 2024-02-29, 2034-02-28"})
    void the_record_of_carers_is_kept_for_ten_years_after_approval_ended(String how, String day, String until) {
        enquiry("2020-01-06", Enquired.MAINSTREAM);
        assertThat(Household.of(book.timeline()).orElseThrow().keptUntil(Law.national(Casebook.HOLDER))).isEmpty();
        decided(Decided.APPROVED, "2021-01-04");
        assertThat(Household.of(book.timeline()).orElseThrow().keptUntil(Law.national(Casebook.HOLDER))).isEmpty();
        switch (how) {
            case "moved" -> book.told(new Transferred(household, true, "Brindle", on(day)));
            case "ended" -> decided(Decided.TERMINATED, day);
            default -> book.told(new Resigned(household, null, on(day)));
        }
        assertThat(Household.of(book.timeline()).orElseThrow().keptUntil(Law.national(Casebook.HOLDER)).orElseThrow().by()).isEqualTo(until);
        assertThat(book.duties(on(until).minusDays(1).toString(), "T-J19")).as("on the list of the household").containsExactly("T-J19 by " + until + ": Due");
        assertThat(book.duties(until, "T-J19")).containsExactly("T-J19 by " + until + ": Alert");
        enquiry("2036-12-01", Enquired.MAINSTREAM);
        book.told(new Applied(household, on("2036-12-02")));
        assertThat(Household.of(book.timeline()).orElseThrow().keptUntil(Law.national(Casebook.HOLDER))).as("who asks again").isEmpty();
        assertThat(book.duties("2036-12-02", "T-J19")).isEmpty();
    }

    @Test
    void every_duty_says_how_sure_its_number_is() {
        approved("2026-01-05");
        joined(ada, "Ada Fenn", MemberJoined.CARER, "2025-01-06");
        book.told(new Checked(household, ada, Checked.DBS, on("2025-01-06")));
        assertThat(book.duties()).isNotEmpty().allSatisfy(duty -> {
            assertThat(duty.mark()).isEqualTo(List.of("T-G16b", "T-G18a", "T-G18b").contains(duty.rule()) ? "usual value, not law" : "to be confirmed");
            assertThat(duty.citation()).isNotBlank();
        });
    }

    void joined(UUID member, String name, String role, String day) {
        book.told(new MemberJoined(household, member, name, role, null, on(day)));
    }

    UUID came(@Nullable UUID sibling, String day) {
        return book.told(new ChildCame(household, null, sibling, null, on(day)));
    }
}
