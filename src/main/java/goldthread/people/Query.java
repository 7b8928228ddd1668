package goldthread.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the search box: a number, a date of birth, a name, or several of these.
///
/// @param number letters and figures in capitals, when the words hold a figure; else empty
/// @param born   the day, when the words are a day
/// @param name   the words without figures; else empty
record Query(String number, @Nullable LocalDate born, String name) {
    private static final List<DateTimeFormatter> DAYS = List.of("d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "d M uuuu", "uuuu-MM-dd",
            "d MMMM uuuu", "d MMM uuuu").stream().map(form -> new java.time.format.DateTimeFormatterBuilder()
            .parseCaseInsensitive().appendPattern(form).toFormatter(Locale.UK)).toList();

    static Query of(String typed) {
        var words = typed.replace('\0', ' ').strip().replaceAll("\\s+", " ");
        var born = day(words);
        boolean figures = words.chars().anyMatch(Character::isDigit);
        return new Query(figures && born == null ? PeopleFolds.plain(words) : "", born,
                figures ? words.replaceAll("\\S*\\d\\S*", "").strip() : words);
    }

    private static @Nullable LocalDate day(String words) {
        for (var form : DAYS) {
            try {
                return LocalDate.parse(words, form);
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        return null;
    }
}
