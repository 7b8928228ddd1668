package goldthread.returns.annexa;

import goldthread.care.CareEntry.HealthAssessed;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.PlacedForAdoptionCeased;
import goldthread.care.CareEntry.ReturnInterviewed;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Unaccompanied;
import goldthread.care.CareEntry.WentMissing;
import goldthread.casefile.Fact;
import goldthread.returns.annexa.CarePeriods.Period;
import java.time.LocalDate;

/// Children in care: list 8, one row for each time in care that goes on or ended of late.
final class CareList {
    private final ChildOnADay child;
    private final CarePeriods care;
    private final LocalDate aYearAgo;

    private CareList(ChildOnADay child, CarePeriods care) {
        this.child = child;
        this.care = care;
        this.aYearAgo = child.on.minusMonths(12);
    }

    static void of(ChildOnADay child, CarePeriods care) {
        var list = new CareList(child, care);
        care.periods.stream().filter(period -> child.shows(AnnexA.list(8), period.from(), period.to())).forEach(list::row);
    }

    private void row(Period period) {
        var last = period.last().began().entry();
        var end = ChildOnADay.earlier(period.to(), child.on);
        var row = child.row(8).with("Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)", unaccompanied())
                .with("Date Started to be Looked After", period.from()).with("Child's Category of Need", AnnexACodes.of("need", last.need()))
                .with("Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)", again(period))
                .with("Start date of current legal status", period.legalSince()).with("Child's Legal Status", AnnexACodes.of("legal", last.legalStatus()))
                .with("Number of Placements in the Last 12 months", placements(period)).with("Start Date of Most Recent Placement", period.placed().getLast())
                .with("Placement Type", AnnexACodes.of("placement", last.placement())).with("Placement Provider", AnnexACodes.of("provider", last.provider()))
                .with("Placement postcode", last.placementPostcode()).with("URN of Placement", last.urn());
        child.last(Reviewed.class, each -> inPeriod(each.on(), period, end)).ifPresent(each -> row.with("Date of Latest Statutory Review", each.on()));
        child.visits(period.from(), end).reduce((one, other) -> other).ifPresent(visit -> row.with("Date of Last Social Work Visit", visit.on()));
        child.last(HealthAssessed.class, each -> inPeriod(each.on(), period, end)).ifPresent(each -> row.with("Date of Last Health Assessment", each.on()));
        if (period.to() != null) {
            row.with("Date Ceased to be Looked After", period.to()).with("Reason Ceased to be Looked After", AnnexACodes.of("ceased", period.last().reason()));
        }
        if (toBeAdopted()) {
            row.with("What is the permanence plan for this child?", "b) Adoption");
        }
        missing(row);
    }

    private static boolean inPeriod(LocalDate day, Period period, LocalDate end) {
        return !day.isBefore(period.from()) && !day.isAfter(end);
    }

    private boolean unaccompanied() {
        return child.last(Unaccompanied.class, each -> each.until() == null || !each.until().isBefore(aYearAgo)).isPresent();
    }

    private boolean again(Period period) {
        return care.periods.stream().anyMatch(other -> other.from().isBefore(period.from()) && other.to() != null && !other.to().isBefore(aYearAgo));
    }

    /// Those in which the child lived on some day of the last twelve months.
    private long placements(Period period) {
        var placed = period.placed();
        long within = placed.stream().filter(day -> !day.isBefore(aYearAgo)).count();
        return placed.stream().anyMatch(day -> day.isBefore(aYearAgo)) && !placed.contains(aYearAgo) ? within + 1 : within;
    }

    private boolean toBeAdopted() {
        return child.facts(PlacedForAdoption.class).reduce((one, other) -> other).filter(fact -> child.facts(PlacedForAdoptionCeased.class)
                .noneMatch(ceased -> ceased.entry().decision().equals(fact.id()))).isPresent();
    }

    private void missing(ListRow row) {
        row.with("Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months", times("M"))
                .with("Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months", times("A"));
        var last = child.facts(WentMissing.class).filter(fact -> !"A".equals(fact.entry().how())).reduce((one, other) -> other).map(Fact::id);
        last.flatMap(missing -> child.last(ReturnInterviewed.class, each -> each.missing().equals(missing))).ifPresent(interview ->
                row.with("Was the child offered a Return Interview after their last missing episode (Y/N)?", true)
                        .with("Did the child accept a Return Interview after their last missing episode (Y/N)?", !interview.declined()));
    }

    private long times(String how) {
        return child.facts(WentMissing.class).map(Fact::entry).filter(each -> !each.happened().isBefore(aYearAgo))
                .filter(each -> how.equals(ChildOnADay.orElse(each.how(), "M"))).count();
    }
}
