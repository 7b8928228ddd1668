package goldthread.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dates as people type them: in three fields, or a whole date pasted into the first, or one value from the API or a file.
record TypedDate(String day, String month, String year) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]+(\\d{1,2}|[A-Za-z]{3,9})[\\s./,-]+(\\d{4}|\\d{2})");
    // Nobody whom this product serves was born before; a year typed short is a slip more often than history.
    private static final int EARLIEST = 1900;
    // Plans reach to a care leaver's 25th birthday; a year beyond that is a slip of the finger.
    private static final int YEARS_AHEAD = 25;

    /// What stands in the three fields.
    static TypedDate in(Answers typed, String key) {
        var parts = new TypedDate(typed.text(key + "-day"), typed.text(key + "-month"), typed.text(key + "-year"));
        if (!parts.blank()) return parts.month.isEmpty() && parts.year.isEmpty() ? whole(parts.day).orElse(parts) : parts;
        return whole(typed.text(key)).orElse(new TypedDate(typed.text(key), "", ""));
    }

    private static Optional<TypedDate> whole(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) return Optional.of(new TypedDate(plain(iso.group(3)), plain(iso.group(2)), iso.group(1)));
        var whole = WHOLE.matcher(text);
        return whole.matches() ? Optional.of(new TypedDate(whole.group(1), whole.group(2), whole.group(3))) : Optional.empty();
    }

    private static String plain(String figures) {
        return figures.startsWith("0") && figures.length() > 1 ? figures.substring(1) : figures;
    }

    private boolean blank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    static Reading read(Question question, Question.Component.Date kind, String name, Answers typed, LocalDate today) {
        var about = typed.chose(question.key() + "-approximate", "yes") && kind.approximate();
        var date = in(typed, question.key());
        if (date.blank()) return Reading.nothing();
        var missing = date.missing(about);
        if (!missing.isEmpty()) return Reading.wrong(name + " must include a " + String.join(" and a ", missing));
        var read = date.date();
        if (read.isEmpty()) return Reading.wrong(name + " must be a real date, like 27 3 2007");
        if (kind.past() && read.get().isAfter(today)) return Reading.wrong(name + " must be today or in the past");
        if (read.get().isAfter(today.plusYears(YEARS_AHEAD))) return Reading.wrong(name + " is more than " + YEARS_AHEAD + " years ahead: check the year");
        var kept = new HashMap<>(Map.of(question.key(), List.of(read.get().toString())));
        if (about) kept.put(question.key() + "-approximate", List.of("yes"));
        return new Reading(kept, "");
    }

    private List<String> missing(boolean about) {
        var missing = new ArrayList<String>();
        if (day.isEmpty() && !about) missing.add("day");
        if (month.isEmpty() && !about) missing.add("month");
        if (year.isEmpty()) missing.add("year");
        return missing;
    }

    /// An approximate date without day or month counts from the first of it, and stays marked as approximate.
    Optional<LocalDate> date() {
        try {
            int year = Integer.parseInt(this.year);
            if (this.year.length() != 4 || year < EARLIEST) return Optional.empty();
            int month = this.month.isEmpty() ? 1 : monthNumber();
            int day = this.day.isEmpty() ? 1 : Integer.parseInt(this.day);
            return Optional.of(LocalDate.of(year, month, day));
        } catch (NumberFormatException | DateTimeException unreal) {
            return Optional.empty();
        }
    }

    private int monthNumber() {
        if (month.matches("\\d{1,2}")) return Integer.parseInt(month);
        var name = month.toUpperCase(Locale.ROOT);
        return Stream.of(Month.values()).filter(known -> name.length() >= 3 && known.name().startsWith(name)
            || name.equals("SEPT") && known == Month.SEPTEMBER).findFirst().map(Month::getValue).orElse(0);
    }
}
