package goldthread.forecasts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A published series carried forward: for each horizon the method that its own backtest shows to be no worse than the last value.
public final class SeriesForecast {
    static final String ALL = "all";

    /// @param low  lower ends of the 50, 80, 90 and 95 % bands, and `high`
    public record Line(String area, String region, int year, double middle, double[] low, double[] high, String method) {}

    private final Panel panel;
    private final List<Backtest> backtests;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> sums = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private SeriesForecast(Panel panel, int ahead, int firstOrigin) {
        this.panel = panel;
        this.backtests = Backtest.of(panel, firstOrigin, ahead);
        for (int i = 1; i <= ahead; i++) {
            add(i, better(i));
        }
        says(ahead);
    }

    /// @param firstOrigin the first year from which the backtest forecasts; 0 for as early as errors are known
    public static SeriesForecast of(List<Series> series, int ahead, int firstOrigin) {
        return of(series, List.of(), ahead, firstOrigin);
    }

    /// @param beside other series of the same areas, which may say what sets areas apart
    public static SeriesForecast of(List<Series> series, List<List<Series>> beside, int ahead, int firstOrigin) {
        if (ahead < 1 || ahead > 10) throw new IllegalArgumentException("A series is carried forward by 1 to 10 years, not by " + ahead + ".");
        return new SeriesForecast(Panel.of(series, beside), ahead, firstOrigin);
    }

    private Method better(int ahead) {
        double last = wis(Method.LAST_VALUE, ahead);
        double other = wis(Method.COMBINATION, ahead);
        return other < last ? Method.COMBINATION : Method.LAST_VALUE;
    }

    /// NaN where the series is too short for a backtest at this horizon.
    private double wis(Method method, int ahead) {
        return backtests.stream().filter(each -> each.ahead() == ahead && each.method().equals(method.words)).mapToDouble(Backtest::wis).findFirst().orElse(Double.NaN);
    }

    private void add(int ahead, Method method) {
        int now = panel.years() - 1;
        double[][][] bands = new Bands(panel, method).at(now, ahead);
        if (bands.length == 0) throw new IllegalArgumentException("The series are too short for bands: at least three years are needed.");
        for (int area = 0; area < panel.size(); area++) {
            double[] low = new double[Bands.SHARES.length];
            double[] high = new double[Bands.SHARES.length];
            for (int i = 0; i < low.length; i++) {
                low[i] = bands[area][i][0];
                high[i] = bands[area][i][1];
            }
            lines.add(new Line(panel.areas().get(area), panel.regions().get(area), panel.firstYear() + now + ahead, method.at(panel, area, now, ahead), low, high, method.words));
        }
        carried().forEach(series -> lines.add(carried(series, ahead)));
        sums(ahead, new Bands(panel, method).byOrigin(now, ahead));
    }

    /// Areas that count someone in the last year and have gaps before, such as those that were founded in these years.
    private List<Series> carried() {
        int last = panel.firstYear() + panel.years() - 1;
        return panel.without().stream().filter(series -> series.values().containsKey(last)).toList();
    }

    private Line carried(Series series, int ahead) {
        int now = panel.years() - 1;
        double value = series.values().get(series.values().lastKey());
        double[][] band = new Bands(panel, Method.LAST_VALUE).around(value, now, ahead);
        double[] low = new double[band.length], high = new double[band.length];
        for (int i = 0; i < band.length; i++) {
            low[i] = band[i][0];
            high[i] = band[i][1];
        }
        return new Line(series.area(), series.region(), panel.firstYear() + now + ahead, value, low, high, "last value, as its series has gaps");
    }

    private void sums(int ahead, List<double[]> errors) {
        int year = panel.firstYear() + panel.years() - 1 + ahead;
        var sum = new Sums(panel, errors);
        var ofYear = lines.stream().filter(line -> line.year() == year).toList();
        ofYear.stream().map(Line::region).filter(region -> !region.isEmpty()).distinct().sorted()
                .forEach(region -> sums.add(sum.of(region, ofYear.stream().filter(line -> line.region().equals(region)).toList())));
        sums.add(sum.of(ALL, ofYear));
    }

