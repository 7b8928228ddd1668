package goldthread.returns.ssda903;

import goldthread.returns.files.Limits;
import goldthread.returns.files.Sources;
import goldthread.returns.files.TestFiles.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Everything that a reading gave, kept for asking.
final class Read903 {
    final Faults faults = new Faults();
    final List<ReturnRow> rows = new ArrayList<>();
    final List<Ssda903Return> returns;
    final List<YearOf> years = new ArrayList<>();

    private Read903(List<Path> paths, Limits limits) {
        returns = Ssda903Files.returns(Sources.in(paths, limits, faults), limits, faults);
        for (Ssda903Return each : returns) {
            YearOf year = each.year();
            years.add(year);
            each.read(year, rows::add, faults);
        }
    }

    static Read903 from(Path... paths) {
        return new Read903(List.of(paths), Limits.usual());
    }

    static Read903 from(Limits limits, Path... paths) {
        return new Read903(List.of(paths), limits);
    }

    long count(Ssda903Table table) {
        return rows.stream().filter(row -> row.table() == table).count();
    }

    List<String> column(String column) {
        return rows.stream().map(row -> row.filled(column)).toList();
    }
}
