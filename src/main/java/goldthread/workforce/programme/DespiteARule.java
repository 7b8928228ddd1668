package goldthread.workforce.programme;

import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.recording.Authorised;
import goldthread.workforce.StaffEntry.ConditionsWeighed;
import goldthread.workforce.programme.ProgrammeEntry.CapExceeded;
import java.util.Set;
import java.util.stream.Stream;

/// What a manager authorised of a worker although a rule stood against it. Counted beside what was authorised of children.
final class DespiteARule {
    static final Fold<Authorised> FOLD = Authorised.fold(Set.of(ConditionsWeighed.class, CapExceeded.class), DespiteARule::of);

    static Stream<Authorised> of(Timeline worker) {
        return Stream.concat(worker.facts(ConditionsWeighed.class).stream().flatMap(fact -> Authorised.although(fact.entry().why(), fact, null, "Social worker's part despite conditions of practice", fact.entry().authorised())),
                worker.facts(CapExceeded.class).stream().flatMap(fact -> Authorised.although(fact.entry().why(), fact, null, "Caseload heavier than an early career programme promises", fact.entry().authorised())));
    }

    private DespiteARule() {}
}
