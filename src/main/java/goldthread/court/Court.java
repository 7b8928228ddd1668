package goldthread.court;

import goldthread.duties.DutySource;
import goldthread.people.PeopleEntry.Described;
import java.util.List;

/// The door of the court room.
public final class Court {
    public static final List<DutySource> DUTIES = List.of(DutySource.of(CourtDuties::from, CourtEntry.class, Described.class));

    private Court() {}
}
