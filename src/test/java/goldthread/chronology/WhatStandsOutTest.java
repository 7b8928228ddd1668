package goldthread.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Visited;
import goldthread.care.CareEntry.WentMissing;
import goldthread.chronology.ChronologyEntry.Chosen;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Noted;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Amira comes into care on Monday 2 March 2026.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WhatStandsOutTest {
    final Casebook amira = new Casebook();

    void episode(String day, String reason) {
        amira.told(new EpisodeStarted(amira.child, LocalDate.parse(day), reason, "V2", "N1", "U6", "PR1", null, "AB1 2CD", null));
    }

    void visited(String day) {
        amira.told(new Visited(List.of(amira.child), LocalDate.parse(day), "Home", List.of(amira.child), List.of(), null, null, "", "", ""));
    }

    List<String> words(String today) {
        return Patterns.of(amira.timeline(), amira.duties(), LocalDate.parse(today)).stream().map(pattern -> pattern.on() + " " + pattern.words()).toList();
    }

    @Test
    void a_gap_between_visits_is_told_in_days_with_the_rule_that_was_not_kept() {
        episode("2026-03-02", "S");
        visited("2026-03-06");
        visited("2026-04-30");
        assertThat(words("2026-05-01")).containsExactly("2026-04-30 No visit is recorded for 55 days, from 6 March 2026 to 30 April 2026.");
        assertThat(Patterns.of(amira.timeline(), amira.duties(), LocalDate.parse("2026-05-01"))).singleElement()
                .satisfies(pattern -> assertThat(pattern.why()).isEqualTo("Visit was due by 17 April 2026 (CPPCR reg 28(2)(b), checked against the source)."));
        assertThat(words("2026-04-20")).as("while it lasts").containsExactly("2026-04-20 No visit is recorded for 45 days, from 6 March 2026 to today.");
        assertThat(words("2026-04-17")).as("on the last day nothing is late").isEmpty();
    }

    @Test
    void the_third_home_within_a_year_stands_out_and_a_new_legal_status_is_none() {
        episode("2026-03-02", "S");
        visited("2026-03-02");
        episode("2026-03-03", "L");
        episode("2026-03-04", "P");
        visited("2026-03-04");
        assertThat(words("2026-03-05")).isEmpty();
        episode("2026-03-06", "B");
        visited("2026-03-06");
        assertThat(words("2026-03-07")).containsExactly("2026-03-06 The third home within 12 months.");
    }

    @Test
    void a_home_that_was_begun_a_year_ago_to_the_day_counts_no_more() {
        episode("2025-03-06", "S");
        for (var day = LocalDate.parse("2025-03-06"); day.isBefore(LocalDate.parse("2026-03-07")); day = day.plusWeeks(1)) {
            visited(day.toString());
        }
        episode("2026-03-04", "P");
        visited("2026-03-04");
        episode("2026-03-06", "P");
        visited("2026-03-06");
        assertThat(words("2026-03-07")).isEmpty();
    }

    @Test
    void a_referral_within_twelve_months_of_another_stands_out() {
        for (var day : List.of("2024-03-01", "2025-03-01", "2025-09-01")) {
            amira.told(new Referred(amira.child, LocalDate.parse(day), "2A", null, LocalDate.parse(day)));
        }
        assertThat(words("2025-10-01")).containsExactly("2025-09-01 The second referral within 12 months.");
    }

    @Test
    void what_was_withdrawn_stands_out_no_more() {
        amira.told(new WentMissing(amira.child, LocalDate.parse("2025-03-01"), "M", LocalDate.parse("2025-03-01")));
        var again = amira.told(new WentMissing(amira.child, LocalDate.parse("2025-03-09"), "M", LocalDate.parse("2025-03-09")));
        assertThat(words("2025-04-01")).containsExactly("2025-03-09 Missing or away for the second time within 12 months.");
        amira.withdrawn(again);
        assertThat(words("2025-04-01")).isEmpty();
    }

    @Test
    void a_chronology_holds_what_changes_a_life_what_is_marked_and_what_was_chosen() {
        episode("2026-03-02", "S");
        visited("2026-03-06");
        var visit = amira.timeline().lines().getLast().envelope().id();
        amira.told(new Noted(List.of(amira.child), LocalDate.parse("2026-03-07"), "Telephone call", "School rang about her coat.", false));
        amira.told(new Noted(List.of(amira.child), LocalDate.parse("2026-03-08"), "Observation", "She hid when her father came.", true));
        assertThat(Chronology.of(amira.timeline())).extracting(row -> row.fact().happened().toString()).containsExactly("2026-03-02", "2026-03-08");
        amira.told(new Chosen(amira.child, visit, LocalDate.parse("2026-03-09"), "The first time that she was seen"));
        amira.told(new Chosen(amira.child, visit, LocalDate.parse("2026-03-10"), "She was seen, and not alone"));
        assertThat(Chronology.of(amira.timeline())).extracting(row -> row.fact().happened().toString()).containsExactly("2026-03-02", "2026-03-06", "2026-03-08");
        assertThat(Chronology.of(amira.timeline()).get(1).chosen()).satisfies(chosen -> assertThat(chosen.entry().analysis()).isEqualTo("She was seen, and not alone"));
    }
}
