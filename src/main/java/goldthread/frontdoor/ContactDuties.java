package goldthread.frontdoor;

import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.ReferrerTold;
import goldthread.frontdoor.FrontDoorEntry.ReferrerInTouch;
import goldthread.law.Law;
import java.util.Optional;
import java.util.stream.Stream;

/// What a contact asks of the front door: a decision, and word to whoever told it, within one working day (Working Together
/// to Safeguard Children, chapter 3; T-A01). Where nobody can be told, the decision is enough.
final class ContactDuties {

    static Stream<Duty> from(Timeline timeline, Law law) {
        return timeline.facts(ContactReceived.class).stream().filter(received -> received.entry().contact().equals(timeline.subject()))
                .limit(1).flatMap(received -> {
                    var ground = Ground.of(timeline, received, "Contact received");
                    return Stream.of(ground.owes("Decide on the contact, and tell whoever told it", law.limit("T-A01", ground.from()), done(timeline, received.entry())),
                            danger(timeline, received.entry(), ground, law), referrer(timeline, received.entry(), ground, law)).flatMap(each -> each);
                });
    }

    /// As whoever told it thinks that somebody is in danger now: on the same day, by the clock of England (T-A04).
    private static Stream<Duty> danger(Timeline timeline, ContactReceived received, Ground ground, Law law) {
        return !"yes".equals(received.danger()) ? Stream.empty() : ground.owes("Decide whether the child must be protected at once", law.limit("T-A04", ground.from()),
                timeline.last(ContactDecided.class).map(Done::of));
    }

    /// T-A02, T-A03: as of a referral that came by no contact.
    private static Stream<Duty> referrer(Timeline timeline, ContactReceived received, Ground ground, Law law) {
        var heard = received.from().reachable() ? ground.owes("Whoever told it hears what came of it, or asks again", law.limit("T-A03", ground.from()),
                timeline.last(ReferrerTold.class).map(fact -> fact.entry().how().equals(ReferrerTold.NOT_TOLD) ? new Done(fact.happened(), fact.id(), "it was decided not to tell them") : Done.of(fact)).or(() -> FrontDoorDuties.inTouch(timeline, null, ReferrerInTouch.ASKED))) : Stream.<Duty>empty();
        return FrontDoorDuties.confirmedInWriting(received.way(), received.from().source()) ? Stream.concat(ground.owes("Whoever telephoned confirms it in writing", law.limit("T-A02b", ground.from()),
                FrontDoorDuties.inTouch(timeline, null, ReferrerInTouch.CONFIRMED)), heard) : heard;
    }

    private static Optional<Done> done(Timeline timeline, ContactReceived received) {
        var decided = timeline.last(ContactDecided.class);
        var told = timeline.last(ReferrerTold.class);
        return decided.isEmpty() ? Optional.empty() : !received.from().reachable() && told.isEmpty() ? decided.map(Done::of)
                : told.map(fact -> fact.happened().isBefore(decided.get().happened()) ? Done.of(decided.get()) : Done.of(fact));
    }

    private ContactDuties() {}
}
