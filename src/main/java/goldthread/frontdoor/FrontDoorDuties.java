package goldthread.frontdoor;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.frontdoor.FrontDoorEntry.ReferrerInTouch;
import goldthread.law.Law;
import goldthread.people.Life;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
                    : Stream.of(decision, again(ground, referrals, law, decided), danger(ground, referral, law, decided), referrer(timeline, ground, referral, law)).flatMap(each -> each);
        });
    }

    /// Where a life is at risk it is decided on the same day whether the child must be protected at once (T-A04).
    private static Stream<Duty> danger(Ground ground, Fact<Referred> referral, Law law, Optional<Fact<ReferralDecided>> decided) {
        return !Boolean.TRUE.equals(referral.entry().danger()) ? Stream.empty()
                : ground.owes("Decide whether the child must be protected at once", law.limit("T-A04", ground.from()), decided.map(Done::of));
    }

    /// A call from somebody who refers for their work is confirmed in writing (T-A02); and whoever heard nothing asks again (T-A03).
    /// Only where it is recorded how the referral came: what the front door took in has these clocks on the contact.
    private static Stream<Duty> referrer(Timeline timeline, Ground ground, Fact<Referred> referral, Law law) {
        if (referral.entry().way() == null) {
            return Stream.empty();
        }
        var heard = ground.owes("The referrer hears what came of it, or asks again", law.limit("T-A03", ground.from()), inTouch(timeline, referral.id(), ReferrerInTouch.TOLD, ReferrerInTouch.ASKED));
        return confirmedInWriting(referral.entry().way(), referral.entry().source())
                ? Stream.concat(ground.owes("The referrer confirms the call in writing", law.limit("T-A02b", ground.from()), inTouch(timeline, referral.id(), ReferrerInTouch.CONFIRMED)), heard) : heard;
    }

    static boolean confirmedInWriting(String way, @Nullable String source) {
        return way.equals(Referred.TELEPHONE) && FrontDoorEntry.professional(source);
    }

    /// @param referral null for a contact
    static Optional<Done> inTouch(Timeline timeline, @Nullable UUID referral, String... what) {
        return timeline.facts(ReferrerInTouch.class).stream().filter(fact -> Objects.equals(fact.entry().referral(), referral) && List.of(what).contains(fact.entry().what())).findFirst().map(Done::of);
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
