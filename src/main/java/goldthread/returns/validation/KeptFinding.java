package goldthread.returns.validation;

import goldthread.returns.rules.Finding;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A finding as it is kept.
///
/// @param number among the findings of its return
/// @param query  it may be explained
/// @param child  the authority's id; null where the row names none
/// @param fields the columns at fault; null where they are those of the rule
/// @param said   what the row says in them
/// @param same   equal in the next check while the finding is the same
/// @param fresh  the check before had it not; null where there was none
record KeptFinding(int number, String rule, boolean query, String table, String file, int row, int line, @Nullable String child,
                   @Nullable List<String> fields, String said, @Nullable String group, UUID same, @Nullable Boolean fresh,
                   Finding.@Nullable Explained explained) {

    /// What a return of an earlier year was explained by is carried on.
    boolean carriedOn(KeptReturn of) {
        return explained != null && !explained.year().equals(of.year());
    }

    /// The same for a reader who may not open the child's record: that there is something, and of which rule.
    KeptFinding withheld() {
        return new KeptFinding(number, rule, query, table, file, row, line, null, fields, "", null, same, fresh, null);
    }
}
