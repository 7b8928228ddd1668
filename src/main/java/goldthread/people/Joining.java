package goldthread.people;

import goldthread.casefile.Entry;
import goldthread.people.PeopleEntry.KeptApart;
import goldthread.people.PeopleEntry.Linked;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Deciding whether two records are one person's: what somebody says of them, and the entry that comes of it, or why it is
/// refused. Nothing but a person decides it.
///
/// @param kept   the record that is kept open, where they are one
/// @param other  the other record
record Joining(Person kept, Person other, Verdict verdict, String why) {

    enum Verdict { SAME, NOT_THE_SAME, UNSURE }

    /// What else must be known before two records are read as one.
    /// @param guarded either is an adopted child's earlier identity
    /// @param read    either is read with another record already
    /// @param numbers the kinds of number (NHS, pupil) of which each has a valid one, and not the same
    record Known(boolean guarded, boolean read, Set<String> numbers) {}

    /// A sentence; none where it may be written.
    Optional<String> refused(Known known) {
        if (why.isBlank()) {
            return Optional.of("Write why");
        }
        if (verdict != Verdict.SAME) {
            return Optional.empty();
        }
        if (known.guarded()) {
            return Optional.of("These two are never read as one");
        }
        if (known.read()) {
            return Optional.of("One of the two is read with another record already. Read those apart first");
        }
        if (!known.numbers().isEmpty()) {
            return Optional.of("Each has a different, valid " + String.join(" and a different ", known.numbers().stream().sorted().toList())
                    + ". Correct the number that is wrong first: two people with different numbers are two people");
        }
        return Optional.empty();
    }

    Entry entry(LocalDate on) {
        return switch (verdict) {
            case SAME -> new Linked(kept.subject(), other.subject(), on, why);
            case NOT_THE_SAME -> new KeptApart(kept.subject(), other.subject(), false, on, why);
            case UNSURE -> new KeptApart(kept.subject(), other.subject(), true, on, why);
        };
    }
}
