package goldthread.returns.quarter;

import goldthread.access.Acting;
import goldthread.agency.Agency;
import goldthread.agency.quarter.Beside;
import goldthread.agency.quarter.Quarter;
import goldthread.agency.quarter.QuarterEntry;
import goldthread.agency.quarter.QuarterEntry.QuarterGiven;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Fact;
import goldthread.casefile.Ids;
import goldthread.returns.files.Source;
import goldthread.time.England;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes in agency and pay returns as they were given in, and takes them back.
@Component
public final class QuartersGiven {
    private final CaseFile caseFile;
    private final Agency agency;
    private final Clock clock;

    public QuartersGiven(CaseFile caseFile, Agency agency, Clock clock) {
        this.caseFile = caseFile;
        this.agency = agency;
        this.clock = clock;
    }

    /// @param lines what became of each row    @param aside what could not be taken    @param anew whether anything was told that was not known
    public record Taken(Quarter quarter, List<Beside.Line> lines, List<String> aside, boolean anew) {
        public long count(Beside.Outcome outcome) {
            return lines.stream().filter(each -> each.outcome() == outcome).count();
        }

        /// `2026-Q1: 12 rows taken, …`
        public String text() {
            return quarter + ": " + rows(count(Beside.Outcome.TAKEN)) + " taken, " + count(Beside.Outcome.KNOWN) + " known already, " + count(Beside.Outcome.OTHERWISE) + " otherwise on our own record, " + aside.size() + " not taken." + (anew ? "" : " Nothing in it is new.");
        }

        private static String rows(long number) {
            return number + (number == 1 ? " row" : " rows");
        }
    }

    /// @param said which quarter it is; null where the files tell it     @param told the day on which the authority knew this; null: now
    /// @throws IllegalArgumentException with a sentence, where nothing can be taken
    public Taken take(List<Source> files, @Nullable Quarter said, @Nullable LocalDate told, String source) {
        var read = QuarterReading.of(files, said);
        var now = clock.instant();
        if (read.quarter().first().isAfter(LocalDate.ofInstant(now, England.ZONE))) throw new IllegalArgumentException("The quarter " + read.quarter() + " has not begun.");
        if (read.tables().values().stream().allMatch(List::isEmpty)) throw new IllegalArgumentException("No row of the files can be taken. " + String.join(" ", read.aside().stream().limit(3).toList()));
        var entry = new QuarterGiven(QuarterEntry.quarters(Acting.who().holder()), read.quarter().toString(), read.files(), read.tables(), read.aside(), read.quarter().last());
        var beside = agency.quarter(read.quarter(), null).with(entry).beside().orElseThrow();
        boolean anew = !beside.same() && of(read.quarter()).filter(stands -> stands.entry().tables().equals(entry.tables())).isEmpty();
        if (anew) {
            var end = told == null ? now : England.endOf(told);
            caseFile.append(Append.observed(Ids.next(), entry, end.isAfter(now) ? now : end, source));
        }
        return new Taken(read.quarter(), beside.lines(), read.aside(), anew);
    }

    /// What stands of a quarter.
    public Optional<Fact<QuarterGiven>> of(Quarter quarter) {
        return agency.given(null).stream().filter(each -> each.entry().quarter().equals(quarter.toString())).reduce((one, later) -> later);
    }

    /// What stands of each quarter, the latest quarter first.
    List<Fact<QuarterGiven>> all() {
        return agency.given(null).stream().sorted(Comparator.comparing((Fact<QuarterGiven> each) -> each.entry().quarter()).reversed()).toList();
    }

    /// The quarter that was taken in last.
    public Optional<Quarter> last() {
        return agency.given(null).stream().map(each -> Quarter.parse(each.entry().quarter())).reduce((one, later) -> later);
    }

    /// What was given in of the quarter, as it was taken in last, is taken back; what had been taken in before it stands again.
    /// @return false where there is none
    public boolean undo(Quarter quarter, String why) {
        return of(quarter).map(fact -> caseFile.append(Append.observed(Ids.next(), new Withdrawn(fact.id(), fact.entry().tags(), fact.happened(), why), clock.instant(), "page"))).isPresent();
    }

    /// What became of each row, against our record of today.
    List<Beside.Line> lines(Quarter quarter) {
        return agency.quarter(quarter, null).beside().map(Beside::lines).orElse(List.of());
    }

    Instant now() {
        return clock.instant();
    }
}
