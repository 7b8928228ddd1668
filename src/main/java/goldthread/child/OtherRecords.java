package goldthread.child;

import goldthread.access.Access;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.support.Spending;
import goldthread.money.Pence;
import goldthread.recording.Records;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a rule asks of others than the child whose record is open: each as one with the records that are read with it.
@Component
public final class OtherRecords implements Records {
    private final OneChild oneChild;
    private final Access access;
    private final Spending spending;

    OtherRecords(OneChild oneChild, Access access, Spending spending) {
        this.oneChild = oneChild;
        this.access = access;
        this.spending = spending;
    }

    @Override
    public Timeline of(Subject subject) {
        return oneChild.asked(subject);
    }

    @Override
    public Pence paid(UUID budget, Set<UUID> but) {
        return spending.paidFrom(budget, but);
    }

    @Override
    public boolean known(Subject subject) {
        return access.found(Set.of(subject.id())).contains(subject.id());
    }

    /// The same for what a form offers: nobody waits for whoever pays meanwhile.
    public Records offering() {
        return new Records() {
            @Override
            public Timeline of(Subject subject) {
                return OtherRecords.this.of(subject);
            }

            @Override
            public Pence paid(UUID budget, Set<UUID> but) {
                return spending.sum(budget, but);
            }

            @Override
            public boolean known(Subject subject) {
                return OtherRecords.this.known(subject);
            }
        };
    }
}
