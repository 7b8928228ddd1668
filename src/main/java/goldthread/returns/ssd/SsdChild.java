package goldthread.returns.ssd;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.workforce.Workforce;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All rows of one child.
final class SsdChild {
    /// Who holds the child: allocated, or leading in family help.
    private static final Set<String> HOLDING = Set.of(Allocated.ALLOCATED, LeadNamed.PART);

    final Timeline timeline;
    final String person;
    final SsdSources sources;
    private final List<SsdRow> rows = new ArrayList<>();

    private SsdChild(Timeline timeline, SsdSources sources) {
        this.timeline = timeline;
        this.sources = sources;
        this.person = timeline.subject().id().toString();
    }

    static List<SsdRow> rows(Timeline timeline, SsdSources sources) {
        if (timeline.standing().isEmpty()) {
            return List.of();
        }
        var child = new SsdChild(timeline, sources);
        SsdIdentity.of(child);
        SsdFirstHelp.of(child);
        SsdHelp.of(child);
        var care = new SsdCare(child);
        care.rows();
        SsdCareFacts.of(child, care);
        SsdCourt.of(child, care);
        SsdVisits.of(child, care);
        return List.copyOf(child.rows);
    }

    /// A new row; `id` and `person` are set in the fields named.
    SsdRow row(String entity, String idField, Object id, String personField) {
        var row = row(entity).with(idField, id);
        return row.with(personField, person);
    }

    SsdRow row(String entity) {
        var row = new SsdRow(entity);
        rows.add(row);
        return row;
    }

    /// The workers who stand beside the child, by id.
    Set<String> professionals() {
        return rows.stream().filter(row -> row.entity().equals("ssd_professionals")).map(row -> row.value("prof_professional_id")).collect(Collectors.toSet());
    }

    /// The worker who held the child between two days, the last of them; null where none did.
    /// @param to null: until now
    @Nullable String worker(LocalDate from, @Nullable LocalDate to) {
        return Workforce.involved(timeline).stream().filter(each -> HOLDING.contains(each.part()) && (to == null || !each.from().isAfter(to))
                && (each.until() == null || each.until().isAfter(from))).max(Comparator.comparing(Workforce.Involved::from)).map(each -> professional(each.account(), each.worker())).orElse(null);
    }

    /// The account; of whom only a name or code is known, that.
    static @Nullable String professional(@Nullable UUID account, @Nullable String name) {
        return account == null ? name : account.toString();
    }

    /// The last referral up to the day; null where there is none.
    @Nullable UUID referral(LocalDate day) {
        return timeline.facts(Referred.class).stream().filter(fact -> !fact.happened().isAfter(day)).reduce((earlier, later) -> later).map(Fact::id).orElse(null);
    }

    /// Fills who held the child, and in which team, between two days. @param to null: until now
    SsdRow held(SsdRow row, String workerField, String teamField, LocalDate from, @Nullable LocalDate to) {
        var worker = worker(from, to);
        return row.with(workerField, worker).with(teamField, worker == null ? null : team(worker, to == null ? LocalDate.MAX : to));
    }

    /// The team of that worker then.
    @Nullable String team(@Nullable String professional, LocalDate day) {
        return professional == null ? null : sources.workers().team(professional, day);
    }

    /// An id for a row that is part of an entry: the entry's, and which part.
    static String part(UUID entry, Object part) {
        return entry + "-" + part;
    }

    /// Whether a day lies in a span: its first day included, its last too; null ends never.
    static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
