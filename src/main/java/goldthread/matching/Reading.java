package goldthread.matching;

import goldthread.matching.Sheet.Faulty;
import goldthread.matching.Sheet.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a region from a folder of CSV files or from one JSON file, as `docs/engines/matching.md` describes them.
///
/// A row that cannot count is left out, and `faults` says which, why, and what to do; what is missing altogether is an
/// `IllegalArgumentException`.
public final class Reading {
    /// Kilometres of a grid are never so many, metres always.
    private static final double SURELY_METRES = 2_000;
    private static final double KM_A_DEGREE = 111.32;
    /// Cosine of latitude 52.8, the middle of England.
    private static final double NARROWER = .6046;

    private final LocalDate on;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Child> children = new HashMap<>();
    private final List<Child> childList = new ArrayList<>();
    private final Map<String, Home> homes = new HashMap<>();
    private final List<Home> homeList = new ArrayList<>();
    private final Map<String, String> groupOf = new LinkedHashMap<>();
    private final HashSet<String> must = new HashSet<>();
    private final HashSet<String> apartGroups = new HashSet<>();

    private Reading(LocalDate on) {
        this.on = on;
    }

    /// A region and what is wrong with its files.
    ///
    /// @param must   groups whose plan says that they stay together or wait
    /// @param unused columns that count for nothing, in sentences
    public record Read(Region region, java.util.Set<String> must, List<String> faults, List<String> unused) {}

    /// @param on the day for which ages count
    public static Read region(Path instance, LocalDate on) {
        var reading = new Reading(on);
        if (Files.isDirectory(instance)) {
            return reading.region(Sheet.read(instance.resolve("children.csv")), Sheet.read(instance.resolve("homes.csv")),
                    optional(instance.resolve("groups.csv")), optional(instance.resolve("exclusions.csv")));
        }
        var json = json(instance);
        String file = String.valueOf(instance.getFileName());
        for (String needed : List.of("children", "homes")) {
            if (!json.has(needed)) throw new IllegalArgumentException(file + " has no list \"" + needed + "\".");
        }
        return reading.region(Sheet.rows(file, json.get("children"), "children"), Sheet.rows(file, json.get("homes"), "homes"),
                Sheet.rows(file, json.get("groups"), "groups"), Sheet.rows(file, json.get("exclusions"), "exclusions"));
    }

    static JsonNode json(Path file) {
        try {
            if (!Files.exists(file)) throw new IllegalArgumentException("There is no file or folder " + file + ".");
            if (Files.size(file) == 0) throw new IllegalArgumentException(file.getFileName() + " is empty.");
            var json = new JsonMapper().readTree(file.toFile());
            if (!json.isObject()) throw new IllegalArgumentException(file.getFileName() + " is to be a JSON object with children, homes and more.");
            return json;
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(file.getFileName() + " cannot be read as JSON: " + broken.getOriginalMessage().replaceFirst(" \\(start marker at .*", "")
                    + ". An instance is a folder with children.csv and homes.csv, or one JSON file.");
        } catch (java.io.IOException broken) {
            throw new IllegalArgumentException(file.getFileName() + " cannot be read: " + broken.getMessage());
        }
    }

    static List<Row> optional(Path file) {
        return Files.exists(file) && file.toFile().length() > 0 ? Sheet.read(file) : List.of();
    }

    private Read region(List<Row> childRows, List<Row> homeRows, List<Row> groupRows, List<Row> exclusions) {
        if (childRows.isEmpty()) throw new IllegalArgumentException("There are no children: nothing is to be matched.");
        if (homeRows.isEmpty()) throw new IllegalArgumentException("There are no homes: no child can be placed.");
        need(childRows.getFirst(), "id of the child", "id", "child", "child_id");
        need(homeRows.getFirst(), "id of the home", "id", "home", "home_id");
        need(childRows.getFirst(), "age of the child", "age", "born", "dob", "date_of_birth");
        need(homeRows.getFirst(), "places of the home", "places", "capacity", "vacancies", "beds");
        need(homeRows.getFirst(), "kind of the home", "setting", "kind", "type", "placement_type");
        each(groupRows, this::group);
        each(childRows, this::child);
        groupOf.forEach((child, group) -> {
            if (!children.containsKey(child)) faults.add("groups: group " + group + " names " + child + ", who is not among the children. It is planned without.");
        });
        each(homeRows, this::home);
        var apart = new ArrayList<Region.Apart>();
        var barred = new ArrayList<Region.Barred>();
        each(exclusions, row -> exclusion(row, apart, barred));
        var unused = Stream.of(childRows, homeRows, groupRows, exclusions).flatMap(rows -> Sheet.unused(rows).stream()).toList();
        return new Read(new Region(childList, homeList, apart, barred), must, faults, unused);
    }

