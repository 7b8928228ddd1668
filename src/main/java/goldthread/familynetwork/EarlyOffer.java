package goldthread.familynetwork;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The family decides early: when risk rises and no meeting was ever offered, one is, long before a letter before proceedings. The
/// programme guide expects it early and often; the number of days is the authority's own.
public final class EarlyOffer {
    private static final String RULE = "T-C19";

    /// What rose first while no offer, and no manager's decision against one, stood, since help ended last; empty where none did.
    public static Optional<Fact<?>> risen(Timeline timeline, LocalDate day) {
        return firsts(timeline, day, fact -> true).reduce((first, second) -> second);
    }

    /// The same of each time in which help went on: once it has ended, what rises later asks anew.
    private static Stream<Fact<?>> firsts(Timeline timeline, LocalDate day, Predicate<Fact<?>> which) {
        var firsts = new ArrayList<Fact<?>>();
        rises(timeline).filter(which).filter(fact -> !fact.happened().isAfter(day) && !inCare(timeline, fact.happened()) && FamilyNetwork.stage(timeline, fact.happened()) instanceof FamilyNetwork.Stage.NotOffered).sorted(Comparator.comparing(Fact::happened)).forEach(fact -> {
            var over = firsts.isEmpty() ? null : over(timeline, firsts.getLast().happened());
            if (firsts.isEmpty() || over != null && !over.on().isAfter(fact.happened())) firsts.add(fact);
        });
        return firsts.stream();
    }

    /// Whether it rose, help goes on, and nothing was offered until that day.
    public static Optional<Fact<?>> waiting(Timeline timeline, LocalDate day) {
        return risen(timeline, day).filter(fact -> FamilyNetwork.stage(timeline, day) instanceof FamilyNetwork.Stage.NotOffered)
                .filter(fact -> over(timeline, fact.happened()) == null || over(timeline, fact.happened()).on().isAfter(day));
    }

    private static Stream<Fact<?>> rises(Timeline timeline) {
        return Stream.of(timeline.facts(StrategyDiscussed.class).stream(), timeline.facts(EnquiryStarted.class).stream().filter(fact -> fact.entry().on() != null),
                timeline.facts(LevelChanged.class).stream().filter(fact -> fact.entry().to().compareTo(Level.SECTION_17) >= 0)).flatMap(each -> each);
    }

    /// Of what rose before the guide came nothing is owed.
    static Stream<Duty> from(Timeline timeline, Law law) {
        return firsts(timeline, LocalDate.MAX, fact -> law.begun(RULE, fact.happened())).flatMap(fact -> {
            var over = over(timeline, fact.happened());
            var ground = Life.of(timeline).childhood(Ground.of(timeline, fact, what(fact.entry())).endedBy(exempted(timeline, fact.happened()), over)).whereReturnsAreSilent(fact);
            var done = Stream.concat(timeline.facts(MeetingOffered.class).stream(), timeline.facts(MeetingHeld.class).stream()).filter(offer -> !offer.happened().isBefore(fact.happened()) && (over == null || !offer.happened().isAfter(over.on())))
                    .map(Done::of).min(Comparator.comparing(Done::on));
            return ground.owes("Offer the family a decision-making meeting", law.limit(RULE, ground.from()), done);
        });
    }

    /// What rose, for the page: `Section 47 enquiry began`.
    public static String what(Entry risen) {
        return switch (risen) {
            case StrategyDiscussed discussion -> "Strategy discussion held";
            case EnquiryStarted enquiry -> "Section 47 enquiry began";
            case LevelChanged step -> "Help stepped up to " + step.to().words();
            default -> throw new IllegalArgumentException("no rise of risk: " + risen);
        };
    }

    private static @Nullable Stop exempted(Timeline timeline, LocalDate since) {
        return timeline.facts(MeetingExempted.class).stream().filter(fact -> fact.entry().what().equals(MeetingExempted.OFFER) && !fact.happened().isBefore(since)).findFirst()
                .map(fact -> new Stop(fact.happened(), "a manager decided that offering a meeting is not in the child's interests")).orElse(null);
    }

    /// When nothing is offered early any more: help ended, or a court made a care order. Null while that may be asked.
    private static @Nullable Stop over(Timeline timeline, LocalDate since) {
        var order = timeline.facts(UnderCareOrder.class).stream().filter(fact -> Boolean.TRUE.equals(fact.entry().underCareOrder()) && !fact.happened().isBefore(since)).findFirst()
                .map(fact -> new Stop(fact.happened(), "a court made a care order")).orElse(null);
        return Stream.of(Optional.ofNullable(closed(timeline, since)), Optional.ofNullable(order)).flatMap(Optional::stream).min(Comparator.comparing(Stop::on)).orElse(null);
    }

    /// Whether a care order stands on a day, made before it and neither ended nor overturned. One that a placement order put off is there again
    /// once that ends: Adoption and Children Act 2002, section 29(1).
    private static boolean inCare(Timeline timeline, LocalDate day) {
        var orders = timeline.facts(UnderCareOrder.class);
        var told = orders.stream().filter(fact -> fact.entry().underCareOrder() != null && fact.happened().isBefore(day)).toList();
        int free = told.stream().map(fact -> fact.entry().underCareOrder()).toList().lastIndexOf(false);
        return told.subList(free + 1, told.size()).stream().anyMatch(order -> orders.stream().noneMatch(end -> order.id().equals(end.entry().endsOrder()) && !end.happened().isAfter(day)));
    }

    /// When help to the family ended next, from a day on; null where it goes on.
    public static @Nullable Stop closed(Timeline timeline, LocalDate since) {
        return ends(timeline).filter(day -> !day.isBefore(since)).min(Comparator.naturalOrder()).map(day -> new Stop(day, "help to the family ended")).orElse(null);
    }

    /// Each day on which help to the family ended: where one of several episodes of need was closed, help goes on.
    static Stream<LocalDate> ends(Timeline timeline) {
        return Stream.concat(FamilyHelp.closings(timeline), timeline.facts(LevelChanged.class).stream().filter(fact -> fact.entry().to() == Level.UNIVERSAL).map(Fact::happened));
    }

    private EarlyOffer() {}
}
