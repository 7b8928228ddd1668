package goldthread.returns.submission;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.returns.desk.ImportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the pages of a submission look like.
final class SubmissionView {
    static final String ZIP = "all.zip";

    private final Submission of;
    private final @Nullable Submission before;
    private final boolean mayNotSign;

    /// @param before     the last one of the same return that was signed off
    /// @param mayNotSign who reads made it, and somebody else must sign it
    SubmissionView(Submission of, @Nullable Submission before, boolean mayNotSign) {
        this.of = of;
        this.before = before;
        this.mayNotSign = mayNotSign;
    }

    static Page page(String title) {
        return Page.of(title).in("/returns").under(link("Home", "/"), link("Returns", "/returns"), link("Submissions", SubmissionPages.ALL));
    }

    static Page all(List<Submission> submissions) {
        var table = Block.table("Submissions", "Return", "As known at", "Made by", "State").captionHidden().whenEmpty("No submission has been made yet.");
        for (var of : submissions) {
            table = table.row(link(of.title(), of.address(), "made " + Words.spoken(of.made())), Words.moment(of.asKnown()), text(of.makerName()), state(of));
        }
        return Page.of("Submissions").in("/returns").under(link("Home", "/"), link("Returns", "/returns"))
                .actions(Button.go("Make a submission", SubmissionPages.ALL + "/new"))
                .with(Block.say("A return is made from the records, signed off by a named person, and kept as it was, with its checksum."), table);
    }

    private static Words state(Submission of) {
        return of.signed() == null ? Words.tag("To be signed off", Colour.YELLOW) : Words.tag("Signed off", Colour.GREEN);
    }

    Page page(Block signing) {
        var page = page("A submission").heading(of.title()).with(summary(), files());
        var blocks = new ArrayList<Block>();
        blocks.add(difference());
        if (of.signed() == null) {
            blocks.add(new Block.Section("signing", "Sign-off", mayNotSign
                    ? List.of(Block.say("You made this submission. Somebody else, who may do returns, must sign it off.")) : List.of(signing)));
        }
        blocks.add(new Block.Section("proof", "Does the record still say this?", List.of(
                Block.say("The files are kept as they were made. They can be made again from the records as known then, and compared by their checksums."),
                Block.buttons(Button.post("Make it again and compare", of.address() + "/again").secondary()))));
        if (of.signed() == null) {
            blocks.add(Block.buttons(Button.post("Throw these files away", of.address() + "/give-up").warning()));
        }
        return page.with(blocks);
    }

    private Block summary() {
        var summary = Block.summary().fact("State", state(of)).fact("As known at", Words.moment(of.asKnown())).fact("Made by", text(of.makerName()))
                .fact("Made", Words.moment(of.made())).fact("Children", text(of.children())).fact("Rows", text(of.rows()));
        var signed = of.signed();
        summary = signed == null ? summary : summary.fact("Signed off by", text(signed.name())).fact("Role", text(signed.role())).fact("Signed off", Words.moment(signed.at()));
        return summary.fact("Checksum of the whole (SHA-256)", sum(of.checksum()));
    }

    /// In parts that a narrow page can break.
    private static Words sum(String sha256) {
        return text(sha256.replaceAll("(.{8})(?!$)", "$1 "));
    }

    private Block files() {
        var table = Block.table("Files", "File").columns(Column.of("File"), Column.number("Size"), Column.of("Checksum (SHA-256)"))
                .row(link("All files in one ZIP", of.address() + "/files/" + ZIP), Words.quiet(""), Words.quiet("with " + Checksums.FILE));
        for (var file : of.files()) {
            table = table.row(link(file.name(), of.address() + "/files/" + file.name()), text(ImportWords.size(file.bytes())), sum(file.sha256()));
        }
        return table;
    }

    private Block difference() {
        var blocks = new ArrayList<Block>();
        if (before == null) {
            blocks.add(Block.say("This return was never signed off before, so there is nothing to compare with."));
        } else if (before.checksum().equals(of.checksum())) {
            blocks.add(Block.say(new Words.Plain("Every file is the same as in the "), link("last submission", before.address()), new Words.Plain(", byte by byte.")));
        } else {
            blocks.add(Block.say(new Words.Plain("Compared with the "), link("last submission", before.address()), new Words.Plain(", made "), Words.moment(before.made()), new Words.Plain(":")));
            blocks.add(new Block.Bullets(List.of(text(count(of.children() - before.children(), "child", "children")), text(count(of.rows() - before.rows(), "row", "rows")),
                    text("Files that differ: " + String.join(", ", differing(before))))));
            blocks.add(Block.say(link("Every row that changed, with the entries behind it", of.address() + "/changes")));
        }
        return new Block.Section("difference", "Since the last submission", blocks);
    }

    private static String count(int more, String one, String many) {
        return more == 0 ? "As many " + many : "%,d %s %s".formatted(Math.abs(more), more > 0 ? "more" : "fewer", Math.abs(more) == 1 ? one : many);
    }

    private List<String> differing(Submission last) {
        var then = last.checksums().files();
        var now = of.checksums().files();
        var names = new java.util.TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        return names.stream().filter(name -> !java.util.Objects.equals(then.get(name), now.get(name))).toList();
    }

    /// @param same for each file whether it came out as it was
    Page again(Map<String, Boolean> same) {
        var all = same.values().stream().allMatch(Boolean::booleanValue);
        var table = Block.table("Files", "File", "Made again");
        for (var file : same.entrySet()) {
            table = table.row(text(file.getKey()), file.getValue() ? Words.tag("The same", Colour.GREEN) : Words.tag("Differs", Colour.ORANGE));
        }
        return page("Made again").caption(of.title()).with(all ? Block.lead("The record gives every file as it was submitted, byte by byte.")
                        : new Block.Warning("The record no longer gives what was submitted. The kept files are what was sent."),
                all ? Block.say("") : Block.say("That is so where a return or a record was taken in later that counts as known from an earlier day, where something was erased by law, or where a later edition of this product writes the files otherwise."),
                table, Block.say(link("The submission", of.address())));
    }
}
