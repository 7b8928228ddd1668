package goldthread.child.genogram;

import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who stands in a genogram.
///
/// @param sex      as returns write it: 1 or M, 2 or F; anything else is not known
/// @param relation what they are to the person whose genogram it is, such as `mother`; empty for that person
/// @param inverse  the other way round: that person is their `relation`
/// @param address  of the page about them
/// @param expected of a child who is not born yet; null of everybody else
public record Member(Subject subject, String name, @Nullable LocalDate born, @Nullable LocalDate died, @Nullable String sex,
                     String relation, boolean inverse, String address, @Nullable LocalDate expected) {

    public Member(Subject subject, String name, @Nullable LocalDate born, @Nullable LocalDate died, @Nullable String sex, String relation, boolean inverse, String address) {
        this(subject, name, born, died, sex, relation, inverse, address, null);
    }

    private static final Set<String> CARERS = Set.of("foster carer", "special guardian", "guardian", "adoptive parent", "step-parent", "stepmother", "stepfather", "parent's partner", "mother's partner",
            "father's partner");

    /// How many generations below the person whose genogram it is: a parent is -1. Null for friends, who are of none.
    @Nullable Integer generation() {
        var down = switch (relation) {
            case "", "brother or sister", "brother", "sister", "half-brother", "half-sister", "step-brother", "step-sister", "cousin", "partner" -> Integer.valueOf(0);
            case "mother", "father", "parent", "step-parent", "stepmother", "stepfather", "parent's partner", "mother's partner", "father's partner", "aunt or uncle", "aunt", "uncle", "foster carer",
                 "special guardian", "adoptive parent", "guardian" -> Integer.valueOf(-1);
            case "grandparent", "grandmother", "grandfather", "great-aunt", "great-uncle" -> Integer.valueOf(-2);
            default -> null;
        };
        return down == null || !inverse ? down : Integer.valueOf(-down);
    }

    /// A mother or father, or somebody whose mother or father that person is.
    public boolean parent() {
        return relation.equals("mother") || relation.equals("father");
    }

    boolean unborn() {
        return born == null && expected != null;
    }

    /// Cares for the child in a parent's place, or beside one.
    boolean carer() {
        return CARERS.contains(relation);
    }

    /// From left to right in a row: a father stands left of a mother, as is usual.
    int place() {
        return switch (relation) {
            case "father" -> 1;
            case "mother" -> 2;
            default -> CARERS.contains(relation) ? 3 : 0;
        };
    }
}
