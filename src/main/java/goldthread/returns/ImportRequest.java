package goldthread.returns;

import goldthread.returns.annexa.reading.Mapping;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.files.Sources;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What somebody asks to have taken in.
///
/// @param files  finds the files, and reports those that cannot be read
/// @param people names and addresses of children, `people.csv`; null where none is given
/// @param year   the year of the return, where the files do not tell it
/// @param told   the day on which the authority knew what they say, such as the day on which the return was signed; null:
///               today; for Annex A also the day of the lists
/// @param mapping for Annex A: how to read sheets, headings and codes, beside what is kept for the authority
public record ImportRequest(Standard standard, BiFunction<Limits, FaultSink, List<Source>> files, @Nullable Source people,
                            @Nullable CollectionYear year, @Nullable LocalDate told, @Nullable Mapping mapping) {

    /// Files, folders and archives of this machine.
    public static ImportRequest of(Standard standard, List<Path> paths) {
        return new ImportRequest(standard, (limits, faults) -> Sources.in(paths, limits, faults, standard.listed()), null, null, null, null);
    }

    /// Files that somebody sent.
    public static ImportRequest uploads(Standard standard, List<Source> uploads) {
        return new ImportRequest(standard, (limits, faults) -> Sources.of(uploads, limits, faults, standard.listed()), null, null, null, null);
    }

    public ImportRequest people(@Nullable Source file) {
        return new ImportRequest(standard, files, file, year, told, mapping);
    }

    public ImportRequest year(@Nullable CollectionYear said) {
        return new ImportRequest(standard, files, people, said, told, mapping);
    }

    public ImportRequest told(@Nullable LocalDate day) {
        return new ImportRequest(standard, files, people, year, day, mapping);
    }

    public ImportRequest mapping(@Nullable Mapping said) {
        return new ImportRequest(standard, files, people, year, told, said);
    }
}
