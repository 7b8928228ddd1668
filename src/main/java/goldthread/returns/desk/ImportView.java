package goldthread.returns.desk;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.moment;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.returns.ImportReport.Import;
import goldthread.returns.calendar.ReturnClock;
import goldthread.returns.desk.Uploads.Upload;
import goldthread.returns.mapping.Standard;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What the pages of an import look like until it is done.
final class ImportView {

    static Page page(String title) {
        return Page.of(title).in(ImportPages.ALL).under(link("Home", "/"), link("Returns", ImportPages.ALL));
    }

    /// @param now when somebody looks: what is given in next is of that moment
    static Page all(List<Import> imports, Instant now) {
        var table = Block.table("Returns taken in", "Return", "Years", "Begun", "By", "State")
                .whenEmpty("No return has been taken in yet. Take in the newest first or the oldest first: each adds what it knows.");
        for (var of : imports) {
            table = table.row(link(ImportWords.standard(of.standard()), ImportPages.address(of.id()), "begun " + Words.spoken(of.started())),
                    text(of.years().isEmpty() ? String.valueOf(of.saidYear() == null ? "" : of.saidYear()) : String.join(", ", years(of))),
                    moment(of.started()), text(of.name()), ImportWords.state(of));
        }
        return Page.of("Returns").in(ImportPages.ALL).under(link("Home", "/"))
                .actions(Block.Button.go("Take in a return", "/returns/new"),
                        Block.Button.go("Check files", "/returns/validate").secondary(),
                        Block.Button.go("Submissions", "/returns/submissions").secondary(),
                        Block.Button.go("Give out a return", ExportPages.GIVE).secondary())
                .with(Block.say("Fill the records from returns that the authority has made, or make a return from the records, "
                        + "as known on any day."), Block.say(Words.link("The workforce census", "/returns/workforce")), table, calendar(now),
                        Block.say("Lists for inspection (Annex A) are ready by the next working day after the notice: of a notice today, by " + Words.spoken(ReturnClock.lists(now)) + " (rule T-L16, to be confirmed)."));
    }

    private static Block calendar(Instant now) {
        var table = Block.table("Given in next", "Return", "Of the period until", "At the latest", "By which rule");
        for (var each : ReturnClock.ALL) {
            var next = each.next(now);
            var note = each.note().isEmpty() ? quiet("") : quiet(each.note().substring(0, 1).toUpperCase(Locale.UK) + each.note().substring(1));
            var until = next.until().isEmpty() ? note : next.workingDay().equals(next.until()) ? lines(day(next.until().get()), note) : lines(day(next.until().get()), quiet("Nobody works on that day; the last working day is " + Words.spoken(next.workingDay().orElseThrow())), note);
            table = table.row(text(each.title()), day(next.ended()), until, lines(link(each.rule(), "/law/" + each.rule()), quiet(each.citation()), each.unconfirmed() ? tag("To be confirmed", Words.Colour.YELLOW) : quiet("")));
        }
        return table;
    }

    private static List<String> years(Import of) {
        return of.years().stream().distinct().map(year -> year.equals("null") ? "not told" : year).toList();
    }

    static Page which(Block asking) {
        return page("Take in a return").with(asking);
    }

    static Page gathering(Import of, List<Upload> uploads, List<String> problems) {
        var standard = Standard.named(of.standard());
        var page = page("Files of the return").caption(ImportWords.standard(of.standard())).with(
                new Block.Upload(ImportPages.address(of.id()) + "/files", "Choose the files", hint(standard),
                        standard.listed() ? ".xlsx,.xlsm,.csv,.txt" : ".csv,.xml,.zip,.txt", "Send files", String.join(". ", problems)));
        return uploads.isEmpty() ? page.with(Block.say("No files have been sent yet."), thrownAway(of))
                : page.with(files(of, uploads), Block.say("Nothing is taken into the records until you press the button " + (standard.listed() ? "on the next page." : "below.")),
                        Block.buttons(standard.listed() ? Block.Button.go("See how they are read", MappingView.address(of))
                                : Block.Button.post("Take in these files", ImportPages.address(of.id()) + "/start"), giveUp(of)));
    }

    private static String hint(Standard of) {
        return of.listed() ? "Workbooks as they are, or a CSV file for each list; other headings, codes and orders of columns are told and shown to you first. Each file may have up to 1 GB."
                : (of == Standard.CIN ? "The XML file of the census" : "All CSV files of the return together, or the one XML file")
                + ", also in a ZIP. You may add people.csv, a list of names and addresses by the authority’s own child ids. "
                + "Several years may come together. Each file may have up to 1 GB.";
    }

    private static Block thrownAway(Import of) {
        return Block.buttons(giveUp(of));
    }

    private static Block.Button giveUp(Import of) {
        return Block.Button.post("Give up", ImportPages.address(of.id()) + "/discard").secondary();
    }

    private static Block files(Import of, List<Upload> uploads) {
        var table = Block.table("Files sent", "File").columns(Block.Column.of("File"), Block.Column.number("Size"))
                .choosing(new Block.Choosing(ImportPages.address(of.id()) + "/files/remove", "file",
                        List.of(Block.Button.post("Remove the ticked files", ImportPages.address(of.id()) + "/files/remove").secondary())));
        for (var upload : uploads) {
            table = table.row(Integer.toString(upload.number()), text(upload.name()), text(ImportWords.size(upload.bytes())));
        }
        return table;
    }

    static Page running(Import of) {
        var waits = of.state().equals("WAITING");
        return page("Taking in a return").caption(ImportWords.standard(of.standard())).with(
                new Block.Progress(waits ? "Waiting until another import has ended" : of.rowsAll() == 0 ? "Reading the files" : "Rows taken in",
                        of.rowsDone(), of.rowsAll()),
                Block.say("You may leave this page: it goes on without you, and you find it under Returns."),
                Block.say(link("Check again", ImportPages.address(of.id()), "how far it has come")));
    }

    private ImportView() {}
}
