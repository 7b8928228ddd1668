package goldthread.duties;

import goldthread.casefile.Timeline;
import goldthread.law.Law;
import java.util.stream.Stream;

/// What a room knows to be owed: a pure function of a timeline and the law. The clock is no part of it.
public interface DutySource {

    Stream<Duty> from(Timeline timeline, Law law);
}
