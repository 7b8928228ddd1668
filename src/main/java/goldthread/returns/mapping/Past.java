package goldthread.returns.mapping;

import goldthread.time.CollectionYear;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a return of some year held of a child.
///
/// @param position place in the log of the entry that says so
/// @param tables   the modules that the return brought, whether it had rows of this child in them or not
public record Past(long position, String standard, CollectionYear year, Set<String> tables, List<HeldRow> rows) {

    /// Whether it was that standard's return of that year.
    public boolean of(Standard standard, CollectionYear year) {
        return this.standard.equals(standard.name()) && this.year.equals(year);
    }

    boolean holds(UUID entry) {
        return rows.stream().anyMatch(row -> row.entries().contains(entry));
    }
}
