package goldthread.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What somebody wants written: all of it or none.
///
/// @param writings at least one
/// @param read     the subjects that a decision was read from; empty for an observation, which carries no condition
/// @param seen     the highest position seen in reading them; any later entry about one of them is a [Outcome.Conflict]
public record Append(List<Writing> writings, Set<Subject> read, long seen) {

    /// One entry to be written.
    ///
    /// @param id       made by the writer; a second writing with the same id adds nothing
    /// @param recorded when we were told; kept to the microsecond
    /// @param author   who wrote it, where that is not who acts: only the product itself may say so, for what it takes
    ///                 over from elsewhere
    /// @param forWhom  on whose behalf, where not the author's own
    /// @param source   `page`, `api`, `import:<id>`, `demonstration`
    public record Writing(UUID id, Entry entry, Instant recorded, @Nullable UUID author, @Nullable UUID forWhom, String source) {

        /// By who acts.
        public Writing(UUID id, Entry entry, Instant recorded, @Nullable UUID forWhom, String source) {
            this(id, entry, recorded, null, forWhom, source);
        }
    }

    /// Something observed: it is true whatever else has been written.
    public static Append observed(UUID id, Entry entry, Instant recorded, String source) {
        return new Append(List.of(new Writing(id, entry, recorded, null, source)), Set.of(), 0);
    }

    /// Something decided on what a timeline told: any later entry about its subject is a [Outcome.Conflict].
    public static Append decided(UUID id, Entry entry, Instant recorded, String source, Timeline read) {
        return new Append(List.of(new Writing(id, entry, recorded, null, source)), Set.of(read.subject()), read.head());
    }

    public static Append observed(List<Writing> writings) {
        return new Append(writings, Set.of(), 0);
    }

    /// Entries written together, by who acts. The first has `id`, the others ids that follow from it.
    public static List<Writing> together(UUID id, List<? extends Entry> entries, Instant recorded, String source) {
        return together(id, entries, Map.of(), recorded, source);
    }

    /// The same, of which some have ids of their own.
    public static List<Writing> together(UUID id, List<? extends Entry> entries, Map<Entry, UUID> ids, Instant recorded, String source) {
        return IntStream.range(0, entries.size()).mapToObj(number -> new Writing(ids.getOrDefault(entries.get(number), beside(id, number)), entries.get(number), recorded, null, source)).toList();
    }

    /// The id of an entry written beside another: sent twice, it too is the same.
    public static UUID beside(UUID id, int number) {
        return number == 0 ? id : UUID.nameUUIDFromBytes((id + " " + number).getBytes(StandardCharsets.UTF_8));
    }
}
