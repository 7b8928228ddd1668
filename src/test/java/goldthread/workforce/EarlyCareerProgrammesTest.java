package goldthread.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.workforce.StaffEntry.Supervised;
import goldthread.workforce.programme.Fairness;
import goldthread.workforce.programme.Journey;
import goldthread.workforce.programme.OwnWork;
import goldthread.workforce.programme.Programme;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import goldthread.workforce.programme.ProgrammeEntry.EvidenceGiven;
import goldthread.workforce.programme.ProgrammeEntry.StepDone;
import goldthread.workforce.programme.ProgrammeEntry.TimeProtected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EarlyCareerProgrammesTest {
    private static final Subject SAM = new Subject(new UUID(1, 1));
    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 31);

    private static Timeline told(Entry... entries) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < entries.length; i++) lines.add(new Line(new Envelope(i + 1, new UUID(2, i), 201, "workforce.x", entries[i].happened(), Instant.EPOCH, new UUID(3, 3), null, "page"), entries[i]));
        return new Timeline(SAM, lines);
    }

    private static Begun begun(String programme, LocalDate on, boolean adopter) {
        return new Begun(SAM, on, programme, "Autumn", adopter, "Helen Marsh");
    }

    private static StepDone step(String step, int month, String outcome, String by) {
        return new StepDone(SAM, BEGAN.plusMonths(month), step, outcome, by, "");
    }

    private static Entry[] with(List<Entry> before, Entry... more) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all.toArray(Entry[]::new);
    }

    @Test
    void the_first_page_has_what_was_agreed_last_and_a_programme_that_is_begun() {
        assertThat(own()).isEmpty();
        assertThat(own(new Supervised(SAM, BEGAN, "Thought", List.of(), null))).as("nothing was agreed").isEmpty();
        var agreed = new Supervised(SAM, BEGAN, "Thought", List.of("Ring the school", "Take the Friday"), BEGAN.plusWeeks(4));
        assertThat(own(agreed)).asString().contains("supervised=2026-01-31, next=2026-02-28, agreed=[Ring the school, Take the Friday], programme=false");
        assertThat(own(agreed, begun("asye", BEGAN.plusDays(1), false))).asString().contains("Ring the school").contains("programme=true");
        assertThat(own(agreed, new Supervised(SAM, BEGAN.plusWeeks(4), "Thought", List.of(), null), begun("asye", BEGAN.plusWeeks(5), false))).as("the last counts").asString().contains("supervised=2026-02-28, next=null, agreed=[], programme=true");
    }

    private static List<?> own(Entry... entries) {
        return OwnWork.FOLDS.getFirst().rows(told(entries));
    }

    /// Begun and every standard shown once.
    private static List<Entry> shown() {
        var all = new ArrayList<Entry>(List.of(begun("asye", BEGAN, false)));
        Programme.STANDARDS.keySet().forEach(each -> all.add(new EvidenceGiven(SAM, BEGAN.plusMonths(2), each, null, null, "Thought")));
        return all;
    }

    /// Each cadence of supervision on its boundary: weekly for six weeks, fortnightly to six months, then monthly (T-L07).
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, 2026-02-07", "2026-03-13, 2026-03-20", "2026-03-14, 2026-03-28", "2026-07-30, 2026-08-13", "2026-07-31, 2026-08-31", "2026-01-30, 2026-02-07"})
    void supervision_is_due_by_the_cadence_of_the_year(@org.jspecify.annotations.Nullable LocalDate last, LocalDate due) {
        var timeline = last == null ? told(begun("asye", BEGAN, false)) : told(begun("asye", BEGAN, false), new Supervised(SAM, last, "Thought", List.of(), null));
        assertThat(Journey.due(timeline, last == null || last.isBefore(BEGAN) ? BEGAN : last)).hasValue(due);
    }

    /// What the board of the team, the programme and the worker's first page say is one day: here of the worker's own page.
    @ParameterizedTest(name = "programme {0}, supervised {1}, agreed {2}: next {3}")
    @CsvSource(nullValues = "-", value = {"2026-02-16, 2026-02-27, 2026-04-01, 2026-03-06", "2026-02-16, 2026-02-27, 2026-03-04, 2026-03-04", "2025-03-02, 2026-02-20, 2026-05-01, 2026-05-01", "-, 2026-02-20, 2026-05-01, 2026-05-01", "2025-03-02, 2026-02-20, -, -"})
    void the_first_page_says_the_day_that_the_board_says(@org.jspecify.annotations.Nullable LocalDate programme, LocalDate supervised, @org.jspecify.annotations.Nullable LocalDate agreed, @org.jspecify.annotations.Nullable LocalDate next) {
        var entries = new ArrayList<Entry>();
        if (programme != null) entries.add(begun("asye", programme, false));
        entries.add(new Supervised(SAM, supervised, "Thought", List.of("Ring the school"), agreed));
        assertThat(OwnWork.FOLDS.getFirst().rows(told(entries.toArray(Entry[]::new)))).singleElement().satisfies(own -> assertThat(((OwnWork) own).due(LocalDate.of(2026, 3, 2))).isEqualTo(next));
        assertThat(Journey.due(told(entries.toArray(Entry[]::new)), LocalDate.of(2026, 3, 2)).orElse(null)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"asye, 2026-01-31, false, true", "swip, 2027-08-31, false, false", "swip, 2027-09-01, false, true", "swip, 2026-09-01, true, true", "ecf-2023, 2024-09-01, false, false", "ecf-2023, 2024-09-01, true, true", "ecf-2023, 2026-09-01, false, false"})
    void a_programme_begins_in_its_time_and_otherwise_only_for_early_adopters(String programme, LocalDate on, boolean adopter, boolean may) {
        assertThat(Journey.refused(Programme.named(programme).orElseThrow(), begun(programme, on, adopter)).isEmpty()).isEqualTo(may);
    }

    @Test
    void each_step_has_its_day_and_what_came_of_it_and_marks_what_is_to_be_confirmed() {
        var journey = Journey.of(told(begun("asye", BEGAN, false), step("review-3", 3, "met", "Helen Marsh"), new TimeProtected(SAM, BEGAN.plusMonths(1), 12, 150), new TimeProtected(SAM, BEGAN.plusMonths(2), 18, 150))).orElseThrow();
        assertThat(journey.places().getFirst().due()).as("three months from 31 January").isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(journey.places().getFirst().late(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(journey.places().get(2).late(LocalDate.of(2026, 7, 31))).as("the day itself is in time").isFalse();
        assertThat(journey.places().get(2).late(LocalDate.of(2026, 8, 1))).isTrue();
        assertThat(journey.kept()).contains(10);
        assertThat(Programme.ALL).extracting(Programme::id).containsExactly("asye", "ecf-2023", "swip");
        assertThat(Programme.ALL).allSatisfy(each -> assertThat(each.steps()).isNotEmpty().allSatisfy(step -> assertThat(step.source()).isNotBlank()));
        assertThat(Programme.named("swip").orElseThrow().step("assessment").orElseThrow().months()).as("T-L08").isEqualTo(24);
        assertThat(Journey.of(told(begun("asye", BEGAN, false), begun("swip", LocalDate.of(2027, 9, 1), false))).orElseThrow().programme().id()).as("the one begun last").isEqualTo("swip");
    }

    /// Each timescale on the day before, the day, and the day after; the review at nine months is held where it is wanted (T-L07, T-L08).
    @ParameterizedTest(name = "{0}: {1} is due on {2}, late on {3}: {4}")
    @CsvSource({"asye, review-3, 2026-04-30, 2026-04-29, false", "asye, review-3, 2026-04-30, 2026-04-30, false", "asye, review-3, 2026-04-30, 2026-05-01, true",
            "asye, review-6, 2026-07-31, 2026-07-30, false", "asye, review-6, 2026-07-31, 2026-07-31, false", "asye, review-6, 2026-07-31, 2026-08-01, true",
            "asye, review-9, 2026-10-31, 2026-10-31, false", "asye, review-9, 2026-10-31, 2026-11-01, false",
            "asye, assessment, 2027-01-31, 2027-01-30, false", "asye, assessment, 2027-01-31, 2027-01-31, false", "asye, assessment, 2027-01-31, 2027-02-01, true",
            "swip, assessment, 2028-01-31, 2028-01-30, false", "swip, assessment, 2028-01-31, 2028-01-31, false", "swip, assessment, 2028-01-31, 2028-02-01, true"})
    void each_step_is_due_on_its_day_and_late_from_the_next(String programme, String step, LocalDate due, LocalDate on, boolean late) {
        var place = place(told(begun(programme, BEGAN, true)), step);
        assertThat(place.due()).isEqualTo(due);
        assertThat(place.late(on)).isEqualTo(late);
    }

    /// The register is renewed until 30 November (T-L09); who was not checked since is looked at from the next day.
    @ParameterizedTest
    @CsvSource({"2026-11-29, false", "2026-11-30, false", "2026-12-01, true"})
    void a_registration_that_ran_out_is_looked_at_from_the_day_after(LocalDate on, boolean doubted) {
        var register = new goldthread.workforce.Registration(LocalDate.of(2026, 1, 12), "SW1", goldthread.workforce.Registration.Standing.REGISTERED, null, LocalDate.of(2026, 11, 30), null, false);
        assertThat(register.doubts(on).isEmpty()).isNotEqualTo(doubted);
    }

    private static Journey.Place place(Timeline worker, String step) {
        return Journey.of(worker).orElseThrow().places().stream().filter(each -> each.step().key().equals(step)).findFirst().orElseThrow();
    }

    @Test
    void a_step_that_is_not_yet_met_is_still_to_be_done_unless_an_appeal_was_upheld() {
        var late = BEGAN.plusYears(2);
        var not = told(with(shown(), step("review-3", 3, "not-yet", "H"), step("observation-1", 4, "met", "H"), step("assessment", 12, "not-yet", "H"), step("moderation", 13, "not-yet", "Ruth")));
        assertThat(place(not, "review-3").open()).isTrue();
        assertThat(place(not, "review-3").late(late)).isTrue();
        assertThat(place(not, "observation-1").open()).isFalse();
        assertThat(place(not, "review-6").open()).as("not recorded").isTrue();
        assertThat(place(not, "assessment").open()).isTrue();
        assertThat(place(not, "moderation").open()).as("it says that the assessment is not yet met, and is done").isFalse();
        var upheld = told(with(shown(), step("assessment", 12, "not-yet", "H"), step("appeal", 13, "", "Sam"), step("appeal-decided", 14, "upheld", "Ruth")));
        assertThat(place(upheld, "assessment").open()).isFalse();
        assertThat(place(upheld, "assessment").late(late)).isFalse();
    }

    @Test
    void a_programme_that_was_dropped_before_its_first_day_is_not_said_to_be_planned() {
        assertThat(Journey.refused(Programme.named("ecf-2023").orElseThrow(), begun("ecf-2023", LocalDate.of(2024, 9, 1), false)).orElseThrow().sentence()).contains("it was dropped");
        assertThat(Journey.refused(Programme.named("swip").orElseThrow(), begun("swip", LocalDate.of(2026, 9, 1), false)).orElseThrow().sentence()).contains("it is planned from 2027-09-01");
    }

    @Test
    void each_judgement_comes_in_its_order_and_by_another_than_the_one_judged() {
        assertThat(sentence(told(), step("review-3", 3, "met", "H"))).contains("No programme is begun");
        assertThat(sentence(told(begun("asye", BEGAN, false)), step("assessment", 12, "met", "H"))).contains("Not every standard has evidence yet").contains("Child development");
        assertThat(sentence(told(begun("asye", BEGAN, false)), step("assessment", 12, "not-yet", "H"))).as("not yet may always be said").isEmpty();
        assertThat(sentence(told(with(shown())), step("assessment", 12, "met", "Helen Marsh"))).isEmpty();
        assertThat(sentence(told(with(shown())), step("moderation", 13, "met", "Ruth"))).contains("nothing to moderate");
        var failed = told(with(shown(), step("assessment", 12, "not-yet", "Helen Marsh")));
        assertThat(sentence(failed, step("moderation", 13, "met", " helen marsh"))).contains("cannot moderate it");
        assertThat(sentence(failed, step("moderation", 13, "met", "Ruth"))).isEmpty();
        assertThat(sentence(told(with(shown(), step("assessment", 12, "met", "H"))), step("appeal", 13, "", "Sam"))).contains("there is none");
        assertThat(sentence(failed, step("appeal", 13, "", "Sam"))).isEmpty();
        assertThat(sentence(failed, step("appeal-decided", 14, "upheld", "Ruth"))).contains("No appeal was made");
        var appealed = told(with(shown(), step("assessment", 12, "not-yet", "Helen Marsh"), step("appeal", 13, "", "Sam")));
        assertThat(sentence(appealed, step("appeal-decided", 14, "upheld", "Helen Marsh"))).contains("cannot decide the appeal");
        assertThat(sentence(appealed, step("appeal-decided", 14, "upheld", "Ruth"))).isEmpty();
        assertThat(sentence(appealed, step("sports-day", 14, "met", "Ruth"))).contains("no such step");
        assertThat(Journey.met(appealed)).isFalse();
        assertThat(Journey.met(told(with(shown(), step("assessment", 12, "not-yet", "Helen Marsh"), step("appeal", 13, "", "Sam"), step("appeal-decided", 14, "upheld", "Ruth"))))).isTrue();
    }

    private static String sentence(Timeline worker, StepDone step) {
        return Journey.refused(worker, step).map(Refused::sentence).orElse("");
    }

    private static Timeline judged(int n, String gender, String outcome, boolean appealed) {
        var worker = new Subject(new UUID(7, n));
        var entries = new ArrayList<Entry>(List.of(new Begun(worker, BEGAN, "asye", "Autumn", false, "Helen Marsh"), new StaffEntry.Described(worker, BEGAN, java.util.Map.of("GenderCurrent", gender, "Ethnicity", "WBRI", "PersonBirthDate", "1996-02-01")),
                new StepDone(worker, BEGAN.plusMonths(12), "assessment", outcome, "Helen Marsh", "")));
        if (appealed) entries.addAll(List.of(new StepDone(worker, BEGAN.plusMonths(13), "appeal", "", "Self", ""), new StepDone(worker, BEGAN.plusMonths(14), "appeal-decided", StepDone.UPHELD, "Ann Other", "")));
        return told(entries.toArray(Entry[]::new));
    }

    private static Fairness.Line of(List<Fairness.Line> lines, String group) {
        return lines.stream().filter(each -> each.group().equals(group)).findFirst().orElseThrow();
    }

    @Test
    void the_fairness_report_counts_first_assessments_appeals_and_what_became_of_them_by_group() {
        var all = new ArrayList<Timeline>();
        for (int n = 0; n < 20; n++) all.add(judged(n, n < 10 ? "2" : "1", n % 2 == 0 ? StepDone.MET : StepDone.NOT_YET, n % 2 == 1));
        var lines = Fairness.of(all);

        assertThat(of(lines, "Female").assessed()).isEqualTo(10);
        assertThat(of(lines, "Female").counts()).as("met, changed, appealed, upheld").containsExactly(Optional.of(5), Optional.of(0), Optional.of(5), Optional.of(5));
        assertThat(of(lines, "White").assessed()).isEqualTo(20);
        assertThat(of(lines, "Under 30").assessed()).as("29 on the day before the thirtieth birthday").isEqualTo(20);
    }

    @Test
    void a_group_of_fewer_than_five_is_not_shown_nor_one_by_which_it_could_be_found() {
        var all = new ArrayList<Timeline>();
        for (int n = 0; n < 24; n++) all.add(judged(n, n < 4 ? "9" : n < 10 ? "1" : "2", StepDone.MET, false));
        var lines = Fairness.of(all);

        assertThat(of(lines, "Neither of the two").assessed()).isNull();
        assertThat(of(lines, "Male").assessed()).as("the smallest of the others").isNull();
        assertThat(of(lines, "Female").assessed()).isEqualTo(14);
        assertThat(Fairness.of(List.of(judged(1, "1", StepDone.MET, false))).stream().allMatch(each -> each.assessed() == null && each.counts().stream().allMatch(Optional::isEmpty))).isTrue();
        assertThat(Fairness.of(List.of(told(begun("asye", BEGAN, false))))).as("nobody is assessed").isEmpty();
    }
}
