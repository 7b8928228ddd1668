package goldthread.casefile;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All entries about one subject, and what stands of them. A value: it never changes.
public final class Timeline {
    private static final Comparator<Fact<?>> AS_IT_HAPPENED = Comparator
            .<Fact<?>, java.time.LocalDate>comparing(Fact::happened)
            .thenComparing(fact -> fact.first().position());

    /// So many later lines are put in their places one by one; of more, all are sorted.
    private static final int SOME = 8;

    private final Subject subject;
    private final List<Line> lines;
    private final List<Fact<?>> standing;
    /// With what is kept from the reader; null: nothing is.
    private final @Nullable Timeline whole;
    private final long head;
    private volatile @Nullable Timeline closed;
    private volatile @Nullable Set<String> roles;
    private volatile @Nullable Map<Class<?>, List<Fact<?>>> byKind;
    private volatile Map<Class<?>, List<Fact<?>>> families = Map.of();

    /// @param lines in the order of the log
    public Timeline(Subject subject, List<Line> lines) {
        this(subject, List.copyOf(lines), stand(lines));
    }

    private Timeline(Subject subject, List<Line> lines, List<Fact<?>> standing) {
        this(subject, lines, standing, null, lines.isEmpty() ? 0 : lines.getLast().position());
    }

    private Timeline(Subject subject, List<Line> lines, List<Fact<?>> standing, @Nullable Timeline whole, long head) {
        this.subject = subject;
        this.lines = lines;
        this.standing = standing;
        this.whole = whole;
        this.head = head;
    }

    public static Timeline empty(Subject subject) {
        return new Timeline(subject, List.of());
    }

    public Subject subject() {
        return subject;
    }

    /// Every line, in the order of the log: corrections and withdrawals among them.
    public List<Line> lines() {
        return lines;
    }

    /// As what it is tagged on its own lines: `person`, `place`. What a correction says instead is among them.
    public Set<String> roles() {
        var known = roles;
        if (known == null) {
            known = rolesIn(lines);
            roles = known;
        }
        return known;
    }

    private Set<String> rolesIn(List<Line> some) {
        return some.stream().flatMap(line -> line.entry().tags().stream()).filter(tag -> tag.subject().equals(subject)).map(Tag::role).collect(Collectors.toUnmodifiableSet());
    }

    /// The position of the last line, also where the reader may not see it; 0 when there is none.
    public long head() {
        return head;
    }

    /// The timeline as it was known at an instant, inclusive: later-learned entries gone, corrections undone. What is sealed
    /// now stays so.
    public Timeline asKnownAt(Instant instant) {
        var known = lines.stream().filter(line -> !line.envelope().recorded().isAfter(instant)).toList();
        if (whole == null) {
            return new Timeline(subject, known);
        }
        var then = whole.asKnownAt(instant);
        return new Timeline(subject, known, stand(known), then, then.head);
    }

    /// As this account may read it: without what is sealed, but for what it is named for.
    Timeline openTo(UUID account) {
        return closed() == this ? this : without(SealedParts.kept(lines, seal -> seal.names().contains(account)));
    }

    /// Without anything that is sealed, whoever reads: for what is kept ready, and for what leaves the house.
    public Timeline closed() {
        var known = closed;
        if (known == null) {
            known = SealedParts.any(lines) ? without(SealedParts.kept(lines, seal -> false)) : this;
            closed = known;
        }
        return known;
    }

    private Timeline without(Set<UUID> kept) {
        var open = lines.stream().filter(line -> !kept.contains(line.envelope().id())).toList();
        return kept.isEmpty() ? this : new Timeline(subject, open, stand(open), counted(), head);
    }

    /// With what is kept from the reader: to count by, and for nothing that is shown. A duty that a sealed entry has met is met.
    public Timeline counted() {
        return whole == null ? this : whole;
    }

    /// Other lines of the same record, for the same reader.
    public Timeline showing(List<Line> shown) {
        var all = List.copyOf(shown);
        long last = all.isEmpty() ? 0 : all.getLast().position();
        return new Timeline(subject, all, stand(all), whole, Math.max(head, last));
    }

    /// Lines of this record and of others that are read with it, for the same reader.
    /// @param counted the same with what is kept from the reader; null: nothing is     @param heads of the others
    public Timeline together(List<Line> shown, @Nullable List<Line> counted, long heads) {
        var all = List.copyOf(shown);
        return new Timeline(subject, all, stand(all), counted == null ? null : new Timeline(subject, counted), Math.max(head, heads));
    }

    /// The timeline without what others hold.
    public Timeline heldBy(int holder) {
        return lines.stream().allMatch(line -> line.envelope().holder() == holder) ? this
                : showing(lines.stream().filter(line -> line.envelope().holder() == holder).toList());
    }

    /// The timeline as if this entry had never been recorded; what corrected it is gone with it.
    public Timeline without(UUID entry) {
        return line(entry).isEmpty() ? this : new Timeline(subject, lines.stream().filter(line -> !line.envelope().id().equals(entry)).toList());
    }

