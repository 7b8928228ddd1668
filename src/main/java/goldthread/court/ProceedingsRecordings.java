package goldthread.court;

import static goldthread.familynetwork.FamilyNetworkRecordings.children;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.ProceedingsEntry.AdvocateOffered;
import goldthread.court.ProceedingsEntry.AdvocatesMet;
import goldthread.court.ProceedingsEntry.CaseAllocated;
import goldthread.court.ProceedingsEntry.ContactDecided;
import goldthread.court.ProceedingsEntry.ContactRefused;
import goldthread.court.ProceedingsEntry.EvidenceFiled;
import goldthread.court.ProceedingsEntry.EvidenceListed;
import goldthread.court.ProceedingsEntry.GuardianGaveNotice;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Words;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.workforce.Colleague;
import goldthread.workforce.Parts;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The steps of proceedings and the documents in them, as people record them.
final class ProceedingsRecordings {
    private static final Form<Function<Timeline, CaseAllocated>> ALLOCATED = Form.of("court.case-allocated", "Record that the court allocated the case", "Record allocation")
            .ask(CourtRecordings.application().required("Choose the application"), radios("level", "To whom?", choices("Magistrates", "District judge", "Circuit judge", "High Court judge")).named("Allocated to"),
                    date("hearing", "When is the case management hearing?").named("Case management hearing").hint("If the court named the day. The advocates meet two working days before it"),
                    day("on", "When was it allocated?", "Date of the allocation"))
            .refuse("hearing", answers -> answers.date("hearing").isBefore(answers.date("on")), "The hearing cannot be before the case was allocated")
            .makes(answers -> timeline -> new CaseAllocated(about(timeline, ApplicationIssued.class, answers.id("application")), answers.id("application"), answers.textOrNull("level"),
                    answers.dateOrNull("hearing"), answers.date("on")));

    private static final Form<Function<Timeline, AdvocatesMet>> ADVOCATES = Form.of("court.advocates-met", "Record an advocates' meeting", "Record meeting")
            .ask(CourtRecordings.application().required("Choose the application"), longText("agreed", "What was agreed?").named("Agreed"), day("on", "When was the meeting?", "Date of the meeting"))
            .makes(answers -> timeline -> new AdvocatesMet(about(timeline, ApplicationIssued.class, answers.id("application")), answers.id("application"), answers.textOrNull("agreed"), answers.date("on")));

    private static final Form<Function<Timeline, EvidenceListed>> LISTED = Form.of("court.evidence-listed", "Add a document for court", "Add document")
            .ask(children(), CourtRecordings.application().hint("None, if the court directs a report without an application of the authority's"),
                    radios("document", "Which document?", choices("Social work statement", "Chronology", "Care plan", EvidenceListed.SECTION_7, EvidenceListed.SECTION_37, "Parenting assessment",
                            "Assessment of a relative or friend", "Special guardianship report", "Expert report", "Health report", "Police disclosure", "Statement of a witness", "Other")).named("Document").required("Choose which document"),
                    text("author", "Who writes it?").named("Author").required("Enter who writes it"), date("due", "By when, as the court said?").named("Due"),
                    day("on", "When was it directed, or put on the list?", "Date"))
            .refuse("due", answers -> answers.date("due").isBefore(answers.date("on")), "It cannot be due before it was directed")
            .makes(answers -> timeline -> new EvidenceListed(children(answers), answers.idOrNull("application"), answers.text("document"), answers.text("author"), answers.dateOrNull("due"), answers.date("on")));

    private static final Form<Function<Timeline, EvidenceFiled>> FILED = Form.of("court.evidence-filed", "Record that a document was filed", "Record filing")
            .ask(radiosFrom("evidence", "Which document?", "evidence").named("Document").required("Choose the document"), day("on", "When was it filed?", "Date of filing"),
                    date("served", "When was it served on the others?").named("Served").hint("Leave it empty if it is not served yet"))
            .makes(answers -> timeline -> new EvidenceFiled(about(timeline, EvidenceListed.class, answers.id("evidence")), answers.id("evidence"), answers.dateOrNull("served"), answers.date("on")));

    private static final Form<Function<Timeline, GuardianGaveNotice>> NOTICE = Form.of("court.guardian-gave-notice", "Record a notice to apply for special guardianship", "Record notice")
            .ask(children(), text("who", "Who gave notice?").named("Who").required("Enter who gave notice"), day("on", "When did the authority have it?", "Date of the notice"))
            .makes(answers -> timeline -> new GuardianGaveNotice(children(answers), answers.text("who"), answers.date("on")));

    private static final Form<Function<Timeline, ContactRefused>> REFUSED = Form.of("court.contact-refused", "Record that contact is refused without an order", "Record refusal")
            .ask(children(), text("who", "Contact with whom?").named("With").required("Enter with whom"),
                    longText("why", "Why can it not wait for the court?").named("Why").required("Enter why it cannot wait").hint("It must be needed to keep {child} safe, and urgent: for seven days at the most"),
                    selectFrom("by", "Who decided?", "workers").named("Decided by"), day("on", "From when?", "Date of the refusal"))
            .makes(answers -> timeline -> new ContactRefused(children(answers), answers.text("who"), answers.text("why"), Colleague.name(answers, "by"), answers.date("on")));

