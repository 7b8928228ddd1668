package goldthread.child;

import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What of an entry only some roles read: police intelligence, detail of health, the assessment of a carer, what is about somebody
/// else (`fields.csv`). Whoever else opens the record reads there that it is withheld, and of what sort it is: on every page and for
/// every program, for it is taken from the timeline that they read by. Security page, section 2, last line; decision 0030.
public final class FieldRules {
    /// How a withheld field begins, wherever it is drawn.
    public static final String WITHHELD = "Withheld: ";

    /// A sort of fields, and who reads it.
    public record Sort(String name, String title, Set<Role> read) {
        String said() {
            return WITHHELD + title;
        }
    }

    /// One field. @param when another field and what it says; null: always
    public record Field(String kind, String field, Sort sort, Map.@Nullable Entry<String, String> when) {}

    private static final JsonMapper JSON = new JsonMapper();
    public static final List<Sort> SORTS = new ArrayList<>();
    public static final List<Field> FIELDS = new ArrayList<>();
    private static final Map<String, List<Field>> OF_KIND = new HashMap<>();

    static {
        for (var line : lines()) {
            var cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            if (cells.getFirst().equals("class")) {
                SORTS.add(new Sort(cells.get(1), cells.get(2), Arrays.stream(cells.get(3).split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet())));
            } else {
                var when = cells.get(4).isEmpty() ? null : Map.entry(cells.get(4).split("=")[0], cells.get(4).split("=")[1]);
                var sort = SORTS.stream().filter(each -> each.name.equals(cells.get(3))).findFirst().orElseThrow();
                FIELDS.add(new Field(cells.get(1), cells.get(2), sort, when));
            }
        }
        FIELDS.forEach(field -> OF_KIND.computeIfAbsent(field.kind, kind -> new ArrayList<>()).add(field));
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(FieldRules.class.getResourceAsStream("/goldthread/child/fields.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The timeline as whoever acts reads it. For reading only: what is written must not rest on it.
    public static Timeline from(Timeline timeline, Kinds kinds) {
        var who = Acting.who();
        if (SORTS.stream().allMatch(sort -> reads(who, sort))) {
            return timeline;
        }
        var lines = timeline.lines().stream().map(line -> shown(line, kinds, who)).toList();
        return lines.equals(timeline.lines()) ? timeline : timeline.showing(lines);
    }

    /// Whether entries of this kind have a field that whoever acts does not read: then they do not change them, for they would write
    /// over it unseen.
    public static boolean withholds(String kind) {
        return OF_KIND.getOrDefault(kind, List.of()).stream().anyMatch(field -> !reads(Acting.who(), field.sort));
    }

    /// One line as whoever acts reads it.
    static Line shown(Line line, Kinds kinds) {
        return shown(line, kinds, Acting.who());
    }

    private static boolean reads(Who who, Sort sort) {
        return who.roles().stream().anyMatch(sort.read::contains);
    }

    private static Line shown(Line line, Kinds kinds, Who who) {
        var kind = line.entry() instanceof Corrected corrected ? kinds.of(corrected.to()).name() : line.envelope().kind();
        return OF_KIND.containsKey(kind) ? new Line(line.envelope(), shown(line.entry(), kinds, who)) : line;
    }

    private static Entry shown(Entry entry, Kinds kinds, Who who) {
        if (entry instanceof Corrected corrected) {
            return new Corrected(corrected.entry(), shown(corrected.to(), kinds, who), corrected.why());
        }
        var kind = kinds.of(entry).name();
        var fields = OF_KIND.getOrDefault(kind, List.of()).stream().filter(field -> !reads(who, field.sort)).toList();
        if (fields.isEmpty()) {
            return entry;
        }
        var body = (ObjectNode) JSON.readTree(kinds.write(entry));
        fields.stream().filter(field -> body.hasNonNull(field.field) && (field.when == null || body.path(field.when.getKey()).asString("").equals(field.when.getValue())))
                .forEach(field -> body.put(field.field, field.sort.said()));
        return kinds.read(kind, body.toString());
    }

    private FieldRules() {}
}
