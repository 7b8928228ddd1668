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
    String PART_SEALED = "casefile.part-sealed";
    String PART_UNSEALED = "casefile.part-unsealed";

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

    /// One entry is kept to the people named, more tightly than the record that it stands on; said again, it takes the place of what
    /// was said before. Nobody else sees of it that it is there, and what becomes of it later is kept with it.
    /// @param about everybody on whose record the entry, or a correction of it, stands
    /// @param names accounts; the owner among them     @param owner the account that answers for it
    record PartSealed(UUID entry, List<Tag> about, List<UUID> names, String why, UUID owner, LocalDate reviewOn, LocalDate on) implements CaseFileEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return about;
        }
    }

    /// A sealed entry is open again to all who may open the record; two people agreed to it.
    /// @param askedBy the account of who asked; who agreed is the author
    record PartUnsealed(UUID entry, List<Tag> about, String why, UUID askedBy, LocalDate on) implements CaseFileEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return about;
        }
    }
}
