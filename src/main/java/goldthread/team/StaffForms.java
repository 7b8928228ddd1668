package goldthread.team;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.access.Role;
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
    private static final int SHORT = 10, NUMBER = 20, NAME = 200;

    private StaffForms() {}

    private static final List<CensusField> ASKED = List.of(CensusField.FTE, CensusField.CONTRACT_WEEKS, CensusField.ORG_ROLE, CensusField.ORIGIN, CensusField.STATUS, CensusField.BIRTH, CensusField.GENDER, CensusField.ETHNICITY,
            CensusField.INSTITUTION, CensusField.LEVEL, CensusField.STEP_UP, CensusField.FRONTLINE);

    static final Form<Answers> DESCRIBED = Form.of("team.described", "For the workforce census", "Tell").ask(
            Stream.concat(Stream.of(day("on", "From when is it so?", "Day").required("Enter the day from which it is so")), ASKED.stream().map(StaffForms::question)).toArray(Question[]::new))
            .refuse(key(CensusField.FTE), answers -> answers.has(key(CensusField.FTE)) && !answers.text(key(CensusField.FTE)).matches(SHARE), "Full-time equivalent must be from 0 to 1, such as 0.60")
            .refuse(key(CensusField.CONTRACT_WEEKS), answers -> answers.has(key(CensusField.CONTRACT_WEEKS)) && !answers.text(key(CensusField.CONTRACT_WEEKS)).matches(WEEKS), "Weeks must be a number such as 52 or 38.5")
            .refuse(key(ASKED.getFirst()), answers -> ASKED.stream().noneMatch(field -> answers.has(key(field))), "Tell at least one of these");

    /// As the record writes roles of those who work with children.
    private static final List<Role> ROLES = List.of(Role.SOCIAL_WORKER, Role.FAMILY_HELP, Role.FOSTERING_WORKER, Role.TEAM_MANAGER, Role.REVIEWING_OFFICER, Role.DUTY, Role.EDUCATION);

    static final Form<Answers> JOINED = Form.of("team.joined", "A worker joins, or moves to another team or role", "Record").ask(
            selectFrom("account", "Who?", "accounts").named("Worker").required("Choose who joins or moves"),
            text("team", "Which team?").named("Team").required("Enter the team").longest(NAME),
            select("role", "Which role?", ROLES.stream().map(each -> Choice.of(each.code(), each.title())).toArray(Choice[]::new)).named("Role").required("Choose the role"),
            date("joined-from", "From which day?").named("From").required("Enter the first day"),
            text("number", "Social Work England number (optional)").named("Registration").hint("Such as SW123456. Leave it empty for who is no social worker, and where it is recorded already").width(NUMBER),
            date("qualified", "Day of qualification as a social worker (optional)").named("Qualified").past(),
            text("languages", "Languages beside English (optional)").named("Languages").hint("With commas between").longest(NAME),
            text("skills", "Skills (optional)").named("Skills").hint("With commas between, such as work with fathers, sign language").longest(NAME))
            .refuse("number", answers -> answers.has("number") && !answers.text("number").strip().matches("(?i)(SW ?)?\\d{1,10}"), "The number must be SW and digits, such as SW123456")
            .refuse("qualified", answers -> answers.has("qualified") && !answers.has("number"), "Enter the Social Work England number of a qualified social worker")
            .refuse("qualified", answers -> answers.has("qualified") && answers.chose("role", Role.SOCIAL_WORKER.code()) && answers.date("qualified").isAfter(answers.date("joined-from")),
                    "The day of qualification is after the first day as a social worker. Correct one of the two: it decides who may lead an enquiry");

    static final Form<Answers> FILLED = Form.of("team.filled", "The post is filled, or ends", "Record").ask(
            radios("what", "What happened?", Choice.of("filled", "Somebody has it now"), Choice.of("ended", "The post itself ends")).required("Choose what happened"),
            selectFrom("account", "Who has it?", "accounts").named("Worker").onlyIf("what", "filled"),
            date("on", "First day of the worker, or last day of the post").named("Day").required("Enter the day"))
            .refuse("account", answers -> answers.chose("what", "filled") && !answers.has("account"), "Choose who has the post");

    /// As readers see it.
    static String role(String code) {
        return ROLES.stream().filter(each -> each.code().equals(code)).map(Role::title).findFirst().orElse(code.replace('-', ' '));
    }

    static final Form<Answers> LEFT = Form.of("team.left", "Record that the worker leaves", "Record").ask(
            date("left-on", "Last day of work").hint("With its end nobody can sign in with this account").required("Enter the last day of work"), text("left-why", "Why, in your words").named("Why").required("Say why").longest(NAME),
            coded("reason", CensusField.REASON_LEFT), coded("destination", CensusField.DESTINATION));

    static final Form<Answers> POST = Form.of("team.post", "Record a vacant post", "Record post").ask(
            text("team", "Which team?").named("Team").required("Enter the team").longest(NAME), text("title", "Which post?").named("Post").required("Enter the post").longest(NAME),
            text("fte", "How much of a full post? (optional)").named("Full-time equivalent").hint("Such as 0.60; a full post if you leave it empty").width(SHORT),
            date("vacant", "Vacant since when?").named("Vacant since").required("Enter since when it is vacant"), date("until", "Last day of the post (optional)").named("Last day").hint("Only where the post itself ends"))
            .refuse("fte", answers -> answers.has("fte") && !answers.text("fte").matches(SHARE), "Full-time equivalent must be from 0 to 1, such as 0.60")
            .refuse("until", answers -> answers.has("until") && answers.date("until").isBefore(answers.date("vacant")), "The last day must not be before the first");

    /// A post as it is put right; who has it stays.
    static final Form<Answers> STOOD = Form.of("team.post", "A post", "Correct").ask(
            text("team", "Which team?").named("Team").required("Enter the team").longest(NAME), text("title", "Which post?").named("Post").required("Enter the post").longest(NAME),
            text("fte", "How much of a full post? (optional)").named("Full-time equivalent").hint("Such as 0.60; a full post if you leave it empty").width(SHORT),
            date("stood-from", "From which day is it so?").named("From").hint("Vacant since, or held since").required("Enter the day from which it is so"), date("until", "Last day of the post (optional)").named("Last day").hint("Only where the post itself ends"))
            .refuse("fte", answers -> answers.has("fte") && !answers.text("fte").matches(SHARE), "Full-time equivalent must be from 0 to 1, such as 0.60")
            .refuse("until", answers -> answers.has("until") && answers.date("until").isBefore(answers.date("stood-from")), "The last day must not be before the first");

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
