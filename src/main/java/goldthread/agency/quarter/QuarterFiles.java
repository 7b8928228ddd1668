package goldthread.agency.quarter;

import goldthread.pages.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The return as CSV files, or as a workbook of a sheet for each table.
public final class QuarterFiles {
    private QuarterFiles() {}

    public static String csv(List<List<String>> table) {
        return table.stream().map(row -> row.stream().map(CsvCell::written).collect(Collectors.joining(","))).collect(Collectors.joining("\n", "", "\n"));
    }

    public static void workbook(QuarterReturn made, OutputStream out) throws IOException {
        var book = new Workbook(out, "Goldthread", "1.0");
        made.tables().forEach((name, table) -> {
            var sheet = book.newWorksheet(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.get(row).size(); column++) cell(sheet, row, column, table.get(row).get(column));
            }
            sheet.freezePane(0, 1);
        });
        book.finish();
    }

    /// Amounts and counts as numbers, so that a sheet can add them up; all else as text.
    private static void cell(Worksheet sheet, int row, int column, String written) {
        if (row == 0 || !written.matches("\\d{1,12}(\\.\\d{2})?")) {
            sheet.value(row, column, CsvCell.safe(written));
            return;
        }
        sheet.value(row, column, new BigDecimal(written));
        if (written.contains(".")) sheet.style(row, column).format("0.00").set();
    }

    /// Writes the files into a folder. @return which
    public static List<Path> write(QuarterReturn made, Quarter quarter, boolean workbook, Path folder) throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        if (workbook) {
            files.add(folder.resolve("agency-" + quarter + ".xlsx"));
            try (var out = Files.newOutputStream(files.getFirst())) {
                workbook(made, out);
            }
            return files;
        }
        for (var each : made.tables().entrySet()) {
            var file = folder.resolve("agency-" + quarter + "-" + each.getKey() + ".csv");
            Files.writeString(file, csv(each.getValue()));
            files.add(file);
        }
        return files;
    }
}
