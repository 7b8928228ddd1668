package goldthread.returns.feed;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What must be sent so that the Department holds of a child what we do.
///
/// The API sets each record by its id and leaves alone what an object does not name, so a value that is gone can only be
/// purged with its record, and the record sent anew. That takes two objects, one after the other; [#next] gives the one
/// that is due, until nothing is.
final class FeedDifference {
    static final String CHILD = "la_child_id", PURGE = "purge";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Lists of records that are known by an id; every other list is set as a whole.
    private static final Map<String, String> RECORDS = Map.of("social_care_episodes", "social_care_episode_id",
            "child_and_family_assessments", "child_and_family_assessment_id", "child_in_need_plans", "child_in_need_plan_id",
            "section_47_assessments", "section_47_assessment_id", "child_protection_plans", "child_protection_plan_id",
            "child_looked_after_placements", "child_looked_after_placement_id");
    private static final Set<String> BLOCKS = Set.of("child_details", "health_and_wellbeing", "adoption", "care_leavers");

    /// The object to send next; null when they hold what we do.
    /// @param held what they hold; null: nothing   @param now what stands; null: nothing, or the child may not be sent
    static @Nullable ObjectNode next(@Nullable ObjectNode held, @Nullable ObjectNode now) {
        if (held == null) {
            return now;
        }
        if (now == null || !Objects.equals(held.get(CHILD), now.get(CHILD))) {
            return purge(held, CHILD);
        }
        var gone = gone(held, now, CHILD);
        return gone != null ? gone : changed(held, now, CHILD);
    }

    /// What they hold once they have accepted an object.
    static @Nullable ObjectNode after(@Nullable ObjectNode held, ObjectNode sent) {
        if (sent.path(PURGE).asBoolean(false)) {
            return null;
        }
        var after = held == null ? JSON.objectNode() : held.deepCopy();
        apply(after, sent);
        return after;
    }

    private static ObjectNode purge(ObjectNode record, String id) {
        var purge = JSON.objectNode();
        if (record.has(id)) {
            purge.set(id, record.get(id));
        }
        return purge.put(PURGE, true);
    }

    /// The purges of what is gone; null when nothing is.
    private static @Nullable ObjectNode gone(ObjectNode held, ObjectNode now, String id) {
        var gone = JSON.objectNode();
        for (var property : held.properties()) {
            var name = property.getKey();
            if (RECORDS.containsKey(name)) {
                var list = goneRecords((ArrayNode) property.getValue(), now.get(name), RECORDS.get(name));
                if (!list.isEmpty()) {
                    gone.set(name, list);
                }
            } else if (BLOCKS.contains(name)) {
                if (!keepsItsValues((ObjectNode) property.getValue(), now.get(name))) {
                    gone.putObject(name).put(PURGE, true);
                }
            }
        }
        if (gone.isEmpty()) {
            return null;
        }
        gone.set(id, held.get(id));
        return gone;
    }

    private static ArrayNode goneRecords(ArrayNode held, @Nullable JsonNode now, String id) {
        var list = JSON.arrayNode();
        for (var record : held) {
            var other = record(now, id, record.get(id));
            if (other == null || !keepsItsValues((ObjectNode) record, other)) {
                list.add(purge((ObjectNode) record, id));
            } else {
                var within = gone((ObjectNode) record, other, id);
                if (within != null) {
                    list.add(within);
                }
            }
        }
        return list;
    }

    private static boolean keepsItsValues(ObjectNode held, @Nullable JsonNode now) {
        return now != null && held.propertyNames().stream().allMatch(name -> !isValue(name) || now.has(name));
    }

    /// The records and blocks that are new or otherwise; null when none is.
    private static @Nullable ObjectNode changed(ObjectNode held, ObjectNode now, String id) {
        var changed = JSON.objectNode();
        boolean values = now.properties().stream()
                .anyMatch(property -> isValue(property.getKey()) && !property.getValue().equals(held.get(property.getKey())));
        for (var property : now.properties()) {
            var name = property.getKey();
            if (RECORDS.containsKey(name)) {
                var list = changedRecords(held.get(name), (ArrayNode) property.getValue(), RECORDS.get(name));
                if (!list.isEmpty()) {
                    changed.set(name, list);
                }
            } else if (BLOCKS.contains(name) ? !property.getValue().equals(held.get(name)) : values) {
                changed.set(name, property.getValue());
            }
        }
        if (changed.isEmpty()) {
            return null;
        }
        changed.set(id, now.get(id));
        return changed;
    }

    private static ArrayNode changedRecords(@Nullable JsonNode held, ArrayNode now, String id) {
        var list = JSON.arrayNode();
        for (var record : now) {
            var before = record(held, id, record.get(id));
            var change = before == null ? (ObjectNode) record : changed(before, (ObjectNode) record, id);
            if (change != null) {
                list.add(change);
            }
        }
        return list;
    }

    private static void apply(ObjectNode held, ObjectNode sent) {
        for (var property : sent.properties()) {
            var name = property.getKey();
            var value = property.getValue();
            if (RECORDS.containsKey(name)) {
                applyRecords(held, name, (ArrayNode) value, RECORDS.get(name));
            } else if (BLOCKS.contains(name)) {
                if (value.path(PURGE).asBoolean(false)) {
                    held.remove(name);
                } else {
                    apply(held.withObject("/" + name), (ObjectNode) value);
                }
            } else {
                held.set(name, value);
            }
        }
    }

    private static void applyRecords(ObjectNode held, String name, ArrayNode sent, String id) {
        var list = JSON.arrayNode();
        for (var record : held.path(name)) {
            var other = record(sent, id, record.get(id));
            if (other == null) {
                list.add(record);
            } else if (!other.path(PURGE).asBoolean(false)) {
                var merged = (ObjectNode) record.deepCopy();
                apply(merged, other);
                list.add(merged);
            }
        }
        for (var record : sent) {
            if (record(held.get(name), id, record.get(id)) == null && !record.path(PURGE).asBoolean(false)) {
                list.add(record);
            }
        }
        if (list.isEmpty()) {
            held.remove(name);
        } else {
            held.set(name, list);
        }
    }

    private static boolean isValue(String name) {
        return !RECORDS.containsKey(name) && !BLOCKS.contains(name);
    }

    private static @Nullable ObjectNode record(@Nullable JsonNode list, String id, JsonNode value) {
        if (list != null) {
            for (var record : list) {
                if (value.equals(record.get(id))) {
                    return (ObjectNode) record;
                }
            }
        }
        return null;
    }

    private FeedDifference() {}
}
