package goldthread.outside;

import goldthread.casefile.Subject;
import goldthread.pages.Block;
import goldthread.pages.Block.Shape;
import goldthread.pages.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Places as a plain picture: where they lie to each other by the national grid, with a bar for the scale and no map beneath.
final class PlaceMap {
    private static final int SIDE = 480, EDGE = 60, RADIUS = 14;
    /// So much at the least, in metres: one place alone still has a scale.
    private static final int LEAST = 1_000;

    record Spot(Subject place, String sort, String name, @Nullable String whereabouts, @Nullable Integer east, @Nullable Integer north, int concerns, @Nullable LocalDate last, int open) {
        static Spot of(ResultSet row, int number) throws SQLException {
            return new Spot(new Subject(row.getObject("subject", UUID.class)), row.getString("sort"), row.getString("name"), row.getString("whereabouts"), (Integer) row.getObject("east"), (Integer) row.getObject("north"), row.getInt("concerns"),
                    row.getObject("last", LocalDate.class), row.getInt("open"));
        }
    }

    static Block.Picture picture(List<Spot> all) {
        var spots = all.stream().filter(spot -> spot.east() != null && spot.north() != null).toList();
        int west = spots.stream().mapToInt(Spot::east).min().orElseThrow(), south = spots.stream().mapToInt(Spot::north).min().orElseThrow();
        int across = Math.max(LEAST, Math.max(spots.stream().mapToInt(Spot::east).max().orElseThrow() - west, spots.stream().mapToInt(Spot::north).max().orElseThrow() - south));
        double scale = (double) (SIDE - 2 * EDGE) / across;
        var shapes = new ArrayList<Shape>();
        IntStream.range(0, spots.size()).forEach(number -> {
            var spot = spots.get(number);
            double x = EDGE + (spot.east() - west) * scale, y = SIDE - EDGE - (spot.north() - south) * scale;
            shapes.add(new Shape.Linked(Outside.ADDRESS + "/" + spot.place(), (number + 1) + ": " + spot.name(), List.of(shape(spot, x, y), new Shape.Label(x, y + 5, Integer.toString(number + 1), "middle", ""))));
        });
        int kilometre = (int) Math.round(1_000 * scale);
        shapes.add(new Shape.Line(EDGE, SIDE - 15, EDGE + kilometre, SIDE - 15, ""));
        shapes.add(new Shape.Label(EDGE, SIDE - 24, "1 kilometre. North is up.", "start", ""));
        var table = Block.table("The same as a list", "Number", "Name", "What", "Easting", "Northing");
        for (int number = 0; number < spots.size(); number++) {
            var spot = spots.get(number);
            table = table.row(Words.text(number + 1), Words.link(spot.name(), Outside.ADDRESS + "/" + spot.place()), Words.text(spot.sort()), Words.text(String.valueOf(spot.east())), Words.text(String.valueOf(spot.north())));
        }
        return new Block.Picture("places", "Where they lie to each other", "Circles are places, squares are groups and people. Each number is a line of the list.", SIDE, SIDE, shapes, table);
    }

    private static Shape shape(Spot spot, double x, double y) {
        return spot.sort().equals(PlaceEntry.Known.PLACE) ? new Shape.Circle(x, y, RADIUS, "") : new Shape.Box(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, "");
    }

    static Block list(List<Spot> all) {
        var table = Block.table("All of them", "Name", "What", "Where", "Concerns", "Actions open").whenEmpty("No place, group or person is recorded yet. Add the first.");
        for (var spot : all) {
            table = table.row(Words.link(spot.name(), Outside.ADDRESS + "/" + spot.place()), Words.text(spot.sort()), Words.text(spot.whereabouts()),
                    spot.last() == null ? Words.quiet("None") : Words.lines(Words.text(spot.concerns()), Words.quiet("last on " + Words.spoken(spot.last()))), Words.text(spot.open()));
        }
        return table;
    }

    private PlaceMap() {}
}
