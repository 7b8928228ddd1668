package goldthread.agency.conduct;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is known of how agencies behave. The subject is the agencies that an authority deals with.
public sealed interface ConductEntry extends Entry {

    /// Something that an agency did or left undone mattered for a rule.
    /// @param agency by name     @param rule code of the rule, as in `docs/agency.md`     @param what happened, without a worker's name
    record ConductTold(Subject agencies, LocalDate on, String agency, String rule, String what) implements ConductEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(agencies, "agencies"));
        }
    }

    /// Under which an authority's agencies stand.
    static Subject agencies(int holder) {
        return new Subject(UUID.nameUUIDFromBytes(("agencies " + holder).getBytes(StandardCharsets.UTF_8)));
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("agency.conduct-told", ConductTold.class, "Conduct of an agency", "Agency workers", e -> List.of(Detail.of("Agency", e.agency()), Detail.of("Rule", e.rule()), Detail.of("What", e.what()))));
}
