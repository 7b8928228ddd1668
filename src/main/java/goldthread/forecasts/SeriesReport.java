package goldthread.forecasts;

import java.util.List;
import java.util.Locale;

/// A series carried forward in plain words on one page, with the table of its picture.
///
/// @param area the area of the picture
public record SeriesReport(SeriesForecast forecast, String area) {
    private static final int SHOWN = 20;

    /// @param faults what was left out of the files
    public String markdown(List<String> faults) {
        var text = new StringBuilder("# Forecast\n\n" + String.join("\n\n", forecast.words()) + "\n\n![" + area + ": counted, then the middle and the 50, 80 and 95 % bands](fan.svg)\n\n");
        text.append("| area | year | middle | 50 of 100 | 80 of 100 | 95 of 100 |\n|---|---|---|---|---|---|\n");
        forecast.lines().stream().filter(line -> line.area().equals(area)).forEach(line -> row(text, line, area));
        forecast.sums().stream().filter(line -> line.area().equals(SeriesForecast.ALL)).forEach(line -> row(text, line, "all areas"));
        text.append("\nRegions and the other areas stand in forecast.csv.\n");
        if (!faults.isEmpty()) {
            text.append("\nLeft out:\n\n");
            faults.stream().limit(SHOWN).forEach(fault -> text.append("- ").append(fault).append('\n'));
            if (faults.size() > SHOWN) text.append("- and %,d more, which forecast.json holds\n".formatted(faults.size() - SHOWN));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, SeriesForecast.Line line, String name) {
        text.append(String.format(Locale.UK, "| %s | %d | %,.0f | %,.0f to %,.0f | %,.0f to %,.0f | %,.0f to %,.0f |%n", name, line.year(), line.middle(),
                line.low()[0], line.high()[0], line.low()[1], line.high()[1], line.low()[3], line.high()[3]));
    }
}
