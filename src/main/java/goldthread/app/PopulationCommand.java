package goldthread.app;

import goldthread.population.Comparison;
import goldthread.population.Population;
import goldthread.population.Written;
import goldthread.population.agencies.Agencies;
import goldthread.population.returned.Returns;
import goldthread.time.CollectionYear;
import java.nio.file.Path;
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

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same families; 1 unless given")
    long seed;

    @Option(names = "--from", defaultValue = "2023", description = "First year of the comparison (2016 to 2024); 2023 unless given")
    int from;

    @Option(names = "--out", description = "Folder for people.csv, relations.csv, addresses.csv, events.csv, workers.csv, homes.csv, the returns of some years and what agencies hold (agencies/*.csv, for link --truth cluster)")
    @Nullable Path out;

    @Option(names = "--returns", split = ",", defaultValue = "2019-20,2020-21,2021-22,2022-23,2023-24",
            description = "Collection years of the returns (2016-17 to 2026-27), the 903 as CSV and XML and the census; 2019-20 to 2023-24 unless given")
    List<String> returns;

    @Option(names = "--errors", defaultValue = "1", description = "Errors in what agencies hold: 1, the usual rates, unless given; 2 for twice as many, 0 for none")
    double errors;

    @Override
    public Integer call() throws Exception {
        if (errors < 0 || errors > 10) throw new IllegalArgumentException("--errors must lie between 0 and 10, not be " + errors + ".");
        var years = returns.stream().map(CollectionYear::parse).toList();
        for (var year : years) {
            if (year.starts() < FIRST_RETURN || year.starts() > LAST_RETURN) throw new IllegalArgumentException("Returns are made from 2016-17 to 2026-27, not for " + year + ".");
        }
        var population = new Population(children, seed);
        var comparison = new Comparison(population);
        if (out == null) {
            population.each(comparison);
        } else {
            try (var written = new Written(out); var told = new Returns(population, out, years);
                    var agencies = new Agencies(population, out.resolve("agencies"), errors)) {
                population.each(comparison.andThen(written).andThen(told).andThen(agencies));
                Written.around(population, out);
            }
        }
        System.out.print(comparison.table(from));
        return 0;
    }
}
