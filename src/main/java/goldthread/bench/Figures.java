package goldthread.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// Figures of one run, each with its limit: a table for people, JSON for programs.
public final class Figures {
    private final List<Figure> figures = new ArrayList<>();

    /// One figure. @param limit what it is held against; @param held whether it keeps to it
    public record Figure(long entries, String what, double figure, String unit, double raw, String limit, boolean held) {}

    /// A figure that must be at least `share` of what PostgreSQL alone does.
    public void atLeast(long entries, String what, double figure, String unit, double raw, double share) {
        add(new Figure(entries, what, figure, unit, raw, "at least %.2f of raw".formatted(share), figure >= share * raw));
    }

    /// A figure that must be at most `times` what PostgreSQL alone takes.
    public void atMostTimes(long entries, String what, double figure, String unit, double raw, double times) {
        add(new Figure(entries, what, figure, unit, raw, "at most %.1f times raw".formatted(times), figure <= times * raw));
    }

    /// A figure with a bound of its own.
    public void atMost(long entries, String what, double figure, String unit, double bound) {
        add(new Figure(entries, what, figure, unit, Double.NaN, "at most %,.0f %s".formatted(bound, unit), figure <= bound));
    }

    public void atLeast(long entries, String what, double figure, String unit, double bound) {
        add(new Figure(entries, what, figure, unit, Double.NaN, "at least %,.0f %s".formatted(bound, unit), figure >= bound));
    }

    private void add(Figure figure) {
        figures.add(figure);
        System.err.println(line(figure));
    }

    public List<Figure> all() {
        return figures;
    }

    public void print(PrintStream out) {
        out.println("%,12s  %-58s %12s  %12s  %-24s".formatted("entries", "what", "figure", "raw", "limit"));
        figures.forEach(figure -> out.println(line(figure)));
    }

    private static String line(Figure figure) {
        return String.format(Locale.UK, "%,12d  %-58s %,12.2f  %12s  %-24s %s", figure.entries(), figure.what() + " (" + figure.unit() + ")",
                figure.figure(), Double.isNaN(figure.raw()) ? "" : String.format(Locale.UK, "%,.2f", figure.raw()), figure.limit(),
                figure.held() ? "held" : "MISSED");
    }

    public String json() {
        var json = new JsonMapper();
        var root = json.createObjectNode().put("bench", "casefile").put("at", java.time.Instant.now().toString())
                .put("processors", Runtime.getRuntime().availableProcessors());
        var list = root.putArray("figures");
        for (var figure : figures) {
            var node = list.addObject().put("entries", figure.entries()).put("what", figure.what()).put("figure", figure.figure())
                    .put("unit", figure.unit()).put("limit", figure.limit()).put("held", figure.held());
            if (!Double.isNaN(figure.raw())) {
                node.put("raw", figure.raw());
            }
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
