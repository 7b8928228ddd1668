package goldthread.returns.validation;

import goldthread.access.Access;
import goldthread.casefile.Subject;
import goldthread.people.People;
import goldthread.people.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The children of a file who are on the authority's record, as far as who acts may see them.
///
/// Readers of the 903 write ids in upper case, and people type blanks and signs into them. So a row is shown as that of a child
/// whose id is the same but for capitals and blanks around it, and is withheld where any record may not be opened whose id is
/// told from it by capitals, blanks or signs alone.
@Component
final class OnRecord {
    private static final String PART = "returns: findings in files";

    private final People people;
    private final Access access;
    private final Validations validations;

    OnRecord(People people, Access access, Validations validations) {
        this.people = people;
        this.access = access;
        this.validations = validations;
    }

    /// By the ids of the file: who is known, of those whose record may be opened, and whose rows show nothing.
    record Known(Map<String, Subject> known, Map<String, Person> open, Set<String> withheld) {

        /// The child is on the record, and not for who acts: show nothing of them.
        boolean withholds(@Nullable String child) {
            return child != null && withheld.contains(child);
        }
    }

    /// Those whom a page shows: each written down as seen.
    Known viewed(List<KeptFinding> shown) {
        return viewed(shown.stream().map(KeptFinding::child).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    Known viewed(Collection<String> children) {
        return known(children, ids -> access.viewAll(ids, PART));
    }

    /// The same for what is counted or written to a file, of which the access log has one line.
    Known seen(Collection<String> children) {
        return known(children, access::seen);
    }

    private Known known(Collection<String> children, Function<Set<UUID>, Set<UUID>> seeing) {
        return validations.in(() -> {
            var like = people.byLikeLaChildId(children);
            var known = new HashMap<String, Subject>();
            like.forEach((child, records) -> {
                var subject = told(child, records);
                if (subject != null) {
                    known.put(child, subject);
                }
            });
            var seen = seeing.apply(known.values().stream().map(Subject::id).collect(Collectors.toSet()));
            var others = access.seen(like.values().stream().flatMap(records -> records.keySet().stream()).map(Subject::id).filter(id -> !seen.contains(id)).collect(Collectors.toSet()));
            var withheld = children.stream().filter(child -> like.get(child).keySet().stream().anyMatch(one -> !seen.contains(one.id()) && !others.contains(one.id())))
                    .collect(Collectors.toSet());
            var persons = people.find(new HashSet<>(known.values()).stream().filter(subject -> seen.contains(subject.id())).toList());
            var open = new HashMap<String, Person>();
            known.forEach((id, subject) -> {
                if (!withheld.contains(id) && persons.get(subject) instanceof Person person) {
                    open.put(id, person);
                }
            });
            return new Known(known, open, withheld);
        });
    }

    /// The record whose id is the very one, else the one whose id differs by capitals alone; null where none or several do.
    private static @Nullable Subject told(String child, Map<Subject, String> records) {
        var exact = records.entrySet().stream().filter(each -> each.getValue().strip().equals(child.strip())).map(Map.Entry::getKey).toList();
        var same = exact.size() == 1 ? exact
                : records.entrySet().stream().filter(each -> each.getValue().strip().equalsIgnoreCase(child.strip())).map(Map.Entry::getKey).toList();
        return same.size() == 1 ? same.getFirst() : null;
    }
}
