package goldthread.app;

import goldthread.returns.ImportReport;
import goldthread.returns.ImportRequest;
import goldthread.returns.Imports;
import goldthread.returns.files.Source;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Takes in returns, and says what became of every row: `import ssda903 DIR...`, `import cin FILE...`.")
final class ImportCommand implements Callable<Integer> {
    /// Something was set aside: the rest was taken.
    private static final int SET_ASIDE = 3;

    @Parameters(index = "0", description = "ssda903 or cin")
    String standard;

    @Parameters(index = "1..*", arity = "1..*", description = "Files, folders or ZIP files")
    List<Path> paths;

    @Option(names = "--people", description = "Names and addresses by child id (docs/people-csv.md)")
    Path people;

    @Option(names = "--year", description = "The year of the return, such as 2018-19, where it cannot be told from the files")
    String year;

    @Option(names = "--told", description = "The day on which the authority knew this, such as when the return was signed; now unless given")
    LocalDate told;

    @Option(names = "--report", description = "Also writes every row and what became of it to this CSV file")
    Path report;

    @Mixin
    Authority authority;

    @Override
    public Integer call() throws Exception {
        var missing = paths.stream().filter(path -> !Files.exists(path)).toList();
        if (!missing.isEmpty()) {
            System.err.println("There is no file or folder " + missing.getFirst() + ".");
            return 1;
        }
        var request = ImportRequest.of(Standard.named(standard), paths).told(told)
                .year(year == null ? null : CollectionYear.parse(year)).people(people == null ? null : Source.of(people));
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> {
                var imports = context.getBean(Imports.class);
                var console = Progress.of("rows done");
                var done = imports.run(request, (rows, all) -> console.accept(rows));
                System.out.println(done.text());
                rows(imports, done);
                return done.outcomes().entrySet().stream().anyMatch(outcome -> outcome.getKey().name().equals("SET_ASIDE") && outcome.getValue() > 0)
                        ? SET_ASIDE : 0;
            });
        }
    }

    private void rows(Imports imports, ImportReport done) {
        if (report != null) {
            try (var out = new PrintStream(Files.newOutputStream(report), false, StandardCharsets.UTF_8)) {
                imports.each(done.of().id(), row -> out.println(ImportReport.line(row)));
            } catch (java.io.IOException full) {
                throw new java.io.UncheckedIOException(full);
            }
        }
    }
}
