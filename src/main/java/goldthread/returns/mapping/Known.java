package goldthread.returns.mapping;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.protection.ProtectionEntry.PreProceedings;
import goldthread.returns.mapping.Standard.Place;
import goldthread.time.CollectionYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands on a child's timeline, by where it stands in a return.
final class Known {
    private final Timeline timeline;
    private final Map<UUID, Fact<?>> facts = new HashMap<>();
    private final Map<Table, List<Fact<?>>> roots = new HashMap<>();
    private final Map<Part<?>, List<Fact<?>>> ofChild = new IdentityHashMap<>();
    private final Map<Part<?>, Map<UUID, List<Fact<?>>>> parts = new IdentityHashMap<>();
    private final Set<UUID> written = new HashSet<>();
    private final Set<UUID> told = new HashSet<>();
    private @Nullable Map<UUID, List<Former>> formers;

    /// What an entry said before a person corrected or withdrew it. @param why the reason given
    record Former(Entry entry, String why) {}

    Known(Timeline timeline, Map<Class<? extends Entry>, List<Place>> places) {
        this(timeline, places, null);
    }

    /// @param year of which the census asks for more than one entry says of itself; null where no census is asked
    Known(Timeline timeline, Map<Class<? extends Entry>, List<Place>> places, @Nullable CollectionYear year) {
        this.timeline = timeline;
        timeline.lines().forEach(line -> written.add(line.envelope().id()));
        for (var fact : timeline.standing()) {
            facts.put(fact.id(), fact);
            for (var place : places.getOrDefault(fact.entry().getClass(), List.of())) {
                if (place.part().takes(fact.entry())) {
                    put(place, fact);
                }
            }
        }
        if (year != null && places.containsKey(PreProceedings.class)) {
            PreProceedingsTold.of(timeline, year.last()).forEach(fact -> tell(fact, places.get(PreProceedings.class)));
        }
    }

    private void tell(Fact<PreProceedings> fact, List<Place> places) {
        facts.put(fact.id(), fact);
        told.add(fact.id());
        places.forEach(place -> put(place, fact));
    }

    /// Whether a row is told from several entries, so that none of them is it.
    boolean told(UUID root) {
        return told.contains(root);
    }

    private void put(Place place, Fact<?> fact) {
        switch (place.part().bond()) {
            case ROOT -> roots.computeIfAbsent(place.table(), table -> new ArrayList<>()).add(fact);
            case OF_CHILD -> ofChild.computeIfAbsent(place.part(), part -> new ArrayList<>()).add(fact);
            default -> {
                var of = place.part().of(fact.entry());
                if (of != null) {
                    parts.computeIfAbsent(place.part(), part -> new HashMap<>()).computeIfAbsent(of, id -> new ArrayList<>()).add(fact);
                }
            }
        }
    }

    Timeline timeline() {
        return timeline;
    }

    @Nullable Fact<?> fact(UUID id) {
        return facts.get(id);
    }

    boolean written(UUID id) {
        return written.contains(id);
    }

    List<Fact<?>> roots(Table table) {
        return roots.getOrDefault(table, List.of());
    }

    List<Fact<?>> parts(Part<?> part, @Nullable UUID root) {
        return part.bond() == Part.Bond.OF_CHILD ? ofChild.getOrDefault(part, List.of())
                : parts.getOrDefault(part, Map.of()).getOrDefault(root, List.of());
    }

    /// What entries said before people changed them, by the entry.
    Map<UUID, List<Former>> formers() {
        if (formers == null) {
            formers = timeline.lines().stream().noneMatch(Known::byAPerson) ? Map.of() : findFormers();
        }
        return formers;
    }

    private static boolean byAPerson(Line line) {
        return (line.entry() instanceof Corrected || line.entry() instanceof Withdrawn) && !imported(line);
    }

    static boolean imported(Line line) {
        return line.envelope().source().startsWith("import:");
    }

    private Map<UUID, List<Former>> findFormers() {
        var found = new LinkedHashMap<UUID, List<Former>>();
        var stands = new HashMap<UUID, Entry>();
        for (var line : timeline.lines()) {
            switch (line.entry()) {
                case Corrected corrected -> {
                    former(found, stands, corrected.entry(), line, corrected.why());
                    stands.put(corrected.entry(), corrected.to());
                }
                case Withdrawn withdrawn -> former(found, stands, withdrawn.entry(), line, withdrawn.why());
                default -> stands.put(line.envelope().id(), line.entry());
            }
        }
        return found;
    }

    private static void former(Map<UUID, List<Former>> found, Map<UUID, Entry> stands, UUID entry, Line line, String why) {
        var was = stands.get(entry);
        if (was != null && !imported(line)) {
            found.computeIfAbsent(entry, id -> new ArrayList<>()).add(new Former(was, why));
        }
    }
}
