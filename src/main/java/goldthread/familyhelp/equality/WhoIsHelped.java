package goldthread.familyhelp.equality;

import goldthread.people.CodeBook;
import goldthread.people.EthnicGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who was helped in a time, counted by child. Ask inside a transaction.
@Component
class WhoIsHelped {
    static final String ALL = "All children", NONE_SAID = "None said", SOCIAL = "Section 17 or child protection", EARLY = "Early help only";
    private static final int INWARD = 3;

    private final JdbcClient database;

    WhoIsHelped(JdbcClient database) {
        this.database = database;
    }

    /// What a group is told apart by.
    enum By {
        ETHNICITY("Ethnicity"), DISABILITY("Disability"), SEX("Sex"), AGE("Age"), AREA("Area"), FACTOR("What was found");

        private final String words;

        By(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /// Whether each child is in one group and no more.
        boolean apart() {
            return this != FACTOR;
        }
    }

    /// One child who was helped, as far as it is analysed. @param need words of the main need
    record Helped(boolean social, String need, List<String> factors, @Nullable String ethnicity, @Nullable String disabilities, @Nullable String sex, @Nullable LocalDate born, @Nullable String area) {
        private List<String> groups(By by, LocalDate on) {
            return switch (by) {
                case ETHNICITY -> List.of(EthnicGroup.of(ethnicity));
                case DISABILITY -> List.of(disabilities == null ? EthnicGroup.NOT_KNOWN : disabilities.isBlank() || disabilities.equals("NONE") ? "Not disabled" : "Disabled");
                case SEX -> List.of(sex == null || CodeBook.SEX.words(sex).isEmpty() ? EthnicGroup.NOT_KNOWN : CodeBook.SEX.words(sex));
                case AGE -> List.of(AgeBand.of(born, on));
                case AREA -> List.of(area == null ? EthnicGroup.NOT_KNOWN : area);
                case FACTOR -> factors.isEmpty() ? List.of(NONE_SAID) : factors;
            };
        }
    }

    /// @param by null for all   @param column [#ALL], [#EARLY], [#SOCIAL], or a main need
    private record Cell(@Nullable By by, String group, String column) {}

    /// One count; null where it is not shown. @param by null for all children   @param share of the children of the group, in whole hundredths
    record Line(@Nullable By by, String group, String column, @Nullable Integer children, @Nullable Integer share) {}

    /// @param needs the main needs that there are, by code   @param lines by group; all children, by level, by main need
    record Table(List<String> needs, List<Line> lines) {}

    Table table(LocalDate from, LocalDate to, Set<UUID> hidden) {
        return count(database.sql("""
                select h.*, p.ethnicity, p.disabilities, p.sex, coalesce(p.born, p.expected) as born, case when p.confidential then null else p.postcode end as postcode
                  from (select subject, bool_or(social) as social, (array_agg(need order by starts desc) filter (where need is not null))[1] as need, string_agg(factors, ' ') as factors
                          from help_span where starts <= :to and (until is null or until > :from) and subject <> all(:hidden) group by subject) h
                  left join person p on p.subject = h.subject""").param("from", from).param("to", to).param("hidden", hidden.toArray(UUID[]::new)).query((row, number) -> helped(row)).list(), to);
    }

    private static Helped helped(ResultSet row) throws SQLException {
        var need = row.getString("need");
        var factors = new TreeSet<>(Arrays.asList(row.getString("factors").split(" +"))).stream().filter(code -> !code.isEmpty()).map(code -> CodeBook.FACTOR.words(code).isEmpty() ? code : CodeBook.FACTOR.words(code)).distinct().toList();
        return new Helped(row.getBoolean("social"), need == null ? NONE_SAID : CodeBook.NEED.words(need).isEmpty() ? need : CodeBook.NEED.words(need), factors, row.getString("ethnicity"), row.getString("disabilities"), row.getString("sex"),
                row.getObject("born", LocalDate.class), area(row.getString("postcode")));
    }

    /// The outward part of a postcode: as much of an address as an analysis may know.
    private static @Nullable String area(@Nullable String postcode) {
        var plain = postcode == null ? "" : postcode.toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]", "");
        return plain.length() <= INWARD ? null : plain.substring(0, plain.length() - INWARD);
    }

    /// @param on the day on which they are as old as is said
    static Table count(List<Helped> all, LocalDate on) {
        var counts = new HashMap<Cell, Integer>();
        for (var one : all) {
            for (var column : List.of(ALL, one.social ? SOCIAL : EARLY, one.need)) {
                counts.merge(new Cell(null, ALL, column), 1, Integer::sum);
                for (var by : By.values()) one.groups(by, on).forEach(group -> counts.merge(new Cell(by, group, column), 1, Integer::sum));
            }
        }
        var needs = Stream.concat(CodeBook.NEED.all().values().stream(), all.stream().map(Helped::need)).distinct().filter(need -> counts.containsKey(new Cell(null, ALL, need))).toList();
        var hidden = hidden(counts, needs);
        var lines = new ArrayList<Line>();
        if (!all.isEmpty()) for (var column : columns(needs)) lines.add(line(new Cell(null, ALL, column), counts, hidden));
        for (var by : By.values()) {
            for (var group : groups(counts, by)) {
                for (var column : columns(needs)) lines.add(line(new Cell(by, group, column), counts, hidden));
            }
        }
        return new Table(needs, lines);
    }

    static List<String> columns(List<String> needs) {
        return Stream.concat(Stream.of(ALL, EARLY, SOCIAL), needs.stream()).toList();
    }

    private static Line line(Cell cell, Map<Cell, Integer> counts, Set<Cell> hidden) {
        var whole = new Cell(cell.by, cell.group, ALL);
        Integer children = hidden.contains(cell) ? null : counts.getOrDefault(cell, 0);
        return new Line(cell.by, cell.group, cell.column, children, children == null || hidden.contains(whole) ? null : Math.round(children * 100f / counts.get(whole)));
    }

    private static Set<String> groups(Map<Cell, Integer> counts, By by) {
        var found = new TreeSet<>(counts.keySet().stream().filter(cell -> cell.by == by).map(Cell::group).toList());
        if (by != By.AGE) return found;
        var bands = new LinkedHashSet<>(AgeBand.ALL);
        bands.retainAll(found);
        return bands;
    }

    /// Each group is the sum of its levels, and of its main needs; all children are the sum of the groups, where each is in one: of
    /// what was found too, where it is one thing alone.
    private static Set<Cell> hidden(Map<Cell, Integer> counts, List<String> needs) {
        var shown = new Shown<Cell>();
        counts.forEach(shown::count);
        var whole = new ArrayList<>(counts.keySet().stream().filter(cell -> cell.column.equals(ALL)).toList());
        for (var group : whole) {
            shown.sum(group, Stream.of(EARLY, SOCIAL).map(column -> new Cell(group.by, group.group, column)).toList());
            shown.sum(group, needs.stream().map(column -> new Cell(group.by, group.group, column)).toList());
        }
        for (var by : By.values()) {
            var groups = groups(counts, by);
            if (by.apart() || groups.size() == 2 && groups.contains(NONE_SAID)) columns(needs).forEach(column -> shown.sum(new Cell(null, ALL, column), groups.stream().map(group -> new Cell(by, group, column)).toList()));
        }
        return shown.hidden();
    }
}
