package goldthread.returns.ssd;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.returns.Change;
import goldthread.returns.KnownWorkers;
import goldthread.returns.ReturnSubjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What differs between two datasets, row by row, with the entries that made the difference: those at whose recording the
/// row became another. The dataset is folded anew at each moment at which something was recorded in between.
final class SsdDifference {
    private static final String WORKERS = "ssd_professionals";
    /// The fields that name a worker.
    private static final List<String> PROFESSIONAL = List.of("prof_professional_id", "invo_professional_id", "cine_referral_worker_id", "cina_assessment_worker_id", "cinp_cin_plan_worker_id",
            "s47e_s47_completed_by_worker_id", "icpc_icpc_worker_id", "clea_care_leaver_worker_id", "earl_episode_worker_id");
    // an address that is left out now may have become confidential: that it went is told, not where it was
    private static final Set<String> NOT_SAID_OF_A_LOST_ADDRESS = Set.of("addr_address_json", "addr_address_postcode");

    private final Kinds kinds;
    private final Instant from, to;
    private final SsdSources before, after;
    private final Consumer<Change> changes;
    // a worker stands once, however many children are theirs: what became different is known when all are through
    private final Map<String, SsdRow> workersThen = new LinkedHashMap<>(), workersNow = new LinkedHashMap<>();
    private final Map<String, Child> workersOf = new LinkedHashMap<>();

    /// A child whose rows differ. @param behind the lines at which each row became another, by its key
    private record Child(Subject subject, String number, Map<String, List<Line>> behind) {}

