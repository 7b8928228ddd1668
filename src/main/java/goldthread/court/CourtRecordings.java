package goldthread.court;

import static goldthread.familynetwork.FamilyNetworkRecordings.children;
import static goldthread.familynetwork.FamilyNetworkRecordings.people;
import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.ManagementHearingHeld;
import goldthread.court.CourtEntry.OrderEnded;
import goldthread.court.CourtEntry.OrderExtended;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.court.CourtEntry.ProceedingsEnded;
import goldthread.court.CourtEntry.SupportReviewed;
import goldthread.court.CourtEntry.TimetableExtended;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.workforce.Colleague;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people record before, in and after court.
public final class CourtRecordings {
    /// Children Act 1989 s32(8).
    private static final int LONGEST_EXTENSION_WEEKS = 8;

    private static final Form<Function<Timeline, GatewayDecided>> GATEWAY = Form.of("court.gateway-decided", "Record the decision of a legal gateway meeting", "Record decision")
            .ask(children(), day("on", "When was the meeting?", "Date of the meeting"),
                    radios("outcome", "What was decided?", choices(GatewayDecided.PRE_PROCEEDINGS, GatewayDecided.PROCEEDINGS, GatewayDecided.NEITHER)).named("Decision").required("Choose what was decided"),
                    longText("why", "Why?").named("Why").hint("The threshold, the advice, and what was thought of instead"))
            .makes(answers -> timeline -> new GatewayDecided(children(answers), answers.text("outcome"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, LetterSent>> LETTER = Form.of("court.letter-sent", "Record a letter before proceedings", "Record letter")
            .ask(children(), checkboxesFrom("to", "To whom?", "family").named("Sent to"), text("others", "Anybody else?").named("Also sent to"),
                    radios("left-out", "If a parent who has parental responsibility is left out, why?", choices(LetterSent.REASONS.toArray(String[]::new))).named("A parent is left out").hint("It is counted. Leave it empty where it goes to each of them"),
                    text("left-why", "What makes it so?").named("Why left out").hint("Who is left out, the order or the danger, or where they were looked for"),
                    longText("concerns", "What does it say worries us?").named("Concerns").required("Enter what worries the authority").hint("In words that the parents understand: what must change, by when, and who helps"),
                    yesNo("offers", "Does it offer a family group decision-making meeting?").named("Offers a family meeting").required("Say whether it offers a family meeting"),
                    checkboxes("says", "What else does it say?", choices(LetterSent.PARTS)).named("It says too").hint("A parent must find each of these in it, in plain words. Free legal advice is in the printed letter"),
                    yesNo("urgent", "Must the first meeting be within three days?").named("Urgent"),
                    day("on", "When was it sent?", "Date of the letter"))
            .refuse("to", answers -> !answers.has("to") && !answers.has("others"), "Say to whom it was sent")
            .refuse("left-why", answers -> answers.has("left-out") != answers.has("left-why"), "Choose why a parent is left out, and write what makes it so")
            .makes(answers -> timeline -> new LetterSent(children(answers), people(answers), answers.text("concerns"), answers.yes("offers"), answers.yes("urgent"), answers.date("on"), answers.texts("says"), answers.textOrNull("left-out"), answers.textOrNull("left-why")));

    private static final Form<Function<Timeline, PreProceedingsMet>> MET = Form.of("court.pre-proceedings-met", "Record a pre-proceedings meeting", "Record meeting")
            .ask(letter(), longText("agreed", "What was agreed?").named("Agreed"), day("on", "When was the meeting?", "Date of the meeting"))
            .makes(answers -> timeline -> new PreProceedingsMet(lettered(timeline, answers), answers.id("letter"), answers.textOrNull("agreed"), answers.date("on")));

    private static final Form<Function<Timeline, PreProceedingsEnded>> PRE_ENDED = Form.of("court.pre-proceedings-ended", "End pre-proceedings", "End pre-proceedings")
            .ask(letter(), radios("outcome", "What comes of it?", choices(PreProceedingsEnded.PROCEEDINGS, PreProceedingsEnded.STEPPED_DOWN, PreProceedingsEnded.PLAN_CONTINUES)).named("Outcome").required("Choose what comes of it")
                            .hint("The children in need census has it as A where it goes to court, and else as B: these codes are to be confirmed"),
                    longText("why", "Why?").named("Why"), day("on", "When did it end?", "Date of the end"))
            .makes(answers -> timeline -> new PreProceedingsEnded(lettered(timeline, answers), answers.id("letter"), answers.text("outcome"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, ApplicationIssued>> APPLICATION = Form.of("court.application-issued", "Record an application to court", "Record application")
            .ask(children(), radios("order", "For which order?", choices(ApplicationIssued.CARE, ApplicationIssued.SUPERVISION, "Emergency protection order", "Secure accommodation order",
                            "Placement order", "Deprivation of liberty order", "Other")).named("Order").required("Choose the order"),
                    longText("emergency", "If it cannot wait for a family meeting, why not?").named("Emergency").hint("Leave it empty where it can. The reason is counted and looked at"),
                    selectFrom("emergency-by", "Which manager authorised that it does not wait?", "managers").named("Authorised by").hint("Only where it cannot wait"),
                    text("number", "What is its case number?").named("Case number"), day("on", "When was it issued?", "Date of issue"),
                    date("lettered", "When was the letter sent to the parents that proceedings begin?").named("Letter to the parents").hint("As the children in need census asks. Leave it empty where none was sent yet"))
            .refuse("lettered", answers -> answers.date("lettered").isBefore(answers.date("on")), "The letter that proceedings begin cannot be sent before the application")
            .refuse("emergency-by", answers -> answers.has("emergency-by") && !answers.has("emergency"), "Write why it cannot wait, or choose nobody")
            .makes(answers -> timeline -> new ApplicationIssued(children(answers), answers.text("order"), answers.textOrNull("emergency"), answers.textOrNull("number"), answers.date("on"), Colleague.name(answers, "emergency-by"), answers.dateOrNull("lettered")));

    private static final Form<Function<Timeline, ManagementHearingHeld>> HEARING = Form.of("court.management-hearing-held", "Record a case management hearing", "Record hearing")
            .ask(application().required("Choose the application"), longText("directions", "What did the court direct?").named("Directions"), day("on", "When was it held?", "Date of the hearing"))
            .makes(answers -> timeline -> new ManagementHearingHeld(applied(timeline, answers), answers.id("application"), answers.textOrNull("directions"), answers.date("on")));

    private static final Form<Function<Timeline, TimetableExtended>> EXTENDED = Form.of("court.timetable-extended", "Record that the court extended the timetable", "Record extension")
            .ask(application().required("Choose the application"), wholeNumber("weeks", "By how many weeks?", 1, LONGEST_EXTENSION_WEEKS).named("Weeks").required("Enter by how many weeks").hint("Eight at most, each time"),
                    longText("why", "Why is it necessary?").named("Why").required("Enter why the court thinks it necessary"), day("on", "When was it decided?", "Date of the decision"))
            .makes(answers -> timeline -> new TimetableExtended(applied(timeline, answers), answers.id("application"), Integer.parseInt(answers.text("weeks")), answers.text("why"), answers.date("on")));

    private static final Form<Function<Timeline, OrderMade>> ORDER = Form.of("court.order-made", "Record a court order", "Record order")
            .ask(children(), application().hint("None, if it followed from no application of the authority's"),
                    radios("order", "Which order?", choices(OrderMade.CARE, "Interim care order", OrderMade.SUPERVISION, "Interim supervision order", OrderMade.EMERGENCY_PROTECTION, OrderMade.SPECIAL_GUARDIANSHIP,
                            "Interim special guardianship order", "Child arrangements order", OrderMade.PLACEMENT, "Adoption order", "Other")).named("Order").required("Choose the order"),
                    day("on", "When was it made?", "Date of the order"), date("until", "Until when?").named("Until").hint("If the order says so"))
            .refuse("until", answers -> answers.date("until").isBefore(answers.date("on")), "Until must be after the date of the order")
            .makes(answers -> timeline -> new OrderMade(children(answers), answers.idOrNull("application"), answers.text("order"), answers.dateOrNull("until"), answers.date("on")));

    private static final Form<Function<Timeline, OrderExtended>> LONGER = Form.of("court.order-extended", "Record that the court extended an order", "Record extension")
            .ask(order(), date("until", "Until when does it stand now?").named("Until").required("Enter its new last day"), longText("why", "Why does the court think it necessary?").named("Why").required("Enter why it was extended"),
                    day("on", "When was it decided?", "Date of the decision"))
            .makes(answers -> timeline -> new OrderExtended(ordered(timeline, answers), answers.id("order"), answers.date("until"), answers.text("why"), answers.date("on")));

    private static final Form<Function<Timeline, OrderEnded>> ORDER_ENDED = Form.of("court.order-ended", "Record that an order ended", "Record end")
            .ask(order(), longText("why", "Why did it end?").named("Why").required("Enter why it ended").hint("Discharged, replaced, overturned on appeal"), day("on", "When did it end?", "Date of the end"))
            .makes(answers -> timeline -> new OrderEnded(ordered(timeline, answers), answers.id("order"), answers.text("why"), answers.date("on")));

    private static final Form<Function<Timeline, SupportReviewed>> SUPPORT = Form.of("court.support-reviewed", "Record a review of special guardianship support", "Record review")
            .ask(order(), day("on", "When was it reviewed?", "Date of the review"))
            .makes(answers -> timeline -> new SupportReviewed(ordered(timeline, answers), answers.id("order"), answers.date("on")));

    private static final Form<Function<Timeline, ProceedingsEnded>> ENDED = Form.of("court.proceedings-ended", "Record the end of proceedings", "Record end")
            .ask(application().required("Choose the application"), longText("outcome", "How did they end?").named("Outcome").required("Enter how they ended"), day("on", "When?", "Date of the end"))
            .makes(answers -> timeline -> new ProceedingsEnded(applied(timeline, answers), answers.id("application"), answers.text("outcome"), answers.date("on")));

    public static final List<Recording<?>> ALL = Stream.concat(Stream.<Recording<?>>of(
            Recording.of(GATEWAY, made -> Answers.none().with("children", made.children()).with("outcome", made.outcome()).with("why", made.why()).with("on", made.on()), "Decision recorded")
                    .given(CourtRecordings::together).decides().doubt((made, timeline) -> made.why() == null, "No reason is written.").next("court.letter-sent", "court.application-issued"),
            Recording.of(LETTER, letter -> Answers.none().with("children", letter.children()).with("to", letter.to()).with("left-out", letter.leftOut()).with("left-why", letter.leftWhy()).with("concerns", letter.concerns()).with("offers", letter.offersMeeting())
                            .with("says", letter.says()).with("urgent", letter.urgent()).with("on", letter.on()), "Letter recorded")
                    .given(CourtRecordings::together).decides().gateWith((letter, timeline, law, records) -> SafeLetter.tells(letter, timeline, records)).gateWith(FamilyFirst::letterForAll).gateWith(LetterToAll::refusal)
                    .doubt((letter, timeline) -> !letter.missing().isEmpty(), "It is not ticked that the letter says all that parents must find in it: what help was given, what must change and by when, what happens otherwise, when and where the first meeting is, and who can come with them (Public Law Working Group, best practice guidance 2021; to be confirmed).").also(CourtRecordings::offeredInTheLetter).meets("T-C06").next("familynetwork.offer-answered", "court.pre-proceedings-met"),
            Recording.of(MET, met -> Answers.none().with("letter", met.letter()).with("agreed", met.agreed()).with("on", met.on()), "Meeting recorded")
                    .given(CourtRecordings::letters).meets("T-C07b", "T-C07c", "T-C08b").next("court.pre-proceedings-ended"),
            Recording.of(PRE_ENDED, end -> Answers.none().with("letter", end.letter()).with("outcome", end.outcome()).with("why", end.why()).with("on", end.on()), "Pre-proceedings ended")
                    .given(CourtRecordings::letters).decides().meets("T-C09b").next("court.application-issued"),
            Recording.of(APPLICATION, made -> Answers.none().with("children", made.children()).with("order", made.order()).with("emergency", made.emergency()).with("emergency-by", made.emergencyBy()).with("number", made.caseNumber()).with("on", made.on()).with("lettered", made.lettered()),
                            "Application recorded")
                    .given(CourtRecordings::together).decides().gateWith(FamilyFirst::applicationForAll).next("court.case-allocated", "court.evidence-listed", "court.management-hearing-held", "court.order-made"),
            Recording.of(HEARING, held -> Answers.none().with("application", held.application()).with("directions", held.directions()).with("on", held.on()), "Hearing recorded")
                    .given(CourtRecordings::applications).meets("T-C12b"),
            Recording.of(EXTENDED, more -> Answers.none().with("application", more.application()).with("weeks", more.weeks()).with("why", more.why()).with("on", more.on()), "Extension recorded")
                    .given(CourtRecordings::applications).decides(),
            Recording.of(ORDER, made -> Answers.none().with("children", made.children()).with("application", made.application()).with("order", made.order()).with("until", made.until()).with("on", made.on()), "Order recorded")
                    .given(timeline -> together(timeline).mayFollow("application", goingOn(timeline))).decides().next("court.proceedings-ended", "care.episode-started"),
            Recording.of(LONGER, more -> Answers.none().with("order", more.order()).with("until", more.until()).with("why", more.why()).with("on", more.on()), "Extension recorded")
                    .given(CourtRecordings::orders).decides().gate(LongerOrder::refused).next("court.order-ended"),
            Recording.of(ORDER_ENDED, end -> Answers.none().with("order", end.order()).with("why", end.why()).with("on", end.on()), "End of the order recorded").given(CourtRecordings::orders).decides(),
            Recording.of(SUPPORT, review -> Answers.none().with("order", review.order()).with("on", review.on()), "Review recorded").given(CourtRecordings::orders).meets("T-C16"),
            Recording.of(ENDED, end -> Answers.none().with("application", end.application()).with("outcome", end.outcome()).with("on", end.on()), "End of proceedings recorded")
                    .given(CourtRecordings::applications).decides().meets("T-C10a")), ProceedingsRecordings.ALL.stream()).toList();

    /// A letter that offers a family meeting is its offer: nobody types it twice.
    private static List<Entry> offeredInTheLetter(Answers answers, Timeline timeline) {
        return answers.yes("offers") ? List.of(new MeetingOffered(children(answers), people(answers), "In the letter before proceedings", answers.date("on"))) : List.of();
    }

    /// Those who go the way to court together, by its last step.
    static Given together(Timeline timeline) {
        return Given.together(timeline, ApplicationIssued.class, LetterSent.class, GatewayDecided.class);
    }

    private static Given letters(Timeline timeline) {
        Set<UUID> over = timeline.facts(PreProceedingsEnded.class).stream().map(fact -> fact.entry().letter()).collect(Collectors.toSet());
        return Given.NOTHING.following("letter", Earlier.of(timeline, LetterSent.class, "Letter before proceedings", fact -> !over.contains(fact.id())),
                "No letter before proceedings has been sent yet. Record it first.", "court.letter-sent");
    }

    static Given applications(Timeline timeline) {
        return Given.NOTHING.following("application", goingOn(timeline), "No application to court is recorded yet. Record it first.", "court.application-issued");
    }

    static List<Earlier> goingOn(Timeline timeline) {
        Set<UUID> over = timeline.facts(ProceedingsEnded.class).stream().map(fact -> fact.entry().application()).collect(Collectors.toSet());
        return Earlier.of(timeline, ApplicationIssued.class, "Application", fact -> !over.contains(fact.id()));
    }

    private static Given orders(Timeline timeline) {
        Set<UUID> over = timeline.facts(OrderEnded.class).stream().map(fact -> fact.entry().order()).collect(Collectors.toSet());
        return Given.NOTHING.following("order", Earlier.of(timeline, OrderMade.class, "Order", fact -> !over.contains(fact.id())),
                "No court order is recorded yet. Record it first.", "court.order-made");
    }

    private static List<Subject> lettered(Timeline timeline, Answers answers) {
        return Earlier.find(timeline, LetterSent.class, answers.id("letter")).children();
    }

    private static List<Subject> applied(Timeline timeline, Answers answers) {
        return Earlier.find(timeline, ApplicationIssued.class, answers.id("application")).children();
    }

    private static List<Subject> ordered(Timeline timeline, Answers answers) {
        return Earlier.find(timeline, OrderMade.class, answers.id("order")).children();
    }

    private static Question letter() {
        return radiosFrom("letter", "Which letter before proceedings?", "letter").named("Letter").required("Choose the letter");
    }

    static Question application() {
        return radiosFrom("application", "Which application?", "application").named("Application");
    }

    private static Question order() {
        return radiosFrom("order", "Which order?", "order").named("Order").required("Choose the order");
    }

    private CourtRecordings() {}
}
