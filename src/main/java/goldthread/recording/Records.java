package goldthread.recording;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.money.Pence;
import goldthread.pages.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands on other records than the open one: a brother's or sister's, a worker's, a team's. Only what the holder holds.
@FunctionalInterface
public interface Records {
    /// Where nothing else may be read, or need be.
    Records NONE = Timeline::empty;

    Timeline of(Subject subject);

    /// What is paid from a budget in all, for whomever: a sum, by which nobody's record is read. Nothing where nobody counts.
    /// @param but payments that are not counted
    default Pence paid(UUID budget, Set<UUID> but) {
        return Pence.NONE;
    }

    /// Whether who acts may know that somebody is there: nobody else is named in what is said to them.
    default boolean known(Subject subject) {
        return true;
    }

    /// These, each read once, however often it is asked for. For one request only.
    static Records once(Records records) {
        var read = new HashMap<Subject, Timeline>();
        return new Records() {
            @Override
            public Timeline of(Subject subject) {
                var known = read.get(subject);
                if (known == null) read.put(subject, known = records.of(subject));
                return known;
            }

            @Override
            public Pence paid(UUID budget, Set<UUID> but) {
                return records.paid(budget, but);
            }

            @Override
            public boolean known(Subject subject) {
                return records.known(subject);
            }
        };
    }

    /// The same as if an entry had not been recorded.
    default Records without(UUID entry) {
        var all = this;
        return new Records() {
            @Override
            public Timeline of(Subject subject) {
                return all.of(subject).without(entry);
            }

            @Override
            public Pence paid(UUID budget, Set<UUID> but) {
                return all.paid(budget, Stream.concat(but.stream(), Stream.of(entry)).collect(Collectors.toSet()));
            }

            @Override
            public boolean known(Subject subject) {
                return all.known(subject);
            }
        };
    }

    /// The records of those who were chosen as question `children`; the open one is not read again.
    default List<Timeline> all(Answers answers, Timeline open) {
        return all(answers.ids("children").stream().map(Subject::new).toList(), open);
    }

    /// The records of these; the open one is not read again.
    default List<Timeline> all(List<Subject> subjects, Timeline open) {
        return subjects.stream().map(each -> each.equals(open.subject()) ? open : of(each)).toList();
    }
}
