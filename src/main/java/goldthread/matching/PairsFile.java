package goldthread.matching;

import goldthread.matching.Sheet.Faulty;
import goldthread.matching.Sheet.Row;
import goldthread.matching.plan.Choices;
import goldthread.matching.plan.Making;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An instance that was scored elsewhere: child, home and score, with places, groups and exclusions beside.
public final class PairsFile {
    private static final int FAULTS_SAID = 200;
    /// Values are whole ten-thousandths in 64 bits: so much for each of some hundred thousand children fits.
    private static final double MOST = 1e9;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> groupOf = new LinkedHashMap<>();
    private final HashSet<String> must = new HashSet<>();
    private final Making making = new Making();
    private long unsaid;

    private PairsFile() {}

    /// @param homes      id and places of each home; without it each home has one place
    /// @param groups     child and group, or group and its children; without it each child stands alone
    /// @param exclusions two children who must not live in one home, or a child and a home
    public record Beside(@Nullable Path homes, @Nullable Path groups, @Nullable Path exclusions) {}

    public record Values(double placed, double bonus, double partial) {}

    public record Read(Choices choices, List<String> faults) {}

    public static Read read(Path pairs, Beside beside, Values values) {
        return new PairsFile().choices(pairs, beside, values);
    }

    private Read choices(Path pairs, Beside beside, Values values) {
        boolean json = pairs.toString().endsWith(".json");
        var tree = json ? Reading.json(pairs) : null;
        String file = String.valueOf(pairs.getFileName());
        boolean homesGiven = beside.homes() != null || tree != null && tree.has("homes");
        each(beside.homes() != null ? Sheet.read(beside.homes()) : tree == null ? List.of() : Sheet.rows(file, tree.get("homes"), "homes"), this::home);
        each(beside.groups() != null ? Sheet.read(beside.groups()) : tree == null ? List.of() : Sheet.rows(file, tree.get("groups"), "groups"), this::group);
        each(tree == null ? List.of() : Sheet.rows(file, tree.get("children"), "children"), this::child);
        places.forEach(making::home);
        groupOf.forEach(making::child);
        must.forEach(making::mustStayTogether);
        Consumer<Row> then = row -> each(List.of(row), each -> pair(each, homesGiven, values));
        if (tree != null) Sheet.rows(file, tree.get("pairs"), "pairs").forEach(then);
        else Sheet.each(pairs, then);
        if (making.pairs() == 0) throw new IllegalArgumentException(file + " has no pair that can count" + (faults.isEmpty() ? "." : ": " + faults.getFirst()));
        each(beside.exclusions() != null ? Sheet.read(beside.exclusions()) : tree == null ? List.of() : Sheet.rows(file, tree.get("exclusions"), "exclusions"),
                this::exclusion);
        var choices = making.choices(values.bonus(), values.partial());
        if (making.twice() > 0) fault(making.twice() + (making.twice() == 1 ? " pair is" : " pairs are") + " given more than once in " + file + "; the first row of each counts.");
        if (unsaid > 0) faults.add("and " + unsaid + " more rows with faults.");
        return new Read(choices, faults);
    }

    private void fault(String sentence) {
        if (faults.size() < FAULTS_SAID) faults.add(sentence);
        else unsaid++;
    }

    private void each(List<Row> rows, Consumer<Row> then) {
        for (var row : rows) {
            try {
                then.accept(row);
            } catch (Faulty faulty) {
                fault(faulty.getMessage() + " The row is left out.");
            }
        }
    }

    private void home(Row row) {
        String id = row.text("id", "home", "home_id", "0");
        if (id.isEmpty()) throw new Faulty(row.where() + ": the home has no id.");
        if (!row.has("places", "capacity", "k", "vacancies", "beds", "1")) throw new IllegalArgumentException(row.where() + " has no column for the places of the home: capacity or places.");
        int number = row.whole(-1, "places", "capacity", "k", "vacancies", "beds", "1");
        if (number < 0) throw new Faulty(row.where() + ": home " + id + " has \"" + row.text("places", "capacity", "k", "vacancies", "beds", "1") + "\" places; a number from 0 is needed.");
        if (places.putIfAbsent(id, number) != null) throw new Faulty(row.where() + ": home " + id + " is given twice; the first row counts.");
    }

    private void group(Row row) {
        String group = row.text("group", "group_id", "id");
        String members = row.text("children", "members", "child", "child_id");
        if (group.isEmpty() || members.isEmpty()) throw new Faulty(row.where() + ": a group and a child, or its children, are needed.");
        for (String child : members.split("[ ;|,]+")) {
            String before = groupOf.putIfAbsent(child, group);
            if (before != null && !before.equals(group)) throw new Faulty(row.where() + ": child " + child + " is in group " + before + " already.");
        }
        if (row.text("plan", "rule").equalsIgnoreCase("must")) must.add(group);
    }

    private void child(Row row) {
        String child = row.text("id", "child", "child_id", "0");
        if (child.isEmpty()) throw new Faulty(row.where() + ": the child has no id.");
        String group = row.text("group", "group_id");
        if (!group.isEmpty()) groupOf.putIfAbsent(child, group);
        else groupOf.putIfAbsent(child, "\0" + child);
    }

    private void pair(Row row, boolean homesGiven, Values values) {
        String child = row.text("child", "child_id", "c", "0");
        String home = row.text("home", "home_id", "h", "1");
        if (child.isEmpty() || home.isEmpty()) {
            if (!row.has("child", "child_id", "c", "0") || !row.has("home", "home_id", "h", "1") || !row.has("score", "points", "value", "s", "2")) {
                throw new IllegalArgumentException(row.file() + " needs the columns child, home and score.");
            }
            throw new Faulty(row.where() + ": child and home are needed.");
        }
        // who is named needs a home, whatever is wrong with the pair
        if (!making.has(child)) making.child(child, null);
        double score = row.number(Double.NaN, "score", "points", "value", "s", "2");
        if (Double.isNaN(score)) throw new Faulty(row.where() + ": the pair of " + child + " and " + home + " has no score.");
        if (Math.abs(score) > MOST) throw new Faulty(row.where() + ": the pair of " + child + " and " + home + " has a score beyond a thousand million, which cannot be added up.");
        if (!places.containsKey(home)) {
            if (homesGiven) throw new Faulty(row.where() + ": there is no home \"" + home + "\" among the homes given.");
            places.put(home, 1);
            making.home(home, 1);
        }
        making.pair(child, home, values.placed() + score);
    }

    private void exclusion(Row row) {
        String one = row.text("child", "a", "child_a", "child1", "child_id", "one", "0");
        String other = row.text("other", "b", "child_b", "child2", "other_child", "two", "1");
        String home = row.text("home", "home_id");
        if (!making.has(one)) throw new Faulty(row.where() + ": there is no child \"" + one + "\".");
        if (other.isEmpty()) {
            if (!making.hasHome(home)) throw new Faulty(row.where() + ": there is no home \"" + home + "\".");
            making.never(one, home);
        } else {
            if (!making.has(other)) throw new Faulty(row.where() + ": there is no child \"" + other + "\".");
            if (one.equals(other)) throw new Faulty(row.where() + ": " + one + " cannot be kept apart from itself.");
            making.apart(one, other);
        }
    }
}
