package goldthread;

import static goldthread.Office.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.app.Rooms;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Envelope;
import goldthread.casefile.Fold;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.law.Law;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An append folds only what its kinds concern; so a fold may not look at what it does not say it reads. Random stories,
/// faulty ones among them, about children and what else entries are about. `-Dgoldthread.seed=<seed>` tells others.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldsReadWhatTheySayTest {
    private static final int STORIES = 60, MANY = 1_500, CHILDREN = 3, ENTRIES = 80;

    private static final long FIRST = Long.getLong("goldthread.seed", 1);

    private final Kinds kinds = Rooms.kinds();
    private final List<Fold<?>> folds = Rooms.folds(Law::national);

    @Test
    void an_entry_of_a_kind_that_a_fold_does_not_read_leaves_its_rows_as_they_are() {
        leavesRows(STORIES);
    }

    @Test
    @Tag("long")
    @Timeout(600)
    void an_entry_of_a_kind_that_a_fold_does_not_read_leaves_its_rows_as_they_are_in_many_stories() {
        leavesRows(MANY);
    }

    /// A whole story at once; where its rows are others without what is not read, entry by entry: so the one is named that
    /// makes the difference, if one does.
    private void leavesRows(int stories) {
        everyTimeline(stories, timeline -> folds.forEach(fold -> {
            var read = new Timeline(timeline.subject(), timeline.lines().stream().filter(line -> reads(fold, line)).toList());
            if (!fold.rows(timeline).equals(fold.rows(read))) {
                entryByEntry(fold, timeline);
            }
        }));
    }

    private static void entryByEntry(Fold<?> fold, Timeline timeline) {
        for (int n = 0; n < timeline.lines().size(); n++) {
            var line = timeline.lines().get(n);
            var after = first(timeline, n + 1);
            if (!reads(fold, line)) {
                assertThat((List<?>) fold.rows(after)).as(() -> fold.table() + " reads more than " + fold.reads() + ": " + line + story(after)).isEqualTo(fold.rows(first(timeline, n)));
            }
        }
    }

    @Test
    void folds_that_share_a_table_never_make_the_same_row() {
        everyTimeline(STORIES, timeline -> folds.stream().collect(Collectors.groupingBy(Fold::table)).forEach((table, sharing) -> {
            var keys = new HashSet<String>();
            sharing.forEach(fold -> keys(fold, timeline).forEach(key -> assertThat(keys.add(key)).as(table + " " + key + story(timeline)).isTrue()));
        }));
    }

    private static <R> List<String> keys(Fold<R> fold, Timeline timeline) {
        return fold.rows(timeline).stream().map(row -> String.valueOf(fold.columns().getFirst().value().apply(row))).toList();
    }

    private void everyTimeline(int stories, Consumer<Timeline> looking) {
        Acting.as(Who.product(SAM.holder()), () -> {
            for (long seed = FIRST; seed < FIRST + stories; seed++) {
                var story = new RandomStory(seed, seed, CHILDREN, ENTRIES);
                story.subjects().forEach(child -> looking.accept(timeline(story, child)));
            }
        });
    }

    private Timeline timeline(RandomStory story, Subject child) {
        var lines = new ArrayList<Line>();
        for (int position = 0; position < story.writings().size(); position++) {
            var writing = story.writings().get(position);
            if (writing.entry().tags().stream().anyMatch(tag -> tag.subject().equals(child))) {
                lines.add(new Line(new Envelope(position + 1, writing.id(), SAM.holder(), kinds.of(writing.entry()).name(),
                        writing.entry().happened(), writing.recorded(), SAM.account(), null, writing.source()), writing.entry()));
            }
        }
        return new Timeline(child, lines);
    }

    private static String story(Timeline timeline) {
        return timeline.lines().stream().map(line -> "\n" + line.entry()).collect(Collectors.joining());
    }

    private static Timeline first(Timeline timeline, int lines) {
        return new Timeline(timeline.subject(), timeline.lines().subList(0, lines));
    }

    private static boolean reads(Fold<?> fold, Line line) {
        return line.entry() instanceof Corrected || line.entry() instanceof Withdrawn || fold.reads().stream().anyMatch(kind -> kind.isInstance(line.entry()));
    }
}
