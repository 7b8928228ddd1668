package goldthread.pages;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times as people type them: "2:30pm", "2.30 pm", "14:30", "2pm", "midday".
final class TypedTime {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])?\\.?m?\\.?");

    static Optional<LocalTime> read(String typed) {
        var text = typed.toLowerCase(Locale.UK).strip();
        if (text.equals("midday") || text.equals("noon")) return Optional.of(LocalTime.NOON);
        if (text.equals("midnight")) return Optional.of(LocalTime.MIDNIGHT);
        var clock = CLOCK.matcher(text);
        if (!clock.matches() || clock.group(2) == null && clock.group(3) == null) return Optional.empty();
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        if (clock.group(3) != null) {
            if (hour < 1 || hour > 12) return Optional.empty();
            hour = hour % 12 + (clock.group(3).equals("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private TypedTime() {}
}
