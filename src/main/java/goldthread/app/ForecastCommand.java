package goldthread.app;

import goldthread.forecasts.Backtest;
import goldthread.forecasts.SeriesForecast;
import goldthread.forecasts.SeriesReport;
import goldthread.forecasts.Table;
import goldthread.forecasts.needs.Changes;
import goldthread.forecasts.needs.Places;
import goldthread.forecasts.needs.Prices;
import goldthread.forecasts.needs.SpellForecast;
import goldthread.forecasts.spells.Episodes;
import goldthread.forecasts.spells.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Starts neither Spring nor a database.
@Command(name = "forecast", mixinStandardHelpOptions = true,
        description = "Carries numbers forward with bands: `forecast series FILE...`; simulates an authority: `forecast ssda903 DIR...`; and shows what that is worth: `forecast backtest FILE...`. See docs/engines/forecast.md.")
final class ForecastCommand implements Runnable {
    /// Rows of the files were left out; the rest was forecast.
    private static final int SET_ASIDE = 3;
    private static final int SHOWN = 20;
    private static final int EARLIEST_ORIGIN = 2019;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    @Command(name = "series", mixinStandardHelpOptions = true, description = "Forecasts each area of published tables (columns area, year, value; also measure, breakdown, category, level, region).")
    int series(@Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files,
            @Option(names = "--measure", defaultValue = "", description = "Rows of this measure, such as LACnum") String measure,
            @Option(names = "--breakdown", defaultValue = "", description = "Rows of this breakdown, such as Placement") String breakdown,
            @Option(names = "--category", defaultValue = "", description = "Rows of this category, such as \"Foster placements\"") String category,
            @Option(names = "--years", defaultValue = "3", description = "Years ahead; 3 unless given") int years,
            @Option(names = "--out", description = "Folder for forecast.csv, forecast.json, fan.svg and report.md; JSON is printed unless given") @Nullable Path out,
            @Option(names = "--area", defaultValue = "", description = "The area of the picture; the largest unless given") String area) throws Exception {
        var rows = new Table.Rows(measure, breakdown, category);
        var read = Table.read(files, rows);
        var forecast = SeriesForecast.of(read.series(), Table.beside(files, rows), years, EARLIEST_ORIGIN);
        if (out == null) {
            System.out.println(forecast.json(read.faults()));
        } else {
            Files.createDirectories(out);
            Files.writeString(out.resolve("forecast.csv"), forecast.csv());
            Files.writeString(out.resolve("forecast.json"), forecast.json(read.faults()));
            Files.writeString(out.resolve("fan.svg"), forecast.svg(area.isEmpty() ? forecast.largest() : area));
            Files.writeString(out.resolve("report.md"), new SeriesReport(forecast, area.isEmpty() ? forecast.largest() : area).markdown(read.faults()));
        }
        forecast.words().forEach(System.err::println);
        tell(read.faults());
        return read.faults().isEmpty() ? 0 : SET_ASIDE;
    }

    @Command(name = "ssda903", mixinStandardHelpOptions = true,
            description = "Simulates each child from several years of the 903 (folders with header and episodes, and uasc, as CSV; for several authorities a folder of such folders each).")
    int ssda903(@Parameters(arity = "1..*", paramLabel = "DIR") List<Path> folders,
            @Option(names = "--months", defaultValue = "36", description = "Months ahead; 36 unless given") int months,
            @Option(names = "--runs", defaultValue = "1000", description = "Futures; 1000 unless given") int runs,
            @Option(names = "--seed", defaultValue = "1", description = "The same returns and seed give the same futures; 1 unless given") long seed,
            @Option(names = "--cost", description = "CSV with placement (fostering, residential, supported, other), weekly (pounds) and, if known, rise and doubt a year (such as 0.05)") @Nullable Path cost,
            @Option(names = "--places", description = "CSV with placement, places and, if known, usable (a share)") @Nullable Path places,
            @Option(names = "--scenario", description = "CSV with change (more carers, step-down, edge of care, new home, unaccompanied arrivals), from and amount") @Nullable Path scenario,
            @Option(names = "--out", description = "Folder for forecast.csv, forecast.json, fan.svg and report.md; JSON is printed unless given") @Nullable Path out) throws Exception {
        if (months < 1 || months > 120 || runs < 50 || runs > 20_000) throw new IllegalArgumentException("From 1 to 120 months and from 50 to 20000 runs can be simulated.");
        var returns = Episodes.authorities(folders);
        int today = returns.stream().mapToInt(Episodes.Read::to).max().orElseThrow();
        var forecast = new SpellForecast(returns, new SpellForecast.Asked(months, runs, seed, scenario == null ? Scenario.NONE : Changes.read(scenario, today),
                cost == null ? Prices.UNKNOWN : Prices.read(cost), places == null ? Places.UNKNOWN : Places.read(places)));
        if (out == null) {
            System.out.println(forecast.json());
        } else {
            Files.createDirectories(out);
            Files.writeString(out.resolve("forecast.csv"), forecast.csv());
            Files.writeString(out.resolve("forecast.json"), forecast.json());
            Files.writeString(out.resolve("fan.svg"), forecast.svg(null));
            Files.writeString(out.resolve("report.md"), forecast.report());
        }
        forecast.words().forEach(System.err::println);
        tell(forecast.faults());
        return forecast.faults().isEmpty() ? 0 : SET_ASIDE;
    }

    @Command(name = "backtest", mixinStandardHelpOptions = true, description = "What each method would have said in earlier years, beside the last value.")
    int backtest(@Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files,
            @Option(names = "--measure", defaultValue = "", description = "Rows of this measure, such as LACnum") String measure,
            @Option(names = "--breakdown", defaultValue = "", description = "Rows of this breakdown, such as Placement") String breakdown,
            @Option(names = "--category", defaultValue = "", description = "Rows of this category") String category,
            @Option(names = "--years", defaultValue = "3", description = "Years ahead; 3 unless given") int years,
            @Option(names = "--first-origin", defaultValue = "2019", description = "The first year from which is forecast; 2019 unless given") int first,
            @Option(names = "--out", description = "Folder for backtest.csv and backtest.json besides") @Nullable Path out) throws Exception {
        var rows = new Table.Rows(measure, breakdown, category);
        var read = Table.read(files, rows);
        var forecast = SeriesForecast.of(read.series(), Table.beside(files, rows), years, first);
        if (forecast.backtests().isEmpty()) {
            System.err.println("The series are too short for a backtest.");
            return 1;
        }
        System.out.println("ahead  method                                               forecasts    WIS   MASE   MAPE   WAPE  in 80%  in 95%  sum");
        forecast.backtests().forEach(each -> System.out.println(String.format(Locale.UK, "%5d  %-52s %9d %6.2f %6.2f %5.1f%% %5.1f%%   %.3f   %.3f  %.1f%%", each.ahead(), each.method(), each.forecasts(),
                each.wis(), each.mase(), 100 * each.mape(), 100 * each.wape(), each.within80(), each.within95(), 100 * each.total())));
        if (out != null) {
            Files.createDirectories(out);
            Files.writeString(out.resolve("backtest.csv"), Backtest.csv(forecast.backtests()));
            Files.writeString(out.resolve("backtest.json"), Backtest.json(forecast.backtests(), read.faults()));
        }
        tell(read.faults());
        return read.faults().isEmpty() ? 0 : SET_ASIDE;
    }

    private static void tell(List<String> faults) {
        faults.stream().limit(SHOWN).forEach(System.err::println);
        if (faults.size() > SHOWN) System.err.println("And %,d more, not shown here: the JSON holds them all.".formatted(faults.size() - SHOWN));
    }
}
