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

@Command(name = "export", mixinStandardHelpOptions = true,
        description = "Gives a return out for any year as known on any day: `export ssda903|cin --year 2018-19 --out DIR`; or "
                + "the Standard Safeguarding Dataset: `export ssd --out DIR`. "
                + "With --since, says what changed since that day, and which entries are behind it.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "RETURN", description = "ssda903, cin or ssd")
    String standard;

    @Option(names = "--year", description = "The collection year, such as 2018-19; not for ssd, which has none")
    String year;

    @Option(names = "--as-known", description = "As known at the end of this day, or at this instant; now unless given")
    String asKnown;

    @Option(names = "--since", description = "Instead of files: what changed in the return since this day or instant")
    String since;

    @Option(names = "--format", defaultValue = "csv", description = "csv or xml, for ssda903; csv unless given")
    String format;

    @Option(names = "--out", description = "Folder for the files")
    Path out;

    @Mixin
    Authority authority;

    @Override
    public Integer call() throws Exception {
        if (out == null && since == null) {
            System.err.println("Say where the files shall go, with --out DIR.");
            return 2;
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
        var kind = ExportRequest.Format.valueOf(format.toUpperCase(java.util.Locale.ROOT));
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> {
                var exports = context.getBean(Exports.class);
                if (from != null) {
                    exports.difference(request, from, request.asKnown(), ExportCommand::print);
                } else {
                    var console = Progress.of("children done");
                    System.out.println(exports.run(request, kind, out, (done, all) -> console.accept(done)).text());
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

    private static void print(Change change) {
        System.out.println(change.kind() + " " + change.row() + (change.differences().isEmpty() ? "" : ": " + String.join("; ", change.differences())));
        change.behind().forEach(entry -> System.out.println("    " + entry.title() + ", recorded " + entry.recorded() + " (" + entry.source() + ")"
                + (entry.why().isBlank() ? "" : ", because: " + entry.why()) + " [" + entry.id() + "]"));
    }
}
