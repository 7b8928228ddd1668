package goldthread.returns;

import goldthread.access.Acting;
import goldthread.access.DatabaseAway;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.ReturnsEntry.Received;
import goldthread.returns.annexa.AnnexAEntry;
import goldthread.returns.annexa.reading.AnnexAReading;
import goldthread.returns.annexa.reading.Mapping;
import goldthread.returns.annexa.reading.ReceivedRow;
import goldthread.returns.files.Fault;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.mapping.Reconciling;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import goldthread.time.England;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One import of lists for inspection (Annex A) as it runs: reads the files, puts the rows of each child together and tells
/// them from what is known, some children at a time.
final class AnnexARun {
    private static final Logger LOG = LoggerFactory.getLogger(AnnexARun.class);
    private static final int CHILDREN_AT_ONCE = 200;

    private final Imports imports;
    private final ImportRequest request;
    private final Mapping mapping;
    private final Imports.Progress progress;
    private final UUID id;
    private final RunLedger ledger;
    private final Who who = Acting.who();
    private final Map<String, List<Numbered>> people = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean added;
    private int rows;
    private int done;

    /// A row and its place among all of them.
    record Numbered(int number, ReceivedRow row) {}

    AnnexARun(Imports imports, UUID id, ImportRequest request, Mapping mapping, Imports.Progress progress) {
        this.imports = imports;
        this.request = request;
        this.mapping = mapping;
        this.progress = progress;
        this.id = id;
        this.ledger = new RunLedger(imports, id, request);
    }

    void run() {
        ledger.run(this::taking);
    }

    private void taking() {
        var sources = request.files().apply(Limits.usual(), ledger::note);
        var reading = new AnnexAReading(Limits.usual(), ledger::note, mapping);
        sources.forEach(source -> reading.read(source, row -> gather(new Numbered(++rows, row))));
        mapping.keep(reading.decisions());
        var on = on(reading);
        ledger.found(sources.stream().map(Source::called).toList(), List.of(CollectionYear.of(on).label()), hows(reading, on));
        leftOut();
        ledger.flush();
        var all = new ArrayList<>(people.entrySet());
        for (int at = 0; at < all.size(); at += CHILDREN_AT_ONCE) {
            var some = new LinkedHashMap<String, List<Numbered>>();
            all.subList(at, Math.min(all.size(), at + CHILDREN_AT_ONCE)).forEach(each -> some.put(each.getKey(), each.getValue()));
            take(some, on);
            ledger.progress(done, rows);
            progress.rows(done, rows);
        }
        received(sources, on);
    }

    /// The day of the lists: as somebody said; else the last on which something in them happened.
    private LocalDate on(AnnexAReading reading) {
        var today = LocalDate.ofInstant(ledger.now(), England.ZONE);
        return request.told() != null ? request.told() : reading.latest() == null || reading.latest().isAfter(today) ? today : reading.latest();
    }

    private List<String> hows(AnnexAReading reading, LocalDate on) {
        var hows = new ArrayList<String>();
        hows.add("The lists are for " + on + (request.told() != null ? ", as you said." : !on.equals(reading.latest()) ? ", which is today. If they are for another day, say it." : ", the last day on which something in them happened. If they are for another, say it."));
        hows.addAll(reading.hows());
        return hows;
    }

    private void gather(Numbered one) {
        counts.merge(one.row().list().sheet(), 1, Integer::sum);
        if (one.row().problem() != null) {
            ledger.add(row(one, "SET_ASIDE", one.row().problem(), List.of(), null, List.of()));
            done++;
        } else {
            people.computeIfAbsent((one.row().list().number() == 11 ? "adopter\t" : "") + one.row().who(), none -> new ArrayList<>()).add(one);
        }
    }

