package goldthread.returns.annexa;

import goldthread.returns.annexa.AnnexA.ListOf;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a list, as it is to be written: days as dd/mm/yyyy, yes as Yes. What is not known is empty.
public final class ListRow {
    /// As the lists write days.
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final ListOf list;
    private final Map<String, String> values = new LinkedHashMap<>();

    public ListRow(ListOf list) {
        this.list = list;
    }

    ListRow(ListOf list, Map<String, String> values) {
        this(list);
        list.columns().forEach(column -> with(column.heading(), values.get(column.heading())));
    }

    public ListOf list() {
        return list;
    }

    /// @param value a text, a day, a number; true and false are written Yes and No; null: not known
    ListRow with(String heading, @Nullable Object value) {
        if (!list.has(heading)) {
            throw new IllegalArgumentException(list.sheet() + " has no column " + heading);
        }
        var text = switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case Boolean yes -> yes ? "Yes" : "No";
            default -> value.toString();
        };
        if (text.isEmpty()) {
            values.remove(heading);
        } else {
            values.put(heading, text);
        }
        return this;
    }

    public String value(String heading) {
        return values.getOrDefault(heading, "");
    }

    /// What tells the row from others of the same child in the same list.
    public String key() {
        return list.number() + "\t" + String.join("\t", list.key().stream().map(this::value).toList());
    }

    /// Every cell, in the order of the standard.
    public List<String> cells() {
        return list.columns().stream().map(column -> value(column.heading())).toList();
    }

    /// The cells that are filled, by heading.
    public Map<String, String> filled() {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text, DAY);
    }

    @Override
    public String toString() {
        return list.sheet() + " " + String.join("|", cells());
    }
}
