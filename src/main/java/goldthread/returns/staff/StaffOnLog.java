package goldthread.returns.staff;

import goldthread.access.Acting;
import goldthread.agency.AgencyEntry;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.workforce.CensusField;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Described;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.PostStands;
import goldthread.workforce.Workforce;
import goldthread.workforce.WorkforceEntry;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that the log tells of workers, posts, assignments and who holds which child, read once for the censuses of some years.
final class StaffOnLog {
    private static final Set<Class<? extends Entry>> READ = Set.of(Joined.class, Left.class, Described.class, Away.class, PostStands.class, WorkforceEntry.class, AgencyEntry.class);
    private static final Set<String> HELD = Set.of(Allocated.ALLOCATED, LeadNamed.PART);

    private final List<Timeline> workers = new ArrayList<>(), posts = new ArrayList<>(), assignments = new ArrayList<>();
    /// How many children each account holds on the day of each year.
    private final Map<Integer, Map<UUID, Integer>> cases = new HashMap<>();

    private StaffOnLog(Collection<Integer> years) {
        years.forEach(year -> cases.put(year, new HashMap<>()));
    }

    static StaffOnLog read(CaseFile caseFile, @Nullable Instant asKnown, Collection<Integer> years) {
        var told = new StaffOnLog(years);
        caseFile.each(READ, asKnown, told::take);
        return told;
    }

    private void take(Timeline one) {
        if (!one.facts(Joined.class).isEmpty()) workers.add(one);
        if (!one.facts(PostStands.class).isEmpty()) posts.add(one);
        if (!one.facts(AssignmentAsked.class).isEmpty()) assignments.add(one);
        if (!one.facts(Allocated.class).isEmpty()) cases.forEach((year, held) -> holders(one, WorkforceCensus.day(year)).forEach(account -> held.merge(account, 1, Integer::sum)));
    }

    /// Who holds the child on the day: allocated, or leading in family help.
    private static Set<UUID> holders(Timeline child, LocalDate day) {
        return Workforce.involved(child).stream().filter(part -> part.account() != null && HELD.contains(part.part()) && part.on(day)).map(Workforce.Involved::account).collect(Collectors.toSet());
    }

    /// @param year one of those that were asked for
    WorkforceCensus census(int year, Instant made) {
        var listed = new ArrayList<CensusWorker>();
        var engaged = new LinkedHashMap<String, CensusWorker>();
        assignments.forEach(one -> AgencyOnLog.of(one, year).ifPresent(worker -> {
            if (worker.has(CensusField.SWE_NO)) engaged.put(worker.value(CensusField.SWE_NO), worker);
            else listed.add(worker);
        }));
        var recorded = new HashSet<String>();
        workers.forEach(one -> WorkerOnLog.of(one, year, cases.get(year).getOrDefault(one.subject().id(), 0), engaged::containsKey).ifPresent(worker -> {
            if (worker.agency()) recorded.add(worker.value(CensusField.SWE_NO));
            listed.add(worker.agency() ? filled(worker, engaged.get(worker.value(CensusField.SWE_NO))) : worker);
        }));
        engaged.forEach((number, worker) -> {
            if (!recorded.contains(number)) listed.add(worker);
        });
        listed.sort(Comparator.comparing((CensusWorker worker) -> worker.value(CensusField.SWE_NO)).thenComparing(worker -> worker.value(CensusField.ROLE_START)));
        return new WorkforceCensus(header(year, made), vacancies(WorkforceCensus.day(year), listed), listed);
    }

    /// One who works through an agency and has a record here: what the record does not tell, the assignment does.
    private static CensusWorker filled(CensusWorker worker, CensusWorker assignment) {
        var values = new HashMap<>(assignment.values());
        values.putAll(worker.values());
        return new CensusWorker(worker.name(), values);
    }

    private static Map<String, String> header(int year, Instant made) {
        return Map.of("Collection", "CSWW", "Year", Integer.toString(year), "ReferenceDate", WorkforceCensus.day(year).toString(), "SourceLevel", "L",
                "LEA", "%03d".formatted(Acting.who().holder()), "SoftwareCode", "Goldthread", "DateTime", made.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /// A vacant post counts as full where no part of it is told.
    private Map<String, String> vacancies(LocalDate day, List<CensusWorker> listed) {
        long vacant = posts.stream().map(post -> post.facts(PostStands.class).stream().map(Fact::entry).filter(each -> !each.from().isAfter(day)).reduce((first, second) -> second).orElse(null))
                .filter(each -> each != null && each.worker() == null && (each.until() == null || !each.until().isBefore(day)))
                .mapToLong(each -> each.fte() == null ? 100 : CensusWorker.hundredths(each.fte())).sum();
        var engaged = listed.stream().filter(CensusWorker::agency).toList();
        return Map.of("NumberOfVacancies", CensusWorker.written(vacant), "NoAgencyFTE", CensusWorker.written(engaged.stream().mapToLong(worker -> worker.hundredths(CensusField.FTE_30)).sum()),
                "NoAgencyHeadcount", Integer.toString(engaged.size()));
    }
}
