package goldthread.returns.annexa.reading;

import goldthread.returns.annexa.AnnexA.Column;
import goldthread.returns.annexa.AnnexA.ListOf;
import goldthread.returns.annexa.Lists;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was decided in reading lists before, kept so that it can be changed and is used again:
///
/// ```json
/// {"sheets": {"Weekly front door": "List 1"},
///  "headings": {"List 1": {"Pers No": "Child Unique ID", "Notes": ""}},
///  "codes": {"Gender": {"Boy": "a) Male", "?": ""}}}
/// ```
///
/// A text on the left stands for what the file writes, in capitals or not; on the right as in the standard. An empty text on
/// the right is not decided yet; `ignore` says that a sheet or a column is not wanted, or that a code says nothing.
///
/// A sheet may also be told by its file: `"lists.xlsx, sheet Sheet1"`. That goes before its name alone.
public final class Mapping {
    public static final String IGNORE = "ignore";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Lists lists;
    private final Map<String, String> sheets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Map<String, String>> headings = new TreeMap<>();
    private final Map<String, Map<String, String>> codes = new TreeMap<>();

    Mapping(Lists lists) {
        this.lists = lists;
    }

    /// Which lists are looked for.
    public Lists lists() {
        return lists;
    }

    /// Reads a kept mapping.
    /// @throws IllegalArgumentException with a sentence, where it is none
    public static Mapping read(String json, Lists lists) {
        try {
            var mapping = new Mapping(lists);
            var node = json.isBlank() ? JSON.createObjectNode() : JSON.readTree(json);
            if (!(node instanceof ObjectNode object)) {
                throw new IllegalArgumentException("The mapping is no JSON object. Begin it with { and name sheets, headings and codes.");
            }
            object.properties().forEach(part -> mapping.take(part.getKey(), part.getValue()));
            return mapping;
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("The mapping is not JSON: " + broken.getOriginalMessage()
                    + (broken.getLocation() == null ? "." : ", line " + broken.getLocation().getLineNr() + "."), broken);
        }
    }

    private void take(String part, JsonNode value) {
        switch (part) {
            case "sheets" -> value.properties().forEach(each -> sheets.put(each.getKey(), list(text(each.getValue()))));
            case "headings" -> value.properties().forEach(list -> list.getValue().properties().forEach(each ->
                    put(headings, list(list.getKey()), each.getKey(), heading(list(list.getKey()), text(each.getValue())))));
            case "codes" -> value.properties().forEach(column -> column.getValue().properties().forEach(each ->
                    put(codes, column.getKey(), each.getKey(), code(column.getKey(), text(each.getValue())))));
            default -> throw new IllegalArgumentException("The mapping has a part \"" + part + "\"; its parts are sheets, headings and codes.");
        }
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asString("").strip();
    }

    private String list(String said) {
        if (said.isEmpty() || said.equalsIgnoreCase(IGNORE) || lists.named(said).isPresent()) {
            return said;
        }
        throw new IllegalArgumentException("The mapping names \"" + said + "\"; the lists are called " + lists.called() + ".");
    }

    private String heading(String list, String said) {
        if (said.isEmpty() || said.equalsIgnoreCase(IGNORE) || of(list).has(said)) {
            return said;
        }
        throw new IllegalArgumentException("The mapping names a column \"" + said + "\" that " + list + " has not. Write it as the standard has it.");
    }

