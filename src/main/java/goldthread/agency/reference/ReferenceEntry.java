package goldthread.agency.reference;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is known of references for an assignment; the assignment is the subject.
public sealed interface ReferenceEntry extends Entry {
    Subject assignment();

    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(assignment(), "assignment"));
    }

    /// Somebody was asked for a reference. @param of who, and for whom they work     @param by who asked
    record ReferenceAsked(Subject assignment, LocalDate on, String of, String by) implements ReferenceEntry {}

    /// A reference came. @param answers by the keys of `reference-questions.csv`
    record ReferenceCame(Subject assignment, LocalDate on, String from, Map<String, String> answers) implements ReferenceEntry {
        public ReferenceCame {
            answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        }
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("agency.reference-asked", ReferenceAsked.class, "Reference asked for", "Agency workers", e -> List.of(Detail.of("Of", e.of()), Detail.of("By", e.by()))),
            new Kind<>("agency.reference-came", ReferenceCame.class, "Reference came", "Agency workers", e -> List.of(Detail.of("From", e.from()), Detail.of("Questions answered", e.answers().size()))));
}
