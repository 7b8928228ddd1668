package goldthread.frontdoor;

import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.people.EthnicGroup;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom the front door did not help, by ethnicity, disability and area: whether some are turned away more than others.
/// A child is counted once for each contact that was decided. Ask inside a transaction.
@Component
class NotHelped {
    /// Counts from 1 to 4 are not shown, so that nobody is found in them.
    static final int LEAST_SHOWN = 5;

    private final JdbcClient database;

    NotHelped(JdbcClient database) {
        this.database = database;
    }

    /// What a group is told apart by.
    enum By {
        ETHNICITY("Ethnicity"), DISABILITY("Disability"), AREA("Area");

        private final String words;

        By(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// One decided contact about one child, as far as it is analysed.
    record Counted(String outcome, @Nullable String ethnicity, @Nullable String disabilities, @Nullable String area) {
        private String group(By by) {
            return switch (by) {
                case ETHNICITY -> EthnicGroup.of(ethnicity);
                case DISABILITY -> disabilities == null ? "Not known" : disabilities.isBlank() || disabilities.equals("NONE") ? "Not disabled" : "Disabled";
                case AREA -> area == null ? "Not known" : area;
            };
        }
    }

    /// One line. Counts that are not shown are null. @param share of all that were decided, in whole hundredths
    record Line(By by, String group, @Nullable Integer decided, @Nullable Integer notHelped, @Nullable Integer share) {}

    List<Line> lines(LocalDate from, LocalDate to, Set<UUID> hidden) {
        return count(database.sql("""
                select c.outcome, p.ethnicity, p.disabilities, coalesce(k.area, p.postcode) as area
                  from contact c join contact_child k on k.subject = c.subject left join person p on p.subject = k.person
                 where c.decided_at >= :from and c.decided_at < :to and (k.person is null or k.person <> all(:hidden))""")
                .param("from", from.atStartOfDay(ContactEntry.ENGLAND).toInstant().atOffset(ZoneOffset.UTC))
                .param("to", to.plusDays(1).atStartOfDay(ContactEntry.ENGLAND).toInstant().atOffset(ZoneOffset.UTC))
                .param("hidden", hidden.toArray(UUID[]::new))
                .query((row, n) -> new Counted(row.getString(1), row.getString(2), row.getString(3), ContactNow.area(row.getString(4)))).list());
    }

    static List<Line> count(List<Counted> all) {
        return Arrays.stream(By.values()).flatMap(by -> {
            var groups = new LinkedHashMap<>(all.stream().collect(Collectors.groupingBy(each -> each.group(by))));
            return suppressed(by, groups).stream();
        }).toList();
    }

    private static List<Line> suppressed(By by, Map<String, List<Counted>> groups) {
        var lines = new ArrayList<Line>();
        groups.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(group -> {
            int decided = group.getValue().size();
            int refused = (int) group.getValue().stream().filter(each -> Outcome.valueOf(each.outcome()).refused()).count();
            // the one that was helped in a group of many would be found as well: both parts must be large enough, or none
            boolean shown = decided >= LEAST_SHOWN && large(refused) && large(decided - refused);
            lines.add(new Line(by, group.getKey(), decided >= LEAST_SHOWN ? decided : null, shown ? refused : null, shown ? Math.round(refused * 100f / decided) : null));
        });
        return alone(lines, groups);
    }

    private static boolean large(int count) {
        return count == 0 || count >= LEAST_SHOWN;
    }

    /// What alone is not shown would be found by taking the others from the total: then the smallest of these is not shown either.
    private static List<Line> alone(List<Line> lines, Map<String, List<Counted>> groups) {
        var all = new ArrayList<>(lines);
        if (all.stream().filter(line -> line.decided() == null).count() == 1) {
            smallest(all, Line::decided, groups).ifPresent(line -> all.set(all.indexOf(line), new Line(line.by(), line.group(), null, null, null)));
        }
        if (all.stream().filter(line -> line.notHelped() == null).count() == 1) {
            smallest(all, Line::notHelped, groups).ifPresent(line -> all.set(all.indexOf(line), new Line(line.by(), line.group(), line.decided(), null, null)));
        }
        return all;
    }

    private static Optional<Line> smallest(List<Line> lines, Function<Line, @Nullable Integer> shown, Map<String, List<Counted>> groups) {
        return lines.stream().filter(line -> shown.apply(line) != null).min(Comparator.comparingInt(line -> groups.get(line.group()).size()));
    }
}
