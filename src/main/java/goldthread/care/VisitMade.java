package goldthread.care;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.protection.ProtectionEntry.CoreGroupHeld;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A visit to a child, or a core group about one, and who recorded it: whose time went where is asked of these rows. A visit to
/// several children is a row for each; whoever adds up counts each entry once.
/// @param worker account of who recorded it, or on whose behalf it was recorded
record VisitMade(Fact<?> fact, String what, UUID worker) {
    private static final String VISIT = "visit", CORE_GROUP = "core group";

    static final Fold<VisitMade> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "visit_made";
        }

        @Override
        public List<Column<VisitMade>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(Visited.class, CoreGroupHeld.class);
        }

        @Override
        public List<VisitMade> rows(Timeline timeline) {
            return Stream.concat(timeline.facts(Visited.class).stream().map(fact -> of(fact, VISIT)), timeline.facts(CoreGroupHeld.class).stream().map(fact -> of(fact, CORE_GROUP))).toList();
        }
    };

    private static final List<Fold.Column<VisitMade>> COLUMNS = List.of(new Fold.Column<>("key", "text", row -> row.fact.id()), new Fold.Column<>("what", "text", VisitMade::what), new Fold.Column<>("worker", "uuid", VisitMade::worker),
            new Fold.Column<>("happened", "date", row -> row.fact.happened()));

    private static VisitMade of(Fact<?> fact, String what) {
        var behalf = fact.first().forWhom();
        return new VisitMade(fact, what, behalf == null ? fact.first().author() : behalf);
    }
}
