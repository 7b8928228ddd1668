package goldthread.court;

import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.law.Law;
import goldthread.people.Person;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.util.Optional;

/// A letter that offers the family a meeting goes to each parent who has parental responsibility, for each child whom it is about; or it
/// says why one is left out, and that is counted.
final class LetterToAll {
    static Optional<Refusal> refusal(LetterSent letter, Timeline open, Law law, Records records) {
        if (!letter.offersMeeting() || letter.leftOut() != null) return Optional.empty();
        return records.all(letter.children(), open).stream().flatMap(timeline -> FamilyFirst.missed(timeline, letter.on(), letter.to(), records)
                .map(name -> new Refusal((timeline.subject().equals(open.subject()) ? "" : "For " + Person.of(timeline).name() + ": ") + name + " has parental responsibility, and the letter is not addressed to them. Address it to them too, or say why they are left out.",
                        law.citation("T-C01", letter.on()))).stream()).findFirst();
    }

    private LetterToAll() {}
}
