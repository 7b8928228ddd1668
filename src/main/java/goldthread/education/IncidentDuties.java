package goldthread.education;

import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.law.Law;
import goldthread.people.Life;
import java.util.Optional;
import java.util.stream.Stream;

/// A school is told of an incident before the next school day begins (T-K17). The duty counts days; the page says too whether it was told
/// before the school day began.
record IncidentDuties(Timeline timeline, Law law) {
    static final String RULE = "T-K17";

    Stream<Duty> all() {
        return SchoolNotice.of(timeline).stream().flatMap(notice -> law.rule(RULE, notice.incident().happened()).stream()
                .flatMap(rule -> Life.of(timeline).childhood(Ground.of(timeline, notice.incident(), "Police told")).owesBy(notice.owed(), notice.by(), rule, done(notice))));
    }

    private static Optional<Done> done(SchoolNotice notice) {
        return notice.given() != null ? Optional.of(Done.of(notice.given())) : Optional.ofNullable(notice.excuse()).map(not -> new Done(not.happened(), not.id(), not.entry().why()));
    }
}
