package goldthread.app;

import goldthread.returns.rules.Reports;
import goldthread.returns.rules.Validator;
import goldthread.returns.rules.cin.CinValidator;
import goldthread.returns.rules.ssda903.Validator903;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate", mixinStandardHelpOptions = true,
        description = "Runs the rules of a return over its files: `validate ssda903 DIR`, `validate cin FILE...`. Ends with 0 "
                + "where nothing was found, 1 where something was, 2 where something could not be read.")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(index = "0", description = "ssda903 or cin")
    String standard;

    @Parameters(index = "1..*", arity = "1..*", description = "Files, folders or ZIP files; each folder a return")
    List<Path> paths;

    @Option(names = "--last", description = "The return of the year before; may be given for several earlier years")
    List<Path> last = List.of();

    @Option(names = "--year", description = "The collection year, such as 2025-26; else the files tell it")
    String year;

    @Option(names = "--register", description = "Ofsted's register of homes and providers, xlsx or CSV")
    Path register;

    @Option(names = "--postcodes", description = "Where postcodes lie: ONSPD or Code-Point Open, a file or folder")
    Path postcodes;

    @Option(names = "--authority", description = "The authority's code, such as 301; else the files tell it")
    String authority;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text unless given")
    Reports.Format format;

    @Option(names = "--as-sector", description = "Reads doubtful rules as the sector's validator does (docs/returns/readings.md)")
    boolean asSector;

    @Option(names = "--out", description = "Writes the report to this file instead of the console")
    Path out;

    @Override
    public Integer call() throws IOException {
        var request = new Validator.Request(paths, last, year == null ? null : CollectionYear.parse(year).starts(), register,
                postcodes, authority, asSector);
        var reports = validator().validate(request, progress());
        try (OutputStream to = out == null ? System.out : Files.newOutputStream(out)) {
            Reports.write(reports, format == null ? Reports.Format.text : format, to);
        }
        return reports.isEmpty() ? 2 : reports.stream().mapToInt(report -> report.outcome().ordinal()).max().orElse(2);
    }

    private Validator validator() {
        return switch (standard.toLowerCase(java.util.Locale.ROOT)) {
            case "ssda903", "903" -> new Validator903();
            case "cin" -> new CinValidator();
            default -> throw new IllegalArgumentException("There is no standard called " + standard + ". There are: ssda903, cin.");
        };
    }

    /// Tells on the console how far it has come, at most once a second and not in the first two.
    private static Consumer<String> progress() {
        var next = new AtomicLong(System.nanoTime() + 2_000_000_000L);
        return words -> {
            long now = System.nanoTime();
            long due = next.get();
            if (now > due && next.compareAndSet(due, now + 1_000_000_000L)) System.err.println("  " + words);
        };
    }
}