    private String code(String column, String said) {
        var columns = lists.columns(column).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The mapping has codes of a column \"" + column + "\" that no list has.");
        }
        if (said.isEmpty() || said.equalsIgnoreCase(IGNORE) || columns.stream().anyMatch(each -> each.codes().contains(said))) {
            return said;
        }
        throw new IllegalArgumentException("The mapping names \"" + said + "\", which is no code of " + column + ". They are: " + String.join(" | ", columns.getFirst().codes()) + ".");
    }

    private ListOf of(String list) {
        return lists.named(list).orElseThrow();
    }

    private static void put(Map<String, Map<String, String>> all, String of, String from, String to) {
        all.computeIfAbsent(of, none -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)).put(from.strip(), to);
    }

    /// This, and what another says; where they differ, what the other says counts.
    public Mapping with(@Nullable Mapping other) {
        if (other != null) {
            other.sheets.forEach((sheet, list) -> sheets.merge(sheet, list, Mapping::said));
            other.headings.forEach((list, all) -> all.forEach((from, to) -> put(headings, list, from, said(headings.getOrDefault(list, Map.of()).getOrDefault(from, ""), to))));
            other.codes.forEach((column, all) -> all.forEach((from, to) -> put(codes, column, from, said(codes.getOrDefault(column, Map.of()).getOrDefault(from, ""), to))));
        }
        return this;
    }

    private static String said(String before, String now) {
        return now.isEmpty() ? before : now;
    }

    /// The list that a sheet of this name is kept as, or empty where nothing is kept.
    Optional<ListOf> sheet(Sheet of) {
        return Optional.ofNullable(said(of)).flatMap(lists::named);
    }

    boolean ignoresSheet(Sheet of) {
        return IGNORE.equalsIgnoreCase(said(of));
    }

    private @Nullable String said(Sheet of) {
        return sheets.getOrDefault(of.called(), sheets.get(of.plainName()));
    }

    Optional<Column> column(ListOf list, String heading) {
        return Optional.ofNullable(headings.getOrDefault(list.sheet(), Map.of()).get(heading.strip())).filter(list::has).map(list::column);
    }

    boolean ignores(ListOf list, String heading) {
        return IGNORE.equalsIgnoreCase(headings.getOrDefault(list.sheet(), Map.of()).get(heading.strip()));
    }

    Optional<String> code(Column column, String text) {
        return Optional.ofNullable(codes.getOrDefault(column.heading(), Map.of()).get(text)).filter(column.codes()::contains);
    }

    boolean ignores(Column column, String text) {
        return IGNORE.equalsIgnoreCase(codes.getOrDefault(column.heading(), Map.of()).get(text));
    }

    /// Says how something is to be read, whatever was kept of it before.
    /// @param of as [Decision] has it     @param to as the standard has it; [#IGNORE]; or empty, where it is to be decided again
    /// @throws IllegalArgumentException with a sentence, where the standard has no such thing
    public void say(Decision.What what, String of, String from, String to) {
        switch (what) {
            case SHEET -> sheets.put(of, list(to));
            case HEADING -> put(headings, list(of), from, heading(of, to));
            case CODE -> put(codes, of, from, code(of, to));
            case DAY -> throw new IllegalArgumentException("How days are written is not kept.");
        }
    }

    /// Keeps what was decided beside what was kept before; that goes on standing.
    public void keep(Collection<Decision> decisions) {
        for (var one : decisions) {
            var to = one.how() == Decision.How.NONE ? "" : one.to();
            switch (one.what()) {
                case SHEET, DAY -> { }
                case HEADING -> keep(headings, one.of(), one.from(), to, one.how());
                case CODE -> keep(codes, one.of(), one.from(), to, one.how());
            }
        }
    }

    /// What is exactly as in the standard need not be kept.
    private static void keep(Map<String, Map<String, String>> all, String of, String from, String to, Decision.How how) {
        var kept = all.getOrDefault(of, Map.of()).getOrDefault(from, "");
        if (how != Decision.How.EXACT && kept.isEmpty()) {
            put(all, of, from, to);
        }
    }

    /// @param list where it was told; else it is kept as not decided
    void keepSheet(String name, Optional<ListOf> list) {
        if (!name.isEmpty() && sheets.getOrDefault(name, "").isEmpty()) {
            sheets.put(name, list.map(ListOf::sheet).orElse(""));
        }
    }

    public String json() {
        return JSON.writeValueAsString(Map.of("sheets", sheets, "headings", headings, "codes", codes));
    }
}
