package goldthread.familynetwork;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingPrepared;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingReferred;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PartFollowed;
import goldthread.familynetwork.FamilyNetworkEntry.PlanAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanEnded;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.familynetwork.FamilyNetworkEntry.PlanReviewed;
import goldthread.familynetwork.FamilyNetworkEntry.Promised;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Form.Check;
import goldthread.pages.Form.Section;
import goldthread.pages.Lines;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.people.PeopleEntry.Related;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people record of a family deciding for its children.
public final class FamilyNetworkRecordings {
    /// Somebody answered to whom nobody had thought of offering it.
    private static final String SOMEBODY = "somebody else";
    private static final int AT_FIRST = 2;
    private static final String ACCOMMODATED = "Accommodated (section 20)";

    private static final Form<Function<Timeline, MeetingReferred>> REFERRED = Form.of("familynetwork.meeting-referred", "Refer a family for group decision-making", "Refer family")
            .ask(children(), radios("by", "Who asks for it?", choices("The family", "Family help", "Child protection", "Another agency")).named("By").required("Choose who asks for it"),
                    longText("why", "What is the family to decide?").named("To decide").hint("In words that the family would use").required("Enter what the family is to decide"),
                    longText("worries", "What must a coordinator know beforehand?").named("To know beforehand").hint("Who is afraid of whom, an order that keeps somebody away, an interpreter. Who must not be told an address is known from the record"),
                    day("on", "When?", "Date of the referral"))
            .makes(answers -> timeline -> new MeetingReferred(children(answers), answers.text("by"), answers.text("why"), answers.textOrNull("worries"), answers.date("on")));

    private static final Form<Function<Timeline, MeetingOffered>> OFFERED = Form.of("familynetwork.meeting-offered", "Offer a family group decision-making meeting", "Record offer")
            .ask(children(), checkboxesFrom("to", "To whom?", "family").named("Offered to").hint("Everybody who has parental responsibility"),
                    text("others", "Anybody else?").named("Also offered to"),
                    radios("how", "How?", choices("In the letter before proceedings", "In person", "By telephone", "In writing")).named("How").required("Choose how it was offered"),
                    day("on", "When?", "Date of the offer"))
            .refuse("to", answers -> !answers.has("to") && !answers.has("others"), "Say to whom it was offered")
            .makes(answers -> timeline -> new MeetingOffered(children(answers), people(answers), answers.text("how"), answers.date("on")));

    private static final Form<Function<Timeline, OfferAnswered>> ANSWERED = Form.of("familynetwork.offer-answered", "Record an answer to the offer of a family meeting", "Record answer")
            .ask(offer().required("Choose the offer"), radiosFrom("who", "Who answered?", "asked").named("Who").required("Choose who answered, or did not"),
                    text("somebody", "Who?").named("Who").onlyIf("who", SOMEBODY).required("Enter who answered, or did not"),
                    radios("answer", "What was the answer?", choices(OfferAnswered.ACCEPTED, OfferAnswered.DECLINED, OfferAnswered.NO_REPLY)).named("Answer").required("Choose the answer"),
                    radios("reason", "What comes nearest to why?", choices(OfferAnswered.REASONS.toArray(String[]::new))).named("Reason").onlyIf("answer", OfferAnswered.DECLINED).hint("Counted over all families, so that offers get better. Leave it empty where they did not say"),
                    longText("why", "In their own words").named("Why").hint("What would have made it easier to say yes"), day("on", "When?", "Date of the answer"))
            .makes(answers -> timeline -> new OfferAnswered(offered(timeline, answers.id("offer")), answers.id("offer"), answers.text(answers.chose("who", SOMEBODY) ? "somebody" : "who"), answers.text("answer"),
                    answers.textOrNull("why"), answers.date("on"), answers.textOrNull("reason")));

    private static final Form<Function<Timeline, MeetingExempted>> EXEMPTED = Form.of("familynetwork.meeting-exempted", "Decide that a family meeting is not in a child's interests", "Record decision")
            .ask(children(), radios("what", "What is not in the child's best interests?", choices(MeetingExempted.OFFER, MeetingExempted.MEETING)).named("What").required("Choose what is not in the child's interests"),
                    longText("why", "Why not?").named("Why").required("Enter why it is not in the child's best interests").hint("The facts, what was thought of instead, and what the child says"),
                    selectFrom("manager", "Which manager decided?", "managers").named("Decided by").required("Choose the manager who decided"),
                    day("on", "When was it decided?", "Date of the decision"))
            .makes(answers -> timeline -> new MeetingExempted(children(answers), answers.text("what"), answers.text("why"), name(answers.text("manager")), answers.date("on")));

