package goldthread.returns;

import goldthread.access.Acting;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Timeline;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.YieldedRow;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Rule;
import goldthread.returns.rules.cin.OneCensus;
import goldthread.returns.rules.ssda903.OneReturn;
import goldthread.returns.ssda903.Ssda903Table;
import goldthread.time.CollectionYear;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rules of the returns run over the record of one child: what would be found if the year's return were made now.
/// Rules that compare children, or need the register of homes or a file of postcodes, find nothing here.
@Component
public final class RecordFindings {
    private final CaseFile caseFile;

    public RecordFindings(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /// Something that a rule found.
    /// @param table   in which the row would stand       @param fields the columns to look at
    /// @param entries those behind the row; none where nothing is recorded that could be mended: something is missing
    public record OnRecord(Standard standard, Rule<?> rule, String table, List<String> fields, List<UUID> entries) {
        /// The first of them.
        public @Nullable UUID entry() {
            return entries.isEmpty() ? null : entries.getFirst();
        }
    }

    /// The rules of a year, for one child after another. Ask inside a transaction.
    public Reading in(CollectionYear year) {
        return new Reading(year, of(Standard.SSDA903, year), of(Standard.SSDA903, year.previous()), of(Standard.CIN, year));
    }

    private YearOfReturns of(Standard standard, CollectionYear year) {
        return new YearOfReturns(new ExportRequest(standard, year, null), caseFile, Acting.who().holder());
    }

    /// What the returns of a year are made of.
    public static final class Reading {
        private final CollectionYear year;
        private final YearOfReturns now, last, census;

        private Reading(CollectionYear year, YearOfReturns now, YearOfReturns last, YearOfReturns census) {
            this.year = year;
            this.now = now;
            this.last = last;
            this.census = census;
        }

        /// What is found of one child, each thing once.
        public List<OnRecord> of(Timeline timeline) {
            var found = new LinkedHashSet<OnRecord>();
            found.addAll(ssda903(timeline));
            found.addAll(census(timeline));
            return List.copyOf(found);
        }

        private List<OnRecord> ssda903(Timeline timeline) {
            var rows = now.rows(timeline);
            if (rows.isEmpty()) {
                return List.of();
            }
            var years = new TreeMap<Integer, List<OneReturn.Row>>();
            var before = last.rows(timeline);
            if (!before.isEmpty()) {
                years.put(year.starts() - 1, numbered(before, year.previous()));
            }
            years.put(year.starts(), numbered(rows, year));
            return found(Standard.SSDA903, OneReturn.judge(years, "%03d".formatted(Acting.who().holder())), rows);
        }

        private List<OnRecord> census(Timeline timeline) {
            var rows = census.rows(timeline);
            var numbers = new IdentityHashMap<YieldedRow, Integer>();
            rows.forEach(row -> numbers.put(row, numbers.size() + 1));
            return rows.isEmpty() ? List.of()
                    : found(Standard.CIN, OneCensus.judge(year.starts(), List.of(CensusChild.of(rows, numbers::get))), rows);
        }
    }

    /// The rule of that code as it is in a year.
    public static Optional<? extends Rule<?>> rule(Standard standard, String code, CollectionYear year) {
        return standard == Standard.CIN ? OneCensus.rule(code, year.starts()) : OneReturn.rule(code, year.starts());
    }

    private static List<OneReturn.Row> numbered(List<YieldedRow> rows, CollectionYear year) {
        var numbered = new ArrayList<OneReturn.Row>();
        for (int i = 0; i < rows.size(); i++) {
            var row = ExportFiles.row(rows.get(i), year);
            numbered.add(new OneReturn.Row(Ssda903Table.valueOf(rows.get(i).table().name()), i + 1, row.values()));
        }
        return numbered;
    }

    /// Findings on the child's rows; what is wrong with the return as a whole is no fault of one child's record.
    private static List<OnRecord> found(Standard standard, Report report, List<YieldedRow> rows) {
        var found = new ArrayList<OnRecord>();
        report.findings(finding -> {
            // the rows of a child without a number name nobody, and have faults too
            if (finding.child() != null || finding.line() >= 1 && standard.tables().stream().anyMatch(table -> table.name().equals(finding.table()))) {
                var row = finding.line() < 1 ? null : rows.get(finding.line() - 1);
                found.add(new OnRecord(standard, finding.rule(), finding.table(), finding.fields(),
                        row == null ? List.of() : List.copyOf(row.entries())));
            }
        });
        return found;
    }
}
