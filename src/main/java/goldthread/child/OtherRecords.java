package goldthread.child;

import goldthread.casefile.CaseFile;
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
    private final CaseFile caseFile;
    private final Spending spending;

    OtherRecords(OneChild oneChild, CaseFile caseFile, Spending spending) {
        this.oneChild = oneChild;
        this.caseFile = caseFile;
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

    /// What a form offers: each record as it stands alone.
    public Records offering() {
        return new Records() {
            @Override
            public Timeline of(Subject subject) {
                return caseFile.timeline(subject);
            }

            @Override
            public Pence paid(UUID budget, Set<UUID> but) {
                return spending.paid().getOrDefault(budget, Pence.NONE);
            }
        };
    }
}
