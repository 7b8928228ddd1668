package goldthread.people;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// How two grown-ups around a child are together, or no longer are.
public sealed interface CoupleEntry extends Entry {

    /// From a day on it is so; what is said of the same two later takes its place.
    /// @param children whose family it is   @param how [#MARRIED], [#PARTNERS], [#SEPARATED], [#DIVORCED]
    record Coupled(List<Subject> children, Subject one, Subject other, String how, LocalDate on) implements CoupleEntry {
        public static final String MARRIED = "Married, or civil partners";
        public static final String PARTNERS = "Partners, not married";
        public static final String SEPARATED = "Separated";
        public static final String DIVORCED = "Divorced, or the civil partnership dissolved";

        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return Stream.concat(children.stream().map(Tag::child), Stream.of(one, other).filter(each -> !children.contains(each)).distinct().map(each -> new Tag(each, "relative"))).toList();
        }
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("people.coupled", Coupled.class, "A couple of the family", "Family and network", e -> List.of(Detail.of("How", e.how()))));
}
