package goldthread.frontdoor;

import goldthread.duties.DutySource;
import java.util.List;

/// The door of the front door room.
public final class FrontDoor {
    /// What this room knows to be owed.
    public static final List<DutySource> DUTIES = List.of(FrontDoorDuties::from);

    private FrontDoor() {}
}
