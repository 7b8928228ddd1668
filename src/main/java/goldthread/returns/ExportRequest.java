package goldthread.returns;

import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import goldthread.time.England;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A return that somebody asks for.
///
/// @param asKnown as known at this instant; null: as known now
/// @param on      the day of lists that are made for a day; null: it is a return of the year
public record ExportRequest(Standard standard, CollectionYear year, @Nullable Instant asKnown, @Nullable LocalDate on) {

    public ExportRequest(Standard standard, CollectionYear year, @Nullable Instant asKnown) {
        this(standard, year, asKnown, null);
    }

    /// The year, or the day of lists.
    public String when() {
        return on == null ? year.label() : on.toString();
    }

    /// How the files are to be written. XML of the 903 has the layout of 2021; the census is XML only; XLSX is for lists for
    /// inspection only.
    public enum Format { CSV, XML, XLSX }

    /// Reads a day, `2019-05-01`, or an instant, `2019-05-01T12:00:00Z`.
    /// @throws IllegalArgumentException with a sentence, if it is neither
    public static Instant asKnown(String written) {
        try {
            return written.length() == 10 ? England.endOf(LocalDate.parse(written)) : Instant.parse(written);
        } catch (java.time.DateTimeException neither) {
            throw new IllegalArgumentException("\"" + written + "\" is no day like 2019-05-01 and no instant like 2019-05-01T12:00:00Z", neither);
        }
    }

    @Override
    public String toString() {
        return standard.title() + (on == null ? " " : " on ") + when() + (asKnown == null ? "" : " as known at " + asKnown);
    }
}
