package goldthread.returns;

import goldthread.returns.files.Fault;
import goldthread.returns.mapping.GivenRow;
import goldthread.time.CollectionYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Rows on their way in, gathered by year and child, for rows of a child stand anywhere in a file.
///
/// What is gathered at a time is bounded: large files are read in several passes, each of which gathers its share of the
/// children. One return of the largest authority, some 200,000 rows, is gathered in one.
final class Arrivals {
    private final int pass;
    private final int passes;
    private final Consumer<LedgerRow> lost;
    private final Consumer<Fault> notes;
    private final NavigableMap<CollectionYear, Map<String, List<GivenRow>>> byYear = new TreeMap<>();
    private int number;

    /// @param lost  hears of rows that no child can be told of; in the first pass only
    /// @param notes hears of what is odd about whole files; in the first pass only
    Arrivals(int pass, int passes, Consumer<LedgerRow> lost, Consumer<Fault> notes) {
        this.pass = pass;
        this.passes = passes;
        this.lost = pass == 0 ? lost : row -> {};
        this.notes = pass == 0 ? notes : fault -> {};
    }

    NavigableMap<CollectionYear, Map<String, List<GivenRow>>> byYear() {
        return byYear;
    }

    /// How many rows have come by, this pass's own and others.
    int count() {
        return number;
    }

    /// Takes one row in, if it is this pass's. @param row makes it, given its number
    @Nullable GivenRow row(@Nullable CollectionYear year, String child, String why, IntFunction<GivenRow> row) {
        number++;
        if (Math.floorMod(child.hashCode(), passes) != pass) {
            return null;
        }
        var made = row.apply(number);
        if (child.isEmpty() || year == null) {
            lost.accept(LedgerRow.setAside(made, year, child.isEmpty() ? "" : why));
        } else {
            byYear.computeIfAbsent(year, unseen -> new LinkedHashMap<>()).computeIfAbsent(child, unseen -> new ArrayList<>()).add(made);
        }
        return made;
    }

    /// Hears of something odd that belongs to no row that could be taken.
    void fault(Fault fault) {
        if (fault.severity() == Fault.Severity.SET_ASIDE) {
            lost.accept(LedgerRow.setAside(++number, fault));
        } else {
            notes.accept(fault);
        }
    }
}
