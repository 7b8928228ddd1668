package goldthread.bench;

import goldthread.forecasts.Backtest;
import goldthread.forecasts.SeriesForecast;
import goldthread.forecasts.Table;
import java.nio.file.Path;
import java.util.List;

/// The forecasts of published series, tested on earlier years and held against the last value.
public final class ForecastBench {
    private static final String COMBINATION = "combination", PLAIN = "bands alike";
    private static final double BETTER = .95;

    private final Targets targets = new Targets();

    /// @param folder with la_indicators_2016_2024.csv and cla_31_march_by_la_2021_2024.csv
    public Targets run(Path folder) {
        var read = Table.read(List.of(folder.resolve("la_indicators_2016_2024.csv")), new Table.Rows("LACnum", "", ""));
        var backtests = SeriesForecast.of(read.series(), 3, 2019).backtests();
        for (int ahead = 1; ahead <= 3; ahead++) {
            var combination = of(backtests, COMBINATION, ahead);
            var last = of(backtests, PLAIN, ahead);
            String when = ", %d years ahead".formatted(ahead);
            targets.atMost("F1 children looked after" + when + ": WIS beside last value", combination.wis() / last.wis(), BETTER, "", "last value %.1f".formatted(last.wis()));
            targets.atLeast("F1" + when + ": 80 % band holds", combination.within80(), .76, "", "last value %.3f".formatted(last.within80()));
            targets.atMost("F1" + when + ": 80 % band holds no more than", combination.within80(), .84, "", "last value %.3f".formatted(last.within80()));
        }
        var homes = Table.read(List.of(folder.resolve("cla_31_march_by_la_2021_2024.csv")), new Table.Rows("", "Placement", "Secure homes and children's homes"));
        var one = of(SeriesForecast.of(homes.series(), 1, 0).backtests(), COMBINATION, 1);
        targets.atMost("F2 children's homes, one year ahead: WAPE", one.wape(), .11, "", "last value .126");
        return targets;
    }

    private static Backtest of(List<Backtest> all, String method, int ahead) {
        return all.stream().filter(each -> each.ahead() == ahead && each.method().contains(method)).findFirst().orElseThrow();
    }
}
