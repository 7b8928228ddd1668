package goldthread.returns.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.MendedText;
import goldthread.returns.files.Source;
import goldthread.returns.files.UnreadableFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads any CSV file line by line: comma, semicolon, tab or bar between the cells, any usual encoding, any line end.
/// Memory is bounded by the longest line allowed.
public final class CsvText {
    private CsvText() {}

    /// Gives each line to `taker` until it answers false. What stops the reading is reported, not thrown.
    ///
    /// @param breaksInQuotes how many line breaks a quoted cell may hold
    public static void read(Source source, Limits limits, int breaksInQuotes, FaultSink faults,
                            Predicate<CsvLine> taker) {
        try (var text = MendedText.of(source, limits, faults);
             var lines = new CsvLines(source.called(), text, limits, breaksInQuotes, faults);
             var csv = CsvReader.builder()
                     .fieldSeparator(lines.separator())
                     .skipEmptyLines(false)
                     .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                     .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                     .maxBufferSize(8 * limits.lineCharacters())
                     .build(new Cells(lines.separator()), lines)) {
            for (CsvLine line : csv) {
                if (line.blank() && lines.blanked(line.row())) continue;
                if (!taker.test(line)) return;
            }
        } catch (java.io.UncheckedIOException stopped) {
            faults.report(UnreadableFile.faultOf(source.called(), stopped.getCause()));
        } catch (IOException stopped) {
            faults.report(UnreadableFile.faultOf(source.called(), stopped));
        }
    }

    /// Collects the cells of a line. A short cell is looked up among those met lately: a return says the same few
    /// codes and dates again and again.
    private static final class Cells extends AbstractBaseCsvCallbackHandler<CsvLine> {
        private static final int SHORT = 12;
        // a return has some ten thousand different days: with fewer places they would push each other out
        private final @Nullable String[] lately = new @Nullable String[1 << 15];
        private final char[] @Nullable [] texts = new char[1 << 15] @Nullable [];
        private final char separator;
        private String[] cells = new String[16];
        private int count;
        private long quoted;

        Cells(char separator) {
            this.separator = separator;
        }

        @Override
        protected void handleBegin(long startingLine) {
            count = 0;
            quoted = 0;
        }

        @Override
        protected void handleField(int index, char[] text, int from, int length, boolean inQuotes) {
            if (count == cells.length) cells = Arrays.copyOf(cells, 2 * count);
            if (inQuotes && count < Long.SIZE) quoted |= 1L << count;
            cells[count++] = length > SHORT ? new String(text, from, length) : familiar(text, from, length);
        }

        private String familiar(char[] text, int from, int length) {
            if (length == 0) return "";
            int hash = length;
            for (int i = from; i < from + length; i++) hash = 31 * hash + text[i];
            int slot = (hash ^ hash >>> 12) & lately.length - 1;
            var met = texts[slot];
            if (met != null && met.length == length && Arrays.equals(met, 0, length, text, from, from + length)) return lately[slot];
            texts[slot] = Arrays.copyOfRange(text, from, from + length);
            return lately[slot] = new String(text, from, length);
        }

        @Override
        protected CsvLine buildRecord() {
            return new CsvLine((int) getStartingLineNumber(), Arrays.copyOf(cells, count), quoted, separator);
        }
    }
}
