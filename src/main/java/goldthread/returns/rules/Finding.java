package goldthread.returns.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a return that breaks one rule.
///
/// @param table empty where the return as a whole fails; then `row` is 0
/// @param row   its number: the line in `file`, or the place of an XML element among those of its table, from 1
/// @param line  its line in `file`
/// @param child the authority's id of the child; null where the row names none
/// @param group what the rows failing together share; null where the row fails alone
public record Finding(Rule<?> rule, String table, String file, int row, int line, @Nullable String child, List<String> fields,
                      @Nullable String group) {
}
