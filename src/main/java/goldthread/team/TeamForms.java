package goldthread.team;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.selectFrom;

import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.WorkforceEntry.Allocated;

/// What a team manager fills in.
final class TeamForms {
    private static final int NOTE = 2_000;
    static final String ABOVE_WHY = "above-why", ABOVE_BY = "above-by";

    private TeamForms() {}

    static final Form<Answers> ALLOCATE = Form.of("team.allocate", "Allocate", "Allocate children").ask(
            radiosFrom("worker", "Who will work with them?", "workers").named("Worker").required("Choose who will work with them"),
            radios("part", "As what?", Choice.of(Allocated.ALLOCATED, "Allocated worker").hint("Takes over: an earlier worker's part ends"), Choice.of("co-worker", "Co-worker"),
                    Choice.of(Endorsed.LEAD, "Lead child protection practitioner")).named("Part").required("Choose as what"),
            longText("note", "Handover note").required("Write a handover note").hint("What the next worker must know first, and what was promised. It goes on each child's record").longest(NOTE),
            checkboxesFrom("children", "Children", "children").required("Choose the children"),
            longText(ABOVE_WHY, "Why is more given than the programme promises?").named("Above the workload cap").required("{above}").longest(NOTE),
            selectFrom(ABOVE_BY, "Who authorised that?", "authorisers").named("Authorised by").required("Choose who authorised it: not you"));

    static final Form<Answers> AWAY = Form.of("team.away", "Record leave or absence", "Record absence").ask(
            date("from", "First day away").required("Enter the first day away"), date("to", "Last day away").required("Enter the last day away"),
            select("why", "Why?", Choice.of("Annual leave", "Annual leave"), Choice.of("Sickness", "Sickness"), Choice.of("Training", "Training"), Choice.of("Parental leave", "Parental leave"),
                    Choice.of("Other", "Other")).named("Why").required("Choose why"))
            .refuse("to", answers -> answers.date("to").isBefore(answers.date("from")), "The last day away must not be before the first");

    static final Form<Answers> SUPERVISED = Form.of("team.supervised", "Record supervision", "Record supervision").ask(
            day("on", "When was it?", "Date of the supervision"),
            longText("reflection", "What was reflected on?").named("Reflection").required("Say what was reflected on").hint("Without copying a child's record").longest(NOTE * 5),
            longText("actions", "What was agreed?").named("Actions").hint("A line for each").longest(NOTE),
            date("next", "When is the next?").named("Next supervision"));

    static final Form<Answers> ENDORSED = Form.of("team.endorsed", "Endorse as lead child protection practitioner", "Endorse").ask(
            date("lead-from", "From which day?").named("From").required("Enter the first day"),
            longText("evidence", "What is the evidence?").named("Evidence").required("Say what the evidence is").hint("Training, years, practice that was observed").longest(NOTE));
}
