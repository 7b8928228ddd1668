package goldthread.familynetwork;

import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingReferred;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanEnded;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The door of the family network room: how far family group decision-making has come for a child.
public final class FamilyNetwork {
    public static final List<DutySource> DUTIES = List.of(DutySource.of(FamilyNetworkDuties::from, FamilyNetworkEntry.class, FrontDoorEntry.class, LevelChanged.class, FamilyHelpEntry.class, Described.class, UnderCareOrder.class).version(6),
            DutySource.of(EarlyOffer::from, FamilyNetworkEntry.class, StrategyDiscussed.class, EnquiryStarted.class, FrontDoorEntry.class, LevelChanged.class, FamilyHelpEntry.class, Described.class, UnderCareOrder.class).version(6), DutySource.of(PlanPart::duties, FamilyNetworkEntry.class, Described.class));

    public static final List<Fold<?>> FOLDS = List.of(MeetingNow.FOLD, WaitingNow.FOLD);

    /// How far it has come on a day.
    public sealed interface Stage {
        /// Nothing was offered.
        record NotOffered() implements Stage {}

        /// A manager decided that it is not in the child's interests to offer a meeting, or to hold it.
        record Exempted(MeetingExempted decision) implements Stage {}

        /// It was offered, nobody has accepted, and somebody's answer is not recorded, not even that there was none.
        /// @param waits to whom it was offered and who has not answered
        record Unanswered(Fact<MeetingOffered> offer, List<String> waits) implements Stage {}

        /// Somebody accepted, and the family has not met since.
        record ToBeHeld(Fact<OfferAnswered> accepted) implements Stage {}

        /// Everybody answered, or did not and that is recorded, and nobody accepts.
        record Declined(Fact<MeetingOffered> offer) implements Stage {}

        record Held(Fact<MeetingHeld> meeting) implements Stage {}
    }

    /// Children Act 1989 s31ZA: offered; held where any one person accepts; neither where it is not in the child's best
    /// interests. What was offered since the family last met counts, and the last answer of each; not what was before help to the family last ended.
    public static Stage stage(Timeline timeline, LocalDate day) {
        return stage(timeline, began(timeline, day), day);
    }

    /// The same of all that was ever offered, whether help has ended since or not: for what became of it.
    public static Stage everStage(Timeline timeline, LocalDate day) {
        return stage(timeline, LocalDate.MIN, day);
    }

    /// The referral that waits for an offer, since help went on: nothing was offered or decided against after it, and no offer of before goes on. Empty where none waits.
    public static Optional<Fact<MeetingReferred>> referred(Timeline timeline, LocalDate day) {
        var now = stage(timeline, day);
        if (now instanceof Stage.Unanswered || now instanceof Stage.ToBeHeld) return Optional.empty();
        return Optional.ofNullable(last(timeline, MeetingReferred.class, day)).filter(referral -> !referral.happened().isBefore(began(timeline, day)) && stage(timeline, referral.happened(), day) instanceof Stage.NotOffered);
    }

    private static Stage stage(Timeline timeline, LocalDate since, LocalDate day) {
        var offer = last(timeline, MeetingOffered.class, day);
        if (offer == null || offer.happened().isBefore(since)) {
            var excused = exempted(timeline, MeetingExempted.OFFER, since, day);
            return excused == null ? new Stage.NotOffered() : new Stage.Exempted(excused);
        }
        var held = last(timeline, MeetingHeld.class, day);
        if (held != null && !held.happened().isBefore(offer.happened())) {
            return new Stage.Held(held);
        }
        var excused = exempted(timeline, MeetingExempted.MEETING, offer.happened(), day);
        if (excused != null) {
            return new Stage.Exempted(excused);
        }
        var offers = open(timeline, since, day);
        var to = new LinkedHashMap<String, Fact<MeetingOffered>>();
        offers.forEach(one -> one.entry().to().forEach(who -> to.put(who, one)));
        var answers = new LinkedHashMap<String, Fact<OfferAnswered>>();
        timeline.facts(OfferAnswered.class).stream().filter(answer -> !answer.happened().isAfter(day) && offers.stream().anyMatch(one -> one.id().equals(answer.entry().offer())) && answers(answer, to.get(answer.entry().who())))
                .forEach(answer -> answers.put(answer.entry().who(), answer));
        var waits = to.keySet().stream().filter(who -> !answers.containsKey(who)).toList();
        return answers.values().stream().filter(answer -> answer.entry().answer().equals(OfferAnswered.ACCEPTED)).findFirst()
                .<Stage>map(Stage.ToBeHeld::new).orElse(answers.isEmpty() || !waits.isEmpty() ? new Stage.Unanswered(waits.isEmpty() ? offer : to.get(waits.getFirst()), waits) : new Stage.Declined(offer));
    }