    private static final Form<Function<Timeline, ContactDecided>> CONTACT = Form.of("court.contact-decided", "Record what came of a refusal of contact", "Record")
            .ask(radiosFrom("refused", "Which refusal?", "refused").named("Refusal").required("Choose the refusal"),
                    radios("how", "What came of it?", choices(ContactDecided.AGAIN, ContactDecided.ORDERED, ContactDecided.AGREED)).named("How").required("Choose what came of it"),
                    longText("words", "What was decided?").named("What was decided"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new ContactDecided(about(timeline, ContactRefused.class, answers.id("refused")), answers.id("refused"), answers.text("how"), answers.textOrNull("words"), answers.date("on")));

    private static final Form<Function<Timeline, AdvocateOffered>> ADVOCATE = Form.of("court.advocate-offered", "Record the offer of a parent advocate", "Record offer")
            .ask(children(), radiosFrom("parent", "To which parent?", "family").named("To"), text("other", "Somebody else?").named("To somebody else"),
                    radios("answer", "What did they say?", choices(AdvocateOffered.ACCEPTED, AdvocateOffered.DECLINED, AdvocateOffered.WAITING)).named("Answer").required("Choose what they said"),
                    text("advocate", "Who is the advocate?").named("Advocate").hint("And of which service").onlyIf("answer", AdvocateOffered.ACCEPTED),
                    date("from", "From when?").named("From").onlyIf("answer", AdvocateOffered.ACCEPTED), date("until", "Until when?").named("Until").onlyIf("answer", AdvocateOffered.ACCEPTED),
                    day("on", "When was it offered?", "Date of the offer"))
            .refuse("parent", answers -> !answers.has("parent") && !answers.has("other"), "Say to whom it was offered")
            .refuse("other", answers -> answers.has("parent") && answers.has("other"), "Choose a parent or name somebody else: for each an offer is recorded of its own")
            .refuse("until", answers -> answers.date("until").isBefore(answers.date("from")), "Until must be after from")
            .makes(answers -> timeline -> new AdvocateOffered(children(answers), answers.has("parent") ? answers.text("parent") : answers.text("other"), answers.text("answer"), answers.textOrNull("advocate"), answers.dateOrNull("from"), answers.dateOrNull("until"), answers.date("on")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(ALLOCATED, one -> Answers.none().with("application", one.application()).with("level", one.level()).with("hearing", one.hearing()).with("on", one.on()), "Allocation recorded")
                    .given(CourtRecordings::applications).meets("T-C11").next("court.advocates-met", "court.evidence-listed"),
            Recording.of(ADVOCATES, met -> Answers.none().with("application", met.application()).with("agreed", met.agreed()).with("on", met.on()), "Meeting recorded").given(CourtRecordings::applications).meets("T-C12c"),
            Recording.of(LISTED, one -> Answers.none().with("children", one.children()).with("application", one.application()).with("document", one.document()).with("author", one.author()).with("due", one.due()).with("on", one.on()),
                    "Document added").given(timeline -> CourtRecordings.together(timeline).known("author", writer(timeline)).mayFollow("application", CourtRecordings.goingOn(timeline))).next("court.evidence-filed", "court.evidence-listed"),
            Recording.of(FILED, one -> Answers.none().with("evidence", one.evidence()).with("served", one.served()).with("on", one.on()), "Filing recorded")
                    .given(timeline -> Given.NOTHING.following("evidence", evidence(timeline), "No document is on the list. Add it first.", "court.evidence-listed")).meets("T-A16"),
            Recording.of(NOTICE, one -> Answers.none().with("children", one.children()).with("who", one.who()).with("on", one.on()), "Notice recorded").given(CourtRecordings::together).next("court.evidence-listed"),
            Recording.of(REFUSED, one -> Answers.none().with("children", one.children()).with("who", one.who()).with("why", one.why()).with("by", one.by()).with("on", one.on()), "Refusal recorded")
                    .given(CourtRecordings::together).decides().doubt((one, timeline) -> one.by() == null, "It is not written who decided.").next("court.contact-decided"),
            Recording.of(CONTACT, one -> Answers.none().with("refused", one.refused()).with("how", one.how()).with("words", one.words()).with("on", one.on()), "Recorded")
                    .given(timeline -> Given.NOTHING.following("refused", refused(timeline), "No contact is refused.", "court.contact-refused")).meets("T-C17"),
            Recording.of(ADVOCATE, one -> Answers.none().with("children", one.children()).with("parent", one.parent()).with("answer", one.answer()).with("advocate", one.advocate()).with("from", one.from())
                    .with("until", one.until()).with("on", one.on()), "Offer recorded").given(CourtRecordings::together));

    /// By document and author: of several on one day the reader tells them apart.
    private static List<Earlier> evidence(Timeline timeline) {
        var filed = timeline.facts(ProceedingsEntry.EvidenceFiled.class).stream().map(fact -> fact.entry().evidence()).collect(Collectors.toSet());
        return timeline.facts(EvidenceListed.class).reversed().stream().map(fact -> new Earlier(fact.id(), fact.entry().document() + " by " + fact.entry().author() + ", of " + Words.spoken(fact.happened()),
                !filed.contains(fact.id()))).toList();
    }

    private static List<Earlier> refused(Timeline timeline) {
        var over = timeline.facts(ContactDecided.class).stream().map(fact -> fact.entry().refused()).collect(Collectors.toSet());
        return timeline.facts(ContactRefused.class).reversed().stream().map(fact -> new Earlier(fact.id(), "Contact with " + fact.entry().who() + ", refused on " + Words.spoken(fact.happened()), !over.contains(fact.id()))).toList();
    }

    private static <E extends AboutChildren> List<Subject> about(Timeline timeline, Class<E> kind, UUID id) {
        return Earlier.find(timeline, kind, id).children();
    }

    /// Who is likely to write for the court: who leads for protection, else the allocated worker.
    private static @Nullable String writer(Timeline timeline) {
        return Stream.of(Endorsed.LEAD, Allocated.ALLOCATED).flatMap(part -> Parts.open(timeline, part).reversed().stream()).map(fact -> fact.entry().worker()).findFirst().orElse(null);
    }

    private ProceedingsRecordings() {}
}
