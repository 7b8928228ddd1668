package goldthread.people.schools;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The directory of schools, on a timeline of its own: the last that was taken in counts.
public sealed interface SchoolsEntry extends Entry {
    /// Of whichever authority acts: nothing of another is ever seen.
    Subject DIRECTORY = Subject.of("0190b3a0-0000-7000-8000-0000000000c8");

    /// @param urn  the unique reference number    @param lead the designated safeguarding lead; null where the list says nobody
    /// @param reach how the lead is reached
    record School(String urn, String name, @Nullable String postcode, @Nullable String lead, @Nullable String reach) {
        /// `Elm Street Primary School (100001)`.
        public String words() {
            return name + " (" + urn + ")";
        }
    }

    /// A list of schools was taken in, in place of the last. @param source where it is from
    record SchoolsListed(List<School> schools, String source, LocalDate on) implements SchoolsEntry {
        public SchoolsListed {
            schools = List.copyOf(schools);
        }

        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(DIRECTORY, "directory"));
        }
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("people.schools-listed", SchoolsListed.class, "Directory of schools", "Education",
            e -> List.of(Detail.of("Schools", e.schools().size()), Detail.of("From", e.source()))));
}
