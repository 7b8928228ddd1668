package goldthread.returns;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Ids;
import goldthread.returns.ReturnsEntry.Received;
import goldthread.returns.cin.CinFile;
import goldthread.returns.files.Fault;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.mapping.GivenRow;
import goldthread.returns.mapping.Reconciling;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Table;
import goldthread.returns.people.PeopleFile;
import goldthread.returns.ssda903.Ssda903Files;
import goldthread.returns.ssda903.Ssda903Return;
import goldthread.returns.ssda903.YearOf;
import goldthread.time.CollectionYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One import as it runs: finds the files, reads them in as many passes as their size asks for, and gives whole children
/// to three workers, year after year.
final class ImportRun {
    /// Text of files that is gathered at a time. As rows it takes about six times as much memory; a return of 200,000 rows
    /// is some 15 MB of text.
    private static final long BYTES_AT_A_TIME = 24L << 20;
    /// Two cores: two workers, and one more, for each waits for the disk now and then; each with one more chunk waiting.
    private static final int WORKERS = 3;
    private static final int ROWS_IN_A_CHUNK = 4_000;

    private final Imports imports;
    private final ImportRequest request;
    private final Imports.Progress progress;
    private final Who who = Acting.who();
    private final UUID id;
    private final RunLedger ledger;
    private final NumbersOfWorkers workers;
    private final Limits limits = Limits.usual();
    private final AtomicInteger done = new AtomicInteger();
    private final Map<CollectionYear, Set<String>> covered = new TreeMap<>();
    private final Set<CollectionYear> added = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private final Map<CollectionYear, Map<String, Integer>> counts = new TreeMap<>();
    private int all;

    /// A return among the files, ready to be read as often as needed.
    private record Reading(String year, String how, java.util.function.Consumer<Arrivals> read) {}

    ImportRun(Imports imports, UUID id, ImportRequest request, Imports.Progress progress) {
        this.imports = imports;
        this.request = request;
        this.progress = progress;
        this.id = id;
        this.ledger = new RunLedger(imports, id, request);
        this.workers = new NumbersOfWorkers(imports.caseFile, null);
    }

    void run() {
        ledger.run(this::taking);
    }

    private void taking() {
        var sources = new ArrayList<>(request.files().apply(limits, ledger::note));
        var people = sources.stream().filter(this::isPeople).toList();
        sources.removeAll(people);
        var readings = readings(sources);
        ledger.found(Stream.concat(sources.stream(), people.stream()).map(Source::called).toList(), readings.stream().map(Reading::year).toList(),
                readings.stream().map(Reading::how).toList());
        int passes = (int) (sources.stream().mapToLong(Source::bytes).sum() / BYTES_AT_A_TIME) + 1;
        for (int pass = 0; pass < passes; pass++) {
            var arrivals = new Arrivals(pass, passes, this::lose, ledger::note);
            readings.forEach(reading -> reading.read().accept(arrivals));
            all = arrivals.count();
            ledger.flush();
            arrivals.byYear().forEach(this::year);
        }
        arrivalsEnd();
        for (var list : request.people() == null ? people : List.of(request.people())) {
            all = new PeopleImport(imports, id, ledger.told(), limits, all, ledger::note).read(list);
        }
        ledger.flush();
    }

    /// A list of names among the files of the return is known by its columns.
    private boolean isPeople(Source source) {
        return request.people() == null && PeopleFile.recognises(source, limits);
    }

    private List<Reading> readings(List<Source> sources) {
        return request.standard() == Standard.CIN ? census(sources)
                : Ssda903Files.returns(sources, limits, ledger::note).stream().map(this::ssda903).toList();
    }

    private Reading ssda903(Ssda903Return from) {
        var said = request.year();
        var year = said == null ? from.year() : YearOf.said(said);
        var tables = from.parts().stream().map(Ssda903Return.Part::table).toList();
        var names = tables.contains(null) ? Standard.SSDA903.tables().stream().map(Table::name).collect(Collectors.toSet())
                : tables.stream().map(Enum::name).collect(Collectors.toSet());
        return new Reading(String.valueOf(year.year()), from.name() + ": " + year.how(), arrivals -> {
            Ssda903Arrivals.read(from, year, arrivals);
            arrivals.byYear().keySet().forEach(each -> covered.computeIfAbsent(each, unseen -> new TreeSet<>()).addAll(names));
        });
    }

