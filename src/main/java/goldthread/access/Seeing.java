package goldthread.access;

import static goldthread.access.Permission.BREAK_GLASS;
import static goldthread.access.Permission.CONTRIBUTE;
import static goldthread.access.Permission.READ_SHARED;
import static goldthread.access.Permission.SEE_ALL_CHILDREN;
import static goldthread.access.Permission.SEE_CHILDREN;
import static goldthread.access.Permission.WHOLE_RECORD;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one policy: may this person open this record? Permission, and relationship, and not barred; a restriction
/// goes by its list of names. The authority itself is no question here: the database shows no row of another.
///
/// @param may     what the person's roles allow
/// @param related the person has a relationship with the subject today
/// @param seal    how tightly the record is kept
/// @param named   the person is on the record's list of names
/// @param barred  the person may never open this record
/// @param broken  the person gave a reason to open it within the last eight hours
/// @param desk    the record is no child's: it lies on a desk that opens to those with this permission and to nobody else
record Seeing(Set<Permission> may, boolean related, Seal seal, boolean named, boolean barred, boolean broken, @Nullable Permission desk) {

    /// Of a child, a home, a worker.
    Seeing(Set<Permission> may, boolean related, Seal seal, boolean named, boolean barred, boolean broken) {
        this(may, related, seal, named, barred, broken, null);
    }

    /// Of two records of one person: what opens one opens both, and what restricts or bars one does so for both.
    Seeing with(Seeing other) {
        boolean onBothLists = seal == Seal.NONE ? other.named : other.seal == Seal.NONE ? named : named && other.named;
        return new Seeing(may, related || other.related, seal.compareTo(other.seal) > 0 ? seal : other.seal, onBothLists,
                barred || other.barred, broken || other.broken, desk == null ? other.desk : desk);
    }

    /// Allowed, and by what; or not, and why.
    enum Answer {
        BY_RELATIONSHIP(true, true), BY_NAME(true, true), BY_ROLE(true, true), BY_BREAK_GLASS(true, true),
        NO_PERMISSION(false, false), BARRED(false, false), RESTRICTED(false, false), NO_RELATIONSHIP(false, true), ONLY_IN_PART(false, true);

        /// The record may be opened.
        final boolean allowed;
        /// It may be said that the record exists: its line in a search may be shown.
        final boolean known;

        Answer(boolean allowed, boolean known) {
            this.allowed = allowed;
            this.known = known;
        }

        /// For the access log. Where the record may be opened and yet was not, nothing is there.
        String whyNot() {
            return allowed ? "nothing there" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// May the whole of the record be opened? What lies on a desk has no parts.
    Answer whole() {
        var answer = answer();
        return answer.allowed && desk == null && !may.contains(WHOLE_RECORD) ? Answer.ONLY_IN_PART : answer;
    }

    /// May the record be opened, or the part of it that is open to those who may not read the whole?
    Answer answer() {
        if (desk == CONTRIBUTE || desk == READ_SHARED ? !may.contains(desk) : !may.contains(SEE_CHILDREN) || desk != null && !may.contains(desk)) {
            return Answer.NO_PERMISSION;
        }
        if (barred) {
            return Answer.BARRED;
        }
        if (desk != null) {
            return Answer.BY_ROLE;
        }
        return seal == Seal.NONE ? ofAnOrdinaryRecord() : ofARestrictedRecord();
    }

    /// Whether the record is kept from the person whatever else they may: barred from it, or it is restricted to others.
    boolean kept() {
        return barred || seal != Seal.NONE && !named;
    }

    /// Whether a written reason would open the record, were it given now.
    boolean opensByBreakGlass() {
        return new Seeing(may, related, seal, named, barred, true, desk).answer().allowed;
    }

    private Answer ofAnOrdinaryRecord() {
        if (related) {
            return Answer.BY_RELATIONSHIP;
        }
        if (may.contains(SEE_ALL_CHILDREN)) {
            return Answer.BY_ROLE;
        }
        return brokenLawfully() ? Answer.BY_BREAK_GLASS : Answer.NO_RELATIONSHIP;
    }

    private Answer ofARestrictedRecord() {
        if (named) {
            return Answer.BY_NAME;
        }
        return seal == Seal.RESTRICTED && brokenLawfully() ? Answer.BY_BREAK_GLASS : Answer.RESTRICTED;
    }

    private boolean brokenLawfully() {
        return broken && may.contains(BREAK_GLASS);
    }
}
