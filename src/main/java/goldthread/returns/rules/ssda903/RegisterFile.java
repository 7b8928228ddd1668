package goldthread.returns.rules.ssda903;

import goldthread.returns.csv.CsvText;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.rules.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/// Reads Ofsted's register of homes and providers. Its layout differs from year to year, so a column is recognised by
/// its heading and, where that tells nothing, by what it holds; the headings may stand below a title.
final class RegisterFile {
    private static final List<String> COLUMNS = List.of("URN", "PLACE_CODES", "PROVIDER_CODES", "REG_END", "POSTCODE", "LA_CODE_INFERRED");
    private static final Pattern PLACES = Pattern.compile("[AHKPRSTUZ]\\d{1,2}([,;/ ]+[AHKPRSTUZ]\\d{1,2})*");
    private static final Pattern PROVIDERS = Pattern.compile("(PR|RD)\\d([,;/ ]+(PR|RD)\\d)*");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}");
    private static final int LOOKED_AT = 20;
    private static final long MOST_BYTES = 100L << 20;

    private RegisterFile() {}

    /// The register, or null after reporting why there is none.
    static @Nullable Register read(Source file, FaultSink faults) {
        var grid = new Grid("Provider Info", COLUMNS);
        try {
            for (var sheet : sheets(file, faults)) rows(sheet, grid);
        } catch (IOException | RuntimeException broken) {
            faults.report(Fault.unreadable(file.called(), "The register could not be read: " + broken.getMessage() + ".", "Save it again as xlsx or CSV."));
            return null;
        }
        if (grid.size() > 0) return new Register(grid);
        faults.report(Fault.unreadable(file.called(), "The register has no column of registration numbers (URN).", "Give Ofsted's list of providers as xlsx or CSV."));
        return null;
    }

    private static List<List<String[]>> sheets(Source file, FaultSink faults) throws IOException {
        Path path = file.path();
        if (Files.size(path) > MOST_BYTES) throw new IOException("it is larger than any register");
        byte[] head = new byte[2];
        try (var in = Files.newInputStream(path)) {
            in.readNBytes(head, 0, 2);
        }
        if (head[0] == 'P' && head[1] == 'K') return workbook(path);
        var lines = new ArrayList<String[]>();
        CsvText.read(file, Limits.usual(), 5, faults, line -> lines.add(line.cells()));
        return List.of(lines);
    }

    private static List<List<String[]>> workbook(Path path) throws IOException {
        var sheets = new ArrayList<List<String[]>>();
        try (var book = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false))) {
            for (var sheet : book.getSheets().toList()) {
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    sheets.add(rows.map(row -> row.stream().map(RegisterFile::text).toArray(String[]::new)).toList());
                }
            }
        }
        return sheets;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            if (format != null && format.toLowerCase(Locale.ROOT).contains("y")) return cell.asDate().toLocalDate().toString();
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static void rows(List<String[]> lines, Grid grid) {
        int head = head(lines);
        if (head < 0) return;
        int[] places = places(lines, head);
        for (int i = head + 1; i < lines.size(); i++) {
            String[] cells = lines.get(i);
            var values = new ArrayList<@Nullable String>();
            for (int column = 0; column < places.length; column++) values.add(value(cells, places[column], column));
            if (values.getFirst() != null) grid.add("register", i + 1, values);
        }
    }

    private static @Nullable String value(String[] cells, int place, int column) {
        if (place < 0 || place >= cells.length) return null;
        String text = cells[place].strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty() || text.equals("-") || text.equals("NULL") || text.equals("N/A")) return null;
        return switch (column) {
            // the providers' own letters of some years: RD for PR
            case 2 -> text.replace("RD", "PR");
            case 5 -> Authorities.ofName(cells[place].strip());
            default -> text;
        };
    }

    private static int head(List<String[]> lines) {
        for (int i = 0; i < Math.min(LOOKED_AT, lines.size()); i++) {
            for (String cell : lines.get(i)) {
                if (plain(cell).matches("urn|settingurn|providerurn|uniquereferencenumber.*|ofstedurn|registrationnumber")) return i;
            }
        }
        return -1;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static int[] places(List<String[]> lines, int head) {
        int[] places = new int[COLUMNS.size()];
        Arrays.fill(places, -1);
        String[] headings = lines.get(head);
        for (int i = 0; i < headings.length; i++) {
            String name = plain(headings[i]);
            if (name.contains("owner")) continue;
            if (name.matches("urn|settingurn|providerurn|uniquereferencenumber.*|ofstedurn|registrationnumber")) first(places, 0, i);
            else if (name.matches(".*provider(s)?code(s)?")) first(places, 2, i);
            else if (name.matches(".*place(ment)?(type)?code(s)?")) first(places, 1, i);
            else if (name.matches("deregistrationdate|dateof(de)?registrationend|dateofderegistration|dateofclosure|dateclosed|closeddate|closuredate|registrationend(date)?|regend|dateregistrationceased")) first(places, 3, i);
            else if (name.endsWith("postcode")) first(places, 4, i);
            else if (name.matches("localauthority(name)?|la|laname|lacode|lacodeinferred|localauthoritycode")) first(places, 5, i);
        }
        byContent(lines, head, places, 1, PLACES);
        byContent(lines, head, places, 2, PROVIDERS);
        byContent(lines, head, places, 4, POSTCODE);
        return places;
    }

    private static void first(int[] places, int column, int at) {
        if (places[column] < 0) places[column] = at;
    }

    /// Where no heading told, the first column of which all filled cells look right.
    private static void byContent(List<String[]> lines, int head, int[] places, int column, Pattern looks) {
        int width = lines.get(head).length;
        for (int i = 0; places[column] < 0 && i < width; i++) {
            int right = 0;
            int wrong = 0;
            for (String[] cells : lines.subList(head + 1, Math.min(lines.size(), head + 1 + 200))) {
                String cell = i < cells.length ? cells[i].strip().toUpperCase(Locale.ROOT) : "";
                if (cell.isEmpty() || cell.equals("-")) continue;
                if (looks.matcher(cell).matches()) right++;
                else wrong++;
            }
            if (right > 0 && wrong * 10 <= right) places[column] = i;
        }
    }
}
