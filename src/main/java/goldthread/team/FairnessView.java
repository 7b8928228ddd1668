package goldthread.team;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.workforce.programme.Fairness;
import goldthread.workforce.programme.Fairness.By;
import goldthread.workforce.programme.Fairness.Line;
import goldthread.workforce.programme.Fairness.What;
import goldthread.workforce.programme.ProgrammeEntry.Coached;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether early career programmes judge fairly, and what expert practitioners pass on, as pages.
final class FairnessView {
    private FairnessView() {}

    static Page page(List<Line> lines) {
        var page = Page.of("Fairness of assessments").in(TeamPages.TEAM).under(link("Team", TeamPages.TEAM), link("Early career programmes", ProgrammePages.ALL))
                .with(Block.lead("First assessments in early career programmes, what moderation changed, and appeals: by what the workforce census was told of the worker."));
        for (var by : By.values()) page = page.with(table(by, lines.stream().filter(line -> line.by() == by).toList()));
        return page.with(Block.say("A count from 1 to 4 is not shown (c), nor one by which it could be worked out. Disability, religion and the other protected characteristics are not in the census, and not recorded here. A difference asks for a reason; it proves none."));
    }

    private static Block table(By by, List<Line> lines) {
        var columns = Stream.concat(Stream.of(Column.of(by.words()), Column.number("Assessed")), Stream.of(What.values()).map(what -> Column.number(what.words()))).toArray(Column[]::new);
        var table = Block.table("By " + by.words().toLowerCase(java.util.Locale.UK)).columns(columns).whenEmpty("Nobody has been assessed yet.");
        for (var line : lines) table = table.row(Stream.concat(Stream.of(text(line.group()), text(line.assessed() == null ? "c" : line.assessed().toString())), line.counts().stream().map(count -> text(count.map(Object::toString).orElse("c")))).toArray(Words[]::new));
        return table;
    }

    /// Nothing where nobody was coached.
    static Optional<Block> coaching(Timeline worker) {
        var all = worker.facts(Coached.class).stream().map(Fact::entry).toList();
        if (all.isEmpty()) return Optional.empty();
        int minutes = all.stream().mapToInt(Coached::minutes).sum();
        var table = Block.table("Coaching: " + minutes / 60 + " hours " + minutes % 60 + " minutes").columns(Column.of("When"), Column.of("With"), Column.number("Minutes"), Column.of("About"));
        for (var each : all.reversed()) table = table.row(day(each.on()), text(each.with()), text(each.minutes()), text(each.about()));
        return Optional.of(table);
    }
}
