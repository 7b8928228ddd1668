package goldthread.returns.hr;

import static goldthread.returns.hr.HrLists.*;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.workforce.Registration;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.RegistrationChecked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a row of the registration checks comes to, for the worker whose number it has: a pure function of both.
///
/// @param entries nothing where it is known
public record Register(Became became, List<Entry> entries) {

    /// Why the row cannot be taken, as far as it alone tells.
    static Optional<String> problem(HrRow row, LocalDate asAt) {
        if (row.registration().isEmpty()) return Optional.of(SWE + ": \"" + row.text(SWE) + "\" is none. Write two letters and up to ten digits, such as SW123456.");
        if (row.code(STANDING) == null) return Optional.of(STANDING + ": It is not told. Say in the mapping what the register's words mean.");
        if (row.day(CHECKED) != null && Objects.requireNonNull(row.day(CHECKED)).isAfter(asAt)) return Optional.of(CHECKED + ": " + RowChecks.spoken(row.day(CHECKED)) + " is yet to come. Mend the day.");
        return Optional.empty();
    }

    static Register of(Timeline worker, HrRow row, LocalDate asAt) {
        var on = row.day(CHECKED) == null ? asAt : Objects.requireNonNull(row.day(CHECKED));
        var now = new RegistrationChecked(worker.subject(), on, row.text(SWE), Objects.requireNonNull(row.code(STANDING)), row.textOrNull(REGISTERED_NAME), row.day(UNTIL), row.textOrNull(REMARKS));
        var result = new Became.Making(row.doubts());
        var entries = new ArrayList<Entry>();
        var before = worker.facts(RegistrationChecked.class).stream().filter(fact -> fact.entry().on().equals(on)).reduce((first, second) -> second);
        result.tell(before, now, Changes::of, "Registration checks of " + RowChecks.spoken(asAt), entries);
        worker.last(Joined.class).map(Fact::entry).filter(joined -> now.name() != null && !Registration.sameName(joined.name(), now.name()))
                .ifPresent(joined -> result.doubt("The register has the name " + now.name() + ", and the record " + joined.name() + "."));
        if (!now.standing().equals(Registration.Standing.REGISTERED.code())) result.doubt(row.text(STANDING).replaceFirst("^[a-z-]+: ", "") + (now.remarks() == null ? "." : ": " + now.remarks() + "."));
        else if (now.until() != null && now.until().isBefore(asAt)) result.doubt("Registered until " + RowChecks.spoken(now.until()) + ", which is over.");
        return new Register(result.made(), entries);
    }
}
