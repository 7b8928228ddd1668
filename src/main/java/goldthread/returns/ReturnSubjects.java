package goldthread.returns;

import goldthread.care.Care;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.OnePerson;
import goldthread.people.Person;
import goldthread.returns.files.Fault;
import goldthread.returns.mapping.Standard;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The records of everybody who may be in a return of the acting authority, one after another, some at a time: memory
/// does not grow with the authority. Records that are one child's are one, under the one that was kept open.
public final class ReturnSubjects {
    /// The key of a record that is or was read with another, beside those of the returns.
    public static final String LINKED = ReturnFolds.LINKED;
    private static final int AT_ONCE = 400;
    private static final String OF = "from return_subject where (cast(:key as text) is null or key = :key or key = '" + LINKED + "')";

    private final CaseFile caseFile;
    private final OnePerson onePerson;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public ReturnSubjects(CaseFile caseFile, DataSource source, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.onePerson = new OnePerson(caseFile.kinds(), Care.GUARDING);
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
    }

    /// One record, with those that are or were read with it.
    public static final class One {
        private final Subject subject;
        private final Map<Subject, Timeline> own;
        private final OnePerson onePerson;

        private One(Subject subject, Map<Subject, Timeline> own, OnePerson onePerson) {
            this.subject = subject;
            this.own = own;
            this.onePerson = onePerson;
        }

        public Subject subject() {
            return subject;
        }

        /// The place of the last line of any of the records.
        public long head() {
            return own.values().stream().mapToLong(Timeline::head).max().orElse(0);
        }

        /// The other records that stand under it now.
        public Set<Subject> under() {
            return own.keySet().stream().filter(each -> !each.equals(subject) && onePerson.first(each, own, null).equals(subject)).collect(Collectors.toSet());
        }

        /// The same with none of the others but these. @param opened ids
        public One only(Set<UUID> opened) {
            return new One(subject, own.entrySet().stream().filter(each -> each.getKey().equals(subject) || opened.contains(each.getKey().id())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), onePerson);
        }

        /// All that stands on it and, by the links that were known at an instant, on those read with it, until now; nothing
        /// where it was itself read with another then. @param asKnown null: now
        public Timeline by(@Nullable Instant asKnown) {
            var all = onePerson.returned(subject, own, asKnown);
            return all == own.get(subject) || ReturnFolds.SUBJECTS.rows(all).stream().anyMatch(standard -> !standard.equals(LINKED)) ? all : Timeline.empty(subject);
        }

        /// The same, as known at that instant.
        public Timeline at(@Nullable Instant asKnown) {
            return asKnown == null ? by(null) : by(asKnown).asKnownAt(asKnown);
        }

        /// That it stands under another by those links, in a sentence; none where it stands for itself, or no return has it.
        public Optional<Fault> joined(@Nullable Instant asKnown) {
            var first = onePerson.first(subject, own, asKnown);
            var known = asKnown == null ? own.get(subject) : own.get(subject).asKnownAt(asKnown);
            return first.equals(subject) || ReturnFolds.SUBJECTS.rows(known).equals(List.of(LINKED)) ? Optional.empty()
                    : Optional.of(Fault.doubtful("the return", "Record " + number(subject) + " is read as one with " + number(first) + ": its rows stand under that.",
                            "If they are two children, undo it on the page Possible same persons."));
        }

        private String number(Subject of) {
            var number = Person.of(own.get(of)).laChildId();
            return number == null ? of.toString() : number;
        }

        /// What two states of it were made of. @param from and `to` as known at
        public Timeline both(@Nullable Instant from, @Nullable Instant to) {
            var before = by(from);
            var after = by(to);
            return after.lines().size() < before.lines().size() ? before : after;
        }
    }

    /// Gives the record of anything else that a return asks for, such as a contact, as known at an instant; each in a transaction of its own.
    /// @param asKnown null: now
    public Function<Subject, Timeline> others(@Nullable Instant asKnown) {
        return other -> {
            var timeline = Objects.requireNonNull(transaction.execute(status -> caseFile.timeline(other)));
            return asKnown == null ? timeline : timeline.asKnownAt(asKnown);
        };
    }

    /// These records. Ask inside a transaction.
    public List<One> some(Collection<Subject> subjects) {
        var own = caseFile.withTheirs(subjects);
        return subjects.stream().map(subject -> new One(subject, group(subject, own), onePerson)).toList();
    }

    /// Of these the record and those that are or were read with it, also by way of another; for nearly all it alone.
    private Map<Subject, Timeline> group(Subject subject, Map<Subject, Timeline> own) {
        if (onePerson.with(own.get(subject)).isEmpty()) {
            return Map.of(subject, own.get(subject));
        }
        var group = new HashMap<Subject, Timeline>();
        var further = new ArrayDeque<>(Set.of(subject));
        while (!further.isEmpty()) {
            var each = further.poll();
            if (group.put(each, own.get(each)) == null) {
                further.addAll(onePerson.with(own.get(each)));
            }
        }
        return group;
    }

    /// @param standard whose subjects; null: of any     @param progress hears how many are done of all
    public void each(@Nullable Standard standard, Imports.Progress progress, Consumer<One> each) {
        var key = standard == null ? null : standard.name();
        int all = transaction.execute(status -> database.sql("select count(distinct subject) " + OF).param("key", key)
                .query(Integer.class).single());
        int done = 0;
        UUID last = new UUID(0, 0);
        while (true) {
            UUID after = last;
            var some = transaction.execute(status -> some(key, after));
            if (some.isEmpty()) {
                return;
            }
            some.forEach(each);
            last = some.getLast().subject.id();
            done += some.size();
            progress.rows(done, all);
        }
    }

    private List<One> some(@Nullable String key, UUID after) {
        var subjects = database.sql("select distinct subject " + OF + " and subject > :after order by subject limit :most")
                .param("key", key).param("after", after).param("most", AT_ONCE)
                .query((row, n) -> new Subject(row.getObject(1, UUID.class))).list();
        return some(subjects);
    }
}
