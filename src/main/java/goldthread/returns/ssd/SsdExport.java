package goldthread.returns.ssd;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import goldthread.access.AccessLog;
import goldthread.casefile.CaseFile;
import goldthread.returns.Change;
import goldthread.returns.KnownWorkers;
import goldthread.returns.ReturnSubjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the dataset: a CSV file for each entity, also for those of which nothing is held, child after child.
@Component
public final class SsdExport {
    private final CaseFile caseFile;
    private final ReturnSubjects subjects;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public SsdExport(CaseFile caseFile, DataSource source, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.subjects = new ReturnSubjects(caseFile, source, transactions);
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
    }

    /// For the acting authority.
    /// @param asKnown as known at this instant; null: now     @param children hears how many are done
    /// @return how many rows of each entity
    public Map<String, Integer> run(@Nullable Instant asKnown, Path folder, LongConsumer children) {
        return run(asKnown, LocalDate.now(), folder, children);
    }

    /// The same, saying that the files were made on that day.
    public Map<String, Integer> run(@Nullable Instant asKnown, LocalDate made, Path folder, LongConsumer children) {
        log(asKnown);
        try {
            Files.createDirectories(folder);
            var sources = sources(asKnown);
            try (var tables = new Tables(folder)) {
                tables.write(version(made));
                departments(sources.workers()).forEach(tables::write);
                subjects.each(null, (done, all) -> children.accept(done), one ->
                        SsdChild.rows(one.at(asKnown), sources).forEach(tables::write));
                return Collections.unmodifiableMap(tables.counts);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// What differs between the datasets as known at two instants, each change with the entries behind it.
    public void difference(Instant before, Instant after, Consumer<Change> change) {
        transaction.executeWithoutResult(status -> new AccessLog(database)
                .did("export", "Standard Safeguarding Dataset as known at " + after + ", compared with " + before));
        var difference = new SsdDifference(caseFile.kinds(), before, after, sources(before), sources(after), change);
        subjects.each(null, (done, all) -> {}, difference::child);
        difference.workers();
    }

    private SsdSources sources(@Nullable Instant asKnown) {
        return new SsdSources(subjects.others(asKnown), KnownWorkers.read(caseFile, asKnown));
    }

    /// The name of a team is its id: teams have no other.
    static List<SsdRow> departments(KnownWorkers workers) {
        return workers.teams().stream().map(team -> new SsdRow("ssd_department").with("dept_team_id", team).with("dept_team_name", team)).toList();
    }

    /// The names of the entities.
    public static List<String> entities() {
        return List.copyOf(SsdLayout.ENTITIES.keySet());
    }

    private static SsdRow version(LocalDate made) {
        return new SsdRow("ssd_version_log").with("version_number", "2026-07").with("description", "Layout of July 2026, made by Goldthread")
                .with("is_current", "1").with("created_at", made).with("created_by", "Goldthread");
    }

    private void log(@Nullable Instant asKnown) {
        transaction.executeWithoutResult(status -> new AccessLog(database)
                .did("export", "Standard Safeguarding Dataset" + (asKnown == null ? "" : " as known at " + asKnown)));
    }

    /// The files while they are written. A worker stands once, however many children are theirs.
    private static final class Tables implements AutoCloseable {
        private final Map<String, CsvWriter> writers = new HashMap<>();
        private final Map<String, Integer> counts = new TreeMap<>();
        private final Set<String> professionals = new HashSet<>();

        Tables(Path folder) throws IOException {
            for (var entity : SsdLayout.ENTITIES.entrySet()) {
                var writer = CsvWriter.builder().quoteStrategy(QuoteStrategies.REQUIRED).build(folder.resolve(entity.getKey() + ".csv"));
                writer.writeRecord(entity.getValue());
                writers.put(entity.getKey(), writer);
                counts.put(entity.getKey(), 0);
            }
        }

        void write(SsdRow row) {
            if (!row.entity().equals("ssd_professionals") || professionals.add(row.value("prof_professional_id"))) {
                writers.get(row.entity()).writeRecord(row.cells());
                counts.merge(row.entity(), 1, Integer::sum);
            }
        }

        @Override
        public void close() throws IOException {
            for (var writer : writers.values()) {
                writer.close();
            }
        }
    }
}
