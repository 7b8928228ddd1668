package goldthread.returns.validation;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Block.Figure;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.returns.rules.Report.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What is new, gone and still there since the last check of the same year.
final class ComparisonView {
    private static final int ROWS = 50;

    private final Comparison comparison;
    private final OnRecord record;
    private final KeptReturn of;

    ComparisonView(Comparison comparison, OnRecord record, KeptReturn of) {
        this.comparison = comparison;
        this.record = record;
        this.of = of;
    }

    /// @param before the check that this one is held against
    Page byRule(KeptReturn before) {
        var table = Block.table("By rule", "Rule").columns(columns("Rule")).whenEmpty("Neither check found anything.");
        for (var line : comparison.byRule(of)) {
            table = table.row(numbers(line, link(String.valueOf(line.of()), of.address() + "/findings?rule=" + line.of(), "and its rows")));
        }
        return page(before).with(Block.say(link("The same by child", of.address() + "/compared/children"), new Words.Plain(", "),
                link("what is gone, row by row", of.address() + "/compared/gone")), table);
    }

    Page byChild(KeptReturn before, int number) {
        int lines = comparison.children(of);
        int pages = Math.max(1, (lines + ROWS - 1) / ROWS);
        int page = Math.clamp(number, 1, pages);
        var some = comparison.byChild(of, (long) (page - 1) * ROWS, ROWS);
        var known = record.viewed(some.stream().map(Comparison.Line::of).filter(Objects::nonNull).collect(Collectors.toSet()));
        var table = Block.table("By child", "Child").columns(columns("Child")).whenEmpty("Neither check found anything.");
        for (var line : some) {
            table = table.row(numbers(line, line.of() == null ? Words.quiet("No child named") : known.withholds(line.of()) ? Words.quiet("The record of this child is restricted")
                    : text(line.of())));
        }
        return page(before).with(Block.say(link("The same by rule", of.address() + "/compared")), table, new Block.Pages(page, pages, lines, of.address() + "/compared/children?page="));
    }

    Page gone(KeptReturn before, int number) {
        long count = comparison.count(of);
        int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
        int page = Math.clamp(number, 1, pages);
        var some = comparison.gone(of, (long) (page - 1) * ROWS, ROWS);
        var known = record.viewed(some.stream().map(Comparison.Gone::finding).toList());
        var table = Block.table("What the last check found and this one does not", "Rule", "Child", "What it said", "Now").whenEmpty("Nothing is gone.");
        for (var each : some) {
            var hidden = known.withholds(each.finding().child());
            table = table.row(text(each.finding().rule()), hidden ? Words.quiet("The record of this child is restricted") : FindingsView.child(each.finding(), known),
                    hidden ? Words.quiet("") : FindingsView.said(each.finding()),
                    each.looked() ? Words.tag("Gone", Colour.GREEN) : Words.tag("Not looked at", Colour.ORANGE));
        }
        return page(before).with(Block.say(link("By rule", of.address() + "/compared")), table, new Block.Pages(page, pages, count, of.address() + "/compared/gone?page="));
    }

    private Page page(KeptReturn before) {
        var all = comparison.all(of);
        var blocks = new ArrayList<Block>();
        blocks.add(Block.say(new Words.Plain("Compared with the check of "), Words.moment(before.at()), new Words.Plain(". "), link("See that check", before.address()),
                new Words.Plain(", "), link("see this one", of.address())));
        if (of.outcome() == Outcome.UNREADABLE) {
            blocks.add(new Block.Warning("Not everything could be read this time, so what is gone may only not have been read."));
        }
        blocks.add(new Block.Figures(List.of(new Figure(all.fresh() == 0 ? text(0) : link("%,d".formatted(all.fresh()), of.address() + "/findings?news=new"), "new", "not found last time"),
                new Figure(text(all.gone()), "gone", "found last time, and no more"), new Figure(text(all.still()), "still there", ""),
                new Figure(text(all.unlooked()), "not looked at", "their rules were not run this time"))));
        return ReturnView.page("What changed since the last check", of).with(blocks);
    }

    private static Column[] columns(String first) {
        return new Column[] {Column.of(first), Column.number("New"), Column.number("Still there"), Column.number("Gone"), Column.number("Not looked at")};
    }

    private static Words[] numbers(Comparison.Line line, Words first) {
        return new Words[] {first, text(line.fresh()), text(line.still()), text(line.gone()), text(line.unlooked())};
    }
}
