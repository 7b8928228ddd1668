package goldthread.team;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.text;

import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.workforce.CensusField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the workforce returns ask that nothing else tells; every answer of the census may be left out.
final class StaffForms {
    private static final String SHARE = "0(\\.\\d{1,2})?|1(\\.0{1,2})?", WEEKS = "\\d{1,2}(\\.\\d)?";
    private static final int SHORT = 10, NAME = 200;

    private StaffForms() {}

    private static final List<CensusField> ASKED = List.of(CensusField.FTE, CensusField.CONTRACT_WEEKS, CensusField.ORG_ROLE, CensusField.ORIGIN, CensusField.STATUS, CensusField.BIRTH, CensusField.GENDER, CensusField.ETHNICITY,
            CensusField.INSTITUTION, CensusField.LEVEL, CensusField.STEP_UP, CensusField.FRONTLINE);

    static final Form<Answers> DESCRIBED = Form.of("team.described", "For the workforce census", "Tell").ask(
            Stream.concat(Stream.of(day("on", "From when is it so?", "Day").required("Enter the day from which it is so")), ASKED.stream().map(StaffForms::question)).toArray(Question[]::new))
            .refuse(key(CensusField.FTE), answers -> answers.has(key(CensusField.FTE)) && !answers.text(key(CensusField.FTE)).matches(SHARE), "Full-time equivalent must be from 0 to 1, such as 0.60")
            .refuse(key(CensusField.CONTRACT_WEEKS), answers -> answers.has(key(CensusField.CONTRACT_WEEKS)) && !answers.text(key(CensusField.CONTRACT_WEEKS)).matches(WEEKS), "Weeks must be a number such as 52 or 38.5");

    static final Form<Answers> LEFT = Form.of("team.left", "Record that the worker leaves", "Record").ask(
            date("left-on", "Last day of work").hint("With its end nobody can sign in with this account").required("Enter the last day of work"), text("left-why", "Why, in your words").named("Why").required("Say why").longest(NAME),
            coded("reason", CensusField.REASON_LEFT), coded("destination", CensusField.DESTINATION));

    static final Form<Answers> POST = Form.of("team.post", "Record a vacant post", "Record post").ask(
            text("team", "Which team?").named("Team").required("Enter the team").longest(NAME), text("title", "Which post?").named("Post").required("Enter the post").longest(NAME),
            text("fte", "How much of a full post? (optional)").named("Full-time equivalent").hint("Such as 0.60; a full post if you leave it empty").width(SHORT),
            date("vacant", "Vacant since when?").named("Vacant since").required("Enter since when it is vacant"), date("until", "Last day of the post (optional)").named("Last day").hint("Only where the post itself ends"))
            .refuse("fte", answers -> answers.has("fte") && !answers.text("fte").matches(SHARE), "Full-time equivalent must be from 0 to 1, such as 0.60")
            .refuse("until", answers -> answers.has("until") && answers.date("until").isBefore(answers.date("vacant")), "The last day must not be before the first");

    static String key(CensusField field) {
        return "census-" + field.element().toLowerCase(Locale.ROOT);
    }

    private static Question question(CensusField field) {
        String label = field.title() + " (optional)";
        return switch (field.shape()) {
            case CODE -> coded(key(field), field);
            case DAY -> date(key(field), label).named(field.title()).past();
            default -> {
                var asked = text(key(field), label).named(field.title());
                yield field == CensusField.INSTITUTION ? asked.longest(NAME) : asked.width(SHORT);
            }
        };
    }

    private static Question coded(String key, CensusField field) {
        return select(key, field.title() + " (optional)", field.codes().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toArray(Choice[]::new)).named(field.title());
    }
}
