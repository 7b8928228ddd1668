package goldthread.care;

import goldthread.care.CareEntry.Adopted;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import java.util.List;
import java.util.Set;

/// An adopted child's earlier identity is never held against anybody's: who they are now is theirs alone (Adoption and
/// Children Act 2002, sections 56 to 65). Kept in the table that the people room reads.
final class AdoptedIdentity implements Fold<String> {
    private static final List<Column<String>> COLUMNS = List.of(new Column<>("key", "text", key -> key));

    @Override
    public String table() {
        return "guarded_identity";
    }

    @Override
    public List<Column<String>> columns() {
        return COLUMNS;
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(Adopted.class);
    }

    @Override
    public List<String> rows(Timeline timeline) {
        return timeline.facts(Adopted.class).isEmpty() ? List.of() : List.of("adopted");
    }
}
