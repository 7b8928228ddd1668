package goldthread.care;

import java.util.Optional;
import goldthread.casefile.Timeline;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.duties.DutySource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door of the care room: where children looked after live now. Ask inside a transaction.
public final class Care {
    /// The folds of this room, for the case file.
    public static final List<Fold<?>> FOLDS = List.of(PlacementNow.FOLD);
    /// What this room knows to be owed.
    public static final List<DutySource> DUTIES = List.of(CareDuties::from, VisitDuties::from, HealthDuties::from, MissingDuties::from, CareAlerts::from);

    private final JdbcClient database;

    /// How the child of a timeline is looked after, by what stands on it; none when never looked after.
    public static Optional<PlacementNow> placement(Timeline timeline) {
        return PlacementNow.FOLD.rows(timeline).stream().findFirst();
    }

    public Care(JdbcClient database) {
        this.database = database;
    }

    /// The last placement of each of these children who is or was looked after; one query.
    public Map<Subject, PlacementNow> placements(Collection<Subject> children) {
        var found = new HashMap<Subject, PlacementNow>();
        if (!children.isEmpty()) {
            database.sql(PlacementNow.SELECT + " where subject = any(:children)")
                    .param("children", children.stream().map(Subject::id).toArray(java.util.UUID[]::new))
                    .query((row, n) -> found.put(PlacementNow.subject(row), PlacementNow.of(row))).list();
        }
        return found;
    }
}
