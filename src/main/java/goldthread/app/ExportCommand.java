package goldthread.app;

import goldthread.returns.Change;
import goldthread.returns.ExportRequest;
import goldthread.returns.Exports;
import goldthread.returns.mapping.Standard;
import goldthread.returns.ssd.SsdExport;
import goldthread.time.CollectionYear;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Gives a return out for any year, or the Standard Safeguarding Dataset, as known on any day. With --since, says what "
                + "changed in a return since that day, and which entries are behind it.", "",
            "  goldthread export ssda903 --year 2018-19 --as-known 2019-05-01 --out FOLDER", "  goldthread export cin --year 2018-19 --since 2019-05-01",
            "  goldthread export ssd --out FOLDER", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the files were written, or the changes told", "1:the files could not be written", "2:the command is not right"})
final class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "RETURN", description = "ssda903, cin or ssd")
    String standard;

    @Option(names = "--year", paramLabel = "YEAR", description = "The collection year, such as 2018-19; not for ssd, which has none")
    String year;

    @Option(names = "--as-known", paramLabel = "DAY", description = "As known at the end of this day, or at this instant; now unless given")
    String asKnown;

    @Option(names = "--since", paramLabel = "DAY", description = "Instead of files: what changed in the return since this day or instant")
    String since;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "csv", description = "csv or xml, for ssda903; csv unless given")
    String format;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder for the files")
    Path out;

    @Mixin
    Authority authority;

    @Override
    public Integer call() throws Exception {
        if (out == null && since == null) {
            System.err.println("Say where the files shall go, with --out FOLDER.");
            return 2;
        }
        if (out != null && java.nio.file.Files.exists(out) && !java.nio.file.Files.isDirectory(out)) {
            System.err.println(out + " is a file. Say a folder for the files, with --out FOLDER.");
            return 1;
        }
        if (standard.equalsIgnoreCase("ssd")) {
            return dataset();
        }
        if (year == null) {
            System.err.println("Say which year, with --year 2018-19.");
            return 2;
        }
        var request = new ExportRequest(Standard.named(standard), CollectionYear.parse(year), asKnown == null ? null : ExportRequest.asKnown(asKnown));
        var from = since == null ? null : ExportRequest.asKnown(since);
        var kind = kind();
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> {
                var exports = context.getBean(Exports.class);
                if (from != null) {
                    var changes = new java.util.concurrent.atomic.AtomicInteger();
                    exports.difference(request, from, request.asKnown(), change -> {
                        changes.incrementAndGet();
                        print(change);
                    });
                    System.out.println(changes.get() == 0 ? "Nothing changed in this return." : changes + " rows changed.");
                } else {
                    var console = Progress.of("children done");
                    var report = exports.run(request, kind, out, (done, all) -> console.accept(done));
                    System.out.println(report.text());
                    if (report.children() == 0) {
                        System.err.println("Nothing was known of this year, so the return is empty.");
                    }
                }
                return 0;
            });
        }
    }

    private int dataset() throws Exception {
        if (out == null || since != null) {
            System.err.println("The dataset goes into a folder, with --out DIR; --since is for the returns.");
            return 2;
        }
        var at = asKnown == null ? null : ExportRequest.asKnown(asKnown);
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            var rows = authority.as(context, () -> context.getBean(SsdExport.class).run(at, out, Progress.of("children done")));
            rows.forEach((entity, count) -> System.out.printf("  %-26s%,10d%n", entity, count));
            System.out.println("Written to " + out);
            return 0;
        }
    }

    private ExportRequest.Format kind() {
        return switch (format.toLowerCase(java.util.Locale.ROOT)) {
            case "csv" -> ExportRequest.Format.CSV;
            case "xml" -> ExportRequest.Format.XML;
            default -> throw new IllegalArgumentException("A return is written as csv or xml, not as \"" + format + "\"");
        };
    }

    private static void print(Change change) {
        System.out.println(change.kind() + " " + change.row() + (change.differences().isEmpty() ? "" : ": " + String.join("; ", change.differences())));
        change.behind().forEach(entry -> System.out.println("    " + entry.title() + ", recorded " + entry.recorded() + " (" + entry.source() + ")"
                + (entry.why().isBlank() ? "" : ", because: " + entry.why()) + " [" + entry.id() + "]"));
    }
}
