package goldthread.court.letterbox;

import goldthread.court.letterbox.LetterboxEntry.LetterCame;
import goldthread.people.safe.Kept;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.util.Optional;
import java.util.stream.Stream;

/// What the adopters or the child write is passed on only while it does not tell where the child lives now, nor anything that one of
/// the family must not be told. What is held back may say whatever it says.
final class SafeToPassOn {
    private static final String DATA_PROTECTION = "UK GDPR articles 5(1)(f) and 32; Adoption and Children Act 2002, section 57: what could tell where an adopted child is, is not disclosed (to be confirmed)";

    static Optional<Refusal> refusal(LetterCame letter, Records records) {
        if (letter.passed() == null || letter.says() == null || !letter.from().equals(LetterCame.ADOPTERS)) return Optional.empty();
        var told = Stream.of(Kept.ofAll(letter.children(), letter.on(), records), Kept.whereabouts(letter.children(), records)).flatMap(kept -> kept.told(letter.says()).stream()).distinct().toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new Refusal("The letter tells where " + String.join(" and ", told) + (told.size() == 1 ? " lives" : " live")
                + ", or how to reach them. Hold it back, and write why, until it has been made safe.", DATA_PROTECTION));
    }

    private SafeToPassOn() {}
}
