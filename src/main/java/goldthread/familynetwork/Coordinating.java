package goldthread.familynetwork;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Ground.Stop;
import goldthread.familynetwork.FamilyNetwork.Stage;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingPrepared;
import goldthread.familynetwork.FamilyNetworkEntry.PlanAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.people.Life;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a family stands in the queue of those who coordinate family meetings.
/// @param since       the day of what happened last
/// @param coordinator who brings the family together; empty where nobody is named yet
public record Coordinating(Step step, LocalDate since, String coordinator) {
    static final int ADULT = 18;

    public enum Step {
        REFERRED("Referred, nothing offered yet"), TO_OFFER("Risk has risen, nothing offered yet"), OFFERED("Offered, no answer yet"), WAITING("Waits for a coordinator"), PREPARING("Being prepared"), HELD("Held, no plan yet"),
        ANSWER_DUE("The authority's answer is due"), PLAN_STANDS("Plan stands, to be reviewed");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Empty where nobody has anything to do: who is 18 or has died, declined, not in the child's interests, help that ended before an answer or a plan, a plan that ended or was not agreed, or nothing began.
    public static Optional<Coordinating> of(Timeline timeline, LocalDate day) {
        if (over(Life.of(timeline), day)) return Optional.empty();
        if (FamilyNetwork.referred(timeline, day).isPresent()) return FamilyNetwork.referred(timeline, day).map(referral -> new Coordinating(Step.REFERRED, referral.happened(), ""));
        var now = FamilyNetwork.stage(timeline, day) instanceof Stage.NotOffered ? EarlyOffer.waiting(timeline, day).map(risen -> new Coordinating(Step.TO_OFFER, risen.happened(), "")) : Optional.<Coordinating>empty();
        return now.isPresent() ? now : offered(timeline, day);
    }

    /// Of what was ever offered: a meeting that was accepted, and a plan, outlast the help.
    private static Optional<Coordinating> offered(Timeline timeline, LocalDate day) {
        var coordinator = timeline.facts(MeetingPrepared.class).stream().filter(fact -> !fact.happened().isAfter(day)).reduce((first, second) -> second);
        return switch (FamilyNetwork.everStage(timeline, day)) {
            case Stage.NotOffered() -> Optional.empty();
            case Stage.Exempted(var decision) -> Optional.empty();
            case Stage.Declined(var offer) -> Optional.empty();
            case Stage.Unanswered(var offer, var waits) -> whileHelped(timeline, day, new Coordinating(Step.OFFERED, offer.happened(), named(coordinator.orElse(null), offer.id())));
            case Stage.ToBeHeld(var accepted) -> {
                var name = named(coordinator.orElse(null), accepted.entry().offer());
                yield Optional.of(name.isEmpty() ? new Coordinating(Step.WAITING, accepted.happened(), "") : new Coordinating(Step.PREPARING, coordinator.orElseThrow().happened(), name));
            }
            case Stage.Held(var meeting) -> held(timeline, day, meeting.happened(), named(coordinator.orElse(null), meeting.entry().offer()));
        };
    }

    /// What nothing is owed of any more once help to the family has ended.
    private static Optional<Coordinating> whileHelped(Timeline timeline, LocalDate day, Coordinating now) {
        var ended = EarlyOffer.closed(timeline, now.since());
        return ended != null && !ended.on().isAfter(day) ? Optional.empty() : Optional.of(now);
    }

    private static boolean over(Life life, LocalDate day) {
        var grownUp = life.birthday(ADULT);
        return grownUp != null && !day.isBefore(grownUp) || life.died() != null && !day.isBefore(life.died());
    }

    private static String named(@Nullable Fact<MeetingPrepared> prepared, @Nullable UUID offer) {
        return prepared != null && prepared.entry().offer().equals(offer) ? prepared.entry().coordinator() : "";
    }

    private static Optional<Coordinating> held(Timeline timeline, LocalDate day, LocalDate met, String coordinator) {
        var plan = timeline.facts(PlanMade.class).stream().filter(fact -> !fact.happened().isBefore(met) && !fact.happened().isAfter(day)).reduce((first, second) -> second);
        if (plan.isEmpty()) return whileHelped(timeline, day, new Coordinating(Step.HELD, met, coordinator));
        var answer = timeline.facts(PlanAnswered.class).stream().filter(fact -> fact.entry().plan().equals(plan.get().id()) && !fact.happened().isAfter(day)).reduce((first, second) -> second);
        if (answer.isEmpty()) return Optional.of(new Coordinating(Step.ANSWER_DUE, plan.get().happened(), coordinator));
        Stop ended = FamilyNetwork.ended(timeline, plan.get());
        boolean over = ended != null && !ended.on().isAfter(day) || answer.get().entry().answer().equals(PlanAnswered.NOT_AGREED);
        return over ? Optional.empty() : Optional.of(new Coordinating(Step.PLAN_STANDS, plan.get().happened(), coordinator));
    }
}
