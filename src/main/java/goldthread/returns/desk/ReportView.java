package goldthread.returns.desk;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.NotThere;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.returns.ImportReport;
import goldthread.returns.ImportReport.Import;
import goldthread.returns.Imports;
import goldthread.returns.LedgerFilter;
import goldthread.returns.LedgerRow;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The reconcile report: every row of every file, and what became of it.
final class ReportView {
    private static final int ROWS = 25;

    private static final Form<Answers> FILTER = Form.of("rows", "Rows", "Apply filters").ask(
            Question.select("outcome", "What became of them", Choice.of("SET_ASIDE", "Set aside"), Choice.of("CORRECTED", "Corrected the past"),
                    Choice.of(LedgerFilter.DOUBT, "Taken, but to be looked at"), Choice.of("TAKEN", "Taken"), Choice.of("KNOWN", "Already known"),
                    Choice.of(LedgerRow.NOTE, "Notes on files"),
                    Choice.of(LedgerRow.UNREAD, "Files that could not be read")).named("Outcome"),
            Question.selectFrom("table", "Table", "tables"));

    static final Form<Answers> UNDO = Form.of("returns.undo", "Undo this import", "Undo this import").ask(
            Question.longText("undo-why", "Why is it undone?").named("Why it is undone").hint("For instance: the extract was of another authority").required("Enter why it is undone").longest(500));
    static final About ABOUT = About.on(LocalDate.EPOCH);

    private final Imports imports;
    private final Access access;
    private final Import of;
    private final boolean files;

    /// @param files the files are still there, so that it may be taken in again
    ReportView(Imports imports, Access access, Import of, boolean files) {
        this.imports = imports;
        this.access = access;
        this.of = of;
        this.files = files;
    }

    Page page(Answers chosen, int number) {
        var report = imports.report(of.id()).orElseThrow(NotThere::new);
        var page = ImportView.page("Reconcile report").caption(ImportWords.standard(of.standard())).with(head(report));
        return report.rows() == 0 && report.first().isEmpty() ? page : page.with(totals(report)).with(rows(report, chosen, number));
    }

    private List<Block> head(ImportReport report) {
        var blocks = new ArrayList<Block>();
        if (of.state().equals("UNDONE")) blocks.add(new Block.Warning(of.sentence()));
        else if (!of.state().equals("DONE")) {
            blocks.add(new Block.Warning(of.state().equals("FAILED") ? "This import was stopped by a fault. What had been taken stands."
                    : "This import was stopped before its end, such as by a restart of the server. What had been taken stands, and nothing is half-written."));
            blocks.add(files ? Block.buttons(Block.Button.post("Take in the files again", ImportPages.address(of.id()) + "/again"),
                    Block.Button.post("Throw the files away", ImportPages.address(of.id()) + "/discard").secondary())
                    : Block.say("Its files are no longer kept. Take them in again from the start: what was taken is known, and the rest will be added."));
        }
        if (of.state().equals("DONE") && report.rows() == 0) {
            blocks.add(new Block.Warning("No row was found in these files."));
        }
        long unread = report.first().stream().filter(row -> row.outcome().equals(LedgerRow.UNREAD)).count();
        if (unread > 0) {
            blocks.add(new Block.Warning(unread == 1 ? "A file could not be read, or not to its end. The others were taken in."
                    : unread + " files could not be read, or not to their end. The others were taken in."));
        }
        blocks.add(Block.summary().fact("State", ImportWords.state(of)).fact("Taken in by", text(of.name())).fact("Begun", Words.moment(of.started()))
                .fact("Counts as known from", Words.moment(of.told())).fact("Files", files()).fact(Standard.named(of.standard()).listed() ? "How they were read" : "Year", Words.lines(of.hows().stream().map(Words::text).toList())));
        blocks.add(figures(report));
        if (Imports.undoable(of) && !of.state().equals("UNDONE")) {
            blocks.add(imports.undoRefused(of.id()).<Block>map(sentence -> Block.details("Undo this import", Block.say(sentence)))
                    .orElseGet(() -> Block.details("Undo this import", Block.say("All that it wrote is taken back in one step; what somebody changed since is named, and stays. The report stays. Accounts that ended stay ended."),
                            UNDO.ask(ImportPages.address(of.id()) + "/undo", ABOUT))));
        }
        return blocks;
    }

    private Words files() {
        return of.files().size() <= 15 ? Words.lines(of.files().stream().map(Words::text).toList())
                : text("%,d files, from %s to %s".formatted(of.files().size(), of.files().getFirst(), of.files().getLast()));
    }

