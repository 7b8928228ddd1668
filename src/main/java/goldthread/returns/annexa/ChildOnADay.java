package goldthread.returns.annexa;

import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.KnownWorkers;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.people.Person;
import goldthread.returns.annexa.AnnexA.ListOf;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A child as the lists of one day show it: what happened later is left out.
final class ChildOnADay {
    final Timeline timeline;
    final LocalDate on;
    final Person person;
    private final KnownWorkers workers;
    final List<ListRow> rows = new ArrayList<>();

    ChildOnADay(Timeline timeline, LocalDate on, KnownWorkers workers) {
        this.workers = workers;
        this.timeline = timeline;
        this.on = on;
        this.person = Person.of(timeline);
    }

    /// All rows of the child, from what the record holds.
    static List<ListRow> rows(Timeline timeline, LocalDate on, Function<Subject, Timeline> contacts, KnownWorkers workers) {
        if (timeline.standing().isEmpty()) {
            return List.of();
        }
        var child = new ChildOnADay(timeline, on, workers);
        var care = new CarePeriods(child);
        child.contacts(contacts);
        HelpLists.of(child, care);
        ProtectionLists.of(child, care);
        CareList.of(child, care);
        LeavingLists.of(child, care);
        return child.rows;
    }

    /// List 1. A contact has a record of its own; the child is in it once it was decided who the child is.
    private void contacts(Function<Subject, Timeline> records) {
        var told = timeline.facts(ContactDecided.class).stream().map(fact -> fact.entry().contact()).distinct().flatMap(contact ->
                records.apply(contact).facts(ContactReceived.class).stream().map(Fact::entry)).filter(contact -> within(AnnexA.list(1), contact.happened())).toList();
        for (var contact : told) {
            var source = AnnexACodes.of("source", contact.from() == null ? null : contact.from().source());
            row(1).with("Date of Contact", contact.happened()).with("Contact Source", source.isEmpty() ? "k) Unknown" : source);
        }
    }

    <E extends Entry> Stream<Fact<E>> facts(Class<E> kind) {
        return timeline.facts(kind).stream().filter(fact -> !fact.happened().isAfter(on));
    }

    <E extends Entry> Optional<E> last(Class<E> kind, Predicate<E> which) {
        return facts(kind).map(Fact::entry).filter(which).reduce((earlier, later) -> later);
    }

    /// The last day of something about an entry, such as the end of a plan.
    <E extends Entry> @Nullable LocalDate end(Class<E> kind, Function<E, UUID> of, UUID id) {
        return last(kind, each -> of.apply(each).equals(id)).map(Entry::happened).orElse(null);
    }

    /// A new row that says who the child is.
    ListRow row(int number) {
        var list = AnnexA.list(number);
        var row = new ListRow(list).with(list.who(), person.laChildId()).with("Gender", AnnexACodes.of("gender", person.sex()))
                .with("Ethnicity", AnnexACodes.of("ethnicity", person.ethnicity())).with("Date of Birth", person.born())
                .with("Age of Child (Years)", age());
        if (row.value("Gender").isEmpty()) {
            row.with("Gender", "c) Not stated/recorded");
        }
        if (row.value("Ethnicity").isEmpty()) {
            row.with("Ethnicity", "f) Not stated");
        }
        if (list.has("Does the Child have a Disability")) {
            row.with("Does the Child have a Disability", disability());
        }
        if (list.has("Allocated Worker")) {
            var allocated = allocated();
            row.with("Allocated Worker", allocated.map(Allocated::worker).orElse(null));
            if (list.has("Allocated Team")) {
                row.with("Allocated Team", allocated.map(each -> each.account() == null ? null : workers.team(each.account().toString(), on)).orElse(null));
            }
        }
        rows.add(row);
        return row;
    }

    /// In whole years; a child not yet born has none.
    private @Nullable Integer age() {
        return person.born() == null || person.born().isAfter(on) ? null : (Integer) Period.between(person.born(), on).getYears();
    }

    private String disability() {
        var codes = person.disabilities();
        return codes == null || codes.isBlank() ? "Unknown" : codes.equalsIgnoreCase("NONE") ? "No" : "Yes";
    }

    /// Who the child is allocated to; where that has ended, nobody.
    private Optional<Allocated> allocated() {
        return facts(Allocated.class).filter(fact -> fact.entry().part().equals(Allocated.ALLOCATED)).filter(fact -> facts(AllocationEnded.class)
                .map(Fact::entry).noneMatch(ended -> ended.allocation().equals(fact.id()) && ended.on() != null)).map(Fact::entry)
                .reduce((earlier, later) -> later);
    }

    Optional<LocalDate> lastSeen(LocalDate from, LocalDate to) {
        return visits(from, to).filter(visit -> visit.seen().contains(timeline.subject())).map(Visited::on).reduce((earlier, later) -> later);
    }

    Stream<Visited> visits(LocalDate from, LocalDate to) {
        return facts(Visited.class).map(Fact::entry).filter(visit -> !visit.on().isBefore(from) && !visit.on().isAfter(to));
    }

    /// Whether a list shows something of these days: it goes on, or ended since the list looks back.
    boolean shows(ListOf list, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !from.isAfter(on)) && (to == null || !to.isBefore(list.since(on)));
    }

    boolean within(ListOf list, LocalDate day) {
        return !day.isBefore(list.since(on)) && !day.isAfter(on);
    }

    static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other) ? other : one;
    }

    static <T> T orElse(@Nullable T one, T other) {
        return Objects.requireNonNullElse(one, other);
    }
}
