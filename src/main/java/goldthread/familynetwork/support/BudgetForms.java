package goldthread.familynetwork.support;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.familynetwork.support.BudgetEntry.BudgetOpened;
import goldthread.familynetwork.support.BudgetEntry.LimitSet;
import goldthread.familynetwork.support.BudgetEntry.ProgrammeJoined;
import goldthread.money.Pence;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import java.util.UUID;
import java.util.stream.Stream;

/// What is filled in on the pages of budgets and limits.
final class BudgetForms {
    private static final int ID = 36, NOTE = 2_000;
    private static final String NO_SUM = "The sum must be in pounds and more than nothing, such as 500";
    private static final String PERSON = "person";

    static final Form<BudgetOpened> BUDGET = Form.of("familynetwork.budget", "Open a budget", "Open budget").ask(
                    text("name", "What is it called?").named("Name").required("Enter what it is called"), text("source", "Where does the money come from?").named("From").required("Enter where the money comes from"),
                    text("sum", "How much is it?").named("Sum").width(10).hint("In pounds").required("Enter how much it is"),
                    date("from", "First day").required("Enter the first day"), date("until", "Last day").required("Enter the last day"))
            .refuse("sum", answers -> !Pence.isSum(answers.text("sum")), NO_SUM).refuse("until", answers -> answers.date("until").isBefore(answers.date("from")), "The last day must not be before the first")
            .makes(answers -> new BudgetOpened(answers.text("name"), answers.text("source"), Pence.pounds(answers.text("sum")).amount(), answers.date("from"), answers.date("until")));

    /// Roles that record on a child's record may approve; so may one of them by name, beyond what their role may.
    static final Form<LimitSet> LIMIT = Form.of("familynetwork.limit", "Set a limit", "Set limit").ask(
                    radios("who", "For whom?", Stream.concat(Stream.of(Role.values()).filter(role -> role.permissions().contains(Permission.RECORD)).map(role -> Choice.of(role.title(), "Every " + lower(role.title()))),
                            Stream.of(Choice.of(PERSON, "One manager by name"))).toArray(Choice[]::new)).named("For").required("Choose for whom it is"),
                    selectFrom("person", "Who?", "workers").named("Name").onlyIf("who", PERSON).required("Choose who"),
                    radios("what", "What may they approve?", Choice.of(LimitSet.REQUEST, "A request, up to").hint("All items of one request together"),
                            Choice.of(LimitSet.SAME_DAY, "Their own small spend on one day, up to").hint("Without asking anybody")).named("What").required("Choose what they may approve"),
                    text("sum", "Up to how much?").named("Up to").width(10).hint("In pounds").required("Enter up to how much"),
                    longText("why", "Why?").named("Why").hint("Who agreed it, and where it is written").longest(NOTE).required("Enter why"), date("from", "From which day?").named("From").required("Enter the first day"))
            .refuse("sum", answers -> !Pence.isSum(answers.text("sum")), NO_SUM)
            .makes(BudgetForms::limit);

    static final Form<ProgrammeJoined> PROGRAMME = Form.of("familynetwork.programme", "Record that this area takes part", "Record").ask(
                    radios("programme", "In which programme?", Choice.of(Programmes.SUPPORT, Programmes.title(Programmes.SUPPORT)), Choice.of(Programmes.ALLOWANCE, Programmes.title(Programmes.ALLOWANCE))).named("Programme").required("Choose the programme"),
                    longText("programme-why", "Who says so, and where?").named("Source").longest(NOTE).required("Enter who says so"),
                    date("programme-from", "First day").named("From").required("Enter the first day"), date("programme-until", "Last day, if it is known").named("Until"))
            .refuse("programme-until", answers -> answers.date("programme-until").isBefore(answers.date("programme-from")), "The last day must not be before the first")
            .makes(answers -> new ProgrammeJoined(answers.text("programme"), answers.text("programme-why"), answers.date("programme-from"), answers.dateOrNull("programme-until")));

    private static LimitSet limit(Answers answers) {
        boolean person = answers.chose("who", PERSON);
        return new LimitSet(person ? null : answers.text("who"), person ? UUID.fromString(answers.text("person").substring(0, ID)) : null, person ? answers.text("person").substring(ID + 1) : null, answers.text("what"),
                Pence.pounds(answers.text("sum")).amount(), answers.text("why"), answers.date("from"));
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(java.util.Locale.UK) + title.substring(1);
    }

    private BudgetForms() {}
}
