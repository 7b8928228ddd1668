package goldthread.bench;

import goldthread.forecasts.Backtest;
import goldthread.forecasts.SeriesForecast;
import goldthread.forecasts.Table;
import goldthread.forecasts.spells.InventedStays;
import goldthread.forecasts.spells.Kind;
import goldthread.forecasts.spells.Learnt;
import goldthread.forecasts.spells.Scenario;
import goldthread.forecasts.spells.Simulation;
import goldthread.forecasts.spells.Stay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// The forecasts of published series, tested on earlier years and held against the last value.
public final class ForecastBench {
    private static final String COMBINATION = "combination", PLAIN = "bands alike";
    private static final double BETTER = .95;

    private static final int FROM = (int) LocalDate.of(2018, 4, 1).toEpochDay();
    private static final int TO = (int) LocalDate.of(2023, 4, 1).toEpochDay();
    private static final int SEEDS = 60;
    private static final int RUNS = 300;
    private static final int TOLD = 60;

    private final Targets targets = new Targets();

    /// @param folder with la_indicators_2016_2024.csv and cla_31_march_by_la_2021_2024.csv
    public Targets run(Path folder) {
        var rows = new Table.Rows("LACnum", "", "");
        var file = List.of(folder.resolve("la_indicators_2016_2024.csv"));
        var backtests = SeriesForecast.of(Table.read(file, rows).series(), Table.beside(file, rows), 3, 2019).backtests();
        for (int ahead = 1; ahead <= 3; ahead++) {
            var combination = of(backtests, COMBINATION, ahead);
            var last = of(backtests, PLAIN, ahead);
            String when = ", %d years ahead".formatted(ahead);
            targets.atMost("F1 children looked after" + when + ": WIS beside last value", combination.wis() / last.wis(), BETTER, "", "last value %.1f".formatted(last.wis()));
            targets.atLeast("F1" + when + ": 80 % band holds", combination.within80(), .76, "", "last value %.3f".formatted(last.within80()));
            targets.atMost("F1" + when + ": 80 % band holds no more than", combination.within80(), .84, "", "last value %.3f".formatted(last.within80()));
        }
        var homes = Table.read(List.of(folder.resolve("cla_31_march_by_la_2021_2024.csv")), new Table.Rows("", "Placement", "Secure homes and children's homes"));
        var tests = SeriesForecast.of(homes.series(), 1, 0).backtests();
        targets.atMost("F2 children's homes, one year ahead: WAPE", of(tests, COMBINATION, 1).wape(), .11, "", "last value %.3f in the same year, .126 over all".formatted(of(tests, PLAIN, 1).wape()));
        for (double growth : new double[] {0, .03}) {
            spells(growth);
        }
        speed();
        return targets;
    }

    /// What the returns of an invented authority would show on 1 April 2023.
    private static List<Stay> known(List<Stay> truth) {
        return truth.stream().filter(stay -> stay.from() < TO && stay.to() >= FROM)
                .map(stay -> stay.asKnownOn(TO)).toList();
    }

    private void spells(double growth) {
        double bias = 0, error = 0, last = 0, within = 0, width = 0, told = 0, grows = 0;
        double then = TO + 2 * 365.25;
        for (int seed = 1; seed <= SEEDS; seed++) {
            var truth = InventedStays.of(seed, FROM, 8, growth);
            var simulation = Simulation.of(known(truth), FROM, TO, 24, RUNS, 1);
            double came = truth.stream().filter(stay -> stay.from() < then && stay.to() >= then).count();
            double[] sorted = simulation.sorted(24, (Kind) null);
            double middle = Simulation.quantile(sorted, .5);
            bias += (middle / came - 1) / SEEDS;
            error += Math.abs(middle / came - 1) / SEEDS;
            told += Math.abs(InventedStays.told(known(truth), FROM, TO, (int) then, growth, TOLD) / came - 1) / SEEDS;
            var growing = Simulation.of(Learnt.growing(known(truth), FROM, TO, growth), 24, RUNS, 1, Scenario.NONE).sorted(24, (Kind) null);
            grows += Math.abs(Simulation.quantile(growing, .5) / came - 1) / SEEDS;
            last += Math.abs(simulation.children() / came - 1) / SEEDS;
            width += (Simulation.quantile(sorted, .975) - Simulation.quantile(sorted, .025)) / RegionalModel.width(known(truth), TO, 24) / SEEDS;
            if (came >= Simulation.quantile(sorted, .025) && came <= Simulation.quantile(sorted, .975)) within += 1.0 / SEEDS;
        }
        boolean steady = growth == 0;
        String when = "F3 " + (steady ? "steady" : "entries grow 3 % a year") + ", 24 months, %d seeds: ".formatted(SEEDS);
        targets.atMost(when + "bias, either way", Math.abs(bias), .015, "", steady ? "regional model .006" : "regional model .031");
        targets.atMost(when + "MAPE", error, steady ? .035 : .045, "", "regional model %s, last value %.3f; with all but chance told %.3f; with growth told and exits and level learnt %.3f".formatted(steady ? ".041" : ".054", last, told, grows));
        if (steady) targets.atMost(when + "95 % band beside the regional model's", width, .75, "", "its formula on the same stays: 1");
        targets.atLeast(when + "95 % band holds", within, .92, "", steady ? "regional model 1.00" : "regional model .93");
        targets.atMost(when + "95 % band holds no more than", within, .98, "", steady ? "regional model 1.00" : "regional model .93");
    }

    private void speed() {
        var known = known(InventedStays.of(1, FROM, 8, 0));
        long began = System.nanoTime();
        var simulation = Simulation.of(known, FROM, TO, 36, 2_000, 1);
        targets.atMost("F3 2,000 runs of %d children and 36 months".formatted(simulation.children()), (System.nanoTime() - began) / 1e9, 10, "s", "about 2 s without doubt in rates");
    }

    private static Backtest of(List<Backtest> all, String method, int ahead) {
        return all.stream().filter(each -> each.ahead() == ahead && each.method().contains(method)).findFirst().orElseThrow();
    }
}
