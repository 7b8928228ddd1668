package goldthread.returns.desk;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.returns.files.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// What the pages look like on which a return is given out.
final class ExportView {

    static Page which(Block asking) {
        return ImportView.page("Give out a return").with(asking,
                Block.say(link("See what changed in a return between two days", ExportPages.CHANGES)));
    }

    static Page difference(Block asking) {
        return ImportView.page("What changed in a return").with(asking, Block.say(link("Give out a return", ExportPages.GIVE)));
    }

    static Page ended() {
        return ImportView.page("These files are no longer kept").status(410)
                .with(Block.say("Files are kept for one hour, for whoever had them made. They can be made again at any time."),
                        Block.buttons(Block.Button.go("Give out a return", ExportPages.GIVE)));
    }

    static Page given(Given.One one) {
        var report = one.report();
        var of = report.of();
        var page = ImportView.page("A return to fetch").heading(ImportWords.standard(of.standard()) + " " + (of.on() == null ? of.when() : Words.spoken(of.on())))
                .caption(of.asKnown() == null ? "As known now" : "As known on " + Words.spoken(of.asKnown()));
        if (report.children() == 0) {
            return page.with(new Block.Warning("Nothing was known of this year on that day, so the return is empty."),
                    Block.say(link("Choose another year or day", ExportPages.GIVE)));
        }
        return page.with(files(one), rows(one)).with(faults(one)).with(Block.say("The files are kept for one hour, for you alone. Each fetching is written to "
                + "the access log. They hold personal data: keep them where only those who need them can open them."),
                Block.say(link("See what changed in it between two days", ExportPages.CHANGES)));
    }

    private static Block files(Given.One one) {
        var table = Block.table("Files", "File").columns(Block.Column.of("File"), Block.Column.number("Size"));
        if (one.report().files().size() > 1) {
            table = table.row(link("All files in one ZIP", address(one) + zip(one)), text("about " + ImportWords.size(one.report().files().stream().mapToLong(ExportView::size).sum()) + " unpacked"));
        }
        for (var file : one.report().files()) {
            table = table.row(link(file.getFileName().toString(), address(one) + file.getFileName()), text(ImportWords.size(size(file))));
        }
        return table;
    }

    private static Block rows(Given.One one) {
        var table = Block.table("%,d %s".formatted(one.report().children(), one.report().children() == 1 ? "child" : "children"), "Table")
                .columns(Block.Column.of("Table"), Block.Column.number("Rows"));
        for (var each : one.report().rows().entrySet()) {
            if (each.getValue() > 0) {
                table = table.row(text(each.getKey()), text(each.getValue().longValue()));
            }
        }
        return table;
    }

    private static java.util.List<Block> faults(Given.One one) {
        var blocks = new ArrayList<Block>();
        if (!one.report().faults().isEmpty()) {
            blocks.add(new Block.Section("look", "To look at", java.util.List.of(new Block.Bullets(
                    one.report().faults().stream().map(Fault::line).map(Words::text).toList()))));
        }
        return blocks;
    }

    static String zip(Given.One one) {
        return one.report().of().standard().name() + "-" + one.report().of().when() + ".zip";
    }

    private static String address(Given.One one) {
        return ExportPages.GIVE + "/" + one.id() + "/";
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ExportView() {}
}
