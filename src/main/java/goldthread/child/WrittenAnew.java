package goldthread.child;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What follows from an entry for those whom it is about, when it is corrected: what the form would have written beside it then,
/// had it been filled in so. What would have been the same stays as it is, also where somebody has put it right since; what
/// differs is corrected, what would not have been written is withdrawn, and what would have been is written.
final class WrittenAnew {
    private final Corrected corrected;
    private final List<Fact<?>> left;
    private final Iterator<UUID> free;
    private final Map<UUID, UUID> ids = new HashMap<>();
    private final Set<UUID> met = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Entry, UUID> fresh = new IdentityHashMap<>();

    /// @param beside what was written beside the entry, as it stands   @param free ids for what is written beside it now
    private WrittenAnew(Corrected corrected, List<Fact<?>> beside, Iterable<UUID> free) {
        this.corrected = corrected;
        this.left = new ArrayList<>(beside);
        this.free = free.iterator();
    }

    /// @param entries corrections, withdrawals and what is new   @param fresh the ids of what is new   @param met the entries that follow so, changed or not
    record Changes(List<Entry> entries, Map<Entry, UUID> fresh, Set<UUID> met) {}

    /// @param stands the entry as it stands   @param then the record of anybody as it was before the entry was written
    static Changes of(Corrected corrected, Fact<?> stands, Recording<?> recording, List<Fact<?>> beside, Iterable<UUID> free, Subject open, Records then) {
        var anew = new WrittenAnew(corrected, beside, free);
        var was = written("was", recording, stands.entry(), open, then);
        var now = written("now", recording, corrected.to(), open, then);
        if (was.isEmpty() || !beside.isEmpty()) anew.compare(was, now);
        return new Changes(anew.entries, anew.fresh, anew.met);
    }

    /// An entry that the form writes. @param id by which the others name it
    private record Written(UUID id, Entry entry) {
        boolean like(Entry other) {
            return entry.getClass() == other.getClass() && subjects(entry).equals(subjects(other));
        }
    }

    private static List<Written> written(String when, Recording<?> recording, Entry entry, Subject open, Records then) {
        var all = new ArrayList<Written>();
        recording.alsoOf(recording.filled(entry), then.of(open), then).forEach(each -> all.add(new Written(named(when, open, -1 - all.size()), each)));
        for (var child : entry.tags().stream().filter(tag -> tag.role().equals("child")).map(Tag::subject).distinct().toList()) {
            int first = all.size();
            var each = recording.eachOf(entry, then.of(child), number -> named(when, child, number));
            for (int number = 0; number < each.size(); number++) all.add(first + number, new Written(named(when, child, number), each.get(number)));
        }
        return all;
    }

    /// Stands for the id of what is written for a child, for it is not known before.
    private static UUID named(String when, Subject child, int number) {
        return UUID.nameUUIDFromBytes((when + " " + child + " beside " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Set<Subject> subjects(Entry entry) {
        return new LinkedHashSet<>(entry.tags().stream().map(Tag::subject).toList());
    }

    /// What was written before, and what would be now; null where it would not be.
    private record Pair(Fact<?> fact, Entry before, @Nullable Entry after) {}

    /// Ids first, for what changes may name what is new.
    private void compare(List<Written> was, List<Written> now) {
        var more = new ArrayList<>(now);
        var pairs = new ArrayList<Pair>();
        for (var before : was) {
            var after = more.stream().filter(each -> each.like(before.entry)).findFirst();
            after.ifPresent(more::remove);
            standing(before).ifPresent(fact -> {
                met.add(fact.id());
                ids.put(before.id, fact.id());
                after.ifPresent(anew -> ids.put(anew.id, fact.id()));
                pairs.add(new Pair(fact, before.entry, after.map(Written::entry).orElse(null)));
            });
        }
        more.removeIf(each -> {
            if (free.hasNext()) ids.put(each.id, free.next());
            return !ids.containsKey(each.id);
        });
        pairs.forEach(this::changed);
        for (var each : more) {
            var entry = made(each.entry, part -> resolved(said(each.entry, part)));
            entries.add(entry);
            fresh.put(entry, Objects.requireNonNull(ids.get(each.id)));
        }
    }

    private Optional<Fact<?>> standing(Written before) {
        var like = left.stream().filter(fact -> before.like(fact.entry())).toList();
        Optional<Fact<?>> found = like.stream().<Fact<?>>filter(fact -> fact.entry().equals(before.entry)).findFirst().or(() -> like.stream().<Fact<?>>map(fact -> fact).findFirst());
        found.ifPresent(left::remove);
        return found;
    }

    private void changed(Pair pair) {
        var stands = pair.fact.entry();
        if (pair.after == null) {
            entries.add(new Withdrawn(pair.fact.id(), stands.tags(), pair.fact.happened(), corrected.why()));
            return;
        }
        // what stands, with what would have been said otherwise
        var now = made(stands, part -> {
            var said = resolved(said(pair.after, part));
            return Objects.equals(resolved(said(pair.before, part)), said) ? said(stands, part) : said;
        });
        if (!now.equals(stands)) entries.add(new Corrected(pair.fact.id(), now, corrected.why()));
    }

    private @Nullable Object resolved(@Nullable Object said) {
        return said instanceof UUID id ? ids.getOrDefault(id, id) : said;
    }

    private static Entry made(Entry like, Function<RecordComponent, @Nullable Object> says) {
        try {
            var parts = like.getClass().getRecordComponents();
            var make = like.getClass().getDeclaredConstructor(Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            make.setAccessible(true);
            return (Entry) make.newInstance(Stream.of(parts).map(says).toArray());
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static @Nullable Object said(Entry entry, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// The record as it was before a place in the log.
    static Timeline before(Timeline timeline, long position) {
        return timeline.showing(timeline.lines().stream().filter(line -> line.position() < position).toList());
    }
}
