package goldthread.returns.staff;

import goldthread.casefile.CaseFile;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the workforce census of a year from the log, as known at any instant.
@Component
public final class WorkforceReturns {
    private final CaseFile caseFile;
    private final Clock clock;

    public WorkforceReturns(CaseFile caseFile, Clock clock) {
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /// What is made of a year.
    /// @param before the census of the year before, as known at the same instant
    /// @param findings what the rules find, and who of the year before is missing
    public record Made(int year, @Nullable Instant asKnown, WorkforceCensus census, WorkforceCensus before, List<CensusFinding> findings) {
        static Made of(int year, @Nullable Instant asKnown, WorkforceCensus census, WorkforceCensus before) {
            var findings = new ArrayList<>(CensusChecks.of(census, year));
            findings.addAll(CensusChecks.since(before, census, year));
            return new Made(year, asKnown, census, before, findings);
        }

        public long errors() {
            return findings.stream().filter(each -> each.rule().error()).count();
        }
    }

    /// The census of the acting authority, beside that of the year before. @param asKnown null: as known now
    public Made make(int year, @Nullable Instant asKnown) {
        var told = StaffOnLog.read(caseFile, asKnown, Set.of(year, year - 1));
        return Made.of(year, asKnown, told.census(year, clock.instant()), told.census(year - 1, clock.instant()));
    }

    /// The same, beside a census of the year before as it was given in.
    /// @throws IllegalArgumentException where that one says that it is of another year
    public Made against(int year, @Nullable Instant asKnown, WorkforceCensus before) {
        if (before.year() != 0 && before.year() != year - 1) {
            throw new IllegalArgumentException("The census given as last year's is of " + before.year() + "; beside " + year + " stands that of " + (year - 1));
        }
        return Made.of(year, asKnown, census(year, asKnown), before);
    }

    /// The census alone.
    WorkforceCensus census(int year, @Nullable Instant asKnown) {
        return StaffOnLog.read(caseFile, asKnown, Set.of(year)).census(year, clock.instant());
    }
}
