package goldthread.child;

import goldthread.casefile.Kinds;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything that can be recorded of a child, group by group; what cannot be yet, with the reason.
record Choosing(Kinds kinds, Timeline timeline) {
    private static final List<String> OFTEN = List.of("care.visited", "people.noted", "frontdoor.referred");

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading("Most often"));
        blocks.add(new Block.Bullets(OFTEN.stream().flatMap(kind -> Recordings.of(kind).stream()).map(this::link).toList()));
        var groups = Recordings.all().stream().collect(Collectors.groupingBy(recording -> kinds.named(recording.kind()).group(), TreeMap::new, Collectors.toList()));
        groups.forEach((group, recordings) -> {
            blocks.add(Block.heading(group));
            blocks.add(new Block.Bullets(recordings.stream().map(this::line).toList()));
        });
        return blocks;
    }

    private Words line(Recording<?> recording) {
        var given = recording.given().apply(timeline);
        return given.ready() ? link(recording) : Words.run(Words.quiet(recording.form().title() + ": not yet. " + given.missing()));
    }

    private Words link(Recording<?> recording) {
        return Words.link(recording.form().title(), RecordingPages.address(timeline.subject().id(), recording.kind()));
    }
}
