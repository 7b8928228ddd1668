package goldthread.returns.hr;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.workforce.CensusField;
import goldthread.workforce.StaffEntry.Described;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// What one row tells for the workforce census, beside what is told already. What was never told is so from the start in the
/// role; what a person is or has been (birth, where they qualified) is corrected where it was told otherwise; what may change
/// (the part of a post) is so from the day of the extract.
final class ToldForTheCensus {
    private static final Set<CensusField> MAY_CHANGE = Set.of(CensusField.FTE, CensusField.CONTRACT_WEEKS, CensusField.ORG_ROLE, CensusField.STATUS);

    private final Timeline known;
    private final HrRow row;
    private final LocalDate start;
    private final LocalDate day;
    private final String why;
    private final Map<String, String> first = new TreeMap<>();
    private final Map<String, String> changed = new TreeMap<>();
    private final Map<UUID, Map<String, String>> corrected = new LinkedHashMap<>();

    /// @param last whether it is the worker's last row, and so tells how it is now
    ToldForTheCensus(Timeline known, HrRow row, boolean last, LocalDate asAt, String why) {
        this.known = known;
        this.row = row;
        this.start = Objects.requireNonNull(row.day(HrLists.START));
        this.day = last && asAt.isAfter(start) ? asAt : start;
        this.why = why;
    }

    void into(List<Entry> entries, Became.Making result) {
        row.facts().forEach((field, value) -> tell(field, value, entries, result));
        if (!first.isEmpty()) {
            entries.add(new Described(known.subject(), start, first));
            result.fresh();
        }
        if (!changed.isEmpty()) entries.add(new Described(known.subject(), day, changed));
        corrected.forEach((id, values) -> known.facts(Described.class).stream().filter(fact -> fact.id().equals(id)).map(Fact::entry).forEach(was -> {
            var all = new TreeMap<>(was.facts());
            all.putAll(values);
            entries.add(new Corrected(id, new Described(was.worker(), was.on(), all), why));
        }));
    }

    private void tell(CensusField field, String value, List<Entry> entries, Became.Making result) {
        var told = known.facts(Described.class).stream().filter(fact -> fact.entry().facts().containsKey(field.element())).toList();
        var before = told.stream().filter(fact -> !fact.entry().on().isAfter(day)).reduce((one, other) -> other);
        if (before.isEmpty()) {
            // the rows before may have told it already
            var said = entries.stream().filter(Described.class::isInstance).map(Described.class::cast).map(one -> one.facts().get(field.element())).filter(Objects::nonNull).reduce((one, other) -> other);
            if (said.filter(value::equals).isEmpty()) first.put(field.element(), value);
            return;
        }
        var was = Objects.requireNonNull(before.get().entry().facts().get(field.element()));
        if (was.equals(value)) return;
        result.changed(field.title() + ": " + said(field, value) + ", was " + said(field, was) + ".");
        if (MAY_CHANGE.contains(field) && before.get().entry().on().isBefore(day)) changed.put(field.element(), value);
        else corrected.computeIfAbsent(before.get().id(), none -> new TreeMap<>()).put(field.element(), value);
    }

    private static String said(CensusField field, String value) {
        return field.codes().getOrDefault(value, value);
    }
}
