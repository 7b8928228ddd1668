package goldthread.agency.quarter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A quarter of a calendar year: January to March is the first, which was first returned for in 2025.
public record Quarter(int year, int number) {
    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)-?[Qq]?([1-4])");
    private static final int MONTHS = 3;

    /// Reads `2026-Q1`.
    /// @throws IllegalArgumentException with a sentence, if it is not so written
    public static Quarter parse(String written) {
        var found = WRITTEN.matcher(written.strip());
        if (!found.matches()) throw new IllegalArgumentException("\"" + written + "\" is no quarter. Write year and quarter as 2026-Q1, for January to March 2026");
        return new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public Quarter before() {
        return of(first().minusDays(1));
    }

    public List<YearMonth> months() {
        return IntStream.range(0, MONTHS).mapToObj(each -> YearMonth.of(year, (number - 1) * MONTHS + 1).plusMonths(each)).toList();
    }

    public LocalDate first() {
        return months().getFirst().atDay(1);
    }

    public LocalDate last() {
        return months().getLast().atEndOfMonth();
    }

    /// From when to when it is given in: the two months after it (first round: 1 April to 31 May 2025).
    public LocalDate due() {
        return YearMonth.from(last()).plusMonths(2).atEndOfMonth();
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
