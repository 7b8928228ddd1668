package goldthread.team.careers;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.money.Pence;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Question.Choice;
import goldthread.workforce.career.CareerEntry.Moved;
import goldthread.workforce.career.CareerEntry.OnRoute;
import goldthread.workforce.career.LevyEntry;
import goldthread.workforce.career.LevyEntry.LevyHeld;
import goldthread.workforce.career.LevyEntry.RoutePaid;
import goldthread.workforce.career.LevySums;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The levy and its spending by year and cohort, in whole pence, and who took a post here.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WhatPlacesCostTest {
    private static final Subject LEVY = LevyEntry.levy(201);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Timeline told(Subject of, Entry... entries) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < entries.length; i++) lines.add(new Line(new Envelope(i + 1, new UUID(2, i), 201, "workforce.x", entries[i].happened(), Instant.EPOCH, new UUID(3, 3), null, "page"), entries[i]));
        return new Timeline(of, lines);
    }

    private static Timeline place(int number, String cohort, List<String> stages, long... levy) {
        var person = new Subject(new UUID(8, number));
        var entries = new ArrayList<Entry>(List.of(new OnRoute(person, TODAY.minusYears(2), "apprentice", "Jo " + number, null, cohort, null, null, null, "levy")));
        for (int i = 0; i < stages.size(); i++) entries.add(new Moved(person, TODAY.minusDays(300 - i), stages.get(i), ""));
        for (long pence : levy) entries.add(new RoutePaid(person, LocalDate.of(2026, 5, 1), "training", "levy", pence, null));
        return told(person, entries.toArray(Entry[]::new));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025", "2026-04-01, 2026", "2027-01-01, 2026"})
    void a_year_is_from_the_first_of_april(LocalDate day, int year) {
        assertThat(LevySums.year(day)).isEqualTo(year);
    }

    @Test
    void what_is_left_of_the_levy_is_what_was_told_last_for_the_year_less_what_was_spent_of_it() {
        var person = new Subject(new UUID(8, 1));
        var one = told(person, new OnRoute(person, TODAY, "apprentice", "Jo", null, "Autumn", null, null, null, "levy"), new RoutePaid(person, LocalDate.of(2026, 3, 31), "training", "levy", 100_01, null),
                new RoutePaid(person, LocalDate.of(2026, 4, 1), "training", "levy", 700_00, null), new RoutePaid(person, LocalDate.of(2026, 6, 1), "training", "levy", -50_00, "Twice"), new RoutePaid(person, LocalDate.of(2026, 6, 1), "wages", "own", 9_99, null));
        var sums = LevySums.of(List.of(one), told(LEVY, new LevyHeld(LEVY, 2026, 900_00, TODAY, "First"), new LevyHeld(LEVY, 2026, 600_00, TODAY.minusDays(1), "Mended")));
        assertThat(sums.years()).extracting(LevySums.Year::words).containsExactly("2026-27", "2025-26");
        assertThat(sums.years().getFirst().levy()).isEqualTo(new Pence(650_00));
        assertThat(sums.years().getFirst().left()).as("more was spent than there was").contains(new Pence(-50_00));
        assertThat(sums.years().getFirst().otherwise()).isEqualTo(new Pence(9_99));
        assertThat(sums.years().getLast().left()).as("no levy was told of that year").isEmpty();
        assertThat(LevyPages.view(sums).toString()).contains("-£50.00").contains("Not told").contains("to be confirmed");
    }

    @Test
    void of_a_cohort_those_count_whose_route_is_over_and_who_never_began_is_in_no_rate() {
        var sums = LevySums.of(List.of(place(1, "Autumn", List.of("offered", "began", "converted"), 500_00), place(2, "Autumn", List.of("began", "left"), 300_00), place(3, "Autumn", List.of("began", "finished")), place(4, "Autumn", List.of("began")),
                place(5, "Autumn", List.of("offered", "left")), place(6, "Autumn", List.of()), place(7, "Spring", List.of("began"))), told(LEVY));
        assertThat(sums.cohorts()).hasSize(2);
        var autumn = sums.cohorts().getFirst();
        assertThat(List.of(autumn.people(), autumn.began(), autumn.ended(), autumn.converted())).containsExactly(6, 4, 3, 1);
        assertThat(autumn.rate()).contains(33);
        assertThat(autumn.levyForEachPost()).as("with the place that led to none").contains(new Pence(800_00));
        assertThat(sums.cohorts().getLast().rate()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"'1,250.00', true", "7666.67, true", "0, false", "-5, false", "12.345, false", "many, false"})
    void a_sum_is_whole_pence_and_more_than_nothing(String sum, boolean taken) {
        var answers = Answers.of(Map.of("year", "2026", "sum", sum, "source", "Account"));
        assertThat(LevyPages.HELD.check(answers, About.on(TODAY).offering("years", List.of(Choice.of("2026", "2026-27")))).toString().contains("The sum must be pounds")).isNotEqualTo(taken);
    }
}
