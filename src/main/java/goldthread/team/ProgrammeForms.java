package goldthread.team;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Ids;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.workforce.programme.Programme;
import goldthread.workforce.programme.ProgrammeEntry.StepDone;

/// What is told of an early career programme.
final class ProgrammeForms {
    private static final int NAME = 200, NOTE = 4_000, ADDRESS = 300, MOST_HOURS = 300;
    static final String ENTRY = "(?:https?://[^/\\s]+)?/child/(" + Ids.WRITTEN + ")/entry/(" + Ids.WRITTEN + ")(?:[/?#]\\S*)?";

    private ProgrammeForms() {}

    static final Form<Answers> BEGUN = Form.of("programme.begun", "Begin a programme", "Begin").ask(
            radios("programme", "Which programme?", Programme.ALL.stream().map(each -> Choice.of(each.id(), each.title()).hint(each.status())).toArray(Choice[]::new)).named("Programme").required("Choose the programme"),
            day("begun-on", "From which day?", "First day").required("Enter the first day"), text("cohort", "Which cohort?").named("Cohort").required("Enter the cohort").hint("Such as Autumn 2026").longest(NAME),
            yesNo("adopter", "Is it as one of the early adopters?").named("Early adopter"), text("assessor", "Who assesses?").named("Assessor").required("Enter who assesses").longest(NAME));

    static final Form<Answers> STEP = Form.of("programme.step", "Record a step", "Record step").ask(
            selectFrom("step", "Which step?", "steps").named("Step").required("Choose the step"), day("step-on", "When was it?", "Day").required("Enter the day"),
            radios("outcome", "What came of it?", Choice.of(StepDone.MET, "Met"), Choice.of(StepDone.NOT_YET, "Not yet"), Choice.of(StepDone.UPHELD, "Appeal upheld"), Choice.of("not-upheld", "Appeal not upheld")).named("Outcome"),
            text("by", "Who judged?").named("By").required("Enter who judged").longest(NAME), longText("note", "What was said? (optional)").named("Note").hint("Without copying a child's record").longest(NOTE))
            .refuse("outcome", answers -> !answers.has("outcome") && !answers.chose("step", StepDone.APPEAL), "Choose what came of it")
            .refuse("outcome", answers -> answers.has("outcome") && answers.chose("step", StepDone.APPEAL_DECIDED) != (answers.chose("outcome", StepDone.UPHELD) || answers.chose("outcome", "not-upheld")), "An appeal is upheld or not; everything else is met or not yet");

    static final Form<Answers> EVIDENCE = Form.of("programme.evidence", "Show a standard", "Add evidence").ask(
            select("standard", "Which standard?", Programme.STANDARDS.entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toArray(Choice[]::new)).named("Standard").required("Choose the standard"),
            text("entry", "Where does the practice stand? (optional)").named("Entry").hint("The address of the entry in the child's record. It is pointed to; nothing of it is copied").longest(ADDRESS),
            longText("learnt", "What does it show?").named("Reflection").required("Say what it shows").hint("Your own thinking. No names, and nothing from a child's record").longest(NOTE))
            .refuse("entry", answers -> answers.has("entry") && !answers.text("entry").strip().matches(ENTRY), "Entry must be the address of an entry page, such as /child/…/entry/…");

    static final Form<Answers> TIME = Form.of("programme.time", "Record time for learning", "Record time").ask(
            date("month", "Up to which day?").required("Enter the last day of the time"), wholeNumber("hours", "Hours kept for learning", 0, MOST_HOURS).required("Enter the hours kept for learning"),
            wholeNumber("contracted", "Hours worked in that time", 1, MOST_HOURS).required("Enter the hours worked"))
            .refuse("hours", answers -> answers.has("hours") && answers.has("contracted") && answers.text("hours").matches("\\d+") && answers.text("contracted").matches("\\d+") && Integer.parseInt(answers.text("hours")) > Integer.parseInt(answers.text("contracted")),
                    "Hours kept for learning must not be more than the hours worked");

    static final Form<Answers> COACHED = Form.of("programme.coached", "Record coaching", "Record coaching").ask(
            selectFrom("colleague", "With whom?", "colleagues").named("With").required("Choose with whom"), day("coached-on", "When was it?", "Day").required("Enter the day"),
            wholeNumber("minutes", "How many minutes?", 1, MOST_HOURS).named("Minutes").required("Enter how many minutes"),
            longText("coached-about", "Which practice was it about?").named("About").required("Say which practice it was about").hint("No names of children, and nothing from a child's record").longest(NOTE));

    static final Form<Answers> EXPERT = Form.of("programme.expert", "Endorse as expert practitioner", "Endorse").ask(
            date("expert-from", "From which day?").named("From").required("Enter the first day"), longText("expert-evidence", "What is the evidence?").named("Evidence").required("Say what the evidence is").longest(NOTE));
}
