package goldthread.workforce;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.Numbered;
import goldthread.workforce.StaffEntry.PostStands;
import goldthread.workforce.StaffEntry.Supervised;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is kept ready of workers and posts.
final class StaffFolds {
    static final List<Fold<?>> ALL = List.of(
            new Now<>("worker_now", StaffFolds::worker, List.of(
                    new Fold.Column<>("key", "text", now -> "now"),
                    new Fold.Column<>("name", "text", now -> now.joined().name()),
                    new Fold.Column<>("registration", "text", now -> now.joined().registration()),
                    new Fold.Column<>("qualified", "date", now -> now.joined().qualified()),
                    new Fold.Column<>("team", "text", now -> now.joined().team()),
                    new Fold.Column<>("role", "text", now -> now.joined().role()),
                    new Fold.Column<>("from_day", "date", now -> now.joined().from()),
                    new Fold.Column<>("until", "date", now -> now.left() == null ? null : now.left().on()),
                    new Fold.Column<>("lead_from", "date", now -> now.lead() == null ? null : now.lead().from()),
                    new Fold.Column<>("expert_from", "date", now -> now.expert() == null ? null : now.expert().from()),
                    new Fold.Column<>("numbers", "text", now -> String.join(" ", now.numbers())),
                    new Fold.Column<>("registration_standing", "text", now -> now.check() == null ? null : now.check().standing().code()),
                    new Fold.Column<>("registration_checked", "date", now -> now.check() == null ? null : now.check().on()),
                    new Fold.Column<>("registration_until", "date", now -> now.check() == null ? null : now.check().until()),
                    new Fold.Column<>("registered_name", "text", now -> now.check() == null || !now.check().nameDiffers() ? null : now.check().name()),
                    new Fold.Column<>("supervised", "date", now -> now.supervised() == null ? null : now.supervised().on()),
                    new Fold.Column<>("supervision_due", "date", now -> now.supervised() == null ? null : now.supervised().next()),
                    new Fold.Column<>("languages", "text", now -> String.join(", ", now.joined().languages())),
                    new Fold.Column<>("skills", "text", now -> String.join(", ", now.joined().skills())))),
            new Now<Fact<Away>>("worker_away", timeline -> timeline.facts(Away.class), List.of(
                    new Fold.Column<>("key", "text", away -> away.id().toString()),
                    new Fold.Column<>("from_day", "date", away -> away.entry().from()),
                    new Fold.Column<>("until", "date", away -> away.entry().to()),
                    new Fold.Column<>("why", "text", away -> away.entry().why()))),
            new Now<>("post_now", timeline -> timeline.last(PostStands.class).map(Fact::entry).stream().toList(), List.of(
                    new Fold.Column<>("key", "text", post -> "now"),
                    new Fold.Column<>("team", "text", PostStands::team),
                    new Fold.Column<>("title", "text", PostStands::title),
                    new Fold.Column<>("worker", "uuid", post -> post.worker() == null ? null : post.worker().id()),
                    new Fold.Column<>("from_day", "date", PostStands::from),
                    new Fold.Column<>("until", "date", PostStands::until))));

    private StaffFolds() {}

    private record Worker(Joined joined, @Nullable Left left, @Nullable Endorsed lead, @Nullable Endorsed expert, @Nullable Supervised supervised,
                          List<String> numbers, @Nullable Registration check) {}

    private record Now<R>(String table, Function<Timeline, List<R>> make, List<Fold.Column<R>> columns) implements Fold<R> {
        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(StaffEntry.class);
        }

        @Override
        public int version() {
            return 2;
        }

        @Override
        public List<R> rows(Timeline timeline) {
            return make.apply(timeline);
        }
    }

    private static List<Worker> worker(Timeline timeline) {
        return joined(timeline).map(joined -> List.of(new Worker(joined,
                latest(timeline, Left.class, Left::on).filter(left -> !left.on().isBefore(joined.from())).orElse(null),
                endorsed(timeline, Endorsed.LEAD), endorsed(timeline, Endorsed.EXPERT),
                latest(timeline, Supervised.class, Supervised::on).orElse(null),
                timeline.facts(Numbered.class).stream().map(fact -> fact.entry().number()).distinct().toList(), Registration.of(timeline, java.time.LocalDate.MAX).orElse(null)))).orElse(List.of());
    }

    /// Who left, and of whom it was never told that they joined, is known by that: their children wait for somebody from the next day on.
    private static Optional<Joined> joined(Timeline timeline) {
        return latest(timeline, Joined.class, Joined::from).or(() -> latest(timeline, Left.class, Left::on).filter(left -> left.name() != null)
                .map(left -> new Joined(left.worker(), String.valueOf(left.name()), null, null, "", "", left.on(), List.of(), List.of())));
    }

    private static @Nullable Endorsed endorsed(Timeline timeline, String as) {
        return timeline.facts(Endorsed.class).stream().map(Fact::entry).filter(one -> one.as().equals(as)).findFirst().orElse(null);
    }

    /// Of two on one day the one that was told last.
    private static <E extends Entry> Optional<E> latest(Timeline timeline, Class<E> kind, Function<E, java.time.LocalDate> day) {
        return timeline.facts(kind).stream().map(Fact::entry).reduce((one, other) -> day.apply(one).isAfter(day.apply(other)) ? one : other);
    }
}
