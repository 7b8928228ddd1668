package goldthread.returns.ssd;

import goldthread.casefile.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// All rows of one child.
final class SsdChild {
    final Timeline timeline;
    final String person;
    private final List<SsdRow> rows = new ArrayList<>();

    private SsdChild(Timeline timeline) {
        this.timeline = timeline;
        this.person = timeline.subject().id().toString();
    }

    static List<SsdRow> rows(Timeline timeline) {
        if (timeline.standing().isEmpty()) {
            return List.of();
        }
        var child = new SsdChild(timeline);
        SsdIdentity.of(child);
        SsdHelp.of(child);
        var care = new SsdCare(child);
        care.rows();
        SsdCareFacts.of(child, care);
        SsdVisits.of(child, care);
        return List.copyOf(child.rows);
    }

    /// A new row; `id` and `person` are set in the fields named.
    SsdRow row(String entity, String idField, Object id, String personField) {
        var row = row(entity).with(idField, id);
        return row.with(personField, person);
    }

    SsdRow row(String entity) {
        var row = new SsdRow(entity);
        rows.add(row);
        return row;
    }

    /// An id for a row that is part of an entry: the entry's, and which part.
    static String part(UUID entry, Object part) {
        return entry + "-" + part;
    }

    /// Whether a day lies in a span: its first day included, its last too; null ends never.
    static boolean within(LocalDate day, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
