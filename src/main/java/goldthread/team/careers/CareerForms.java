package goldthread.team.careers;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;

import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.workforce.career.Career;
import goldthread.workforce.career.Career.Stage;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is told of routes, learning and rotas.
final class CareerForms {
    private static final int NAME = 200, NOTE = 4_000, MOST_HOURS = 400;
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
            wholeNumber("learnt-hours", "How many hours? (optional)", 1, MOST_HOURS).named("Hours"), text("by", "Who taught or judged it?").named("By").required("Enter who taught or judged it").longest(NAME),
            longText("evidence", "What shows it? (optional)").named("Evidence").hint("Needed for a statement of knowledge and skills. No child's name, and nothing from a child's record").longest(NOTE))
            .refuse("evidence", answers -> !answers.has("evidence") && Career.lesson(answers.text("what")).filter(each -> each.group().equals("statement")).isPresent(), "Say what shows the statement")
            .refuse("title", answers -> answers.chose("what", "course") && !answers.has("title"), "Enter the name of the course")
            .refuse("learnt-hours", answers -> answers.chose("what", "direct-practice") && !answers.has("learnt-hours"), "Enter how many hours were spent with children and families");

    private static final String HOURS = "([01]?\\d|2[0-3])[:.][0-5]\\d *(to|-|–) *([01]?\\d|2[0-3])[:.][0-5]\\d";
    private static final int HOURS_WIDE = 20;

    static final Form<Answers> ROTA = rota();

    private static Form<Answers> rota() {
        var form = Form.of("careers.rota", "Agree a flexible rota", "Record rota").ask(
            selectFrom("rota-of", "Who?", "workers").named("Worker").required("Choose who"), text("pattern", "When do they work?").named("Pattern").required("Say when they work").hint("Such as school terms only, or four long days").longest(NAME),
            date("rota-from", "From which day?").named("From").required("Enter the first day"), date("rota-until", "Until which day? (optional)").named("Until"), date("review", "When is it looked at again? (optional)").named("Review"),
            text("rota-why", "What is it for?").named("Why").required("Say what it is for").hint("Only what the worker wants kept").longest(NAME))
            .group("Days and hours (optional)", Stream.concat(Stream.of(DayOfWeek.values()).map(day -> text(hours(day), named(day)).width(HOURS_WIDE).hint(day == DayOfWeek.MONDAY ? "Such as 9:00 to 17:00. Leave a day empty that is not worked; leave all empty if only words are agreed" : "")),
                    Stream.of(checkboxes("second-off", "Which of these days are free in every second week? (optional)", Stream.of(DayOfWeek.values()).map(day -> Choice.of(day.name(), named(day))).toArray(Choice[]::new)).named("Free in every second week"))).toArray(Question[]::new))
            .refuse("rota-until", answers -> answers.has("rota-until") && answers.date("rota-until").isBefore(answers.date("rota-from")), "The last day must not be before the first")
            .refuse("review", answers -> answers.has("review") && answers.date("review").isBefore(answers.date("rota-from")), "It cannot be looked at before it begins")
            .refuse("second-off", answers -> answers.texts("second-off").stream().anyMatch(day -> !answers.has(hours(DayOfWeek.valueOf(day)))), "A day that is free in every second week must have hours for the other");
        for (var day : DayOfWeek.values()) {
            form = form.refuse(hours(day), answers -> answers.has(hours(day)) && !answers.text(hours(day)).strip().matches(HOURS), "Enter the hours of " + named(day) + " like 9:00 to 17:00")
                    .refuse(hours(day), answers -> answers.has(hours(day)) && answers.text(hours(day)).strip().matches(HOURS) && !ordered(answers.text(hours(day))), "On " + named(day) + " the work must end after it begins");
        }
        return form;
    }

    static String hours(DayOfWeek day) {
        return "hours-" + day.name().toLowerCase(Locale.ROOT);
    }

    private static String named(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /// `9.00 to 17:00` as `09:00-17:00`.
    static String written(String typed) {
        return Stream.of(typed.strip().split(" *(to|-|–) *")).map(each -> "%5s".formatted(each.replace('.', ':')).replace(' ', '0')).collect(Collectors.joining("-"));
    }

    private static boolean ordered(String typed) {
        var parts = written(typed).split("-");
        return parts[0].compareTo(parts[1]) < 0;
    }

    /// The hours as they were answered; null where none were.
    static @Nullable Map<String, String> hours(Answers answers) {
        var hours = new TreeMap<String, String>();
        for (var day : DayOfWeek.values()) if (answers.has(hours(day))) hours.put(day.name(), written(answers.text(hours(day))));
        return hours.isEmpty() ? null : hours;
    }
}
