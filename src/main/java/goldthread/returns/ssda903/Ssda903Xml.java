package goldthread.returns.ssda903;

import static goldthread.returns.ssda903.Ssda903Table.*;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.xml.XmlElement;
import goldthread.returns.xml.XmlShape;
import goldthread.returns.xml.XmlText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the 903 from its one XML file into the same rows as from CSV. The layout known is that of 2021: CHILDID for
/// CHILD, PL for PLACE, a flag UASC for the file of that name, adoption and leaving care directly in HEADER. Blocks
/// of later years are taken for the module whose columns they hold.
final class Ssda903Xml {
    static final XmlShape SHAPE = new XmlShape("EXPSSDA903", Set.of("EXPSSDA903"), Set.of("CHILD"), "CHILDID");
    static final Map<String, Ssda903Table> BLOCKS = Map.of("AMISSING", MISSING, "AREVIEW", REVIEWS,
            "PERMANENCE", PREV_PERM, "OC2", OC2, "AD_PLACED", PLACED_ADOPTION, "EPISODE", EPISODES);
    /// The modules whose columns stand directly in HEADER.
    static final List<Ssda903Table> IN_HEADER = List.of(HEADER, UASC, AD1, OC3);

    private final String file;
    private final YearOf year;
    private final RowSink rows;
    private final FaultSink faults;
    private final Set<String> told = new HashSet<>();
    private int given;

    private Ssda903Xml(String file, YearOf year, RowSink rows, FaultSink faults) {
        this.file = file;
        this.year = year;
        this.rows = rows;
        this.faults = faults;
    }

    static void read(Source source, Limits limits, YearOf year, RowSink rows, FaultSink faults) {
        var reading = new Ssda903Xml(source.called(), year, rows, faults);
        XmlText.read(source, SHAPE, limits, faults, reading::child);
    }

    private void child(XmlElement child) {
        var headers = child.children().stream().filter(each -> each.name().equals("HEADER")).toList();
        if (headers.isEmpty()) {
            faults.report(Fault.setAside(file, "The CHILD has no HEADER, so no one knows whose it is.",
                    "Export it again.", child.received()).at(child.line(), "CHILD"));
            return;
        }
        int before = given;
        var first = new XmlRow(headers.getFirst(), null);
        header(first);
        for (XmlElement each : child.children()) {
            if (each == headers.getFirst()) continue;
            if (each.name().equals("HEADER")) header(new XmlRow(each, null));
            else block(each, first);
        }
        // a child of whom nothing is said but that there is one must not vanish
        if (given == before) give(first, HEADER);
    }

    private void header(XmlRow header) {
        for (Ssda903Table table : IN_HEADER) {
            if (holds(header, table)) give(header, table);
        }
        for (XmlElement each : header.element().children()) {
            if (each.block() || BLOCKS.containsKey(each.name())) block(each, header);
        }
    }

    /// Whether HEADER holds something of this module: any column that no other module has, for UASC its flag. A sex
    /// makes a HEADER row unless it is there only for UASC.
    private boolean holds(XmlRow header, Ssda903Table table) {
        boolean flagged = "1".equals(header.leaf("UASC"));
        if (table == UASC) return flagged(header, flagged);
        if (table == HEADER && !flagged && header.leaf("SEX") != null) return true;
        return table.columnNames().stream().filter(name -> !Recognised.SHARED.contains(name))
                .anyMatch(name -> header.leaf(name) != null);
    }

    private boolean flagged(XmlRow header, boolean flagged) {
        String ended = header.leaf("DUC");
        if (!flagged && ended != null && !ended.isEmpty()) {
            faults.report(Fault.doubtful(file, "The child has a date in DUC, but UASC is not 1; the date was kept aside.",
                    "Set UASC to 1 or take the date out.").at(header.element().line(), "DUC"));
        }
        return flagged;
    }

    private void block(XmlElement element, XmlRow header) {
        Ssda903Table table = tableOf(element);
        if (table == null) {
            tell(Fault.doubtful(file, "The element is not known in the 903; it was kept as received.",
                    "Check that the file follows the Department's layout.").keeping(element.received())
                    .at(element.line(), element.name()));
        } else {
            give(new XmlRow(element, header), table);
        }
    }

    private @Nullable Ssda903Table tableOf(XmlElement element) {
        Ssda903Table known = BLOCKS.get(element.name());
        if (known != null) return known;
        var columns = element.children().stream().map(each -> Recognised.columnName(each.name())).toList();
        if (!(Recognised.by(columns) instanceof Recognised.As(Ssda903Table table, double sure))) return null;
        tell(Fault.noted(file, "The element is not in the layout of 2021; it was read as the module " + table + ".")
                .at(element.line(), element.name()));
        return table;
    }

    private void give(XmlRow from, Ssda903Table table) {
        var row = from.row(table, file, year);
        from.unknown(table).forEach((name, unknown) -> tell(Fault.noted(file,
                "The 903 has no such element; its values were kept.").at(unknown.line(), name)));
        from.repeated(table).forEach(again -> faults.report(Fault.doubtful(file,
                "The element stands twice; the first was read.", "Take one of the two out.")
                .at(again.line(), again.name()).keeping(again.received())));
        RowFaults.of(row, faults);
        given++;
        rows.take(row);
    }

    /// Tells once for each element what would be true of every child.
    private void tell(Fault fault) {
        if (told.add(fault.field())) faults.report(fault);
    }
}