    private void says(int ahead) {
        int last = panel.firstYear() + panel.years() - 1;
        words.add(String.format(Locale.UK, "%s with a value in every year from %d to %d%s %s carried forward to %d. Together they counted %,.0f in %d; the middle of the forecast for %d is %,.0f.",
                panel.size() == 1 ? "1 area" : panel.size() + " areas", panel.firstYear(), last, carried().isEmpty() ? "" : " and " + carried().size() + " with gaps", panel.size() + carried().size() == 1 ? "is" : "are", last + ahead,
                panel.sum(panel.years() - 1) + carried().stream().mapToDouble(series -> series.values().get(last)).sum(), last, last + ahead, total(last + ahead)));
        for (int i = 1; i <= ahead; i++) {
            int years = i;
            double lastValue = wis(Method.LAST_VALUE, i);
            double other = wis(Method.COMBINATION, i);
            words.add(Double.isNaN(lastValue) ? (i == 1 ? "1 year on" : i + " years on") + ": the series is too short to test any method; the last value is given, and its bands are those of shorter horizons made wider."
                    : String.format(Locale.UK, "%d %s on: tested on %,d forecasts of earlier years, the combination scored %.2f and the last value %.2f (lower is better): %s.", i, i == 1 ? "year" : "years",
                            backtests.stream().filter(each -> each.ahead() == years && each.method().equals(Method.LAST_VALUE.words)).findFirst().orElseThrow().forecasts(), other, lastValue,
                            other < lastValue ? String.format(Locale.UK, "it is used, and is %.1f %% better, no more", 100 * (1 - other / lastValue)) : "the last value is used, as nothing here is better"));
        }
        words.add(lines.stream().anyMatch(line -> line.method().equals(Method.COMBINATION.words)) ? Method.drives(panel)
                : "What drives it: nothing but the last value of each area. No growth is carried on, as none was shown to help.");
        words.add("Assumed: that what moves numbers goes on as in the years of the table. A new law, a boundary change, a changed definition or a crisis is not foreseen.");
        named("Left out, as their series have gaps or breaks and end before " + last + ": ", panel.without().stream().filter(series -> !series.values().isEmpty() && !carried().contains(series)).toList());
        named("Left out, as the table has no number of theirs, but marks such as c or x: ", panel.without().stream().filter(series -> series.values().isEmpty()).toList());
        named("Their series have gaps or breaks: the last value is carried forward, with the bands of an area of their size, for ", carried());
        if (!panel.beside().isEmpty()) words.add("What sets areas apart is read from the same table too: children with a protection plan and unaccompanied children, beside those looked after.");
        if (lines.stream().anyMatch(line -> line.high()[3] - line.low()[3] < 1e-9)) {
            words.add("Some bands have no width: nothing changed in the years of the table. That is not to say that nothing will.");
        }
        words.add("Do not use the middle alone: of four values one is expected below the 50 % band and one above it. For one authority the bands are wide because its numbers are.");
    }

    private void named(String sentence, List<Series> which) {
        if (!which.isEmpty()) words.add(sentence + String.join(", ", which.stream().map(Series::area).sorted().toList()) + ".");
    }

    /// Regions and all areas together.
    public List<Line> sums() {
        return sums;
    }

    public double total(int year) {
        return lines.stream().filter(line -> line.year() == year).mapToDouble(Line::middle).sum();
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Backtest> backtests() {
        return backtests;
    }

    public List<String> words() {
        return words;
    }

    public String csv() {
        var text = new StringBuilder("area,region,year,median,low50,high50,low80,high80,low90,high90,low95,high95,method,level\n");
        lines.forEach(line -> csv(text, line, "area"));
        sums.forEach(line -> csv(text, line, line.area().equals(ALL) ? "all" : "region"));
        return text.toString();
    }

    private static void csv(StringBuilder text, Line line, String level) {
        text.append(quoted(line.area())).append(',').append(quoted(line.region())).append(',').append(line.year()).append(',').append(number(line.middle()));
        for (int i = 0; i < line.low().length; i++) {
            text.append(',').append(number(line.low()[i])).append(',').append(number(line.high()[i]));
        }
        text.append(',').append(quoted(line.method())).append(',').append(level).append('\n');
    }

    public static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /// Middles of authorities add up to regions and to the whole.
    public String json(List<String> faults) {
        var json = new JsonMapper();
        var root = json.createObjectNode();
        var list = root.putArray("forecast");
        lines.forEach(line -> line(list.addObject(), line));
        var totals = root.putObject("sums");
        sums.forEach(line -> totals.put(line.area() + " " + line.year(), round(line.middle())));
        var together = root.putArray("together");
        sums.forEach(line -> line(together.addObject(), line));
        var tests = root.putArray("backtest");
        backtests.forEach(each -> tests.addPOJO(each));
        var sentences = root.putArray("words");
        words.forEach(sentences::add);
        var faulty = root.putArray("faults");
        faults.forEach(faulty::add);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void line(ObjectNode node, Line line) {
        node.put("area", line.area()).put("region", line.region()).put("year", line.year()).put("median", round(line.middle())).put("method", line.method());
        for (int i = 0; i < line.low().length; i++) {
            int share = (int) Math.round(100 * Bands.SHARES[i]);
            node.put("low" + share, round(line.low()[i])).put("high" + share, round(line.high()[i]));
        }
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /// A fan chart of one area: what was counted, the middle, and the 95, 80 and 50 % bands.
    public String svg(String area) {
        int at = panel.areas().indexOf(area);
        if (at < 0) throw new IllegalArgumentException("There is no area \"" + area + "\" with a value in every year.");
        return Fan.svg(area, panel.firstYear(), panel.of()[at], lines.stream().filter(line -> line.area().equals(area)).toList());
    }

    /// The largest area, for a picture where none is named.
    public String largest() {
        int most = 0;
        for (int area = 1; area < panel.size(); area++) {
            if (panel.of()[area][panel.years() - 1] > panel.of()[most][panel.years() - 1]) most = area;
        }
        return panel.areas().get(most);
    }
}