    /// @param from exclusive     @param to inclusive
    /// @param before and `after`: what rows need beside the record, as known at the two
    SsdDifference(Kinds kinds, Instant from, Instant to, SsdSources before, SsdSources after, Consumer<Change> changes) {
        this.kinds = kinds;
        this.from = from;
        this.to = to;
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void child(ReturnSubjects.One one) {
        var then = rows(one, from, before);
        var now = rows(one, to, after);
        var different = different(then, now);
        workers(then, workersThen);
        workers(now, workersNow);
        if (different.isEmpty()) {
            return;
        }
        var child = new Child(one.subject(), number(now.isEmpty() ? then : now), behind(one));
        for (var key : different) {
            if (key.startsWith(WORKERS)) {
                workersOf.putIfAbsent(key, child);
            } else {
                changes.accept(change(key, child, then.get(key), now.get(key)));
            }
        }
    }

    /// Tells of workers and teams, once all children are through.
    void workers() {
        workersOf.forEach((key, child) -> {
            if (!same(workersThen.get(key), workersNow.get(key))) {
                changes.accept(change(key, child, workersThen.get(key), workersNow.get(key)));
            }
        });
        teams();
    }

    private static void workers(Map<String, SsdRow> rows, Map<String, SsdRow> all) {
        rows.forEach((key, row) -> {
            if (row.entity().equals(WORKERS)) {
                all.putIfAbsent(key, row);
            }
        });
    }

    /// The rows by entity and primary key; those that share a key are numbered.
    private static Map<String, SsdRow> rows(ReturnSubjects.One one, Instant asKnown, SsdSources sources) {
        var rows = new LinkedHashMap<String, SsdRow>();
        for (var row : SsdChild.rows(one.at(asKnown), sources)) {
            var key = row.entity() + " " + row.value(SsdLayout.key(row.entity()));
            if (row.entity().equals(WORKERS)) {
                rows.putIfAbsent(key, row);
                continue;
            }
            int number = 2;
            for (var same = key; rows.containsKey(key); number++) {
                key = same + " " + number;
            }
            rows.put(key, row);
        }
        return rows;
    }

    private static String number(Map<String, SsdRow> rows) {
        return rows.values().stream().filter(row -> row.entity().equals("ssd_person")).map(row -> row.value("pers_legacy_id")).findFirst().orElse("");
    }

    private static List<String> different(Map<String, SsdRow> then, Map<String, SsdRow> now) {
        var keys = new LinkedHashSet<>(then.keySet());
        keys.addAll(now.keySet());
        return keys.stream().filter(key -> !same(then.get(key), now.get(key))).toList();
    }

    private static boolean same(@Nullable SsdRow one, @Nullable SsdRow other) {
        return one == null || other == null ? one == other : one.cells().equals(other.cells());
    }

    private Map<String, List<Line>> behind(ReturnSubjects.One one) {
        var moments = one.both(from, to).lines().stream().filter(line -> line.envelope().recorded().isAfter(from) && !line.envelope().recorded().isAfter(to))
                .collect(Collectors.groupingBy(line -> line.envelope().recorded(), java.util.TreeMap::new, Collectors.toList()));
        var behind = new LinkedHashMap<String, List<Line>>();
        // staff and contacts as known at the end: what they changed has no moment of this record, and is told below
        var last = rows(one, from, after);
        for (var moment : moments.entrySet()) {
            var next = rows(one, moment.getKey(), after);
            for (var key : different(last, next)) {
                behind.computeIfAbsent(key, made -> new ArrayList<>()).addAll(named(moment.getValue(), last.get(key), next.get(key)));
            }
            last = next;
        }
        return behind;
    }

    /// Of what was recorded at one moment, such as by an import: what the row names by its id, and what corrects that. All of
    /// it where the row names none of it.
    private static List<Line> named(List<Line> recorded, @Nullable SsdRow before, @Nullable SsdRow after) {
        var text = (before == null ? "" : before.cells().toString()) + (after == null ? "" : after.cells().toString());
        var named = recorded.stream().filter(line -> text.contains(about(line))).toList();
        return named.isEmpty() ? recorded : named;
    }

    private static String about(Line line) {
        return switch (line.entry()) {
            case Corrected corrected -> corrected.entry().toString();
            case Withdrawn withdrawn -> withdrawn.entry().toString();
            default -> line.envelope().id().toString();
        };
    }

    private Change change(String key, Child child, @Nullable SsdRow before, @Nullable SsdRow after) {
        return new Change(child.subject(), before == null ? null : row(before, child, after == null), after == null ? null : row(after, child, false),
                before == null || after == null ? List.of() : differences(before, after),
                behind(key, child, before, after).stream().map(line -> Change.Behind.of(kinds, line)).toList());
    }

    /// What moved a row of a child without a word on its own record was recorded of a worker whom the row names.
    private List<Line> behind(String key, Child child, @Nullable SsdRow before, @Nullable SsdRow after) {
        var own = child.behind().getOrDefault(key, List.of());
        if (!own.isEmpty()) {
            return own;
        }
        return Stream.of(before, after).filter(Objects::nonNull).flatMap(row -> PROFESSIONAL.stream().filter(SsdLayout.ENTITIES.get(row.entity())::contains).map(row::value))
                .distinct().flatMap(professional -> this.after.workers().recorded(professional, from, to).stream()).distinct().toList();
    }

    /// Teams are told beside the workers.
    private void teams() {
        var then = byTeam(before.workers());
        var now = byTeam(after.workers());
        for (var team : different(then, now)) {
            var members = new LinkedHashSet<>(after.workers().ever(team));
            members.addAll(before.workers().ever(team));
            var lines = members.stream().flatMap(member -> after.workers().recorded(member.id().toString(), from, to).stream()).distinct().toList();
            changes.accept(change(team, new Child(members.getFirst(), "", Map.of(team, lines)), then.get(team), now.get(team)));
        }
    }

    private static Map<String, SsdRow> byTeam(KnownWorkers workers) {
        return SsdExport.departments(workers).stream().collect(Collectors.toMap(row -> row.value("dept_team_id"), row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    private static Change.Row row(SsdRow row, Child child, boolean lost) {
        var filled = new LinkedHashMap<String, String>();
        for (var field : SsdLayout.ENTITIES.get(row.entity())) {
            if (!row.value(field).isEmpty()) {
                filled.put(field, lost && NOT_SAID_OF_A_LOST_ADDRESS.contains(field) ? "(not shown)" : row.value(field));
            }
        }
        return new Change.Row(row.entity(), child.number(), filled);
    }

    private static List<String> differences(SsdRow before, SsdRow after) {
        return SsdLayout.ENTITIES.get(before.entity()).stream().filter(field -> !before.value(field).equals(after.value(field)))
                .map(field -> field + ": " + Change.shown(before.value(field)) + ", now " + Change.shown(after.value(field))).toList();
    }
}
