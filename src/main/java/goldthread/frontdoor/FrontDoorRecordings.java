package goldthread.frontdoor;

import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.yesNo;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.frontdoor.FrontDoorEntry.ReferrerInTouch;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.people.CodeBook;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What people record at the front door, each described once.
public final class FrontDoorRecordings {
    private static final String NO_REFERRAL = "There is no referral for this child yet. Record the referral first.";

    private static final Form<Function<Timeline, Referred>> REFERRAL = Form.of("frontdoor.referred", "Record a referral", "Record referral")
            .ask(day("on", "When did the referral come?", "Date of the referral"),
                    CodeBook.REFERRAL_SOURCE.ask("source", "Who referred {child}?").named("Who referred"),
                    radios("way", "How did it come?", Choice.of(Referred.TELEPHONE, "By telephone").hint("Who refers for their work confirms it in writing"), Choice.of("email", "By email"),
                            Choice.of("form", "By a form"), Choice.of("in person", "In person"), Choice.of("letter", "By letter")).named("Came by"),
                    yesNo("danger", "Is a life at risk, or serious harm likely at once?").named("Danger at once").hint("Then it is decided today whether {child} must be protected"),
                    longText("asked", "What did they say?").named("What was said").hint("In the referrer's own words. Your own view belongs in the decision"))
            .makes(answers -> timeline -> new Referred(timeline.subject(), answers.date("on"), answers.textOrNull("source"),
                    answers.textOrNull("asked"), answers.date("on"), answers.textOrNull("way"), answers.yesOrNull("danger")));

    private static final Form<Function<Timeline, ReferrerInTouch>> IN_TOUCH = Form.of("frontdoor.referrer-in-touch", "Record that a referrer was in touch, or was told", "Record")
            .ask(referral(), radios("what", "What happened?", Choice.of(ReferrerInTouch.CONFIRMED, "They confirmed it in writing"), Choice.of(ReferrerInTouch.ASKED, "They asked what came of it"),
                            Choice.of(ReferrerInTouch.TOLD, "They were told what came of it")).named("What happened").required("Choose what happened"),
                    longText("words", "What was said?").named("In their words"), day("on", "When?", "Date"))
            .makes(answers -> timeline -> new ReferrerInTouch(timeline.subject(), answers.id("referral"), answers.text("what"), answers.textOrNull("words"), answers.date("on")));

    private static final Form<Function<Timeline, ReferralDecided>> DECISION = Form.of("frontdoor.referral-decided", "Decide on a referral", "Record decision")
            .ask(referral(), day("on", "When was it decided?", "Date of the decision"),
                    radios("outcome", "What was decided?",
                            Choice.of("goes-on", "It goes on").hint("To an assessment, a strategy discussion or help for the family"),
                            Choice.of("no-further-action", "No further action").hint("Advice may have been given. The episode of need ends"))
                            .named("Outcome").required("Choose what was decided"),
                    longText("why", "Why?").named("Why").hint("What you knew, what you made of it, and the threshold that it meets or does not meet"))
            .makes(answers -> timeline -> new ReferralDecided(timeline.subject(), answers.id("referral"), answers.date("on"),
                    answers.chose("outcome", "no-further-action"), answers.textOrNull("why")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(REFERRAL, referred -> Answers.none().with("on", referred.on()).with("source", referred.source())
                    .with("asked", referred.asked()).with("way", referred.way()).with("danger", referred.danger()), "Referral recorded").next("frontdoor.referral-decided", "frontdoor.referrer-in-touch"),
            Recording.of(IN_TOUCH, one -> Answers.none().with("referral", one.referral()).with("what", one.what()).with("words", one.words()).with("on", one.on()), "Recorded")
                    .given(timeline -> following(timeline, referral -> true)).meets("T-A02b", Answers.none().with("what", ReferrerInTouch.CONFIRMED)).meets("T-A03", Answers.none().with("what", ReferrerInTouch.TOLD)),
            Recording.of(DECISION, decided -> Answers.none().with("referral", decided.referral()).with("on", decided.on())
                            .with("outcome", decided.noFurtherAction() == null ? null : decided.noFurtherAction() ? "no-further-action" : "goes-on")
                            .with("why", decided.why()), "Decision recorded")
                    .given(timeline -> following(timeline, undecided(timeline))).decides().meets("T-A01", "T-A04")
                    .doubt((decided, timeline) -> decided.why() == null, "No reason is written. Whoever reads this later cannot tell why it was decided.")
                    .doubt((decided, timeline) -> timeline.facts(ReferralDecided.class).stream().anyMatch(earlier -> earlier.entry().referral().equals(decided.referral())),
                            "This referral has been decided before. If that decision was wrong, correct it in the story instead.")
                    .next("familyhelp.assessment-started", "protection.strategy-discussed"));

    /// The question from which referral something follows.
    public static Question referral() {
        return Question.radiosFrom("referral", "Which referral does it follow from?", "referral").named("Referral")
                .required("Choose the referral that it follows from");
    }

    /// The referrals that it may follow from. @param open those that still go on
    public static Given following(Timeline timeline, Predicate<Fact<Referred>> open) {
        return Given.NOTHING.following("referral", Earlier.of(timeline, Referred.class, "Referral", open), NO_REFERRAL, "frontdoor.referred");
    }

    private static Predicate<Fact<Referred>> undecided(Timeline timeline) {
        var decided = timeline.facts(ReferralDecided.class).stream().map(fact -> fact.entry().referral()).collect(Collectors.toSet());
        return referral -> !decided.contains(referral.id());
    }

    private FrontDoorRecordings() {}
}
