package goldthread.returns;

import goldthread.returns.files.Fault;
import goldthread.returns.mapping.GivenRow;
import goldthread.returns.mapping.GivenRow.Origin;
import goldthread.returns.mapping.Standard;
import goldthread.returns.ssda903.ReturnRow;
import goldthread.returns.ssda903.Ssda903Return;
import goldthread.returns.ssda903.YearOf;
import goldthread.time.CollectionYear;
import java.util.ArrayList;
import java.util.List;

/// Reads a 903 into arriving rows, each with what the reader of the files had to say about it.
final class Ssda903Arrivals {
    private final YearOf year;
    private final Arrivals arrivals;
    private final List<Fault> untold = new ArrayList<>();

    private Ssda903Arrivals(YearOf year, Arrivals arrivals) {
        this.year = year;
        this.arrivals = arrivals;
    }

    static void read(Ssda903Return from, YearOf year, Arrivals arrivals) {
        var reading = new Ssda903Arrivals(year, arrivals);
        from.read(year, reading::row, reading.untold::add);
        reading.tell();
    }

    private void row(ReturnRow row) {
        var own = untold.stream().filter(fault -> fault.row() == row.row() && fault.file().equals(row.file())
                && fault.severity() == Fault.Severity.DOUBTFUL && !aboutHeadings(fault)).toList();
        untold.removeAll(own);
        tell();
        arrivals.row(row.year(), row.child(), year.how(), number ->
                GivenRow.of(Standard.SSDA903.table(row.table().name()), new Origin(number, row.file(), row.row()), row.child(),
                        row::value, null, own, row::received));
    }

    private static boolean aboutHeadings(Fault fault) {
        return fault.row() == 1;
    }

    private void tell() {
        untold.forEach(arrivals::fault);
        untold.clear();
    }
}