    private static void need(Row row, String what, String... names) {
        if (!row.has(names)) {
            throw new IllegalArgumentException(row.file() + " has no column for the " + what
                    + ": it is to be called " + String.join(" or ", names) + ".");
        }
    }

    private void each(List<Row> rows, Consumer<Row> then) {
        for (var row : rows) {
            try {
                then.accept(row);
            } catch (Faulty faulty) {
                faults.add(faulty.getMessage() + " The row is left out.");
            }
        }
    }

    private void group(Row row) {
        String group = row.text("group", "group_id", "id");
        if (group.isEmpty()) throw new Faulty(row.where() + ": the group has no name.");
        for (String child : row.text("children", "members", "child", "child_id").split("[ ;|,]+")) {
            if (child.isEmpty()) continue;
            String before = groupOf.putIfAbsent(child, group);
            if (before != null && !before.equals(group)) throw new Faulty(row.where() + ": child " + child + " is in group " + before + " already.");
        }
        switch (row.text("plan", "rule", "together").toLowerCase(java.util.Locale.ROOT)) {
            case "", "together", "prefer", "yes" -> { }
            case "must", "must be together" -> must.add(group);
            case "apart", "no" -> apartGroups.add(group);
            default -> throw new Faulty(row.where() + ": the plan of a group is together, must or apart.");
        }
    }

    private void child(Row row) {
        String id = row.text("id", "child", "child_id");
        if (id.isEmpty()) throw new Faulty(row.where() + ": the child has no id.");
        if (children.containsKey(id)) throw new Faulty(row.where() + ": child " + id + " is given twice; the first row counts.");
        if (row.text("age", "born", "dob", "date_of_birth").isEmpty()) throw new Faulty(row.where() + ": child " + id + " has neither an age nor a date of birth.");
        int age = age(row);
        if (age < 0 || age > 17) throw new Faulty(row.where() + ": child " + id + " is " + age + " years old; a match is for ages 0 to 17.");
        String word = row.text("wanted", "wanted_type", "plan", "setting", "type");
        var wanted = word.isEmpty() ? Setting.FOSTERING : Setting.named(word);
        if (wanted == null) throw new Faulty(row.where() + ": \"" + word + "\" is no kind of home; fostering, residential, supported or secure is.");
        int need = row.whole(0, "need", "need_level", "level");
        var needs = new Child.Needs(need, row.yes("access", "disability", "disabled"),
                row.yes("risk", "exploitation", "exploitation_risk"), row.yes("secure", "secure_order", "secure_authority"), row.yes("approval"));
        String group = groupOf.getOrDefault(id, row.text("group", "group_id", "sibling_group", "siblings", "family"));
        var child = new Child(id, group.isEmpty() || apartGroups.contains(group) ? "\0" + id : group, age, sex(row, "sex", "gender"), wanted, needs, heritage(row),
                new Child.Ties(place(row, ""), place(row, "school_"), row.text("authority", "la"), row.text("wish", "wishes"),
                        row.text("now", "current_home", "current"), row.whole(childList.size(), "arrives", "arrival", "day")));
        children.put(id, child);
        childList.add(child);
    }

    private int age(Row row) {
        String born = row.text("born", "dob", "date_of_birth");
        if (born.isEmpty()) return (int) Math.floor(row.number(-1, "age"));
        try {
            return Period.between(LocalDate.parse(born), on).getYears();
        } catch (DateTimeParseException broken) {
            throw new Faulty(row.where() + ": the date of birth is \"" + born + "\"; it is to be as in 2014-03-31.");
        }
    }

    private static String sex(Row row, String... names) {
        return switch (row.text(names).toLowerCase(java.util.Locale.ROOT)) {
            case "m", "male", "boy", "boys", "1" -> "M";
            case "f", "female", "girl", "girls", "2" -> "F";
            case "", "any", "both", "mixed", "either", "all", "u", "0", "9" -> "";
            default -> throw new Faulty(row.where() + ": \"" + row.text(names) + "\" is neither M nor F.");
        };
    }

