package goldthread.familyhelp;

import static goldthread.frontdoor.FrontDoorRecordings.referral;
import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radiosFrom;

import goldthread.casefile.Entry;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentCheckpoint;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.familyhelp.FamilyHelpEntry.PlanEnded;
import goldthread.familyhelp.FamilyHelpEntry.PlanReviewed;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.frontdoor.FrontDoorRecordings;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.people.CodeBook;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people record of help to a family, each described once.
public final class FamilyHelpRecordings {

    private static final Form<Function<Timeline, NeedIdentified>> NEED = Form.of("familyhelp.need-identified", "Record the main need", "Record main need")
            .ask(referral(), day("on", "When was it identified?", "Date"),
                    CodeBook.NEED.ask("need", "What is {child}'s main need?").named("Main need").required("Choose the main need"))
            .makes(answers -> timeline -> new NeedIdentified(timeline.subject(), answers.id("referral"), answers.text("need"), answers.date("on")));

    private static final Form<Function<Timeline, AssessmentStarted>> STARTED = Form.of("familyhelp.assessment-started", "Start an assessment", "Start assessment")
            .ask(referral(), day("on", "When did the assessment start?", "Date of the start"))
            .makes(answers -> timeline -> new AssessmentStarted(timeline.subject(), answers.id("referral"), answers.date("on"), answers.date("on")));

    private static final Form<Function<Timeline, AssessmentCheckpoint>> CHECKPOINT = Form.of("familyhelp.assessment-checkpoint",
                    "Record a manager's look at an assessment", "Record checkpoint")
            .ask(assessment(), day("on", "When did the manager look at it?", "Date"))
            .makes(answers -> timeline -> new AssessmentCheckpoint(timeline.subject(), assessed(timeline, answers.id("assessment")),
                    answers.id("assessment"), answers.date("on")));

    private static final Form<Function<Timeline, FactorsFound>> FACTORS = Form.of("familyhelp.factors-found", "Record factors found by an assessment", "Record factors")
            .ask(assessment(), day("on", "When were they found?", "Date"), factors().required("Choose what was found"))
            .makes(answers -> timeline -> factors(answers, timeline));

    private static final Form<Function<Timeline, AssessmentAuthorised>> AUTHORISED = Form.of("familyhelp.assessment-authorised", "Finish an assessment", "Finish assessment")
            .ask(assessment(), day("on", "When did a manager authorise it?", "Date authorised"),
                    factors().hint("Tick all that the assessment found. Leave it empty if they are recorded already"),
                    CodeBook.NEED.ask("need", "What is {child}'s main need?").named("Main need").hint("Leave it as it is if it is known"))
            .makes(answers -> timeline -> new AssessmentAuthorised(timeline.subject(), assessed(timeline, answers.id("assessment")),
                    answers.id("assessment"), answers.date("on")));

    private static final Form<Function<Timeline, PlanStarted>> PLAN = Form.of("familyhelp.plan-started", "Start a child in need plan", "Start plan")
            .ask(referral(), day("on", "When did the plan start?", "Date of the start"))
            .makes(answers -> timeline -> new PlanStarted(timeline.subject(), answers.id("referral"), answers.date("on"), answers.date("on")));

    private static final Form<Function<Timeline, PlanReviewed>> REVIEWED = Form.of("familyhelp.plan-reviewed", "Record a review of a child in need plan", "Record review")
            .ask(plan(), day("on", "When was the plan reviewed?", "Date of the review"))
            .makes(answers -> timeline -> new PlanReviewed(timeline.subject(), planned(timeline, answers.id("plan")), answers.id("plan"), answers.date("on")));

    private static final Form<Function<Timeline, PlanEnded>> ENDED = Form.of("familyhelp.plan-ended", "End a child in need plan", "End plan")
            .ask(plan(), day("on", "When did the plan end?", "Date of the end"))
            .makes(answers -> timeline -> new PlanEnded(timeline.subject(), planned(timeline, answers.id("plan")), answers.id("plan"), answers.date("on")));