    private static final Form<Function<Timeline, MeetingPrepared>> PREPARED = Form.of("familynetwork.meeting-prepared", "Record how a family meeting was prepared", "Record preparation")
            .ask(offer().required("Choose the offer"), selectFrom("worker", "Who coordinates it?", "workers").named("Coordinator"), text("coordinator", "Or somebody who has no account here?").named("Coordinator without an account"),
                    yesNo("independent", "Does the coordinator stand apart from decisions about {child}?").named("Independent coordinator").required("Say whether the coordinator is independent"),
                    longText("network", "Who belongs to the network?").named("Network").hint("In the family's own view: relatives near and far, friends, others who matter"),
                    longText("child", "What does {child} say?").named("The child says").hint("In the child's own words"),
                    text("supporter", "Who stands beside {child}?").named("Supporter"),
                    longText("risks", "What keeps everybody safe?").named("Safety").hint("Who must not meet whom, and how that is arranged"),
                    day("on", "When was it prepared?", "Date of the preparation"))
            .refuse("worker", answers -> answers.has("worker") == answers.has("coordinator"), "Choose who coordinates it, or enter who it is, and not both")
            .makes(answers -> timeline -> new MeetingPrepared(offered(timeline, answers.id("offer")), answers.id("offer"), answers.has("worker") ? name(answers.text("worker")) : answers.text("coordinator"), answers.yes("independent"),
                    answers.textOrNull("network"), answers.textOrNull("child"), answers.textOrNull("supporter"), answers.textOrNull("risks"), answers.date("on"), answers.has("worker") ? Independent.account(answers.text("worker")) : null));

    private static final Form<Function<Timeline, MeetingHeld>> HELD = Form.of("familynetwork.meeting-held", "Record a family group decision-making meeting", "Record meeting")
            .ask(offer(), children(), day("on", "When did the family meet?", "Date of the meeting"), longText("present", "Who came?").named("Came"),
                    yesNo("private", "Was the family left alone to decide?").named("Private family time").required("Say whether the family had private time"),
                    longText("child", "How did {child} take part, and what did {child} say?").named("The child says"))
            .makes(answers -> timeline -> new MeetingHeld(children(answers), answers.idOrNull("offer"), answers.textOrNull("present"), answers.yes("private"),
                    answers.textOrNull("child"), answers.date("on")));

    private static final Form<Function<Timeline, PlanMade>> PLAN = promised(Form.of("familynetwork.plan-made", "Record a family network plan", "Record plan")
            .ask(children(), meeting(), day("on", "When was it made?", "Date of the plan"), longText("plan", "What will each person do?").named("Plan").required("Enter what each person will do").hint("In the family's words"),
                    radios("home", "Where does {child} live by it?", choices(PlanMade.PARENT, PlanMade.NETWORK)).named("Home").required("Choose where the child lives"),
                    radios("arranged", "Who arranged that?", choices(PlanMade.FAMILY, PlanMade.AUTHORITY)).named("Arranged by").onlyIf("home", PlanMade.NETWORK).required("Choose who arranged it"),
                    radios("status", "On what footing?", choices("Private arrangement", ACCOMMODATED, "Child arrangements order", "Special guardianship order")).named("Footing").onlyIf("home", PlanMade.NETWORK),
                    text("backup", "Who steps in when they cannot?").named("Backup"), longText("safety", "What is the safety line?").named("Safety line").hint("What nobody goes beyond, and who is called"),
                    longText("contact", "Whom does {child} see, and how?").named("Family time"), longText("money", "What is needed to make it work?").named("Needed").hint("Money, things, help"),
                    longText("trigger", "What would open it again?").named("Opens again if"),
                    selectFrom("overseer", "Which social worker watches over it?", "supervisors").named("Overseen by")))
            .makes(answers -> timeline -> new PlanMade(children(answers), answers.idOrNull("meeting"), answers.text("plan"), answers.text("home"), answers.textOrNull("arranged"),
                    answers.textOrNull("status"), answers.textOrNull("backup"), answers.textOrNull("safety"), answers.textOrNull("contact"), answers.textOrNull("money"),
                    answers.textOrNull("trigger"), answers.has("overseer") ? name(answers.text("overseer")) : null, answers.date("on"),
                    Lines.answered(answers, "part").mapToObj(number -> new Promised(answers.text("part" + number), answers.text("who" + number), answers.dateOrNull("by" + number))).toList()));