    /// Whether it says something of the last offer to whoever answered. @param offer null where nobody had thought of offering it to them
    private static boolean answers(Fact<OfferAnswered> answer, @Nullable Fact<MeetingOffered> offer) {
        return offer == null || offer.id().equals(answer.entry().offer()) || answer.happened().isAfter(offer.happened());
    }

    /// What was offered since help went on, the family last met, and a manager last decided that no meeting is held: one offer to each parent is
    /// as good as one to both.
    private static List<Fact<MeetingOffered>> open(Timeline timeline, LocalDate since, LocalDate day) {
        var met = Stream.concat(timeline.facts(MeetingHeld.class).stream().map(Fact::happened), timeline.facts(MeetingExempted.class).stream().filter(fact -> fact.entry().what().equals(MeetingExempted.MEETING)).map(Fact::happened))
                .filter(on -> !on.isAfter(day)).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        return timeline.facts(MeetingOffered.class).stream().filter(fact -> !fact.happened().isBefore(since) && !fact.happened().isAfter(day) && fact.happened().isAfter(met)).toList();
    }

    /// To whom a meeting was offered, or who answered, in the time of help that goes on; empty where a manager decided in it that offering one is not in the child's interests.
    public static Optional<List<String>> asked(Timeline timeline, LocalDate day) {
        var since = began(timeline, day);
        if (exempted(timeline, MeetingExempted.OFFER, since, day) != null) return Optional.empty();
        return Optional.of(Stream.concat(timeline.facts(MeetingOffered.class).stream().filter(fact -> !fact.happened().isBefore(since) && !fact.happened().isAfter(day)).flatMap(fact -> fact.entry().to().stream()),
                timeline.facts(OfferAnswered.class).stream().filter(fact -> !fact.happened().isBefore(since) && !fact.happened().isAfter(day)).map(fact -> fact.entry().who())).toList());
    }

    /// When help to the family last ended before a day: what was offered then was of another time.
    private static LocalDate began(Timeline timeline, LocalDate day) {
        return EarlyOffer.ends(timeline).filter(end -> end.isBefore(day)).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    private static <E extends FamilyNetworkEntry> @Nullable Fact<E> last(Timeline timeline, Class<E> kind, LocalDate day) {
        return timeline.facts(kind).stream().filter(fact -> !fact.happened().isAfter(day)).reduce((first, second) -> second).orElse(null);
    }

    private static @Nullable MeetingExempted exempted(Timeline timeline, String what, LocalDate since, LocalDate day) {
        return timeline.facts(MeetingExempted.class).stream()
                .filter(fact -> fact.entry().what().equals(what) && !fact.happened().isBefore(since) && !fact.happened().isAfter(day))
                .map(Fact::entry).reduce((first, second) -> second).orElse(null);
    }

    /// When a family network plan ended: by its end, or by a later plan.
    static @Nullable Stop ended(Timeline timeline, Fact<PlanMade> plan) {
        var ended = timeline.facts(PlanEnded.class).stream().filter(end -> end.entry().plan().equals(plan.id())).findFirst();
        return ended.map(end -> new Stop(end.happened(), "the plan ended"))
                .or(() -> timeline.facts(PlanMade.class).stream().filter(other -> other.happened().isAfter(plan.happened())).findFirst()
                        .map(later -> new Stop(later.happened(), "a later plan took its place"))).orElse(null);
    }

    private FamilyNetwork() {}
}
