package goldthread.people.safe;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question.Choice;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.function.Function;

/// Who must not be told, as people record it.
public final class SafeRecordings {
    private static final Form<Function<Timeline, KeptFrom>> KEPT = Form.of("people.kept-from", "Record who must not be told an address", "Record")
            .ask(checkboxesFrom("whose", "Whose address or telephone number?", "around").named("Whose").required("Choose whose address or number it is").hint("Everybody who lives there"),
                    checkboxesFrom("from", "Who must not be told?", "around").named("Must not be told").required("Choose who must not be told"),
                    checkboxes("what", "What must they not be told?", Choice.of(KeptFrom.ADDRESS, KeptFrom.ADDRESS).hint("And what leads to it: the postcode"), Choice.of(KeptFrom.PHONE, KeptFrom.PHONE))
                            .named("What").required("Choose what they must not be told"),
                    longText("why", "Why not?").named("Why").required("Enter why they must not be told").hint("An order, violence, a threat: what whoever writes to them has to know"),
                    day("on", "Since when?", "Date since"), date("until", "Until when?").named("Until").hint("Leave it empty while it stands"))
            .refuse("from", answers -> answers.texts("from").stream().anyMatch(answers.texts("whose")::contains), "Nobody is kept from their own address: choose somebody else")
            .refuse("until", answers -> !answers.date("until").isAfter(answers.date("on")), "Until must be after the date since")
            .makes(answers -> timeline -> new KeptFrom(timeline.subject(), answers.ids("whose").stream().map(Subject::new).toList(), answers.ids("from").stream().map(Subject::new).toList(), answers.texts("what"),
                    answers.text("why"), answers.date("on"), answers.dateOrNull("until")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(KEPT, kept -> Answers.none().with("whose", kept.whose()).with("from", kept.from()).with("what", kept.what()).with("why", kept.why()).with("on", kept.on()).with("until", kept.until()),
                    "Recorded: whoever opens the record is told").given(timeline -> Given.NOTHING.known("whose", timeline.subject()).known("what", List.of(KeptFrom.ADDRESS, KeptFrom.PHONE))));

    private SafeRecordings() {}
}
