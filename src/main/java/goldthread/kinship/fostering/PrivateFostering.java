package goldthread.kinship.fostering;

import static goldthread.familynetwork.FamilyNetworkRecordings.children;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.yesNo;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Fact;
import goldthread.casefile.Kind;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.familynetwork.FamilyNetworkRecordings;
import goldthread.kinship.fostering.FosteringEntry.FosteringChanged;
import goldthread.kinship.fostering.FosteringEntry.FosteringNotified;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.people.Life;
import goldthread.people.PeopleEntry.Described;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The door of private fostering: what is recorded of it, and what is owed.
public final class PrivateFostering {
    /// Children Act 1989 s66: a child is privately fostered up to this age, and a disabled child up to the other.
    static final int AGE = 16, AGE_IF_DISABLED = 18;

    private static final Form<Function<Timeline, FosteringNotified>> NOTICE = Form.of("kinship.fostering-notified", "Record a notice of private fostering", "Record notice")
            .ask(children(), selectFrom("person", "With whom?", "relatives").named("Carer").required("Choose with whom").hint("Not there? Add them under “Family and network” first"),
                    radios("by", "Who told?", choices("A parent", "The carer", "A school", "Health", "Somebody else", "Found by the authority")).named("Told by").required("Choose who told"),
                    yesNo("emergency", "Was it an emergency?").named("Emergency").required("Say whether it was an emergency"), date("planned", "When was it arranged?").named("Arranged on").past(),
                    date("starts", "When does it start, or did it?").named("Starts").required("Enter when it starts"), longText("why", "Why?").named("Why"), day("on", "When was the authority told?", "Date of the notice"))
            .refuse("planned", answers -> answers.date("planned").isAfter(answers.date("on")), "It cannot be arranged after the authority was told of it")
            .makes(answers -> timeline -> new FosteringNotified(children(answers), new Subject(answers.id("person")), answers.text("by"), answers.yes("emergency"), answers.dateOrNull("planned"), answers.date("starts"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, FosteringChanged>> CHANGE = Form.of("kinship.fostering-changed", "Record a change or the end of private fostering", "Record change")
            .ask(radiosFrom("notified", "Which notice?", "notified").named("Notice").required("Choose the notice"), longText("what", "What changed?").named("What changed").required("Enter what changed"),
                    yesNo("ends", "Did it end?").named("Ended").required("Say whether it ended"), date("when", "When did it change?").named("Changed on").past().required("Enter when it changed"), day("on", "When was the authority told?", "Date of the notice"))
            .refuse("on", answers -> answers.date("on").isBefore(answers.date("when")), "The authority cannot be told before it changed: record the plan as a note")
            .makes(answers -> timeline -> new FosteringChanged(Earlier.find(timeline, FosteringNotified.class, answers.id("notified")).children(), answers.id("notified"), answers.text("what"), answers.date("when"), answers.yes("ends"), answers.date("on")));

    public static final List<Kind<?>> KINDS = FosteringEntry.KINDS;
    public static final List<DutySource> DUTIES = List.of(DutySource.of(FosteringDuties::from, FosteringEntry.class, Visited.class, Described.class));
    public static final List<Recording<?>> RECORDINGS = List.of(
            Recording.of(NOTICE, told -> Answers.none().with("children", told.children()).with("person", told.carer()).with("by", told.by()).with("emergency", told.emergency()).with("planned", told.planned()).with("starts", told.starts())
                            .with("why", told.why()).with("on", told.on()), "Notice recorded").given(timeline -> Given.NOTHING.known("children", FamilyNetworkRecordings.together(timeline)))
                    .doubt((told, timeline) -> Optional.ofNullable(Life.of(timeline).birthday(age(timeline))).filter(grown -> !told.starts().isBefore(grown)).isPresent(), "The child is too old to be privately fostered: 16, or 18 where disabled.")
                    .next("care.visited", "kinship.arrangement-began", "kinship.legally-advised"),
            Recording.of(CHANGE, told -> Answers.none().with("notified", told.notified()).with("what", told.what()).with("when", told.when()).with("ends", told.ends()).with("on", told.on()), "Change recorded")
                    .given(timeline -> Given.NOTHING.following("notified", Earlier.of(timeline, FosteringNotified.class, "Notice", fact -> end(timeline, fact).isEmpty()), "No notice of private fostering is recorded.", "kinship.fostering-notified")));

    static int age(Timeline timeline) {
        return timeline.last(Described.class).map(fact -> fact.entry().disabilities()).filter(all -> all.stream().anyMatch(code -> !code.equals("NONE"))).isPresent() ? AGE_IF_DISABLED : AGE;
    }

    static List<Fact<FosteringChanged>> changes(Timeline timeline, UUID notified) {
        return timeline.facts(FosteringChanged.class).stream().filter(fact -> fact.entry().notified().equals(notified)).toList();
    }

    static Optional<Fact<FosteringChanged>> end(Timeline timeline, Fact<FosteringNotified> notice) {
        return changes(timeline, notice.id()).stream().filter(fact -> fact.entry().ends()).findFirst();
    }

    private PrivateFostering() {}
}
