package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of a child that stand on the log, as the tables of a return write them: for lists that say only a part of what
/// a row holds, so that the rest is left as it is.
public final class StandingRows {
    private final Standard standard;
    private final Known known;

    public StandingRows(Standard standard, Timeline timeline) {
        this.standard = standard;
        this.known = new Known(timeline, standard.places());
    }

    /// @param root what the row is about     @param above the root of the row inside which it stands
    public record Row(UUID root, @Nullable UUID above, Cells cells) {}

    /// All rows of a table, as they happened.
    public List<Row> of(String name) {
        var table = standard.table(name);
        var rows = new ArrayList<Row>();
        for (Fact<?> root : known.roots(table)) {
            var others = new ArrayList<Entry>();
            for (var part : table.parts()) {
                var standing = known.parts(part, root.id());
                // of numbers of the child and of changes of category the last counts
                standing.stream().skip(part.bond() == Part.Bond.SEVERAL && !part.fills().equals(List.of("LatestCategoryOfAbuse")) ? 0
                        : Math.max(0, standing.size() - 1)).forEach(fact -> others.add(fact.entry()));
            }
            rows.add(new Row(root.id(), table.root().of(root.entry()), table.row(root.entry(), others)));
        }
        return rows;
    }
}
