package goldthread.protectionteam;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import java.util.stream.Stream;

/// What is filled in on the page of the protection teams.
final class TeamForms {
    private static final int NOTE = 2_000;
    private static final String[] SEATS = Stream.concat(Seat.titles().stream(), Stream.of("Adult mental health", "Drug and alcohol", "Probation", "Housing", "Early years", "Other")).toArray(String[]::new);

    static final Form<Answers> TEAM = Form.of("protectionteam.team", "Set up a team", "Set up team").ask(
            text("name", "What is it called?").named("Name").required("Enter what it is called"), text("area", "For which area?").named("Area"),
            selectFrom("lead", "Who leads it?", "workers").named("Led by").hint("Is told while a seat is empty").required("Choose who leads it"),
            text("agreed", "What did the partners agree, and where is it?").named("Agreed").hint("The memorandum, and where it is kept"),
            date("from", "From which day?").named("From").required("Enter the first day"));

    static final Form<Answers> SEAT = Form.of("protectionteam.seat", "Fill a seat", "Fill seat").ask(
            radiosFrom("team", "Which team?", "teams").named("Team").required("Choose the team"),
            radios("seat", "Which seat?", Stream.of(SEATS).map(seat -> Choice.of(seat, seat)).toArray(Choice[]::new)).named("Seat").required("Choose the seat"),
            text("who", "Who?").named("Name").required("Enter who takes the seat"), text("employer", "Whose are they?").named("Of").hint("The police force, the integrated care board, the school"),
            text("evidence", "What have they learned for it?").named("Evidence"), text("cover", "Who stands in?").named("Cover"),
            date("seat-from", "From which day?").named("From").required("Enter the first day"));

    static final Form<Answers> LEFT = Form.of("protectionteam.left", "Record that somebody leaves a seat", "Record").ask(
            radiosFrom("taken", "Who leaves?", "holders").named("Who").required("Choose who leaves"), date("left-on", "From which day are they gone?").named("From").required("Enter the first day without them"),
            text("left-why", "Why?").named("Why"));

    static final Form<Answers> PRACTICE = Form.of("protectionteam.practice", "Set how children are protected here", "Set").ask(
            radios("chair", "Who chairs conferences?", Choice.of(PracticeSet.INDEPENDENT, PracticeSet.INDEPENDENT).hint("Has no part in the case, and does not manage who has"),
                    Choice.of(PracticeSet.LEAD, PracticeSet.LEAD)).named("Chair").required("Choose who chairs conferences"),
            radios("adopted", "Do lead child protection practitioners lead here?", Choice.of("yes", "Yes").hint("Who leads an enquiry is trained for it"), Choice.of("no", "Not yet")).named("Lead practitioners")
                    .required("Say whether lead practitioners lead here"),
            longText("set-why", "Why?").named("Why").hint("Who agreed it, and where it is written").longest(NOTE).required("Enter why"),
            date("set-from", "From which day?").named("From").required("Enter the first day"));

    private TeamForms() {}
}
