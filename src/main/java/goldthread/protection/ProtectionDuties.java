package goldthread.protection;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyHelp;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Due;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.CoreGroupHeld;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanReviewed;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed to a child in an enquiry or on a child protection plan, but visits, which are owed in the care room.
/// Working Together to Safeguard Children, chapter 3.
final class ProtectionDuties {
    private final Timeline timeline;
    private final Law law;

    private ProtectionDuties(Timeline timeline, Law law) {
        this.timeline = timeline;
        this.law = law;
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = new ProtectionDuties(timeline, law);
        return Stream.concat(Stream.concat(timeline.facts(StrategyDiscussed.class).stream().flatMap(duties::decided),
                timeline.facts(EnquiryStarted.class).stream().filter(fact -> fact.entry().on() != null).flatMap(duties::conference)),
                timeline.facts(PlanStarted.class).stream().filter(fact -> fact.entry().on() != null).flatMap(duties::onPlan));
    }

    /// Counted from the strategy discussion at which the enquiry was begun; from its start where none is recorded.
    private Stream<Duty> conference(Fact<EnquiryStarted> enquiry) {
        var begun = Protection.enquiry(timeline, enquiry);
        var ground = discussion(enquiry).map(held -> begun.from(held.happened(), "Strategy discussion on " + Ground.day(held.happened()))).orElse(begun);
        var due = law.limit("T-B03", ground.from());
        var held = timeline.facts(ConferenceHeld.class).stream()
                .filter(fact -> enquiry.id().equals(fact.entry().enquiry())).findFirst().map(Done::of);
        return ground.endedBy(notRequired(enquiry), laterEnquiry(enquiry, due), Protection.concluded(timeline, enquiry))
                .owes("Initial child protection conference", due, held);
    }

    /// A discussion decided on an enquiry, and nobody has written down that it began: the days are counted all the same, until the
    /// enquiry is recorded, which goes on by them, or a later discussion decides.
    private Stream<Duty> decided(Fact<StrategyDiscussed> held) {
        if (!StrategyDiscussed.ENQUIRY.equals(held.entry().outcome()) || timeline.facts(EnquiryStarted.class).stream().anyMatch(enquiry -> same(timeline, held, enquiry.entry().referral()) && goesOn(enquiry, held.happened()))) {
            return Stream.empty();
        }
        var later = timeline.facts(StrategyDiscussed.class).stream().filter(other -> other.happened().isAfter(held.happened())).findFirst().map(other -> new Stop(other.happened(), "a later strategy discussion decided")).orElse(null);
        var conferred = timeline.facts(ConferenceHeld.class).stream().filter(conference -> !conference.happened().isBefore(held.happened())).findFirst().map(Done::of);
        return Life.of(timeline).childhood(Ground.of(timeline, held, "Strategy discussion")).endedBy(later, FamilyHelp.closed(timeline, held.entry().referral()), FamilyHelp.moved(timeline, held.happened()))
                .owes("Initial child protection conference", law.limit("T-B03", held.happened()), conferred);
    }

    /// An enquiry that begins on a day or later, or is not over by then.
    private boolean goesOn(Fact<EnquiryStarted> enquiry, LocalDate day) {
        return !enquiry.happened().isBefore(day) || Stream.of(Optional.ofNullable(Protection.concluded(timeline, enquiry)), Optional.ofNullable(Protection.conferred(timeline, enquiry)), Optional.ofNullable(notRequired(enquiry)))
                .flatMap(Optional::stream).noneMatch(end -> end.on().isBefore(day));
    }

    private Optional<Fact<StrategyDiscussed>> discussion(Fact<EnquiryStarted> enquiry) {
        return timeline.facts(StrategyDiscussed.class).stream().filter(held -> same(timeline, held, enquiry.entry().referral())
                && StrategyDiscussed.ENQUIRY.equals(held.entry().outcome()) && !held.happened().isAfter(enquiry.happened())).reduce((first, second) -> second);
    }

    /// Of the same referral; a discussion that is recorded with a brother or sister names theirs, and counts from the referral on.
    static boolean same(Timeline timeline, Fact<StrategyDiscussed> held, UUID referred) {
        return held.entry().child().equals(timeline.subject()) ? held.entry().referral().equals(referred)
                : timeline.facts(Referred.class).stream().filter(referral -> referral.id().equals(referred)).noneMatch(referral -> held.happened().isBefore(referral.happened()));
    }

