package goldthread.familynetwork;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingReferred;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.familynetwork.FamilyNetworkEntry.PlanReviewed;
import goldthread.law.Law;
import goldthread.people.Life;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed once a family has said that it will decide, and while its plan stands. Usual values: the authority sets its own.
final class FamilyNetworkDuties {
    private final Timeline timeline;
    private final Law law;

    private FamilyNetworkDuties(Timeline timeline, Law law) {
        this.timeline = timeline;
        this.law = law;
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = new FamilyNetworkDuties(timeline, law);
        return Stream.concat(firstAcceptances(timeline).flatMap(duties::meeting), timeline.facts(PlanMade.class).stream().flatMap(duties::reviews));
    }

    /// Of each offer the first acceptance.
    private static Stream<Fact<OfferAnswered>> firstAcceptances(Timeline timeline) {
        var accepted = timeline.facts(OfferAnswered.class).stream().filter(answer -> answer.entry().answer().equals(OfferAnswered.ACCEPTED)).toList();
        return accepted.stream().filter(answer -> accepted.stream().filter(other -> other.entry().offer().equals(answer.entry().offer()))
                .findFirst().orElseThrow() == answer);
    }

    private Stream<Duty> meeting(Fact<OfferAnswered> accepted) {
        var asked = Ground.of(timeline, accepted, "Offer of a family meeting accepted");
        var ground = Life.of(timeline).childhood(referred(accepted).map(on -> asked.from(on, "Referred on " + Ground.day(on))).orElse(asked).endedBy(exempted(accepted), declined(accepted)));
        var held = timeline.facts(MeetingHeld.class).stream().filter(meeting -> !meeting.happened().isBefore(accepted.happened())).findFirst().map(Done::of);
        return ground.owes("Family group decision-making meeting", law.limit("T-C04b", ground.from()), held);
    }

    /// The weeks run from the referral where there was one since the family last met: T-C04.
    private Optional<LocalDate> referred(Fact<OfferAnswered> accepted) {
        var met = timeline.facts(MeetingHeld.class).stream().map(Fact::happened).filter(on -> on.isBefore(accepted.happened())).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        return timeline.facts(MeetingReferred.class).stream().map(Fact::happened).filter(on -> on.isAfter(met) && !on.isAfter(accepted.happened())).min(Comparator.naturalOrder());
    }

    private @Nullable Stop exempted(Fact<OfferAnswered> accepted) {
        return timeline.facts(MeetingExempted.class).stream().filter(fact -> fact.entry().what().equals(MeetingExempted.MEETING)
                && !fact.happened().isBefore(accepted.happened())).findFirst()
                .map(fact -> new Stop(fact.happened(), "a manager decided that holding the meeting is not in the child's interests")).orElse(null);
    }

    /// Whoever accepted has declined since, and nobody else accepts.
    private @Nullable Stop declined(Fact<OfferAnswered> accepted) {
        return timeline.facts(OfferAnswered.class).stream().filter(answer -> answer.entry().offer().equals(accepted.entry().offer()) && !answer.happened().isBefore(accepted.happened()))
                .filter(answer -> FamilyNetwork.everStage(timeline, answer.happened()) instanceof FamilyNetwork.Stage.Declined).findFirst().map(answer -> new Stop(answer.happened(), "nobody accepts the offer any more")).orElse(null);
    }

    private Stream<Duty> reviews(Fact<PlanMade> plan) {
        var ground = Life.of(timeline).childhood(Ground.of(timeline, plan, "Family network plan made").endedBy(FamilyNetwork.ended(timeline, plan)));
        var reviews = timeline.facts(PlanReviewed.class).stream().filter(review -> review.entry().plan().equals(plan.id())).map(Done::of).toList();
        var again = timeline.facts(MeetingHeld.class).stream().filter(meeting -> meeting.happened().isAfter(plan.happened())).findFirst().map(Done::of);
        return Stream.concat(ground.owes("Meeting of the family to follow up its plan", law.limit("T-C05d", ground.from()), again), ground.inTurn("Last review", reviews, (since, turn) -> turn == 0
                ? new Owing("First review of the family network plan", law.limit("T-C05b", since.from()))
                : new Owing("Review of the family network plan", law.limit("T-C05c", since.from()))));
    }
}
