package goldthread.care;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.law.Law;
import goldthread.outside.OutsideEntry.JusticeBegan;
import goldthread.people.Life;
import java.util.Optional;
import java.util.stream.Stream;

/// A child who is remanded to youth detention accommodation is treated as looked after from then on: until a start of care is
/// recorded, none of what is owed to a looked after child is (T-D41).
///
/// Legal Aid, Sentencing and Punishment of Offenders Act 2012 s104(1).
final class Remanded {
    private static final String RULE = "T-D41";

    static Stream<Duty> from(Timeline timeline, Law law) {
        return timeline.facts(JusticeBegan.class).stream().filter(fact -> fact.entry().what().equals(JusticeBegan.REMAND) && law.begun(RULE, fact.happened()))
                .flatMap(remand -> Life.of(timeline).childhood(Ground.of(timeline, remand, "Remanded to youth detention accommodation"))
                        .owes("Record that the child is looked after from the remand on", law.limit(RULE, remand.happened()), inCare(timeline, remand)));
    }

    /// Who was in care on the day is looked after already; else the next time in care that begins.
    private static Optional<Done> inCare(Timeline timeline, Fact<JusticeBegan> remand) {
        return CareHistory.of(timeline).periods().stream().filter(period -> !period.shortBreaks() && (period.to() == null || period.to().isAfter(remand.happened()))).findFirst()
                .map(period -> new Done(period.from().isBefore(remand.happened()) ? remand.happened() : period.from(), period.first().started().id(), null));
    }

    private Remanded() {}
}
