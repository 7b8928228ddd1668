package goldthread.returns.desk;

import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.returns.ImportReport.Import;
import goldthread.returns.LedgerRow;
import goldthread.returns.mapping.Standard;

/// How imports are spoken of on pages.
public final class ImportWords {

    static Words state(Import of) {
        return switch (of.state()) {
            case "GATHERING" -> Words.tag("Files to be sent", Colour.BLUE);
            case "WAITING" -> Words.tag("Waiting its turn", Colour.BLUE);
            case "RUNNING" -> Words.tag("Being taken in", Colour.YELLOW);
            case "DONE" -> Words.tag("Done", Colour.GREEN);
            case "UNDONE" -> Words.tag("Undone", Colour.GREY);
            case "FAILED" -> Words.tag("Stopped by a fault", Colour.RED);
            default -> Words.tag("Stopped", Colour.ORANGE);
        };
    }

    static Words outcome(LedgerRow row) {
        return Words.tag(row.outcomeTitle(), switch (row.outcome()) {
            case "TAKEN" -> Colour.GREEN;
            case "CORRECTED" -> Colour.PURPLE;
            case "SET_ASIDE", LedgerRow.UNREAD -> Colour.RED;
            case "NOTE" -> Colour.BLUE;
            default -> Colour.GREY;
        });
    }

    /// The whole name of a return, of which the short one is what people say who know it.
    public static String standard(Standard of) {
        return of == Standard.WORKFORCE ? "HR extract" : of == Standard.REGISTRATIONS ? "Registration checks" : of == Standard.ANNEX_A ? "Lists for inspection (Annex A)" : of == Standard.SSDA903 ? "Children looked after (SSDA903)" : "Children in need census (CIN)";
    }

    public static String standard(String name) {
        return standard(Standard.named(name));
    }

    /// `EPISODES`, as the Department writes it; what no one can place has no table.
    static String table(String name) {
        return name.isEmpty() ? "No table" : name;
    }

    /// `12 KB`, rounded up so that no file is said to be empty that is not.
    public static String size(long bytes) {
        return bytes >= 1L << 30 ? "%.1f GB".formatted(bytes / (double) (1L << 30)).replace(".0 ", " ")
                : bytes >= 1L << 20 ? "%.1f MB".formatted(bytes / (double) (1L << 20)).replace(".0 ", " ")
                : bytes == 0 ? "empty" : (bytes + 1023 >> 10) + " KB";
    }

    private ImportWords() {}
}
