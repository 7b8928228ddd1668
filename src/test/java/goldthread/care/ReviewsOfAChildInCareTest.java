package goldthread.care;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.CheckedMidway;
import goldthread.care.CareEntry.HealthAssessed;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.PlanPrepared;
import goldthread.court.CourtEntry.OrderExtended;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.law.Amount;
import goldthread.law.AuthoritySettings;
import goldthread.law.Law;
import goldthread.law.RuleBook;
import goldthread.law.Setting;
import goldthread.law.Unit;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewsOfAChildInCareTest {
    static final String[] REVIEWS = {"T-D18", "T-D19", "T-D20"};

    final ChildInCare amira = new ChildInCare();

    @Test
    void the_first_review_is_due_in_twenty_working_days_the_second_in_three_months_and_later_ones_in_six() {
        // Good Friday and Easter Monday lie between
        amira.start("2026-03-16", "S", "V2", "U6", "AB1 2CD").reviewed("2026-04-15", "2026-07-10");

        assertThat(amira.duties("2026-07-11", REVIEWS)).containsExactly("T-D18 by 2026-04-15: Met",
                "T-D19 by 2026-07-15: Met", "T-D20 by 2027-01-10: Due");
    }

    @Test
    void a_move_restarts_no_review_and_a_second_time_in_care_begins_anew() {
        amira.start("2026-01-05", "S", "V2", "U6", "AB1 2CD").reviewed("2026-01-30").episode("2026-02-10", "P", "V2", "K2", "CD3 4EF")
                .leaves("2026-03-01", "E4A").start("2026-06-01", "S", "V2", "U6", "AB1 2CD");

        assertThat(amira.duties("2026-06-02", REVIEWS)).containsExactly("T-D18 by 2026-02-02: Met",
                "T-D19 by 2026-04-30: Not needed (the child left care)", "T-D18 by 2026-06-29: Due");
    }

    @Test
    void where_a_return_shows_only_a_later_part_nobody_knows_which_review_was_the_first() {
        amira.start("2026-01-05", "L", "C2", "U6", "AB1 2CD").reviewed("2026-03-02");

        assertThat(amira.duties("2026-03-03", REVIEWS)).containsExactly("T-D20 by 2026-07-05: Met", "T-D20 by 2026-09-02: Due");
        assertThat(amira.duties("2026-03-03", "T-D01", "T-D02", "T-D26", "T-E01")).isEmpty();
    }

    @Test
    void short_breaks_under_one_agreement_are_reviewed_after_three_months_and_a_stay_ends_after_seventeen_days() {
        amira.start("2026-03-02", "S", "V4", "U6", "AB1 2CD").reviewed("2026-05-20");
        assertThat(amira.duties("2026-05-21", "T-D28a", "T-D28b", "T-D18", "T-D05")).containsExactly(
                "T-D28a by 2026-06-02: Met", "T-D28b by 2026-11-20: Due");

        var stay = new ChildInCare().start("2026-03-02", "S", "V3", "U6", "AB1 2CD").leaves("2026-03-08", "E8");
        assertThat(stay.duties("2026-03-09", "T-D39a", "T-D28a", "T-D18", "T-D05")).containsExactly("T-D39a by 2026-03-19: Met");
    }

    @Test
    void plans_and_a_reviewing_officer_are_owed_at_the_start_and_a_placement_plan_at_each_move() {
        amira.start("2026-03-02", "S", "V2", "U6", "AB1 2CD");
        amira.casebook.told(new PlanPrepared(amira.child, PlanPrepared.CARE_PLAN, on("2026-02-27")));
        amira.casebook.told(new PlanPrepared(amira.child, PlanPrepared.PLACEMENT_PLAN, on("2026-03-10")));
        amira.casebook.told(new Allocated(List.of(amira.child), null, "Ines Quill", Allocated.REVIEWING_OFFICER, on("2026-03-05"), null));
        amira.episode("2026-04-01", "P", "V2", "K2", "CD3 4EF");

        assertThat(amira.duties("2026-04-02", "T-D01", "T-D02", "T-D26")).containsExactly("T-D02 by 2026-03-09: Met late",
                "T-D26 by 2026-03-09: Met", "T-D01 by 2026-03-16: Met", "T-D02 by 2026-04-10: Due");
    }

    @Test
    void police_protection_ends_within_three_days() {
        amira.start("2026-03-02", "S", "L1", "U6", "AB1 2CD").episode("2026-03-04", "L", "L2", "U6", "AB1 2CD");

        assertThat(amira.duties("2026-03-13", "T-B17", "T-B18a")).containsExactly("T-B17 by 2026-03-05: Met", "T-B18a by 2026-03-12: Late");
    }

    /// Calendar days: over the change of the clocks, a leap day, New Year's Day. Children Act 1989 s43(5), s45(1), s46(6).
    @ParameterizedTest
    @CsvSource({"L1, T-B17, 2026-03-27, 2026-03-30", "L1, T-B17, 2028-02-27, 2028-03-01", "L2, T-B18a, 2026-12-24, 2027-01-01", "L2, T-B18a, 2026-10-20, 2026-10-28",
            "L3, T-B19, 2026-03-24, 2026-03-31", "L3, T-B19, 2028-02-23, 2028-03-01", "L3, T-B19, 2026-12-25, 2027-01-01"})
    void an_order_of_days_ends_by_its_last_day_bank_holiday_or_not(String status, String rule, String made, String last) {
        amira.start(made, "S", status, "U6", "AB1 2CD");
        assertThat(amira.duties(last, rule)).containsExactly(rule + " by " + last + ": Due");
        assertThat(amira.duties(on(last).plusDays(1).toString(), rule)).containsExactly(rule + " by " + last + ": Late");
        amira.episode(last, "L", "C1", "U6", "AB1 2CD");
        assertThat(amira.duties(on(last).plusDays(1).toString(), rule)).containsExactly(rule + " by " + last + ": Met");
    }

    /// Made, the eighth day, extended on, until, the last day of the extension: over a bank holiday, a leap day, the change of the clocks, and shorter than the law allows.
    @ParameterizedTest
    @CsvSource({"2026-12-21, 2026-12-29, 2026-12-28, 2027-01-05, 2027-01-05", "2028-02-18, 2028-02-26, 2028-02-25, 2028-03-04, 2028-03-04", "2026-03-20, 2026-03-28, 2026-03-27, 2026-04-04, 2026-04-04",
            "2026-06-01, 2026-06-09, 2026-06-08, 2026-06-12, 2026-06-12"})
    void an_emergency_protection_order_that_the_court_extended_ends_by_the_day_that_it_named(String made, String eighth, String extended, String until, String last) {
        amira.start(made, "S", "L2", "U6", "AB1 2CD");
        var children = List.of(amira.child);
        var order = amira.casebook.told(new OrderMade(children, null, OrderMade.EMERGENCY_PROTECTION, on(eighth), on(made)));
        amira.casebook.told(new OrderExtended(children, order, on(until), "The assessment is not finished", on(extended)));
        assertThat(amira.duties(last, "T-B18a", "T-B18b")).containsExactly("T-B18a by " + eighth + ": Not needed (the court extended the order)", "T-B18b by " + last + ": Due");
        assertThat(amira.duties(on(last).plusDays(1).toString(), "T-B18b")).containsExactly("T-B18b by " + last + ": Late");
        amira.episode(last, "L", "C1", "U6", "AB1 2CD");
        assertThat(amira.duties(on(last).plusDays(1).toString(), "T-B18b")).containsExactly("T-B18b by " + last + ": Met");
    }

    /// Three months from the review, as the authority set it: a short month, a leap day, and before the next review where that comes first.
    @ParameterizedTest
    @CsvSource({"2026-11-30, 2027-02-28", "2027-11-29, 2028-02-29", "2026-03-31, 2026-06-30"})
    void where_the_authority_asks_for_it_the_reviewing_officer_checks_between_two_reviews(String review, String last) {
        amira.start("2026-01-05", "S", "V2", "U6", "AB1 2CD").reviewed(review);
        assertThat(amira.duties(last, "T-D40")).as("no number is set").isEmpty();
        amira.casebook.under(Law.of(RuleBook.national(), AuthoritySettings.of(Casebook.HOLDER, List.of(new Setting(Casebook.HOLDER, "T-D40", new Amount(3, Unit.MONTHS), on("2026-01-01"), new UUID(0, 1), "Ines Quill", Instant.EPOCH, "agreed with the reviewing officers")))));
        assertThat(amira.duties(last, "T-D40")).containsExactly("T-D40 by " + last + ": Due");
        assertThat(amira.duties(on(last).plusDays(1).toString(), "T-D40")).containsExactly("T-D40 by " + last + ": Late");
        amira.casebook.told(new CheckedMidway(amira.child, on(last), "Well", null, null));
        assertThat(amira.duties(last, "T-D40")).containsExactly("T-D40 by " + last + ": Met");
    }

    @Test
    void no_check_between_reviews_is_owed_once_the_next_review_is_held_or_the_child_has_left_care() {
        amira.casebook.under(Law.of(RuleBook.national(), AuthoritySettings.of(Casebook.HOLDER, List.of(new Setting(Casebook.HOLDER, "T-D40", new Amount(3, Unit.MONTHS), on("2026-01-01"), new UUID(0, 1), "Ines Quill", Instant.EPOCH, "agreed with the reviewing officers")))));
        amira.start("2026-01-05", "S", "V2", "U6", "AB1 2CD").reviewed("2026-01-30", "2026-03-20").leaves("2026-05-01", "E4A");
        assertThat(amira.duties("2026-05-02", "T-D40")).containsExactly("T-D40 by 2026-04-30: Not needed (the next review was held)", "T-D40 by 2026-06-20: Not needed (the child left care)");
    }

    @Test
    void health_is_assessed_within_twenty_working_days_then_every_six_months_under_five_and_yearly_from_five_on() {
        amira.born("2021-04-01").start("2025-06-02", "S", "V2", "U6", "AB1 2CD");
        assertThat(amira.duties("2025-06-03", "T-E01")).containsExactly("T-E01 by 2025-06-30: Due");
        for (var day : List.of("2025-06-25", "2025-12-20", "2026-06-20")) {
            amira.casebook.told(new HealthAssessed(amira.child, on(day)));
        }

        assertThat(amira.duties("2026-06-21", "T-E01", "T-E03", "T-E04")).containsExactly("T-E01 by 2025-06-30: Met",
                "T-E03 by 2025-12-25: Met", "T-E03 by 2026-06-20: Met", "T-E04 by 2027-06-20: Due");
    }

    @Test
    void what_the_return_asks_once_a_year_is_owed_by_the_thirty_first_of_march() {
        amira.born("2015-05-05").start("2024-05-10", "S", "C2", "U4", "AB1 2CD");
        amira.casebook.told(new HealthOverYear(amira.child, on("2026-03-31"), "14", null, "0", null, "1", "0", "1", "0", null, null));

        assertThat(amira.duties("2026-04-01", "T-E06a", "T-E05a", "T-E07")).containsExactlyInAnyOrder("T-E06a by 2026-03-31: Met",
                "T-E06a by 2027-03-31: Due", "T-E05a by 2026-03-31: Late", "T-E07 by 2026-03-31: Met", "T-E07 by 2027-03-31: Due");
        assertThat(amira.duties("2026-04-01", "T-E04")).as("assessed on some day of the year").containsExactly("T-E04 by 2027-03-31: Due");
    }

    @Test
    void a_questionnaire_that_the_carer_declined_is_not_needed_that_year() {
        amira.born("2015-05-05").start("2024-05-10", "S", "C2", "U4", "AB1 2CD");
        amira.casebook.told(new HealthOverYear(amira.child, on("2026-03-31"), null, "SDQ2", "0", null, "1", "1", "1", "0", null, null));

        assertThat(amira.duties("2026-04-01", "T-E06a")).containsExactly(
                "T-E06a by 2026-03-31: Not needed (The carer declined (SDQ2))", "T-E06a by 2027-03-31: Due");
    }

    @Test
    void a_child_too_young_for_supported_accommodation_and_one_who_moves_too_often_are_alerts() {
        amira.born("2011-01-01").start("2025-06-02", "S", "V2", "U6", "AB1 2CD").episode("2025-07-01", "P", "V2", "U6", "CD3 4EF")
                .episode("2025-08-01", "P", "V2", "K3", "EF5 6GH");

        assertThat(amira.duties("2025-09-01", "T-D30", "T-D33")).containsExactlyInAnyOrder("T-D30 by 2025-08-01: Alert",
                "T-D33 by 2025-08-01: Alert");
        assertThat(amira.duties("2026-04-01", "T-D30")).containsExactly("T-D30 by 2025-08-01: Not needed (the year ended)");
    }
}
