package goldthread.app;

import goldthread.population.Comparison;
import goldthread.population.Population;
import goldthread.population.Written;
import goldthread.population.agencies.Agencies;
import goldthread.population.returned.Returns;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts neither Spring nor a database.
@Command(name = "population", mixinStandardHelpOptions = true,
        description = "Makes an invented population, family after family, and prints it beside the published tables of England. See docs/engines/population.md.")
final class PopulationCommand implements Callable<Integer> {
    private static final int FIRST_RETURN = 2016, LAST_RETURN = 2026;

    @Option(names = "--children", defaultValue = "100000", description = "Children aged 0 to 17 on 31 March 2024; 100000 unless given")
    int children;

    private static final List<String> RETURNS = List.of("2019-20", "2020-21", "2021-22", "2022-23", "2023-24");

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same families; 1 unless given")
    long seed;

    @Option(names = "--from", defaultValue = "2023", description = "First year of the comparison (2016 to 2024); 2023 unless given")
    int from;

    @Option(names = "--out", description = "New or empty folder for people.csv, relations.csv, addresses.csv, events.csv, workers.csv, homes.csv, the returns of some years and what agencies hold (agencies/*.csv, for link --truth cluster)")
    @Nullable Path out;

    @Option(names = "--returns", split = ",",
            description = "Collection years of the returns (2016-17 to 2026-27), the 903 as CSV and XML and the census; 2019-20 to 2023-24 unless given")
    @Nullable List<String> returns;

    @Option(names = "--errors", defaultValue = "1", description = "Errors in what agencies hold: 1, the usual rates, unless given; 2 for twice as many, 0 for none")
    double errors;

    @Override
    public Integer call() throws Exception {
        if (!(errors >= 0 && errors <= 10)) throw new IllegalArgumentException("--errors must lie between 0 and 10, not be " + errors + ".");
        if (!Comparison.has(from)) throw new IllegalArgumentException("There are published tables for 2016 to 2024. Give one of these years with --from, not " + from + ".");
        if (out == null && (returns != null || errors != 1)) throw new IllegalArgumentException("--returns and --errors say what is written: give a folder with --out.");
        var years = collected();
        try {
            if (out != null) refuseWhatIsThere(out);
            var comparison = made(new Population(children, seed), years);
            System.out.print(comparison.table(from));
            return 0;
        } catch (IOException broken) {
            System.err.println("The population could not be written to " + out + ": " + reason(broken) + ".");
            return 1;
        }
    }

    private List<CollectionYear> collected() {
        var years = (returns == null ? RETURNS : returns).stream().map(CollectionYear::parse).toList();
        for (var year : years) {
            if (year.starts() < FIRST_RETURN || year.starts() > LAST_RETURN) throw new IllegalArgumentException("Returns are made from 2016-17 to 2026-27, not for " + year + ".");
        }
        return years;
    }

    /// Two populations must not lie in one folder.
    private static void refuseWhatIsThere(Path out) throws IOException {
        if (!Files.exists(out)) return;
        if (!Files.isDirectory(out)) throw new IllegalArgumentException(out + " is a file. Give a folder with --out; it is made if it is not there.");
        try (var inside = Files.list(out)) {
            if (inside.findAny().isPresent()) throw new IllegalArgumentException(out + " is not empty. Give a new or an empty folder with --out, so that nothing there is written over.");
        }
    }

    private Comparison made(Population population, List<CollectionYear> years) throws IOException {
        var comparison = new Comparison(population);
        if (out == null) {
            population.each(comparison);
            return comparison;
        }
        boolean there = Files.exists(out);
        try (var written = new Written(out); var told = new Returns(population, out, years);
                var agencies = new Agencies(population, out.resolve("agencies"), errors)) {
            population.each(comparison.andThen(written).andThen(told).andThen(agencies));
            Written.around(population, out);
        } catch (IOException | UncheckedIOException broken) {
            throw new IOException(reason(broken) + deleted(out, there), broken);
        }
        return comparison;
    }

    /// Deletes what was begun in a folder that was new or empty, and says so.
    private static String deleted(Path out, boolean there) {
        if (!Files.isDirectory(out)) return "";
        try (var inside = Files.walk(out.toRealPath())) {
            for (var each : inside.skip(there ? 1 : 0).sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
            return ". What was begun there is deleted";
        } catch (IOException | UncheckedIOException kept) {
            return ". What was begun there could not be deleted: delete it before you try again";
        }
    }

    private static String reason(Exception broken) {
        var cause = broken instanceof UncheckedIOException unchecked ? unchecked.getCause() : broken;
        return cause instanceof AccessDeniedException ? "it may not be written to" : cause instanceof FileSystemException file && file.getReason() != null ? file.getReason() : cause.getMessage();
    }
}
