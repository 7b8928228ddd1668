package goldthread.returns.ssda903;

import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
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

    /// What was read already: each different cell of a column of a module, and how often it stands there; nothing where it was not read.
    public interface Counted {
        void each(Ssda903Table table, String column, ObjIntConsumer<String> cell);
    }

    /// The year as the names of the files tell it, else as the dates in them do, which reads them once.
    public YearOf year() {
        return year(votes -> read(new YearOf(null, false, ""), votes::take, FaultSink.silent()));
    }

    /// The same of files that were read: they are not read again, but where their rows say their year themselves.
    public YearOf year(Counted read) {
        return parts.stream().anyMatch(Part::saysYear) ? year() : year(votes -> votes.take(read));
    }

    private YearOf year(Consumer<YearVotes> voting) {
        boolean column = parts.stream().anyMatch(Part::saysYear);
        var inFull = YearOf.inFull(label);
        if (inFull.isPresent() && !column) {
            return new YearOf(inFull.get(), false, "The year is " + inFull.get() + ", as the name says.");
        }
        var votes = new YearVotes();
        voting.accept(votes);
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
