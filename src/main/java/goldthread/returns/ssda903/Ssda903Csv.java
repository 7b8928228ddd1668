package goldthread.returns.ssda903;

import goldthread.returns.csv.CsvLine;
import goldthread.returns.csv.CsvText;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Reads one CSV file of the 903: finds the line that heads it, then gives each row to the sink.
final class Ssda903Csv {
    // a title or a blank line or two may stand above the headings
    private static final int LINES_TO_LOOK_AT = 5;

    private final String file;
    private final YearOf year;
    private final RowSink rows;
    private final FaultSink faults;
    private @Nullable Layout layout;
    private @Nullable Fault unrecognised;
    private int looked;
    private int taken;
    private int blank;
    private int firstBlank;

    private Ssda903Csv(String file, YearOf year, RowSink rows, FaultSink faults) {
        this.file = file;
        this.year = year;
        this.rows = rows;
        this.faults = faults;
    }

    static void read(Source source, Limits limits, YearOf year, RowSink rows, FaultSink faults) {
        var reading = new Ssda903Csv(source.called(), year, rows, faults);
        CsvText.read(source, limits, 0, faults, reading::line);
        reading.end();
    }

    /// The layout that the head of the file promises, or null after reporting why there is none.
    static @Nullable Layout head(Source source, Limits limits, FaultSink faults) {
        var reading = new Ssda903Csv(source.called(), new YearOf(null, false, ""), row -> {}, faults);
        var stopped = new ArrayList<Fault>();
        FaultSink listening = fault -> {
            if (fault.severity() == Fault.Severity.UNREADABLE) stopped.add(fault);
        };
        CsvText.read(source, limits, 0, listening, line -> reading.look(line) && reading.layout == null);
        if (reading.layout == null && stopped.isEmpty()) reading.end();
        stopped.forEach(faults::report);
        return reading.layout;
    }

    private boolean line(CsvLine line) {
        if (line.blank()) {
            if (blank++ == 0) firstBlank = line.row();
        } else if (layout == null) {
            return look(line);
        } else {
            row(line, layout);
        }
        return true;
    }

    /// Looks for the headings; false when it is time to give up.
    private boolean look(CsvLine line) {
        if (line.blank() || line.cells()[0].startsWith("sep=")) return true;
        switch (Recognised.by(Layout.names(line.cells()))) {
            case Recognised.As as -> layout = Layout.of(as.table(), file, line);
            case Recognised.Several several -> unrecognised = Fault.unreadable(file, "The columns fit "
                    + several.tables() + " equally well.", "Check the headings in the first row.").at(line.row());
            case Recognised.NotAtAll none -> {
                if (unrecognised == null) unrecognised = unknown(line);
            }
        }
        return layout != null || ++looked < LINES_TO_LOOK_AT;
    }

    private Fault unknown(CsvLine line) {
        return Fault.unreadable(file, "No module of the 903 has these columns.",
                "The first row must hold the headings of the guide, such as CHILD, DECOM, RNE.").keeping(line.received())
                .at(line.row());
    }

    private void row(CsvLine line, Layout layout) {
        if (taken == 0 && !layout.begun()) layout.begin(faults);
        if (layout.isHeadingAgain(line, taken == 0)) {
            faults.report(Fault.setAside(file, "The headings stand here a second time.",
                    "Take the row out.", line.received()).at(line.row()));
            return;
        }
        if (!layout.fits(line, faults)) return;
        ReturnRow row = layout.row(line, year);
        taken++;
        RowFaults.of(row, faults);
        rows.take(row);
    }

    private void end() {
        if (layout == null) {
            faults.report(unrecognised != null ? unrecognised
                    : Fault.unreadable(file, "The file has no headings and no rows.", "Export it again."));
            return;
        }
        if (!layout.begun()) layout.begin(faults);
        if (taken == 0) {
            faults.report(Fault.doubtful(file, "The file has headings and no row.",
                    "Check that the export was not empty by mistake."));
        }
        if (blank > 0) {
            faults.report(Fault.noted(file, blank == 1 ? "One blank row was passed over."
                    : blank + " blank rows were passed over, the first here.").at(firstBlank));
        }
    }
}