    private static Heritage heritage(Row row) {
        return new Heritage(row.text("ethnicity", "ethnic_group"), row.text("religion"), row.text("language"));
    }

    private static Place place(Row row, String before) {
        double east = row.number(Double.NaN, before + "x", before + "east", before + "easting", before.isEmpty() ? "home_x" : before + "x", before.isEmpty() ? "family_x" : before + "x");
        double north = row.number(Double.NaN, before + "y", before + "north", before + "northing", before.isEmpty() ? "home_y" : before + "y", before.isEmpty() ? "family_y" : before + "y");
        if (Double.isNaN(east)) {
            return new Place(row.number(Double.NaN, before + "lon", before + "longitude") * KM_A_DEGREE * NARROWER,
                    row.number(Double.NaN, before + "lat", before + "latitude") * KM_A_DEGREE);
        }
        return Math.abs(east) > SURELY_METRES || Math.abs(north) > SURELY_METRES ? new Place(east / 1_000, north / 1_000) : new Place(east, north);
    }

    private void home(Row row) {
        String id = row.text("id", "home", "home_id");
        if (id.isEmpty()) throw new Faulty(row.where() + ": the home has no id.");
        if (homes.containsKey(id)) throw new Faulty(row.where() + ": home " + id + " is given twice; the first row counts.");
        var setting = Setting.named(row.text("setting", "kind", "type", "placement_type"));
        if (setting == null) {
            throw new Faulty(row.where() + ": \"" + row.text("setting", "kind", "type", "placement_type")
                    + "\" is no kind of home; fostering, residential, supported or secure is.");
        }
        int places = row.whole(-1, "places", "capacity", "vacancies", "beds");
        if (places < 0) throw new Faulty(row.where() + ": home " + id + " has " + (row.text("places", "capacity", "vacancies", "beds").isEmpty() ? "no number of" : row.text("places", "capacity", "vacancies", "beds")) + " places; a number from 0 is needed.");
        int youngest = row.whole(0, "min_age", "age_min", "youngest", "age_from");
        int oldest = row.whole(17, "max_age", "age_max", "oldest", "age_to");
        if (youngest > oldest) throw new Faulty(row.where() + ": home " + id + " is for ages " + youngest + " to " + oldest + ", which is nobody.");
        var home = new Home(id, setting, places, row.whole(0, "living", "residents", "occupied"),
                new Home.Registered(youngest, oldest, sex(row, "sex", "single_sex", "gender"), day(row, "registered_from", "from"), day(row, "registered_until", "until"), row.yes("exempt")),
                new Home.Offer(row.whole(3, "skill", "skill_level"), row.yes("access", "disability", "disability_access", "accessible"),
                        row.yes("risk", "exploitation", "exploitation_capable"), row.yes("vulnerable", "vulnerable_child", "holds_vulnerable")),
                heritage(row), place(row, ""), row.text("authority", "la"), row.number(Double.NaN, "weekly", "weekly_cost", "cost"));
        homes.put(id, home);
        homeList.add(home);
    }

    private static String day(Row row, String... names) {
        String text = row.text(names);
        try {
            if (!text.isEmpty()) LocalDate.parse(text);
            return text;
        } catch (DateTimeParseException broken) {
            throw new Faulty(row.where() + ": " + names[0] + " is \"" + text + "\"; it is to be as in 2025-03-31.");
        }
    }

    private void exclusion(Row row, List<Region.Apart> apart, List<Region.Barred> barred) {
        String child = row.text("child", "a", "child_a", "child1", "child_id", "one", "0");
        String other = row.text("other", "b", "child_b", "child2", "other_child", "two", "1");
        String home = row.text("home", "home_id");
        String why = row.text("why", "reason", "note");
        known(row, children, "child", child);
        if (other.isEmpty()) {
            known(row, homes, "home", home);
            barred.add(new Region.Barred(child, home, why.isEmpty() ? "not allowed by a note of the region" : why));
        } else {
            known(row, children, "child", other);
            if (child.equals(other)) throw new Faulty(row.where() + ": " + child + " cannot be kept apart from itself.");
            apart.add(new Region.Apart(child, other, why));
        }
    }

    private static void known(Row row, Map<String, ?> all, String what, String id) {
        if (!all.containsKey(id)) throw new Faulty(row.where() + ": there is no " + what + " \"" + id + "\".");
    }
}
