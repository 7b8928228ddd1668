package goldthread.forecasts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a simulation says for each month and kind of home, as tables and in words.
public final class SpellForecast {
    private final Simulation simulation;
    private final int to;
    private final Map<Kind, Double> weekly;

    /// @param weekly pounds a week by kind of home; empty for no costs
    public SpellForecast(Simulation simulation, int to, Map<Kind, Double> weekly) {
        this.simulation = simulation;
        this.to = to;
        this.weekly = weekly;
    }

    /// @param kind null for all together
    private record Row(String kind, LocalDate on, double[] sorted) {
        double at(double share) {
            return Simulation.quantile(sorted, share);
        }
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int month = 1; month <= simulation.months(); month++) {
            var on = LocalDate.ofEpochDay(to).plusMonths(month).minusDays(1);
            for (var kind : Kind.values()) rows.add(new Row(kind.words, on, simulation.sorted(month, kind)));
            rows.add(new Row("all", on, simulation.sorted(month, (Kind) null)));
        }
        return rows;
    }

    public String csv() {
        var text = new StringBuilder("placement,date,mean,median,low50,high50,low80,high80,low90,high90,low95,high95\n");
        for (var row : rows()) {
            text.append(row.kind()).append(',').append(row.on()).append(',').append(String.format(Locale.ROOT, "%.1f,%.1f", Arrays.stream(row.sorted()).average().orElse(0), row.at(.5)));
            for (double share : Bands.SHARES) text.append(String.format(Locale.ROOT, ",%.1f,%.1f", row.at((1 - share) / 2), row.at((1 + share) / 2)));
            text.append('\n');
        }
        return text.toString();
    }

    public List<String> words() {
        var words = new ArrayList<String>();
        int months = simulation.months();
        double[] end = simulation.sorted(months, (Kind) null);
        words.add(String.format(Locale.UK, "On %s %d children were looked after. %d months on the middle of %,d simulated futures is %.0f; 80 of 100 lie between %.0f and %.0f.",
                LocalDate.ofEpochDay(to).minusDays(1), simulation.children(), months, end.length, Simulation.quantile(end, .5), Simulation.quantile(end, .1), Simulation.quantile(end, .9)));
        for (var kind : Kind.values()) {
            double[] now = simulation.sorted(0, kind);
            double[] then = simulation.sorted(months, kind);
            words.add(String.format(Locale.UK, "In %s: %.0f now, then %.0f, most likely between %.0f and %.0f.", kind.words, now[0], Simulation.quantile(then, .5), Simulation.quantile(then, .1), Simulation.quantile(then, .9)));
        }
        words.add(String.format(Locale.UK, "What drives it: children entering care changed by about %.1f %% a year in the returns, drawn towards no change and damped; stays end and lead on as they did in the returns, by kind of home, time in it and age; at 18 everyone leaves.", 100 * (Math.exp(simulation.growth()) - 1)));
        words.add("Not foreseen: new law, a closed or new home, other thresholds. The bands hold chance and the doubt in rates, not that the future may be of another kind.");
        return words;
    }

    /// @param faults what was left out of the returns
    public String json(List<String> faults) {
        var root = new JsonMapper().createObjectNode();
        root.put("asAt", LocalDate.ofEpochDay(to).minusDays(1).toString()).put("children", simulation.children());
        var list = root.putArray("forecast");
        for (var row : rows()) {
            var node = list.addObject().put("placement", row.kind()).put("date", row.on().toString()).put("median", round(row.at(.5)));
            for (double share : Bands.SHARES) {
                int name = (int) Math.round(100 * share);
                node.put("low" + name, round(row.at((1 - share) / 2))).put("high" + name, round(row.at((1 + share) / 2)));
            }
        }
        if (!weekly.isEmpty()) costs(root);
        var words = root.putArray("words");
        words().forEach(words::add);
        var faulty = root.putArray("faults");
        faults.forEach(faulty::add);
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /// The cost of each year of each kind at the prices given: children times weeks times price, so only numbers move it.
    private void costs(tools.jackson.databind.node.ObjectNode root) {
        var list = root.putArray("costs");
        for (int year = 0; year < simulation.months() / 12; year++) {
            for (var kind : weekly.keySet()) {
                double[] weeks = new double[simulation.counts.length];
                for (int run = 0; run < weeks.length; run++) {
                    for (int month = 12 * year + 1; month <= 12 * year + 12; month++) weeks[run] += simulation.counts[run][month][kind.ordinal()] * Hazards.YEAR / 7 / 12;
                }
                Arrays.sort(weeks);
                double price = weekly.get(kind);
                double before = simulation.counts[0][0][kind.ordinal()] * Hazards.YEAR / 7;
                list.addObject().put("year", year + 1).put("placement", kind.words).put("weeks", round(Simulation.quantile(weeks, .5))).put("pounds", Math.round(Simulation.quantile(weeks, .5) * price))
                        .put("low80", Math.round(Simulation.quantile(weeks, .1) * price)).put("high80", Math.round(Simulation.quantile(weeks, .9) * price))
                        .put("fromNumbers", Math.round((Simulation.quantile(weeks, .5) - before) * price)).put("fromPrices", 0);
            }
        }
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /// A picture of all children.
    public String svg(@Nullable String title) {
        var lines = new ArrayList<SeriesForecast.Line>();
        for (int year = 1; year <= simulation.months() / 12; year++) {
            double[] sorted = simulation.sorted(12 * year, (Kind) null);
            double[] low = Arrays.stream(Bands.SHARES).map(share -> Simulation.quantile(sorted, (1 - share) / 2)).toArray();
            double[] high = Arrays.stream(Bands.SHARES).map(share -> Simulation.quantile(sorted, (1 + share) / 2)).toArray();
            lines.add(new SeriesForecast.Line("", "", LocalDate.ofEpochDay(to).getYear() + year, Simulation.quantile(sorted, .5), low, high, ""));
        }
        return Fan.svg(title == null ? "Children looked after" : title, LocalDate.ofEpochDay(to).getYear(), new double[] {simulation.children()}, lines);
    }

    /// Pounds a week by kind of home from a CSV with placement and weekly.
    public static Map<Kind, Double> prices(java.nio.file.Path file) {
        var prices = new java.util.EnumMap<Kind, Double>(Kind.class);
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            csv.forEach(row -> prices.put(Kind.valueOf(row.getField("placement").strip().toUpperCase(Locale.ROOT)), Double.parseDouble(row.getField("weekly"))));
        } catch (java.io.IOException | java.util.NoSuchElementException | IllegalArgumentException broken) {
            throw new IllegalArgumentException(file.getFileName() + " cannot be read: columns placement (fostering, residential, supported, other) and weekly (pounds) are needed.");
        }
        return prices;
    }
}
