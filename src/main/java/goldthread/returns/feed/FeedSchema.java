package goldthread.returns.feed;

import goldthread.returns.feed.FeedField.Type;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the API's schema allows. A value that it would refuse is taken out of the child's object and named, so that one
/// bad cell neither stops the child nor goes unsaid.
final class FeedSchema {
    static final FeedSchema OF_THE_DEPARTMENT = read();

    /// Disabilities at most 12, factors at most 41 (API 1.0.1).
    private static final Map<String, Integer> MOST = Map.of("child_details.disabilities[]", 12,
            "social_care_episodes[].child_and_family_assessments[].factors[]", 41);

    private final Map<String, FeedField> fields;

    private FeedSchema(Map<String, FeedField> fields) {
        this.fields = fields;
    }

    private static FeedSchema read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FeedSchema.class.getResourceAsStream("/goldthread/returns/feed/fields.csv")), StandardCharsets.UTF_8))) {
            var fields = new HashMap<String, FeedField>();
            reader.lines().skip(1).map(FeedSchema::field).forEach(field -> fields.put(field.path(), field));
            return new FeedSchema(Map.copyOf(fields));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A line: path, type, format, least length, greatest length, pattern, required.
    private static FeedField field(String line) {
        var cells = line.split(",", -1);
        return new FeedField(cells[0], "date".equals(cells[2]) ? Type.DATE : Type.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT)),
                number(cells[3], 0), number(cells[4], Integer.MAX_VALUE), cells[5].isEmpty() ? null : Pattern.compile(cells[5]),
                "yes".equals(cells[6]));
    }

    private static int number(String cell, int otherwise) {
        return cell.isEmpty() ? otherwise : Integer.parseInt(cell);
    }

    /// Takes out of a child's object what the schema refuses.
    /// @return a sentence for each value taken out
    List<String> mend(ObjectNode child) {
        var said = new ArrayList<String>();
        mend(child, "", said);
        return said;
    }

    private void mend(ObjectNode object, String path, List<String> said) {
        for (var name : List.copyOf(object.propertyNames())) {
            var value = object.get(name);
            var full = path + name;
            if (value instanceof ObjectNode block) {
                mend(block, full + ".", said);
            } else if (value instanceof ArrayNode array) {
                mend(array, full + "[]", said);
            } else {
                var why = refusal(full, value);
                if (why != null) {
                    object.remove(name);
                    said.add(why);
                }
            }
        }
    }

    private void mend(ArrayNode array, String path, List<String> said) {
        for (int at = array.size() - 1; at >= 0; at--) {
            if (array.get(at) instanceof ObjectNode record) {
                mend(record, path + ".", said);
                if (lacksItsId(record, path)) {
                    array.remove(at);
                    said.add(path + ": a record without an id is left out");
                }
            } else {
                var why = refusal(path, array.get(at));
                if (why != null) {
                    array.remove(at);
                    said.add(why);
                }
            }
        }
        while (array.size() > MOST.getOrDefault(path, Integer.MAX_VALUE)) {
            said.add(path + ": more than " + MOST.get(path) + ", the last is left out");
            array.remove(array.size() - 1);
        }
    }

    private boolean lacksItsId(ObjectNode record, String path) {
        return fields.values().stream().anyMatch(field -> field.required() && field.within(path) && !record.has(field.name()));
    }

    private @org.jspecify.annotations.Nullable String refusal(String path, JsonNode value) {
        var field = fields.get(path);
        return field == null ? path + ": the API knows no such field" : field.refusal(value);
    }
}