    private static @Nullable Stop notRequired(Fact<EnquiryStarted> enquiry) {
        return Boolean.TRUE.equals(enquiry.entry().conferenceNotRequired())
                ? new Stop(enquiry.happened(), "a conference was not required") : null;
    }

    /// Where another enquiry was begun in the same episode before the conference was due, the later takes over: the time
    /// is counted from the last strategy discussion at which an enquiry was begun.
    private @Nullable Stop laterEnquiry(Fact<EnquiryStarted> enquiry, Due due) {
        return timeline.facts(EnquiryStarted.class).stream()
                .filter(other -> other.entry().on() != null && other.entry().referral().equals(enquiry.entry().referral())
                        && other.happened().isAfter(enquiry.happened()) && !other.happened().isAfter(due.by()))
                .findFirst().map(later -> new Stop(later.happened(), "a later enquiry took over")).orElse(null);
    }

    private Stream<Duty> onPlan(Fact<PlanStarted> plan) {
        var ground = Protection.plan(timeline, plan);
        var conference = ground.from(conferenceOf(plan), ground.why());
        var reviews = done(PlanReviewed.class, plan, PlanReviewed::plan);
        var groups = timeline.facts(CoreGroupHeld.class).stream().filter(fact -> fact.entry().plan().equals(plan.id()) || !fact.entry().child().equals(timeline.subject())).map(Done::of).toList();
        return Stream.of(
                conference.inTurn("Last review conference", reviews, (since, turn) -> turn == 0
                        ? new Owing("First child protection review conference", law.limit("T-B10a", since.from()))
                        : new Owing("Child protection review conference", law.limit("T-B11a", since.from()))),
                conference.whereReturnsAreSilent(plan).inTurn("Last core group", groups, (since, turn) -> turn == 0
                        ? new Owing("First core group", law.limit("T-B08", since.from()))
                        : new Owing("Core group", law.limit("T-B09a", since.from()))),
                openLong(ground), again(ground, plan)).flatMap(duties -> duties);
    }

    /// The initial conference that made the plan; where none is recorded in the episode, the day of the plan itself.
    private LocalDate conferenceOf(Fact<PlanStarted> plan) {
        return timeline.facts(ConferenceHeld.class).stream()
                .filter(fact -> fact.entry().referral().equals(plan.entry().referral()) && !fact.happened().isAfter(plan.happened()))
                .map(Fact::happened).reduce((first, second) -> second).orElse(plan.happened());
    }

    private <E extends ProtectionEntry> List<Done> done(Class<E> kind, Fact<PlanStarted> plan, Function<E, UUID> of) {
        return timeline.facts(kind).stream().filter(fact -> of.apply(fact.entry()).equals(plan.id())).map(Done::of).toList();
    }

    /// Warnings at 15 and 18 months, and at the two years that the National Framework counts.
    private Stream<Duty> openLong(Ground ground) {
        return Stream.of("T-B15b", "T-B15c", "T-B15a").map(rule -> law.limit(rule, ground.from()))
                .map(due -> ground.owes("Child protection plan open for " + months(due), due));
    }

    private static String months(Due due) {
        var amount = due.setting() == null ? due.rule().amount() : due.setting().amount();
        return amount == null ? "long" : amount.words();
    }

    /// A second or later plan: by earlier plans on record, or by the number that the authority gave.
    private Stream<Duty> again(Ground ground, Fact<PlanStarted> plan) {
        var earlier = timeline.facts(PlanStarted.class).stream().filter(other -> other.happened().isBefore(plan.happened())).toList();
        var count = plan.entry().previous();
        boolean counted = count != null && !count.isBlank() && !count.strip().matches("0+");
        if (earlier.isEmpty() && !counted) {
            return Stream.empty();
        }
        var lookBack = law.limit("T-B16", ground.from());
        boolean recently = earlier.stream().map(other -> Protection.plan(timeline, other).ended())
                .anyMatch(ended -> ended == null || !ended.on().isBefore(lookBack.by()));
        return Stream.of(ground.alert(recently ? "Second or later child protection plan, within 2 years of the last"
                : "Second or later child protection plan", ground.from(), lookBack.rule()));
    }
}
