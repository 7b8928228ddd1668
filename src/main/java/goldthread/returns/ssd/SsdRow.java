package goldthread.returns.ssd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of an entity, while it is being made. Fields that are not known stay empty.
final class SsdRow {
    private final String entity;
    private final Map<String, String> values = new LinkedHashMap<>();

    SsdRow(String entity) {
        if (!SsdLayout.ENTITIES.containsKey(entity)) {
            throw new IllegalArgumentException("the dataset has no entity " + entity);
        }
        this.entity = entity;
    }

    String entity() {
        return entity;
    }

    /// @param value a text, a day (written 2026-03-01), a number; true and false are written Y and N; null: not known
    SsdRow with(String field, @Nullable Object value) {
        if (!SsdLayout.ENTITIES.get(entity).contains(field)) {
            throw new IllegalArgumentException(entity + " has no field " + field);
        }
        if (value != null) {
            values.put(field, value instanceof Boolean yes ? yes ? "Y" : "N" : value.toString());
        }
        return this;
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    List<String> cells() {
        return SsdLayout.ENTITIES.get(entity).stream().map(this::value).toList();
    }
}
