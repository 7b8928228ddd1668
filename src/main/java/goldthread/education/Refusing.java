package goldthread.education;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.law.Law;
import java.time.LocalDate;
import java.util.Optional;

/// What a parent is told of a decision on consent beside its reasons.
public final class Refusing {
    public static final String DECIDED_BY = Withdrawing.DECISION;

    /// From when an application after a refusal is decided again; empty where the law that says so is not in force here.
    public static Optional<LocalDate> again(Timeline timeline, Fact<ConsentDecided> refusal, Law law) {
        return refusal.entry().outcome().equals(ConsentDecided.REFUSED) && law.inForce(Withdrawing.AGAIN, refusal.happened()) ? Optional.of(law.limit(Withdrawing.AGAIN, refusal.happened()).by()) : Optional.empty();
    }

    private Refusing() {}
}
