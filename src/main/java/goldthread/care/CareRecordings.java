package goldthread.care;

import goldthread.recording.Recording;
import java.util.List;
import java.util.stream.Stream;

/// What people record of children looked after and of care leavers, each described once.
public final class CareRecordings {
    public static final List<Recording<?>> ALL = Stream.of(VisitRecordings.ALL, EpisodeRecordings.ALL, HealthRecordings.ALL,
            MissingRecordings.ALL, AdoptionRecordings.ALL).flatMap(List::stream).toList();

    private CareRecordings() {}
}
