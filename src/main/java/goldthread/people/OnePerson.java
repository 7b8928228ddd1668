package goldthread.people;

import goldthread.casefile.AsOne;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.CaseFileEntry.PartUnsealed;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Unlinked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records that a person decided are one child's: lists, duties and returns have what stands on all of them under the first,
/// which is the one that was kept open, and of the others no more than who they are. Undone, each has what is its own.
///
/// A link made after an adoption stands on either record joins nothing: an adopted child's earlier identity is nobody's.
public final class OnePerson implements AsOne {
    private final Kinds kinds;
    private final Set<Class<? extends Entry>> guarding;

    /// @param guarding kinds after which an identity is never read with another
    public OnePerson(Kinds kinds, Set<Class<? extends Entry>> guarding) {
        this.kinds = kinds;
        this.guarding = Set.copyOf(guarding);
    }

    @Override
    public Set<Subject> with(Timeline own) {
        Set<Subject> with = Set.of();
        for (var line : own.lines()) {
            var link = line.entry() instanceof Corrected corrected ? corrected.to() : line.entry();
            if (link instanceof Linked linked) {
                with = with.isEmpty() ? new HashSet<>() : with;
                with.add(linked.one());
                with.add(linked.other());
            }
        }
        if (!with.isEmpty()) {
            with.remove(own.subject());
        }
        return with;
    }

    @Override
    public Map<Subject, Timeline> folded(Map<Subject, Timeline> own) {
        if (own.values().stream().allMatch(timeline -> with(timeline).isEmpty())) {
            return own;
        }
        var first = new Firsts(own, null);
        var folded = new HashMap<Subject, Timeline>();
        own.forEach((subject, timeline) -> folded.put(subject, with(timeline).isEmpty() ? timeline : first.folded(timeline)));
        return folded;
    }

    /// What a return reads of this record: all that stands on those that are read with it under the first of them, and nothing
    /// under the others. The number of another stands only where the first has none.
    /// @param own     as for [#folded]     @param asKnown by the links that were known then; null: by those known now
    public Timeline returned(Subject of, Map<Subject, Timeline> own, @Nullable Instant asKnown) {
        var timeline = own.get(of);
        if (with(timeline).isEmpty()) {
            return timeline;
        }
        var first = new Firsts(own, asKnown);
        if (!first.of(of).equals(of)) {
            return Timeline.empty(of);
        }
        boolean numbered = timeline.facts(Identified.class).stream().anyMatch(fact -> number(fact.entry()));
        return first.all(timeline, line -> !(numbered && number(line.entry())));
    }

    /// Under which record this one stands by those links; itself, where it stands for itself.
    public Subject first(Subject of, Map<Subject, Timeline> own, @Nullable Instant asKnown) {
        return with(own.get(of)).isEmpty() ? of : new Firsts(own, asKnown).of(of);
    }

    private static boolean number(Entry entry) {
        return entry instanceof Identified identified && identified.scheme().equals(Identified.LA_CHILD_ID);
    }

    private interface Which {
        boolean stands(Line line);
    }

    /// Which record is the first of those of each person.
    private final class Firsts {
        private final Map<Subject, Timeline> own;
        private final @Nullable Instant asKnown;
        private final Map<Subject, Subject> next = new HashMap<>();
        private final Map<Subject, Set<Subject>> behind = new HashMap<>();
        private final Set<UUID> nothing = new HashSet<>();

        Firsts(Map<Subject, Timeline> own, @Nullable Instant asKnown) {
            this.own = own;
            this.asKnown = asKnown;
            own.values().stream().map(this::known).flatMap(OneRecord::links).distinct()
                    .sorted(Comparator.comparingLong(link -> link.first().position())).forEach(this::take);
            own.keySet().forEach(subject -> behind.computeIfAbsent(of(subject), first -> new TreeSet<>()).add(subject));
        }

        private Timeline known(Timeline timeline) {
            return asKnown == null ? timeline : timeline.asKnownAt(asKnown);
        }

        private void take(Fact<Linked> link) {
            var linked = link.entry();
            boolean elsewhere = next.containsKey(linked.other()) && !next.get(linked.other()).equals(linked.one());
            if (linked.one().equals(linked.other()) || elsewhere || guarded(linked.one(), link) || guarded(linked.other(), link)) {
                nothing.add(link.id());
            } else {
                next.put(linked.other(), linked.one());
            }
        }

        /// Whether this record, or one that is read with it by then, has an identity that is never read with another.
        private boolean guarded(Subject subject, Fact<Linked> link) {
            var first = of(subject);
            return own.values().stream().filter(timeline -> of(timeline.subject()).equals(first)).flatMap(timeline -> timeline.standing().stream())
                    .anyMatch(fact -> guards(fact.entry()) && fact.first().position() < link.first().position());
        }

