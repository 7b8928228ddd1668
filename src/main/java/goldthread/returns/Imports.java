package goldthread.returns;

import goldthread.access.AccessLog;
import goldthread.access.Acting;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Outcome.Conflict;
import goldthread.people.People;
import goldthread.returns.annexa.Lists;
import goldthread.returns.annexa.reading.Mapping;
import goldthread.returns.hr.HrLists;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes returns in, one at a time for an authority, and reports on every row of them.
@Component
public final class Imports {
    // any number of our own, so that locks of imports meet no others
    private static final int LOCK = 0x676f6c64;
    private static final int ROWS_TO_LOOK_AT = 200;
    private static final int TRIES = 5;
    private static final int MANY = 100_000;

    final CaseFile caseFile;
    final DataSource source;
    final TransactionTemplate transaction;
    final Ledger ledger;
    final People people;
    final Clock clock;
    final JdbcClient database;

    public Imports(CaseFile caseFile, DataSource source, PlatformTransactionManager transactions, Clock clock) {
        this.caseFile = caseFile;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
        this.database = JdbcClient.create(source);
        this.ledger = new Ledger(database);
        this.people = new People(database);
        this.clock = clock;
    }

    /// Hears how far an import has come. @param all rows, as far as they have been counted
    @FunctionalInterface
    public interface Progress {
        void rows(int done, int all);
    }

    /// An import of this authority is going on already.
    public static final class Busy extends RuntimeException {
        Busy() {
            super("Another import of this authority is going on. Wait until it has ended.");
        }
    }

    /// Begins an import of which the files are still to come. @param year where the files do not tell it
    public UUID begin(Standard standard, @Nullable CollectionYear year, @Nullable LocalDate told) {
        return inTransaction(() -> ledger.begin(standard.name(), year == null ? null : year.label(), told, clock.instant()));
    }

    /// All files have come; now it waits for its turn. @return false where it had waited already
    public boolean waits(UUID id) {
        return inTransaction(() -> ledger.move(id, "GATHERING", "WAITING"));
    }

    /// It is given up before it began.
    public void discard(UUID id) {
        inTransaction(() -> ledger.move(id, "GATHERING", "DISCARDED"));
    }

    /// Takes the files in, in the name of whoever acts. Returns when all is done.
    /// @throws Busy while another import of the authority goes on
    public ImportReport run(ImportRequest request, Progress progress) {
        return run(() -> begin(request.standard(), request.year(), request.told()), request, progress);
    }

    /// The same, for an import that has begun.
    public ImportReport run(UUID id, ImportRequest request, Progress progress) {
        return run(() -> id, request, progress);
    }

    private ImportReport run(Supplier<UUID> id, ImportRequest request, Progress progress) {
        try (var lock = OneAtATime.take(source, LOCK).orElseThrow(Busy::new)) {
            var started = id.get();
            if (request.standard().listed()) {
                lists(started, request, progress);
            } else {
                new ImportRun(this, started, request, progress).run();
            }
            return report(started).orElseThrow();
        }
    }

    private void lists(UUID id, ImportRequest request, Progress progress) {
        var mapping = mapping(request.standard(), request.mapping());
        try {
            if (request.standard() == Standard.ANNEX_A) new AnnexARun(this, id, request, mapping, progress).run();
            else new WorkforceRun(this, id, request, mapping, progress).run();
        } finally {
            keep(request.standard(), kept -> kept.with(mapping));
        }
    }

    /// Whether an import is of a kind that can be undone at all.
    public static boolean undoable(ImportReport.Import of) {
        return WorkforceUndo.undoable(of);
    }

    /// Why what an import wrote cannot be taken back; empty where it can.
    public Optional<String> undoRefused(UUID id) {
        return find(id).map(of -> WorkforceUndo.refused(of, latest(MANY))).orElse(Optional.of("There is no import " + id + "."));
    }

    /// Takes back what an import of an HR extract, or of registration checks, wrote, as far as nobody changed it since.
    /// @throws Busy while another import of the authority goes on   @throws IllegalStateException where [#undoRefused] says so
    public ImportReport undo(UUID id, String why) {
        try (var lock = OneAtATime.take(source, LOCK).orElseThrow(Busy::new)) {
            undoRefused(id).ifPresent(sentence -> {
                throw new IllegalStateException(sentence);
            });
            return new WorkforceUndo(this, find(id).orElseThrow(), why).run();
        }
    }

    /// The lists that come under a name.
    public static Lists lists(Standard standard) {
        return standard == Standard.WORKFORCE ? HrLists.EXTRACT : standard == Standard.REGISTRATIONS ? HrLists.REGISTER : Lists.ANNEX_A;
    }

