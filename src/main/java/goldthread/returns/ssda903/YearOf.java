package goldthread.returns.ssda903;

import goldthread.time.CollectionYear;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which collection year a return is for, and how we know.
///
/// @param year           null where nothing told it, or where the rows tell it themselves
/// @param yearColumnEnds whether a year in a column YEAR is the one in which the collection ends; else it begins in it
/// @param how            one sentence for the person who sent the files
public record YearOf(@Nullable CollectionYear year, boolean yearColumnEnds, String how) {
    private static final Pattern BOTH = Pattern.compile("(?<!\\d)(20\\d\\d)[-_ ]?((?:20)?\\d\\d)(?!\\d)");
    private static final Pattern ONE = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    /// The person told us.
    public static YearOf said(CollectionYear year) {
        return new YearOf(year, false, "The year is " + year + ", as you said.");
    }

    /// The year of a row that says its own in a column YEAR, else the return's.
    @Nullable CollectionYear of(@Nullable String yearColumn) {
        if (yearColumn == null || yearColumn.isBlank()) return year;
        if (!ONE.matcher(yearColumn).matches()) return CollectionYear.read(yearColumn).orElse(year);
        int written = Integer.parseInt(yearColumn);
        return new CollectionYear(yearColumnEnds ? written - 1 : written);
    }

    /// The part of a file's or folder's name that names a year: `2018-19`, `201819` or `2018`; empty where none does.
    static String label(String name) {
        var both = BOTH.matcher(name);
        while (both.find()) {
            if (inFull(both.group()).isPresent()) return both.group();
        }
        var one = ONE.matcher(name);
        return one.find() ? one.group() : "";
    }

    static Optional<CollectionYear> inFull(String label) {
        return label.length() > 4 ? CollectionYear.read(label.replace(' ', '-')) : Optional.empty();
    }
}
