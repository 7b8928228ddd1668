package goldthread.care;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// CPPCR 2010, reg 28. 2 March 2026 is a Monday.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitsToAChildInCareTest {
    static final String[] VISITS = {"T-D05", "T-D06", "T-D07", "T-D08"};
    static final String[] WITH_PARENTS = {"T-D11a", "T-D11b", "T-D12a", "T-D12b"};

    final ChildInCare amira = new ChildInCare();

    @Test
    void a_child_placed_on_a_monday_is_owed_a_visit_by_the_next_monday() {
        amira.start("2026-03-02", "S", "V2", "U6", "AB1 2CD");

        assertThat(amira.duties("2026-03-02", VISITS)).containsExactly("T-D05 by 2026-03-09: Due");
        assertThat(amira.duties("2026-03-10", VISITS)).containsExactly("T-D05 by 2026-03-09: Late");
        assertThat(amira.casebook.duties().stream().filter(duty -> duty.rule().equals("T-D05"))).singleElement().satisfies(duty -> {
            assertThat(duty.what()).isEqualTo("First visit in this placement");
            assertThat(duty.why()).isEqualTo("Placed on 2 March 2026");
            assertThat(duty.citation()).isEqualTo("CPPCR reg 28(2)(a)");
            assertThat(duty.mark()).isEqualTo("checked against the source");
            assertThat(duty.key()).startsWith("T-D05 ");
        });
    }

    @Test
    void the_next_visit_is_counted_from_the_day_on_which_the_last_one_really_was() {
        amira.start("2026-03-02", "S", "V2", "U6", "AB1 2CD").visited("2026-03-11", "2026-04-20");

        assertThat(amira.duties("2026-04-21", VISITS)).containsExactly(
                "T-D05 by 2026-03-09: Met late", "T-D06 by 2026-04-22: Met", "T-D06 by 2026-06-01: Due");
    }

    @Test
    void a_visit_in_the_new_home_does_not_count_for_the_last_one() {
        amira.start("2026-03-02", "S", "V2", "U6", "AB1 2CD").episode("2026-03-12", "P", "V2", "K2", "CD3 4EF").visited("2026-03-13");

        assertThat(amira.duties("2026-03-14", VISITS)).containsExactly(
                "T-D05 by 2026-03-09: Missed (the placement ended)", "T-D05 by 2026-03-19: Met", "T-D06 by 2026-04-24: Due");
    }

    @Test
    void a_new_legal_status_alone_is_no_new_placement() {
        amira.start("2026-03-02", "S", "V2", "U6", "AB1 2CD").visited("2026-03-03").episode("2026-03-20", "L", "C1", "U6", "AB1 2CD");

        assertThat(amira.duties("2026-03-21", VISITS)).containsExactly("T-D05 by 2026-03-09: Met", "T-D06 by 2026-04-14: Due");
    }

    @Test
    void days_in_hospital_and_the_way_back_are_no_new_placement() {
        amira.start("2026-03-02", "S", "V2", "U6", "AB1 2CD").visited("2026-03-03")
                .episode("2026-03-20", "P", "V2", "T1", "ZZ9 9ZZ").episode("2026-03-25", "P", "V2", "U6", "AB1 2CD");

        assertThat(amira.duties("2026-03-26", VISITS)).containsExactly("T-D05 by 2026-03-09: Met", "T-D06 by 2026-04-14: Due");
    }

    @Test
    void after_a_year_a_placement_meant_to_last_is_visited_every_three_months_and_any_other_every_six_weeks() {
        amira.start("2024-03-04", "S", "C2", "U4", "AB1 2CD").visited("2024-03-04", "2025-03-03", "2025-03-04");
        assertThat(amira.duties("2025-03-05", VISITS)).contains(
                "T-D06 by 2025-04-14: Met", "T-D07 by 2025-06-04: Due");

        var other = new ChildInCare().start("2024-03-04", "S", "C2", "U6", "AB1 2CD").visited("2025-03-04");
        assertThat(other.duties("2025-03-05", VISITS)).contains("T-D08 by 2025-04-15: Due");
    }

    @Test
    void a_call_at_which_the_child_was_not_seen_is_no_visit() {
        amira.start("2026-03-02", "S", "V2", "U6", "AB1 2CD");
        amira.casebook.told(new Visited(List.of(amira.child, Subject.unheardOf()), on("2026-03-04"), "Home",
                List.of(), List.of(), null, null, null, null, null));

        assertThat(amira.duties("2026-03-10", VISITS)).containsExactly("T-D05 by 2026-03-09: Late");
    }

    @Test
    void under_an_interim_care_order_at_home_visits_are_weekly_until_the_first_review_then_every_four_weeks() {
        amira.start("2026-03-02", "S", "C1", "P1", "AB1 2CD").visited("2026-03-06", "2026-03-13")
                .reviewed("2026-03-20").visited("2026-03-20");

        assertThat(amira.duties("2026-03-21", WITH_PARENTS)).containsExactly("T-D11a by 2026-03-09: Met",
                "T-D11a by 2026-03-13: Met", "T-D11a by 2026-03-20: Met", "T-D11b by 2026-04-17: Due");
        assertThat(amira.duties("2026-03-21", VISITS)).isEmpty();
    }

    @Test
    void a_full_care_order_at_home_begins_anew_with_a_visit_within_a_week() {
        amira.start("2026-03-02", "S", "C1", "P1", "AB1 2CD").visited("2026-03-06")
                .episode("2026-03-10", "L", "C2", "P1", "AB1 2CD").visited("2026-03-17");

        assertThat(amira.duties("2026-03-18", WITH_PARENTS)).containsExactly("T-D11a by 2026-03-09: Met",
                "T-D11a by 2026-03-13: Not needed (the legal status changed)", "T-D12a by 2026-03-17: Met", "T-D12b by 2026-04-28: Due");
    }

    @Test
    void visits_end_with_care_and_with_the_eighteenth_birthday() {
        amira.born("2008-04-10").start("2026-03-02", "S", "V2", "U6", "AB1 2CD").visited("2026-03-09");
        assertThat(amira.duties("2026-03-10", VISITS)).containsExactly("T-D05 by 2026-03-09: Met",
                "T-D06 by 2026-04-20: Not needed (the child turned 18)");

        amira.leaves("2026-03-30", "E4A");
        assertThat(amira.duties("2026-05-01", VISITS)).containsExactly("T-D05 by 2026-03-09: Met",
                "T-D06 by 2026-04-20: Not needed (the child left care)");
    }

    @Test
    void a_moved_placement_date_moves_the_duty_and_a_withdrawn_visit_opens_it_again() {
        var placed = amira.casebook.told(episode("2026-03-02"));
        var visit = amira.casebook.told(ChildInCare.visit(on("2026-03-06"), amira.child));
        amira.casebook.corrected(placed, episode("2026-02-23"));
        assertThat(amira.duties("2026-03-07", "T-D05")).containsExactly("T-D05 by 2026-03-02: Met late");

        amira.casebook.withdrawn(visit);
        assertThat(amira.duties("2026-03-07", "T-D05")).containsExactly("T-D05 by 2026-03-02: Late");
        assertThat(amira.casebook.duties()).filteredOn(duty -> duty.rule().equals("T-D05"))
                .as("the key holds through corrections").singleElement()
                .satisfies(duty -> assertThat(duty.key()).isEqualTo("T-D05 " + placed));
    }

    @Test
    void a_return_is_silent_about_visits_and_so_the_past_is_not_judged() {
        amira.casebook.returned("2026-05-04", episode("2019-07-01"));

        assertThat(amira.duties("2026-05-05", VISITS)).as("counted from the day on which the return was taken in")
                .containsExactly("T-D08 by 2026-06-15: Due");
        assertThat(amira.casebook.duties()).filteredOn(duty -> duty.rule().equals("T-D08")).singleElement()
                .satisfies(duty -> assertThat(duty.why()).isEqualTo("Nothing is known from before 4 May 2026"));
    }

    @Test
    void a_day_in_the_year_9999_breaks_nothing() {
        amira.casebook.told(episode("9999-12-31"));
        assertThat(amira.duties("2026-05-05", VISITS)).containsExactly("T-D05 by 9999-12-31: Not begun");
    }

    private EpisodeStarted episode(String from) {
        return new EpisodeStarted(amira.child, on(from), "S", "V2", "N1", "U6", "PR1", "AB1 2CD", "AB1 2CD", null);
    }
}
