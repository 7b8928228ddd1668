package goldthread.workforce.base;

import goldthread.casefile.Timeline;
import goldthread.workforce.base.OfficeEntry.Based;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// From where teams and workers work on a day. Of two on one day the one that was told last stands.
public record Bases(List<Based> told) {

    public static Bases of(Timeline bases, LocalDate day) {
        return new Bases(bases.facts(Based.class).stream().map(fact -> fact.entry()).filter(each -> !each.from().isAfter(day)).sorted(Comparator.comparing(Based::from)).toList());
    }

    /// The worker's own, or else the team's.
    public Optional<Based> of(UUID worker, String team) {
        return last(worker).or(() -> ofTeam(team));
    }

    public Optional<Based> ofTeam(String team) {
        return told.stream().filter(each -> each.team() != null && each.team().equalsIgnoreCase(team)).reduce((one, other) -> other);
    }

    /// Where it was told of this worker alone.
    public Optional<Based> last(UUID worker) {
        return told.stream().filter(each -> worker.equals(each.worker())).reduce((one, other) -> other);
    }
}
