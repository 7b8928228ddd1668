package goldthread.child;

import goldthread.casefile.CaseFile;
import goldthread.casefile.Kinds;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that can be recorded of a child, group by group, in the order of a child's way. What would follow from
/// something that is over, or that never was, stands apart.
///
/// @param given what the record, and others, give to each form, by kind
record Choosing(Kinds kinds, Timeline timeline, Map<String, Given> given) {
    static final List<String> OFTEN = List.of("care.visited", "people.noted", "frontdoor.referred");
    static final List<String> GROUPS = List.of("Referrals and assessments", "Family help", "Protection", "Plans", "Family decision-making", "Family network support", "Kinship care", "Court", "Reviews",
            "Placement and legal status", "Education", "Health", "Missing", "Harm outside the home", "Family and network", "Who is involved", "Who the child is", "Leaving care", "Adoption");

    /// A heading takes about as much room as so many lines.
    private static final int HEADING = 3;

    static Choosing of(CaseFile caseFile, Timeline timeline, LocalDate today) {
        var records = Records.once(caseFile::timeline);
        return new Choosing(caseFile.kinds(), timeline, open().collect(Collectors.toMap(Recording::kind, recording -> recording.given(timeline, records, today))));
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading("Most often"));
        blocks.add(new Block.Bullets(OFTEN.stream().filter(InPart::writes).flatMap(kind -> Recordings.of(kind).stream()).map(this::link).toList()));
        var groups = new LinkedHashMap<String, List<Recording<?>>>();
        GROUPS.forEach(group -> groups.put(group, in(group, this::now)));
        groups.values().removeIf(List::isEmpty);
        blocks.add(columns(groups));
        var later = open().filter(recording -> !now(recording)).toList();
        if (!later.isEmpty()) {
            blocks.add(Block.details("What cannot follow now", new Block.Bullets(later.stream().map(this::line).toList())));
        }
        return blocks;
    }

    /// Group by group in two columns of about the same length, the first read first.
    private Block columns(Map<String, List<Recording<?>>> groups) {
        int lines = groups.values().stream().mapToInt(group -> group.size() + HEADING).sum();
        var first = new ArrayList<Block>();
        var second = new ArrayList<Block>();
        int so = 0;
        for (var group : groups.entrySet()) {
            var section = new Block.Section(group.getKey().toLowerCase(Locale.UK).replace(' ', '-'), group.getKey(), List.of(new Block.Bullets(group.getValue().stream().map(this::link).toList())));
            (2 * so < lines ? first : second).add(section);
            so += group.getValue().size() + HEADING;
        }
        return new Block.Columns(first, second);
    }

    private List<Recording<?>> in(String group, Predicate<Recording<?>> which) {
        return open().filter(recording -> kinds.named(recording.kind()).group().equals(group) && !OFTEN.contains(recording.kind()))
                .filter(which).toList();
    }

    private static Stream<Recording<?>> open() {
        return Recordings.all().stream().<Recording<?>>map(one -> one).filter(recording -> InPart.writes(recording.kind()));
    }

    private Given given(Recording<?> recording) {
        return given.get(recording.kind());
    }

    private boolean now(Recording<?> recording) {
        var given = given(recording);
        return given.ready() && !given.over();
    }

    private Words line(Recording<?> recording) {
        var given = given(recording);
        return given.ready() ? Words.run(link(recording), new Words.Plain(": only late, for what is over")) : Words.text(recording.form().title() + ": " + given.missing());
    }

    private Words link(Recording<?> recording) {
        return Words.link(recording.form().title(), RecordingPages.address(timeline.subject().id(), recording.kind()));
    }
}
