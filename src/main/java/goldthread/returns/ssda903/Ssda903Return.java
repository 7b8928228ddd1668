package goldthread.returns.ssda903;

import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One year's return of one authority, found but not yet read. It can be read as often as needed.
public final class Ssda903Return {
    private final String name;
    private final String label;
    private final List<Part> parts;
    private final Limits limits;

    /// One file of a return.
    ///
    /// @param table    the module that a CSV file holds; null for an XML file, which holds them all
    /// @param saysYear whether its rows say their year themselves, in a column YEAR
    public record Part(Source source, @Nullable Ssda903Table table, boolean saysYear) {}

    Ssda903Return(String name, String label, List<Part> parts, Limits limits) {
        this.name = name;
        this.label = label;
        this.parts = parts;
        this.limits = limits;
    }

    /// What tells it from the others in the same heap: its folder and its year label.
    public String name() {
        return name;
    }

    public List<Part> parts() {
        return parts;
    }

    /// The year as the names of the files tell it, else as the dates in them do, which reads them once.
    public YearOf year() {
        boolean column = parts.stream().anyMatch(Part::saysYear);
        var inFull = YearOf.inFull(label);
        if (inFull.isPresent() && !column) {
            return new YearOf(inFull.get(), false, "The year is " + inFull.get() + ", as the name says.");
        }
        var votes = new YearVotes();
        read(new YearOf(null, false, ""), votes::take, FaultSink.silent());
        var year = label.length() == 4 ? votes.decide(Integer.parseInt(label)) : votes.decide();
        return column ? votes.decideColumn(year) : year;
    }

    /// Gives every row of every file to `rows`, in the order of the files and of their lines.
    public void read(YearOf year, RowSink rows, FaultSink faults) {
        for (Part part : parts) read(part, year, rows, faults);
    }

    /// Gives every row of one of its files to `rows`. Files may be read side by side.
    public void read(Part part, YearOf year, RowSink rows, FaultSink faults) {
        if (part.table() == null) Ssda903Xml.read(part.source(), limits, year, rows, faults);
        else Ssda903Csv.read(part.source(), limits, year, rows, faults);
    }
}
