package goldthread.team.careers;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.Recordings;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.Question.Choice;
import goldthread.workforce.career.Career;
import goldthread.workforce.career.Career.Stage;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.Moved;
import goldthread.workforce.career.CareerEntry.OnRoute;
import goldthread.workforce.career.CareerEntry.RotaAgreed;
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

/// Routes, learning and rotas are folded and told; what recording asks is counted from the forms.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WaysIntoTheWorkTest {
    private static final Subject JO = new Subject(new UUID(4, 1));
    private static final LocalDate BEGAN = LocalDate.of(2026, 9, 1), TODAY = LocalDate.of(2026, 11, 20);

    private static Timeline told(Entry... entries) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < entries.length; i++) lines.add(new Line(new Envelope(i + 1, new UUID(2, i), 201, "workforce.x", entries[i].happened(), Instant.EPOCH, new UUID(3, 3), null, "page"), entries[i]));
        return new Timeline(JO, lines);
    }

    private static OnRoute on(String route) {
        return new OnRoute(JO, BEGAN, route, "Jo Example", null, "Autumn", null, "University", "Priya Nair", "levy");
    }

    private static Career now(Timeline person) {
        return (Career) Career.FOLDS.getFirst().rows(person).getFirst();
    }

    @Test
    void somebody_on_a_route_has_applied_until_a_stage_is_told_and_keeps_it_when_told_of_again() {
        assertThat(now(told(on("apprentice"))).stage()).isEqualTo(Stage.APPLIED);
        var began = now(told(on("apprentice"), new Moved(JO, BEGAN.plusDays(30), "began", ""), on("return")));
        assertThat(began.stage()).isEqualTo(Stage.BEGAN);
        assertThat(began.since()).isEqualTo(BEGAN.plusDays(30));
        assertThat(began.route()).isEqualTo("return");
        assertThat(now(told(on("apprentice"), new OnRoute(JO, BEGAN.minusDays(1), "return", "Jo Example", null, "Autumn", null, "University", "Priya Nair", "levy"))).route()).as("told last, though of an earlier day").isEqualTo("return");
        assertThat(now(told(on("apprentice"), new Moved(JO, BEGAN, "of-later-times", ""))).stage()).as("a stage that is not known yet reads on").isEqualTo(Stage.APPLIED);
        assertThat(Career.FOLDS.getFirst().rows(told(new Moved(JO, BEGAN, "began", "")))).as("a stage of nobody").isEmpty();
    }

    @Test
    void only_who_has_or_had_a_place_counts_towards_the_national_number() {
        assertThat(List.of(Stage.values())).filteredOn(Stage::placed).containsExactly(Stage.OFFERED, Stage.BEGAN, Stage.PAUSED, Stage.FINISHED, Stage.CONVERTED);
    }

    @Test
    void every_number_has_a_source_and_what_is_not_confirmed_is_marked() {
        assertThat(Career.ROUTES).allSatisfy(route -> assertThat(route.source()).isNotBlank());
        assertThat(Career.ROUTES).filteredOn(route -> route.national() != null).extracting(Career.Route::id, Career.Route::national).containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("apprentice", 500), org.assertj.core.groups.Tuple.tuple("leadership", 700));
        assertThat(Career.ROUTES).filteredOn(route -> route.id().startsWith("academy")).allSatisfy(route -> assertThat(route.unconfirmed()).isTrue());
        assertThat(Career.LESSONS).filteredOn(lesson -> lesson.group().equals("statement")).hasSizeGreaterThan(3).allSatisfy(lesson -> assertThat(lesson.unconfirmed()).isTrue());
        assertThat(Career.lesson("direct-practice")).hasValueSatisfying(lesson -> assertThat(lesson.source()).contains("rejected"));
    }

    @Test
    void the_page_tells_hours_of_the_last_year_only_and_rotas_that_go_on() {
        var worker = told(new Learnt(JO, TODAY.minusYears(1), "direct-practice", "", 9, "Helen"), new Learnt(JO, TODAY, "direct-practice", "", 4, "Helen"), new RotaAgreed(JO, BEGAN, TODAY.minusDays(1), "Over", "Study", null));
        var page = CareerView.page(List.of(), List.of(worker), Map.of(JO.id(), "Jo Example"), TODAY).toString();
        assertThat(page).contains("Time with children and families in 12 months").contains("No flexible rota is agreed").doesNotContain("Over");
        assertThat(CareerView.page(List.of(), List.of(told(new RotaAgreed(JO, BEGAN, TODAY, "Terms only", "Study", TODAY.minusDays(1)))), Map.of(), TODAY).toString()).contains("Terms only").contains("Late").contains("It is optional");
    }

    @ParameterizedTest
    @CsvSource({"9:00 to 17:00, 09:00-17:00", "09.00-13.30, 09:00-13:30", "8:15 – 16:45, 08:15-16:45", "9 to 5, ", "17:00 to 9:00, ", "24:00 to 25:00, "})
    void hours_of_a_day_are_written_as_people_write_them_and_end_after_they_begin(String typed, String kept) {
        var answers = Answers.of(Map.of("rota-of", JO.toString(), "pattern", "Four days", "rota-why", "Study", "hours-monday", typed)).with("rota-from", BEGAN);
        var checked = CareerForms.ROTA.check(answers, About.on(TODAY).offering("workers", List.of(Choice.of(JO.toString(), "Jo"))));
        assertThat(checked instanceof Checked.Filled<Answers>).as(checked.toString()).isEqualTo(kept != null);
        if (checked instanceof Checked.Filled<Answers> filled) assertThat(CareerForms.hours(filled.answers())).containsExactly(Map.entry("MONDAY", kept));
    }

    @Test
    void a_day_that_is_free_in_every_second_week_has_hours_for_the_other() {
        var answers = Answers.of(Map.of("rota-of", JO.toString(), "pattern", "Fortnight", "rota-why", "Study", "second-off", "FRIDAY")).with("rota-from", BEGAN);
        assertThat(CareerForms.ROTA.check(answers, About.on(TODAY).offering("workers", List.of(Choice.of(JO.toString(), "Jo")))).toString()).contains("must have hours for the other");
    }

    @Test
    void every_form_on_a_way_through_the_record_exists_and_asks_something() {
        assertThat(BurdenPages.WAYS).allSatisfy(way -> {
            assertThat(way.kinds()).allSatisfy(kind -> assertThat(Recordings.of(kind)).as(kind).isPresent());
            assertThat(way.questions().size()).isGreaterThanOrEqualTo(way.kinds().size());
        });
    }
}