        /// Where the links lead; of a ring, the least.
        Subject of(Subject subject) {
            var seen = new LinkedHashSet<Subject>();
            for (var at = subject; ; at = next.get(at)) {
                if (!next.containsKey(at) || !own.containsKey(next.get(at))) {
                    return at;
                }
                if (!seen.add(at)) {
                    var ring = new ArrayList<>(seen);
                    return ring.subList(ring.indexOf(at), ring.size()).stream().min(Comparator.naturalOrder()).orElseThrow();
                }
            }
        }

        Timeline folded(Timeline timeline) {
            var first = of(timeline.subject());
            if (behind.get(first).size() == 1) {
                return nothing.isEmpty() ? timeline : of(timeline.subject(), timeline.lines().stream().filter(this::joins));
            }
            return first.equals(timeline.subject()) ? all(timeline, line -> !number(line.entry())) : who(timeline, first);
        }

        private boolean joins(Line line) {
            return !nothing.contains(line.envelope().id());
        }

        /// All that stands on the records of one person, said of the first, whose name it keeps.
        /// @param taken what is taken from the others
        Timeline all(Timeline timeline, Which taken) {
            var all = behind.get(timeline.subject());
            boolean named = !timeline.facts(Named.class).isEmpty();
            var known = Stream.concat(Stream.of(timeline.subject()), all.stream()).distinct().map(own::get).map(this::known).toList();
            var details = Details.of(known.stream().map(Timeline::closed).toList());
            var place = SecretPlace.of(known);
            return of(timeline.subject(), Stream.concat(timeline.lines().stream(),
                            others(timeline.subject(), all).filter(taken::stands).filter(line -> !(named && line.entry() instanceof Named)))
                    .filter(this::joins).filter(place::shows).map(details::filled));
        }

        /// No more than who this is, with what links and guards all of them.
        private Timeline who(Timeline timeline, Subject first) {
            var place = SecretPlace.of(behind.get(first).stream().map(own::get).map(this::known).toList());
            return of(timeline.subject(), Stream.concat(timeline.lines().stream().filter(line -> tells(line.entry()) || seals(line.entry())),
                    others(timeline.subject(), behind.get(first)).filter(line -> binds(line.entry()) || seals(line.entry()))).filter(this::joins).filter(place::shows));
        }

        private Stream<Line> others(Subject one, Set<Subject> all) {
            return all.stream().filter(other -> !other.equals(one)).flatMap(other -> own.get(other).lines().stream().map(line -> OneRecord.about(kinds, line, other, one)));
        }

        /// In the order of the log; what is on several is there once.
        private static Timeline of(Subject subject, Stream<Line> lines) {
            var known = new HashSet<UUID>();
            return new Timeline(subject, lines.filter(line -> known.add(line.envelope().id())).sorted(Comparator.comparingLong(Line::position)).toList());
        }
    }

    private boolean guards(Entry entry) {
        return guarding.contains(entry.getClass());
    }

    private static boolean tells(Entry entry) {
        return entry instanceof PeopleEntry && !(entry instanceof Noted) || entry instanceof Corrected corrected && tells(corrected.to()) || entry instanceof Withdrawn;
    }

    /// What is sealed stays so where records are read together (decision 0029).
    private static boolean seals(Entry entry) {
        return entry instanceof PartSealed || entry instanceof PartUnsealed;
    }

    private boolean binds(Entry entry) {
        return entry instanceof Linked || entry instanceof Unlinked || guards(entry) || entry instanceof Corrected corrected && binds(corrected.to()) || entry instanceof Withdrawn;
    }

    /// What the records last said of the person, the first before the others: who wrote on one could not know that it was said
    /// on another, and left it out.
    private record Details(List<Described> last) {
        static Details of(List<Timeline> all) {
            return new Details(all.stream().flatMap(timeline -> timeline.last(Described.class).stream()).map(Fact::entry).toList());
        }

        Line filled(Line line) {
            return switch (line.entry()) {
                case Described described -> new Line(line.envelope(), filled(described));
                case Corrected corrected when corrected.to() instanceof Described described ->
                    new Line(line.envelope(), new Corrected(corrected.entry(), filled(described), corrected.why()));
                default -> line;
            };
        }

        private Described filled(Described one) {
            return new Described(one.person(), or(one, Described::sex), or(one, Described::born), or(one, Described::expected), or(one, Described::died),
                    or(one, Described::ethnicity), or(one, Described::disabilities), one.asOf());
        }

        private <T> @Nullable T or(Described one, Function<Described, @Nullable T> what) {
            for (var each : Stream.concat(Stream.of(one), last.stream()).toList()) {
                if (what.apply(each) != null) {
                    return what.apply(each);
                }
            }
            return null;
        }
    }
}
