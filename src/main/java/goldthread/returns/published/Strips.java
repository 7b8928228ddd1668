package goldthread.returns.published;

import goldthread.pages.Block;
import goldthread.pages.Block.Shape;
import goldthread.returns.published.Benchmark.Beside;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The figures as a picture: a strip for each measure, from nought to the highest of those that stand in it. The table beneath
/// says the same.
final class Strips {
    private static final int WIDTH = 600, ROW = 66, EDGE = 14, FIRST = 40, LIFT = 16, TICK = 9, RADIUS = 8;

    private Strips() {}

    static Block of(Beside beside, Block.Table table) {
        var shapes = new ArrayList<Shape>();
        var measures = Measure.values();
        for (int row = 0; row < measures.length; row++) strip(beside, measures[row], FIRST + row * ROW, shapes);
        return new Block.Picture("beside", "Ours beside the published figures", "A circle with a thick edge is ours, from the record; a circle England; a square the region; each short line a nearest neighbour. What is not told is not drawn.",
                WIDTH, FIRST + measures.length * ROW - LIFT, shapes, table);
    }

    private static void strip(Beside beside, Measure measure, int y, List<Shape> shapes) {
        var year = beside.of();
        if (year == null) return;
        var near = BenchmarkView.near(beside).stream().filter(measure::told).map(area -> measure.amount(area).doubleValue()).toList();
        var england = year.england().filter(measure::told).map(area -> measure.amount(area).doubleValue()).orElse(null);
        var region = year.region(beside.region()).filter(measure::told).map(area -> measure.amount(area).doubleValue()).orElse(null);
        var ours = beside.ours().stream().filter(each -> each.name().equals(measure.figure()) && !each.value().isEmpty()).map(each -> Double.valueOf(each.value().replace("%", ""))).findFirst().orElse(null);
        double most = Stream.of(near.stream(), Stream.ofNullable(england), Stream.ofNullable(region), Stream.ofNullable(ours)).flatMap(each -> each).mapToDouble(Double::doubleValue).max().orElse(0);
        shapes.add(new Shape.Label(EDGE, y - LIFT, measure.figure(), "start", ""));
        shapes.add(new Shape.Label(WIDTH - EDGE, y - LIFT, most == 0 ? "None is above nought" : "to " + written(most) + measure.unit(), "end", ""));
        shapes.add(new Shape.Line(EDGE, y, WIDTH - EDGE, y, "gt-faint"));
        for (var each : near) shapes.add(new Shape.Line(x(each, most), y - TICK, x(each, most), y + TICK, ""));
        if (region != null) shapes.add(new Shape.Box(x(region, most) - RADIUS, y - RADIUS, RADIUS * 2, RADIUS * 2, ""));
        if (england != null) shapes.add(new Shape.Circle(x(england, most), y, RADIUS, ""));
        mine(ours, most, y, shapes);
    }

    private static void mine(@Nullable Double ours, double most, int y, List<Shape> shapes) {
        if (ours != null) shapes.add(new Shape.Circle(x(ours, most), y, RADIUS, "gt-chosen-shape"));
    }

    private static double x(double value, double most) {
        return EDGE + (most == 0 ? 0 : value / most * (WIDTH - 2 * EDGE));
    }

    private static String written(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
