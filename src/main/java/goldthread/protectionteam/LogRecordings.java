package goldthread.protectionteam;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.protectionteam.LogEntry.ChallengeAnswered;
import goldthread.protectionteam.LogEntry.Challenged;
import goldthread.protectionteam.LogEntry.Decided;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The shared log, as people record it.
public final class LogRecordings {
    /// As strategy discussions, conferences and the log name them.
    public static final List<String> AGENCIES = List.of("Children's social care", "Police", "Health", "Education", "Early years", "Probation", "Adult services", "Housing", "Other");
    private static final List<String> ABOUT = List.of("Threshold of significant harm", "How the enquiry is made", "Whether a conference is needed", "The plan", "Safety now", "Legal advice", "Who does what", "Other");
    private static final List<String> CHALLENGERS = List.of("Children's social care", "Police", "Health", "Education", "Conference chair", Challenged.REVIEWING_OFFICER, "Family help lead", "Lead child protection practitioner", "Parent", "Child", "Other");

    private static final Form<Function<Timeline, Decided>> DECIDED = Form.of("protectionteam.decided", "Log a decision of the protection team", "Log decision")
            .ask(children(), radios("what", "What is it about?", choices(ABOUT)).named("About").required("Choose what it is about"),
                    longText("decision", "What was decided?").named("Decided").required("Enter what was decided"),
                    longText("why", "Why?").named("Why").hint("The facts, what was thought of instead, and why not that"),
                    checkboxes("took-part", "Who took part?", choices(AGENCIES)).named("Took part").required("Choose who took part"),
                    checkboxes("dissents", "Did anybody not agree?", choices(AGENCIES)).named("Did not agree").hint("Leave it empty if all agreed"),
                    longText("dissent", "Why not, in their own words?").named("Because"),
                    longText("family", "What do {child} and the parents think of it?").named("The family says"), day("on", "When was it decided?", "Date of the decision"))
            .refuse("dissent", answers -> answers.has("dissents") && !answers.has("dissent"), "Write why they did not agree")
            .makes(answers -> timeline -> new Decided(children(answers), answers.text("what"), answers.text("decision"), answers.textOrNull("why"), answers.texts("took-part"),
                    answers.texts("dissents"), answers.textOrNull("dissent"), answers.textOrNull("family"), answers.date("on")));

    private static final Form<Function<Timeline, Challenged>> CHALLENGED = Form.of("protectionteam.challenged", "Record a challenge", "Record challenge")
            .ask(children(), radiosFrom("decision", "Which decision?", "decision").named("Decision").hint("None, if it is about something that was done, or not done"),
                    radios("by", "Who challenges?", choices(CHALLENGERS)).named("By").required("Choose who challenges"), text("who", "What is their name?").named("Name"),
                    longText("what", "What do they challenge, and why?").named("What").required("Enter what is challenged, and why"),
                    longText("wanted", "What would settle it?").named("What would settle it"), day("on", "When was it raised?", "Date of the challenge"))
            .makes(answers -> timeline -> new Challenged(children(answers), answers.idOrNull("decision"), answers.text("by"), answers.textOrNull("who"), answers.text("what"),
                    answers.textOrNull("wanted"), answers.date("on")));

    private static final Form<Function<Timeline, ChallengeAnswered>> ANSWERED = Form.of("protectionteam.challenge-answered", "Answer a challenge", "Record answer")
            .ask(radiosFrom("challenge", "Which challenge?", "challenge").named("Challenge").required("Choose the challenge"),
                    radios("level", "Who answers?", choices(List.of("Team manager", "Head of service", "Director and partners"))).named("Answered by").required("Choose who answers"),
                    radios("outcome", "What comes of it?", choices(List.of(ChallengeAnswered.CHANGED, ChallengeAnswered.STANDS, ChallengeAnswered.ESCALATED, ChallengeAnswered.CAFCASS))).named("Outcome").required("Choose what comes of it"),
                    longText("why", "Why?").named("Why"), day("on", "When was it answered?", "Date of the answer"))
            .makes(answers -> timeline -> new ChallengeAnswered(Earlier.find(timeline, Challenged.class, answers.id("challenge")).children(), answers.id("challenge"),
                    answers.text("outcome"), answers.text("level"), answers.textOrNull("why"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(DECIDED, one -> Answers.none().with("children", one.children()).with("what", one.what()).with("decision", one.decision()).with("why", one.why())
                            .with("took-part", one.tookPart()).with("dissents", one.dissents()).with("dissent", one.dissent()).with("family", one.family()).with("on", one.on()), "Decision logged")
                    .given(timeline -> Given.NOTHING.known("children", timeline.subject()))
                    .doubt((one, timeline) -> one.why() == null, "No reason is written. Whoever reads this later cannot tell why it was decided.")
                    .doubt((one, timeline) -> one.family() == null, "What the child and the parents think of it is not written.").next("protectionteam.challenged"),
            Recording.of(CHALLENGED, one -> Answers.none().with("children", one.children()).with("decision", one.decision()).with("by", one.by()).with("who", one.who())
                            .with("what", one.what()).with("wanted", one.wanted()).with("on", one.on()), "Challenge recorded")
                    .given(timeline -> Given.NOTHING.known("children", timeline.subject()).mayFollow("decision", decisions(timeline))).next("protectionteam.challenge-answered"),
            Recording.of(ANSWERED, one -> Answers.none().with("challenge", one.challenge()).with("level", one.level()).with("outcome", one.outcome()).with("why", one.why()).with("on", one.on()),
                            "Answer recorded")
                    .given(timeline -> Given.NOTHING.following("challenge", Earlier.of(timeline, Challenged.class, "Challenge", fact -> ChallengeDuties.settled(timeline, fact) == null),
                            "Nothing has been challenged. Record the challenge first.", "protectionteam.challenged"))
                    .meets("T-B23a", Answers.none().with("level", "Team manager")).meets("T-B23b", Answers.none().with("level", "Head of service"))
                    .meets("T-B23c", Answers.none().with("level", "Director and partners")).meets("T-D25", Answers.none().with("level", "Director and partners"))
                    .doubt((one, timeline) -> one.why() == null, "No reason is written."));

    private static List<Earlier> decisions(Timeline timeline) {
        return timeline.facts(Decided.class).reversed().stream().map((Fact<Decided> fact) -> new Earlier(fact.id(), fact.entry().what() + ", "
                + goldthread.pages.Words.spoken(fact.happened()), true)).toList();
    }

    static Question children() {
        return checkboxesFrom("children", "For which children?", "children").named("Children").required("Choose the children");
    }

    static List<Subject> children(Answers answers) {
        return answers.ids("children").stream().map((UUID id) -> new Subject(id)).toList();
    }

    private LogRecordings() {}
}
