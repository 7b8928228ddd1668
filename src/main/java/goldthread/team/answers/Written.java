package goldthread.team.answers;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.child.Recordings;
import goldthread.time.England;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A form about a child that a person filled in on a page, as it stands. What an import, a program or the demonstration told is none,
/// nor is what was written beside it of the same answers, nor anything on the record of who is no child's but a relative's.
record Written(Fact<?> fact) {
    private static final String PAGE = "page", CHILD = Tag.child(goldthread.casefile.Subject.unheardOf()).role(), APPROXIMATE = "-approximate";
    /// Ids that follow from another's are of this version: see `Append.beside`.
    private static final int FOLLOWS = 3;

    static final Fold<Written> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "answers_written";
        }

        /// Answers are counted when the row is written and not before: an append makes all rows of a record and writes one.
        @Override
        public List<Column<Written>> columns() {
            return List.of(new Column<>("key", "text", row -> row.fact.id()), new Column<>("kind", "text", row -> row.fact.first().kind()), new Column<>("answers", "int", Written::answers),
                    new Column<>("worker", "uuid", Written::worker), new Column<>("told", "date", row -> LocalDate.ofInstant(row.fact.first().recorded(), England.ZONE)));
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(Entry.class);
        }

        @Override
        public List<Written> rows(Timeline timeline) {
            return timeline.roles().contains(CHILD) ? timeline.standing().stream().filter(Written::byHand).map(Written::new).toList() : List.of();
        }
    };

    private static boolean byHand(Fact<?> fact) {
        return fact.first().source().equals(PAGE) && fact.id().version() != FOLLOWS && Recordings.of(fact.first().kind()).isPresent();
    }

    /// As it stands: what a correction left out or added is counted so. A date that is not certain is one answer.
    int answers() {
        var filled = Recordings.of(fact.first().kind()).orElseThrow().filled(fact.entry());
        return (int) filled.values().keySet().stream().filter(key -> filled.has(key) && !key.endsWith(APPROXIMATE)).count();
    }

    private UUID worker() {
        var behalf = fact.first().forWhom();
        return behalf == null ? fact.first().author() : behalf;
    }
}
