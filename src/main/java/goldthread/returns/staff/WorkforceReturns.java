package goldthread.returns.staff;

import goldthread.access.AccessLog;
import goldthread.access.Acting;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.workforce.CensusField;
import goldthread.workforce.StaffEntry.PostStands;
import goldthread.workforce.Workforce;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the workforce census of a year from the log, as known at any instant.
@Component
public final class WorkforceReturns {
    private static final int AT_ONCE = 400;
    private static final Set<String> HELD = Set.of(Allocated.ALLOCATED, "family-help-lead");

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public WorkforceReturns(CaseFile caseFile, DataSource source, PlatformTransactionManager transactions, Clock clock) {
        this.caseFile = caseFile;
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// What is made of a year.
    /// @param before the census of the year before, as known at the same instant
    /// @param findings what the rules find, and who of the year before is missing
    public record Made(int year, @Nullable Instant asKnown, WorkforceCensus census, WorkforceCensus before, List<CensusFinding> findings) {
        public long errors() {
            return findings.stream().filter(each -> each.rule().error()).count();
        }
    }

    /// The census of the acting authority, logged. @param asKnown null: as known now
    public Made make(int year, @Nullable Instant asKnown) {
        transaction.executeWithoutResult(status -> new AccessLog(database).did("export", "returns: workforce census " + year + (asKnown == null ? "" : " as known at " + asKnown)));
        return against(year, asKnown, census(year - 1, asKnown));
    }

    /// The same, beside a census of the year before as it was given in.
    public Made against(int year, @Nullable Instant asKnown, WorkforceCensus before) {
        var census = census(year, asKnown);
        var findings = new ArrayList<>(CensusChecks.of(census, year));
        findings.addAll(CensusChecks.since(before, census, year));
        return new Made(year, asKnown, census, before, findings);
    }

    WorkforceCensus census(int year, @Nullable Instant asKnown) {
        var day = WorkforceCensus.day(year);
        var agency = new HashMap<String, CensusWorker>();
        var workers = new ArrayList<CensusWorker>();
        each(List.of("agency.assignment-asked"), asKnown, one -> AgencyOnLog.of(one, year).ifPresent(worker -> {
            if (agency.put(worker.value(CensusField.SWE_NO), worker) == null || !worker.has(CensusField.SWE_NO)) workers.add(worker);
        }));
        var cases = cases(day, asKnown);
        var known = new HashSet<String>();
        each(List.of("workforce.joined"), asKnown, one -> WorkerOnLog.of(one, year, cases.getOrDefault(one.subject().id(), 0), agency::containsKey).ifPresent(worker -> {
            if (worker.agency()) known.add(worker.value(CensusField.SWE_NO));
            workers.add(worker.agency() ? filled(worker, agency.get(worker.value(CensusField.SWE_NO))) : worker);
        }));
        workers.removeIf(worker -> worker.agency() && !worker.has(CensusField.DAYS_LOST) && known.contains(worker.value(CensusField.SWE_NO)));
        workers.sort(Comparator.comparing((CensusWorker worker) -> worker.value(CensusField.SWE_NO)).thenComparing(worker -> worker.value(CensusField.ROLE_START)));
        return new WorkforceCensus(header(year), vacancies(day, asKnown, workers), workers);
    }

    /// One who works through an agency and has a record here: what the record does not tell, the assignment does.
    private static CensusWorker filled(CensusWorker worker, CensusWorker assignment) {
        var values = new HashMap<>(assignment.values());
        values.putAll(worker.values());
        return new CensusWorker(0, values);
    }

    private Map<String, String> header(int year) {
        return Map.of("Collection", "CSWW", "Year", Integer.toString(year), "ReferenceDate", WorkforceCensus.day(year).toString(), "SourceLevel", "L",
                "LEA", "%03d".formatted(Acting.who().holder()), "SoftwareCode", "Goldthread", "DateTime", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /// A vacant post counts as full where no part of it is told.
    private Map<String, String> vacancies(LocalDate day, @Nullable Instant asKnown, List<CensusWorker> workers) {
        var vacant = new long[1];
        each(List.of("workforce.post-stands"), asKnown, post -> post.facts(PostStands.class).stream().map(Fact::entry).filter(each -> !each.from().isAfter(day)).reduce((first, second) -> second)
                .filter(each -> each.worker() == null && (each.until() == null || !each.until().isBefore(day))).ifPresent(each -> vacant[0] += each.fte() == null ? 100 : CensusWorker.hundredths(each.fte())));
        var engaged = workers.stream().filter(CensusWorker::agency).toList();
        return Map.of("NumberOfVacancies", CensusWorker.written(vacant[0]), "NoAgencyFTE", CensusWorker.written(engaged.stream().mapToLong(worker -> worker.hundredths(CensusField.FTE_30)).sum()),
                "NoAgencyHeadcount", Integer.toString(engaged.size()));
    }

    /// How many children each account holds on the day: allocated, or led in family help.
    private Map<UUID, Integer> cases(LocalDate day, @Nullable Instant asKnown) {
        if (asKnown == null) return transaction.execute(status -> database.sql("""
                select account, count(distinct subject) from relationship where account is not null and kind = any(:kinds) and from_day <= :day and (until is null or until > :day) group by account""")
                .param("kinds", HELD.toArray(String[]::new)).param("day", day).query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2))).list()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var cases = new HashMap<UUID, Integer>();
        each(List.of("workforce.allocated"), asKnown, child -> holders(child, day).forEach(account -> cases.merge(account, 1, Integer::sum)));
        return cases;
    }

    private static Set<UUID> holders(Timeline child, LocalDate day) {
        return Workforce.involved(child).stream().filter(part -> part.account() != null && HELD.contains(part.part()) && part.on(day)).map(Workforce.Involved::account).collect(Collectors.toSet());
    }

    /// Every timeline of the acting authority that has an entry of these kinds, as known.
    private void each(List<String> kinds, @Nullable Instant asKnown, Consumer<Timeline> each) {
        var subjects = transaction.execute(status -> database.sql("select distinct unnest(tags) from entry where kind = any(:kinds) and holder = :holder")
                .param("kinds", kinds.toArray(String[]::new)).param("holder", Acting.who().holder()).query(UUID.class).list()).stream().sorted().map(Subject::new).toList();
        for (int i = 0; i < subjects.size(); i += AT_ONCE) {
            caseFile.timelines(subjects.subList(i, Math.min(subjects.size(), i + AT_ONCE))).values().stream().sorted(Comparator.comparing(Timeline::subject))
                    .map(one -> asKnown == null ? one : one.asKnownAt(asKnown)).forEach(each);
        }
    }
}
