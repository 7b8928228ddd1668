package goldthread.forecasts.needs;

import goldthread.forecasts.spells.Group;
import goldthread.forecasts.spells.Kind;
import goldthread.forecasts.spells.Scenario;
import goldthread.forecasts.spells.Simulation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The futures of one authority, or of several added up run by run, so that every number of the whole is the sum of its
/// parts. Bands are widened about the mean as the backtest asks, which keeps sums true.
///
/// @param name  of the authority; empty for the only one
/// @param wider how many times as wide as the futures alone
public record Futures(String name, List<Simulation> of, double wider) {

    /// All of them together.
    static Futures together(List<Futures> each) {
        return new Futures("all together", each.stream().flatMap(one -> one.of().stream()).toList(), each.getFirst().wider());
    }

    Scenario scenario() {
        return of.getFirst().scenario();
    }

    int months() {
        return of.getFirst().months();
    }

    int runs() {
        return of.getFirst().runs();
    }

    int to() {
        return of.getFirst().learnt().to();
    }

    LocalDate on(int month) {
        return LocalDate.ofEpochDay(to()).plusMonths(month).minusDays(1);
    }

    /// Children in each run at the end of a month; 0 is today.
    double[] runs(int month, @Nullable Kind kind, @Nullable Group group) {
        double[] sum = new double[runs()];
        for (var one : of) {
            double[] runs = one.runs(month, kind, group);
            for (int run = 0; run < sum.length; run++) sum[run] += runs[run];
        }
        double mean = Arrays.stream(sum).average().orElse(0);
        for (int run = 0; run < sum.length; run++) sum[run] = mean + wider * (sum[run] - mean);
        return sum;
    }

    Spread spread(int month, @Nullable Kind kind, @Nullable Group group) {
        return Spread.of(runs(month, kind, group));
    }

    /// Children on each 31 March that the returns cover, the last of them today.
    double[] counted() {
        int years = of.stream().mapToInt(one -> (int) Math.round((one.learnt().to() - one.learnt().from()) / 365.25)).min().orElse(0);
        double[] counted = new double[years + 1];
        for (int back = 0; back <= years; back++) {
            int day = (int) LocalDate.ofEpochDay(to()).minusYears(back).toEpochDay();
            counted[years - back] = of.stream().mapToLong(one -> one.learnt().stays().stream().filter(stay -> stay.on(day)).count()).sum();
        }
        return counted;
    }
}
