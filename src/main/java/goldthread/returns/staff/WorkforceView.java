package goldthread.returns.staff;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.returns.staff.WorkforceReturns.Made;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The workforce census as a page.
final class WorkforceView {
    private static final int SHOWN = 100;

    private WorkforceView() {}

    static Page page(Made made, String query, @Nullable LocalDate known, Block form) {
        var census = made.census();
        var day = WorkforceCensus.day(made.year());
        long agency = census.workers().stream().filter(CensusWorker::agency).count();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Figures(List.of(figure(census.workers().stream().filter(worker -> !worker.agency() && worker.inPost(day)).count(), "employed on the day"),
                figure(census.workers().stream().filter(worker -> !worker.agency() && worker.gone(day)).count(), "left in the year"), figure(agency, "from agencies"), figure(made.errors(), "errors"), figure(made.findings().size() - made.errors(), "to look at"))));
        blocks.add(Block.say(link("Fetch the census (XML)", WorkforcePages.CENSUS + "/census.xml" + query), new Words.Plain(" · "), link("Fetch what is wrong (CSV)", WorkforcePages.CENSUS + "/findings.csv" + query), new Words.Plain(" · "), link("Beside England and the region", WorkforcePages.CENSUS + "/benchmark")));
        blocks.add(figures(made));
        Stream.of(WorkforceFigures.uncountedSaid(census, made.year()), WorkforceFigures.uncountedSaid(made.before(), made.year() - 1)).filter(said -> !said.isEmpty()).forEach(said -> blocks.add(Block.say(said)));
        blocks.add(rules(made));
        blocks.add(findings(made));
        blocks.add(Block.details("Another year or day", form));
        return Page.of("Workforce census").heading("Workforce census " + made.year()).caption((known == null ? "As known now" : "As known on " + Words.spoken(known)) + ", of " + Words.spoken(day)).in("/returns").under(link("Returns", "/returns")).with(blocks);
    }

    private static Block.Figure figure(long number, String counts) {
        return new Block.Figure(text(number), counts, "");
    }

    private static Block figures(Made made) {
        var table = Block.table("Beside the year before").columns(Column.of("Figure"), Column.number(Integer.toString(made.year())), Column.number(Integer.toString(made.year() - 1)), Column.of("Counted as"));
        var before = WorkforceFigures.of(made.before(), made.year() - 1);
        for (var each : WorkforceFigures.of(made.census(), made.year())) {
            var last = before.stream().filter(other -> other.name().equals(each.name())).findFirst().orElseThrow();
            table = table.row(text(each.name()), number(each), number(last), Words.lines(text(each.definition()), quiet(each.source())));
        }
        return table;
    }

    private static Words number(WorkforceFigures.Figure figure) {
        return figure.value().isEmpty() ? quiet("None") : Words.lines(text(figure.value()), quiet(figure.above() + " of " + figure.below()));
    }

    private static Block rules(Made made) {
        var counts = new TreeMap<CensusRule, Integer>();
        made.findings().forEach(each -> counts.merge(each.rule(), 1, Integer::sum));
        var table = Block.table("Rules that find something").columns(Column.of("Rule"), Column.of("What it asks"), Column.number("Found")).whenEmpty("No rule finds anything.");
        for (var each : counts.entrySet()) table = table.row(Words.lines(text(each.getKey().name()), severity(each.getKey())), text(each.getKey().says()), text(each.getValue()));
        return table;
    }

    private static Words severity(CensusRule rule) {
        return rule.error() ? tag("Error", Colour.RED) : tag("Query", Colour.YELLOW);
    }

    private static Words who(CensusFinding finding) {
        return finding.worker().isEmpty() && finding.name().isEmpty() ? quiet("The whole") : finding.worker().isEmpty() ? text(finding.name())
                : finding.name().isEmpty() ? text(finding.worker()) : Words.lines(text(finding.name()), quiet(finding.worker()));
    }

    private static Block findings(Made made) {
        var table = Block.table(made.findings().size() > SHOWN ? "The first " + SHOWN + " findings" : "Findings", "Worker", "Rule", "What is wrong").whenEmpty("Nothing is wrong with the census.");
        for (var each : made.findings().stream().limit(SHOWN).toList()) table = table.row(who(each), text(each.rule().name()), text(each.sentence()));
        return table;
    }
}