    private Block figures(ImportReport report) {
        var figures = new ArrayList<Block.Figure>();
        figures.add(new Block.Figure(link("%,d".formatted(report.rows()), address(Answers.none())), "rows read", "each accounted for"));
        report.outcomes().forEach((outcome, rows) -> figures.add(new Block.Figure(rows == 0 ? text(0)
                : link("%,d".formatted(rows), address(Answers.of(Map.of("outcome", outcome.name()))) + "#rows"), outcome.title().toLowerCase(java.util.Locale.ROOT),
                outcome == Outcome.CORRECTED ? "changed what was known about the past" : outcome == Outcome.SET_ASIDE ? "kept as received" : "")));
        return new Block.Figures(figures);
    }

    private Block totals(ImportReport report) {
        var table = Block.table("Rows by year and table", "Year and table").columns(Stream.concat(Stream.of(Block.Column.of("Year and table")),
                Arrays.stream(Outcome.values()).map(outcome -> Block.Column.number(outcome.title()))).toArray(Block.Column[]::new));
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        report.totals().forEach(total -> counts.computeIfAbsent((total.year() + " " + ImportWords.table(total.table())).strip(),
                name -> new LinkedHashMap<>()).put(total.outcome(), total.rows()));
        for (var each : counts.entrySet()) {
            table = table.row(Stream.concat(Stream.of(text(each.getKey())), Arrays.stream(Outcome.values())
                    .map(outcome -> text(each.getValue().getOrDefault(outcome.name(), 0).longValue()))).toArray(Words[]::new));
        }
        return table;
    }

    private List<Block> rows(ImportReport report, Answers chosen, int number) {
        var about = about(report);
        var filter = filter(chosen, about);
        var count = imports.count(of.id(), filter);
        int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
        int page = Math.clamp(number, 1, pages);
        var rows = imports.rows(of.id(), filter, (long) (page - 1) * ROWS, ROWS);
        var seen = access.viewAll(rows.stream().map(LedgerRow::child).filter(Objects::nonNull).collect(Collectors.toSet()), "returns: reconcile report");
        access.log(null, "import " + of.id(), "view", null);
        return List.of(new Block.Heading(2, "Row by row", "rows"), FILTER.filters(ImportPages.address(of.id()), about, chosen),
                Block.say(new Words.Plain("%,d ".formatted(count) + (count == 1 ? "row" : "rows") + (filter.equals(LedgerFilter.ALL) ? ", those to look at first. " : ". ")),
                        link("Download all rows (CSV)", ImportPages.address(of.id()) + "/rows.csv")),
                table(rows, seen), new Block.Pages(page, pages, count, address(chosen) + (address(chosen).contains("?") ? "&" : "?") + "page="));
    }

    private static Block table(List<LedgerRow> rows, Set<UUID> seen) {
        var table = Block.table("Rows", "Where", "What became of it", "As received").captionHidden()
                .whenEmpty("No row is as you chose. Change or clear the filters.");
        for (var row : rows) {
            var hidden = row.child() != null && !seen.contains(row.child());
            table = table.row(Words.lines(where(row)), Words.lines(became(row, hidden)),
                    hidden ? Words.quiet("The record of this child is restricted") : row.received().isEmpty() ? Words.quiet("") : text(row.received()));
        }
        return table;
    }

    private static List<Words> where(LedgerRow row) {
        return Stream.of(row.file() + (row.row() > 0 ? ", row " + row.row() : ""), (row.table() + (row.year() == null ? "" : " " + row.year())).strip())
                .filter(words -> !words.isEmpty()).map(Words::text).toList();
    }

    private static List<Words> became(LedgerRow row, boolean hidden) {
        var words = new ArrayList<Words>();
        words.add(row.child() == null || hidden ? ImportWords.outcome(row) : Words.run(ImportWords.outcome(row), new Words.Plain(" "),
                link("The child’s story", "/child/" + row.child() + "/story", "of row " + row.row() + " of " + row.file())));
        if (!row.says().isEmpty() && !hidden) {
            words.add(text(row.says()));
        }
        return words;
    }

    private LedgerFilter filter(Answers chosen, About about) {
        return FILTER.check(chosen, about) instanceof goldthread.pages.Checked.Filled<Answers> filled
                ? new LedgerFilter(filled.answers().text("outcome"), filled.answers().text("table")) : LedgerFilter.ALL;
    }

    private static About about(ImportReport report) {
        return About.on(LocalDate.EPOCH).offering("tables", report.totals().stream().map(ImportReport.Total::table).filter(name -> !name.isEmpty())
                .distinct().sorted().map(name -> Choice.of(name, name)).toList());
    }

    private String address(Answers chosen) {
        var query = Stream.of("outcome", "table").filter(chosen::has).map(key -> key + "="
                + java.net.URLEncoder.encode(chosen.text(key), java.nio.charset.StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return ImportPages.address(of.id()) + (query.isEmpty() ? "" : "?" + query);
    }
}
