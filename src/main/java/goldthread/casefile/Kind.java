package goldthread.casefile;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One kind of entry: its stable name in the log, its record, and how it is told to a reader.
///
/// @param name  `room.what-happened`; never changes, and is never used again for something else
/// @param title what it is called on a page, in the field's words
/// @param group what a reader filters by: `Visits`, `Reviews`, `Placement and legal status`
/// @param tells what it says, as label and value
public record Kind<E extends Entry>(String name, Class<E> type, String title, String group,
                                    Function<E, List<Detail>> tells) {

    /// One label and its value, as a reader sees them; a value may be empty.
    public record Detail(String label, String value) {
        public static Detail of(String label, @Nullable Object value) {
            return new Detail(label, value == null ? "" : String.valueOf(value));
        }
    }

    @SuppressWarnings("unchecked")
    List<Detail> tell(Entry entry) {
        return tells.apply((E) entry);
    }
}
