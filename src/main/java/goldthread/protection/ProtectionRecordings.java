package goldthread.protection;

import static goldthread.frontdoor.FrontDoorRecordings.referral;
import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.time;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpRecordings;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.people.CodeBook;
import goldthread.people.Person;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.CoreGroup;
import goldthread.protection.ProtectionEntry.CoreGroupHeld;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanReviewed;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Refusal;
import goldthread.time.WorkingDays;
import java.time.LocalDate;
import goldthread.workforce.Colleague;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people record of protecting a child, each described once. Working Together to Safeguard Children 2023, chapter 3.
public final class ProtectionRecordings {
    private static final Choice[] OUTCOMES = choices(EnquiryConcluded.NOT_CONFIRMED, "Confirmed, harm not likely to go on", "Confirmed, harm likely: conference");

    private static final Form<Function<Timeline, EnquiryStarted>> ENQUIRY = Form.of("protection.enquiry-started", "Start a section 47 enquiry", "Start enquiry")
            .ask(referral(), day("on", "When did the enquiry start?", "Date of the start"),
                    date("target", "By when is the initial conference to be held?").named("Conference to be held by").hint("Leave it empty for the last day that the law leaves: 15 working days from the strategy discussion"),
                    yesNo("not-required", "Is it already certain that no conference is needed?").named("No conference needed"),
                    yesNo("high-risk", "Must {child} be seen within 24 hours?").named("Seen within 24 hours").hint("Where the risk is high. Otherwise within five working days"),
                    time("at", "At what time did it start?").named("At").onlyIf("high-risk", "yes"))
            .refuse("target", answers -> answers.date("target").isBefore(answers.date("on")), "The conference cannot be due before the enquiry started")
            .makes(answers -> timeline -> new EnquiryStarted(timeline.subject(), answers.id("referral"), answers.date("on"),
                    target(answers), answers.yesOrNull("not-required"), answers.date("on"), answers.yesOrNull("high-risk"), StrategyRecordings.at(answers, "at")));

    private static final Form<Function<Timeline, EnquiryConcluded>> CONCLUDED = Form.of("protection.enquiry-concluded", "Conclude a section 47 enquiry", "Conclude enquiry")
            .ask(enquiry().required("Choose the enquiry"), day("on", "When was it concluded?", "Date of the conclusion"),
                    radios("outcome", "What came of it?", OUTCOMES).named("Outcome").required("Choose what came of it"),
                    longText("why", "Why?").named("Why"), selectFrom("by", "Who decided whether the threshold of significant harm is met?", "workers").named("Decided by").hint("A social worker: the lead child protection practitioner, unless it was agreed otherwise"),
                    longText("child", "What does {child} say?").named("The child says").hint("In the child's own words"),
                    longText("parents", "What do the parents say?").named("The parents say"))
            .makes(answers -> timeline -> concluded(answers, timeline));

    private static final Form<Function<Timeline, ConferenceHeld>> CONFERENCE = Form.of("protection.conference-held", "Record only the date of an initial conference", "Record conference")
            .ask(referral(), enquiry().hint("None, if {child} moved in on the plan of another authority"),
                    day("on", "When was the conference held?", "Date of the conference"),
                    yesNo("plan", "Was a child protection plan made?").named("Plan made").required("Say whether a child protection plan was made"),
                    category("category", "Under which category?").onlyIf("plan", "yes"))
            .makes(answers -> timeline -> new ConferenceHeld(timeline.subject(), answers.id("referral"), answers.idOrNull("enquiry"), answers.date("on")));

    private static final Form<Function<Timeline, PlanStarted>> PLAN = Form.of("protection.plan-started", "Start a child protection plan", "Start plan")
            .ask(referral(), day("on", "When did the plan start?", "Date of the start"), category("category", "Under which category?"),
                    category("latest", "Is it another category now?").named("Category now").hint("Leave it empty if it is the same"),
                    wholeNumber("previous", "How many child protection plans has {child} had before?", 0, 30).named("Earlier plans").hint("As far as you know, also elsewhere"))
            .makes(answers -> timeline -> plan(answers, timeline));

    private static final Form<Function<Timeline, PlanReviewed>> REVIEWED = Form.of("protection.plan-reviewed", "Record only the date of a review conference", "Record review conference")
            .ask(plan(), day("on", "When was the review conference held?", "Date of the conference"))
            .makes(answers -> timeline -> new PlanReviewed(timeline.subject(), planned(timeline, answers), answers.id("plan"), answers.date("on")));

