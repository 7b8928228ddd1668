package goldthread.child;

import goldthread.care.CareRecordings;
import goldthread.casefile.Subject;
import goldthread.pages.Recording;
import goldthread.people.PeopleRecordings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every kind of entry that people may record on a page, room by room.
final class Recordings {
    private static final List<Recording<Subject, ?>> ALL = Stream.of(CareRecordings.ALL, PeopleRecordings.ALL)
            .flatMap(List::stream).toList();

    static List<Recording<Subject, ?>> all() {
        return ALL;
    }

    static Optional<Recording<Subject, ?>> of(String kind) {
        return ALL.stream().filter(recording -> recording.kind().equals(kind)).findFirst();
    }

    private Recordings() {}
}
