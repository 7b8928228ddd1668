package goldthread.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers to a form's questions, by key. Typed answers hold whatever was typed; answers of a [Checked.Filled] hold what
/// the questions made of it, so that the readings below succeed.
public record Answers(Map<String, List<String>> values) {

    /// An answer was read that is not there. A check that meets it says nothing; elsewhere it is a programming fault.
    static final class Unanswered extends IllegalStateException {
        Unanswered(String key) {
            super("no answer to " + key);
        }
    }

    public Answers {
        var kept = new LinkedHashMap<String, List<String>>();
        values.forEach((key, list) -> kept.put(key, list.stream().map(Answers::tidy).toList()));
        values = java.util.Collections.unmodifiableMap(kept);
    }

    /// Line ends as one sign, and no sign that the database or a page cannot hold.
    private static String tidy(String value) {
        return value.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    /// As a browser sends them.
    public static Answers typed(MultiValueMap<String, String> parameters) {
        return new Answers(parameters);
    }

    /// One value each, as a row of a file gives them.
    public static Answers of(Map<String, String> values) {
        var all = new LinkedHashMap<String, List<String>>();
        values.forEach((key, value) -> all.put(key, List.of(value)));
        return new Answers(all);
    }

    /// As the API sends them: text, numbers, booleans, and arrays of them. Nested objects and nulls are left out.
    public static Answers of(JsonNode json) {
        var all = new LinkedHashMap<String, List<String>>();
        json.properties().forEach(field -> {
            var list = new ArrayList<String>();
            if (field.getValue().isArray()) field.getValue().forEach(item -> scalar(item).ifPresent(list::add));
            else scalar(field.getValue()).ifPresent(list::add);
            if (!list.isEmpty()) all.put(field.getKey(), list);
        });
        return new Answers(all);
    }

    private static Optional<String> scalar(JsonNode node) {
        if (node.isBoolean()) return Optional.of(node.booleanValue() ? "yes" : "no");
        return node.isString() || node.isNumber() ? Optional.of(node.asString()) : Optional.empty();
    }

    /// Every answer as an array of text, the way a draft keeps them.
    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        values.forEach((key, list) -> list.forEach(json.withArray(key)::add));
        return json;
    }

    /// The answer as text, or "".
    public String text(String key) {
        return texts(key).stream().findFirst().orElse("");
    }

    /// Every value given, without blanks.
    public List<String> texts(String key) {
        return values.getOrDefault(key, List.of()).stream().filter(value -> !value.isEmpty()).toList();
    }

    public boolean has(String key) {
        return !texts(key).isEmpty();
    }

    public boolean chose(String key, String value) {
        return texts(key).contains(value);
    }

    public boolean yes(String key) {
        return chose(key, "yes");
    }

    public LocalDate date(String key) {
        return LocalDate.parse(given(key));
    }

    public Optional<LocalDate> maybeDate(String key) {
        return has(key) ? Optional.of(date(key)) : Optional.empty();
    }

    /// The writer was not sure of the date.
    public boolean approximate(String key) {
        return yes(key + "-approximate");
    }

    public LocalTime time(String key) {
        return LocalTime.parse(given(key));
    }

    public int number(String key) {
        return Integer.parseInt(given(key));
    }

    public List<UUID> ids(String key) {
        return texts(key).stream().map(UUID::fromString).toList();
    }

    /// The answer as text; null where there is none.
    public @Nullable String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    public @Nullable LocalDate dateOrNull(String key) {
        return has(key) ? date(key) : null;
    }

    /// The date as it was typed, in fields or as one; null where there is none, or none that is real.
    public @Nullable LocalDate typedDate(String key) {
        return TypedDate.in(this, key).date().orElse(null);
    }

    /// Yes or no; null where neither was said.
    public @Nullable Boolean yesOrNull(String key) {
        return has(key) ? yes(key) : null;
    }

    /// The id that was chosen.
    public UUID id(String key) {
        return UUID.fromString(given(key));
    }

    public @Nullable UUID idOrNull(String key) {
        return has(key) ? id(key) : null;
    }

    /// These answers with one more; null and nothing leave them as they are. Booleans are written yes and no.
    public Answers with(String key, @Nullable Object value) {
        var all = new LinkedHashMap<>(values);
        switch (value) {
            case null -> { }
            case Boolean yes -> all.put(key, List.of(yes ? "yes" : "no"));
            case java.util.Collection<?> many -> all.put(key, many.stream().map(String::valueOf).toList());
            default -> all.put(key, List.of(value.toString()));
        }
        return new Answers(all);
    }

    public Answers without(String key) {
        var all = new LinkedHashMap<>(values);
        all.remove(key);
        return new Answers(all);
    }

    /// These answers, with others in place of those that have the same key.
    public Answers with(Answers others) {
        var all = new LinkedHashMap<>(values);
        all.putAll(others.values);
        return new Answers(all);
    }

    /// The number that this filling-in of the form carries. Sent twice, it is the same: the entry takes it as its id, and
    /// a double press or a lost reply writes nothing twice.
    public UUID once() {
        try {
            return UUID.fromString(text(Form.ONCE));
        } catch (IllegalArgumentException absent) {
            return UUID.randomUUID();
        }
    }

    /// Up to where the record had been read when the form was opened; 0, before all that was ever written, where that is not said.
    public long read() {
        return text(Form.READ).matches("\\d{1,18}") ? Long.parseLong(text(Form.READ)) : 0;
    }

    private String given(String key) {
        if (!has(key)) throw new Unanswered(key);
        return text(key);
    }

    /// Without what belongs to the form rather than to its questions.
    Answers withoutOwn() {
        var kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(key -> key.startsWith("_"));
        return new Answers(kept);
    }
}