    private static final Form<Function<Timeline, CoreGroupHeld>> CORE_GROUP = Form.of("protection.core-group-held", "Record a core group", "Record core group")
            .ask(plan(), checkboxesFrom("children", "Whose plans does it run?", "children").named("Children").required("Choose the children"), day("on", "When did the core group meet?", "Date of the core group"),
                    checkboxes("came", "Who came?", choices("Parents", "Child", "Wider family", "Children's social care", "Police", "Health", "Education", "Early years", "Other")).named("Came"),
                    longText("safer", "Is {child} safer now, and how do you know?").named("Is the child safer"), longText("child", "What does {child} say?").named("The child says"),
                    longText("parents", "What do the parents say?").named("The parents say"))
            .makes(answers -> timeline -> new CoreGroupHeld(timeline.subject(), planned(timeline, answers), answers.id("plan"), answers.date("on"), said(answers, timeline)));

    private static final Form<Function<Timeline, CategoryChanged>> CATEGORY = Form.of("protection.category-changed", "Change the category of a child protection plan", "Change category")
            .ask(plan(), day("on", "From when?", "Date of the change"), category("category", "What is the category now?").required("Choose the category"))
            .makes(answers -> timeline -> new CategoryChanged(timeline.subject(), planned(timeline, answers), answers.id("plan"), answers.text("category"), answers.date("on")));

    private static final Form<Function<Timeline, PlanEnded>> ENDED = Form.of("protection.plan-ended", "End a child protection plan", "End plan")
            .ask(plan(), day("on", "When did the plan end?", "Date of the end"))
            .makes(answers -> timeline -> new PlanEnded(timeline.subject(), planned(timeline, answers), answers.id("plan"), answers.date("on")));

    public static final List<Recording<?>> ALL = Stream.concat(Stream.concat(StrategyRecordings.ALL.stream(), LeadsRecordings.ALL.stream()), Stream.<Recording<?>>of(
            Recording.of(ENQUIRY, started -> Answers.none().with("referral", started.referral()).with("on", started.on()).with("target", started.conferenceTarget())
                            .with("not-required", started.conferenceNotRequired()).with("high-risk", started.highRisk()).with("at", started.at()), "Section 47 enquiry started")
                    .given(FamilyHelpRecordings::episode).decides().gateWith((started, timeline, law, records) -> LeadingAnEnquiry.decided(started.happened(), records))
                    .doubt((started, timeline) -> timeline.facts(StrategyDiscussed.class).stream().noneMatch(held -> ProtectionDuties.same(timeline, held, started.referral())),
                            "No strategy discussion is recorded for this referral.")
                    .doubt((started, timeline) -> Protection.protection(timeline).map(PlanNow::enquiry).isPresent(), "An enquiry goes on already.")
                    .next("protection.leads-named", "care.visited", "protection.enquiry-concluded"),
            Recording.of(CONCLUDED, done -> Answers.none().with("enquiry", done.enquiry()).with("on", done.on()).with("outcome", done.outcome()).with("why", done.why())
                            .with("by", done.decidedBy() == null ? null : new Colleague(done.decider(), done.decidedBy()).written()).with("child", done.childSays()).with("parents", done.parentsSay()), "Section 47 enquiry concluded")
                    .given(timeline -> Given.NOTHING.following("enquiry", goingOn(timeline), "No section 47 enquiry has been started. Start one first.", "protection.enquiry-started").known("by", threshold(timeline)))
                    .decides().gateWith((done, timeline, law, records) -> LeadingAnEnquiry.decided(done.on(), records)).gateWith((done, timeline, law, records) -> LeadingAnEnquiry.decidedBy(done, records))
                    .doubt((done, timeline) -> done.why() == null, "No reason is written.").doubt((done, timeline) -> done.decidedBy() == null, "It is not written who decided whether the threshold of significant harm is met.")
                    .doubt(ProtectionRecordings::otherThanTheLead, "The lead child protection practitioner decides on the threshold, as the leads were named, and somebody else is written here.")
                    .doubt(ProtectionRecordings::notSeenAlone, "No visit is recorded since the enquiry began at which the child was seen alone (Working Together 2023, chapter 3). Record it first, or write why the child was not seen alone.")
                    .next("protection.shared", "protection.conference-called", "protection.conferred", "familyhelp.plan-started"),
            Recording.of(CONFERENCE, held -> Answers.none().with("referral", held.referral()).with("enquiry", held.enquiry()).with("on", held.on()), "Conference recorded")
                    .given(timeline -> FamilyHelpRecordings.episode(timeline).mayFollow("enquiry", enquiries(timeline))).decides()
                    .also(ProtectionRecordings::madeByConference, "plan", "category")
                    .doubt((held, timeline) -> held.enquiry() == null, "It follows from no enquiry here. That is right only if the child moved in on a plan.")
                    .next("protection.core-group-held", "care.visited"),
            Recording.of(PLAN, plan -> Answers.none().with("referral", plan.referral()).with("on", plan.on()).with("category", plan.category()).with("latest", plan.latest()).with("previous", plan.previous()),
                            "Child protection plan started")
                    .given(timeline -> FamilyHelpRecordings.episode(timeline).known("previous", earlier(timeline))).decides().each((plan, child, ids) -> FamilyHelp.whenProtected(child, plan.happened()))
                    .doubt((plan, timeline) -> Protection.protection(timeline).map(PlanNow::plan).isPresent(), "A child protection plan stands already.")
                    .doubt((plan, timeline) -> plan.category() == null, "No category is chosen. The census asks for one.")
                    .next("protection.core-group-held", "care.visited"),
            Recording.of(REVIEWED, review -> onPlan(review.plan(), review.on()), "Review conference recorded")
                    .given(ProtectionRecordings::plan).next("protection.plan-ended", "protection.category-changed"),
            Recording.of(CORE_GROUP, ProtectionRecordings::filled, "Core group recorded").given(timeline -> plan(timeline).and(Given.together(timeline, CoreGroupHeld.class, LeadsNamed.class))).meets("T-B08", "T-B09a")
                    .gateFirst((held, timeline, law, records) -> held.said() == null ? Optional.empty() : held.said().siblings().stream().map(records::of)
                            .filter(child -> Protection.protection(child).map(PlanNow::plan).isEmpty()).findFirst().map(child -> new Refusal(Person.of(child).name() + " has no child protection plan that a core group runs. Leave "
                                    + Person.of(child).name() + " out.", "Working Together 2023, chapter 3"))).next("protection.standards-checked", "protectionteam.decided"),
            Recording.of(CATEGORY, changed -> onPlan(changed.plan(), changed.on()).with("category", changed.category()), "Category changed")
                    .given(ProtectionRecordings::plan).decides(),
            Recording.of(ENDED, end -> onPlan(end.plan(), end.on()), "Child protection plan ended").given(ProtectionRecordings::plan).decides().each((end, child, ids) -> FamilyHelp.whenProtectedNoMore(child, end.on()))
                    .next("familyhelp.plan-started", "familyhelp.closed"))).toList();

