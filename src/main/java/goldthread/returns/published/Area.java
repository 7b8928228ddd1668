package goldthread.returns.published;

import goldthread.returns.ReturnsEntry.TablePublished;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// One line of a published table: an area in a year.
record Area(List<String> columns, List<String> cells) {

    String cell(PublishedColumn column) {
        int at = columns.indexOf(column.code());
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    int year() {
        return Integer.parseInt(cell(PublishedColumn.YEAR));
    }

    private boolean level(String level) {
        return cell(PublishedColumn.LEVEL).toLowerCase(Locale.ROOT).equals(level);
    }

    String region() {
        return cell(PublishedColumn.REGION);
    }

    /// The lines of one year, and who is who among them.
    record Year(int year, List<Area> areas) {
        /// Of several tables; where two tell of one area, what was taken in last stands.
        /// @param tables in the order in which they were taken in
        static Year of(List<TablePublished> tables, int year) {
            var areas = new LinkedHashMap<String, Area>();
            tables.stream().flatMap(table -> all(table).stream()).filter(each -> each.year() == year).forEach(each -> areas.put(each.key(), each));
            return new Year(year, List.copyOf(areas.values()));
        }

        Optional<Area> england() {
            return areas.stream().filter(each -> each.level("national")).findFirst();
        }

        List<String> regions() {
            return areas.stream().filter(each -> each.level("regional")).map(Area::region).distinct().sorted().toList();
        }

        Optional<Area> region(String name) {
            return areas.stream().filter(each -> each.level("regional") && each.region().equals(name)).findFirst();
        }

        /// The authority by its number; an area that several make together is none of them alone.
        Optional<Area> authority(int number) {
            return areas.stream().filter(each -> each.level("local authority") && each.cell(PublishedColumn.CODE).equals(Integer.toString(number))).findFirst();
        }

        /// By number, or by name as people write it.
        Optional<Area> authority(String written) {
            return areas.stream().filter(each -> each.level("local authority") && (each.cell(PublishedColumn.CODE).equals(written.strip()) || each.cell(PublishedColumn.AREA).equalsIgnoreCase(written.strip()))).findFirst();
        }

        /// By name, never by a figure.
        List<Area> authoritiesOf(String region) {
            return areas.stream().filter(each -> each.level("local authority") && each.region().equals(region)).sorted(Comparator.comparing(each -> each.cell(PublishedColumn.AREA))).toList();
        }
    }

    private static List<Area> all(TablePublished table) {
        return table.rows().stream().map(row -> new Area(table.columns(), row)).toList();
    }

    /// Of all tables, the latest first.
    static List<Integer> years(List<TablePublished> tables) {
        return List.copyOf(new TreeSet<>(tables.stream().flatMap(table -> all(table).stream()).map(Area::year).toList()).descendingSet());
    }

    private String key() {
        return cell(PublishedColumn.LEVEL).toLowerCase(Locale.ROOT) + "\t" + region() + "\t" + cell(PublishedColumn.CODE) + "\t" + cell(PublishedColumn.AREA);
    }
}
