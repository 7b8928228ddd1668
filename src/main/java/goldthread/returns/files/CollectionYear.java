package goldthread.returns.files;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/// The year of a statutory return, 1 April to 31 March, named `2018-19` as the field says it.
///
/// @param start the calendar year in which it begins
public record CollectionYear(int start) implements Comparable<CollectionYear> {
    private static final Pattern WRITTEN = Pattern.compile("((?:19|20)\\d\\d)\\s*[-_/–]?\\s*((?:19|20)?\\d\\d)");

    /// The year that a day falls in.
    public static CollectionYear of(LocalDate day) {
        return new CollectionYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /// Reads `2018-19`, `2018_19`, `2018/2019` or `201819`; nothing where the two years do not follow each other.
    public static Optional<CollectionYear> read(String written) {
        var parts = WRITTEN.matcher(written.strip());
        return parts.matches() ? of(parts.group(1), parts.group(2)) : Optional.empty();
    }

    static Optional<CollectionYear> of(String first, String second) {
        int start = Integer.parseInt(first);
        int next = (start + 1) % (second.length() == 2 ? 100 : 10_000);
        return next == Integer.parseInt(second) ? Optional.of(new CollectionYear(start)) : Optional.empty();
    }

    public LocalDate from() {
        return LocalDate.of(start, Month.APRIL, 1);
    }

    /// The last day, included.
    public LocalDate to() {
        return LocalDate.of(start + 1, Month.MARCH, 31);
    }

    public CollectionYear before() {
        return new CollectionYear(start - 1);
    }

    @Override
    public int compareTo(CollectionYear other) {
        return Integer.compare(start, other.start);
    }

    @Override
    public String toString() {
        return start + "-" + String.format("%02d", (start + 1) % 100);
    }
}
