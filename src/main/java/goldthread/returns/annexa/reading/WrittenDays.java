package goldthread.returns.annexa.reading;

import goldthread.returns.annexa.reading.Sheet.Cell;
import goldthread.returns.files.WrittenDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/// Days as lists have them: dates of the workbook, numbers of days, dd/mm/yyyy, ISO, with the month as a word, with a time
/// of day. Where there is more than one way to read it, it is a fault and never a guess.
final class WrittenDays {
    // Excel counts days from 30 December 1899; these two are 1950 and 2064, the span in which days of the lists can lie
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FROM_1950 = 18_264;
    private static final int TO_2064 = 60_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d\\d(:\\d\\d(\\.\\d+)?)?( ?[AaPp][Mm])?Z?$");
    private static final DateTimeFormatter MONTH_AS_A_WORD = new DateTimeFormatterBuilder().parseCaseInsensitive()
            .appendPattern("d[ ][-][/]MMM[ ][-][/]uuuu").toFormatter(Locale.US).withResolverStyle(ResolverStyle.STRICT);

    /// A day, or why it is none.
    /// @param how what there is to say of the way it was written; empty where it is dd/mm/yyyy or a date of the workbook
    sealed interface Read {
        record Day(LocalDate day, String how) implements Read {}

        record NotADay(String sentence) implements Read {}
    }

    static Read read(Cell cell) {
        if (cell.day() != null) {
            return new Read.Day(cell.day(), "");
        }
        var text = TIME.matcher(cell.text()).replaceFirst("").strip();
        var usual = WrittenDate.dayOf(text);
        if (usual != null) {
            return new Read.Day(usual, text.matches("\\d{4}-.*") ? "written as 2026-03-31" : "");
        }
        if (NUMBER.matcher(text).matches() && between(text)) {
            return new Read.Day(serial(Integer.parseInt(text.substring(0, 5))), "written as Excel's numbers of days");
        }
        return word(text, cell);
    }

    private static Read word(String text, Cell cell) {
        var plain = text.replaceFirst("^[A-Za-z]{3,9},? (?=\\d)", "").replaceFirst("(?<=^\\d{1,2})(st|nd|rd|th)", "").replaceAll("(?i)sept\\b", "Sep")
                .replaceAll("(?i)(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]+", "$1");
        try {
            return new Read.Day(LocalDate.parse(plain, MONTH_AS_A_WORD), "written with the month as a word");
        } catch (DateTimeParseException no) {
            return WrittenDate.read(cell.text()) instanceof WrittenDate.NotADay(String sentence, String whatToDo) ? new Read.NotADay(sentence + " " + whatToDo)
                    : new Read.NotADay("It is not a date. Write the day as dd/mm/yyyy.");
        }
    }

    private static boolean between(String text) {
        int days = Integer.parseInt(text.substring(0, 5));
        return days >= FROM_1950 && days <= TO_2064;
    }

    static LocalDate serial(int days) {
        return DAY_ZERO.plusDays(days);
    }

    private WrittenDays() {}
}
