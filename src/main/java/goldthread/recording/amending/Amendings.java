package goldthread.recording.amending;

import goldthread.casefile.Timeline;
import java.util.List;
import java.util.Optional;

/// The kinds of entry of one room that are put right here.
@FunctionalInterface
public interface Amendings {
    List<Amending<?>> all();

    /// How whom or what a timeline is about is called, where this room knows it.
    default Optional<String> name(Timeline subject) {
        return Optional.empty();
    }
}
