package goldthread.education;

import goldthread.access.Access;
import goldthread.people.People;
import goldthread.people.Person;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Before a record begins for a child of whom somebody told: those who look alike.
@Component
final class WhoLooksAlike {
    private static final int MOST = 20;

    private final People people;
    private final Access access;
    private final TransactionTemplate transaction;

    WhoLooksAlike(People people, Access access, PlatformTransactionManager transactions) {
        this.people = people;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Somebody of whom the reader may know. @param opens whether the reader may open the record, and so write on it
    record Alike(Person person, boolean opens) {}

    /// @param name as told   @param part where it was looked for, as the access log has it
    List<Alike> of(String name, String part) {
        return transaction.execute(status -> {
            var found = people.search(name, MOST).stream().map(People.Found::person).toList();
            var ids = found.stream().map(person -> person.subject().id()).toList();
            var known = access.found(ids);
            var seen = access.seen(ids);
            access.log(null, part, "search", null);
            return found.stream().filter(person -> known.contains(person.subject().id())).map(person -> new Alike(person, seen.contains(person.subject().id()))).toList();
        });
    }
}
