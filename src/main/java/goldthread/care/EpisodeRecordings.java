package goldthread.care;

import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.text;

import goldthread.care.CareEntry.DeprivationOfLibertyEnded;
import goldthread.care.CareEntry.DeprivedOfLiberty;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Unaccompanied;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.people.CodeBook;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Coming into care, moving, and leaving care, as people record them.
final class EpisodeRecordings {
    static final String NOT_IN_CARE = "The child is not looked after on that day, as far as is recorded.";
    /// A new episode follows.
    private static final String FOLLOWED = "X1";
    /// Reasons for a new episode with another carer (SSDA903 guide).
    private static final List<String> NEW_CARER = List.of("P", "B");
    private static final String POSTCODE = "[A-Z]{1,2}[0-9][A-Z0-9]?( ?[0-9][A-Z]{2})?";

    private static final Form<Function<Timeline, EpisodeStarted>> STARTED = Form.of("care.episode-started", "Record coming into care, a move or a new legal status", "Record episode")
            .ask(day("on", "From what day?", "Date from"),
                    CodeBook.NEW_EPISODE.ask("reason", "What is new?").named("What is new").required("Choose what is new"),
                    CodeBook.LEGAL_STATUS.ask("legal-status", "What is the legal status?", "D1").named("Legal status"),
                    CodeBook.PLACEMENT.ask("placement", "What kind of home does {child} live in?").named("Kind of home"),
                    CodeBook.PROVIDER.ask("provider", "Who provides it?").named("Provided by"),
                    CodeBook.NEED.ask("need", "What is {child}'s main need?", "N9", "N0").named("Main need"))
            .group("Where",
                    text("home-postcode", "Postcode of {child}'s own home").width(10).hint("Where {child} lived before coming into care"),
                    text("placement-postcode", "Postcode of this home").width(10),
                    text("urn", "Number of this home at Ofsted").named("Ofsted number").width(10),
                    CodeBook.WHY_MOVED.ask("move", "Why did {child} move?").named("Why moved").hint("Leave it empty if {child} did not move"))
            .makes(answers -> timeline -> new EpisodeStarted(timeline.subject(), answers.date("on"), answers.textOrNull("reason"),
                    answers.textOrNull("legal-status"), answers.textOrNull("need"), answers.textOrNull("placement"), answers.textOrNull("provider"),
                    postcode(answers, "home-postcode"), postcode(answers, "placement-postcode"), answers.textOrNull("urn")));

    private static final Form<Function<Timeline, EpisodeEnded>> ENDED = Form.of("care.episode-ended", "Record leaving care", "Record end of care")
            .ask(radiosFrom("episode", "Which episode of care ended?", "episode").named("Episode").required("Choose the episode that ended"),
                    day("on", "When did it end?", "Date of the end"),
                    CodeBook.EPISODE_END.ask("reason", "Why did it end?", "E43", "E44").named("Reason").required("Choose why it ended"),
                    CodeBook.WHY_MOVED.ask("move", "Why did {child} move?").named("Why moved").hint("Only where a new episode follows"))
            .makes(answers -> timeline -> ended(timeline, answers));

    private static final Form<Function<Timeline, DeprivedOfLiberty>> DEPRIVED = Form.of("care.deprived-of-liberty", "Record a deprivation of liberty order", "Record order")
            .ask(day("on", "From what day did the court allow it?", "Date of the order"))
            .makes(answers -> timeline -> new DeprivedOfLiberty(timeline.subject(), answers.date("on")));

    private static final Form<Function<Timeline, DeprivationOfLibertyEnded>> FREED = Form.of("care.deprivation-of-liberty-ended", "Record the end of a deprivation of liberty order", "Record end of order")
            .ask(radiosFrom("order", "Which order?", "order").named("Order").required("Choose the order"), day("on", "When did it end?", "Date of the end"))
            .makes(answers -> timeline -> new DeprivationOfLibertyEnded(timeline.subject(), answers.id("order"), answers.date("on")));

