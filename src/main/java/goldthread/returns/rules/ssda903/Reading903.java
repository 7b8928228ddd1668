package goldthread.returns.rules.ssda903;

import goldthread.returns.files.FaultSink;
import goldthread.returns.rules.Grid;
import goldthread.returns.ssda903.ReturnRow;
import goldthread.returns.ssda903.Ssda903Return;
import goldthread.returns.ssda903.Ssda903Table;
import goldthread.returns.ssda903.YearOf;
import goldthread.returns.xml.XmlElement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the files of one return into tables, column by column. Codes are told in upper case, as readers of the return
/// do; a cell of nothing but spaces is blank.
final class Reading903 {
    static final Map<Ssda903Table, String> NAMES = names();
    private final Map<Ssda903Table, Grid> grids = new EnumMap<>(Ssda903Table.class);
    private final boolean xml;

    private Reading903(boolean xml) {
        this.xml = xml;
    }

    private static Map<Ssda903Table, String> names() {
        var names = new EnumMap<Ssda903Table, String>(Ssda903Table.class);
        String[] all = {"Header", "Episodes", "Reviews", "UASC", "OC2", "OC3", "AD1", "PlacedAdoption", "PrevPerm",
            "Missing", "SWEpisodes", "DoLo"};
        for (Ssda903Table table : Ssda903Table.values()) names.put(table, all[table.ordinal()]);
        return names;
    }

    static boolean isXml(Ssda903Return of) {
        return of.parts().stream().anyMatch(part -> part.table() == null);
    }

    /// The tables of the return by name. Of CSV those that have a file; of XML all that its layout has. Files of
    /// different tables are read side by side.
    static Map<String, Grid> tables(Ssda903Return of, FaultSink faults) {
        var together = new LinkedHashMap<Object, List<Ssda903Return.Part>>();
        boolean xml = isXml(of);
        for (var part : of.parts()) together.computeIfAbsent(xml ? "xml" : part.table(), table -> new ArrayList<>()).add(part);
        FaultSink one = fault -> {
            synchronized (together) {
                faults.report(fault);
            }
        };
        var readings = together.values().parallelStream().map(parts -> read(of, parts, one)).toList();
        var tables = new LinkedHashMap<String, Grid>();
        for (Ssda903Table table : Ssda903Table.values()) {
            readings.stream().map(reading -> reading.grids.get(table)).filter(java.util.Objects::nonNull).findFirst()
                    .ifPresent(grid -> tables.put(NAMES.get(table), grid));
        }
        return tables;
    }

    private static Reading903 read(Ssda903Return of, List<Ssda903Return.Part> parts, FaultSink faults) {
        var reading = new Reading903(isXml(of));
        if (reading.xml) {
            for (Ssda903Table table : Ssda903Table.values()) {
                if (table.firstYear().starts() == 2016) reading.grid(table);
            }
        }
        var year = new YearOf(null, false, "");
        for (var part : parts) {
            if (part.table() != null) reading.grid(part.table());
            of.read(part, year, reading::take, faults);
        }
        return reading;
    }

    private Grid grid(Ssda903Table table) {
        return grids.computeIfAbsent(table, made -> {
            var columns = new ArrayList<>(made.columnNames());
            if (made == Ssda903Table.HEADER) columns.add("UASC");
            return new Grid(NAMES.get(made), columns);
        });
    }

    private void take(ReturnRow row) {
        var values = row.values();
        if (row.table() == Ssda903Table.HEADER) {
            values = new ArrayList<>(values);
            values.add(flag(row));
        }
        grid(row.table()).addFolded(row.file(), row.row(), values);
    }

    private static @Nullable String flag(ReturnRow row) {
        if (!(row.kept() instanceof XmlElement element)) return row.extra().get("UASC");
        for (XmlElement each : element.children()) {
            if (each.name().equals("UASC") && !each.block()) return each.text();
        }
        return null;
    }
}
