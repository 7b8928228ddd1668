package goldthread.child;

import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.education.Education;
import goldthread.people.PeopleEntry.Noted;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of a child's record is open to those who may not read the whole of it: an education officer. What is not named here
/// is not open, and whoever may read the whole record reads and writes all that there is. Decision 0022.
public final class InPart {
    /// Section K of the limits: home education and children not in school.
    private static final String OWED = "T-K";
    private static final String NOTE = "people.noted";

    /// Whether who acts may read whole records.
    public static boolean whole() {
        return Acting.who().may(Permission.WHOLE_RECORD);
    }

    /// Whether a form of this kind is open: it shows nothing of the record but what that kind is about.
    public static boolean writes(String kind) {
        return whole() || kind.equals(NOTE) || Education.OPEN.contains(kind);
    }

    /// The timeline as it may be read entry by entry: what is about education, and one's own notes that nobody else has touched.
    public static Timeline from(Timeline timeline) {
        if (whole()) {
            return timeline;
        }
        var changes = timeline.changes();
        var open = timeline.lines().stream().filter(line -> open(line, changes.getOrDefault(line.envelope().id(), List.of()))).map(line -> line.envelope().id()).collect(Collectors.toSet());
        return new Timeline(timeline.subject(), timeline.lines().stream().filter(line -> open.contains(changed(line))).toList());
    }

    /// Those of some lines, recorded since a record was read, that may be shown.
    static List<Line> of(List<Line> since) {
        return whole() ? since : since.stream().filter(line -> Education.open(line.entry() instanceof Corrected corrected ? corrected.to() : line.entry())).toList();
    }

    public static boolean owes(Duty duty) {
        return whole() || duty.rule().startsWith(OWED);
    }

    private static boolean open(Line line, List<Line> changes) {
        return Education.open(line.entry()) || line.entry() instanceof Noted && Stream.concat(Stream.of(line), changes.stream()).allMatch(InPart::own);
    }

    private static boolean own(Line line) {
        return line.envelope().author().equals(Acting.who().account());
    }

    /// The entry that a line says or changes.
    private static UUID changed(Line line) {
        return switch (line.entry()) {
            case Corrected corrected -> corrected.entry();
            case Withdrawn withdrawn -> withdrawn.entry();
            default -> line.envelope().id();
        };
    }

    private InPart() {}
}
