package goldthread.returns.annexa.reading;

import goldthread.returns.annexa.reading.Sheet.Cell;
import goldthread.returns.annexa.reading.Sheet.Line;
import goldthread.returns.csv.CsvText;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.files.UnreadableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// Reads a file sheet by sheet, by what it is and not by what it is called. What stops the reading is reported.
public final class SheetReader {
    /// Several times what the largest authority lists: some 400 contacts a day for half a year.
    private static final int MOST_ROWS = 250_000;
    private static final int MOST_COLUMNS = 500;
    /// Unpacked, all parts together. A workbook of eleven full lists of the largest authority has some 60 MB.
    private static final long MOST_BYTES = 512L << 20;
    /// A part that is large and packed harder than any sheet is a bomb.
    private static final long LARGE = 64L << 20;
    private static final int MOST_RATIO = 400;

    private final Source source;
    private final Limits limits;
    private final FaultSink faults;

    private SheetReader(Source source, Limits limits, FaultSink faults) {
        this.source = source;
        this.limits = limits;
        this.faults = faults;
    }

    /// Gives each sheet to `sheet`.
    public static void read(Source source, Limits limits, FaultSink faults, Consumer<Sheet> sheet) {
        var reader = new SheetReader(source, limits, faults);
        try {
            var head = reader.head();
            if (head.startsWith("PK")) {
                reader.workbook(sheet);
            } else if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
                throw reader.oldOrLocked();
            } else {
                reader.text(sheet);
            }
        } catch (IOException stopped) {
            faults.report(UnreadableFile.faultOf(source.called(), stopped));
        }
    }

    private String head() throws IOException {
        try (var in = source.open(limits)) {
            return new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
        }
    }

    /// A workbook of Excel 97 to 2003, or a new one inside a lock: both have the same outer form.
    private UnreadableFile oldOrLocked() throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        try (var in = source.open(limits)) {
            var text = new String(in.readNBytes(8 << 20), StandardCharsets.ISO_8859_1);
            return text.contains(new String(name, StandardCharsets.ISO_8859_1))
                    ? new UnreadableFile("The workbook is locked with a password.", "Open it, take the password off (File, Info, Protect Workbook), save it and send it again.")
                    : new UnreadableFile("This is a workbook of the old kind (.xls).", "Open it, save it as Excel Workbook (.xlsx) and send that.");
        }
    }

    private void text(Consumer<Sheet> sheet) {
        if (source.name().toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]?")) {
            faults.report(Fault.noted(source.called(), "The file is text, though its name is that of a workbook; it was read as CSV."));
        }
        var lines = new ArrayList<Line>();
        CsvText.read(source, limits, 5, faults, line -> {
            lines.add(new Line(line.row(), java.util.Arrays.stream(line.cells()).limit(MOST_COLUMNS).map(Cell::of).toList()));
            return goesOn(source.called(), lines);
        });
        sheet.accept(new Sheet(source.called(), "", false, lines));
    }

    private boolean goesOn(String called, List<Line> lines) {
        if (lines.size() < MOST_ROWS) {
            return true;
        }
        faults.report(Fault.unreadable(called, "It has more than " + MOST_ROWS + " rows; those behind were not read.", "Send the lists of one authority only, without empty rows."));
        return false;
    }

    private void workbook(Consumer<Sheet> sheet) throws IOException {
        if (source.entry() != null) {
            throw new UnreadableFile("A workbook inside a ZIP is not unpacked.", "Send the workbook on its own.");
        }
        refuseBomb();
        try (var book = new ReadableWorkbook(source.path().toFile(), new ReadingOptions(true, true))) {
            for (var each : book.getSheets().toList()) {
                sheet.accept(sheet(each));
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof UnreadableFile ours) {
                throw ours;
            }
            throw new UnreadableFile("The workbook is damaged, or was not made as workbooks are.", "Open it in Excel, save it again as Excel Workbook (.xlsx) and send that.");
        }
    }

    private Sheet sheet(org.dhatim.fastexcel.reader.Sheet from) throws IOException {
        var lines = new ArrayList<Line>();
        var called = source.called() + ", sheet " + from.getName();
        try (var rows = from.openStream()) {
            var each = rows.iterator();
            while (each.hasNext()) {
                var line = line(each.next());
                if (!line.blank() && !add(called, lines, line)) {
                    break;
                }
            }
        } catch (RuntimeException broken) {
            faults.report(Fault.unreadable(called, "The sheet could not be read beyond row " + (lines.isEmpty() ? 0 : lines.getLast().row()) + ".",
                    "Open the workbook in Excel, save it again and send that."));
        }
        return new Sheet(source.called(), from.getName(), from.getVisibility() != SheetVisibility.VISIBLE, lines);
    }

    private boolean add(String called, List<Line> lines, Line line) {
        lines.add(line);
        return goesOn(called, lines);
    }

    private static Line line(Row row) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue().strip();
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            case ERROR -> new Cell(raw.isEmpty() ? "#ERROR" : raw, null, false, raw.isEmpty() ? "an error" : raw);
            default -> switch (cell.getValue()) {
                case BigDecimal number -> number(cell, number);
                case Boolean yes -> Cell.of(yes ? "TRUE" : "FALSE");
                case String text -> Cell.of(text);
                case null, default -> cell.getFormula() != null && raw.isEmpty() ? new Cell("=" + cell.getFormula(), null, false, "a formula without a value") : Cell.of(raw);
            };
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        var format = cell.getDataFormatString();
        if (isDate(cell.getDataFormatId(), format) && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_465)) <= 0) {
            var day = cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER ? cell.asDate().toLocalDate() : WrittenDays.serial(number.intValue());
            return new Cell("%td/%<tm/%<tY".formatted(day), day, false, null);
        }
        var plain = number.scale() > 12 ? number.setScale(10, java.math.RoundingMode.HALF_UP) : number;
        return new Cell(plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString(), null, true, null);
    }

    /// 14 to 22 and 27 to 36 are the built-in forms of dates (ECMA-376, part 1, 18.8.30); of others a form with a year is one.
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        boolean builtIn = id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36);
        return builtIn || format != null && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT).contains("y");
    }

    /// Every part is unpacked once and counted before anything keeps what it holds.
    private void refuseBomb() throws IOException {
        try (var zip = new ZipFile(source.path().toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new UnreadableFile("This is a ZIP, and no workbook.", "Send the workbook itself.");
            }
            long all = 0;
            var buffer = new byte[1 << 16];
            for (var entry : java.util.Collections.list(zip.entries())) {
                long one = 0;
                try (var in = zip.getInputStream(entry)) {
                    for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                        one += got;
                        if (all + one > MOST_BYTES || one > LARGE && one / MOST_RATIO > Math.max(1, entry.getCompressedSize())) {
                            throw new UnreadableFile("The workbook unpacks to far more than such lists are, and was not read.", "Send a workbook with the lists only.");
                        }
                    }
                }
                all += one;
            }
        } catch (ZipException broken) {
            throw new UnreadableFile("The workbook is damaged: " + (Files.size(source.path()) < 1_000 ? "most of it is missing." : "it cannot be unpacked."),
                    "Open it in Excel, save it again and send that.");
        }
    }
}
