package goldthread.returns;

import goldthread.returns.files.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What an export wrote.
///
/// @param files    in the folder
/// @param children how many have rows
/// @param rows     how many of each table
/// @param faults   what could not be written as it stands
public record ExportReport(ExportRequest of, List<Path> files, int children, Map<String, Integer> rows, List<Fault> faults) {

    /// For the console.
    public String text() {
        var text = new StringBuilder(of.toString()).append(": ").append(children).append(" children, ")
                .append(rows.values().stream().mapToInt(Integer::intValue).sum()).append(" rows\n");
        rows.forEach((table, count) -> text.append("  %-24s%9d%n".formatted(table, count)));
        files.forEach(file -> text.append("  ").append(file).append('\n'));
        faults.forEach(fault -> text.append("  ").append(fault.line()).append('\n'));
        return text.toString();
    }
}
