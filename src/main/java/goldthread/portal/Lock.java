package goldthread.portal;

import goldthread.care.Care;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.portal.ParentEntry.PaperShared;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.Person;
import goldthread.people.safe.Kept;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What closes a desk to a parent, or keeps one paper back: pure functions of the child's records, asked at every request.
enum Lock {
    ENDED("Ended"), OVER("The last day is over"), KEPT("The record is kept from them"), NOT_OF_THE_CHILD("No longer among the child's people"), GROWN("The child is 18"), ADOPTED("The child is adopted"), NO_ACCOUNT("The account is closed");

    private static final int ADULT = 18;

    final String words;

    Lock(String words) {
        this.words = words;
    }

    /// How a paper stands that was shared.
    enum Paper {
        OPEN("Shared"), CORRECTED("Put right since: share it anew"), WITHDRAWN("Withdrawn since"), HELD("Held back: since then they must not be told an address"), GONE("Not open to them now");

        final String words;

        Paper(String words) {
            this.words = words;
        }

        /// @param records of the child, as they are open to the reader   @param counted the same, and those of the parent, with what is sealed   @param person every record of the parent
        static Paper of(Fact<PaperShared> share, Collection<Timeline> records, Collection<Timeline> counted, Set<Subject> person, LocalDate day) {
            var of = share.entry().of();
            if (records.stream().anyMatch(record -> record.lines().stream().anyMatch(line -> line.entry() instanceof Withdrawn withdrawn && withdrawn.entry().equals(of)))) return WITHDRAWN;
            var fact = records.stream().flatMap(record -> record.standing().stream()).filter(one -> one.id().equals(of)).findFirst();
            if (fact.isEmpty() || PlainPaper.title(fact.get().entry()).isEmpty()) return GONE;
            if (fact.get().stands().position() > share.first().position()) return CORRECTED;
            return heldBack(share, counted, person, day) ? HELD : OPEN;
        }

        /// Since it was looked through, somebody wrote that this parent must not be told something.
        private static boolean heldBack(Fact<PaperShared> share, Collection<Timeline> counted, Set<Subject> person, LocalDate day) {
            return counted.stream().anyMatch(record -> {
                var standing = Kept.on(record, day);
                return record.facts(goldthread.people.safe.SafeEntry.KeptFrom.class).stream().anyMatch(fact -> fact.stands().position() > share.first().position() && standing.contains(fact.entry()) && fact.entry().from().stream().anyMatch(person::contains));
            });
        }
    }

    /// What of the child's own records closes it; none where nothing does.
    /// @param records of the child   @param person every record of the parent
    static Optional<Lock> of(Collection<Timeline> records, Set<Subject> person, LocalDate day) {
        if (records.stream().flatMap(record -> record.standing().stream()).anyMatch(fact -> Care.GUARDING.contains(fact.entry().getClass()))) return Optional.of(ADOPTED);
        if (records.stream().map(Person::of).map(Person::born).filter(Objects::nonNull).anyMatch(born -> !day.isBefore(born.plusYears(ADULT)))) return Optional.of(GROWN);
        var child = records.stream().map(Timeline::subject).collect(Collectors.toSet());
        return records.stream().flatMap(record -> record.facts(Related.class).stream()).map(Fact::entry).filter(related -> related.until() == null || related.until().isAfter(day))
                .anyMatch(related -> child.contains(related.person()) && person.contains(related.other()) || person.contains(related.person()) && child.contains(related.other())) ? Optional.empty() : Optional.of(NOT_OF_THE_CHILD);
    }
}
