package goldthread.returns.mapping;

import goldthread.casefile.Timeline;
import goldthread.time.CollectionYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells a return from what is known, child by child: what is new, what stood already, and what it changes about the
/// past. A pure function of rows and timeline.
///
/// @param day    the last of which the return speaks
/// @param told   when the authority knew what the return says: the day on which it was signed
/// @param source how the entries came, as the log has it: `import:<id>`
public record Reconciling(Standard standard, CollectionYear year, LocalDate day, Instant told, String source,
                          Map<Class<? extends goldthread.casefile.Entry>, List<Standard.Place>> places) {

    public static Reconciling of(Standard standard, CollectionYear year, Instant told, String source) {
        return new Reconciling(standard, year, year.last(), told, source, standard.places());
    }

    /// Of lists that were made for a day, not for a year.
    public static Reconciling of(Standard standard, LocalDate day, Instant told, String source) {
        return new Reconciling(standard, CollectionYear.of(day), day, told, source, standard.places());
    }

    /// One child's rows of the return.
    /// @param timeline what is known of the child; empty where nothing is
    /// @param rows     those above before those below them
    /// @param covered  names of the tables that the return brought
    /// @param pasts    what returns are known to have held of the child
    public Reconciled child(Timeline timeline, String childId, List<GivenRow> rows, Set<String> covered, List<Past> pasts) {
        return new OneChild(this, timeline, childId, pasts).reconcile(rows, covered);
    }
}
