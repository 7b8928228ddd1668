package goldthread.returns.validation;

import goldthread.access.Access;
import goldthread.casefile.Subject;
import goldthread.people.People;
import goldthread.people.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The children of a file who are on the authority's record, as far as who acts may see them.
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

    /// By the ids of the file: who is known, and of those whose record may be opened.
    record Known(Map<String, Subject> known, Map<String, Person> open) {

        /// The child is on the record, and not for who acts: show nothing of them.
        boolean withholds(@Nullable String child) {
            return child != null && known.containsKey(child) && !open.containsKey(child);
        }
    }

    /// Those whom a page shows: each written down as seen.
    Known viewed(List<KeptFinding> shown) {
        return known(shown.stream().map(KeptFinding::child).filter(java.util.Objects::nonNull).collect(Collectors.toSet()), ids -> access.viewAll(ids, PART));
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
            var known = new HashMap<String, Subject>();
            var found = people.byLaChildId(children.stream().flatMap(id -> Stream.of(id, id.toLowerCase(Locale.ROOT))).collect(Collectors.toSet()));
            // readers of the 903 write ids in upper case
            found.forEach((id, subject) -> Stream.of(id, id.toUpperCase(Locale.ROOT)).filter(children::contains).forEach(as -> known.put(as, subject)));
            var seen = seeing.apply(known.values().stream().map(Subject::id).collect(Collectors.toSet()));
            var persons = people.find(new HashSet<>(known.values()).stream().filter(subject -> seen.contains(subject.id())).toList());
            var open = new HashMap<String, Person>();
            known.forEach((id, subject) -> {
                if (persons.get(subject) instanceof Person person) {
                    open.put(id, person);
                }
            });
            return new Known(known, open);
        });
    }
}
