package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.returns.mapping.Part.Bond;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What both returns say of the child itself.
final class ChildParts {

    /// A number of the child. @param schemes under which it may stand
    static Part<Identified> number(String column, String... schemes) {
        var all = Set.of(schemes);
        return new Part<>(Identified.class, Bond.OF_CHILD, List.of(column), saying -> saying.cells().get(column).isEmpty() ? List.of()
                : List.of(new Identified(saying.child(), scheme(saying.cells().get(column), schemes), saying.cells().get(column), saying.day())),
                (identified, cells) -> cells.set(column, identified.value()), identified -> null, Entry::happened,
                identified -> all.contains(identified.scheme()));
    }

    private static String scheme(String value, String[] schemes) {
        return schemes.length > 1 && value.matches("(?i)UN\\d") ? schemes[1] : schemes[0];
    }

    /// Where a blank says nothing, what stands goes on.
    static <T> @Nullable T or(@Nullable T said, Saying saying, java.util.function.Function<Described, @Nullable T> stands) {
        return said != null || !(saying.standing() instanceof Described described) ? said : stands.apply(described);
    }

    /// Two rows disagree on the day of birth: one of them was always wrong.
    static boolean born(String column, Cells known, Cells given) {
        return !known.get(column).isEmpty() && !given.get(column).isEmpty() && !known.get(column).equals(given.get(column));
    }

    private ChildParts() {}
}