    /// Changes what is kept of how lists are read; whoever does the same at that moment waits.
    public void keep(Standard standard, Consumer<Mapping> change) {
        inTransaction(() -> {
            database.sql("""
                    insert into import_mapping (holder, standard, body, kept_at) values (:holder, :standard, '', :now) on conflict (holder, standard) do nothing""")
                    .param("holder", Acting.who().holder()).param("standard", standard.name()).param("now", java.sql.Timestamp.from(clock.instant())).update();
            var kept = Mapping.read(database.sql("select body from import_mapping where standard = :standard for update").param("standard", standard.name())
                    .query(String.class).single(), lists(standard));
            change.accept(kept);
            return database.sql("update import_mapping set body = :body, kept_at = :now where standard = :standard").param("body", kept.json())
                    .param("now", java.sql.Timestamp.from(clock.instant())).param("standard", standard.name()).update();
        });
    }

    /// How lists are read: as was kept for the authority, with what is said now.
    public Mapping mapping(Standard standard, @Nullable Mapping said) {
        var kept = inTransaction(() -> database.sql("select body from import_mapping where standard = :standard").param("standard", standard.name())
                .query(String.class).optional());
        return Mapping.read(kept.orElse(""), lists(standard)).with(said);
    }

    /// The report of an import, as far as it has come.
    public Optional<ImportReport> report(UUID id) {
        return transaction.execute(status -> ledger.find(id).map(found ->
                new ImportReport(standing(found), ledger.totals(id), ledger.rows(id, LedgerFilter.ALL, 0, ROWS_TO_LOOK_AT).stream()
                        .filter(row -> !row.says().isEmpty()).toList())));
    }

    /// The imports of the authority, the newest first.
    public List<ImportReport.Import> latest(int atMost) {
        return transaction.execute(status -> ledger.imports(atMost).stream().map(this::standing).toList());
    }

    /// Rows about workers that were set aside by the last HR extract and the last registration checks, unless those were undone.
    public int workersSetAside() {
        return transaction.execute(status -> database.sql("""
                select count(*) from import_row r join (select distinct on (standard) id, state from import where standard in (:standards) and state in ('DONE', 'UNDONE') order by standard, started_at desc) i on i.id = r.import
                 where i.state = 'DONE' and r.outcome = 'SET_ASIDE'""").param("standards", List.of(Standard.WORKFORCE.name(), Standard.REGISTRATIONS.name())).query(Integer.class).single());
    }

    public Optional<ImportReport.Import> find(UUID id) {
        return transaction.execute(status -> ledger.find(id).map(this::standing));
    }

    /// Rows of an import, some at a time.
    public List<LedgerRow> rows(UUID id, LedgerFilter filter, long offset, int atMost) {
        return transaction.execute(status -> ledger.rows(id, filter, offset, atMost));
    }

    public long count(UUID id, LedgerFilter filter) {
        return inTransaction(() -> ledger.count(id, filter));
    }

    /// Every row of an import, in the order of the files.
    public void each(UUID id, Consumer<LedgerRow> row) {
        transaction.executeWithoutResult(status -> {
            log("import " + id, "export");
            ledger.each(id, row);
        });
    }

    /// What goes on nowhere has been stopped; unless it ended since it was looked up: it gives its lock back after it has said so.
    ImportReport.Import standing(ImportReport.Import found) {
        var now = found.state().equals("RUNNING") && !running() ? ledger.find(found.id()).orElse(found) : found;
        return now.state().equals("STOPPED") || now != found && now.state().equals("RUNNING") ? now.stopped() : now;
    }

    /// Whether an import of the acting authority goes on, in whichever process.
    public boolean goesOn() {
        return inTransaction(this::running);
    }

    private boolean running() {
        return !database.sql("""
                select 1 from pg_locks where locktype = 'advisory' and granted and objsubid = 2
                   and classid::bigint = :lock and objid::bigint = :holder
                   and database = (select oid from pg_database where datname = current_database())""")
                .param("lock", LOCK).param("holder", Acting.who().holder()).query().listOfRows().isEmpty();
    }

    /// Writes to the access log, in the transaction that is open.
    void log(String part, String action) {
        new AccessLog(database).did(action, part);
    }

    /// Writes rows of the ledger, in the transaction that is open.
    void write(UUID id, List<LedgerRow> rows) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            Ledger.write(connection, id, Acting.who().holder(), rows);
        } catch (SQLException broken) {
            throw new org.springframework.jdbc.support.SQLExceptionSubclassTranslator().translate("ledger of imports", null, broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /// Whether the entries were written: none of the records had moved on since they were read. Where one had, they are read again
    /// for the next try.
    /// @param time which try it is, from 1   @throws IllegalStateException when a record has moved on each time
    boolean written(Append append, int time) {
        if (append.writings().isEmpty() || !(caseFile.append(append) instanceof Conflict)) {
            return true;
        }
        if (time == TRIES) {
            throw new IllegalStateException("a record has moved on at each of " + TRIES + " tries");
        }
        return false;
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
