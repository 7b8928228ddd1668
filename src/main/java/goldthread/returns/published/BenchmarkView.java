package goldthread.returns.published;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.moment;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.run;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.returns.ReturnsEntry.TablePublished;
import goldthread.returns.published.Benchmark.Beside;
import goldthread.returns.staff.WorkforceFigures.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Our workforce beside the published table, as pages.
final class BenchmarkView {
    private static final String TITLE = "The workforce beside England";

    private BenchmarkView() {}

    static Page titled() {
        return Page.of(TITLE).in("/returns").under(link("Returns", "/returns"), link("Workforce census", "/returns/workforce"));
    }

    static Page page(Beside beside, @Nullable LocalDate known, Block choosing, Block form) {
        var page = titled().caption(known == null ? "As known now" : "As known on " + Words.spoken(known));
        var take = Block.buttons(Block.Button.go("Take in a published table", BenchmarkPages.TABLE));
        if (beside.of() == null) {
            return page.with(Block.lead("No published table " + (known == null ? "was taken in yet." : "was taken in until that day.")),
                    Block.say("The Department for Education publishes the children's social work workforce of every authority each year. Its file of indicators (CSV) is taken in as it is published."), take);
        }
        var blocks = new ArrayList<Block>(List.of(Block.lead("Our census of 30 September " + beside.year() + ", beside the published figures of that year, by the same definitions."), Strips.of(beside, figures(beside))));
        if (!beside.uncounted().isEmpty()) blocks.add(Block.say(beside.uncounted()));
        if (beside.region().isEmpty()) blocks.add(Block.notice("The table has no line of this authority in " + beside.year() + ". Choose a region below to stand beside it."));
        else blocks.add(authorities(beside));
        blocks.add(neighbours(beside));
        beside.tables().reversed().forEach(table -> blocks.add(source(table, beside)));
        blocks.add(Block.details("Choose nearest neighbours", choosing));
        blocks.add(Block.details("Another year, region or day", form));
        return page.with(blocks).with(take);
    }

    private static Block.Table figures(Beside beside) {
        var year = java.util.Objects.requireNonNull(beside.of());
        var region = year.region(beside.region()).orElse(null);
        var table = Block.table("Beside the published figures").columns(Column.of("Measure"), Column.of("Ours, from the record"), Column.of("Ours, as published"), Column.of(beside.region().isEmpty() ? "Region" : beside.region()), Column.of("England"), Column.of("Nearest neighbours"));
        for (var measure : Measure.values()) {
            var ours = beside.ours().stream().filter(each -> each.name().equals(measure.figure())).findFirst().orElseThrow();
            table = table.row(lines(text(measure.figure()), quiet(ours.definition())), ours(ours), cell(measure, beside.published()), cell(measure, region), cell(measure, year.england().orElse(null)), middle(measure, near(beside)));
        }
        return table;
    }

    private static Words ours(Figure figure) {
        return figure.value().isEmpty() ? quiet("None can be counted") : lines(text(figure.value()), quiet(figure.above() + " of " + figure.below()));
    }

    private static Words cell(Measure measure, @Nullable Area area) {
        if (area == null) return quiet("Not in the table");
        return measure.told(area) ? lines(text(measure.value(area)), quiet(measure.number(area))) : lines(text(measure.value(area).isEmpty() ? "Not told" : measure.value(area)), quiet(measure.why(area)));
    }

    /// Those chosen whom the table holds.
    static List<Area> near(Beside beside) {
        var year = beside.of();
        return year == null || beside.neighbours() == null ? List.of() : beside.neighbours().entry().authorities().stream().flatMap(code -> year.authority(code).stream()).sorted(java.util.Comparator.comparing(each -> each.cell(PublishedColumn.AREA))).toList();
    }

    /// The middle of what is told of them; of an even number the lower of the two in the middle, for it is a figure that was published.
    private static Words middle(Measure measure, List<Area> near) {
        var told = near.stream().filter(measure::told).sorted(java.util.Comparator.comparing(measure::amount)).toList();
        return near.isEmpty() ? quiet("None chosen") : told.isEmpty() ? quiet("Told of none") : lines(text(measure.value(told.get((told.size() - 1) / 2))), quiet("the middle of " + told.size()));
    }

