package goldthread.returns.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Judges the returns of one standard.
public interface Validator {

    /// What a person gave us to judge.
    ///
    /// @param last      returns of earlier years
    /// @param year      the collection year, by the calendar year it begins in; null where the files are to tell it
    /// @param register  the register of homes and providers
    /// @param postcodes where each postcode lies
    /// @param authority the three-digit code of the authority; null where the files are to tell it
    /// @param asSector  whether doubtful rules are read as the sector's validator reads them
    record Request(List<Path> paths, List<Path> last, @Nullable Integer year, @Nullable Path register,
                   @Nullable Path postcodes, @Nullable String authority, boolean asSector) {

        public static Request of(List<Path> paths) {
            return new Request(paths, List.of(), null, null, null, null, false);
        }
    }

    /// One report for each return that the paths hold, and one more for the files that belong to none, if any.
    ///
    /// @param progress told in a few words how far it has come, from any thread
    List<Report> validate(Request request, Consumer<String> progress);
}
