package goldthread.returns;

import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.files.WrittenDate;
import goldthread.returns.mapping.Verdict.Outcome;
import goldthread.returns.people.PeopleFile;
import goldthread.returns.people.PersonRow;
import goldthread.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes in `people.csv`: who the children of the returns are, and where they live.
final class PeopleImport {
    private static final int AT_ONCE = 500;
    /// More than any family has: then the text stands for something else, such as "unknown".
    private static final int CHILDREN_OF_A_FAMILY = 20;

    private final Imports imports;
    private final UUID id;
    private final Instant told;
    private final LocalDate day;
    private final Limits limits;
    private final FaultSink faults;
    private final List<PersonRow> waiting = new ArrayList<>();
    private int number;

    PeopleImport(Imports imports, UUID id, Instant told, Limits limits, int number, FaultSink faults) {
        this.imports = imports;
        this.id = id;
        this.told = told;
        this.day = told.atZone(England.ZONE).toLocalDate();
        this.limits = limits;
        this.number = number;
        this.faults = faults;
    }

    /// @return the number of the last row
    int read(Source source) {
        PeopleFile.read(source, limits, person -> {
            waiting.add(person);
            if (waiting.size() == AT_ONCE) {
                take();
            }
        }, this::fault);
        take();
        families.values().forEach(this::siblings);
        return number;
    }

    /// Children whom the list puts into one family, by its own word for the family.
    private final Map<String, List<Subject>> families = new LinkedHashMap<>();

    /// Says of each two that they are brothers and sisters, unless that or something else is known of the two.
    private void siblings(List<Subject> family) {
        if (family.size() > CHILDREN_OF_A_FAMILY) {
            faults.report(Fault.doubtful("people.csv", family.size() + " children have the same text in the column family, which is more than one family "
                    + "has; they were not made brothers and sisters.", "Leave it blank where the family is not known."));
            return;
        }
        imports.inTransaction(() -> {
            var timelines = imports.caseFile.timelines(family);
            var writings = new ArrayList<Writing>();
            for (int i = 0; i < family.size(); i++) {
                for (var other : family.subList(i + 1, family.size())) {
                    if (!related(timelines.get(family.get(i)), other)) {
                        writings.add(new Writing(Ids.next(), new Related(family.get(i), other, "brother or sister", false, day, null), told, null, "import:" + id));
                    }
                }
            }
            return writings.isEmpty() || imports.caseFile.append(Append.observed(writings)) != null;
        });
    }

    private static boolean related(Timeline timeline, Subject other) {
        return timeline.facts(Related.class).stream().map(Fact::entry).anyMatch(each -> each.person().equals(other) || each.other().equals(other));
    }

    private final Map<Integer, String> doubts = new HashMap<>();

    private void fault(Fault fault) {
        if (fault.severity() == Fault.Severity.DOUBTFUL && fault.row() > 1) {
            doubts.merge(fault.row(), fault.field() + ": " + fault.sentence() + " " + fault.whatToDo(), (one, other) -> one + " " + other);
        } else {
            faults.report(fault);
        }
    }

    private void take() {
        imports.inTransaction(() -> {
            var subjects = imports.people.byLaChildId(waiting.stream().map(PersonRow::childId).toList());
            var timelines = imports.caseFile.timelines(subjects.values());
            var writings = new ArrayList<Writing>();
            var rows = new ArrayList<LedgerRow>();
            for (var person : waiting) {
                var subject = subjects.get(person.childId());
                rows.add(subject == null ? row(person, Outcome.SET_ASIDE, "No child with the id " + person.childId() + " is known. Import a "
                        + "return that has the child first.", null, List.of()) : known(person, timelines.get(subject), writings));
            }
            if (!writings.isEmpty()) {
                imports.caseFile.append(Append.observed(writings));
            }
            imports.write(id, rows);
            return true;
        });
        waiting.clear();
        doubts.clear();
    }

    private LedgerRow known(PersonRow person, Timeline timeline, List<Writing> writings) {
        if (!person.family().isEmpty()) {
            families.computeIfAbsent(person.family().toLowerCase(java.util.Locale.ROOT), family -> new ArrayList<>()).add(timeline.subject());
        }
        var entries = new ArrayList<UUID>();
        for (var entry : entries(person, timeline)) {
            var writing = new Writing(Ids.next(), entry, told, null, "import:" + id);
            writings.add(writing);
            entries.add(writing.id());
        }
        var born = WrittenDate.dayOf(person.dateOfBirth());
        var known = timeline.last(Described.class).map(fact -> fact.entry().born());
        if (born != null && known.isPresent() && !born.equals(known.get())) {
            doubts.merge(person.row(), "The date of birth is " + born + " here and " + known.get() + " in the return, which stands.",
                    (one, other) -> one + " " + other);
        }
        return row(person, entries.isEmpty() ? Outcome.KNOWN : Outcome.TAKEN, "", timeline.subject(), entries);
    }

    private LedgerRow row(PersonRow person, Outcome outcome, String sentence, @Nullable Subject child, List<UUID> entries) {
        return new LedgerRow(++number, null, person.file(), person.row(), "people", outcome.name(), sentence,
                doubts.getOrDefault(person.row(), ""), person.received(), child == null ? null : child.id(), entries);
    }

    /// What is not known yet. What is blank in the file says nothing.
    private List<Entry> entries(PersonRow person, Timeline timeline) {
        var child = timeline.subject();
        var named = timeline.last(Named.class).map(fact -> fact.entry());
        var located = timeline.last(Located.class).map(fact -> fact.entry());
        var names = new Named(child, or(person.givenNames(), named.map(Named::given)), or(person.familyName(), named.map(Named::family)),
                or(person.knownAs(), named.map(Named::knownAs)), or(String.join("; ", person.previousNames()), named.map(Named::previous)), day);
        var place = new Located(child, or(String.join(", ", person.address()), located.map(Located::address)),
                or(person.postcode(), located.map(Located::postcode)), or(person.phone(), located.map(Located::phone)),
                person.confidential().isEmpty() ? located.map(Located::confidential).orElse(false) : person.addressIsConfidential(), day);
        var all = new ArrayList<Entry>();
        if (named.isEmpty() || !names.equals(new Named(child, named.get().given(), named.get().family(), named.get().knownAs(),
                named.get().previous(), day))) {
            all.add(names);
        }
        boolean somewhere = Stream.of(place.address(), place.postcode(), place.phone()).anyMatch(java.util.Objects::nonNull);
        if (somewhere && (located.isEmpty() || !place.equals(new Located(child, located.get().address(), located.get().postcode(),
                located.get().phone(), located.get().confidential(), day)))) {
            all.add(place);
        }
        number(all, timeline, Identified.NHS_NUMBER, person.nhsNumber().replace(" ", ""));
        number(all, timeline, Identified.UPN, person.upn());
        return all;
    }

    private static @Nullable String or(String said, Optional<String> stands) {
        return said.isBlank() ? stands.orElse(null) : said;
    }

    private void number(List<Entry> all, Timeline timeline, String scheme, String value) {
        boolean known = value.isEmpty() || timeline.facts(Identified.class).stream().map(fact -> fact.entry())
                .anyMatch(one -> one.scheme().equals(scheme) && one.value().equals(value));
        if (!known) {
            all.add(new Identified(timeline.subject(), scheme, value, day));
        }
    }
}
