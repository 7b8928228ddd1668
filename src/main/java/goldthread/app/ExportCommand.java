package goldthread.app;

import goldthread.returns.AnnexAExports;
import goldthread.returns.Change;
import goldthread.returns.ExportRequest;
import goldthread.returns.Exports;
import goldthread.returns.mapping.Standard;
import goldthread.returns.ssd.SsdExport;
import goldthread.returns.submission.Checksums;
import goldthread.time.CollectionYear;
import goldthread.time.England;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Gives a return out for any year, the lists for inspection (Annex A), or the Standard Safeguarding Dataset, as known on any day. With --since, says what "
                + "changed in a return since that day, and which entries are behind it.", "",
            "  goldthread export ssda903 --year 2018-19 --as-known 2019-05-01 --out FOLDER", "  goldthread export cin --year 2018-19 --since 2019-05-01",
            "  goldthread export annexa --on 2026-03-31 --out lists.xlsx", "  goldthread export ssd --out FOLDER",
            "  goldthread export workforce --year 2026 --as-known 2026-10-31 --out FOLDER", "  goldthread export agency --quarter 2026-Q1 --format xlsx --out FOLDER", "  goldthread export hr --on 2026-09-30 --out FOLDER", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the files were written, or the changes told", "1:the files could not be written", "2:the command is not right"})
final class ExportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RETURN", description = "ssda903, cin, annexa, ssd, workforce (census of 30 September) agency (agency and pay, of a quarter) or hr (the workforce as an HR extract, CSV)")
    String standard;

    @Option(names = "--year", paramLabel = "YEAR", description = "The collection year, such as 2018-19; for workforce the year of its 30 September, such as 2026; not for annexa, ssd and agency")
    String year;

    @Option(names = "--on", paramLabel = "DAY", description = "The day that the lists are to show, for annexa and hr; today unless given")
    LocalDate on;

    @Option(names = "--quarter", paramLabel = "QUARTER", description = "For agency, such as 2026-Q1")
    String quarter;

    @Option(names = "--last", paramLabel = "FILE", description = "For workforce: compares with last year's census as it was given in, instead of what is known of last year")
    Path last;

    @Option(names = "--as-known", paramLabel = "DAY", description = "As known at the end of this day, or at this instant; now unless given")
    String asKnown;

    @Option(names = "--since", paramLabel = "DAY", description = "Instead of files: what changed in the return since this day or instant")
    String since;

    @Option(names = "--format", paramLabel = "FORM", description = "csv or xml, for ssda903, csv unless given; xlsx or csv, for annexa and agency, xlsx unless given")
    String format;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder for the files; for annexa also the name of the workbook")
    Path out;

    @Mixin
    Authority authority;

    @Override
    public Integer call() throws Exception {
        if (out == null && since == null) {
            System.err.println("Say where the files shall go, with --out FOLDER.");
            return 2;
        }
        if (standard.equalsIgnoreCase("workforce") || standard.equalsIgnoreCase("agency")) {
            if (since != null || on != null) {
                System.err.println("--since and --on are for the other returns.");
                return 2;
            }
            return new StaffExport(authority, out, asKnown == null ? null : ExportRequest.asKnown(asKnown)).run(standard.equalsIgnoreCase("workforce"), year, quarter, last, format);
        }
        if (quarter != null || last != null) {
            System.err.println("--quarter is for agency, and --last for workforce.");
            return 2;
        }
        if (standard.equalsIgnoreCase("annexa")) {
            return lists();
        }
        if (standard.equalsIgnoreCase("hr")) {
            return new HrExtractOut(authority, out).run(on, year != null || since != null || asKnown != null || format != null);
        }
        if (on != null) {
            System.err.println("--on is for annexa and hr. A return is asked for by its year.");
            return 2;
        }
        if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
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
        var request = new ExportRequest(Standard.ofAYear(standard), CollectionYear.parse(year), asKnown == null ? null : ExportRequest.asKnown(asKnown));
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
                    checksums(report.files());
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
            checksums(rows.keySet().stream().map(entity -> out.resolve(entity + ".csv")).toList());
            System.out.println("Written to " + out);
            return 0;
        }
    }

    /// Beside the files: what `sha256sum --check SHA256SUMS` checks.
    private void checksums(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        try {
            var sums = Checksums.of(files);
            sums.write(out);
            System.out.println("Checksum of the whole (SHA-256): " + sums.set() + ", of each file in " + out.resolve(Checksums.FILE));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private int lists() throws Exception {
        if (out == null || since != null || year != null) {
            System.err.println("The lists go into a workbook or a folder, with --out lists.xlsx, for a day, with --on; --since and --year are for the returns.");
            return 2;
        }
        if (format != null && !List.of("xlsx", "csv").contains(format.toLowerCase(Locale.ROOT))) {
            System.err.println("The lists are written as xlsx or csv, not as \"" + format + "\".");
            return 2;
        }
        var at = asKnown == null ? null : ExportRequest.asKnown(asKnown);
        var day = on != null ? on : at == null ? LocalDate.now(England.ZONE) : LocalDate.ofInstant(at, England.ZONE);
        boolean workbook = !"csv".equalsIgnoreCase(format);
        boolean named = out.getFileName() != null && out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") && !Files.isDirectory(out);
        if (!workbook && named || Files.isRegularFile(out) && !named) {
            System.err.println(out + (workbook ? " is a file, and no workbook. Say a folder or a name that ends in .xlsx." : " is no folder. Lists as CSV go into a folder."));
            return 1;
        }
        var to = !workbook || named ? out : out.resolve("annex-a-" + day + ".xlsx");
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            var console = Progress.of("people done");
            System.out.println(authority.as(context, () -> context.getBean(AnnexAExports.class)
                    .run(new AnnexAExports.Request(day, at, workbook), to, (done, all) -> console.accept(done))).text());
            return 0;
        }
    }

    private ExportRequest.Format kind() {
        return switch (format == null ? "csv" : format.toLowerCase(Locale.ROOT)) {
            case "csv" -> ExportRequest.Format.CSV;
            case "xml" -> ExportRequest.Format.XML;
            default -> throw new IllegalArgumentException("A return is written as csv or xml, not as \"" + format + "\"");
        };
    }

    private static void print(Change change) {
        var row = change.row();
        System.out.println(change.kind() + " " + row.table() + ", child " + row.child() + ": " + (change.differences().isEmpty()
                ? row.filled().entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(java.util.stream.Collectors.joining("; ")) : String.join("; ", change.differences())));
        change.behind().forEach(entry -> System.out.println("    " + entry.title() + ", recorded " + entry.recorded() + " (" + entry.source() + ")"
                + (entry.why().isBlank() ? "" : ", because: " + entry.why()) + " [" + entry.id() + "]"));
    }
}
