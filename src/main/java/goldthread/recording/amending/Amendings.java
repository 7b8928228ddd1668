package goldthread.recording.amending;

import java.util.List;

/// The kinds of entry of one room that are put right here.
@FunctionalInterface
public interface Amendings {
    List<Amending<?>> all();
}
