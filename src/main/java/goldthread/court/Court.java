package goldthread.court;

import goldthread.casefile.Kind;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.letterbox.LetterboxEntry;
import goldthread.duties.DutySource;
import goldthread.people.PeopleEntry.Described;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The door of the court room.
public final class Court {
    public static final List<DutySource> DUTIES = List.of(DutySource.of(CourtDuties::from, CourtEntry.class, Described.class),
            DutySource.of(ProceedingsDuties::from, CourtEntry.class, ProceedingsEntry.class, Described.class));

    /// Every kind of this room.
    public static final List<Kind<?>> KINDS = Stream.of(CourtEntry.KINDS, ProceedingsEntry.KINDS, LetterboxEntry.KINDS).flatMap(List::stream).<Kind<?>>map(kind -> kind).toList();

    /// Whether a letter before proceedings tells an address or a number that somebody in the family must not be told.
    public static Optional<Refusal> tells(LetterSent letter, Timeline timeline, Records records) {
        return SafeLetter.tells(letter, timeline, records);
    }

    private Court() {}
}
