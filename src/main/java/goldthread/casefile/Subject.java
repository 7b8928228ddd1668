package goldthread.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Someone or something that entries are about: a child, an adult, a home. The log knows no more of it.
public record Subject(@JsonValue UUID id) implements Comparable<Subject> {

    private static final Pattern WRITTEN = Pattern.compile(Ids.WRITTEN);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Subject {}

    /// A subject that nothing is known of yet.
    public static Subject unheardOf() {
        return new Subject(Ids.next());
    }

    public static Subject of(String text) {
        return new Subject(UUID.fromString(text));
    }

    /// Nothing where the text is no id.
    public static Optional<Subject> read(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty();
    }

    @Override
    public int compareTo(Subject other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
