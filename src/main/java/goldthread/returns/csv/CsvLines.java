package goldthread.returns.csv;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Arrays;

/// The text of a CSV file, handed on only in lines whose quotes pair up. One forgotten quote would otherwise swallow
/// every row behind it; here it costs its own line, which is set aside and left blank so that rows keep their numbers.
final class CsvLines extends Reader {
    private static final String SEPARATORS = ",;\t|";
    private static final int MORE = -1;
    private static final int OPEN = -2;
    private static final int KEPT_OF_A_LONG_LINE = 1_000;

    private final String file;
    private final Reader text;
    private final Limits limits;
    private final int breaksInQuotes;
    private final FaultSink faults;
    private final char separator;
    private char[] held = new char[1 << 15];
    // [from, checked) may be handed on, [checked, end) has been read but not looked at
    private int from;
    private int checked;
    private int end;
    private boolean ended;
    private int line = 1;
    private int breaks;
    private final ArrayDeque<Integer> blanked = new ArrayDeque<>();

    /// @param breaksInQuotes how many line breaks a quoted cell may hold: none in a return, a few in an address
    CsvLines(String file, Reader text, Limits limits, int breaksInQuotes, FaultSink faults) throws IOException {
        this.file = file;
        this.text = text;
        this.limits = limits;
        this.breaksInQuotes = breaksInQuotes;
        this.faults = faults;
        fill();
        this.separator = likelySeparator();
    }

    /// Whether this row was set aside and is blank only for that. Asked of each blank row once, in order.
    boolean blanked(int row) {
        return blanked.removeFirstOccurrence(row);
    }

    /// What stands between the cells: the commonest candidate of the first line that has any.
    char separator() {
        return separator;
    }

    private char likelySeparator() {
        for (String first : new String(held, 0, end).split("\\R", 6)) {
            int best = SEPARATORS.chars().reduce((a, b) -> count(first, b) > count(first, a) ? b : a).orElseThrow();
            if (count(first, best) > 0) return (char) best;
        }
        return ',';
    }

    private static long count(String line, int mark) {
        return line.chars().filter(each -> each == mark).count();
    }

    @Override
    public int read(char[] into, int at, int length) throws IOException {
        while (from == checked) {
            if (!check()) return -1;
        }
        int count = Math.min(length, checked - from);
        System.arraycopy(held, from, into, at, count);
        from += count;
        return count;
    }

    /// Looks at the lines in hand, reading on where there is none whole; false at the end of the text.
    private boolean check() throws IOException {
        int stop = lineEnd();
        if (stop == MORE) {
            if (end - checked > limits.lineCharacters()) tooLong();
            else fill();
        }
        while (stop >= 0 && stop > checked) {
            line += breaks;
            checked = stop;
            stop = lineEnd();
        }
        if (stop == OPEN) setAside();
        return !ended || from < end;
    }

    /// Where the line at `checked` ends, its break included; [#MORE] where it is not all here; [#OPEN] where a quote
    /// in it does not close or closes before the cell ends.
    private int lineEnd() {
        boolean quoted = false;
        boolean cellStarts = true;
        breaks = 0;
        for (int at = checked; at < end; at++) {
            char c = held[at];
            boolean last = at + 1 == end;
            if (last && !ended && (c == '"' || c == '\r')) return MORE;
            if (c == '"' && quoted) {
                if (!last && held[at + 1] == '"') at++;
                else if (last || endsCell(held[at + 1])) quoted = false;
                else return OPEN;
            } else if (c == '"') {
                quoted = cellStarts;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && !last && held[at + 1] == '\n') at++;
                breaks++;
                if (!quoted) return at + 1;
                if (breaks > breaksInQuotes) return OPEN;
            }
            cellStarts = !quoted && c == separator;
        }
        if (!ended) return MORE;
        return quoted ? OPEN : end;
    }

    private boolean endsCell(char next) {
        return next == separator || next == '\n' || next == '\r';
    }

    private void setAside() {
        int stop = firstBreak();
        faults.report(Fault.setAside(file, "The quotes in this row do not pair up.",
                "Take the odd quote out or close it.", new String(held, checked, stop - checked)).at(line));
        blank(stop);
    }

    private void tooLong() throws IOException {
        faults.report(Fault.setAside(file, "This row is longer than " + limits.lineCharacters() + " characters.",
                "Check that the file is a CSV file with one row a line.",
                new String(held, checked, KEPT_OF_A_LONG_LINE)).at(line));
        while (firstBreak() == end && !ended) {
            end = checked;
            fill();
        }
        blank(firstBreak());
    }

    private int firstBreak() {
        int stop = checked;
        while (stop < end && held[stop] != '\n' && held[stop] != '\r') stop++;
        return stop;
    }

    /// Blanks the text up to `stop`; its line break stays, so that rows keep their numbers.
    private void blank(int stop) {
        blanked.add(line);
        Arrays.fill(held, checked, stop, ' ');
    }

    private void fill() throws IOException {
        System.arraycopy(held, from, held, 0, end - from);
        checked -= from;
        end -= from;
        from = 0;
        if (end == held.length) held = Arrays.copyOf(held, held.length * 2);
        int got = text.read(held, end, held.length - end);
        if (got > 0) end += got;
        ended = got < 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
