package goldthread.returns.rules;

import goldthread.time.England;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One row of a return that breaks one rule.
///
/// @param table empty where the return as a whole fails; then `row` is 0
/// @param row   its number: the line in `file`, or the place of an XML element among those of its table, from 1
/// @param line  its line in `file`
/// @param child the authority's id of the child; null where the row names none
/// @param group what the rows failing together share; null where the row fails alone
/// @param explained why it is right as it stands; null where nobody said so
public record Finding(Rule<?> rule, String table, String file, int row, int line, @Nullable String child, List<String> fields,
                      @Nullable String group, @Nullable Explained explained) {

    /// Why a query is right as it stands.
    /// @param by   who said so     @param year the collection year for which they did: `2025-26`
    public record Explained(String why, String by, Instant at, String year) {
        /// `Mei Chen, 2 April 2026, for 2025-26`
        String source() {
            return "%s, %s, for %s".formatted(by, DAY.format(at), year);
        }

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(England.ZONE);
    }
}
