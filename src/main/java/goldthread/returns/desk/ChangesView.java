package goldthread.returns.desk;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.returns.Change;
import goldthread.returns.ExportRequest;
import goldthread.returns.Exports;
import goldthread.returns.mapping.Table;
import goldthread.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of a return that are not on one day what they were on another, each with the entries behind it.
public final class ChangesView {
    private static final int ROWS = 25;
    private static final int ENTRIES = 5;

    private static final Form<Answers> FILTER = Form.of("changes", "Changes", "Apply filters").ask(
            Question.select("kind", "Kind of change", Choice.of("ADDED", "Added"), Choice.of("CHANGED", "Changed"), Choice.of("REMOVED", "Removed")).named("Change"),
            Question.selectFrom("table", "Table", "tables"));

    private final Exports exports;
    private final Access access;
    private final What what;
    private final String address;
    private final Block lead;

    /// What is compared. @param caption names it     @param tables those it may have     @param each gives every change
    public record What(String caption, List<String> tables, Consumer<Consumer<Change>> each) {

        /// A return of a year. @param to null: now
        public static What of(Exports exports, ExportRequest of, Instant from, @Nullable Instant to) {
            return new What(ImportWords.standard(of.standard()) + " " + of.year(), of.standard().tables().stream().map(Table::name).toList(),
                    change -> exports.difference(of, from, to, change));
        }
    }

    /// @param to null: now
    ChangesView(Exports exports, Access access, ExportRequest of, LocalDate from, @Nullable LocalDate to) {
        this(exports, access, What.of(exports, of, England.endOf(from), to == null ? null : England.endOf(to)), address(of.standard().name(), of.year().label(), from, to),
                Block.say(Words.text("As known on "), Words.day(from), Words.text(", compared with "), to == null ? Words.text("now") : Words.day(to),
                        Words.text(". "), link("Choose other days", ExportPages.CHANGES)));
    }

    /// @param address of the page, for its filters     @param lead says what is compared
    public ChangesView(Exports exports, Access access, What what, String address, Block lead) {
        this.exports = exports;
        this.access = access;
        this.what = what;
        this.address = address;
        this.lead = lead;
    }

    static String address(String standard, String year, LocalDate from, @Nullable LocalDate to) {
        return ExportPages.CHANGES + "/" + standard + "/" + year + "/" + from + "/" + (to == null ? "now" : to);
    }

    public Page page(Answers chosen, int number) {
        var counts = new TreeMap<String, Integer>();
        var shown = new ArrayList<Change>();
        var matching = new int[1];
        int page = Math.max(number, 1);
        what.each().accept(change -> {
            counts.merge(change.kind().name(), 1, Integer::sum);
            if (matches(change, chosen) && matching[0]++ / ROWS == page - 1) {
                shown.add(change);
            }
        });
        int pages = Math.max(1, (matching[0] + ROWS - 1) / ROWS);
        var seen = access.viewAll(shown.stream().map(change -> change.subject().id()).collect(Collectors.toSet()), "returns: what changed");
        var filtered = filtered(chosen);
        var whole = ImportView.page("What changed").heading("What changed in a return").caption(what.caption())
                .with(lead, figures(counts));
        return counts.isEmpty() ? whole.with(Block.say("Nothing changed between the two."))
                : whole.with(FILTER.filters(address, about(), chosen), table(shown, seen),
                        new Block.Pages(Math.min(page, pages), pages, matching[0], filtered + (filtered.contains("?") ? "&" : "?") + "page="));
    }

    private static boolean matches(Change change, Answers chosen) {
        return (!chosen.has("kind") || chosen.text("kind").equals(change.kind().name()))
                && (!chosen.has("table") || chosen.text("table").equals(change.row().table()));
    }

    private static Block figures(Map<String, Integer> counts) {
        return new Block.Figures(List.of(new Block.Figure(text(counts.getOrDefault("ADDED", 0).longValue()), "rows added", "not in the return before"),
                new Block.Figure(text(counts.getOrDefault("CHANGED", 0).longValue()), "rows changed", ""),
                new Block.Figure(text(counts.getOrDefault("REMOVED", 0).longValue()), "rows removed", "in the return before, and no more")));
    }

    private Block table(List<Change> changes, Set<UUID> seen) {
        var names = exports.names(changes.stream().flatMap(change -> change.behind().stream()).map(Change.Behind::author).collect(Collectors.toSet()));
        var table = Block.table("Changes", "Row", "What changed", "Because").captionHidden()
                .whenEmpty("No change is as you chose. Change or clear the filters.");
        for (var change : changes) {
            table = seen.contains(change.subject().id())
                    ? table.row(Words.lines(row(change)), Words.lines(what(change)), Words.lines(because(change, names)))
                    : table.row(Words.lines(kind(change), text(change.row().table())), Words.quiet("The record of this child is restricted"), Words.quiet(""));
        }
        return table;
    }

    private static List<Words> row(Change change) {
        return List.of(kind(change), text(change.row().table()), text("Child " + change.row().child()),
                link("The child’s story", "/child/" + change.subject().id() + "/story", "of child " + change.row().child()));
    }

    private static Words kind(Change change) {
        return switch (change.kind()) {
            case ADDED -> Words.tag("Added", Colour.GREEN);
            case CHANGED -> Words.tag("Changed", Colour.PURPLE);
            case REMOVED -> Words.tag("Removed", Colour.ORANGE);
        };
    }

    private static List<Words> what(Change change) {
        return switch (change.kind()) {
            case CHANGED -> change.differences().stream().map(Words::text).toList();
            case ADDED, REMOVED -> values(change.row());
        };
    }

    private static List<Words> values(Change.Row row) {
        return row.filled().entrySet().stream().map(each -> Words.text(each.getKey() + ": " + each.getValue())).toList();
    }

    private static List<Words> because(Change change, Map<UUID, String> names) {
        var words = new ArrayList<Words>();
        change.behind().stream().limit(ENTRIES).forEach(entry -> words.add(text(entry.title() + ", recorded " + Words.spoken(entry.recorded()) + " by "
                + names.getOrDefault(entry.author(), "somebody") + (entry.source().startsWith("import") ? " from a return" : "")
                + (entry.why().isBlank() ? "" : ": " + entry.why()))));
        if (change.behind().isEmpty()) {
            words.add(Words.quiet("Nothing was recorded in between: the days compared are other ones"));
        }
        if (change.behind().size() > ENTRIES) {
            words.add(Words.quiet("and %d more entries".formatted(change.behind().size() - ENTRIES)));
        }
        return words;
    }

    private String filtered(Answers chosen) {
        var query = Stream.of("kind", "table").filter(chosen::has).map(key -> key + "="
                + java.net.URLEncoder.encode(chosen.text(key), java.nio.charset.StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private About about() {
        return About.on(LocalDate.EPOCH).offering("tables", what.tables().stream().map(table -> Choice.of(table, table)).toList());
    }
}
