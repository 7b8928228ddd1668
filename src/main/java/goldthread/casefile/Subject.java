package goldthread.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Someone or something that entries are about: a child, an adult, a home. The log knows no more of it.
public record Subject(@JsonValue UUID id) implements Comparable<Subject> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Subject {}

    /// A subject that nothing is known of yet.
    public static Subject unheardOf() {
        return new Subject(Ids.next());
    }

    public static Subject of(String text) {
        return new Subject(UUID.fromString(text));
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
