package goldthread.child.network;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.child.ChildFrame.Reading;
import goldthread.child.Recordings;
import goldthread.duties.Duty;
import goldthread.pages.Block;
import goldthread.pages.Words;
import java.util.List;
import java.util.Set;

/// What is due of the family network: section G of the rule book, family meetings and plans, and temporary approval.
final class DueView {
    private static final Set<String> OTHERS = Set.of("T-C19", "T-C04b", "T-C05b", "T-C05c", "T-C05d", "T-C05e", "T-C05f", "T-C05g", "T-C05h", "T-C16", "T-D15", "T-D16b");

    static List<Block> of(Reading reading, List<Duty> all) {
        var table = Block.table("What is due", "What", "By", "Why").whenEmpty("Nothing is due.");
        for (var duty : all) {
            var state = duty.state(reading.day());
            if ((duty.rule().startsWith("T-G") || OTHERS.contains(duty.rule())) && state.owed()) {
                table = table.row(what(reading, duty), state == Duty.State.LATE ? lines(day(duty.due()), tag("Late", Words.Colour.RED)) : day(duty.due()), lines(text(duty.why()), quiet(duty.citation() + ", " + duty.mark())));
            }
        }
        return List.of(table);
    }

    private static Words what(Reading reading, Duty duty) {
        return reading.writable() ? Recordings.meeting(duty.rule()).<Words>map(recording -> link(duty.what(), "/child/" + reading.timeline().subject() + "/record/" + recording.kind() + "?rule=" + duty.rule()))
                .orElse(text(duty.what())) : text(duty.what());
    }

    private DueView() {}
}
