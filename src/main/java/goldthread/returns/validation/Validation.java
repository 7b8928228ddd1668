package goldthread.returns.validation;

import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One check of files.
///
/// @param name      of the person who began it
/// @param saidYear  the year that somebody said, where the files do not tell it
/// @param authority the three-digit code that somebody said
/// @param asSector  doubtful rules are read as the sector's validator reads them
/// @param files     by the sender's names
record Validation(UUID id, String name, Standard standard, @Nullable CollectionYear saidYear, @Nullable String authority, boolean asSector,
                  State state, Instant begun, @Nullable Instant ended, List<String> files) {

    enum State { GATHERING, WAITING, RUNNING, DONE, FAILED, STOPPED }

    boolean underWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    Validation stopped() {
        return new Validation(id, name, standard, saidYear, authority, asSector, State.STOPPED, begun, ended, files);
    }

    String address() {
        return ValidationPages.ALL + "/" + id;
    }
}
