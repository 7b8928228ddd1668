package goldthread.returns.validation;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.moment;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.FileField;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.returns.desk.ImportWords;
import goldthread.returns.mapping.Standard;
import goldthread.returns.rules.Report.Outcome;
import goldthread.returns.validation.Sent.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the pages of a check look like, but for what it found.
final class ValidationView {
    private static final Pattern SO_MANY = Pattern.compile("(.*): (\\d+) of (\\d+) rules run");

    static Page page(String title) {
        return Page.of(title).in("/returns").under(link("Home", "/"), link("Returns", "/returns"), link("Checked files", ValidationPages.ALL));
    }

    static Page all(List<Validation> validations) {
        var table = Block.table("Checks", "Return", "Files", "Begun", "By", "State").captionHidden()
                .whenEmpty("No files have been checked yet.");
        for (var of : validations) {
            table = table.row(link(ImportWords.standard(of.standard().name()), of.address(), "begun " + Words.spoken(of.begun())), files(of), moment(of.begun()),
                    text(of.name()), state(of));
        }
        return Page.of("Checked files").in("/returns").under(link("Home", "/"), link("Returns", "/returns"))
                .actions(Button.go("Check files", ValidationPages.ALL + "/new"))
                .with(Block.say("The rules of the Department are run over files before they are sent. Nothing is taken into the records, and nothing is sent."), table);
    }

    private static Words files(Validation of) {
        return of.files().isEmpty() ? Words.quiet("None yet") : text(of.files().size() == 1 ? of.files().getFirst()
                : "%s and %,d more".formatted(of.files().getFirst(), of.files().size() - 1));
    }

    private static Words state(Validation of) {
        return switch (of.state()) {
            case GATHERING -> Words.tag("Files to be sent", Colour.BLUE);
            case WAITING -> Words.tag("Waiting its turn", Colour.BLUE);
            case RUNNING -> Words.tag("Being checked", Colour.YELLOW);
            case DONE -> Words.tag("Done", Colour.GREEN);
            case FAILED -> Words.tag("Stopped by a fault", Colour.RED);
            case STOPPED -> Words.tag("Stopped", Colour.ORANGE);
        };
    }

    static Words outcome(Outcome of) {
        return switch (of) {
            case CLEAN -> Words.tag("Nothing found", Colour.GREEN);
            case FINDINGS -> Words.tag("Findings", Colour.YELLOW);
            case UNREADABLE -> Words.tag("Not all could be read", Colour.RED);
        };
    }

    static Page which(Block asking) {
        return page("Check files").with(asking);
    }

    static Page gathering(Validation of, Sent sent, Map<Part, List<String>> problems) {
        var page = page("Files to check").caption(ImportWords.standard(of.standard().name()))
                .with(new Block.Upload(of.address() + "/files", fields(of, problems), "Send files"));
        var throwAway = Button.post("Give up", of.address() + "/delete").secondary();
        return sent.any(of.id()) ? page.with(files(of, sent), Block.buttons(Button.post("Check these files", of.address() + "/start"), throwAway))
                : page.with(Block.say("No files have been sent yet."), Block.buttons(throwAway));
    }

    private static List<FileField> fields(Validation of, Map<Part, List<String>> problems) {
        var fields = new ArrayList<FileField>();
        var cin = of.standard() == Standard.CIN;
        fields.add(field(Part.FILES, cin ? "The XML file of the census" : "The files of the return",
                cin ? "Also in a ZIP. Up to 1 GB" : "All CSV files of one return, the one XML file, or a ZIP. Several years may come together where their names or folders tell them apart. Up to 1 GB each",
                ".csv,.xml,.zip,.txt", problems));
        if (!cin) {
            fields.add(field(Part.LAST, "Files of earlier years (optional)", "For the rules that look back. Without them these rules are told as not run", ".csv,.xml,.zip,.txt", problems));
            fields.add(field(Part.REGISTER, "Ofsted’s register of homes and providers (optional)", "Of any year, as xlsx or CSV", ".csv,.xlsx", problems));
            fields.add(field(Part.POSTCODES, "Where postcodes lie (optional)", "ONS Postcode Directory or Code-Point Open, as CSV or in a ZIP", ".csv,.zip", problems));
        }
        return fields;
    }

