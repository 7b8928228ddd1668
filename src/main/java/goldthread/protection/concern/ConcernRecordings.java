package goldthread.protection.concern;

import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.concern.ConcernEntry.AllegationKnown;
import goldthread.protection.concern.ConcernEntry.AllegationTold;
import goldthread.protection.concern.ConcernEntry.SlaveryDecided;
import goldthread.protection.concern.ConcernEntry.SlaveryReferred;
import goldthread.protection.concern.ConcernEntry.SlaverySuspected;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Concerns that are told on, as people record them.
public final class ConcernRecordings {
    public static final List<DutySource> DUTIES = List.of(DutySource.of(ConcernDuties::from, ConcernEntry.class, HarmSuspected.class, ProtectionEntry.class, FrontDoorEntry.class, FamilyHelpEntry.class, FamilyEntry.class, Described.class).version(2));

    private static final Form<Function<Timeline, SlaverySuspected>> SUSPECTED = Form.of("protection.slavery-suspected", "Record signs of modern slavery", "Record signs")
            .ask(children(), checkboxes("signs", "Signs of what?", choices("Criminal exploitation", "Sexual exploitation", "Labour exploitation", "Domestic servitude", "Brought into the country", "Moved within the country")).named("Signs").required("Choose what there are signs of"),
                    longText("what", "What was seen or heard?").named("What"), day("on", "When were they found?", "Date"))
            .makes(answers -> timeline -> new SlaverySuspected(children(answers), answers.texts("signs"), answers.textOrNull("what"), answers.date("on")));

    private static final Form<Function<Timeline, SlaveryReferred>> REFERRED = Form.of("protection.slavery-referred", "Record a referral to the National Referral Mechanism", "Record referral")
            .ask(radiosFrom("suspected", "Which signs?", "suspected").named("Signs").required("Choose the signs"), text("by", "Which organisation referred?").named("Referred by").required("Enter which organisation referred").hint("The first responder: children's social care, the police ..."),
                    text("reference", "What is its reference?").named("Reference"), day("on", "When was it referred?", "Date of the referral"))
            .makes(answers -> timeline -> new SlaveryReferred(about(timeline, SlaverySuspected.class, answers.id("suspected")), answers.id("suspected"), answers.text("by"), answers.textOrNull("reference"), answers.date("on")));

    private static final Form<Function<Timeline, SlaveryDecided>> DECIDED = Form.of("protection.slavery-decided", "Record a decision of the National Referral Mechanism", "Record decision")
            .ask(radiosFrom("referred", "Which referral?", "referred").named("Referral").required("Choose the referral"), radios("grounds", "What was decided?", choices(SlaveryDecided.YES, SlaveryDecided.NO)).named("Decided").required("Choose what was decided"),
                    longText("words", "What does it say?").named("In words"), day("on", "When was it decided?", "Date of the decision"))
            .makes(answers -> timeline -> new SlaveryDecided(about(timeline, SlaveryReferred.class, answers.id("referred")), answers.id("referred"), answers.text("grounds"), answers.textOrNull("words"), answers.date("on")));

    private static final Form<Function<Timeline, AllegationKnown>> KNOWN = Form.of("protection.allegation-known", "Record an allegation against somebody in a position of trust", "Record allegation")
            .ask(children(), radios("role", "What are they?", choices("Teacher or school staff", "Foster carer", "Worker in a children's home", "Social worker", "Health worker", "Police officer", "Sports or youth worker", "Faith leader or volunteer", "Other")).named("Role")
                            .required("Choose what they are").hint("Their name is told to the designated officer, and does not stand here"),
                    longText("what", "What is said to have happened?").named("What").required("Enter what is said to have happened"), day("on", "When was it known?", "Date"))
            .makes(answers -> timeline -> new AllegationKnown(children(answers), answers.text("role"), answers.text("what"), answers.date("on")));

    private static final Form<Function<Timeline, AllegationTold>> TOLD = Form.of("protection.allegation-told", "Record that the designated officer was told of an allegation", "Record")
            .ask(radiosFrom("allegation", "Which allegation?", "allegation").named("Allegation").required("Choose the allegation"), text("officer", "Which designated officer?").named("Designated officer").required("Enter who the designated officer is"),
                    longText("agreed", "What was agreed?").named("Agreed"), day("on", "When were they told?", "Date"))
            .makes(answers -> timeline -> new AllegationTold(about(timeline, AllegationKnown.class, answers.id("allegation")), answers.id("allegation"), answers.text("officer"), answers.textOrNull("agreed"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(SUSPECTED, one -> Answers.none().with("children", one.children()).with("signs", one.signs()).with("what", one.what()).with("on", one.on()), "Signs recorded")
                    .given(ConcernRecordings::child).next("protection.slavery-referred", "protection.strategy-discussed"),
            Recording.of(REFERRED, one -> Answers.none().with("suspected", one.suspected()).with("by", one.by()).with("reference", one.reference()).with("on", one.on()), "Referral recorded")
                    .given(timeline -> following(timeline, "suspected", SlaverySuspected.class, "Signs of modern slavery", timeline.facts(SlaveryReferred.class).stream().map(fact -> fact.entry().suspected()),
                            "No signs of modern slavery are recorded. Record them first.", "protection.slavery-suspected"))
                    .meets("T-B21").next("protection.slavery-decided"),
            Recording.of(DECIDED, one -> Answers.none().with("referred", one.referred()).with("grounds", one.grounds()).with("words", one.words()).with("on", one.on()), "Decision recorded")
                    .given(timeline -> following(timeline, "referred", SlaveryReferred.class, "Referral", timeline.facts(SlaveryDecided.class).stream().map(fact -> fact.entry().referred()),
                            "Nothing was referred to the National Referral Mechanism. Record the referral first.", "protection.slavery-referred")),
            Recording.of(KNOWN, one -> Answers.none().with("children", one.children()).with("role", one.role()).with("what", one.what()).with("on", one.on()), "Allegation recorded")
                    .given(ConcernRecordings::child).next("protection.allegation-told", "protection.harm-suspected"),
            Recording.of(TOLD, one -> Answers.none().with("allegation", one.allegation()).with("officer", one.officer()).with("agreed", one.agreed()).with("on", one.on()), "Recorded")
                    .given(timeline -> following(timeline, "allegation", AllegationKnown.class, "Allegation", timeline.facts(AllegationTold.class).stream().map(fact -> fact.entry().allegation()),
                            "No allegation is recorded. Record it first.", "protection.allegation-known")).meets("T-B22"));

    private static <E extends ConcernEntry> Given following(Timeline timeline, String key, Class<E> kind, String what, Stream<UUID> done, String none, String first) {
        var over = done.collect(Collectors.toSet());
        return Given.NOTHING.following(key, Earlier.of(timeline, kind, what, fact -> !over.contains(fact.id())), none, first);
    }

    private static Given child(Timeline timeline) {
        return Given.NOTHING.known("children", timeline.subject());
    }

    private static <E extends AboutChildren> List<Subject> about(Timeline timeline, Class<E> kind, UUID id) {
        return Earlier.find(timeline, kind, id).children();
    }

    private static Question children() {
        return checkboxesFrom("children", "For which children?", "children").named("Children").required("Choose the children");
    }

    private static List<Subject> children(Answers answers) {
        return answers.ids("children").stream().map(Subject::new).toList();
    }

    private ConcernRecordings() {}
}
