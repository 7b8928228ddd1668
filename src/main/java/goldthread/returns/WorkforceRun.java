package goldthread.returns;

import goldthread.access.Acting;
import goldthread.access.Leavers;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.annexa.reading.AnnexAReading;
import goldthread.returns.annexa.reading.Decision;
import goldthread.returns.annexa.reading.Mapping;
import goldthread.returns.files.Fault;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.hr.Became;
import goldthread.returns.hr.Extract;
import goldthread.returns.hr.HrRow;
import goldthread.returns.hr.VacantPost;
import goldthread.returns.hr.WhoIsWho.Known;
import goldthread.returns.mapping.Standard;
import goldthread.time.England;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// One import of an HR extract, or of registration checks, as it runs: reads the files, puts the rows of each worker together and
/// tells them from what is known, some workers at a time. Whoever leaves can sign in no more once the last day of work is over.
final class WorkforceRun {
    private static final int AT_ONCE = 200;
    private static final int NAMED = 30;

    private final Imports imports;
    private final ImportRequest request;
    private final Mapping mapping;
    private final Imports.Progress progress;
    private final UUID id;
    private final RunLedger ledger;
    private final LocalDate asAt;
    private final Who who = Acting.who();
    private final Set<UUID> inPost = new HashSet<>();
    private Map<UUID, Leavers.Holder> accounts = Map.of();
    private int rows;
    private int done;

    WorkforceRun(Imports imports, UUID id, ImportRequest request, Mapping mapping, Imports.Progress progress) {
        this.imports = imports;
        this.request = request;
        this.mapping = mapping;
        this.progress = progress;
        this.id = id;
        this.ledger = new RunLedger(imports, id, request);
        this.asAt = request.told() == null ? LocalDate.ofInstant(ledger.now(), England.ZONE) : request.told();
    }

    void run() {
        ledger.run(this::taking);
    }

    private void taking() {
        var sources = request.files().apply(Limits.usual(), ledger::note);
        var reading = new AnnexAReading(Limits.usual(), ledger::note, mapping);
        var read = new ArrayList<HrRow>();
        sources.forEach(source -> reading.read(source, row -> read.add(new HrRow(++rows, row))));
        mapping.keep(reading.decisions());
        ledger.found(sources.stream().map(Source::called).toList(), List.of(), hows(reading));
        if (read.isEmpty()) reading.decisions().stream().filter(one -> one.what() == Decision.What.SHEET && one.how() != Decision.How.NONE && !one.ignored())
                .forEach(one -> ledger.note(Fault.unreadable(one.where(), "It has headings and no row, or nothing at all.", "Send the file with its rows.")));
        var extract = new Extract(read, asAt, this::aside);
        if (request.standard() == Standard.REGISTRATIONS) checks(extract);
        else {
            people(extract);
            posts(extract);
        }
        ledger.flush();
    }

    private List<String> hows(AnnexAReading reading) {
        var hows = new ArrayList<String>();
        hows.add("As at " + asAt + (request.told() != null ? ", as you said." : ", which is today. If it is of another day, say it."));
        hows.addAll(reading.hows());
        return hows;
    }

    private void people(Extract extract) {
        var known = known();
        var workers = extract.workers(who.holder(), known);
        inBatches(new ArrayList<>(workers.keySet()), some -> append(some, telling -> some.forEach(worker -> extract.worker(telling.timelines().get(worker), workers.get(worker), telling.lines()::put).ifPresent(one -> {
            telling.entries().addAll(one.entries());
            one.became().forEach((row, became) -> telling.lines().put(row, became.doubting(extract.doubt(worker))));
            one.leaves().ifPresent(day -> telling.once().add(() -> {
                var doubt = account(worker, day);
                one.became().keySet().forEach(row -> telling.lines().computeIfPresent(row, (same, became) -> became.doubting(doubt)));
            }));
        }))));
        if (extract.tellsWorkers()) missing(known, workers.keySet());
    }

    /// The account of one who leaves ends with the last day of work, also where it was made after the extract that said so.
    private String account(Subject worker, LocalDate last) {
        var account = accounts.get(worker.id());
        if (account == null || account.over(last)) return "";
        return new Leavers(imports.database).ends(worker.id(), last, ledger.now().atOffset(java.time.ZoneOffset.UTC)) ? "" : "The account " + account.login() + " did not end: an administrator ends it.";
    }

    private void posts(Extract extract) {
        var numbers = new ArrayList<>(extract.posts().keySet());
        var named = new HashSet<Subject>();
        inBatches(numbers, some -> {
            var subjects = some.stream().collect(Collectors.toMap(number -> VacantPost.post(who.holder(), number), number -> number));
            named.addAll(subjects.keySet());
            append(subjects.keySet(), telling -> subjects.forEach((post, number) -> {
                var one = extract.post(telling.timelines().get(post), extract.posts().get(number));
                telling.entries().addAll(one.entries());
                telling.lines().put(extract.posts().get(number), one.became());
            }));
        });
        if (extract.tellsVacancies()) gone(named);
    }

