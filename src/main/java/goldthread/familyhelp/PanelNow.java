package goldthread.familyhelp;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.PanelAsked;
import goldthread.familyhelp.FamilyEntry.PanelDiscussed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a panel is asked of a child's family, and what it decided; by the entry that put it on the agenda, which brothers and
/// sisters share. A family that was spoken of without an agenda stands by what was decided.
///
/// @param meets   the day on which it meets, or met
/// @param decided null while it has not met
record PanelNow(String key, String panel, LocalDate meets, String asked, @Nullable String decided, @Nullable String actions) {
    static final Fold<PanelNow> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "panel_now";
        }

        @Override
        public List<Column<PanelNow>> columns() {
            return List.of(new Column<>("key", "text", PanelNow::key), new Column<>("panel", "text", PanelNow::panel), new Column<>("meets", "date", PanelNow::meets), new Column<>("asked", "text", PanelNow::asked),
                    new Column<>("decided", "text", PanelNow::decided), new Column<>("actions", "text", PanelNow::actions));
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(FamilyEntry.class);
        }

        @Override
        public List<PanelNow> rows(Timeline timeline) {
            return of(timeline);
        }
    };

    /// A panel that met is the answer to the first that it was asked and had not answered, of the same name, not before its day.
    static List<PanelNow> of(Timeline timeline) {
        var left = new HashSet<UUID>();
        timeline.facts(PanelDiscussed.class).forEach(met -> left.add(met.id()));
        var asked = timeline.facts(PanelAsked.class).stream().map(put -> {
            var met = timeline.facts(PanelDiscussed.class).stream().filter(one -> left.contains(one.id()) && one.entry().panel().equalsIgnoreCase(put.entry().panel()) && !one.happened().isBefore(put.entry().meets())).findFirst();
            met.map(Fact::id).ifPresent(left::remove);
            return new PanelNow(put.id().toString(), put.entry().panel(), met.map(Fact::happened).orElse(put.entry().meets()), put.entry().asked(), met.map(one -> one.entry().decided()).orElse(null),
                    met.map(one -> one.entry().actions()).orElse(null));
        }).toList();
        return Stream.concat(asked.stream(), timeline.facts(PanelDiscussed.class).stream().filter(met -> left.contains(met.id()))
                .map(met -> new PanelNow(met.id().toString(), met.entry().panel(), met.happened(), met.entry().asked(), met.entry().decided(), met.entry().actions()))).toList();
    }
}