    private static final Form<Function<Timeline, Unaccompanied>> UNACCOMPANIED = Form.of("care.unaccompanied", "Record that a child is an unaccompanied asylum seeker", "Record status")
            .ask(day("on", "Since when is this known?", "Date known"), date("until", "When does or did this status end?").named("Until").hint("Leave it empty if you do not know"))
            .refuse("until", answers -> answers.date("until").isBefore(answers.date("on")), "Until must be after the date known")
            .makes(answers -> timeline -> new Unaccompanied(timeline.subject(), answers.dateOrNull("until"), answers.date("on")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(STARTED, EpisodeRecordings::fill, "Episode of care recorded").given(EpisodeRecordings::now).decides()
                    .also(EpisodeRecordings::before, "move").meets("T-B17", "T-B18a", "T-B18b", "T-B19")
                    .doubt((started, timeline) -> started.legalStatus() == null || started.placement() == null, "Legal status or kind of home is missing. Both are needed for the return.")
                    .doubt((started, timeline) -> "S".equals(started.reason()) == open(timeline).anyMatch(fact -> fact.entry().from().isBefore(started.from())),
                            "The record does not agree with what is new: a child who is looked after already cannot start, and one who is not cannot move.")
                    .doubt((started, timeline) -> NEW_CARER.contains(String.valueOf(started.reason())) && started.placementPostcode() != null && open(timeline)
                                    .anyMatch(fact -> fact.entry().from().isBefore(started.from()) && started.placementPostcode().equals(fact.entry().placementPostcode())),
                            "The child moves to another carer, and the postcode is that of the last home. Check where the child lives now.")
                    .doubt((started, timeline) -> odd(started.homePostcode()) || odd(started.placementPostcode()), "A postcode does not look like one.")
                    .next("care.plan-prepared", "care.visited", "workforce.allocated"),
            Recording.of(ENDED, ended -> Answers.none().with("episode", ended.episode()).with("on", ended.on()).with("reason", ended.reason()).with("move", ended.move()), "End of care recorded")
                    .given(EpisodeRecordings::episode).decides().meets("T-D39a")
                    .doubt((ended, timeline) -> ended.happened().isBefore(ended.began()), "It ends before it began.")
                    .next("familyhelp.closed", "care.leaver-in-touch"),
            Recording.of(DEPRIVED, order -> Answers.none().with("on", order.from()), "Order recorded").decides()
                    .doubt((order, timeline) -> !lookedAfter(timeline, order.from()), NOT_IN_CARE),
            Recording.of(FREED, end -> Answers.none().with("order", end.order()).with("on", end.on()), "End of order recorded").decides()
                    .given(timeline -> Given.NOTHING.following("order", Earlier.of(timeline, DeprivedOfLiberty.class, "Order", unended(timeline)),
                            "No deprivation of liberty order is recorded. Record it first.", "care.deprived-of-liberty")),
            Recording.of(UNACCOMPANIED, status -> Answers.none().with("on", status.known()).with("until", status.until()), "Status recorded"));

    static boolean lookedAfter(Timeline timeline, LocalDate day) {
        return CareHistory.of(timeline).periods().stream().anyMatch(period -> !day.isBefore(period.from()) && (period.to() == null || !day.isAfter(period.to())));
    }

    private static Answers fill(EpisodeStarted started) {
        return Answers.none().with("on", started.from()).with("reason", started.reason()).with(home(started));
    }

    private static Answers home(EpisodeStarted started) {
        return Answers.none().with("legal-status", started.legalStatus()).with("placement", started.placement())
                .with("provider", started.provider()).with("need", started.need()).with("home-postcode", started.homePostcode())
                .with("placement-postcode", started.placementPostcode()).with("urn", started.urn());
    }

    /// What stands now is likely to stand on: a move changes some of it.
    private static Given now(Timeline timeline) {
        var given = Given.NOTHING;
        var now = open(timeline).reduce((first, second) -> second);
        if (now.isEmpty()) {
            return given.known("reason", "S");
        }
        for (var answer : home(now.get().entry()).values().entrySet()) {
            given = given.known(answer.getKey(), answer.getValue());
        }
        return given;
    }

    /// A new episode ends the one before it on the same day.
    private static List<Entry> before(Answers answers, Timeline timeline) {
        return open(timeline).filter(fact -> !fact.entry().from().isAfter(answers.date("on"))).<Entry>map(fact ->
                new EpisodeEnded(timeline.subject(), fact.id(), fact.entry().from(), answers.date("on"), FOLLOWED, answers.textOrNull("move"))).toList();
    }

    private static EpisodeEnded ended(Timeline timeline, Answers answers) {
        var began = Earlier.find(timeline, EpisodeStarted.class, answers.id("episode")).from();
        return new EpisodeEnded(timeline.subject(), answers.id("episode"), began, answers.date("on"),
                answers.text("reason"), answers.textOrNull("move"));
    }

    private static Given episode(Timeline timeline) {
        var open = open(timeline).map(Fact::id).collect(Collectors.toSet());
        return Given.NOTHING.following("episode", Earlier.of(timeline, EpisodeStarted.class, "Episode", fact -> open.contains(fact.id())),
                "The child is not looked after, as far as is recorded.", "care.episode-started");
    }

    private static Stream<Fact<EpisodeStarted>> open(Timeline timeline) {
        return CareHistory.of(timeline).periods().stream().flatMap(period -> period.episodes().stream())
                .filter(episode -> episode.to() == null).map(CareHistory.Episode::started);
    }

    private static Predicate<Fact<DeprivedOfLiberty>> unended(Timeline timeline) {
        var ended = timeline.facts(DeprivationOfLibertyEnded.class).stream().map(fact -> fact.entry().order()).filter(Objects::nonNull).collect(Collectors.toSet());
        return order -> !ended.contains(order.id());
    }

    private static @org.jspecify.annotations.Nullable String postcode(Answers answers, String key) {
        var typed = answers.text(key).toUpperCase(java.util.Locale.ROOT).replaceAll("\\s+", "");
        return typed.isEmpty() ? null : typed.length() > 4 ? typed.substring(0, typed.length() - 3) + " " + typed.substring(typed.length() - 3) : typed;
    }

    private static boolean odd(@org.jspecify.annotations.Nullable String postcode) {
        return postcode != null && !postcode.matches(POSTCODE);
    }

    private EpisodeRecordings() {}
}
