package goldthread.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/// A year of the statutory returns: 1 April to 31 March, called `2018-19`.
///
/// @param starts the calendar year of its 1 April
public record CollectionYear(int starts) implements Comparable<CollectionYear> {

    private static final Pattern WRITTEN = Pattern.compile("((?:19|20)\\d\\d)\\s*[-_/–]?\\s*((?:19|20)?\\d\\d)");

    public static CollectionYear of(LocalDate day) {
        return new CollectionYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /// Reads a year that somebody asks for: `2018-19`, `2018/19`, `2018-2019` and what else [#read] takes.
    ///
    /// @throws IllegalArgumentException with a sentence for the reader, if it is none
    public static CollectionYear parse(String label) {
        return read(label).orElseThrow(() -> new IllegalArgumentException("A year must be written like 2018-19, not \"" + label + "\""));
    }

    /// Reads `2018-19`, `2018_19`, `2018/2019` or `201819`; nothing where the two years do not follow each other.
    public static Optional<CollectionYear> read(String written) {
        var parts = WRITTEN.matcher(written.strip());
        return parts.matches() ? of(Integer.parseInt(parts.group(1)), parts.group(2)) : Optional.empty();
    }

    private static Optional<CollectionYear> of(int first, String second) {
        int next = (first + 1) % (second.length() == 2 ? 100 : 10_000);
        return next == Integer.parseInt(second) ? Optional.of(new CollectionYear(first)) : Optional.empty();
    }

    public String label() {
        int ends = (starts + 1) % 100;
        return starts + (ends < 10 ? "-0" : "-") + ends;
    }

    public LocalDate first() {
        return LocalDate.of(starts, Month.APRIL, 1);
    }

    /// 31 March, which is in it.
    public LocalDate last() {
        return LocalDate.of(starts + 1, Month.MARCH, 31);
    }

    public Period period() {
        return Period.through(first(), last());
    }

    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    public CollectionYear next() {
        return new CollectionYear(starts + 1);
    }

    public CollectionYear previous() {
        return new CollectionYear(starts - 1);
    }

    @Override
    public int compareTo(CollectionYear other) {
        return Integer.compare(starts, other.starts);
    }

    @Override
    public String toString() {
        return label();
    }
}
