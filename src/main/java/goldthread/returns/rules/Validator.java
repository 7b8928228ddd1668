package goldthread.returns.rules;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.files.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Judges the returns of one standard.
public interface Validator {

    /// What a person gave us to judge.
    ///
    /// @param returns   each by itself holds one return, or several of different years
    /// @param last      returns of earlier years
    /// @param year      the collection year, by the calendar year it begins in; null where the files are to tell it
    /// @param register  the register of homes and providers
    /// @param postcodes where each postcode lies
    /// @param authority the three-digit code of the authority; null where the files are to tell it
    /// @param asSector  whether doubtful rules are read as the sector's validator reads them
    record Request(List<Files> returns, Files last, @Nullable Integer year, @Nullable Source register,
                   @Nullable Files postcodes, @Nullable String authority, boolean asSector) {

        /// Files, folders and archives of this machine, each a return.
        public Request(List<Path> paths, List<Path> last, @Nullable Integer year, @Nullable Path register,
                       @Nullable Path postcodes, @Nullable String authority, boolean asSector) {
            this(paths.stream().map(path -> Files.at(List.of(path))).toList(), Files.at(last), year,
                    register == null ? null : Source.at(register), postcodes == null ? null : Files.below(postcodes), authority, asSector);
        }

        public static Request of(List<Path> paths) {
            return new Request(paths, List.of(), null, null, null, null, false);
        }
    }

    /// Files that belong together. What cannot be read among them is reported when they are looked for.
    @FunctionalInterface
    interface Files {
        List<Source> files(Limits limits, FaultSink faults);

        static Files at(List<Path> paths) {
            return (limits, faults) -> Sources.in(paths, limits, faults);
        }

        /// A file, or all CSV files and archives in a folder however deep: Code-Point Open unpacks into folders within folders.
        static Files below(Path given) {
            return (limits, faults) -> {
                try (var inside = java.nio.file.Files.walk(given, 5)) {
                    var files = inside.filter(path -> path.equals(given) || path.getFileName().toString().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(csv|zip)"))
                            .filter(java.nio.file.Files::isRegularFile).sorted().toList();
                    return Sources.in(files.isEmpty() ? List.of(given) : files, limits, faults);
                } catch (java.io.IOException | java.io.UncheckedIOException unreadable) {
                    return Sources.in(List.of(given), limits, faults);
                }
            };
        }

        /// Files that somebody sent.
        static Files sent(List<Source> uploads) {
            return (limits, faults) -> Sources.of(uploads, limits, faults);
        }
    }

    /// What was given as a return, and holds no file. @param place among all that was given
    static Fault nothingIn(int place, Request request) {
        return Fault.unreadable(request.returns().size() == 1 ? "what was given" : "what was given as number " + (place + 1), "There is no file in it.", "Check the name of the folder.");
    }

    /// One report for each return that was given, and one more for the files that belong to none, if any.
    ///
    /// @param progress told in a few words how far it has come, from any thread
    List<Report> validate(Request request, Consumer<String> progress);
}
