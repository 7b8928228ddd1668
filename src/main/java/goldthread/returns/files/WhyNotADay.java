package goldthread.returns.files;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// Says why a text is not a day, with what it may have been meant to be.
final class WhyNotADay {
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2}");
    private static final Pattern THREE_NUMBERS = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern DAY_NUMBER = Pattern.compile("\\d{5}(\\.\\d+)?");
    // Excel counts days from 30 December 1899; these two are 1980 and 2064, the span in which a child's dates can lie
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FROM_1980 = 29_221;
    private static final int TO_2064 = 60_000;
    private static final String AS_DAY = "Write the day as dd/mm/yyyy.";

    private WhyNotADay() {}

    static WrittenDate.NotADay of(String text) {
        String quoted = "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
        if (text.isEmpty()) return because("The date is blank.");
        if (TWO_DIGIT_YEAR.matcher(text).matches()) {
            return new WrittenDate.NotADay(quoted + " has a year of two digits, which could be of either century.",
                    "Write the year with four digits.");
        }
        if (DAY_NUMBER.matcher(text).matches()) return dayNumber(text, quoted);
        var numbers = THREE_NUMBERS.matcher(text);
        if (numbers.matches()) return noSuchDay(quoted, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
        return because(quoted + " is not a date.");
    }

    private static WrittenDate.NotADay dayNumber(String text, String quoted) {
        int days = Integer.parseInt(text.substring(0, 5));
        if (days < FROM_1980 || days > TO_2064) return because(quoted + " is not a date.");
        LocalDate meant = DAY_ZERO.plusDays(days);
        return new WrittenDate.NotADay(
                quoted + " looks like Excel's number for " + String.format("%td/%<tm/%<tY", meant) + ".",
                "Format the column as a date in Excel and export again.");
    }

    private static WrittenDate.NotADay noSuchDay(String quoted, int day, int month) {
        return month > 12 && month <= 31 && day <= 12
                ? new WrittenDate.NotADay(quoted + " has no such month; the month may have been written first.",
                        AS_DAY)
                : because(quoted + " is a day that does not exist.");
    }

    private static WrittenDate.NotADay because(String sentence) {
        return new WrittenDate.NotADay(sentence, AS_DAY);
    }
}
