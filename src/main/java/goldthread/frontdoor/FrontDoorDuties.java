package goldthread.frontdoor;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.people.Life;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a referral asks of the front door. Working Together to Safeguard Children, chapter 3.
final class FrontDoorDuties {

    static Stream<Duty> from(Timeline timeline, Law law) {
        var life = Life.of(timeline);
        var referrals = timeline.facts(Referred.class).stream().filter(referral -> referral.entry().on() != null).toList();
        return referrals.stream().flatMap(referral -> {
            var ground = life.childhood(Ground.of(timeline, referral, "Referred"));
            var decided = decided(timeline, referral);
            var decision = ground.whereReturnsAreSilent(referral).owes("Decide on the referral, and tell the referrer",
                    law.limit("T-A01", ground.from()), decided.map(Done::of));
            return referral.first().source().startsWith("import:") ? decision
                    : Stream.concat(decision, again(ground, referrals, law, decided));
        });
    }

    private static Optional<Fact<ReferralDecided>> decided(Timeline timeline, Fact<Referred> referral) {
        return timeline.facts(ReferralDecided.class).stream()
                .filter(decision -> decision.entry().referral().equals(referral.id())).findFirst();
    }

    /// Referred before within the time that the statistics look back. To be looked at until the referral is decided; one
    /// that a return tells of was decided long ago.
    private static Stream<Duty> again(Ground ground, List<Fact<Referred>> referrals, Law law, Optional<Fact<ReferralDecided>> decided) {
        var lookBack = law.limit("T-A07", ground.from());
        boolean before = referrals.stream().anyMatch(other -> other.happened().isBefore(ground.from())
                && !other.happened().isBefore(lookBack.by()));
        return !before ? Stream.empty()
                : Stream.of(ground.endedBy(decided.map(decision -> new Stop(decision.happened(), "the referral was decided")).orElse(null))
                        .alert("Referred again within 12 months", ground.from(), lookBack.rule()));
    }

    private FrontDoorDuties() {}
}
