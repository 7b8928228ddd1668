package goldthread.returns.staff;

import static goldthread.workforce.CensusField.*;

import java.time.LocalDate;
import java.util.List;

/// What is counted of a census, by the definitions under which the Department publishes it. Whole hundredths throughout.
public final class WorkforceFigures {
    /// Working days of a year by which the published absence rate divides: in the published data set of 2017 to 2023,
    /// days lost and full-time equivalents give the published rate with it (to be confirmed in the methodology).
    private static final int DAYS = 253;
    private static final String SOURCE = "Children's Social Care Outcomes and Enablers dashboard, definitions of April 2026";
    private static final String STATISTICS = "Children's social work workforce statistics; 253 working days are read from the published data, to be confirmed";

    /// One figure.
    /// @param above and `below`: what is divided by what, as written
    /// @param value `17.3%`, `16.0`; empty where nothing can be divided
    public record Figure(String name, String above, String below, String value, String definition, String source) {}

    private WorkforceFigures() {}

    public static List<Figure> of(WorkforceCensus census, int year) {
        LocalDate day = WorkforceCensus.day(year);
        long employed = 0, agency = 0, left = 0, lost = 0, cases = 0, holders = 0;
        for (var worker : census.workers()) {
            long fte = worker.inPost(day) ? worker.hundredths(FTE_30) : 0;
            if (worker.agency()) agency += fte;
            else employed += fte;
            if (!worker.agency() && worker.gone(day)) left += worker.hundredths(FTE);
            if (!worker.agency()) lost += worker.hundredths(DAYS_LOST);
            long held = worker.hundredths(CASES) / 100;
            cases += held;
            if (held > 0) holders += fte;
        }
        long vacant = CensusWorker.hundredths(census.vacancies().getOrDefault("NumberOfVacancies", ""));
        return List.of(
                rate("Agency rate", agency, agency + employed, "Agency full-time equivalents, of agency and employed, on 30 September", SOURCE),
                rate("Turnover", left, employed, "Full-time equivalents that left in the year to 30 September, of those in post on the day", SOURCE),
                rate("Vacancy rate", vacant, vacant + employed, "Vacant full-time equivalents, of vacant and employed, on 30 September", SOURCE),
                new Figure("Caseload", Long.toString(cases), CensusWorker.written(holders), holders == 0 ? "" : tenths(cases * 1000, holders), "Cases held, by full-time equivalents who hold one or more, agency workers among them", SOURCE),
                rate("Absence", lost, employed * DAYS, "Working days lost to sickness in the year, of 253 for each full-time equivalent in post on 30 September", STATISTICS));
    }

    /// How many people of the census no full-time equivalent is told of: they count as nought in every figure, which must be said beside them.
    public static long uncounted(WorkforceCensus census, int year) {
        LocalDate day = WorkforceCensus.day(year);
        return census.workers().stream().filter(each -> each.inPost(day) ? !each.has(FTE_30) : !each.agency() && each.gone(day) && !each.has(FTE)).count();
    }

    /// Empty where every one of them has one.
    public static String uncountedSaid(WorkforceCensus census, int year) {
        long uncounted = uncounted(census, year);
        return uncounted == 0 ? "" : uncounted == 1 ? "Of one person of the census of " + year + " no full-time equivalent is told: the figures leave them out."
                : "Of " + uncounted + " people of the census of " + year + " no full-time equivalent is told: the figures leave them out.";
    }

    private static Figure rate(String name, long above, long below, String definition, String source) {
        return new Figure(name, CensusWorker.written(above), CensusWorker.written(below), below == 0 ? "" : tenths(above * 1000, below) + "%", definition, source);
    }

    /// Rounded half up to one decimal.
    private static String tenths(long above, long below) {
        long tenths = (above * 2 + below) / (below * 2);
        return tenths / 10 + "." + tenths % 10;
    }
}
