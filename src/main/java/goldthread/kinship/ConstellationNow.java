package goldthread.kinship;

import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.kinship.KinshipEntry.CarerTookPart;
import goldthread.kinship.KinshipEntry.SleptOver;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What children's records tell of constellations: whose home belongs to one, and who slept over.
final class ConstellationNow {

    /// @param told place in the log, of two on one day   @param home `Hub home`, `Satellite home`; null where nobody said
    record Home(UUID entry, UUID offered, UUID carer, String part, @Nullable String home, LocalDate on, long told) {}

    record Night(UUID entry, UUID offered, int nights, LocalDate on) {}

    static final Fold<Home> HOMES = new Fold<>() {
        @Override
        public String table() {
            return "constellation_home";
        }

        @Override
        public List<Column<Home>> columns() {
            return HOME;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(CarerTookPart.class);
        }

        @Override
        public List<Home> rows(Timeline timeline) {
            return timeline.facts(CarerTookPart.class).stream().map(fact -> new Home(fact.id(), fact.entry().offered(), fact.entry().carer().id(), fact.entry().part(), fact.entry().home(), fact.happened(), fact.first().position())).toList();
        }
    };

    static final Fold<Night> NIGHTS = new Fold<>() {
        @Override
        public String table() {
            return "constellation_night";
        }

        @Override
        public List<Column<Night>> columns() {
            return NIGHT;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(SleptOver.class);
        }

        @Override
        public List<Night> rows(Timeline timeline) {
            return timeline.facts(SleptOver.class).stream().map(fact -> new Night(fact.id(), fact.entry().offered(), fact.entry().nights(), fact.happened())).toList();
        }
    };

    private static final List<Fold.Column<Home>> HOME = List.of(new Fold.Column<>("key", "text", row -> row.entry.toString()), new Fold.Column<>("offered", "uuid", Home::offered), new Fold.Column<>("carer", "uuid", Home::carer),
            new Fold.Column<>("part", "text", Home::part), new Fold.Column<>("home", "text", Home::home), new Fold.Column<>("happened", "date", Home::on), new Fold.Column<>("told", "bigint", Home::told));

    private static final List<Fold.Column<Night>> NIGHT = List.of(new Fold.Column<>("key", "text", row -> row.entry.toString()), new Fold.Column<>("entry", "uuid", Night::entry), new Fold.Column<>("offered", "uuid", Night::offered),
            new Fold.Column<>("nights", "int", Night::nights), new Fold.Column<>("happened", "date", Night::on));

    private ConstellationNow() {}
}
