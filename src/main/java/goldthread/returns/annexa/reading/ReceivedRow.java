package goldthread.returns.annexa.reading;

import goldthread.returns.annexa.AnnexA.ListOf;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a list as it was understood.
///
/// @param file     with the sheet     @param row its number there
/// @param who      the child's or the adopter's own id; empty where it is blank
/// @param values   by heading, as the standard writes them; what was left out is not in it
/// @param fine     codes of the record that stood in the cells, by heading
/// @param doubts   what is odd about cells, a sentence each
/// @param problem  why the row cannot be taken at all; null where it can
/// @param leftOut  how many cells were left out
public record ReceivedRow(ListOf list, String file, int row, String who, Map<String, String> values, Map<String, String> fine,
                          List<String> doubts, @Nullable String problem, int leftOut, String received) {

    public String value(String heading) {
        return values.getOrDefault(heading, "");
    }
}
