package goldthread.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands inside a line, a cell or a value: text, a link, a tag, a date. All of it is escaped when drawn.
public sealed interface Words {

    /// Text as it is; line breaks in it are kept.
    record Plain(String text) implements Words {}

    /// A link; `hidden` is said by screen readers only, to tell one "Change" from another.
    record Link(String text, String address, String hidden) implements Words {
        private static final Pattern SAFE = Pattern.compile("/(?!/)|#|\\?|https?://|mailto:|tel:");

        public Link {
            if (!leadsSomewhereSafe(address)) throw new IllegalArgumentException("not an address a page may link to");
        }

        private static boolean leadsSomewhereSafe(String address) {
            return SAFE.matcher(address).lookingAt() && !address.contains("\\");
        }
    }

    /// A state or kind as a coloured word; the word alone must be enough.
    record Tag(String text, Colour colour) implements Words {}

    /// "27 March 2026".
    record Day(LocalDate day) implements Words {}

    /// "27 March 2026 at 2:30pm", London time.
    record Moment(Instant at) implements Words {}

    /// Less important text, or the place of something missing.
    record Quiet(String text) implements Words {}

    record Strong(String text) implements Words {}

    /// Text that no longer stands, shown struck out and announced as removed.
    record Struck(String text) implements Words {}

    /// Several words in one line.
    record Run(List<Words> parts) implements Words {
        public Run {
            parts = List.copyOf(parts);
        }
    }

    /// Several words, each on a line of its own.
    record Lines(List<Words> parts) implements Words {
        public Lines {
            parts = List.copyOf(parts);
        }
    }

    /// Colours of tags in the design system.
    enum Colour {
        GREY, BLUE, TEAL, GREEN, PURPLE, MAGENTA, RED, ORANGE, YELLOW;

        public String style() {
            return "govuk-tag--" + name().toLowerCase(Locale.ROOT);
        }
    }

    static Words text(@Nullable String text) {
        return text == null || text.isBlank() ? missing() : new Plain(text);
    }

    static Words text(long number) {
        return new Plain("%,d".formatted(number));
    }

    static Link link(String text, String address) {
        return new Link(text, address, "");
    }

    /// A link whose words are not enough alone: `link("Change", "/..", "date of visit")`.
    static Link link(String text, String address, String hidden) {
        return new Link(text, address, hidden);
    }

    static Words tag(String text, Colour colour) {
        return new Tag(text, colour);
    }

    static Words day(@Nullable LocalDate day) {
        return day == null ? missing() : new Day(day);
    }

    static Words moment(@Nullable Instant at) {
        return at == null ? missing() : new Moment(at);
    }

    static Words quiet(String text) {
        return new Quiet(text);
    }

    static Words strong(String text) {
        return new Strong(text);
    }

    static Words struck(String text) {
        return new Struck(text);
    }

    static Words run(Words... parts) {
        return new Run(List.of(parts));
    }

    static Words lines(Words... parts) {
        return new Lines(List.of(parts));
    }

    static Words lines(List<? extends Words> parts) {
        return parts.isEmpty() ? missing() : new Lines(List.copyOf(parts));
    }

    /// Nothing is recorded here: said in words, because a blank could be a fault.
    static Words missing() {
        return new Quiet("Not recorded");
    }

    /// As plain text, for titles and for screen readers.
    default String said() {
        return switch (this) {
            case Plain plain -> plain.text();
            case Link link -> link.text();
            case Tag tag -> tag.text();
            case Day day -> spoken(day.day());
            case Moment moment -> spoken(moment.at());
            case Quiet quiet -> quiet.text();
            case Strong strong -> strong.text();
            case Struck struck -> struck.text();
            case Run run -> run.parts().stream().map(Words::said).collect(Collectors.joining());
            case Lines lines -> lines.parts().stream().map(Words::said).collect(Collectors.joining(", "));
        };
    }

    /// "27 March 2026".
    static String spoken(LocalDate day) {
        return Spoken.DAY.format(day);
    }

    /// "27 March 2026 at 2:30pm", London time.
    static String spoken(Instant at) {
        return spoken(at.atZone(Spoken.LONDON).toLocalDate()) + " at " + hour(at);
    }

    /// "2:30pm", London time.
    /// `2:30pm`
    static String hour(java.time.LocalTime at) {
        return Spoken.of(at);
    }

    static String hour(Instant at) {
        return Spoken.of(at.atZone(Spoken.LONDON).toLocalTime());
    }
}
