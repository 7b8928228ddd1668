package goldthread.education.notice;

import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.education.notice.NoticeEntry.NoticeDecided;
import goldthread.education.notice.NoticeEntry.NoticeReceived;
import goldthread.education.notice.NoticeEntry.ParentTold;
import goldthread.people.PeopleEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a parent's notice stands, folded from its timeline.
/// @param decided null while nothing stands: not decided yet, or undone   @param told the answer to that decision; an earlier one tells of another
public record NoticeNow(NoticeReceived received, @Nullable NoticeDecided decided, @Nullable ParentTold told) {
    static final String RULE = "T-K16";

    public static final List<DutySource> DUTIES = List.of(DutySource.of((timeline, law) -> timeline.facts(NoticeReceived.class).stream().limit(1).flatMap(received -> {
        var ground = Ground.of(timeline, received, "A parent's notice came");
        return ground.owes("Find out whose notice it is, and answer the parent", law.limit(RULE, ground.from()), told(timeline).map(NoticeNow::done));
    }), NoticeEntry.class));

    /// None where the timeline is not a notice's own: what is tagged to a child makes no desk record of the child.
    static Optional<NoticeNow> of(Timeline timeline) {
        boolean own = !timeline.lines().isEmpty() && timeline.lines().getFirst().entry() instanceof NoticeReceived && timeline.facts(PeopleEntry.class).isEmpty();
        return !own ? Optional.empty() : timeline.facts(NoticeReceived.class).stream().findFirst().map(first -> new NoticeNow(first.entry(), timeline.lastTold(NoticeDecided.class).map(Fact::entry).orElse(null),
                told(timeline).map(Fact::entry).orElse(null)));
    }

    private static Optional<Fact<ParentTold>> told(Timeline timeline) {
        return timeline.lastTold(NoticeDecided.class).flatMap(decided -> timeline.lastTold(ParentTold.class).filter(told -> told.first().position() > decided.first().position()));
    }

    private static Done done(Fact<ParentTold> told) {
        return told.entry().how().equals(ParentTold.NOT_TOLD) ? new Done(told.happened(), told.id(), "the parent was not told: " + told.entry().text()) : Done.of(told);
    }

    private record Row(String table, List<Fold.Column<NoticeNow>> list) implements Fold<NoticeNow> {
        @Override
        public List<Column<NoticeNow>> columns() {
            return list;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(NoticeEntry.class, PeopleEntry.class);
        }

        @Override
        public List<NoticeNow> rows(Timeline timeline) {
            return of(timeline).stream().toList();
        }
    }

    /// Only those who keep the register open a notice.
    private static final Fold<NoticeNow> DESK = new Row("desk_record", List.of(new Fold.Column<>("key", "text", now -> "home education"), new Fold.Column<>("permission", "text", now -> Permission.NOT_IN_SCHOOL.name())));

    private static final Fold<NoticeNow> NOW = new Row("home_notice", List.of(new Fold.Column<>("key", "text", now -> "now"), new Fold.Column<>("reference", "text", now -> now.received.reference()),
            new Fold.Column<>("at", "timestamptz", now -> now.received.at()), new Fold.Column<>("name", "text", now -> now.received.child().name()), new Fold.Column<>("wish", "text", now -> now.received.wish()),
            new Fold.Column<>("outcome", "text", now -> now.decided == null ? null : now.decided.outcome()), new Fold.Column<>("told", "boolean", now -> now.told != null)));

    public static final List<Fold<?>> FOLDS = List.of(DESK, NOW);
}
