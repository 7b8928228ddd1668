package goldthread;

import goldthread.app.Rooms;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.Duties;
import goldthread.duties.Duty;
import goldthread.law.Law;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// One child's entries in memory, for tests of pure functions. Each is told on the evening of the day it happened,
/// unless the test says when.
public final class Casebook {
    private static final Kinds KINDS = Rooms.kinds();
    private static final Duties DUTIES = new Duties(Rooms.DUTIES, null);
    public static final int HOLDER = 201;

    public final Subject child = Subject.unheardOf();
    private final List<Line> lines = new ArrayList<>();
    private String source = "page";
    private Law law = Law.national(HOLDER);

    /// An entry that a return told, taken in on that day.
    public UUID returned(String day, Entry entry) {
        source = "import:903";
        var id = told(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC), entry);
        source = "page";
        return id;
    }

    public UUID told(Entry entry) {
        return told(entry.happened().atTime(18, 0).toInstant(ZoneOffset.UTC), entry);
    }

    public UUID told(Instant when, Entry entry) {
        var id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + lines.size());
        lines.add(new Line(new Envelope(lines.size() + 1, id, HOLDER, KINDS.of(entry).name(), entry.happened(), when,
                new UUID(HOLDER, 7), null, source), entry));
        return id;
    }

    /// What was said of an entry was wrong.
    public void corrected(UUID entry, Entry to) {
        told(new Corrected(entry, to, "It was otherwise"));
    }

    public void withdrawn(UUID entry) {
        told(new Withdrawn(entry, List.of(), LocalDate.parse("2026-01-01"), "Never happened"));
    }

    public void under(Law law) {
        this.law = law;
    }

    public Timeline timeline() {
        return new Timeline(child, lines);
    }

    public List<Duty> duties() {
        return DUTIES.of(timeline(), law);
    }

    /// The duties of a rule as they stand on a day: `Visit by 2026-04-13: Late`.
    public List<String> duties(String today, String... rules) {
        return duties().stream().filter(duty -> List.of(rules).contains(duty.rule())).map(duty -> told(duty, LocalDate.parse(today)))
                .collect(Collectors.toList());
    }

    private static String told(Duty duty, LocalDate today) {
        var state = duty.state(today);
        return duty.rule() + " by " + duty.due() + ": " + state.words()
                + (state == Duty.State.NOT_NEEDED || state == Duty.State.MISSED ? " (" + duty.reason() + ")" : "");
    }

    public static LocalDate on(String day) {
        return LocalDate.parse(day);
    }
}
