package goldthread.care;

import goldthread.care.CareEntry.CheckedMidway;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Found;
import goldthread.care.CareEntry.HealthAssessed;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.PlanPrepared;
import goldthread.care.CareEntry.ReturnInterviewed;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Visited;
import java.util.Optional;
import goldthread.casefile.Timeline;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.court.CourtEntry.OrderExtended;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.duties.DutySource;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.outside.OutsideEntry.JusticeBegan;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.ProtectionEntry;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door of the care room: where children looked after live now. Ask inside a transaction.
public final class Care {
    /// The folds of this room, for the case file.
    public static final List<Fold<?>> FOLDS = List.of(PlacementNow.FOLD, VisitMade.FOLD, new AdoptedIdentity());

    /// After these an identity is never read with another.
    public static final Set<Class<? extends Entry>> GUARDING = Set.of(CareEntry.Adopted.class);
    /// What this room knows to be owed.
    public static final List<DutySource> DUTIES = List.of(
            DutySource.of(CareDuties::from, EpisodeStarted.class, EpisodeEnded.class, PlanPrepared.class, Reviewed.class, CheckedMidway.class, Allocated.class, Described.class, OrderMade.class, OrderExtended.class),
            DutySource.of(VisitDuties::from, EpisodeStarted.class, EpisodeEnded.class, Visited.class, Reviewed.class, ProtectionEntry.class,
                    FamilyHelpEntry.class, FamilyEntry.class, Described.class),
            DutySource.of(HealthDuties::from, EpisodeStarted.class, EpisodeEnded.class, HealthAssessed.class, HealthOverYear.class, Described.class),
            DutySource.of(MissingDuties::from, Found.class, ReturnInterviewed.class, Described.class),
            DutySource.of(Remanded::from, JusticeBegan.class, EpisodeStarted.class, EpisodeEnded.class, Described.class),
            DutySource.of(CareAlerts::from, EpisodeStarted.class, EpisodeEnded.class, Allocated.class, Described.class));

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

    /// Who lives in foster care at this postcode now, by the placement that stands; one query.
    public Set<Subject> fosteredAt(String postcode) {
        return Set.copyOf(database.sql("""
                select subject from placement_now where placement like 'U%' and ended is null
                   and replace(upper(placement_postcode), ' ', '') = replace(upper(:postcode), ' ', '')""")
                .param("postcode", postcode).query((row, n) -> PlacementNow.subject(row)).list());
    }
}
