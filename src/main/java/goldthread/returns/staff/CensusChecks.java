package goldthread.returns.staff;

import static goldthread.workforce.CensusField.*;

import goldthread.workforce.CensusField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds a census against each rule: a pure function of the census and its year.
public final class CensusChecks {
    /// The layout of 2022 asks these of everybody.
    private static final List<CensusField> ALWAYS = List.of(AGENCY_WORKER, SWE_NO, FTE);
    /// And these of who is not from an agency.
    private static final List<CensusField> EMPLOYED = List.of(BIRTH, GENDER, ETHNICITY, INSTITUTION, STEP_UP, ORG_ROLE, ROLE_START, ORIGIN, FTE_30, DAYS_LOST, FRONTLINE);
    /// Social work is a degree, which nobody has before about this age; ours, and a question only.
    private static final int GRADUATE = 21;

    private final WorkforceCensus census;
    private final LocalDate begins;
    private final LocalDate day;
    private final List<CensusFinding> findings = new ArrayList<>();

    private CensusChecks(WorkforceCensus census, int year) {
        this.census = census;
        this.begins = WorkforceCensus.begins(year);
        this.day = WorkforceCensus.day(year);
    }

    public static List<CensusFinding> of(WorkforceCensus census, int year) {
        var checks = new CensusChecks(census, year);
        census.workers().forEach(checks::worker);
        checks.numbersTwice();
        checks.vacancies();
        return List.copyOf(checks.findings);
    }

    private void worker(CensusWorker worker) {
        missing(worker, ALWAYS, CensusRule.W01);
        if (!worker.agency()) missing(worker, EMPLOYED, CensusRule.W02);
        worker.values().forEach((field, value) -> shape(worker, field, value));
        if (worker.has(SWE_NO) && !worker.value(SWE_NO).matches("[A-Z]{2}\\d{10}"))
            found(CensusRule.W04, worker, SWE_NO, "The number is \"" + worker.value(SWE_NO) + "\". Write two letters and ten digits, such as SW0000123456");
        days(worker);
        leaving(worker);
        absence(worker);
        together(worker);
    }

    private void missing(CensusWorker worker, List<CensusField> fields, CensusRule rule) {
        for (var field : fields) {
            if (!worker.has(field)) found(rule, worker, field, field.title() + " is not told. Tell it on the " + (worker.agency() ? "assignment's page in Agency" : "worker's page in Team"));
        }
    }

    private void shape(CensusWorker worker, CensusField field, String value) {
        boolean right = switch (field.shape()) {
            case CODE -> field.codes().containsKey(value);
            case TEXT -> true;
            case DAY -> worker.day(field) != null;
            case SHARE -> value.matches("\\d(\\.\\d{1,2})?") && CensusWorker.hundredths(value) <= 100;
            case WHOLE -> value.matches("\\d{1,4}");
            case TENTHS -> value.matches("\\d{1,2}(\\.\\d)?");
            case HUNDREDTHS -> value.matches("\\d{1,3}(\\.\\d{1,2})?");
        };
        if (right) return;
        switch (field.shape()) {
            case CODE -> found(CensusRule.W03, worker, field, field.title() + " is \"" + value + "\". It may be " + String.join(", ", field.codes().keySet()));
            case DAY -> found(CensusRule.W06, worker, field, field.title() + " is \"" + value + "\". Write the day as 2026-09-30");
            default -> found(CensusRule.W05, worker, field, field.title() + " is \"" + value + "\". Write " + switch (field.shape()) {
                case SHARE -> "a part of a full post from 0 to 1, such as 0.60";
                case WHOLE -> "a whole number";
                case TENTHS -> "weeks with one decimal, such as 52.0";
                default -> "days with two decimals, such as 4.50";
            });
        }
    }

    private void days(CensusWorker worker) {
        var start = worker.day(ROLE_START);
        var end = worker.day(ROLE_END);
        if (start != null && end != null && end.isBefore(start)) found(CensusRule.W08, worker, ROLE_END, "The role ends on " + end + ", before it begins on " + start);
        if (end != null && end.isBefore(begins)) found(CensusRule.W09, worker, ROLE_END, "The role ended on " + end + ", before the year began on " + begins + ". Leave the worker out");
        if (start != null && start.isAfter(day)) found(CensusRule.W09, worker, ROLE_START, "The role begins on " + start + ", after " + day + ". It belongs to the next census");
        var birth = worker.day(BIRTH);
        if (birth != null && birth.plusYears(GRADUATE).isAfter(day)) found(CensusRule.W17, worker, BIRTH, "Born on " + birth + ", the worker would be under " + GRADUATE + " on " + day + ". Check the date of birth");
    }

