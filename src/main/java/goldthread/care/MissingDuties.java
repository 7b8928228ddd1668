package goldthread.care;

import goldthread.care.CareEntry.Found;
import goldthread.care.CareEntry.ReturnInterviewed;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.law.Law;
import goldthread.people.Life;
import java.util.stream.Stream;

/// What is owed to a child who was missing and is back. Statutory guidance on missing children, 2014.
final class MissingDuties {

    /// Only days are known, not hours: the interview is due by the end of the third day. One that the child declined was offered.
    static Stream<Duty> from(Timeline timeline, Law law) {
        var life = Life.of(timeline);
        return timeline.facts(Found.class).stream().flatMap(found ->
                life.childhood(Ground.of(timeline, found, "Found or returned")).whereReturnsAreSilent(found)
                        .owes("Return home interview", law.limit("T-E19", found.happened()),
                                timeline.facts(ReturnInterviewed.class).stream()
                                        .filter(held -> held.entry().missing().equals(found.entry().missing()))
                                        .findFirst().map(Done::of)));
    }

    private MissingDuties() {}
}