    /// Person by person, so that each can be asked: whoever has more than the first two adds a line.
    private static Form<Answers> promised(Form<Answers> form) {
        return form.lines(new Lines("Add what somebody else does", AT_FIRST, number -> new Section("Person by person, " + number, List.of(text("part" + number, "What does one person do?").named("Part " + number), text("who" + number, "Who?").named("Who " + number),
                date("by" + number, "By when, if there is a day?").named("By when " + number))), FamilyNetworkRecordings::promisedAsAWhole));
    }

    private static List<Check> promisedAsAWhole(int number) {
        return List.of(new Check("who" + number, answers -> answers.has("part" + number) && !answers.has("who" + number), "Enter who does part " + number),
                new Check("by" + number, answers -> answers.has("part" + number) && answers.has("by" + number) && answers.has("on") && answers.date("by" + number).isBefore(answers.date("on")), "By when of part " + number + " must not be before the day of the plan"),
                new Check("part" + number, answers -> !answers.has("part" + number) && (answers.has("who" + number) || answers.has("by" + number)), "Enter what they do, or leave the part empty"));
    }

    private static Answers filled(PlanMade made) {
        var answers = Answers.none().with("children", made.children()).with("meeting", made.meeting()).with("plan", made.plan()).with("home", made.home()).with("arranged", made.arranged())
                .with("status", made.status()).with("backup", made.backup()).with("safety", made.safety()).with("contact", made.contact()).with("money", made.money())
                .with("trigger", made.trigger()).with("overseer", made.overseer()).with("on", made.on());
        return parts(answers, made.promised());
    }

    private static Answers parts(Answers answers, List<Promised> parts) {
        var all = answers;
        for (int number = 1; number <= parts.size(); number++) {
            var part = parts.get(number - 1);
            all = all.with("part" + number, part.what()).with("who" + number, part.who()).with("by" + number, part.by());
        }
        return all;
    }

    /// A changed plan begins with what is still to do.
    private static Given goesOn(Timeline timeline) {
        var given = Given.together(timeline, MeetingHeld.class, MeetingOffered.class).mayFollow("meeting", Earlier.of(timeline, MeetingHeld.class, "Family meeting", fact -> true));
        var open = PlanPart.of(timeline, LocalDate.MAX).stream().filter(PlanPart::open).map(PlanPart::promised).toList();
        return new Given(given.lists(), parts(given.known(), open), given.settled(), given.told(), given.missing(), given.first(), given.over());
    }

    private static final Form<Function<Timeline, PartFollowed>> FOLLOWED = Form.of("familynetwork.part-followed", "Record what became of a part of the family's plan", "Record")
            .ask(radiosFrom("part", "Which part?", "part").named("Part").required("Choose which part"), yesNo("done", "Was it done, or does it go on as agreed?").named("Done").required("Say whether it was done"),
                    longText("came", "What came of it?").named("What came of it").hint("Where it was not done: what got in the way, and what would help"), day("on", "When did you ask?", "Date"))
            .refuse("came", answers -> answers.chose("done", "no") && !answers.has("came"), "Enter what got in the way")
            .makes(answers -> timeline -> new PartFollowed(partChildren(timeline, answers.id("part")), answers.id("part"), answers.yes("done"), answers.textOrNull("came"), answers.date("on")));

    private static Given parts(Timeline timeline) {
        return Given.NOTHING.following("part", PlanPart.of(timeline, LocalDate.MAX).reversed().stream().map(part -> new Earlier(part.id(), part.promised().words(), part.open())).toList(),
                "No family network plan says person by person who does what. Record that in the plan first.", "familynetwork.plan-made");
    }

