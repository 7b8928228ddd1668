package goldthread.duties;

import goldthread.casefile.Entry;
import goldthread.casefile.Timeline;
import goldthread.law.Law;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// What a room knows to be owed: a pure function of a timeline and the law. The clock is no part of it.
///
/// @param from  no other source counts by the same rules
/// @param reads the kinds, or families of kinds, that it asks a timeline for
/// @param version raised by who changes what is owed, as [goldthread.casefile.Fold#version]
public record DutySource(BiFunction<Timeline, Law, Stream<Duty>> from, Set<Class<? extends Entry>> reads, int version) {

    @SafeVarargs
    public static DutySource of(BiFunction<Timeline, Law, Stream<Duty>> from, Class<? extends Entry>... reads) {
        return new DutySource(from, Set.of(reads), 1);
    }

    /// The same, changed once more.
    public DutySource version(int raised) {
        return new DutySource(from, reads, raised);
    }

    Stream<Duty> from(Timeline timeline, Law law) {
        return from.apply(timeline, law);
    }
}
