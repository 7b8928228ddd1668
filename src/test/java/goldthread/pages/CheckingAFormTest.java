package goldthread.pages;

import static goldthread.pages.Question.*;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.pages.Checked.Filled;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Checked.Problems;
import goldthread.pages.Question.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckingAFormTest {

    record Visited(LocalDate on, List<String> children, boolean alone, String whyNot) {}

    static final Form<Visited> VISIT = Form.of("care.visited", "Record a visit", "Record visit")
        .ask(date("on", "When was {child} seen?").named("Date seen").past().required("Enter the date {child} was seen"),
            checkboxesFrom("children", "Who was seen?", "children").required("Choose who was seen"),
            yesNo("alone", "Was {child} seen alone?").named("Seen alone").required("Say whether {child} was seen alone"),
            longText("why-not", "Why was {child} not seen alone?").named("Why not alone").longest(40)
                .required("Say why {child} was not seen alone").onlyIf("alone", "no"))
        .group("More", wholeNumber("minutes", "How long was the visit, in minutes?", 1, 600).named("Minutes"),
            time("left", "When did you leave?").named("Time you left"),
            select("place", "Where was it?", Choice.of("home", "At home"), Choice.of("school", "At school")))
        .refuse("on", answers -> answers.date("on").isBefore(LocalDate.of(2026, 1, 1)), "Date seen must be after {child} moved in")
        .makes(answers -> new Visited(answers.date("on"), answers.texts("children"), answers.yes("alone"), answers.text("why-not")));

    static final About ABOUT = About.on(LocalDate.of(2026, 3, 27)).naming("child", "Amira")
        .offering("children", List.of(Choice.of("a", "Amira Khan"), Choice.of("b", "Bilal Khan")));

    static final Map<String, String> GOOD = Map.of("on", "27 March 2026", "children", "a", "alone", "yes");

    private static Map<String, String> but(Map<String, String> answers, String key, String value) {
        var changed = new TreeMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    private static List<Problem> problems(Map<String, String> typed) {
        return VISIT.check(Answers.of(typed), ABOUT) instanceof Problems<Visited> wrong ? wrong.problems() : List.of();
    }

    @Test
    void good_answers_become_the_entry() {
        assertThat(VISIT.check(Answers.of(GOOD), ABOUT)).isInstanceOfSatisfying(Filled.class, filled ->
            assertThat(filled.made()).isEqualTo(new Visited(LocalDate.of(2026, 3, 27), List.of("a"), true, "")));
    }

    static final Form<List<String>> PLAN = Form.of("plan", "Agree a plan", "Record plan").ask(text("aims", "What for?"))
        .lines(new Lines("Add another action", 2, number -> new Form.Section("Action " + number, List.of(text("action" + number, "What?"), text("who" + number, "Who?"))),
            number -> List.of(new Form.Check("who" + number, answers -> answers.has("action" + number) && !answers.has("who" + number), "Say who does action " + number))))
        .group("Last", text("end", "And then?")).makes(answers -> Lines.answered(answers, "action").mapToObj(number -> answers.text("action" + number)).toList());

    @Test
    void the_same_questions_are_asked_as_often_as_somebody_wants_and_nothing_typed_is_lost() {
        var typed = Answers.of(Map.of("aims", "Sleep", "action1", "Wake up", "who1", "Ruth", "_lines", "2", "_more", "yes"));
        assertThat(PLAN.check(typed, ABOUT)).as("asking for one more makes nothing, and says that nothing is wrong").isEqualTo(new Problems<>(typed, List.of()));
        var again = PLAN.ask("/plan", ABOUT, typed);
        assertThat(again.groups()).extracting(Block.Group::title).containsExactly("", "Action 1", "Action 2", "Action 3", "Last");
        assertThat(again.groups()).extracting(Block.Group::another).containsExactly("", "", "", "Add another action", "");
        assertThat(again.groups().get(1).questions().getFirst().value()).isEqualTo("Wake up");
        assertThat(again.hidden()).containsEntry("_lines", "3");

        var many = new TreeMap<>(Map.of("aims", "Sleep", "end", "Rest"));
        for (int number = 1; number <= 12; number++) many.putAll(Map.of("action" + number, "Do " + number, "who" + number, "Ruth"));
        assertThat(PLAN.check(Answers.of(many), ABOUT)).isInstanceOfSatisfying(Filled.class, filled -> assertThat((List<?>) filled.made()).hasSize(12));
        many.remove("who11");
        assertThat(PLAN.check(Answers.of(many), ABOUT)).isInstanceOfSatisfying(Problems.class, wrong -> assertThat(wrong.problems()).isEqualTo(List.of(new Problem("who11", "Say who does action 11"))));
        assertThat(PLAN.ask("/plan", ABOUT, Answers.of(many)).groups()).as("all twelve stand there again").hasSize(14);
        assertThat(PLAN.checkAnswers(Answers.of(many), ABOUT, "/plan").toString()).contains("Do 12");
        assertThat(PLAN.ask("/plan", ABOUT, Answers.of(Map.of("action999", "x", "_lines", "99999999999"))).groups()).as("nobody draws a page without end").hasSize(4);
        assertThat(PLAN.schema().toString()).contains("^action[0-9]{1,3}$");
    }

    @Test
    void what_a_browser_sends_and_what_a_program_sends_make_the_same_entry() {
        var browser = new LinkedMultiValueMap<String, String>();
        browser.add("on-day", "27");
        browser.add("on-month", "3");
        browser.add("on-year", "2026");
        browser.add("children", "a");
        browser.add("children", "b");
        browser.add("alone", "no");
        browser.add("why-not", "Bilal would not leave the room");
        browser.add("_csrf", "x");
        var program = Answers.of(new JsonMapper().readTree("""
            {"on": "2026-03-27", "children": ["a", "b"], "alone": false, "why-not": "Bilal would not leave the room"}"""));
        assertThat(((Filled<Visited>) VISIT.check(Answers.typed(browser), ABOUT)).made())
            .isEqualTo(((Filled<Visited>) VISIT.check(program, ABOUT)).made());
    }

    @Test
    void every_missing_answer_is_asked_for_in_the_childs_name_and_in_order() {
        assertThat(problems(Map.of())).containsExactly(new Problem("on", "Enter the date Amira was seen"),
            new Problem("children", "Choose who was seen"), new Problem("alone", "Say whether Amira was seen alone"));
    }

    @Test
    void a_question_that_another_answer_hides_is_neither_required_nor_kept() {
        var filled = (Filled<Visited>) VISIT.check(Answers.of(but(GOOD, "why-not", "left over from before")), ABOUT);
        assertThat(filled.made().whyNot()).isEmpty();
        assertThat(problems(but(GOOD, "alone", "no"))).containsExactly(new Problem("why-not", "Say why Amira was not seen alone"));
    }

    @Test
    void a_choice_that_was_not_offered_is_refused() {
        assertThat(problems(but(GOOD, "children", "someone-elses-child"))).containsExactly(new Problem("children", "Who was seen? must be one of the choices given"));
        assertThat(problems(but(GOOD, "place", "moon"))).hasSize(1);
    }

    @Test
    void numbers_times_and_lengths_have_their_limits() {
        assertThat(problems(but(GOOD, "minutes", "0"))).containsExactly(new Problem("minutes", "Minutes must be between 1 and 600"));
        assertThat(problems(but(GOOD, "minutes", "ten"))).containsExactly(new Problem("minutes", "Minutes must be a whole number, like 3"));
        assertThat(problems(but(GOOD, "left", "late"))).containsExactly(new Problem("left", "Time you left must be a time, like 2:30pm"));
        assertThat(problems(but(but(GOOD, "alone", "no"), "why-not", "x".repeat(41)))).containsExactly(new Problem("why-not", "Why not alone must be 40 characters or fewer"));
    }

    @Test
    void a_check_across_answers_speaks_only_when_its_answers_are_there() {
        assertThat(problems(but(GOOD, "on", "2025-12-31"))).containsExactly(new Problem("on", "Date seen must be after Amira moved in"));
        assertThat(problems(but(GOOD, "on", "31 2 2026"))).containsExactly(new Problem("on", "Date seen must be a real date, like 27 3 2007"));
    }

    @Test
    void nothing_typed_is_lost_when_something_is_wrong() {
        var typed = Answers.of(Map.of("on-day", "31", "on-month", "2", "on-year", "2026", "why-not", "<b>as typed</b>"));
        var asking = VISIT.ask("/visits", ABOUT, (Problems<?>) VISIT.check(typed, ABOUT));
        assertThat(asking.groups().getFirst().questions().getFirst().day()).isEqualTo(new Asked.TypedDay("31", "2", "2026"));
        assertThat(asking.groups().getFirst().questions().getFirst().wrong()).isEqualTo("Date seen must be a real date, like 27 3 2007");
        var alone = asking.groups().getFirst().questions().get(2);
        assertThat(alone.options().get(1).reveals().getFirst().value()).isEqualTo("<b>as typed</b>");
    }

    @Test
    void every_problem_leads_to_a_control() {
        var wrong = (Problems<?>) VISIT.check(Answers.of(Map.of("alone", "no")), ABOUT);
        var asking = VISIT.ask("/visits", ABOUT, wrong);
        assertThat(Page.of("x").with(asking).troubles()).extracting(Page.Trouble::target).containsExactly("#on-day", "#children", "#why-not");
    }

    @Test
    void the_same_filling_in_keeps_its_number_so_that_it_is_written_once() {
        var first = VISIT.ask("/visits", ABOUT);
        var again = VISIT.ask("/visits", ABOUT, Answers.of(Map.of("_once", first.once())));
        assertThat(again.once()).isEqualTo(first.once());
        assertThat(((Filled<Visited>) VISIT.check(Answers.of(but(GOOD, "_once", first.once())), ABOUT)).answers().once()).hasToString(first.once());
    }

    @Test
    void answers_are_read_back_in_words() {
        var answers = ((Filled<Visited>) VISIT.check(Answers.of(but(GOOD, "left", "14.05")), ABOUT)).answers();
        assertThat(VISIT.printed(answers, ABOUT).facts()).extracting(fact -> fact.key() + ": " + fact.value().said())
            .containsExactly("Date seen: 27 March 2026", "Who was seen?: Amira Khan", "Seen alone: Yes", "Time you left: 2:05pm");
        assertThat(VISIT.checkAnswers(answers, ABOUT, "/visits/new").facts().getFirst().change())
            .isEqualTo(Words.link("Change", "/visits/new#on-day", "date seen"));
    }

    @Test
    void the_description_is_the_apis_schema_too() {
        assertThat(VISIT.schema()).isEqualTo(new JsonMapper().readTree("""
            {"type": "object", "title": "Record a visit",
             "properties": {
               "on": {"type": "string", "format": "date", "title": "Date seen"},
               "children": {"type": "array", "uniqueItems": true, "items": {"type": "string"}, "title": "Who was seen?"},
               "alone": {"type": "boolean", "title": "Seen alone"},
               "why-not": {"type": "string", "maxLength": 40, "title": "Why not alone"},
               "minutes": {"type": "integer", "minimum": 1, "maximum": 600, "title": "Minutes"},
               "left": {"type": "string", "format": "time", "title": "Time you left"},
               "place": {"type": "string", "oneOf": [{"const": "home", "title": "At home"}, {"const": "school", "title": "At school"}], "title": "Where was it?"}},
             "required": ["on", "children", "alone"],
             "allOf": [{"if": {"properties": {"alone": {"const": false}}, "required": ["alone"]}, "then": {"required": ["why-not"]}}]}"""));
    }
}
