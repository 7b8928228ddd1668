package goldthread.team.careers;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Question.Choice;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.career.Career;
import goldthread.workforce.career.Career.Lesson;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.PathwayShown;
import goldthread.workforce.career.Frames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Statements by role, what a route holds and the pathway to expert practitioner are tables with source and mark; what a worker
/// showed of them stands with its evidence.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WhatAWorkerHasShownTest {
    private static final Subject JO = new Subject(new UUID(4, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Timeline told(Entry... entries) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < entries.length; i++) lines.add(new Line(new Envelope(i + 1, new UUID(2, i), 201, "workforce.x", entries[i].happened(), Instant.EPOCH, new UUID(3, 3), null, "page"), entries[i]));
        return new Timeline(JO, lines);
    }

    @Test
    void every_row_has_a_source_and_what_nobody_confirmed_is_marked() {
        assertThat(Frames.PATHWAY).extracting(Frames.PathStep::year).containsOnly(3, 4, 5).isSorted();
        assertThat(Frames.PATHWAY).allSatisfy(step -> {
            assertThat(step.source()).isNotBlank();
            assertThat(step.shows()).isNotBlank();
            assertThat(step.unconfirmed()).isTrue();
        });
        assertThat(Frames.HOLDINGS).allSatisfy(each -> assertThat(each.source()).isNotBlank());
        assertThat(Career.ROUTES).as("each route says what it holds").allSatisfy(route -> assertThat(Frames.HOLDINGS).anySatisfy(each -> assertThat(each.route()).isEqualTo(route.id())));
        assertThat(Frames.statements(TODAY)).extracting(Lesson::roles).containsOnly("Family support", "Residential staff");
    }

    @ParameterizedTest
    @CsvSource({"2022-05-22, false", "2022-05-23, true", "2026-11-20, true"})
    void a_statement_stands_from_its_day(LocalDate day, boolean stands) {
        assertThat(Frames.statements(day).isEmpty()).isNotEqualTo(stands);
    }

    @Test
    void a_statement_that_was_replaced_stands_until_its_last_day() {
        var old = new Lesson("x", "statement", "Family support", "Old", LocalDate.of(2022, 1, 1), LocalDate.of(2026, 3, 31), "", "Source", false);
        assertThat(List.of(old.stands(LocalDate.of(2026, 3, 31)), old.stands(LocalDate.of(2026, 4, 1)))).containsExactly(true, false);
    }

    @Test
    void what_was_shown_stands_with_its_evidence_who_judged_and_when() {
        var worker = told(new Learnt(JO, TODAY.minusDays(3), "family-support-harm", "", null, "Helen", "Raised a worry early"), new Learnt(JO, TODAY, "family-support-services", "", null, "Helen"),
                new PathwayShown(JO, TODAY, "observed", "Two conferences", "Imogen Vale"), new PathwayShown(JO, TODAY, "observed", "And a visit", "Imogen Vale"), new PathwayShown(JO, TODAY, "of-later-times", "Read on", "H"));
        assertThat(Frames.walked(worker)).as("two pieces of evidence for one step").isEqualTo(1);
        var page = LearningView.page("Jo Example", worker, TODAY).toString();
        assertThat(page).contains("Raised a worry early").contains("17 November 2026, judged by Helen").contains("No evidence was told").contains("Two conferences").contains("And a visit").contains("Not endorsed").contains("dropped in March 2025");
        assertThat(LearningView.page("Jo Example", told(new Endorsed(JO, Endorsed.EXPERT, TODAY, "Assessed")), TODAY).toString()).contains("Assessed").doesNotContain("Not endorsed");
    }

    /// Seed row S3-51.
    @Test
    void who_was_trained_to_recognise_poor_mental_health_is_counted_for_every_role_with_its_mark() {
        var lesson = Career.LESSONS.stream().filter(each -> each.id().equals("mental-health")).findFirst().orElseThrow();
        assertThat(List.of(lesson.title(), lesson.roles())).containsExactly("Recognising poor mental health of a child", "All roles");
        assertThat(lesson.unconfirmed()).as("what it holds nobody published").isTrue();
        var trained = told(new Learnt(JO, TODAY, "mental-health", "", 6, "A trainer"));
        assertThat(LearningView.page("Jo Example", trained, TODAY).toString()).contains("Recognising poor mental health of a child");
        var other = told(new Learnt(JO, TODAY, "course", "Court work", null, "A college"));
        assertThat(careers(trained, other)).as("one of the two").contains("Recognising poor mental health of a child").isNotEqualTo(careers(other, other)).isNotEqualTo(careers(trained, trained));
    }

    private static String careers(Timeline... workers) {
        return CareerView.page(List.of(), List.of(workers), Map.of(JO.id(), "Jo Example"), TODAY).toString();
    }

    @ParameterizedTest
    @CsvSource({"family-support-harm, , false", "family-support-harm, Raised a worry, true", "mental-health, , true"})
    void a_statement_asks_for_what_shows_it_and_a_training_does_not(String what, String evidence, boolean taken) {
        var answers = Answers.of(Map.of("learner", JO.toString(), "what", what, "by", "Helen")).with("learnt-on", TODAY).with("evidence", evidence);
        assertThat(CareerForms.LEARNT.check(answers, About.on(TODAY).offering("workers", List.of(Choice.of(JO.toString(), "Jo")))).toString().contains("Say what shows the statement")).isNotEqualTo(taken);
    }
}