    /// Null where nothing is said but the day: as core groups were always recorded.
    private static @Nullable CoreGroup said(Answers answers, Timeline timeline) {
        var said = new CoreGroup(answers.ids("children").stream().map(Subject::new).filter(child -> !child.equals(timeline.subject())).toList(), answers.texts("came"),
                answers.textOrNull("child"), answers.textOrNull("parents"), answers.textOrNull("safer"));
        return said.equals(new CoreGroup(List.of(), List.of(), null, null, null)) ? null : said;
    }

    private static Answers filled(CoreGroupHeld group) {
        var answers = onPlan(group.plan(), group.on());
        var said = group.said();
        return said == null ? answers.with("children", List.of(group.child())) : answers.with("children", Stream.concat(Stream.of(group.child()), said.siblings().stream()).toList()).with("came", said.came())
                .with("safer", said.safer()).with("child", said.child()).with("parents", said.parents());
    }

    private static Answers onPlan(UUID plan, LocalDate on) {
        return Answers.none().with("plan", plan).with("on", on);
    }

    private static Question enquiry() {
        return radiosFrom("enquiry", "Which enquiry does it follow from?", "enquiry").named("Enquiry");
    }

    private static Question plan() {
        return radiosFrom("plan", "Which plan?", "plan").named("Plan").required("Choose the plan");
    }

    private static Question category(String key, String label) {
        return CodeBook.CATEGORY_OF_ABUSE.ask(key, label).named("Category of abuse");
    }

    private static List<Entry> madeByConference(Answers answers, Timeline timeline) {
        return answers.yes("plan") ? Stream.concat(Stream.<Entry>of(plan(answers.with("previous", earlier(timeline)), timeline)), FamilyHelp.whenProtected(timeline, answers.date("on")).stream()).toList() : List.of();
    }

