package goldthread.returns.mapping;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row that a return held, as the entries behind it.
///
/// @param table   the module or block: `EPISODES`, `Assessments`
/// @param entries ids; the first is the one that the row is about, the others say how it went on or ended
/// @param said    what the row said and no entry does; null where there is no such thing
public record HeldRow(String table, List<UUID> entries, @Nullable List<Said> said) {

    /// A value that stands in the return alone: a flag 0, a code in small letters, another day of birth than the child's.
    ///
    /// @param as      the value as the return writes it
    /// @param instead what the entries gave for this column then; once they give something else, that counts
    public record Said(String column, String as, String instead) {}

    UUID root() {
        return entries.getFirst();
    }
}
