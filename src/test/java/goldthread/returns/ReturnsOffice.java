package goldthread.returns;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Sources;
import goldthread.returns.files.WrittenDate;
import goldthread.returns.mapping.Standard;
import goldthread.returns.ssda903.ReturnRow;
import goldthread.returns.ssda903.Ssda903Files;
import goldthread.time.CollectionYear;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An authority on an empty database, with its analyst, for tests of returns.
final class ReturnsOffice {
    final Office office;
    final Imports imports;
    final Exports exports;
    final Who analyst;

    ReturnsOffice(int holder) {
        this(new Office(), holder);
    }

    /// Another authority on the same database.
    ReturnsOffice(Office office, int holder) {
        this.office = office;
        this.imports = new Imports(office.caseFile, office.application, office.transactions, Clock.systemUTC());
        this.exports = new Exports(office.caseFile, office.application, office.transactions, Clock.systemUTC());
        this.analyst = Office.worker(holder, Role.ANALYST);
    }

    /// What stands on the log of this authority, ids and instants aside.
    List<String> standing() {
        return as(() -> office.sql.sql("""
                select kind || ' ' || happened || ' ' || regexp_replace(body::text, '"[0-9a-f]{8}-[0-9a-f-]{27}"', 'id', 'g')
                  from entry join entry_body using (position) where kind <> 'returns.received' and entry.holder = :holder order by 1""")
                .param("holder", analyst.holder()).query(String.class).list());
    }

    ImportReport take(Standard standard, Path... paths) {
        return take(ImportRequest.of(standard, List.of(paths)));
    }

    ImportReport take(ImportRequest request) {
        return Acting.as(analyst, () -> imports.run(request, (done, all) -> {}));
    }

    ImportReport take903(@Nullable String told, Path... paths) {
        return take(ImportRequest.of(Standard.SSDA903, List.of(paths)).told(told == null ? null : LocalDate.parse(told)));
    }

    ExportReport give(ExportRequest request, Format format, Path folder) {
        return Acting.as(analyst, () -> exports.run(request, format, folder, (done, all) -> {}));
    }

    List<LedgerRow> ledger(ImportReport report) {
        var rows = new ArrayList<LedgerRow>();
        Acting.as(analyst, () -> imports.each(report.of().id(), rows::add));
        return rows;
    }

    <T> T as(Supplier<T> work) {
        return office.as(analyst, work);
    }

    long count(String sql) {
        return as(() -> office.sql.sql(sql).query(Long.class).single());
    }

    /// The rows of a 903 in one form, by year and table; blank is missing, days have one form.
    static Map<String, List<String>> rows903(CollectionYear year, Path... paths) {
        var all = new TreeMap<String, List<String>>();
        for (var each : Ssda903Files.returns(Sources.in(List.of(paths), Limits.usual(), FaultSink.silent()), Limits.usual(), FaultSink.silent())) {
            each.read(each.year(), row -> {
                if (year == null || row.year() == null || row.year().toString().equals(year.label())) {
                    all.computeIfAbsent(row.table().name(), name -> new ArrayList<>()).add(canonical(row));
                }
            }, FaultSink.silent());
        }
        all.values().forEach(rows -> rows.sort(Comparator.naturalOrder()));
        return all;
    }

    static String canonical(ReturnRow row) {
        return row.values().stream().map(value -> value == null ? "" : value).map(value -> {
            var day = WrittenDate.dayOf(value);
            return day == null ? value : day.toString();
        }).collect(Collectors.joining("|"));
    }

    /// The rows that one has and the other has not: `-` only what was expected, `+` only what came.
    static List<String> differences(Map<String, List<String>> expected, Map<String, List<String>> came) {
        var all = new ArrayList<String>();
        var tables = new java.util.TreeSet<>(expected.keySet());
        tables.addAll(came.keySet());
        for (var table : tables) {
            var left = new ArrayList<>(came.getOrDefault(table, List.of()));
            for (var row : expected.getOrDefault(table, List.of())) {
                if (!left.remove(row)) {
                    all.add("- " + table + " " + row);
                }
            }
            left.forEach(row -> all.add("+ " + table + " " + row));
        }
        return all;
    }

    static Path sample(String name) {
        return Path.of("src/test/resources/returns").resolve(name);
    }
}
