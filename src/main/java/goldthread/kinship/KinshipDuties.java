package goldthread.kinship;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.kinship.KinshipEntry.ApprovalEnded;
import goldthread.kinship.KinshipEntry.ApprovalExtended;
import goldthread.kinship.KinshipEntry.TemporarilyApproved;
import goldthread.law.Law;
import goldthread.people.Life;
import java.util.stream.Stream;

/// A temporary approval comes to its end in 16 weeks; where it was extended, in 24 in all from its first day.
final class KinshipDuties {
    static Stream<Duty> from(Timeline timeline, Law law) {
        return timeline.facts(TemporarilyApproved.class).stream().flatMap(approval -> {
            var ground = Life.of(timeline).childhood(Ground.of(timeline, approval, "Connected person approved for a time"));
            var ended = timeline.facts(ApprovalEnded.class).stream().filter(fact -> fact.entry().approval().equals(approval.id())).findFirst().map(Done::of);
            return extended(timeline, approval) ? ground.owes("End of the temporary approval, extended", law.limit("T-D16b", ground.from()), ended) : ground.owes("End of the temporary approval", law.limit("T-D15", ground.from()), ended);
        });
    }

    private static boolean extended(Timeline timeline, Fact<TemporarilyApproved> approval) {
        return timeline.facts(ApprovalExtended.class).stream().anyMatch(fact -> fact.entry().approval().equals(approval.id()));
    }

    private KinshipDuties() {}
}
