package goldthread.team.continuity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many workers a child or a family had in a year, and how often another came. Who counts is the allocated worker and the lead
/// in family help; who works beside them does not. Ask inside a transaction.
public final class Continuity {
    private static final String SPANS = """
            select subject, coalesce(account::text, worker) as who, from_day, until from relationship
             where kind in ('allocated', 'family-help-lead') and from_day <= :today and (until is null or until > :ago) and\s""";

    private final JdbcClient database;

    public Continuity(JdbcClient database) {
        this.database = database;
    }

    /// A worker's part with a child. @param until the day on which it ended; null while it goes on
    record Span(UUID child, String who, LocalDate from, @Nullable LocalDate until) {}

    /// A worker came after another had gone.
    private record Change(String who, LocalDate on) {}

    /// @param workers who had a part in the year     @param changes how often another came after one had gone
    public record Count(int workers, int changes) {
        public static final Count NONE = new Count(0, 0);
    }

    /// Children who have a worker today, each by itself and with brothers and sisters.
    /// @param families by one child of each
    record All(Map<UUID, Count> children, Map<UUID, Count> families, Map<UUID, UUID> family) {}

    /// Of these children, each by itself.
    public Map<UUID, Count> of(Collection<UUID> children, LocalDate today) {
        return counted(spans("subject = any(:children)", Map.of("children", children.toArray(UUID[]::new)), today), today);
    }

    /// Of every child who has a worker today; one who has left is none, as on the boards. @param hidden who are in no number
    All all(LocalDate today, Set<UUID> hidden) {
        var spans = spans("""
                subject <> all(:hidden) and subject in (select subject from relationship
                 where kind in ('allocated', 'family-help-lead') and from_day <= :today and (until is null or until > :today)
                   and not exists (select from worker_now w where w.subject = account and w.until < :today))""", Map.of("hidden", hidden.toArray(UUID[]::new)), today);
        var children = counted(spans, today);
        var related = database.sql("select subject, other from relative where relation = 'brother or sister' and until is null and subject = any(:children) and other = any(:children)")
                .param("children", children.keySet().toArray(UUID[]::new)).query((row, number) -> List.of(row.getObject("subject", UUID.class), row.getObject("other", UUID.class))).list();
        var family = families(children.keySet(), related);
        return new All(children, families(spans, family, today), family);
    }

    private List<Span> spans(String which, Map<String, Object> params, LocalDate today) {
        return database.sql(SPANS + which).params(params).param("today", today).param("ago", today.minusYears(1))
                .query((row, number) -> new Span(row.getObject("subject", UUID.class), row.getString("who"), row.getObject("from_day", LocalDate.class), row.getObject("until", LocalDate.class))).list();
    }

    static Map<UUID, Count> counted(Collection<Span> spans, LocalDate today) {
        var counts = new HashMap<UUID, Count>();
        byChild(spans).forEach((child, all) -> counts.put(child, new Count((int) all.stream().map(Span::who).distinct().count(), changes(all, today).size())));
        return counts;
    }

    /// What happens to brothers and sisters on one day is one change.
    static Map<UUID, Count> families(Collection<Span> spans, Map<UUID, UUID> family, LocalDate today) {
        var workers = new HashMap<UUID, Set<String>>();
        var changes = new HashMap<UUID, Set<Change>>();
        byChild(spans).forEach((child, all) -> {
            var of = family.getOrDefault(child, child);
            all.forEach(span -> workers.computeIfAbsent(of, key -> new HashSet<>()).add(span.who()));
            changes.computeIfAbsent(of, key -> new HashSet<>()).addAll(changes(all, today));
        });
        var counts = new HashMap<UUID, Count>();
        workers.forEach((of, who) -> counts.put(of, new Count(who.size(), changes.get(of).size())));
        return counts;
    }

    /// By which child each family is known, from pairs of brothers and sisters.
    static Map<UUID, UUID> families(Collection<UUID> children, Collection<List<UUID>> related) {
        var of = new HashMap<UUID, UUID>();
        children.forEach(child -> of.put(child, child));
        for (var pair : related) {
            var one = root(of, pair.getFirst());
            var other = root(of, pair.getLast());
            if (!one.equals(other)) of.put(one.compareTo(other) < 0 ? other : one, one.compareTo(other) < 0 ? one : other);
        }
        children.forEach(child -> of.put(child, root(of, child)));
        return of;
    }

    private static UUID root(Map<UUID, UUID> of, UUID child) {
        var root = child;
        while (of.containsKey(root) && !of.get(root).equals(root)) root = of.get(root);
        return root;
    }

    private static Map<UUID, List<Span>> byChild(Collection<Span> spans) {
        var byChild = new LinkedHashMap<UUID, List<Span>>();
        spans.forEach(span -> byChild.computeIfAbsent(span.child(), child -> new ArrayList<>()).add(span));
        return byChild;
    }

    /// Somebody began within the year, after another's part of that year had ended.
    private static Set<Change> changes(List<Span> ofChild, LocalDate today) {
        var ago = today.minusYears(1);
        var changes = new HashSet<Change>();
        ofChild.stream().filter(span -> span.from().isAfter(ago) && gone(ofChild, span)).forEach(span -> changes.add(new Change(span.who(), span.from())));
        return changes;
    }

    private static boolean gone(List<Span> ofChild, Span began) {
        Stream<Span> others = ofChild.stream().filter(other -> !other.who().equals(began.who()));
        return others.anyMatch(other -> other.until() != null && !other.until().isAfter(began.from()) && other.from().isBefore(began.from()));
    }
}
