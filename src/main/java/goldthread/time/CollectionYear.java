package goldthread.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A year of the statutory returns: 1 April to 31 March, called `2018-19`.
///
/// @param starts the calendar year of its 1 April
public record CollectionYear(int starts) implements Comparable<CollectionYear> {

    private static final Pattern LABEL = Pattern.compile("(\\d{4})[-/](\\d{4}|\\d{2})");

    public static CollectionYear of(LocalDate day) {
        return new CollectionYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /// Reads `2018-19`, `2018/19` or `2018-2019`.
    ///
    /// @throws IllegalArgumentException with a sentence for the reader, if it is none of these
    public static CollectionYear parse(String label) {
        Matcher years = LABEL.matcher(label.strip());
        if (years.matches()) {
            var year = new CollectionYear(Integer.parseInt(years.group(1)));
            if (Integer.toString(year.starts + 1).endsWith(years.group(2))) return year;
        }
        throw new IllegalArgumentException("A year must be written like 2018-19, not \"" + label + "\"");
    }

    public String label() {
        return "%d-%02d".formatted(starts, (starts + 1) % 100);
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