    private List<Reading> census(List<Source> sources) {
        var readings = new ArrayList<Reading>();
        for (var source : sources) {
            if (CinFile.recognises(source, limits)) {
                var year = CinArrivals.CinYear.of(source, limits, request.year());
                readings.add(new Reading(String.valueOf(year.year()), source.called() + ": " + year.how(), arrivals -> {
                    CinArrivals.read(source, limits, year, arrivals);
                    if (year.year() != null) {
                        covered.computeIfAbsent(year.year(), unseen -> new TreeSet<>())
                                .addAll(Standard.CIN.tables().stream().map(Table::name).toList());
                    }
                }));
            } else {
                ledger.note(Fault.unreadable(source.called(), "This is no CIN census: its outermost element is not Message.",
                        "Send the XML file that was made for the Department."));
            }
        }
        return readings;
    }

    /// Gives the children of one year to the workers, and waits for them: the next year builds on this one.
    private void year(CollectionYear year, Map<String, List<GivenRow>> children) {
        children.values().forEach(rows -> rows.forEach(row -> counts.computeIfAbsent(year, unseen -> new TreeMap<>())
                .merge(row.table().name(), 1, Integer::sum)));
        var reconciling = Reconciling.of(request.standard(), year, ledger.told(), ledger.source());
        var chunk = new HashMap<String, List<GivenRow>>();
        int rows = 0;
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var crowd = new Crowd(workers);
            for (var child : children.entrySet()) {
                chunk.put(child.getKey(), child.getValue());
                rows += child.getValue().size();
                if (rows >= ROWS_IN_A_CHUNK) {
                    crowd.hand(reconciling, Map.copyOf(chunk), rows);
                    chunk.clear();
                    rows = 0;
                }
            }
            crowd.hand(reconciling, Map.copyOf(chunk), rows);
            crowd.finish();
        }
    }

    /// The workers and what they have been handed.
    private final class Crowd {
        private final java.util.concurrent.ExecutorService workers;
        private final Semaphore room = new Semaphore(2 * WORKERS);
        private final List<Future<?>> running = new ArrayList<>();

        Crowd(java.util.concurrent.ExecutorService workers) {
            this.workers = workers;
        }

        void hand(Reconciling reconciling, Map<String, List<GivenRow>> children, int rows) {
            if (children.isEmpty()) {
                return;
            }
            room.acquireUninterruptibly();
            running.removeIf(task -> task.state() == Future.State.SUCCESS);
            if (running.stream().anyMatch(task -> task.state() == Future.State.FAILED)) {
                finish();
            }
            progressed();
            running.add(workers.submit(() -> {
                try {
                    Acting.as(who, () -> chunk(reconciling, children));
                    done.addAndGet(rows);
                } finally {
                    room.release();
                }
            }));
        }

        void finish() {
            try {
                for (var task : running) {
                    task.get();
                }
                running.clear();
                progressed();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the import was stopped", stopped);
            }
        }
    }

    private void chunk(Reconciling reconciling, Map<String, List<GivenRow>> children) {
        if (new ImportChunk(imports, id, reconciling, covered.get(reconciling.year()), workers).take(children)) {
            added.add(reconciling.year());
        }
    }

    private long last;

    private void progressed() {
        if (System.nanoTime() - last > 500_000_000L) {
            last = System.nanoTime();
            progress.rows(done.get(), all);
            ledger.progress(done.get(), all);
        }
    }

    /// Says on the log that each return was taken in whole, unless that stands and nothing was added.
    private void arrivalsEnd() {
        progress.rows(done.get(), all);
        for (var year : counts.keySet()) {
            imports.inTransaction(() -> {
                imports.ledger.progress(id, done.get(), all);
                var returns = ReturnsEntry.returns(who.holder(), request.standard().name());
                boolean known = imports.caseFile.timeline(returns).facts(Received.class).stream()
                        .anyMatch(fact -> fact.entry().year().equals(year.label()));
                if (!known || added.contains(year)) {
                    imports.caseFile.append(Append.observed(Ids.next(), new Received(returns, request.standard().name(), year.label(),
                            files(year), counts.get(year), year.last()), ledger.told(), ledger.source()));
                }
                return known;
            });
        }
    }

    private List<String> files(CollectionYear year) {
        return imports.ledger.find(id).map(ImportReport.Import::files).orElse(List.of());
    }

    private void lose(LedgerRow row) {
        ledger.add(row);
        if (row.number() > 0) {
            done.incrementAndGet();
        }
    }
}
