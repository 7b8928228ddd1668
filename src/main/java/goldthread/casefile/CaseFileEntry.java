package goldthread.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be said about entries themselves, and about who may see them.
public sealed interface CaseFileEntry extends Entry {

    String CORRECTED = "casefile.corrected";
    String WITHDRAWN = "casefile.withdrawn";

    /// Something recorded earlier was wrong; `to` says how it was. The earlier entry stays in the log.
    /// @param entry the id of the entry first recorded, also when it has been corrected before
    record Corrected(UUID entry, Entry to, String why) implements CaseFileEntry {
        @Override
        public LocalDate happened() {
            return to.happened();
        }

        @Override
        public List<Tag> tags() {
            return to.tags();
        }
    }

    /// An entry ought never to have been made (about this child, or at all). It stays in the log, and stands no more.
    /// @param about the subjects for whom it is withdrawn: all of the entry's, or only some of them
    record Withdrawn(UUID entry, List<Tag> about, LocalDate happened, String why) implements CaseFileEntry {
        @Override
        public List<Tag> tags() {
            return about;
        }
    }

    /// The holder has opened parts of a subject's record to another body.
    /// @param parts kinds, or rooms such as `care.`; empty: all
    /// @param until from when it is closed again; null: until ended
    record Disclosed(Subject subject, int to, List<String> parts, String purpose, String basis, LocalDate from,
                     @Nullable Instant until) implements CaseFileEntry {
        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(subject, "subject"));
        }
    }

    /// A disclosure was ended before its time.
    record DisclosureEnded(Subject subject, UUID disclosure, LocalDate on, String why) implements CaseFileEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(subject, "subject"));
        }
    }
}
