package goldthread.kinship;

import goldthread.care.Care;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.kinship.KinshipEntry.TiesLookedAt;
import goldthread.law.Law;
import goldthread.people.Life;
import java.util.stream.Stream;

/// Who matters to a care leaver is looked at with them after the 18th birthday, until the 25th: family and friends go on when the
/// authority does not. Owed to whoever was looked after on or after the 16th birthday. No national interval: the authority sets it.
final class TiesDuties {
    private static final int SIXTEEN = 16, ADULT = 18, TWENTY_FIVE = 25;

    static Stream<Duty> from(Timeline timeline, Law law) {
        var life = Life.of(timeline);
        var care = Care.placement(timeline);
        var last = timeline.last(EpisodeStarted.class);
        if (life.born() == null || care.isEmpty() || last.isEmpty() || care.get().ended() != null && care.get().ended().isBefore(life.birthday(SIXTEEN))) {
            return Stream.empty();
        }
        var ground = Ground.of(timeline, last.get(), "Looked after").from(life.birthday(ADULT), "Turned 18 on " + Ground.day(life.birthday(ADULT))).endedBy(life.died() == null ? null : new Stop(life.died(), "the young person died"))
                .lapsesOn(new Stop(life.birthday(TWENTY_FIVE), "the young person turned 25")).whereReturnsAreSilent(last.get());
        if (life.died() != null && life.died().isBefore(life.birthday(ADULT))) {
            return Stream.empty();
        }
        return ground.inTurn("Looked at last", timeline.facts(TiesLookedAt.class).stream().map(Done::of).toList(), (since, turn) -> new Owing("Look with the care leaver at who matters", law.limit("T-G25", since.from())));
    }

    private TiesDuties() {}
}
