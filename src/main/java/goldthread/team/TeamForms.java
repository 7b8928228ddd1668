package goldthread.team;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.WorkforceEntry.Allocated;

/// What a team manager fills in.
final class TeamForms {
    private static final int NOTE = 2_000;
    private static final int NUMBER = 4;
    static final String ABOVE_WHY = "above-why", ABOVE_BY = "above-by", CONDITIONS_WHY = "conditions-why", CONDITIONS_BY = "conditions-by", HEAVIER = "heavier", CONDITIONS = "conditions", NEEDED = "needed", THOSE = "those";

    private TeamForms() {}

    static final Form<Answers> ALLOCATE = Form.of("team.allocate", "Allocate", "Allocate children").ask(
            radiosFrom("worker", "Who will work with them?", "workers").named("Worker").required("Choose who will work with them"),
            radios("part", "As what?", Choice.of(Allocated.ALLOCATED, "Allocated worker").hint("Takes over: an earlier worker's part ends"), Choice.of("co-worker", "Co-worker"),
                    Choice.of(Endorsed.LEAD, "Lead child protection practitioner")).named("Part").required("Choose as what"),
            longText("note", "Handover note").required("Write a handover note").hint("What the next worker must know first, and what was promised. It goes on each child's record").longest(NOTE),
            checkboxesFrom("children", "Children", "children").required("Choose the children"),
            longText(ABOVE_WHY, "Why is more given than the programme promises?").named("Above the workload cap").required("{above}").longest(NOTE),
            selectFrom(ABOVE_BY, "Who authorised that?", "authorisers").named("Authorised by").required("Choose who authorised it: not you"),
            longText(CONDITIONS_WHY, "Why do the conditions of practice allow it?").named("Conditions of practice").required("{conditions}").longest(NOTE),
            selectFrom(CONDITIONS_BY, "Which manager decided that?", "authorisers").named("Decided by").required("Choose which manager decided it: not you"));

    /// What the children need of a worker: said here, and kept nowhere.
    static final Form<Answers> NEEDS = Form.of("team.needs", "A language or a skill that they need", "Look again").ask(
            selectFrom(NEEDED, "Which language or skill?", "needed").named("Needed").required("Choose a language or a skill"));

    /// What a page that cannot ask needs: for the day, by somebody other than who acts.
    static final Form<Answers> AUTHORISE = Form.of("team.authorise", "Authorise an allocation for today", "Authorise").ask(
            radiosFrom("despite", "What is authorised?", "despite").named("Authorised").required("Choose what is authorised"),
            text("weight", "Up to which weight of the caseload?").named("Weight").hint("For a heavier caseload: with the children who are given today").width(NUMBER),
            longText(ABOVE_WHY, "Why?").named("Why").required("Say why").longest(NOTE),
            selectFrom(ABOVE_BY, "Who authorised it?", "authorisers").named("Authorised by").required("Choose who authorised it: not you"))
            .refuse("weight", answers -> answers.chose("despite", HEAVIER) && !answers.text("weight").matches("[1-9][0-9]{0,2}"), "Enter the weight as a whole number, such as 14");

    static final Form<Answers> AWAY = Form.of("team.away", "Record leave or absence", "Record absence").ask(
            date("from", "First day away").required("Enter the first day away"), date("to", "Last day away").required("Enter the last day away"),
            select("why", "Why?", Choice.of("Annual leave", "Annual leave"), Choice.of("Sickness", "Sickness"), Choice.of("Training", "Training"), Choice.of("Parental leave", "Parental leave"), Choice.of(KinshipLeave.WHY, KinshipLeave.WHY),
                    Choice.of("Other", "Other")).named("Why").required("Choose why"))
            .refuse("to", answers -> answers.date("to").isBefore(answers.date("from")), "The last day away must not be before the first");

    static final Form<Answers> SUPERVISED = Form.of("team.supervised", "Record supervision", "Record supervision").ask(
            day("on", "When was it?", "Date of the supervision"),
            longText("reflection", "What was reflected on?").named("Reflection").required("Say what was reflected on").hint("Without copying a child's record").longest(NOTE * 5),
            longText("actions", "What was agreed?").named("Actions").hint("A line for each").longest(NOTE),
            date("next", "When is the next?").named("Next supervision"))
            .refuse("next", answers -> answers.has("next") && !answers.date("next").isAfter(answers.date("on")), "The next supervision must be after this one");

    static final Form<Answers> ENDORSED = Form.of("team.endorsed", "Endorse as lead child protection practitioner", "Endorse").ask(
            date("lead-from", "From which day?").named("From").required("Enter the first day"),
            longText("evidence", "What is the evidence?").named("Evidence").required("Say what the evidence is").hint("Training, years, practice that was observed").longest(NOTE));
}
