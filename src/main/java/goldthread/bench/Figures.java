package goldthread.bench;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Figures of one run, each beside what PostgreSQL alone does and its target: a table for people, JSON for programs.
public final class Figures {
    private static final String HEADINGS = "%12s  %-56s %13s %13s  %-30s %s", LINE = "%,12d  %-56s %,13.2f %13s  %-30s %s";
    private final List<Figure> figures = new ArrayList<>();
    private final boolean heard;

    public Figures() {
        this(true);
    }

    private Figures(boolean heard) {
        this.heard = heard;
    }

    /// Of a run that only warms the machine.
    public static Figures unheard() {
        return new Figures(false);
    }

    /// One figure.
    ///
    /// @param entries how many the log held; 0 where that does not matter
    /// @param raw     what PostgreSQL alone does, measured in the same run; null where there is no such thing
    /// @param target  what the figure is held against; null for what is told and not judged
    /// @param met     whether it is met
    public record Figure(long entries, String what, double figure, String unit, @Nullable Double raw, @Nullable Double target,
                         String says, boolean met) {}

    /// A rate that must be at least `share` of what PostgreSQL alone does.
    void atLeastShare(long entries, String what, double figure, String unit, double raw, double share) {
        add(new Figure(entries, what, figure, unit, raw, share * raw, "at least %.2f of raw: %.2f".formatted(share, figure / raw),
                figure >= share * raw));
    }

    /// A time that must be at most `times` what PostgreSQL alone takes.
    void atMostTimes(long entries, String what, double figure, String unit, double raw, double times) {
        add(new Figure(entries, what, figure, unit, raw, times * raw, "at most %.1f times raw: %.2f".formatted(times, figure / raw),
                figure <= times * raw));
    }

    void atMost(long entries, String what, double figure, String unit, @Nullable Double raw, double target) {
        add(new Figure(entries, what, figure, unit, raw, target, String.format(Locale.UK, "at most %,.1f", target), figure <= target));
    }

    void atLeast(long entries, String what, double figure, String unit, @Nullable Double raw, double target) {
        add(new Figure(entries, what, figure, unit, raw, target, String.format(Locale.UK, "at least %,.1f", target), figure >= target));
    }

    /// Told for its own sake.
    void told(long entries, String what, double figure, String unit, @Nullable Double raw) {
        add(new Figure(entries, what, figure, unit, raw, null, "", true));
    }

    /// How much each of these has grown from the smallest size to the largest.
    public void growth(String unit, double atMost, List<String> whats) {
        for (var what : whats) {
            var same = figures.stream().filter(figure -> figure.what().equals(what)).toList();
            if (same.size() > 1) {
                atMost(same.getLast().entries(), what + ", growth since %,d".formatted(same.getFirst().entries()),
                        same.getLast().figure() / same.getFirst().figure(), unit, null, atMost);
            }
        }
    }

    private void add(Figure figure) {
        figures.add(figure);
        if (heard) {
            System.err.println(line(figure));
        }
    }

    public boolean met() {
        return figures.stream().allMatch(Figure::met);
    }

    public void print(PrintStream out) {
        out.println(HEADINGS.formatted("entries", "what", "figure", "raw", "target", ""));
        figures.forEach(figure -> out.println(line(figure)));
    }

    private static String line(Figure figure) {
        return String.format(Locale.UK, LINE, figure.entries(), figure.what() + " (" + figure.unit() + ")", figure.figure(),
                figure.raw() == null ? "" : String.format(Locale.UK, "%,.2f", figure.raw()), figure.says(),
                figure.target() == null ? "" : figure.met() ? "met" : "NOT MET");
    }

    public String json() {
        var json = new JsonMapper();
        var root = json.createObjectNode().put("bench", "casefile").put("at", Instant.now().toString())
                .put("processors", Runtime.getRuntime().availableProcessors()).put("met", met());
        var list = root.putArray("figures");
        for (var figure : figures) {
            var node = list.addObject().put("entries", figure.entries()).put("what", figure.what()).put("figure", figure.figure())
                    .put("unit", figure.unit());
            if (figure.raw() != null) node.put("raw", figure.raw());
            if (figure.target() != null) node.put("target", figure.target()).put("says", figure.says()).put("met", figure.met());
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