    private static PlanStarted plan(Answers answers, Timeline timeline) {
        return new PlanStarted(timeline.subject(), answers.id("referral"), answers.date("on"), answers.textOrNull("category"), answers.textOrNull("latest"),
                answers.textOrNull("previous"), answers.date("on"));
    }

    /// Plans on record; where there are none, other authorities may know of some, and nothing is said.
    private static @Nullable Integer earlier(Timeline timeline) {
        int plans = timeline.facts(PlanStarted.class).size();
        return plans == 0 ? null : plans;
    }

    private static @Nullable LocalDate target(Answers answers) {
        return answers.has("target") ? answers.date("target") : Boolean.TRUE.equals(answers.yesOrNull("not-required")) ? null : target(answers.date("on"));
    }

    /// The day by which the initial conference is to be held where nobody names another (T-B03, Working Together 2023, chapter 3).
    static LocalDate target(LocalDate discussed) {
        return WorkingDays.england().after(discussed, 15);
    }

    private static List<Earlier> enquiries(Timeline timeline) {
        var over = Stream.concat(timeline.facts(ConferenceHeld.class).stream().map(fact -> fact.entry().enquiry()),
                timeline.facts(PlanStarted.class).stream().map(fact -> fact.entry().referral())).collect(Collectors.toSet());
        return Earlier.of(timeline, EnquiryStarted.class, "Section 47 enquiry", fact -> !over.contains(fact.id()) && !over.contains(fact.entry().referral()));
    }

    /// Those that are not concluded yet come first: one that is, is concluded again only by a correction.
    private static List<Earlier> goingOn(Timeline timeline) {
        var over = timeline.facts(EnquiryConcluded.class).stream().map(fact -> fact.entry().enquiry()).collect(Collectors.toSet());
        return enquiries(timeline).stream().map(one -> new Earlier(one.id(), one.words(), one.open() && !over.contains(one.id()))).toList();
    }

    /// The lead practitioner, where it was agreed that they decide on the threshold.
    private static @Nullable String threshold(Timeline timeline) {
        return Protection.leads(timeline, LocalDate.MAX).map(Fact::entry).filter(leads -> leads.leadDecides().contains(LeadsRecordings.THRESHOLD)).map(leads -> new Colleague(leads.lead(), leads.leadName()).written()).orElse(null);
    }

    private static boolean otherThanTheLead(EnquiryConcluded done, Timeline timeline) {
        return done.decidedBy() != null && Protection.leads(timeline, done.on()).map(Fact::entry).filter(leads -> leads.leadDecides().contains(LeadsRecordings.THRESHOLD) && !leads.bothDecide().contains(LeadsRecordings.THRESHOLD) && !leads.lead().equals(done.decider())).isPresent();
    }

    /// Not before birth, nor where the enquiry is not found.
    private static boolean notSeenAlone(EnquiryConcluded done, Timeline timeline) {
        var child = Person.of(timeline);
        boolean unborn = child.born() == null ? child.expected() != null : child.born().isAfter(done.on());
        return !unborn && timeline.facts(EnquiryStarted.class).stream().filter(fact -> fact.id().equals(done.enquiry())).anyMatch(enquiry -> timeline.facts(SeenAlone.class).stream()
                .noneMatch(visit -> !visit.happened().isBefore(enquiry.happened()) && !visit.happened().isAfter(done.on()) && visit.entry().seenAlone().contains(timeline.subject())));
    }

    private static EnquiryConcluded concluded(Answers answers, Timeline timeline) {
        var by = Colleague.chosen(answers, "by");
        return new EnquiryConcluded(timeline.subject(), enquired(timeline, answers.id("enquiry")), answers.id("enquiry"), answers.text("outcome"), answers.textOrNull("why"), answers.date("on"),
                answers.textOrNull("child"), answers.textOrNull("parents"), by == null ? null : by.account(), by == null ? null : by.name());
    }

    private static Given plan(Timeline timeline) {
        return Given.NOTHING.following("plan", Earlier.of(timeline, PlanStarted.class, "Child protection plan", fact -> Protection.plan(timeline, fact).ended() == null),
                "No child protection plan has been started. Record the conference that made it, or start the plan.", "protection.conference-held");
    }

    private static UUID enquired(Timeline timeline, UUID enquiry) {
        return Earlier.find(timeline, EnquiryStarted.class, enquiry).referral();
    }

    private static UUID planned(Timeline timeline, Answers answers) {
        return Earlier.find(timeline, PlanStarted.class, answers.id("plan")).referral();
    }

    private ProtectionRecordings() {}
}
