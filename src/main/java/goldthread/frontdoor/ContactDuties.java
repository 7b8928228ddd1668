package goldthread.frontdoor;

import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.ReferrerTold;
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
                    return ground.owes("Decide on the contact, and tell whoever told it", law.limit("T-A01", ground.from()),
                            done(timeline, received.entry()));
                });
    }

    private static Optional<Done> done(Timeline timeline, ContactReceived received) {
        var decided = timeline.last(ContactDecided.class);
        var told = timeline.last(ReferrerTold.class);
        return decided.isEmpty() ? Optional.empty() : !received.from().reachable() && told.isEmpty() ? decided.map(Done::of)
                : told.map(fact -> fact.happened().isBefore(decided.get().happened()) ? Done.of(decided.get()) : Done.of(fact));
    }

    private ContactDuties() {}
}
