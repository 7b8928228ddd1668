package goldthread.returns.ssda903;

import static goldthread.returns.ssda903.Ssda903Table.*;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.xml.XmlOut;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a 903 as one XML file in the layout of 2021, child by child. What that layout cannot hold is reported: the
/// modules that came later, and a date of birth or sex that differs between the rows of one child.
///
/// HEADER can hold one adoption, one leaving-care row and so on. A child with more is written as several CHILD
/// elements, so that no row is lost; the reader gives the same rows back.
public final class Ssda903XmlWriter implements AutoCloseable {
    // element order and those that must stand even when empty: schema of 2021
    private static final List<String> HEADER_START = List.of("UPN", "SEX", "DOB", "ETHNIC");
    private static final List<String> HEADER_MIDDLE = List.of("MOTHER", "MC_DOB");
    private static final List<String> EPISODE = List.of("DECOM", "RNE", "LS", "CIN", "PLACE", "PL_POST", "HOME_POST",
            "URN", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE");
    private static final Set<String> ALWAYS = Set.of("UPN", "SEX", "DOB", "ETHNIC", "DECOM", "RNE", "LS", "CIN",
            "PLACE", "DEC", "REC");
    private static final List<Ssda903Table> ONCE = List.of(HEADER, UASC, AD1, OC3, PREV_PERM, OC2);
    private static final List<Ssda903Table> NOT_HELD = List.of(SW_EPISODES, DOLO);

    private final XmlOut xml;
    private final String file;
    private final FaultSink faults;

    public Ssda903XmlWriter(String file, OutputStream out, FaultSink faults) throws IOException {
        this.file = file;
        this.faults = faults;
        xml = new XmlOut(out);
        xml.open("EXPSSDA903");
    }

    /// Writes everything about one child.
    ///
    /// @param rows of all modules, with the same child id
    public void write(List<ReturnRow> rows) throws IOException {
        Map<Ssda903Table, List<ReturnRow>> of = new EnumMap<>(Ssda903Table.class);
        for (Ssda903Table table : Ssda903Table.values()) {
            of.put(table, rows.stream().filter(row -> row.table() == table).toList());
        }
        report(of, rows);
        int blocks = ONCE.stream().mapToInt(table -> of.get(table).size()).max().orElse(0);
        for (int block = 0; block < Math.max(1, blocks); block++) child(of, rows, block);
    }

    private void report(Map<Ssda903Table, List<ReturnRow>> of, List<ReturnRow> rows) {
        for (Ssda903Table table : NOT_HELD) {
            if (!of.get(table).isEmpty()) tell(rows, "The XML of the 903 has no place for the module " + table + ".");
        }
        for (String shared : List.of("DOB", "SEX")) {
            var said = rows.stream().filter(row -> row.table().place(shared) >= 0).map(row -> row.filled(shared))
                    .distinct().toList();
            if (said.size() > 1) tell(rows, "The rows of the child differ in " + shared + ", which the XML says once.");
        }
    }

    private void tell(List<ReturnRow> rows, String sentence) {
        faults.report(Fault.doubtful(file, "Child " + rows.getFirst().child() + ": " + sentence, "Send CSV files."));
    }

    private void child(Map<Ssda903Table, List<ReturnRow>> of, List<ReturnRow> rows, int block) throws IOException {
        xml.open("CHILD");
        xml.open("HEADER");
        xml.always("CHILDID", rows.getFirst().child());
        @Nullable ReturnRow header = nth(of, HEADER, block);
        if (header == null) shared(of, rows, block);
        else values(header, HEADER_START);
        @Nullable ReturnRow uasc = nth(of, UASC, block);
        xml.always("UASC", uasc == null ? "0" : "1");
        values(uasc, List.of("DUC"));
        values(nth(of, AD1, block), own(AD1));
        values(nth(of, OC3, block), own(OC3));
        if (block == 0) blocks("AMISSING", of.get(MISSING));
        if (block == 0) blocks("AREVIEW", of.get(REVIEWS));
        values(header, HEADER_MIDDLE);
        block("PERMANENCE", nth(of, PREV_PERM, block));
        block("OC2", nth(of, OC2, block));
        if (block == 0) blocks("AD_PLACED", of.get(PLACED_ADOPTION));
        xml.close();
        for (ReturnRow episode : block == 0 ? of.get(EPISODES) : List.<ReturnRow>of()) {
            xml.open("EPISODE");
            values(episode, EPISODE);
            xml.close();
        }
        xml.close();
    }

    /// A block without a HEADER row of its own still says when the child was born, and of which sex where UASC asks.
    private void shared(Map<Ssda903Table, List<ReturnRow>> of, List<ReturnRow> rows, int block) throws IOException {
        @Nullable ReturnRow uasc = nth(of, UASC, block);
        if (uasc != null) xml.value("SEX", uasc.value("SEX"));
        for (ReturnRow row : rows) {
            if (row.filled("DOB").isEmpty()) continue;
            xml.value("DOB", row.value("DOB"));
            return;
        }
    }

    private static @Nullable ReturnRow nth(Map<Ssda903Table, List<ReturnRow>> of, Ssda903Table table, int place) {
        var rows = of.get(table);
        return place < rows.size() ? rows.get(place) : null;
    }

    private void blocks(String element, List<ReturnRow> rows) throws IOException {
        for (ReturnRow row : rows) block(element, row);
    }

    private void block(String element, @Nullable ReturnRow row) throws IOException {
        if (row == null) return;
        xml.open(element);
        values(row, own(row.table()));
        xml.close();
    }

    private void values(@Nullable ReturnRow row, List<String> columns) throws IOException {
        if (row == null) return;
        for (String column : columns) {
            String element = column.equals("PLACE") ? "PL" : column;
            if (ALWAYS.contains(column)) xml.always(element, row.value(column));
            else xml.value(element, row.value(column));
        }
    }

    private static List<String> own(Ssda903Table table) {
        return table.columnNames().stream().filter(name -> !Recognised.SHARED.contains(name)).toList();
    }

    @Override
    public void close() throws IOException {
        xml.close();
        xml.finish();
    }
}