    private static Block neighbours(Beside beside) {
        var chosen = beside.neighbours();
        if (chosen == null) return Block.say(quiet("Nearest neighbours are not in the published table, and not guessed: they are chosen below."));
        var near = near(beside);
        int missing = chosen.entry().authorities().size() - near.size();
        return Block.details("Nearest neighbours, by name", Block.say(run(text("From: " + chosen.entry().source() + ". Chosen on "), day(chosen.entry().on()), text(missing == 0 ? "." : ". " + missing + " of them are not in the table of " + beside.year() + "."))), areas("Nearest neighbours", near, "The table holds none of them."));
    }

    private static Block areas(String caption, List<Area> all, String none) {
        var table = Block.table(caption).captionHidden().columns(Stream.concat(Stream.of(Column.of("Authority")), Stream.of(Measure.values()).map(each -> Column.of(each.figure()))).toArray(Column[]::new)).whenEmpty(none);
        for (var area : all) table = table.row(Stream.concat(Stream.of(text(area.cell(PublishedColumn.AREA))), Stream.of(Measure.values()).map(each -> cell(each, area))).toArray(Words[]::new));
        return table;
    }

    /// In the order of the alphabet, each figure with what it is of: no ranking, for many authorities are small.
    private static Block authorities(Beside beside) {
        var all = java.util.Objects.requireNonNull(beside.of()).authoritiesOf(beside.region());
        var table = areas("Authorities of " + beside.region(), all, "The table holds no authority of this region.");
        return Block.details("Authorities of " + beside.region() + ", by name", Block.say(quiet("By name and not by any figure: where few people are counted, one of them moves a rate by much.")), table);
    }

    private static Block source(Fact<TablePublished> taken, Beside beside) {
        var table = taken.entry();
        var read = Block.table("How the table is read", "Column", "Heading of the file");
        for (var column : PublishedColumn.values()) read = read.row(text(column.title()), table.headings().containsKey(column.code()) ? text(table.headings().get(column.code())) : quiet("Not in the file"));
        var marks = Block.table("Marks in place of a figure", "Mark", "Means");
        for (var mark : Mark.MEANING.entrySet().stream().filter(each -> !each.getKey().isEmpty()).sorted(java.util.Map.Entry.comparingByKey()).toList()) marks = marks.row(text(mark.getKey()), text(mark.getValue()));
        var aside = Block.table("What could not be read", "Line").captionHidden().whenEmpty("Every line was read.");
        for (var sentence : table.aside()) aside = aside.row(text(sentence));
        return Block.details(beside.tables().size() == 1 ? "Where the figures come from" : "Where the figures come from: " + table.file(), Block.say(run(text("Children's social work workforce, Department for Education, published "), day(table.published()), text(", file " + table.file() + "; taken in "), moment(taken.first().recorded()), text(". Open Government Licence v3.0."))),
                Block.say(quiet("Ours is counted by the definitions of " + beside.ours().stream().map(Figure::source).distinct().collect(Collectors.joining("; ")) + ".")), read, Block.say(quiet(Mark.SOURCE + ". None of them is read as a zero.")), marks,
                Block.say(text(table.rows().size() + " lines were taken in. " + (table.left() == 0 ? "No line was set aside." : table.left() + " lines were set aside."))), aside);
    }

    static Page sending(String problem) {
        return titled().heading("Take in a published table").with(Block.lead("Children's social work workforce, as the Department for Education publishes it."),
                new Block.Upload(BenchmarkPages.TABLE + "/file", "Choose the files", "The CSV file of indicators, such as csww_indicators_2017_to_2025.csv, unchanged; several, where years or areas are published apart", ".csv", "Send files", problem));
    }

    /// @param left how many files wait after this one
    static Page reading(PublishedTable table, int left, Block form) {
        return titled().heading("How the table is read").caption(table.file()).with(Block.lead(table.lines().size() + " lines, " + table.headings().size() + " columns. Look whether each is read from the right heading; it is kept for the next time." + (left == 0 ? "" : left == 1 ? " One more file waits." : " " + left + " more files wait.")), form,
                Block.buttons(Block.Button.post("Throw the file away", BenchmarkPages.TABLE + "/remove")));
    }
}
