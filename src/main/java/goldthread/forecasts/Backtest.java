package goldthread.forecasts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// What a method would have said in earlier years, knowing only the years before, beside what came.
///
/// @param wis      weighted interval score over the 50, 80, 90 and 95 % bands; lower is better
/// @param mase     mean error beside the mean change from year to year in the years known
/// @param mape     mean error as a share of the value
/// @param wape     sum of errors as a share of the sum of values
/// @param within80 share of values within the 80 % band, and `within95`
/// @param total    mean error of the sum of all areas as a share of it
public record Backtest(String method, int ahead, int forecasts, double wis, double mase, double mape, double wape, double within80, double within95, double total) {

    /// @param firstOrigin the first year from which is forecast
    static List<Backtest> of(Panel panel, int firstOrigin, int most) {
        var all = new ArrayList<Backtest>();
        for (int ahead = 1; ahead <= most; ahead++) {
            for (var method : Method.values()) {
                var score = of(panel, method, firstOrigin - panel.firstYear(), ahead);
                if (score != null) all.add(score);
            }
        }
        return all;
    }

    static @org.jspecify.annotations.Nullable Backtest of(Panel panel, Method method, int from, int ahead) {
        double wis = 0, mase = 0, mape = 0, error = 0, sum = 0, in80 = 0, in95 = 0, total = 0;
        int count = 0;
        int origins = 0;
        for (int origin = Math.max(1 + ahead, from); origin + ahead < panel.years(); origin++) {
            double[][][] bands = new Bands(panel, method).at(origin, ahead);
            if (bands.length == 0) continue;
            origins++;
            double said = 0;
            for (int area = 0; area < panel.size(); area++) {
                double came = panel.of()[area][origin + ahead];
                double middle = method.at(panel, area, origin, ahead);
                said += middle;
                wis += wis(came, middle, bands[area]);
                mase += Math.abs(came - middle) / change(panel, area, origin);
                if (came > 0) mape += Math.abs(came - middle) / came;
                error += Math.abs(came - middle);
                sum += came;
                if (came >= bands[area][1][0] && came <= bands[area][1][1]) in80++;
                if (came >= bands[area][3][0] && came <= bands[area][3][1]) in95++;
                count++;
            }
            double counted = panel.sum(origin + ahead);
            total += counted == 0 ? said : Math.abs(said / counted - 1);
        }
        return count == 0 ? null : new Backtest(method.words, ahead, count, wis / count, mase / count, mape / count, sum == 0 ? 0 : error / sum, in80 / count,
                in95 / count, total / origins);
    }

    public static String csv(List<Backtest> all) {
        var text = new StringBuilder("method,ahead,forecasts,wis,mase,mape,wape,within80,within95,total\n");
        all.forEach(each -> text.append(String.format(Locale.ROOT, "%s,%d,%d,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f%n", '"' + each.method + '"', each.ahead, each.forecasts, each.wis, each.mase, each.mape,
                each.wape, each.within80, each.within95, each.total)));
        return text.toString();
    }

    public static String json(List<Backtest> all, List<String> faults) {
        var json = new JsonMapper();
        var root = json.createObjectNode();
        all.forEach(root.putArray("backtest")::addPOJO);
        faults.forEach(root.putArray("faults")::add);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static double change(Panel panel, int area, int origin) {
        double change = 0;
        for (int i = 1; i <= origin; i++) {
            change += Math.abs(panel.of()[area][i] - panel.of()[area][i - 1]) / origin;
        }
        return Math.max(change, 1);
    }

    static double wis(double came, double middle, double[][] bands) {
        double score = .5 * Math.abs(came - middle);
        for (int i = 0; i < bands.length; i++) {
            double alpha = 1 - Bands.SHARES[i];
            double low = bands[i][0];
            double high = bands[i][1];
            score += alpha / 2 * (high - low + 2 / alpha * (Math.max(0, low - came) + Math.max(0, came - high)));
        }
        return score / (bands.length + .5);
    }
}
