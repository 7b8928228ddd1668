package goldthread.kinship;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Related;
import goldthread.recording.Refusal;
import java.util.Optional;
import java.util.Set;

/// A parent is no kinship carer, and cannot be made a special guardian.
public final class NoParent {
    private static final Set<String> PARENTS = Set.of("mother", "father", "parent");

    /// Children Act 1989, section 14A(2)(b): a special guardian must not be a parent of the child.
    public static Optional<Refusal> guardian(Timeline child, Subject carer) {
        return parent(child, carer).map(relation -> new Refusal("This is the child's " + relation + ", and a special guardian must not be a parent of the child. Choose another footing, or correct who they are to the child.",
                "Children Act 1989, section 14A(2)(b)"));
    }

    static boolean is(Timeline child, Subject carer) {
        return parent(child, carer).isPresent();
    }

    private static Optional<String> parent(Timeline child, Subject carer) {
        return child.facts(Related.class).stream().map(fact -> fact.entry()).filter(each -> each.other().equals(carer) && PARENTS.contains(each.relation())).map(Related::relation).findFirst();
    }

    private NoParent() {}
}
