package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import goldthread.returns.mapping.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a row has come to.
///
/// @param root    the entry that it is about, and what that says now; null where nothing stands for it
/// @param parts   the other entries that say what the row says, and what they say now
/// @param changes ids of corrections and withdrawals
/// @param asSaid  whether the return is to go on saying what it said, also where no entry can
/// @param before  the row as an earlier return of the same year held it; null where none did
record Bound(@Nullable UUID root, @Nullable Entry entry, List<UUID> parts, List<Entry> entries, List<UUID> changes,
             Outcome outcome, String sentence, boolean asSaid, @Nullable HeldRow before) {

    static Bound without(Outcome outcome, String sentence) {
        return new Bound(null, null, List.of(), List.of(), List.of(), outcome, sentence, false, null);
    }

    /// @param root what it is about, where that still stands
    static Bound asBefore(HeldRow row, @Nullable Entry root) {
        return new Bound(root == null ? null : row.root(), root, row.entries().subList(1, row.entries().size()), List.of(),
                List.of(), Outcome.KNOWN, "", false, row);
    }

    List<UUID> all() {
        var all = new ArrayList<UUID>();
        if (root != null) {
            all.add(root);
        }
        all.addAll(parts);
        all.addAll(changes);
        return all;
    }
}
