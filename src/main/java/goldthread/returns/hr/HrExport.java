package goldthread.returns.hr;

import static goldthread.returns.hr.HrLists.*;

import de.siegmar.fastcsv.writer.CsvWriter;
import goldthread.access.AccessLog;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.returns.annexa.AnnexA.Column;
import goldthread.returns.annexa.AnnexA.ListOf;
import goldthread.returns.annexa.ListRow;
import goldthread.workforce.CensusField;
import goldthread.workforce.StaffEntry;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Described;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.Numbered;
import goldthread.workforce.StaffEntry.PostStands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the workforce as an extract that another authority, or an empty one, takes in: a CSV file for each list.
@Component
public final class HrExport {
    private final CaseFile caseFile;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public HrExport(CaseFile caseFile, JdbcClient database, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param on the day that the extract is of   @return how many rows each file has, by its name
    public Map<String, Integer> run(LocalDate on, Path folder) throws IOException {
        transaction.executeWithoutResult(status -> new AccessLog(database).did("export", "returns: HR extract of " + on));
        Files.createDirectories(folder);
        var rows = new TreeMap<String, Integer>();
        try (var workers = new Written(WORKERS, folder, rows); var absences = new Written(ABSENCES, folder, rows); var posts = new Written(VACANCIES, folder, rows)) {
            caseFile.each(Set.of(StaffEntry.class), null, one -> {
                worker(one, on, workers);
                one.facts(Away.class).stream().map(Fact::entry).filter(away -> !away.from().isAfter(on)).forEach(away -> absences.row(Map.of(NUMBER, number(one), AWAY, day(away.from()), BACK, day(away.to()), AWAY_WHY, away.why())));
                one.last(PostStands.class).map(Fact::entry).filter(stands -> stands.worker() == null && !stands.from().isAfter(on))
                        .ifPresent(stands -> posts.row(Map.of(POSITION, one.subject().toString(), TEAM, stands.team(), POST, stands.title(), fte(), said(stands.fte()), VACANT, day(stands.from()), POST_ENDS, day(stands.until()))));
            });
        }
        return rows;
    }

    private static void worker(Timeline worker, LocalDate on, Written out) {
        var times = worker.facts(Joined.class).stream().map(Fact::entry).filter(joined -> !joined.from().isAfter(on)).toList();
        for (int i = 0; i < times.size(); i++) out.row(row(worker, times.get(i), i + 1 < times.size() ? times.get(i + 1).from() : null, on));
    }

    private static Map<String, String> row(Timeline worker, Joined joined, @Nullable LocalDate next, LocalDate on) {
        var row = new HashMap<>(Map.of(NUMBER, number(worker), NAME, joined.name(), SWE, said(joined.registration()), QUALIFIED, day(joined.qualified()), TEAM, joined.team(), ROLE, joined.role(), START, day(joined.from()),
                LANGUAGES, String.join(AND, joined.languages()), SKILLS, String.join(AND, joined.skills())));
        var left = left(worker, joined, next, on);
        row.put(END, left.map(each -> day(each.on())).orElse(next == null ? "" : day(next.minusDays(1))));
        left.ifPresent(each -> row.putAll(Map.of(WHY, each.why(), CENSUS.get(CensusField.REASON_LEFT), said(each.reason()), CENSUS.get(CensusField.DESTINATION), said(each.destination()))));
        worker.facts(Described.class).stream().map(Fact::entry).filter(told -> next == null ? !told.on().isAfter(on) : told.on().isBefore(next)).forEach(told -> told.facts().forEach((element, value) ->
                CensusField.named(element).filter(CENSUS::containsKey).ifPresent(field -> row.put(CENSUS.get(field), field.shape() == CensusField.Shape.DAY ? day(LocalDate.parse(value)) : value))));
        return row;
    }

    private static Optional<Left> left(Timeline worker, Joined joined, @Nullable LocalDate next, LocalDate on) {
        return worker.facts(Left.class).stream().map(Fact::entry).filter(left -> !left.on().isBefore(joined.from()) && (next == null ? !left.on().isAfter(on.plusYears(1)) : left.on().isBefore(next))).reduce((first, second) -> second);
    }

    /// As the HR system knows them; else the number of the record.
    private static String number(Timeline worker) {
        return worker.last(Numbered.class).map(fact -> fact.entry().number()).orElseGet(() -> worker.subject().toString());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ListRow.DAY.format(day);
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// One file while it is written.
    private static final class Written implements AutoCloseable {
        private final ListOf list;
        private final CsvWriter writer;
        private final Map<String, Integer> rows;
        private final String name;

        Written(ListOf list, Path folder, Map<String, Integer> rows) throws IOException {
            this.list = list;
            this.rows = rows;
            this.name = list.sheet().toLowerCase(java.util.Locale.UK).replace(' ', '-') + ".csv";
            this.writer = CsvWriter.builder().build(folder.resolve(name));
            rows.put(name, 0);
            writer.writeRecord(columns().map(Column::heading).toList());
        }

        private java.util.stream.Stream<Column> columns() {
            return list.columns().stream().filter(column -> !column.heading().equals(PAY));
        }

        void row(Map<String, String> cells) {
            rows.merge(name, 1, Integer::sum);
            writer.writeRecord(columns().map(column -> cells.getOrDefault(column.heading(), "")).toList());
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
