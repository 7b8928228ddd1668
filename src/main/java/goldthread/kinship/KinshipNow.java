package goldthread.kinship;

import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// By which arrangement a child lives with family or friends.
/// @param register whether the carer agrees to be told of help
record KinshipNow(UUID entry, UUID carer, String type, boolean register, LocalDate since) {

    static final Fold<KinshipNow> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "kinship_now";
        }

        @Override
        public List<Column<KinshipNow>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(KinshipEntry.class);
        }

        @Override
        public List<KinshipNow> rows(Timeline timeline) {
            return Kinship.living(timeline, LocalDate.MAX).stream().map(fact -> new KinshipNow(fact.id(), fact.entry().carer().id(), fact.entry().type().name(), Boolean.TRUE.equals(fact.entry().register()), fact.happened())).toList();
        }
    };

    private static final List<Fold.Column<KinshipNow>> COLUMNS = List.of(new Fold.Column<>("key", "text", row -> row.entry.toString()), new Fold.Column<>("carer", "uuid", KinshipNow::carer), new Fold.Column<>("type", "text", KinshipNow::type),
            new Fold.Column<>("register", "boolean", KinshipNow::register), new Fold.Column<>("since", "date", KinshipNow::since));
}
