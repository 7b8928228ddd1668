package goldthread.court;

import goldthread.casefile.Fold;
import goldthread.casefile.Kind;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.letterbox.LetterboxDuties;
import goldthread.court.letterbox.LetterboxEntry;
import goldthread.duties.DutySource;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.frontdoor.FrontDoorEntry;
import goldthread.people.PeopleEntry.Described;
import goldthread.recording.Authorised;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The door of the court room.
public final class Court {
    public static final List<DutySource> DUTIES = List.of(DutySource.of(CourtDuties::from, CourtEntry.class, FrontDoorEntry.class, LevelChanged.class, FamilyHelpEntry.class, Described.class).version(3),
            DutySource.of(ProceedingsDuties::from, CourtEntry.class, ProceedingsEntry.class, Described.class), LetterboxDuties.SOURCE);

    /// The folds of this room, for the case file.
    public static final List<Fold<?>> FOLDS = List.of(Authorised.fold(Set.of(ApplicationIssued.class, LetterSent.class, MeetingExempted.class), FamilyFirst::authorised));

    /// Every kind of this room.
    public static final List<Kind<?>> KINDS = Stream.of(CourtEntry.KINDS, ProceedingsEntry.KINDS, LetterboxEntry.KINDS).flatMap(List::stream).<Kind<?>>map(kind -> kind).toList();

    private Court() {}
}