    /// Those whose plan it is; the child alone where the plan is withdrawn.
    private static List<Subject> partChildren(Timeline timeline, UUID part) {
        return PlanPart.of(timeline, LocalDate.MAX).stream().filter(one -> one.id().equals(part)).findFirst().map(one -> one.since().entry().children()).orElse(List.of(timeline.subject()));
    }

    private static final Form<Function<Timeline, PlanAnswered>> ANSWER = Form.of("familynetwork.plan-answered", "Answer the family's plan", "Record answer")
            .ask(plan(), radios("answer", "Does the authority agree?", choices(PlanAnswered.AGREED, PlanAnswered.IN_PART, PlanAnswered.NOT_AGREED)).named("Answer").required("Choose the answer"),
                    longText("why", "Why?").named("Why").hint("What is agreed, what is not, and what would make it safe"), day("on", "When?", "Date of the answer"))
            .refuse("why", answers -> !answers.chose("answer", PlanAnswered.AGREED) && !answers.has("why"), "Enter what is not agreed, and why")
            .makes(answers -> timeline -> new PlanAnswered(planned(timeline, answers), answers.id("plan"), answers.text("answer"), answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, PlanReviewed>> REVIEWED = Form.of("familynetwork.plan-reviewed", "Record a review of a family network plan", "Record review")
            .ask(plan(), longText("how", "How does it go?").named("How it goes"), day("on", "When was it reviewed?", "Date of the review"))
            .makes(answers -> timeline -> new PlanReviewed(planned(timeline, answers), answers.id("plan"), answers.textOrNull("how"), answers.date("on")));

    private static final Form<Function<Timeline, PlanEnded>> ENDED = Form.of("familynetwork.plan-ended", "End a family network plan", "End plan")
            .ask(plan(), longText("why", "Why did it end?").named("Why").required("Enter why it ended"), day("on", "When did it end?", "Date of the end"))
            .makes(answers -> timeline -> new PlanEnded(planned(timeline, answers), answers.id("plan"), answers.text("why"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(REFERRED, made -> Answers.none().with("children", made.children()).with("by", made.by()).with("why", made.why()).with("worries", made.worries()).with("on", made.on()), "Family referred")
                    .given(timeline -> Given.NOTHING.known("children", together(timeline))).next("familynetwork.meeting-offered"),
            Recording.of(OFFERED, offer -> Answers.none().with("children", offer.children()).with("to", offer.to()).with("how", offer.how()).with("on", offer.on()), "Offer recorded")
                    .given(timeline -> Given.NOTHING.known("children", timeline.subject())).meets("T-C19").next("familynetwork.offer-answered"),
            Recording.of(ANSWERED, answer -> Answers.none().with("offer", answer.offer()).with("who", answer.who()).with("answer", answer.answer()).with("reason", answer.reason()).with("why", answer.why()).with("on", answer.on()), "Answer recorded")
                    .given(timeline -> offers(timeline).offering("asked", asked(timeline)).known("who", unanswered(timeline).size() == 1 ? unanswered(timeline).getFirst() : null))
                    .doubt((answer, timeline) -> answer.answer().equals(OfferAnswered.DECLINED) && answer.why() == null, "No reason is written. Why families say no is what the offer can learn from.")
                    .next("familynetwork.meeting-prepared", "familynetwork.offer-answered"),
            Recording.of(EXEMPTED, decided -> Answers.none().with("children", decided.children()).with("what", decided.what()).with("why", decided.why()).with("manager", decided.manager()).with("on", decided.on()), "Decision recorded")
                    .given(timeline -> Given.NOTHING.known("children", timeline.subject())).decides(),
            Recording.of(PREPARED, done -> Answers.none().with("offer", done.offer()).with("worker", done.account() == null ? null : done.account() + " " + done.coordinator()).with("coordinator", done.account() == null ? done.coordinator() : null).with("independent", done.independent()).with("network", done.network())
                            .with("child", done.child()).with("supporter", done.supporter()).with("risks", done.risks()).with("on", done.on()), "Preparation recorded")
                    .given(FamilyNetworkRecordings::offers).gate((done, timeline, law) -> Independent.refusal(done, timeline))
                    .doubt((done, timeline) -> !done.independent(), "The coordinator has a part in decisions about the child. The family may not speak freely.")
                    .doubt((done, timeline) -> done.independent() && Independent.worksWith(done.coordinator(), timeline), "The coordinator works with the child, as the record has it, and so is not independent of decisions.")
                    .doubt((done, timeline) -> done.child() == null, "What the child says is not written.")
                    .next("familynetwork.meeting-held"),
            Recording.of(HELD, held -> Answers.none().with("children", held.children()).with("offer", held.offer()).with("present", held.present()).with("private", held.privateTime()).with("child", held.child()).with("on", held.on()), "Family meeting recorded")
                    .given(timeline -> Given.together(timeline, MeetingOffered.class).mayFollow("offer", openOffers(timeline))
                            .known("present", String.join(", ", accepted(timeline)))).meets("T-C04b", "T-C05d")
                    .doubt((held, timeline) -> timeline.facts(MeetingPrepared.class).stream().map(Fact::entry).filter(prepared -> prepared.offer().equals(held.offer())).reduce((one, later) -> later).filter(prepared -> Independent.lost(prepared, timeline, held.on())).isPresent(),
                            "Whoever coordinated it works with the child since the preparation, and was not independent of decisions on the day. Prepare it again with somebody else, or write in the record how the family was asked.")
                    .doubt((held, timeline) -> !held.privateTime(), "The family was not left alone to decide. Private time is what makes it the family's meeting.")
                    .next("familynetwork.plan-made"),
            Recording.of(PLAN, FamilyNetworkRecordings::filled, "Family network plan recorded")
                    .given(FamilyNetworkRecordings::goesOn).decides()
                    .doubt((made, timeline) -> disguised(made), "The authority arranged that the child lives away from the parents, and calls it private. That is accommodation under section 20 (Children Act 1989), whatever it is called: the child is looked after.")
                    .doubt((made, timeline) -> made.home().equals(PlanMade.NETWORK) && ACCOMMODATED.equals(made.status()), "A child who is accommodated under section 20 is looked after (Children Act 1989 s22): record coming into care, and approve the carer.")
                    .doubt((made, timeline) -> made.home().equals(PlanMade.NETWORK) && made.backup() == null, "Nobody is named who steps in when the carer cannot.")
                    .doubt((made, timeline) -> made.safety() == null, "No safety line is written.")
                    .doubt((made, timeline) -> made.overseer() == null, "No social worker watches over it. One is owed from its first day.")
                    .doubt((made, timeline) -> Independent.coordinated(made.overseer(), timeline), "Whoever coordinated the family's meeting is to watch over its plan, and so decides with the authority. Choose another social worker.")
                    .doubt((made, timeline) -> made.promised().isEmpty(), "It does not say person by person who does what, so that nobody can be asked whether it was done.")
                    .correcting((fact, before, after) -> PlanPart.lost(before, after)).withdrawing(PlanPart::orphaned).next("familynetwork.plan-answered"),
            Recording.of(FOLLOWED, made -> Answers.none().with("part", made.part()).with("done", made.done()).with("came", made.came()).with("on", made.on()), "Recorded").given(FamilyNetworkRecordings::parts).meets("T-C05g").next("familynetwork.part-followed"),
            Recording.of(ANSWER, answer -> Answers.none().with("plan", answer.plan()).with("answer", answer.answer()).with("why", answer.why()).with("on", answer.on()), "Answer recorded")
                    .given(FamilyNetworkRecordings::plans).decides(),
            Recording.of(REVIEWED, review -> Answers.none().with("plan", review.plan()).with("how", review.how()).with("on", review.on()), "Review recorded")
                    .given(FamilyNetworkRecordings::plans).meets("T-C05b", "T-C05c"),
            Recording.of(ENDED, end -> Answers.none().with("plan", end.plan()).with("why", end.why()).with("on", end.on()), "Family network plan ended").given(FamilyNetworkRecordings::plans).decides());

    /// Children Act 1989 s20: a child whom the authority itself places away from home is accommodated by it.
    static boolean disguised(PlanMade made) {
        return made.home().equals(PlanMade.NETWORK) && PlanMade.AUTHORITY.equals(made.arranged())
                && (made.status() == null || made.status().equals("Private arrangement"));
    }

    private static Given offers(Timeline timeline) {
        return Given.NOTHING.following("offer", openOffers(timeline), "No family meeting has been offered yet. Record the offer first.", "familynetwork.meeting-offered");
    }

    /// Everybody to whom a meeting was offered, and whoever else answered.
    private static List<Choice> asked(Timeline timeline) {
        return Stream.concat(Stream.concat(timeline.facts(MeetingOffered.class).stream().flatMap(fact -> fact.entry().to().stream()), timeline.facts(OfferAnswered.class).stream().map(fact -> fact.entry().who())).distinct()
                .map(who -> Choice.of(who, who)), Stream.of(Choice.of(SOMEBODY, "Somebody else"))).toList();
    }

    /// To whom the last offer went, and who has not answered yet.
    private static List<String> unanswered(Timeline timeline) {
        var answered = timeline.facts(OfferAnswered.class).stream().map(Fact::entry).toList();
        return timeline.last(MeetingOffered.class).map(offer -> offer.entry().to().stream()
                .filter(who -> answered.stream().noneMatch(answer -> answer.offer().equals(offer.id()) && answer.who().equals(who))).toList()).orElse(List.of());
    }

    /// Who said yes to the last offer, and so is likely to have come.
    private static List<String> accepted(Timeline timeline) {
        return timeline.last(MeetingOffered.class).map(offer -> timeline.facts(OfferAnswered.class).stream().map(Fact::entry)
                .filter(answer -> answer.offer().equals(offer.id()) && answer.answer().equals(OfferAnswered.ACCEPTED)).map(OfferAnswered::who).distinct().toList()).orElse(List.of());
    }

    private static List<Earlier> openOffers(Timeline timeline) {
        Set<UUID> held = timeline.facts(MeetingHeld.class).stream().map(fact -> fact.entry().offer()).collect(Collectors.toSet());
        return Earlier.of(timeline, MeetingOffered.class, "Offer", fact -> !held.contains(fact.id()));
    }

    private static Given plans(Timeline timeline) {
        return Given.NOTHING.following("plan", Earlier.of(timeline, PlanMade.class, "Family network plan", fact -> FamilyNetwork.ended(timeline, fact) == null),
                "There is no family network plan yet. Record the plan first.", "familynetwork.plan-made");
    }

    private static List<Subject> offered(Timeline timeline, UUID offer) {
        return Earlier.find(timeline, MeetingOffered.class, offer).children();
    }

    private static List<Subject> planned(Timeline timeline, Answers answers) {
        return Earlier.find(timeline, PlanMade.class, answers.id("plan")).children();
    }

    /// A worker is offered as the id of the account, a space and the name; one who is no longer offered, by the name.
    public static String name(String worker) {
        return worker.replaceFirst("^[0-9a-f-]{36} ", "");
    }

    /// Those of the family who were chosen, as question `to`, and whom else one named, as `others`.
    public static List<String> people(Answers answers) {
        var all = new ArrayList<>(new LinkedHashSet<>(answers.texts("to")));
        if (answers.has("others")) all.add(answers.text("others"));
        return all;
    }

    public static List<Subject> children(Answers answers) {
        return answers.ids("children").stream().map(Subject::new).toList();
    }

    /// The child and the brothers and sisters, as the record has them: for what is mostly done for all of them.
    public static List<Subject> together(Timeline timeline) {
        return Stream.concat(Stream.of(timeline.subject()), timeline.facts(Related.class).stream().map(Fact::entry).filter(one -> one.relation().equals("brother or sister") && one.until() == null)
                .map(one -> one.person().equals(timeline.subject()) ? one.other() : one.person())).distinct().toList();
    }

    /// The child, and those of the brothers and sisters who go the same way.
    public static Question children() {
        return checkboxesFrom("children", "For which children?", "children").named("Children").required("Choose the children");
    }

    private static Question offer() {
        return radiosFrom("offer", "Which offer?", "offer").named("Offer");
    }

    private static Question meeting() {
        return radiosFrom("meeting", "At which meeting?", "meeting").named("Meeting").hint("None, if the family made it without one");
    }

    private static Question plan() {
        return radiosFrom("plan", "Which plan?", "plan").named("Plan").required("Choose the plan");
    }

    private FamilyNetworkRecordings() {}
}
