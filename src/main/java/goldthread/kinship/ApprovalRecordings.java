package goldthread.kinship;

import static goldthread.familynetwork.FamilyNetworkRecordings.children;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.FamilyNetworkRecordings;
import goldthread.kinship.KinshipEntry.ApprovalEnded;
import goldthread.kinship.KinshipEntry.ApprovalExtended;
import goldthread.kinship.KinshipEntry.TemporarilyApproved;
import goldthread.law.Law;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Words;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What people record of the temporary approval of a connected person. Care Planning, Placement and Case Review (England)
/// Regulations 2010, regs 24 and 25: 16 weeks, and once up to 8 more, decided before the 16 weeks end.
final class ApprovalRecordings {
    private static final Form<Function<Timeline, TemporarilyApproved>> APPROVED = Form.of("kinship.temporarily-approved", "Approve a connected person for a time", "Record approval")
            .ask(children(), KinshipRecordings.person("Who is approved?"), selectFrom("officer", "Which nominated officer approves?", "managers").named("Nominated officer").required("Choose the nominated officer"),
                    longText("looked", "What was looked at before?").named("Looked at").hint("The home, the household, how they get on, what the child says"), day("on", "When?", "Date of the approval"))
            .makes(answers -> timeline -> new TemporarilyApproved(children(answers), new Subject(answers.id("person")), name(answers, "officer"), answers.textOrNull("looked"), answers.date("on")));

    private static final Form<Function<Timeline, ApprovalExtended>> EXTENDED = Form.of("kinship.approval-extended", "Extend a temporary approval", "Record extension")
            .ask(approval(), selectFrom("officer", "Which nominated officer extends it?", "managers").named("Nominated officer").required("Choose the nominated officer"),
                    longText("why", "Why is more time needed?").named("Why").required("Enter why more time is needed"), longText("panel", "What does the fostering panel say?").named("The panel says").required("Enter what the panel says: it is asked first"),
                    day("on", "When was it decided?", "Date of the decision"))
            .makes(answers -> timeline -> new ApprovalExtended(approved(timeline, answers), answers.id("approval"), name(answers, "officer"), answers.text("why"), answers.text("panel"), answers.date("on")));

    private static final Form<Function<Timeline, ApprovalEnded>> ENDED = Form.of("kinship.approval-ended", "Record the end of a temporary approval", "Record end")
            .ask(approval(), radios("outcome", "How did it end?", choices(ApprovalEnded.APPROVED, ApprovalEnded.NOT_APPROVED, ApprovalEnded.CARE_ENDED)).named("Outcome").required("Choose how it ended"), day("on", "When?", "Date of the end"))
            .makes(answers -> timeline -> new ApprovalEnded(approved(timeline, answers), answers.id("approval"), answers.text("outcome"), answers.date("on")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(APPROVED, made -> KinshipRecordings.of(made.children()).with("person", made.carer()).with("officer", made.officer()).with("looked", made.looked()).with("on", made.on()), "Approval recorded")
                    .given(KinshipRecordings::child).decides().doubt((made, timeline) -> made.looked() == null, "It is not written what was looked at.")
                    .doubt((made, timeline) -> NoParent.is(timeline, made.carer()), "This is a parent of the child: living with a parent is no placement with a connected person.")
                    .doubt((made, timeline) -> timeline.facts(TemporarilyApproved.class).stream().anyMatch(fact -> fact.entry().carer().equals(made.carer()) && timeline.facts(ApprovalEnded.class).stream().noneMatch(end -> end.entry().approval().equals(fact.id()))), "They are approved for a time already. The 16 weeks run from the first approval.").next("kinship.arrangement-began", "kinship.legally-advised", "kinship.approval-ended"),
            Recording.of(EXTENDED, more -> Answers.none().with("approval", more.approval()).with("officer", more.officer()).with("why", more.why()).with("panel", more.panel()).with("on", more.on()), "Extension recorded")
                    .given(ApprovalRecordings::approvals).decides().gate(ApprovalRecordings::extension),
            Recording.of(ENDED, end -> Answers.none().with("approval", end.approval()).with("outcome", end.outcome()).with("on", end.on()), "End recorded").given(ApprovalRecordings::approvals).decides().meets("T-D15", "T-D16b"));

    /// Once, and before the first 16 weeks are over.
    static Optional<Refusal> extension(ApprovalExtended more, Timeline timeline, Law law) {
        var approval = timeline.facts(TemporarilyApproved.class).stream().filter(fact -> fact.id().equals(more.approval())).findFirst();
        if (approval.isEmpty()) return Optional.of(new Refusal("This approval does not stand on the record, so that it cannot be extended.", "CPPCR reg 25"));
        var ends = law.limit("T-D15", approval.get().happened());
        if (more.on().isAfter(ends.by())) {
            return Optional.of(new Refusal("The 16 weeks of this approval ended on " + Words.spoken(ends.by()) + ". It could be extended until then, and not after.", "CPPCR reg 25; " + ends.citation()));
        }
        return timeline.facts(ApprovalExtended.class).stream().filter(fact -> fact.entry().approval().equals(more.approval())).findFirst().map(Fact::happened)
                .map(before -> new Refusal("This approval was extended on " + Words.spoken(before) + " already. It can be extended once.", "CPPCR reg 25"));
    }

    private static Given approvals(Timeline timeline) {
        return Given.NOTHING.following("approval", Earlier.of(timeline, TemporarilyApproved.class, "Temporary approval", fact -> open(timeline, fact.id())), "No connected person is approved for a time. Record the approval first.", "kinship.temporarily-approved");
    }

    private static boolean open(Timeline timeline, UUID approval) {
        return timeline.facts(ApprovalEnded.class).stream().noneMatch(fact -> fact.entry().approval().equals(approval));
    }

    private static List<Subject> approved(Timeline timeline, Answers answers) {
        return Earlier.find(timeline, TemporarilyApproved.class, answers.id("approval")).children();
    }

    private static String name(Answers answers, String key) {
        return FamilyNetworkRecordings.name(answers.text(key));
    }

    private static Question approval() {
        return radiosFrom("approval", "Which approval?", "approval").named("Approval").required("Choose the approval");
    }

    private ApprovalRecordings() {}
}
