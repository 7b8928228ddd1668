package goldthread.returns.validation;

import goldthread.casefile.Subject;
import goldthread.time.England;
import goldthread.workforce.Workforce;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Whose children the findings are of: the worker to whom a child is allocated today, where the child is on the record.
@Component
final class ByWorker {
    private static final String UNKNOWN = "unknown", NOBODY = "nobody", RESTRICTED = "restricted";

    private final KeptFindings findings;
    private final OnRecord record;
    private final Workforce workforce;
    private final Validations validations;
    private final Clock clock;

    ByWorker(KeptFindings findings, OnRecord record, Workforce workforce, Validations validations, Clock clock) {
        this.findings = findings;
        this.record = record;
        this.workforce = workforce;
        this.validations = validations;
        this.clock = clock;
    }

    /// @param key by which an address names the worker: nothing of a person   @param children as the file names them
    record Load(String key, String title, List<String> children, int findings) {}

    /// The worker with most findings first, and then those of nobody.
    List<Load> of(KeptReturn of) {
        var counts = findings.counts(of);
        var known = record.seen(counts.keySet());
        var allocated = allocated(new HashSet<>(known.open().keySet().stream().map(known.known()::get).toList()));
        var loads = new LinkedHashMap<String, Load>();
        for (var each : counts.entrySet()) {
            var child = each.getKey();
            var subject = known.known().get(child);
            var workers = known.withholds(child) ? List.of(new Worker(RESTRICTED, "Records that you may not open")) : subject == null ? List.of(new Worker(UNKNOWN, "Not on the record"))
                    : allocated.getOrDefault(subject, List.of(new Worker(NOBODY, "Nobody is allocated")));
            workers.forEach(worker -> loads.merge(worker.key(), new Load(worker.key(), worker.title(), List.of(child), each.getValue()), ByWorker::together));
        }
        return loads.values().stream().sorted(Comparator.comparing((Load load) -> List.of(UNKNOWN, NOBODY, RESTRICTED).contains(load.key()))
                .thenComparing(Load::findings, Comparator.reverseOrder())).toList();
    }

    private static Load together(Load one, Load other) {
        var children = new ArrayList<>(one.children());
        children.addAll(other.children());
        return new Load(one.key(), one.title(), children, one.findings() + other.findings());
    }

    private record Worker(String key, String title) {}

    private Map<Subject, List<Worker>> allocated(HashSet<Subject> children) {
        var today = LocalDate.now(clock.withZone(England.ZONE));
        return validations.in(() -> workforce.involved(children)).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream()
                .filter(one -> one.part().equals("allocated") && one.worker() != null && one.on(today)).map(one -> new Worker(key(one), String.valueOf(one.worker())))
                .distinct().toList())).entrySet().stream().filter(each -> !each.getValue().isEmpty()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String key(Workforce.Involved worker) {
        return (worker.account() != null ? worker.account() : UUID.nameUUIDFromBytes(String.valueOf(worker.worker()).getBytes(StandardCharsets.UTF_8))).toString();
    }
}