    private static final Form<Function<Timeline, Closed>> CLOSED = Form.of("familyhelp.closed", "Close an episode of need", "Close episode")
            .ask(referral(), day("on", "When was it closed?", "Date of closing"),
                    CodeBook.CLOSURE_REASON.ask("reason", "Why was it closed?").named("Reason"))
            .makes(answers -> timeline -> new Closed(timeline.subject(), answers.id("referral"), answers.date("on"), answers.textOrNull("reason"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(NEED, need -> of(need.referral(), need.on()).with("need", need.need()), "Main need recorded").given(FamilyHelpRecordings::episode),
            Recording.of(STARTED, started -> of(started.referral(), started.on()), "Assessment started").given(FamilyHelpRecordings::episode).decides()
                    .doubt((started, timeline) -> FamilyHelp.episodes(timeline).stream().anyMatch(open -> open.referral().equals(started.referral()) && open.assessedSince() != null),
                            "An assessment of this referral goes on already.")
                    .next("familyhelp.assessment-authorised", "care.visited"),
            Recording.of(CHECKPOINT, look -> Answers.none().with("assessment", look.assessment()).with("on", look.on()), "Checkpoint recorded")
                    .given(FamilyHelpRecordings::assessment).meets("T-A06a", "T-A06b", "T-A06c"),
            Recording.of(FACTORS, found -> Answers.none().with("assessment", found.assessment()).with("on", found.on()).with("factors", found.factors()), "Factors recorded")
                    .given(FamilyHelpRecordings::assessment),
            Recording.of(AUTHORISED, done -> Answers.none().with("assessment", done.assessment()).with("on", done.on()), "Assessment finished")
                    .given(timeline -> assessment(timeline).known("need", FamilyHelp.episodes(timeline).stream().reduce((one, later) -> later).map(EpisodeNow::need).orElse(null))).decides().meets("T-A05")
                    .also((answers, timeline) -> Stream.concat(answers.has("factors") ? Stream.of(factors(answers, timeline)) : Stream.<Entry>of(),
                            ChildByChild.needs(timeline, answers.textOrNull("need"), answers.date("on"))).toList(), "factors", "need")
                    .doubt((done, timeline) -> timeline.facts(AssessmentAuthorised.class).stream().anyMatch(other -> other.entry().assessment().equals(done.assessment())),
                            "This assessment is finished already.")
                    .next("familyhelp.plan-started", "protection.strategy-discussed", "familyhelp.closed"),
            Recording.of(PLAN, plan -> of(plan.referral(), plan.on()), "Child in need plan started").given(FamilyHelpRecordings::episode).decides()
                    .doubt((plan, timeline) -> FamilyHelp.episodes(timeline).stream().anyMatch(open -> open.planSince() != null), "A child in need plan stands already.")
                    .next("care.visited", "familyhelp.plan-reviewed"),
            Recording.of(REVIEWED, review -> Answers.none().with("plan", review.plan()).with("on", review.on()), "Review recorded")
                    .given(FamilyHelpRecordings::plan).meets("T-A13b", "T-A13d"),
            Recording.of(ENDED, end -> Answers.none().with("plan", end.plan()).with("on", end.on()), "Child in need plan ended")
                    .given(FamilyHelpRecordings::plan).decides().next("familyhelp.closed"),
            Recording.of(CLOSED, closed -> of(closed.referral(), closed.on()).with("reason", closed.reason()), "Episode of need closed")
                    .given(FamilyHelpRecordings::episode).decides().each(ChildByChild::closing)
                    .doubt((closed, timeline) -> closed.reason() == null, "No reason is chosen. The census asks for one.")
                    .doubt((closed, timeline) -> FamilyHelp.episodes(timeline).stream().anyMatch(open -> open.referral().equals(closed.referral()) && open.planSince() != null),
                            "A child in need plan still stands. It ends with the episode.")
                    .doubt((closed, timeline) -> FamilyHelp.episodes(timeline).stream().anyMatch(open -> open.referral().equals(closed.referral()) && open.assessedSince() != null),
                            ChildByChild.UNFINISHED));

    private static Answers of(UUID referral, @org.jspecify.annotations.Nullable LocalDate on) {
        return Answers.none().with("referral", referral).with("on", on);
    }

    private static Question assessment() {
        return radiosFrom("assessment", "Which assessment?", "assessment").named("Assessment").required("Choose the assessment");
    }

    private static Question plan() {
        return radiosFrom("plan", "Which plan?", "plan").named("Plan").required("Choose the plan");
    }

    private static Question factors() {
        return checkboxes("factors", "What did the assessment find?", CodeBook.FACTOR.choices()).named("Factors");
    }

    private static FactorsFound factors(Answers answers, Timeline timeline) {
        var assessment = answers.id("assessment");
        return new FactorsFound(timeline.subject(), assessed(timeline, assessment), assessment, answers.texts("factors"), answers.date("on"));
    }

    /// Any referral whose episode of need is open.
    public static Given episode(Timeline timeline) {
        var open = ids(FamilyHelp.episodes(timeline).stream().map(EpisodeNow::referral).toList());
        return FrontDoorRecordings.following(timeline, referral -> open.contains(referral.id()));
    }

    private static Given assessment(Timeline timeline) {
        var done = ids(timeline.facts(AssessmentAuthorised.class).stream().map(fact -> fact.entry().assessment()).toList());
        return Given.NOTHING.following("assessment", Earlier.of(timeline, AssessmentStarted.class, "Assessment", fact -> !done.contains(fact.id())),
                "No assessment has been started. Start one first.", "familyhelp.assessment-started");
    }

    private static Given plan(Timeline timeline) {
        return Given.NOTHING.following("plan", Earlier.of(timeline, PlanStarted.class, "Child in need plan", fact -> FamilyHelp.plan(timeline, fact).ended() == null),
                "No child in need plan has been started. Start one first.", "familyhelp.plan-started");
    }

    private static Set<UUID> ids(List<UUID> ids) {
        return ids.stream().collect(Collectors.toSet());
    }

    private static UUID assessed(Timeline timeline, UUID assessment) {
        return Earlier.find(timeline, AssessmentStarted.class, assessment).referral();
    }

    private static UUID planned(Timeline timeline, UUID plan) {
        return Earlier.find(timeline, PlanStarted.class, plan).referral();
    }

    private FamilyHelpRecordings() {}
}
