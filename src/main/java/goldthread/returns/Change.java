package goldthread.returns;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of a return, or of lists for inspection, that is not now what it was.
///
/// @param before      null where there was none
/// @param after       null where there is none any more
/// @param differences the columns that differ where both are there: `LS: V2, now C2`
/// @param behind      the entries that made the difference, in the order of the log
public record Change(Subject subject, @Nullable Row before, @Nullable Row after, List<String> differences, List<Behind> behind) {

    public enum Kind { ADDED, REMOVED, CHANGED }

    /// @param child  the authority's own id; empty where there is none     @param filled what stands in its columns, but for blank ones
    public record Row(String table, String child, Map<String, String> filled) {}

    /// An entry behind a change.
    /// @param title  what it is called on a page    @param why the reason given for a correction; empty where there is none
    /// @param author the account that wrote it      @param source how it came
    public record Behind(UUID id, String title, Instant recorded, UUID author, String source, String why) {

        public static Behind of(Kinds kinds, Line line) {
            var why = switch (line.entry()) {
                case Corrected corrected -> corrected.why();
                case Withdrawn withdrawn -> withdrawn.why();
                default -> "";
            };
            var envelope = line.envelope();
            return new Behind(envelope.id(), kinds.named(envelope.kind()).title(), envelope.recorded(), envelope.author(), envelope.source(), why);
        }
    }

    /// A value in a sentence on what differs.
    public static String shown(String value) {
        return value.isEmpty() ? "blank" : value;
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /// The one that is there, after rather than before.
    public Row row() {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
