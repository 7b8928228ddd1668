package goldthread.returns;

import goldthread.access.AccessLog;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Timeline;
import goldthread.returns.annexa.AnnexA;
import goldthread.returns.annexa.AnnexAFiles;
import goldthread.returns.annexa.AsListed;
import goldthread.returns.annexa.ListRow;
import goldthread.returns.files.Fault;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives the lists for inspection (Annex A) out: for any day, as known on any day.
@Component
public final class AnnexAExports {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ReturnSubjects subjects;
    private final CaseFile caseFile;

    public AnnexAExports(CaseFile caseFile, DataSource source, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
        this.subjects = new ReturnSubjects(caseFile, source, transactions);
    }

    /// The lists that somebody asks for.
    /// @param on      the day that they are to show     @param asKnown as known at this instant; null: as known now
    /// @param workbook one workbook of eleven sheets; else a CSV file for each list
    public record Request(LocalDate on, @Nullable Instant asKnown, boolean workbook) {
        @Override
        public String toString() {
            return "Annex A on " + on + (asKnown == null ? "" : " as known at " + asKnown);
        }
    }

    /// The lists for a page that gives out returns.
    public ExportReport give(Request request, Path folder) {
        var report = run(request, request.workbook() ? folder.resolve("annex-a-" + request.on() + ".xlsx") : folder, (done, all) -> {});
        return new ExportReport(new ExportRequest(Standard.ANNEX_A, CollectionYear.of(request.on()), request.asKnown(), request.on()), report.files(),
                report.people(), report.rows(), report.faults());
    }

    /// What was written.
    /// @param rows   how many of each list, by its title     @param faults what is to be known before the lists are handed over
    public record Report(Request of, List<Path> files, int people, Map<String, Integer> rows, List<Fault> faults) {
        /// For the console.
        public String text() {
            var text = new StringBuilder(of.toString()).append(": ").append(people).append(people == 1 ? " person, " : " people, ")
                    .append(rows.values().stream().mapToInt(Integer::intValue).sum()).append(" rows\n");
            rows.forEach((list, count) -> text.append("  %-58s%9d%n".formatted(list, count)));
            files.forEach(file -> text.append("  ").append(file).append('\n'));
            faults.forEach(fault -> text.append("  ").append(fault.line()).append('\n'));
            return text.toString();
        }
    }

    /// Writes the lists. @param to the workbook, or the folder for the CSV files
    public Report run(Request request, Path to, Imports.Progress progress) {
        transaction.executeWithoutResult(status -> new AccessLog(database).did("export", "returns: " + request));
        try {
            return request.workbook() ? workbook(request, to, progress) : lists(request, to, progress).report(request, null);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// What differs between the lists of two days, each change with what was recorded of the child in between.
    /// @param before and `after` as known at an instant
    public void difference(Request before, Request after, Consumer<Change> change) {
        transaction.executeWithoutResult(status -> new AccessLog(database).did("export", "returns: " + after + ", compared with " + before));
        var workersThen = KnownWorkers.read(caseFile, before.asKnown());
        var workersNow = KnownWorkers.read(caseFile, after.asKnown());
        subjects.each(null, (done, all) -> {}, one -> new Difference(caseFile.kinds(), one.both(before.asKnown(), after.asKnown()), Objects.requireNonNull(before.asKnown()), Objects.requireNonNull(after.asKnown()))
                .ofLists(rows(before, one.by(before.asKnown()), workersThen), rows(after, one.by(after.asKnown()), workersNow)).forEach(change));
    }

    private List<ListRow> rows(Request request, Timeline timeline, KnownWorkers workers) {
        return AsListed.rows(known(request, timeline), request.on(), subjects.others(request.asKnown()), workers);
    }

    private Report workbook(Request request, Path file, Imports.Progress progress) throws IOException {
        var folder = Files.createTempDirectory("goldthread-annexa");
        try {
            var lists = lists(request, folder, progress);
            Files.createDirectories(file.toAbsolutePath().getParent());
            lists.files.workbook(file);
            return lists.report(request, file);
        } finally {
            for (var list : AnnexA.LISTS) {
                Files.deleteIfExists(folder.resolve("list-" + list.number() + ".csv"));
            }
            Files.deleteIfExists(folder);
        }
    }

    private Lists lists(Request request, Path folder, Imports.Progress progress) throws IOException {
        try (var files = new AnnexAFiles(folder)) {
            var lists = new Lists(files);
            var workers = KnownWorkers.read(caseFile, request.asKnown());
            subjects.each(null, progress, one -> {
                one.joined(request.asKnown()).ifPresent(lists.joined::add);
                lists.person(rows(request, one.by(request.asKnown()), workers));
            });
            return lists;
        }
    }

    private static Timeline known(Request request, Timeline timeline) {
        return request.asKnown() == null ? timeline : timeline.asKnownAt(request.asKnown());
    }

    /// The lists while they are written, and what there is to say about them.
    private static final class Lists {
        private final AnnexAFiles files;
        private final List<Fault> joined = new ArrayList<>();
        private int people;
        private int nameless;

        Lists(AnnexAFiles files) {
            this.files = files;
        }

        void person(List<ListRow> rows) {
            if (!rows.isEmpty()) {
                people++;
                rows.forEach(files::write);
                nameless += rows.getFirst().value(rows.getFirst().list().who()).isEmpty() ? 1 : 0;
            }
        }

        Report report(Request request, @Nullable Path workbook) {
            var faults = new ArrayList<>(joined);
            if (nameless > 0) {
                faults.add(Fault.doubtful("the lists", nameless + (nameless == 1 ? " child has" : " children have")
                        + " no id of the authority's own; their rows are written with none.", "Record the child's number."));
            }
            AnnexA.LISTS.forEach(list -> notHeld(list).ifPresent(faults::add));
            var rows = new LinkedHashMap<String, Integer>();
            AnnexA.LISTS.forEach(list -> rows.put(list.title(), files.count(list)));
            return new Report(request, workbook == null ? files.files() : List.of(workbook), people, rows, faults);
        }

        /// A list, or a column of it, is never silently empty.
        private java.util.Optional<Fault> notHeld(AnnexA.ListOf list) {
            if (list.notHeldAtAll()) {
                return java.util.Optional.of(Fault.doubtful(list.title(), "The record cannot hold these yet. "
                        + (files.count(list) == 0 ? "The list is empty for that reason alone." : "The rows are those of lists that were taken in."),
                        "Fill the list from where they are kept before you hand it over."));
            }
            var columns = list.columns().stream().filter(column -> !column.held()).map(AnnexA.Column::heading).toList();
            return columns.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(Fault.doubtful(list.title(),
                    "The record cannot hold these columns yet, and they are filled only from lists that were taken in: " + String.join("; ", columns) + ".", ""));
        }
    }
}
