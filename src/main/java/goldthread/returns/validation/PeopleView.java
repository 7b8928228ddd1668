package goldthread.returns.validation;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The findings of a return by child, and by whose children they are.
final class PeopleView {
    private static final int ROWS = 50;

    private final KeptReturn of;

    PeopleView(KeptReturn of) {
        this.of = of;
    }

    Page children(KeptFindings findings, OnRecord record, int number) {
        int lines = findings.lines(of);
        int pages = Math.max(1, (lines + ROWS - 1) / ROWS);
        int page = Math.clamp(number, 1, pages);
        var some = findings.children(of, (long) (page - 1) * ROWS, ROWS);
        var known = record.viewed(some.stream().map(KeptFindings.OfChild::child).filter(Objects::nonNull).collect(Collectors.toSet()));
        var table = Block.table("Children", "Child").columns(Column.of("Child"), Column.of("On the record"), Column.number("Errors"), Column.number("Queries"),
                Column.number("New"), Column.number("Explained")).captionHidden().whenEmpty("No child has a finding.");
        for (var each : some) {
            var hidden = known.withholds(each.child());
            var person = each.child() == null ? null : known.open().get(each.child());
            table = table.row(hidden ? Words.quiet("The record of this child is restricted") : link(each.child() == null ? "No child named" : each.child(),
                    of.address() + "/findings?of=" + each.number(), "and what was found"),
                    person == null ? Words.quiet(hidden ? "" : "No") : link(person.name(), "/child/" + person.subject() + "/returns"),
                    text(each.errors()), text(each.findings() - each.errors()), of.before() == null ? Words.quiet("") : text(each.fresh()), text(each.explained()));
        }
        return ReturnView.page("Findings by child", of).with(Block.say(link("Findings by rule", of.address())), table,
                new Block.Pages(page, pages, lines, of.address() + "/children?page="));
    }

    Page workers(List<ByWorker.Load> loads) {
        var table = Block.table("Workers", "Worker").columns(Column.of("Worker"), Column.number("Children"), Column.number("Findings")).captionHidden()
                .whenEmpty("No finding names a child.");
        for (var load : loads) {
            table = table.row(link(load.title(), of.address() + "/findings?worker=" + load.key(), "and what was found"), text(load.children().size()), text(load.findings()));
        }
        return ReturnView.page("Findings by worker", of).with(Block.say(link("Findings by rule", of.address())),
                Block.say("By the worker to whom a child is allocated today. The record says it, not the files: children who are not on it have none."), table);
    }
}