    /// This timeline with later lines.
    public Timeline with(List<Line> later) {
        var all = new ArrayList<Line>(lines.size() + later.size());
        all.addAll(lines);
        all.addAll(later);
        if (later.size() > SOME || later.stream().anyMatch(Timeline::changes)) {
            return new Timeline(subject, all);
        }
        var known = byKind;
        var timeline = new Timeline(subject, List.copyOf(all), inserted(standing, later));
        if (known != null) {
            var kinds = new HashMap<>(known);
            later.forEach(line -> kinds.put(line.entry().getClass(), inserted(kinds.getOrDefault(line.entry().getClass(), List.of()), List.of(line))));
            timeline.byKind = kinds;
        }
        var knownRoles = roles;
        if (knownRoles != null) {
            var more = rolesIn(later);
            timeline.roles = knownRoles.containsAll(more) ? knownRoles : Stream.concat(knownRoles.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
        }
        return timeline;
    }

    private static boolean changes(Line line) {
        return line.entry() instanceof Corrected || line.entry() instanceof Withdrawn;
    }

    /// A new fact stands behind all that happened before it or on its day, for its place in the log is the last.
    private static List<Fact<?>> inserted(List<Fact<?>> standing, List<Line> later) {
        var facts = new ArrayList<Fact<?>>(standing.size() + later.size());
        facts.addAll(standing);
        for (var line : later) {
            int place = facts.size();
            while (place > 0 && facts.get(place - 1).happened().isAfter(line.entry().happened())) {
                place--;
            }
            facts.add(place, new Fact<>(line.entry(), line.envelope(), line.envelope()));
        }
        return List.copyOf(facts);
    }

    /// What stands, as it happened; entries of one day in the order in which they were recorded.
    public List<Fact<?>> standing() {
        return standing;
    }

    /// What stands of one kind, or of one room's family of kinds, as it happened.
    @SuppressWarnings("unchecked")
    public <E extends Entry> List<Fact<E>> facts(Class<E> kind) {
        List<?> facts = byKind().get(kind);
        return (List<Fact<E>>) (facts != null ? facts : kind.isInterface() ? family(kind) : List.of());
    }

    /// Looked for once: a page asks for the same families several times, and a record in memory is asked by many pages.
    private List<Fact<?>> family(Class<?> kind) {
        var found = families.get(kind);
        if (found == null) {
            found = standing.stream().<Fact<?>>filter(fact -> kind.isInstance(fact.entry())).toList();
            var more = new HashMap<>(families);
            more.put(kind, found);
            families = more;
        }
        return found;
    }

    /// Sorted when first asked for: folds ask for many kinds. Two threads may both sort it, to the same end.
    private Map<Class<?>, List<Fact<?>>> byKind() {
        var sorted = byKind;
        if (sorted == null) {
            var all = new HashMap<Class<?>, List<Fact<?>>>();
            standing.forEach(fact -> all.computeIfAbsent(fact.entry().getClass(), kind -> new ArrayList<>()).add(fact));
            all.replaceAll((kind, facts) -> List.copyOf(facts));
            sorted = all;
            byKind = sorted;
        }
        return sorted;
    }

    /// The last that happened of one kind.
    public <E extends Entry> Optional<Fact<E>> last(Class<E> kind) {
        var all = facts(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// What stands of one kind in the order in which it was told, whatever days it is of. A correction keeps the place of what
    /// it corrects.
    public <E extends Entry> List<Fact<E>> told(Class<E> kind) {
        return facts(kind).stream().sorted(Comparator.comparing(fact -> fact.first().position())).toList();
    }

    /// The last that was told of one kind: where it is told again, that stands instead.
    public <E extends Entry> Optional<Fact<E>> lastTold(Class<E> kind) {
        var all = told(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// The line with this id, whether it stands or not.
    public Optional<Line> line(UUID id) {
        return lines.stream().filter(line -> line.envelope().id().equals(id)).findFirst();
    }

    /// For each entry that was corrected or withdrawn, the lines that did so, in order.
    public Map<UUID, List<Line>> changes() {
        var changes = new HashMap<UUID, List<Line>>();
        for (var line : lines) {
            switch (line.entry()) {
                case Corrected corrected -> changes.computeIfAbsent(corrected.entry(), id -> new ArrayList<>()).add(line);
                case Withdrawn withdrawn -> changes.computeIfAbsent(withdrawn.entry(), id -> new ArrayList<>()).add(line);
                default -> { }
            }
        }
        return changes;
    }

    private static List<Fact<?>> stand(List<Line> lines) {
        var byId = LinkedHashMap.<UUID, Fact<?>>newLinkedHashMap(lines.size());
        for (var line : lines) {
            switch (line.entry()) {
                case Corrected corrected -> byId.computeIfPresent(corrected.entry(),
                        (id, fact) -> new Fact<>(corrected.to(), fact.first(), line.envelope()));
                case Withdrawn withdrawn -> byId.remove(withdrawn.entry());
                case Entry entry -> byId.put(line.envelope().id(), new Fact<>(entry, line.envelope(), line.envelope()));
            }
        }
        var facts = new ArrayList<Fact<?>>(byId.values());
        facts.sort(AS_IT_HAPPENED);
        return List.copyOf(facts);
    }
}
