package goldthread.forecasts;

import java.util.List;
import java.util.Locale;

/// A fan chart as SVG with a title and a description for those who hear it read.
public final class Fan {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int EDGE = 50;
    private static final int[] SHOWN = {3, 1, 0};
    private static final String[] FILL = {"#d2e2f1", "#9fc3e4", "#5694ca"};

    private Fan() {}

    public static String svg(String area, int firstYear, double[] counted, List<SeriesForecast.Line> lines) {
        double most = 1;
        for (double each : counted) most = Math.max(most, each);
        for (var line : lines) most = Math.max(most, line.high()[3]);
        int years = counted.length + lines.size();
        double top = 4 * round(most * 1.02 / 4);
        var svg = new StringBuilder(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"t d\" font-family=\"sans-serif\" font-size=\"14\">%n", WIDTH, HEIGHT));
        var end = lines.getLast();
        svg.append("<title id=\"t\">").append(escaped(area)).append("</title><desc id=\"d\">").append(String.format(Locale.UK, "Counted %,.0f in %d; for %d the middle is %,.0f, and the 80 %% band from %,.0f to %,.0f.",
                counted[counted.length - 1], firstYear + counted.length - 1, end.year(), end.middle(), end.low()[1], end.high()[1])).append("</desc>\n");
        for (int shown = 0; shown < SHOWN.length; shown++) {
            var path = new StringBuilder("M" + point(counted.length - 1, years, counted[counted.length - 1], top));
            for (int i = 0; i < lines.size(); i++) path.append(" L").append(point(counted.length + i, years, lines.get(i).high()[SHOWN[shown]], top));
            for (int i = lines.size() - 1; i >= 0; i--) path.append(" L").append(point(counted.length + i, years, lines.get(i).low()[SHOWN[shown]], top));
            svg.append("<path d=\"").append(path).append(" Z\" fill=\"").append(FILL[shown]).append("\"/>\n");
        }
        var line = new StringBuilder();
        for (int i = 0; i < counted.length; i++) line.append(i == 0 ? "M" : " L").append(point(i, years, counted[i], top));
        svg.append("<path d=\"").append(line).append("\" fill=\"none\" stroke=\"#0b0c0c\" stroke-width=\"2\"/>\n");
        var middle = new StringBuilder("M" + point(counted.length - 1, years, counted[counted.length - 1], top));
        for (int i = 0; i < lines.size(); i++) middle.append(" L").append(point(counted.length + i, years, lines.get(i).middle(), top));
        svg.append("<path d=\"").append(middle).append("\" fill=\"none\" stroke=\"#0b0c0c\" stroke-width=\"2\" stroke-dasharray=\"5 4\"/>\n");
        for (int i = 0; i < years; i++) {
            svg.append(String.format(Locale.ROOT, "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%d</text>%n", x(i, years), HEIGHT - EDGE / 2, firstYear + i));
        }
        for (int i = 0; i <= 4; i++) {
            svg.append(String.format(Locale.UK, "<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%,.0f</text>%n", EDGE - 6, y(top * i / 4, top) + 5, top * i / 4));
        }
        return svg.append("</svg>\n").toString();
    }

    /// The next of 1, 1.5, 2, 2.5, 3, 4, 5 and 7.5 times a power of ten, so that the scale has plain numbers.
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (double times : new double[] {1, 1.5, 2, 2.5, 3, 4, 5, 7.5}) {
            if (step <= times * power) return times * power;
        }
        return 10 * power;
    }

    private static String point(int year, int years, double value, double top) {
        return String.format(Locale.ROOT, "%.1f %.1f", x(year, years), y(value, top));
    }

    private static double x(int year, int years) {
        return EDGE + (WIDTH - 2.0 * EDGE) * year / (years - 1);
    }

    private static double y(double value, double top) {
        return HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * value / top;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
