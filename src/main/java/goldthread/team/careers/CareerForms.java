package goldthread.team.careers;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;

import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.workforce.career.Career;
import goldthread.workforce.career.Career.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What is told of routes, learning and rotas.
final class CareerForms {
    private static final int NAME = 200, MOST_HOURS = 400;
    /// How a place is paid for.
    static final Map<String, String> FUNDING = Map.of("levy", "Apprenticeship levy", "grant", "A grant", "own", "The authority", "open", "Open");
    private static final List<String> FUNDINGS = List.of("levy", "grant", "own", "open");

    private CareerForms() {}

    static final Form<Answers> PERSON = Form.of("careers.on-route", "Put somebody on a route", "Put on the route").ask(
            selectFrom("again", "Is it about somebody who is on one already? (optional)", "people").named("Person").hint("What is told now then stands instead"),
            select("route", "Which route?", Career.ROUTES.stream().map(each -> Choice.of(each.id(), each.title())).toArray(Choice[]::new)).named("Route").required("Choose the route"),
            selectFrom("account", "Who, if they work here already? (optional)", "workers").named("Worker"), text("name", "Name, if they do not").named("Name").longest(NAME),
            text("cohort", "Which cohort?").named("Cohort").required("Enter the cohort").hint("Such as Autumn 2026").longest(NAME), day("told-on", "Since when?", "Day").required("Enter the day"),
            text("employer", "Who employs them meanwhile? (optional)").named("Employer").longest(NAME), text("provider", "Which university or course? (optional)").named("Provider").longest(NAME),
            text("educator", "Who is the practice educator, mentor or coach? (optional)").named("Educator").longest(NAME),
            select("funding", "How is the place paid for?", FUNDINGS.stream().map(each -> Choice.of(each, FUNDING.get(each))).toArray(Choice[]::new)).named("Paid by").required("Choose how the place is paid for"))
            .refuse("name", answers -> answers.has("account") == answers.has("name"), "Choose who works here, or enter the name of somebody who does not: one of the two");

    static final Form<Answers> STAGE = Form.of("careers.stage", "Record a stage", "Record stage").ask(
            selectFrom("person", "Who?", "people").named("Person").required("Choose who"),
            radios("stage", "What is so now?", Stream.of(Stage.values()).map(each -> Choice.of(each.code(), each.words())).toArray(Choice[]::new)).named("Stage").required("Choose what is so now"),
            day("stage-on", "Since when?", "Day").required("Enter the day"), text("stage-note", "Anything else? (optional)").named("Note").longest(NAME));

    static final Form<Answers> LEARNT = Form.of("careers.learnt", "Record what somebody learnt or showed", "Record").ask(
            selectFrom("learner", "Who?", "workers").named("Worker").required("Choose who"),
            select("what", "What?", Career.LESSONS.stream().map(each -> Choice.of(each.id(), each.title() + " (" + each.roles().toLowerCase(Locale.UK) + ")")).toArray(Choice[]::new)).named("What").required("Choose what was learnt or shown"),
            text("title", "Name of the course (optional)").named("Course").longest(NAME), day("learnt-on", "When?", "Day").required("Enter the day"),
            wholeNumber("learnt-hours", "How many hours? (optional)", 1, MOST_HOURS).named("Hours"), text("by", "Who taught or judged it?").named("By").required("Enter who taught or judged it").longest(NAME))
            .refuse("title", answers -> answers.chose("what", "course") && !answers.has("title"), "Enter the name of the course")
            .refuse("learnt-hours", answers -> answers.chose("what", "direct-practice") && !answers.has("learnt-hours"), "Enter how many hours were spent with children and families");

    static final Form<Answers> ROTA = Form.of("careers.rota", "Agree a flexible rota", "Record rota").ask(
            selectFrom("rota-of", "Who?", "workers").named("Worker").required("Choose who"), text("pattern", "When do they work?").named("Pattern").required("Say when they work").hint("Such as school terms only, or four long days").longest(NAME),
            date("rota-from", "From which day?").named("From").required("Enter the first day"), date("rota-until", "Until which day? (optional)").named("Until"), date("review", "When is it looked at again? (optional)").named("Review"),
            text("rota-why", "What is it for?").named("Why").required("Say what it is for").hint("Only what the worker wants kept").longest(NAME))
            .refuse("rota-until", answers -> answers.has("rota-until") && answers.date("rota-until").isBefore(answers.date("rota-from")), "The last day must not be before the first")
            .refuse("review", answers -> answers.has("review") && answers.date("review").isBefore(answers.date("rota-from")), "It cannot be looked at before it begins");
}