    private void gone(Set<Subject> named) {
        var vacant = imports.inTransaction(() -> imports.database.sql("select subject from post_now where worker is null and from_day < :day and (until is null or until >= :day)").param("day", asAt).query(UUID.class).list()).stream().map(Subject::new).filter(post -> !named.contains(post)).toList();
        inBatches(vacant, some -> append(some, telling -> some.forEach(post -> VacantPost.gone(telling.timelines().get(post), asAt).ifPresent(entry -> {
            telling.entries().add(entry);
            var stood = telling.timelines().get(post).last(goldthread.workforce.StaffEntry.PostStands.class).orElseThrow().entry();
            telling.notes().add(Fault.noted("The extract", "The vacancy in " + stood.team() + ", " + stood.title().toLowerCase(java.util.Locale.UK) + ", is not in it any more and ended with the day before."));
        }))));
    }

    private void checks(Extract extract) {
        var known = known();
        var workers = extract.checked(known);
        inBatches(new ArrayList<>(workers.keySet()), some -> append(some, telling -> some.forEach(worker -> telling.entries().addAll(extract.checks(telling.timelines().get(worker), workers.get(worker), telling.lines()::put)))));
        var unchecked = imports.inTransaction(() -> imports.database.sql("select name from worker_now where registration is not null and (until is null or until >= :day) and subject <> all(:checked) order by name")
                .param("day", asAt).param("checked", workers.keySet().stream().map(Subject::id).toArray(UUID[]::new)).query(String.class).list());
        if (!unchecked.isEmpty()) ledger.note(Fault.noted("The checks", unchecked.size() + " in post with a number of Social Work England are not in the file: " + some(unchecked) + "."));
    }

    /// Who is known to the HR system, is in post here, and is not in the extract.
    private void missing(Collection<Known> known, Set<Subject> found) {
        var names = known.stream().filter(each -> inPost.contains(each.id()) && !each.numbers().isEmpty() && !found.contains(new Subject(each.id()))).map(Known::name).sorted().toList();
        if (!names.isEmpty()) ledger.note(Fault.doubtful("The extract", names.size() + " in post here are not in it: " + some(names) + ".", "If they left, tell the last day of work: their accounts stand until then."));
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + (names.size() > NAMED ? " and others" : "");
    }

    private List<Known> known() {
        return imports.inTransaction(() -> {
            accounts = new Leavers(imports.database).all().stream().collect(Collectors.toMap(Leavers.Holder::id, each -> each));
            var known = new LinkedHashMap<UUID, Known>();
            accounts.values().forEach(each -> known.put(each.id(), new Known(each.id(), each.name(), null, Set.of(), each.login())));
            imports.database.sql("select subject, name, registration, coalesce(numbers, ''), until is null from worker_now").query((row, number) -> {
                var worker = row.getObject(1, UUID.class);
                var account = accounts.get(worker);
                if (row.getBoolean(5)) inPost.add(worker);
                return known.put(worker, new Known(worker, row.getString(2), row.getString(3), row.getString(4).isEmpty() ? Set.of() : Set.of(row.getString(4).split(" ")), account == null ? null : account.login()));
            }).list();
            return List.copyOf(known.values());
        });
    }

    /// What one try tells of some workers or posts. @param once what is done when it is written, and only then
    private record Telling(Map<Subject, Timeline> timelines, List<Entry> entries, Map<HrRow, Became> lines, List<Fault> notes, List<Runnable> once) {
        Telling(Map<Subject, Timeline> timelines) {
            this(timelines, new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        Append append(RunLedger ledger) {
            long seen = timelines.values().stream().mapToLong(Timeline::head).max().orElse(0);
            return new Append(entries.stream().map(entry -> new Writing(Ids.next(), entry, ledger.told(), null, ledger.source())).toList(), timelines.keySet(), seen);
        }
    }

    private <T> void inBatches(List<T> all, Consumer<List<T>> work) {
        for (int at = 0; at < all.size(); at += AT_ONCE) {
            work.accept(all.subList(at, Math.min(all.size(), at + AT_ONCE)));
            ledger.flush();
            ledger.progress(done, rows);
            progress.rows(done, rows);
        }
    }

    /// In one transaction: the entries, what goes with them and what the ledger says of the rows; or nothing.
    private void append(Collection<Subject> subjects, Consumer<Telling> tell) {
        var told = imports.inTransaction(() -> {
            for (int time = 1; ; time++) {
                var telling = new Telling(imports.caseFile.timelines(subjects));
                tell.accept(telling);
                if (imports.written(telling.append(ledger), time)) {
                    telling.once().forEach(Runnable::run);
                    imports.write(id, telling.lines().entrySet().stream().map(line -> line(line.getKey(), line.getValue())).toList());
                    return telling;
                }
            }
        });
        done += told.lines().size();
        told.notes().forEach(ledger::note);
    }

    private void aside(HrRow row, Became became) {
        done++;
        ledger.add(line(row, became));
    }

    private static LedgerRow line(HrRow row, Became became) {
        return new LedgerRow(row.number(), null, row.received().file(), row.received().row(), row.received().list().sheet(), became.outcome().name(), became.sentence(), String.join(" ", became.doubts()), row.received().received(), null, List.of());
    }
}
