package goldthread.forecasts.needs;

import goldthread.forecasts.spells.Kind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What a week costs in each kind of home, how prices rise, and how unsure that is.
public record Prices(Map<Kind, Price> of) {
    public static final Prices UNKNOWN = new Prices(Map.of());

    /// @param weekly pounds a week now
    /// @param rise   a year, such as .05
    /// @param doubt  of the yearly rise, as a standard deviation
    public record Price(double weekly, double rise, double doubt) {

        /// Pounds a week so many years on, in each future; their mean is that of a steady rise.
        double[] after(double years, int runs, int kind) {
            var chance = new SplittableRandom(7_919 + kind);
            double[] prices = new double[runs];
            double spread = doubt * Math.sqrt(years);
            for (int run = 0; run < runs; run++) {
                prices[run] = weekly * Math.pow(1 + rise, years) * Math.exp(spread * chance.nextGaussian() - spread * spread / 2);
            }
            return prices;
        }
    }

    /// From a CSV with placement and weekly, and rise and doubt where they are known.
    public static Prices read(Path file) {
        var sheet = Sheet.read(file, List.of("placement", "weekly"));
        var of = new EnumMap<Kind, Price>(Kind.class);
        for (var row : sheet.rows()) {
            var price = new Price(sheet.number(row, "weekly", 0, Double.NaN), sheet.number(row, "rise", -.5, 0), sheet.number(row, "doubt", 0, 0));
            if (price.rise() > 1 || price.doubt() > 1) throw sheet.wrong(row, "rise and doubt are shares a year, such as 0.05.");
            if (of.put(sheet.kind(row), price) != null) throw sheet.wrong(row, sheet.kind(row).words + " are given twice.");
        }
        return new Prices(of);
    }
}
