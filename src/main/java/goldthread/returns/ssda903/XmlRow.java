package goldthread.returns.ssda903;

import static goldthread.returns.ssda903.Ssda903Table.HEADER;

import goldthread.returns.xml.XmlElement;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A block of the 903's XML on its way to becoming a row: its own values, with the child's id, sex and date of birth
/// from HEADER, which CSV repeats in every file.
///
/// @param header the HEADER of the child; null where the element is the HEADER
record XmlRow(XmlElement element, @Nullable XmlRow header) {

    /// The value of a single element directly inside; null where there is none.
    @Nullable String leaf(String name) {
        for (XmlElement each : element.children()) {
            if (!each.block() && Recognised.columnName(each.name()).equals(name)) return each.text();
        }
        return null;
    }

    private @Nullable String value(String column) {
        String own = leaf(column);
        return own != null || header == null || !Recognised.SHARED.contains(column) ? own : header.leaf(column);
    }

    ReturnRow row(Ssda903Table table, String file, YearOf year) {
        @Nullable String[] values = table.columnNames().stream().map(this::value).toArray(String[]::new);
        var extra = new LinkedHashMap<String, String>();
        unknown(table).forEach((name, unknown) -> extra.put(name, unknown.text()));
        return new ReturnRow(table, file, element.line(), year.of(extra.get("YEAR")),
                Collections.unmodifiableList(Arrays.asList(values)), Collections.unmodifiableMap(extra), element);
    }

    /// Single elements that no module has in this place, by name. Those of HEADER go with the row of that module.
    Map<String, XmlElement> unknown(Ssda903Table table) {
        if (header == null && table != HEADER) return Map.of();
        var unknown = new LinkedHashMap<String, XmlElement>();
        for (XmlElement each : element.children()) {
            if (!each.block() && !known(Recognised.columnName(each.name()), table)) unknown.putIfAbsent(each.name(), each);
        }
        return unknown;
    }

    private boolean known(String column, Ssda903Table table) {
        if (header != null) return table.place(column) >= 0;
        return column.equals("UASC") || Ssda903Xml.BLOCKS.containsKey(column)
                || Ssda903Xml.IN_HEADER.stream().anyMatch(each -> each.place(column) >= 0);
    }

    /// Single elements that stand a second time.
    List<XmlElement> repeated(Ssda903Table table) {
        if (header == null && table != HEADER) return List.of();
        return element.children().stream().filter(each -> !each.block()
                && !Ssda903Xml.BLOCKS.containsKey(each.name()) && first(each.name()) != each).toList();
    }

    private @Nullable XmlElement first(String name) {
        for (XmlElement each : element.children()) {
            if (!each.block() && each.name().equals(name)) return each;
        }
        return null;
    }
}
