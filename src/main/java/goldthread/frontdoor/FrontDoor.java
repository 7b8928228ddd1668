package goldthread.frontdoor;

import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The door of the front door room.
public final class FrontDoor {
    /// What this room knows to be owed.
    public static final List<DutySource> DUTIES = List.of(
            DutySource.of(FrontDoorDuties::from, FrontDoorEntry.class, Described.class), DutySource.of(ContactDuties::from, ContactEntry.class, FrontDoorEntry.class));
    /// The folds of this room, for the case file.
    public static final List<Fold<?>> FOLDS = List.of(ContactNow.DESK, ContactNow.FOLD, ContactNow.CHILDREN);

    /// What goes on for a child now, told by a room above: a plan, an enquiry, care. The front door shows it before it decides.
    public interface Involvement {
        /// One line for each thing that goes on; none when nothing does.
        List<Words> now(Timeline child);

        /// Whether an episode of need goes on: what is told of the child is new information about it, and no referral of its own.
        default boolean inNeed(Timeline child) {
            return false;
        }
    }

    /// Who serves a place, told by a room above: area teams and family help hubs.
    public interface Serving {
        /// Each as a fact: what it is, and which; none where no list is kept, or nobody knows the place.
        /// @param postcode never that of an address that is confidential
        List<Block.Fact> at(@Nullable String postcode, LocalDate day);
    }

    private FrontDoor() {}
}