    /// That cells of a list could not be read is said once for each list, beside being said of every row.
    private void leftOut() {
        var cells = new LinkedHashMap<String, Integer>();
        people.values().forEach(some -> some.forEach(one -> cells.merge(one.row().file(), one.row().leftOut(), Integer::sum)));
        cells.forEach((file, count) -> {
            if (count > 0) {
                ledger.note(Fault.unreadable(file, count + (count == 1 ? " cell was" : " cells were") + " left out; each is named at its row, and the rest of the row was taken.",
                        "Mend the cells, or say in the mapping what they mean, and import the file again."));
            }
        });
    }

    private LedgerRow row(Numbered one, String outcome, String sentence, List<String> more, java.util.@org.jspecify.annotations.Nullable UUID child, List<UUID> entries) {
        var row = one.row();
        var doubts = new ArrayList<>(row.doubts());
        doubts.addAll(more);
        return new LedgerRow(one.number(), null, row.file(), row.row(), row.list().sheet(), outcome, sentence, String.join(" ", doubts), row.received(), child, entries);
    }

    /// One child that breaks something must not cost the others.
    private void take(Map<String, List<Numbered>> some, LocalDate on) {
        try {
            imports.inTransaction(() -> inOneTransaction(some, on));
            done += some.values().stream().mapToInt(List::size).sum();
        } catch (RuntimeException broken) {
            if (some.size() > 1) {
                some.forEach((key, rows) -> take(Map.of(key, rows), on));
                return;
            }
            if (DatabaseAway.isBehind(broken)) {
                throw broken;
            }
            LOG.error("a child of import {} could not be taken", id, broken);
            some.values().forEach(rows -> rows.forEach(one -> ledger.add(row(one, "SET_ASIDE", "The row could not be taken, by a fault of ours; it is kept as received. "
                    + "Tell those who look after the system.", List.of(), null, List.of()))));
            ledger.flush();
        }
    }

    private boolean inOneTransaction(Map<String, List<Numbered>> some, LocalDate on) {
        for (int time = 1; ; time++) {
            var children = imports.people.byLaChildId(some.keySet());
            some.keySet().stream().filter(key -> key.startsWith("adopter\t")).forEach(key -> children.put(key, AnnexAEntry.adopter(who.holder(), key.substring(8))));
            var timelines = new HashMap<Subject, Timeline>(imports.caseFile.timelines(children.values()));
            var writings = new ArrayList<Writing>();
            var lines = new ArrayList<LedgerRow>();
            var reconciling = Reconciling.of(Standard.ANNEX_A, on, ledger.told(), ledger.source());
            some.forEach((key, rows) -> {
                var subject = children.get(key);
                var taken = new AnnexAChild(reconciling, subject == null ? Timeline.empty(Subject.unheardOf()) : timelines.get(subject), rows);
                taken.take(writings, (one, verdict) -> lines.add(row(one, verdict.outcome(), verdict.sentence(), verdict.doubts(), taken.subject(), verdict.entries())));
            });
            long seen = timelines.values().stream().mapToLong(Timeline::head).max().orElse(0);
            if (!imports.written(new Append(writings, new LinkedHashSet<>(children.values()), seen), time)) {
                continue;
            }
            imports.write(id, lines);
            added |= !writings.isEmpty();
            return true;
        }
    }

    /// Says on the log that lists were taken in, unless that stands and nothing was added.
    private void received(List<Source> sources, LocalDate on) {
        if (counts.isEmpty()) {
            return;
        }
        imports.inTransaction(() -> {
            var returns = ReturnsEntry.returns(who.holder(), Standard.ANNEX_A.name());
            boolean known = imports.caseFile.timeline(returns).facts(Received.class).stream().anyMatch(fact -> fact.entry().on().equals(on));
            if (!known || added) {
                imports.caseFile.append(Append.observed(Ids.next(), new Received(returns, Standard.ANNEX_A.name(), CollectionYear.of(on).label(),
                        sources.stream().map(Source::called).toList(), counts, on), ledger.told(), ledger.source()));
            }
            return known;
        });
    }
}
