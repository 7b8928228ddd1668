package goldthread.fostering;

import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.fostering.HouseholdEntry.ConstellationJoined;
import goldthread.fostering.HouseholdEntry.ConstellationLeft;
import goldthread.fostering.HouseholdEntry.WorkerNamed;
import goldthread.law.Law;
import goldthread.people.PeopleEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The door of the fostering room.
public final class Fostering {
    public static final String ADDRESS = "/fostering";
    public static final List<DutySource> DUTIES = List.of(DutySource.of(ApprovalDuties::from, HouseholdEntry.class, PeopleEntry.class), DutySource.of(SupportDuties::from, HouseholdEntry.class, PeopleEntry.class).version(2), DutySource.of(AllegationDuties::from, HouseholdEntry.class, PeopleEntry.class));

    private record Row<T>(String table, List<Fold.Column<T>> columns, Function<Household, List<T>> make) implements Fold<T> {
        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(HouseholdEntry.class, PeopleEntry.class);
        }

        @Override
        public List<T> rows(Timeline timeline) {
            return Household.of(timeline).map(make).orElse(List.of());
        }
    }

    /// It opens to those who lead a team, and to no role besides ...
    private static final Fold<String> DESK = new Row<>("desk_record", List.of(new Fold.Column<>("key", "text", key -> key), new Fold.Column<>("permission", "text", key -> Permission.LEAD_TEAM.name())), household -> List.of("fostering"));

    /// ... and to whoever is named on it, while they may work with households that foster.
    private static final Fold<UUID> NAMES = new Row<>("desk_name", List.of(new Fold.Column<>("key", "text", UUID::toString), new Fold.Column<>("account", "uuid", account -> account), new Fold.Column<>("permission", "text", account -> Permission.FOSTERING.name())),
            household -> household.workers().stream().map(WorkerNamed::account).toList());

    /// When a resignation takes effect is no setting of an authority.
    private static final Law STATUTE = Law.national(0);

    /// A line of the list.
    private record Line(String name, String sort, LocalDate begun, @Nullable String postcode, @Nullable UUID worker, @Nullable String workerName, @Nullable LocalDate over) {
        static Line of(Household one) {
            var reached = one.reached();
            var worker = one.workers().isEmpty() ? null : one.workers().getLast();
            return new Line(reached.name(), one.enquired().sort(), one.enquired().on(), reached.postcode(), worker == null ? null : worker.account(), worker == null ? null : worker.worker(), one.over(STATUTE).orElse(null));
        }
    }

    private static final Fold<Line> NOW = new Row<>("fostering_household", List.of(new Fold.Column<>("key", "text", line -> "now"), new Fold.Column<>("name", "text", Line::name), new Fold.Column<>("sort", "text", Line::sort), new Fold.Column<>("begun", "date", Line::begun),
            new Fold.Column<>("postcode", "text", Line::postcode), new Fold.Column<>("worker", "uuid", Line::worker), new Fold.Column<>("worker_name", "text", Line::workerName), new Fold.Column<>("over", "date", Line::over)), household -> List.of(Line.of(household)));

    /// A line of `constellation_home`, as those of kin carers: the home is the household. @param told place in the log
    private record Home(UUID entry, UUID offered, UUID household, String part, @Nullable String home, LocalDate on, long told) {
        static List<Home> of(Household one) {
            var joined = one.timeline().facts(ConstellationJoined.class).stream().map(fact -> new Home(fact.id(), fact.entry().offered(), one.subject().id(), "Attended", fact.entry().home(), fact.happened(), fact.first().position()));
            var left = one.timeline().facts(ConstellationLeft.class).stream().flatMap(fact -> one.constellations().stream().map(Household.Belonging::joined).filter(each -> each.id().equals(fact.entry().joined()))
                    .map(each -> new Home(fact.id(), each.entry().offered(), one.subject().id(), "Left", null, fact.happened(), fact.first().position())));
            return Stream.concat(joined, left).toList();
        }
    }

    private static final Fold<Home> HOMES = new Row<>("constellation_home", List.of(new Fold.Column<>("key", "text", row -> row.entry.toString()), new Fold.Column<>("offered", "uuid", Home::offered), new Fold.Column<>("carer", "uuid", Home::household),
            new Fold.Column<>("part", "text", Home::part), new Fold.Column<>("home", "text", Home::home), new Fold.Column<>("happened", "date", Home::on), new Fold.Column<>("told", "bigint", Home::told)), Home::of);

    public static final List<Fold<?>> FOLDS = List.of(DESK, NAMES, NOW, HOMES);

    private Fostering() {}
}
