package goldthread.education;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What can be known of a child's education.
public sealed interface EducationEntry extends Entry permits SchoolEntry, WithdrawalEntry, RegisterEntry, IncidentEntry {
    String GROUP = "Education";

    List<Kind<?>> KINDS = Stream.of(SchoolEntry.KINDS, WithdrawalEntry.KINDS, RegisterEntry.KINDS, IncidentEntry.KINDS).flatMap(List::stream).<Kind<?>>map(kind -> kind).toList();

    Subject child();

    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    @Override
    default List<Tag> tags() {
        return List.of(Tag.child(child()));
    }
}
