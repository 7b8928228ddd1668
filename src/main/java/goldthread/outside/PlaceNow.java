package goldthread.outside;

import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.outside.PlaceEntry.ActionAgreed;
import goldthread.outside.PlaceEntry.ActionDone;
import goldthread.outside.PlaceEntry.ConcernTold;
import goldthread.outside.PlaceEntry.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A place, group or person as it stands, folded from its own timeline. It lies on a desk: it opens to those with the
/// permission and to nobody else, as a contact does (decision 0015).
///
/// @param into the place as which it is read; null where it is read by itself
record PlaceNow(Known known, int concerns, @Nullable LocalDate last, int open, @Nullable UUID into) {

    static Optional<PlaceNow> of(Timeline timeline) {
        return known(timeline, timeline.subject()).map(known -> {
            var concerns = timeline.facts(ConcernTold.class);
            var done = timeline.facts(ActionDone.class).stream().map(fact -> fact.entry().action()).collect(Collectors.toSet());
            return new PlaceNow(known, concerns.size(), concerns.isEmpty() ? null : concerns.getLast().happened(), (int) timeline.facts(ActionAgreed.class).stream().filter(fact -> !done.contains(fact.id())).count(), into(timeline));
        });
    }

    /// What is known of a place whose entries are among these.
    static Optional<Known> known(Timeline timeline, Subject place) {
        return timeline.facts(Known.class).stream().map(Fact::entry).filter(known -> known.place().equals(place)).reduce((first, second) -> second);
    }

    /// As what it is read now; null where it is read by itself.
    static @Nullable UUID into(Timeline timeline) {
        var into = OnePlace.joined(timeline).get(timeline.subject());
        return into == null ? null : into.id();
    }

    private record Row<T>(String table, List<Fold.Column<T>> list, Function<Timeline, List<T>> make) implements Fold<T> {
        @Override
        public List<Column<T>> columns() {
            return list;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(PlaceEntry.class);
        }

        @Override
        public List<T> rows(Timeline timeline) {
            return make.apply(timeline);
        }
    }

    /// The list of the authority is no child's record either.
    static final Fold<String> DESK = new Row<>("desk_record", List.of(new Fold.Column<>("key", "text", key -> key), new Fold.Column<>("permission", "text", key -> Permission.PLACES.name())),
            timeline -> of(timeline).isPresent() || timeline.subject().equals(PlaceEntry.REGISTRY) ? List.of("outside the home") : List.of());

    /// Which child has to do with which place, by the child's own record. @param until null while it stands
    record Link(String entry, java.util.UUID place, String how, @Nullable String words, LocalDate since, @Nullable LocalDate until) {}

    static final Fold<Link> LINKS = new Fold<>() {
        @Override
        public String table() {
            return "outside_link";
        }

        @Override
        public List<Column<Link>> columns() {
            return List.of(new Column<>("key", "text", Link::entry), new Column<>("place", "uuid", Link::place), new Column<>("how", "text", Link::how), new Column<>("words", "text", Link::words),
                    new Column<>("since", "date", Link::since), new Column<>("until", "date", Link::until));
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(OutsideEntry.class);
        }

        @Override
        public List<Link> rows(Timeline timeline) {
            return timeline.facts(OutsideEntry.ChildLinked.class).stream().map(fact -> new Link(fact.id().toString(), fact.entry().place().id(), fact.entry().how(), fact.entry().words(), fact.happened(),
                    timeline.facts(OutsideEntry.ChildUnlinked.class).stream().filter(end -> end.entry().link().equals(fact.id())).findFirst().map(end -> end.happened()).orElse(null))).toList();
        }
    };

    static final Fold<PlaceNow> FOLD = new Row<>("outside_place", List.of(new Fold.Column<>("key", "text", now -> "now"), new Fold.Column<>("sort", "text", now -> now.known.sort()),
            new Fold.Column<>("name", "text", now -> now.known.name()), new Fold.Column<>("whereabouts", "text", now -> now.known.whereabouts()), new Fold.Column<>("east", "int", now -> now.known.east()),
            new Fold.Column<>("north", "int", now -> now.known.north()), new Fold.Column<>("concerns", "int", PlaceNow::concerns), new Fold.Column<>("last", "date", PlaceNow::last), new Fold.Column<>("open", "int", PlaceNow::open), new Fold.Column<>("read_as", "uuid", PlaceNow::into)),
            timeline -> of(timeline).stream().toList());
}
