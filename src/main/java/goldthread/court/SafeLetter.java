package goldthread.court;

import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.people.safe.Kept;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.util.Optional;

/// A letter before proceedings goes to parents who may be in danger from one another, and to their lawyers: it never tells an
/// address or a number that one of a family must not be told.
final class SafeLetter {
    private static final String DATA_PROTECTION = "UK GDPR articles 5(1)(f) and 32: what is safe with one parent is not told to the other";

    static Optional<Refusal> tells(LetterSent letter, Timeline timeline, Records records) {
        var told = Kept.ofAll(letter.children(), letter.on(), records::of).told(letter.concerns() + "\n" + String.join("\n", letter.to()));
        return told.isEmpty() ? Optional.empty() : Optional.of(new Refusal("The letter tells where " + String.join(" and ", told) + (told.size() == 1 ? " lives" : " live")
                + ", or how to reach them, and somebody in this family must not be told. Take the address and the number out of it.", DATA_PROTECTION));
    }

    private SafeLetter() {}
}