    private void leaving(CensusWorker worker) {
        boolean left = worker.gone(day);
        for (var field : List.of(REASON_LEFT, DESTINATION)) {
            if (left && !worker.agency() && !worker.has(field)) found(CensusRule.W10, worker, field, field.title() + " is not told of somebody who left on " + worker.value(ROLE_END));
            if (!worker.has(ROLE_END) && worker.has(field)) found(CensusRule.W11, worker, field, field.title() + " is told, but no end of the role. Tell the last day, or take it out");
        }
        if (!worker.inPost(day) && worker.hundredths(FTE_30) > 0) found(CensusRule.W14, worker, FTE_30, "The worker left on " + worker.value(ROLE_END) + " and is counted as " + worker.value(FTE_30) + " on " + day);
    }

    private void absence(CensusWorker worker) {
        boolean absent = worker.value(ABSENT).equals("1");
        if (absent && !worker.has(ABSENCE)) found(CensusRule.W12, worker, ABSENCE, "The worker is absent on " + day + " and it is not told why");
        if (!absent && worker.has(ABSENCE)) found(CensusRule.W13, worker, ABSENCE, "Why is told (" + worker.value(ABSENCE) + "), but the worker is not absent on " + day);
    }

    private void together(CensusWorker worker) {
        boolean holds = worker.hundredths(CASES) > 0;
        if (holds && worker.value(ORG_ROLE).equals("6")) found(CensusRule.W15, worker, CASES, "The role is \"Qualified, without cases\", and " + worker.value(CASES) + " cases are held");
        if (!holds && worker.value(CASES).matches("0+") && worker.value(ORG_ROLE).equals("5") && worker.value(ABSENT).equals("0")) found(CensusRule.W15, worker, CASES, "The role is \"Case holder\", and no case is held on " + day);
        if (worker.value(STEP_UP).equals("1") && worker.value(FRONTLINE).equals("1")) found(CensusRule.W16, worker, FRONTLINE, "Both Step Up to Social Work and Frontline are told. Take one out");
    }

    private void numbersTwice() {
        var seen = new HashMap<String, CensusWorker>();
        for (var worker : census.workers()) {
            if (worker.agency() || !worker.has(SWE_NO) || !worker.inPost(day)) continue;
            if (seen.putIfAbsent(worker.value(SWE_NO), worker) != null) found(CensusRule.W07, worker, SWE_NO, "The number stands on two workers in post. One person is counted once, in the more senior role; two people have two numbers");
        }
    }

    private void vacancies() {
        for (String element : WorkforceCensus.VACANCIES) {
            String value = census.vacancies().getOrDefault(element, "");
            if (!value.matches(element.endsWith("Headcount") ? "\\d{1,5}" : "\\d{1,5}(\\.\\d{1,2})?"))
                findings.add(new CensusFinding(CensusRule.W18, "", "", element, element + (value.isEmpty() ? " is not told" : " is \"" + value + "\"") + (element.endsWith("Headcount") ? ". Write a whole number" : ". Write full-time equivalents with two decimals")));
        }
        long listed = census.workers().stream().filter(worker -> worker.agency() && worker.inPost(day)).count();
        String told = census.vacancies().getOrDefault("NoAgencyHeadcount", "");
        if (told.matches("\\d{1,5}") && Long.parseLong(told) != listed)
            findings.add(new CensusFinding(CensusRule.W19, "", "", "NoAgencyHeadcount", told + " agency workers are counted, and " + listed + " are listed in post on " + day));
    }

    /// Who was in post last year and is neither in post nor a leaver now.
    public static List<CensusFinding> since(WorkforceCensus before, WorkforceCensus now, int year) {
        var known = now.workers().stream().map(worker -> worker.value(SWE_NO)).collect(java.util.stream.Collectors.toSet());
        return before.workers().stream().filter(worker -> !worker.agency() && worker.inPost(WorkforceCensus.day(year - 1).plusDays(1)) && worker.has(SWE_NO) && !known.contains(worker.value(SWE_NO)))
                .map(worker -> new CensusFinding(CensusRule.W20, worker.value(SWE_NO), worker.name(), SWE_NO.element(), "In post on " + WorkforceCensus.day(year - 1) + ", and not in this census. Tell when the worker left")).toList();
    }

    private void found(CensusRule rule, CensusWorker worker, CensusField field, String sentence) {
        findings.add(new CensusFinding(rule, worker.value(SWE_NO), worker.name(), field.element(), sentence + "."));
    }
}
