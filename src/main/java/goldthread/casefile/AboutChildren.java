package goldthread.casefile;

import java.time.LocalDate;
import java.util.List;

/// An entry about one child, or about brothers and sisters together: written once, it stands in each one's record.
public interface AboutChildren extends Entry {

    /// At least one.
    List<Subject> children();

    LocalDate on();

    @Override
    default List<Tag> tags() {
        return children().stream().map(Tag::child).toList();
    }

    @Override
    default LocalDate happened() {
        return on();
    }
}
