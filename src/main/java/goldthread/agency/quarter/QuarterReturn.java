package goldthread.agency.quarter;

import goldthread.agency.conduct.ConductEntry.ConductTold;
import goldthread.agency.quarter.QuarterEntry.QuarterGiven;
import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Component;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.Finding;
import goldthread.agency.rules.Finding.Rule;
import goldthread.agency.rules.Outcome;
import goldthread.agency.rules.Reason;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The return of one quarter: five tables, each with its headings.
public final class QuarterReturn {
    private static final int WEEK = 7, HUNDREDTHS = 100;
    private static final Set<Reason> ABOVE = Set.of(Reason.ABOVE_CAP, Reason.SIGNED_OFF, Reason.SIGNED_LATE, Reason.DEARER_THAN_PERMANENT);

    private final Quarter quarter;
    private final List<ConductTold> conduct;
    private final List<Decision> engaged;
    private final @Nullable QuarterGiven given;

    private QuarterReturn(Quarter quarter, List<ConductTold> conduct, List<Decision> engaged, @Nullable QuarterGiven given) {
        this.quarter = quarter;
        this.conduct = conduct;
        this.engaged = engaged;
        this.given = given;
    }

    /// @param decided of every assignment that was agreed, whether it has ended or not
    /// @param conduct what agencies did, on any day
    public static QuarterReturn of(Quarter quarter, List<ConductTold> conduct, List<Decision> decided) {
        return new QuarterReturn(quarter, conduct.stream().filter(each -> !each.on().isBefore(quarter.first()) && !each.on().isAfter(quarter.last())).toList(), decided.stream().filter(each -> overlaps(each.assignment(), quarter.first(), quarter.last())).toList(), null);
    }

    /// With what a return of the quarter said that was given in, where our own record does not tell it.
    public QuarterReturn with(@Nullable QuarterGiven told) {
        return new QuarterReturn(quarter, conduct, engaged, told);
    }

    public int assignments() {
        return engaged.size() + beside().map(Beside::alone).orElse(0);
    }

    /// The return as it was given in, beside our own record; empty where none was taken in.
    public Optional<Beside> beside() {
        return given == null ? Optional.empty() : Optional.of(new Beside(own(), given));
    }

    private static boolean overlaps(Assignment assignment, LocalDate first, LocalDate last) {
        var days = assignment.days();
        return !days.from().isAfter(last) && (days.to() == null || !days.to().isBefore(first));
    }

    /// The tables by name, each with its headings first; every cell as text.
    public Map<String, List<List<String>>> tables() {
        var tables = new LinkedHashMap<String, List<List<String>>>();
        beside().map(Beside::tables).orElseGet(this::own).forEach((table, rows) -> tables.put(table.code(), Stream.concat(Stream.of(table.headings()), rows.stream()).toList()));
        return tables;
    }

    /// As our own record tells it.
    private Map<QuarterTable, List<List<String>>> own() {
        var own = new EnumMap<QuarterTable, List<List<String>>>(QuarterTable.class);
        own.put(QuarterTable.ASSIGNMENTS, engaged.stream().map(each -> row(each.assignment())).toList());
        own.put(QuarterTable.COMPLIANCE, Stream.of(Rule.values()).filter(rule -> rule != Rule.BINDING).map(this::compliance).toList());
        own.put(QuarterTable.BREACHES, breaches());
        own.put(QuarterTable.COST, quarter.months().stream().map(this::cost).toList());
        own.put(QuarterTable.AGENCIES, conduct.stream().map(each -> List.of(each.agency(), rule(each.rule()), each.on().toString(), each.what())).toList());
        return own;
    }

    private static String rule(String code) {
        return Stream.of(Rule.values()).filter(each -> each.code().equals(code)).findFirst().map(Rule::title).orElse(code);
    }

    private static List<String> row(Assignment assignment) {
        var pay = assignment.pay().parts().get(Component.PAY);
        return List.of(assignment.job().title(), pay == null ? "" : pay.plain(), assignment.days().from().toString(), day(assignment.days().to()), assignment.worker().registration(), assignment.project() == null ? "no" : "yes");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private List<String> compliance(Rule rule) {
        var worst = engaged.stream().map(each -> each.findings().stream().filter(finding -> finding.rule() == rule).max(java.util.Comparator.comparing(Finding::outcome))).flatMap(Optional::stream).toList();
        Function<Outcome, String> count = outcome -> Long.toString(worst.stream().filter(each -> each.outcome() == outcome).count());
        var reasons = worst.stream().filter(each -> each.outcome() != Outcome.PASS).map(each -> each.reason().code()).distinct().sorted().toList();
        return List.of(rule.title(), Integer.toString(worst.size()), count.apply(Outcome.PASS), count.apply(Outcome.APPROVAL), count.apply(Outcome.UNDECIDED), count.apply(Outcome.REFUSE), String.join("; ", reasons));
    }

    /// Above the cap, signed off or not. A cap is broken where a signature was needed for it.
    private List<List<String>> breaches() {
        return engaged.stream().flatMap(each -> each.findings().stream().filter(finding -> above(finding, each.assignment()))
                .map(finding -> List.of(each.assignment().worker().registration(), each.assignment().job().title(), each.assignment().days().from().toString(), each.assignment().pay().total().plain(),
                        day(each.assignment().signed().director()), day(each.assignment().signed().chiefExecutive()), finding.sentence()))).toList();
    }

    /// Once for each assignment: notes beside the finding, such as a cap that changes, are no breach. Where a part of the price is
    /// not told, that it was signed off says that it is above.
    private static boolean above(Finding finding, Assignment assignment) {
        return ABOVE.contains(finding.reason()) || finding.rule() == Rule.CAP && finding.reason() == Reason.PART_UNSAID && (assignment.signed().director() != null || assignment.signed().chiefExecutive() != null);
    }

    /// Price of an hour, times hours a week, for the days of the month on which the assignment held; nothing is guessed.
    private List<String> cost(YearMonth month) {
        long pence = 0, counted = 0, untold = 0;
        for (var each : engaged) {
            var assignment = each.assignment();
            if (!overlaps(assignment, month.atDay(1), month.atEndOfMonth())) continue;
            long hourly = assignment.pay().total().amount(), hours = assignment.pay().hours();
            if (hourly == 0 || hours == 0) {
                untold++;
                continue;
            }
            counted++;
            long whole = Math.multiplyExact(Math.multiplyExact(hourly, hours), days(assignment, month));
            pence += (whole * 2 + HUNDREDTHS * WEEK) / (HUNDREDTHS * WEEK * 2);
        }
        return List.of(month.toString(), new Pence(pence).plain(), Long.toString(counted), Long.toString(untold));
    }

    private static long days(Assignment assignment, YearMonth month) {
        var from = assignment.days().from().isAfter(month.atDay(1)) ? assignment.days().from() : month.atDay(1);
        var to = assignment.days().to() == null || assignment.days().to().isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : assignment.days().to();
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
