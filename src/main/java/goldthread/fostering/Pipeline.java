package goldthread.fostering;

import goldthread.casefile.Fact;
import goldthread.duties.Duty;
import goldthread.fostering.HouseholdEntry.Applied;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.FeedbackGiven;
import goldthread.law.Law;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Block.Figure;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From enquiry to approval in the last twelve months, by how people heard of fostering; and how many places there are.
///
/// @param places children for whom households are approved today    @param taken children who live with them, by the households' records
/// @param days   half of those who were approved waited no longer from enquiry to approval; null where nobody was
/// @param said   by what it is about, how many say what of how they were received, as [FeedbackGiven#FELT] is ordered
record Pipeline(Map<String, Line> heard, int places, int taken, @Nullable Long days, Map<String, int[]> said) {
    private static final String NOBODY_SAID = "Not said";

    /// Of those who asked: how many were answered in time, applied, and were approved since.
    record Line(int asked, int answered, int applied, int approved) {
        Line with(Line other) {
            return new Line(asked + other.asked, answered + other.answered, applied + other.applied, approved + other.approved);
        }
    }

    static Pipeline of(Collection<Household> households, Law law, LocalDate today) {
        var since = today.minusYears(1);
        var heard = new TreeMap<String, Line>();
        households.forEach(one -> one.timeline().facts(Enquired.class).stream().filter(asked -> asked.happened().isAfter(since) && !asked.happened().isAfter(today))
                .forEach(asked -> heard.merge(asked.entry().heard() == null ? NOBODY_SAID : asked.entry().heard(), line(one, asked, law, today), Line::with)));
        return new Pipeline(heard, households.stream().flatMap(one -> one.terms(law, today).stream()).mapToInt(Terms::children).sum(), households.stream().mapToInt(one -> UsualLimit.stays(one, today).size()).sum(),
                middle(households.stream().flatMap(one -> waited(one, law, since, today)).sorted().toList()), said(households, since, today));
    }

    private static Map<String, int[]> said(Collection<Household> households, LocalDate since, LocalDate today) {
        var said = new LinkedHashMap<String, int[]>();
        for (var about : FeedbackGiven.ABOUT) households.stream().flatMap(one -> one.timeline().facts(FeedbackGiven.class).stream()).filter(fact -> fact.happened().isAfter(since) && !fact.happened().isAfter(today) && fact.entry().about().equals(about))
                .forEach(fact -> said.computeIfAbsent(about, none -> new int[FeedbackGiven.FELT.size()])[Math.max(0, FeedbackGiven.FELT.indexOf(fact.entry().felt()))]++);
        return said;
    }

    private static Line line(Household one, Fact<Enquired> asked, Law law, LocalDate today) {
        boolean answered = ApprovalDuties.from(one.timeline(), law).anyMatch(duty -> duty.rule().equals("T-G08") && duty.entry().equals(asked.id()) && duty.state(today) == Duty.State.MET);
        boolean applied = one.timeline().facts(Applied.class).stream().anyMatch(fact -> !fact.happened().isBefore(asked.happened()));
        boolean approved = one.approvals(law).stream().anyMatch(each -> !each.from().happened().isBefore(asked.happened()));
        return new Line(1, answered ? 1 : 0, applied ? 1 : 0, approved ? 1 : 0);
    }

    /// Days from the last enquiry before each approval of these twelve months.
    private static Stream<Long> waited(Household one, Law law, LocalDate since, LocalDate today) {
        return one.approvals(law).stream().map(each -> each.from().happened()).filter(day -> day.isAfter(since) && !day.isAfter(today))
                .flatMap(day -> one.timeline().facts(Enquired.class).stream().map(Fact::happened).filter(asked -> !asked.isAfter(day)).reduce((first, second) -> second).map(asked -> ChronoUnit.DAYS.between(asked, day)).stream());
    }

    private static @Nullable Long middle(List<Long> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }

    Block block() {
        var table = Block.table("Who asked in the last 12 months, by how they heard of fostering").columns(Column.of("Heard of it"), Column.number("Asked"), Column.number("Answered in time"), Column.number("Applied"), Column.number("Approved")).whenEmpty("Nobody asked in the last 12 months.");
        for (var each : heard.entrySet()) table = row(table, Words.text(each.getKey()), each.getValue());
        if (heard.size() > 1) table = row(table, Words.strong("All"), heard.values().stream().reduce(new Line(0, 0, 0, 0), Line::with));
        var figures = new ArrayList<Figure>(List.of(new Figure(Words.text(places), places == 1 ? "approved place" : "approved places", ""), new Figure(Words.text(taken), taken == 1 ? "child lives there" : "children live there", "by the households' records")));
        if (days != null) figures.add(new Figure(Words.text(days), "days from enquiry to approval", "the middle of the last 12 months"));
        var told = Block.table("How households say that they were received in the last 12 months").columns(Column.of("About"), Column.number(FeedbackGiven.FELT.get(0)), Column.number(FeedbackGiven.FELT.get(1)), Column.number(FeedbackGiven.FELT.get(2))).whenEmpty("Nobody was asked how they were received.");
        for (var each : said.entrySet()) told = told.row(Words.text(each.getKey()), Words.text(each.getValue()[0]), Words.text(each.getValue()[1]), Words.text(each.getValue()[2]));
        return Block.details("From enquiry to approval", new Block.Figures(figures), table, told);
    }

    private static Block.Table row(Block.Table table, Words heard, Line line) {
        return table.row(heard, Words.text(line.asked), Words.text(line.answered), Words.text(line.applied), Words.text(line.approved));
    }
}
