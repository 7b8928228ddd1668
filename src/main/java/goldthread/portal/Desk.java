package goldthread.portal;

import goldthread.access.Permission;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.portal.ParentEntry.AccessEnded;
import goldthread.portal.ParentEntry.AccountNamed;
import goldthread.portal.ParentEntry.AdvocateNamed;
import goldthread.portal.ParentEntry.PaperShared;
import goldthread.portal.ParentEntry.ParentSaid;
import goldthread.portal.ParentEntry.SaidRead;
import goldthread.portal.ParentEntry.SharingTakenBack;
import goldthread.people.PeopleEntry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is shared with one parent of one child: a pure function of the records on which it stands.
///
/// @param shares what was shared and not taken back, the latest first    @param said what they said, the latest first
/// @param read   by the entry that was read
public record Desk(Fact<AccountNamed> made, List<Fact<AdvocateNamed>> advocates, List<Fact<AccessEnded>> ended, List<Fact<PaperShared>> shares, List<Fact<SharingTakenBack>> back, List<Fact<ParentSaid>> said, Map<UUID, Fact<SaidRead>> read) {

    private record Row<T>(String table, List<Column<T>> columns, Function<Desk, List<T>> make) implements Fold<T> {
        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(ParentEntry.class, PeopleEntry.class);
        }

        /// Of its own timeline; none of a child's.
        @Override
        public List<T> rows(Timeline timeline) {
            return timeline.lines().stream().anyMatch(line -> line.entry() instanceof PeopleEntry) ? List.of()
                    : all(List.of(timeline)).stream().filter(desk -> desk.subject().equals(timeline.subject())).findFirst().map(make).orElse(List.of());
        }
    }

    /// What a worker has not read yet, on the child's record.
    private record Unread() implements Fold<Fact<ParentSaid>> {
        @Override
        public String table() {
            return "parent_said";
        }

        @Override
        public List<Column<Fact<ParentSaid>>> columns() {
            return List.of(new Column<>("key", "text", fact -> fact.id().toString()), new Column<>("told", "date", Fact::happened));
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(ParentEntry.class);
        }

        @Override
        public List<Fact<ParentSaid>> rows(Timeline timeline) {
            return all(List.of(timeline)).stream().filter(desk -> desk.made.entry().child().equals(timeline.subject())).flatMap(desk -> desk.unread().stream()).toList();
        }
    }

    /// It opens to no role ...
    private static final Fold<String> DESK = new Row<>("desk_record", List.of(new Fold.Column<>("key", "text", key -> key), new Fold.Column<>("permission", "text", key -> Permission.NAMED_ONLY.name())), desk -> List.of("shared with a parent"));

    /// ... but to the parent and those who stand beside them, while they do.
    private static final Fold<UUID> NAMES = new Row<>("desk_name", List.of(new Fold.Column<>("key", "text", UUID::toString), new Fold.Column<>("account", "uuid", account -> account), new Fold.Column<>("permission", "text", account -> Permission.READ_SHARED.name())), Desk::accounts);

    public static final List<Fold<?>> FOLDS = List.of(DESK, NAMES, new Unread());

    /// One for each parent with whom anything is shared, the one named first first.
    static List<Desk> all(Collection<Timeline> records) {
        var made = new LinkedHashMap<Subject, Fact<AccountNamed>>();
        facts(records, AccountNamed.class).forEach(fact -> made.putIfAbsent(fact.entry().desk(), fact));
        return made.values().stream().map(fact -> of(fact, records)).toList();
    }

    private static Desk of(Fact<AccountNamed> made, Collection<Timeline> records) {
        var back = of(made, records, SharingTakenBack.class);
        var read = new LinkedHashMap<UUID, Fact<SaidRead>>();
        of(made, records, SaidRead.class).forEach(fact -> read.put(fact.entry().said(), fact));
        return new Desk(made, of(made, records, AdvocateNamed.class), of(made, records, AccessEnded.class),
                of(made, records, PaperShared.class).reversed().stream().filter(share -> back.stream().noneMatch(one -> one.entry().share().equals(share.id()))).toList(), back, of(made, records, ParentSaid.class).reversed(), read);
    }

    private static <E extends ParentEntry> List<Fact<E>> of(Fact<AccountNamed> made, Collection<Timeline> records, Class<E> kind) {
        return facts(records, kind).stream().filter(fact -> fact.entry().desk().equals(made.entry().desk())).toList();
    }

    /// As they were told, each once: records that are read as one may both have it.
    private static <E extends ParentEntry> List<Fact<E>> facts(Collection<Timeline> records, Class<E> kind) {
        var facts = new LinkedHashMap<UUID, Fact<E>>();
        records.stream().flatMap(record -> record.facts(kind).stream()).forEach(fact -> facts.putIfAbsent(fact.id(), fact));
        return facts.values().stream().sorted(Comparator.comparing(fact -> fact.first().position())).toList();
    }

    Subject subject() {
        return made.entry().desk();
    }

    /// Whether it is the parent's own, and was not ended, whatever the day.
    boolean stands() {
        return !over(made, made.entry().account());
    }

    /// Those who stand beside the parent still, whatever the day.
    List<AdvocateNamed> standing() {
        return advocates.stream().filter(fact -> !over(fact, fact.entry().account())).map(Fact::entry).toList();
    }

    private List<UUID> accounts() {
        return !stands() ? List.of() : Stream.concat(Stream.of(made.entry().account()), standing().stream().map(AdvocateNamed::account)).distinct().toList();
    }

    private boolean over(Fact<?> named, UUID account) {
        return ended.stream().anyMatch(end -> end.entry().account().equals(account) && end.first().position() > named.first().position());
    }

    /// Whether it opens to somebody on a day, as far as it goes by itself: both ends inclusive.
    boolean opensTo(UUID account, LocalDate day) {
        return stands() && !day.isAfter(made.entry().until()) && (made.entry().account().equals(account) || advocate(account, day).isPresent());
    }

    Optional<AdvocateNamed> advocate(UUID account, LocalDate day) {
        return standing().stream().filter(one -> one.account().equals(account) && !day.isAfter(one.until())).findFirst();
    }

    List<Fact<ParentSaid>> unread() {
        return said.stream().filter(one -> !read.containsKey(one.id())).toList();
    }
}
