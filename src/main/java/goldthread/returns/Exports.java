package goldthread.returns;

import goldthread.access.AccessLog;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.CaseFile;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.YieldedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives returns out, for any year as known at any instant, child after child.
@Component
public final class Exports {
    private final CaseFile caseFile;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final ReturnSubjects subjects;
    private final Clock clock;

    public Exports(CaseFile caseFile, DataSource source, PlatformTransactionManager transactions, Clock clock) {
        this.caseFile = caseFile;
        this.transaction = new TransactionTemplate(transactions);
        this.database = JdbcClient.create(source);
        this.subjects = new ReturnSubjects(caseFile, source, transactions);
        this.clock = clock;
    }

    /// Writes the files of a return into a folder. @param progress hears how many children are done of all that may be in
    public ExportReport run(ExportRequest request, Format format, Path folder, Imports.Progress progress) {
        return run(request, format, folder, clock.instant(), progress);
    }

    /// The same, saying that the files were made at that instant.
    public ExportReport run(ExportRequest request, Format format, Path folder, Instant made, Imports.Progress progress) {
        var who = Acting.who();
        log(request + ", " + format);
        try (var files = files(request, format, folder, who, made)) {
            rows(request, progress, files::child, one -> one.joined(request.asKnown()).ifPresent(files.faults::report));
            return files.finish();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private ExportFiles files(ExportRequest request, Format format, Path folder, Who who, Instant made) throws IOException {
        java.nio.file.Files.createDirectories(folder);
        return request.standard() == Standard.CIN ? OneFileExport.cin(request, folder, who.holder(), made)
                : format == Format.XML ? OneFileExport.ssda903(request, folder) : new CsvExportFiles(request, folder);
    }

    /// Every row of a return, child after child.
    public void each(ExportRequest request, Consumer<YieldedRow> row) {
        log(request.toString());
        rows(request, (done, all) -> {}, rows -> rows.forEach(row), one -> {});
    }

    /// What changed in a return between two instants, each change with what is behind it.
    /// @param to null: now
    public void difference(ExportRequest request, Instant from, @Nullable Instant to, Consumer<Change> change) {
        log(request + " between " + from + " and " + (to == null ? "now" : to));
        var before = reading(new ExportRequest(request.standard(), request.year(), from));
        var after = reading(new ExportRequest(request.standard(), request.year(), to));
        subjects.each(request.standard(), (done, all) -> {}, one -> new Difference(caseFile.kinds(), one.both(from, to), from,
                to == null ? Instant.MAX : to).of(before.rows(one.by(from)), after.rows(one.by(to))).forEach(change));
    }

    /// The names of accounts, for who wants to say who is behind a change.
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return transaction.execute(status -> {
            var names = new java.util.HashMap<UUID, String>(Map.of(Who.PRODUCT, "Goldthread"));
            database.sql("select id, name from account where id = any(:ids)").param("ids", accounts.toArray(UUID[]::new))
                    .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2))).list();
            return names;
        });
    }

    private void rows(ExportRequest request, Imports.Progress progress, Consumer<List<YieldedRow>> child, Consumer<ReturnSubjects.One> each) {
        var reading = reading(request);
        subjects.each(request.standard(), progress, one -> {
            each.accept(one);
            child.accept(reading.rows(one.by(request.asKnown())));
        });
    }

    private YearOfReturns reading(ExportRequest request) {
        return transaction.execute(status -> new YearOfReturns(request, caseFile, Acting.who().holder()));
    }

    private void log(String what) {
        transaction.executeWithoutResult(status -> new AccessLog(database).did("export", "returns: " + what));
    }
}