    private static FileField field(Part part, String label, String hint, String accept, Map<Part, List<String>> problems) {
        return new FileField(part.field, label, hint, accept, String.join(". ", problems.getOrDefault(part, List.of())));
    }

    private static Block files(Validation of, Sent sent) {
        var remove = of.address() + "/files/remove";
        var table = Block.table("Files sent", "File").columns(Block.Column.of("File"), Block.Column.of("Is"), Block.Column.number("Size"))
                .choosing(new Block.Choosing(remove, "file", List.of(Button.post("Remove the ticked files", remove).secondary())));
        for (var part : Part.values()) {
            for (var upload : sent.uploads(of.id(), part)) {
                table = table.row(part.field + "-" + upload.number(), text(upload.name()), text(part.title), text(ImportWords.size(upload.bytes())));
            }
        }
        return table;
    }

    static Page running(Validation of, String told) {
        var rules = SO_MANY.matcher(told);
        return page("Checking files").caption(ImportWords.standard(of.standard().name())).with(
                rules.matches() ? new Block.Progress("Rules run over " + rules.group(1), Long.parseLong(rules.group(2)), Long.parseLong(rules.group(3)))
                        : new Block.Progress(told.equals(Checking.WAITS) ? told : capital(told), 0, 0),
                Block.say("You may leave this page: it goes on without you, and you find it under Checked files."),
                Block.say(link("Check again", of.address(), "how far it has come")));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    static Page stopped(Validation of, boolean files) {
        var throwAway = Button.go("Delete this check", of.address() + "/delete").secondary();
        return page("This check did not come to its end").caption(ImportWords.standard(of.standard().name())).with(
                new Block.Warning(of.state() == Validation.State.FAILED ? "A fault stopped this check. That is no result: the files may have faults or none."
                        : "This check was stopped before its end, such as by a restart of the server. That is no result: the files may have faults or none."),
                Block.say(files ? "The files are still here." : "Its files are no longer kept. Send them again in another check."),
                files ? Block.buttons(Button.post("Check the files again", of.address() + "/start"), throwAway) : Block.buttons(throwAway));
    }

    static Page returns(Validation of, List<KeptReturn> returns) {
        var table = Block.table("Returns in these files", "Return", "Year", "Outcome").columns(Block.Column.of("Return"), Block.Column.of("Year"),
                Block.Column.of("Outcome"), Block.Column.number("Findings"), Block.Column.number("Children"));
        for (var each : returns) {
            table = table.row(link(each.called(), each.address(), each.year()), text(each.tables().isEmpty() && each.findings() == 0 ? "Not told" : each.year()),
                    outcome(each.outcome()), text(each.findings()), text(each.children()));
        }
        return page("What was found").caption(ImportWords.standard(of.standard().name())).with(table).with(downloads(of.id().toString(), of.address()));
    }

    /// The report as a file, and its end.
    static List<Block> downloads(String id, String address) {
        return List.of(new Block.Section("fetch", "Fetch the report", List.of(
                Block.say("The same report as ./goldthread validate writes, with every finding. It holds personal data."),
                new Block.Bullets(List.of(download(address, "csv", "CSV"), download(address, "xlsx", "Workbook (xlsx)"), download(address, "html", "One page (HTML)"),
                        download(address, "txt", "Text"), download(address, "json", "JSON"))))),
                Block.buttons(Button.go("Delete this check", ValidationPages.ALL + "/" + id + "/delete").secondary()));
    }

    private static Words download(String address, String ending, String title) {
        return link(title, address + "/findings." + ending);
    }

    static Page delete(Validation of) {
        return page("Delete this check?").caption(ImportWords.standard(of.standard().name())).with(
                new Block.Warning("Its files and all that it found will be deleted. This cannot be undone."),
                Block.say("What you explained stays, and stands in the next check that finds the same."),
                Block.buttons(Button.post("Delete this check", of.address() + "/delete").warning(), Button.go("Keep it", of.address()).secondary()));
    }

    private ValidationView() {}
}
