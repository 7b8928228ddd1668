package goldthread.returns.annexa;

import goldthread.returns.annexa.AnnexA.Column;
import goldthread.returns.annexa.AnnexA.ListOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists that are read together: a sheet is told to be one of them by its headings. Those of Annex A, and others that come as
/// workbooks and CSV files in their authority's own words.
///
/// Its own kind of value: two are the same where they are one.
public final class Lists {
    /// The eleven lists for inspection.
    public static final Lists ANNEX_A = new Lists("List 1 to List 11", AnnexA.LISTS, AnnexA.otherHeadings(), Map.of(), 0.5, null);

    private final String called;
    private final List<ListOf> all;
    private final Map<String, List<String>> otherHeadings;
    private final Map<String, Map<String, String>> otherCodes;
    private final double enough;
    private final Map<String, Long> holders;
    private final @Nullable Set<String> withheld;

    /// @param called        what they are called, for who names another
    /// @param otherHeadings other wordings of headings, by heading
    /// @param otherCodes    other words for codes in small letters, by heading
    /// @param enough        how well headings must fit a list, from 0 to 1, for a sheet to be it without anybody saying so
    /// @param withheld      headings whose cells are not kept with a row as received, nor those of columns that are none of the
    ///                      list's; null: a row is kept as a whole
    public Lists(String called, List<ListOf> all, Map<String, List<String>> otherHeadings, Map<String, Map<String, String>> otherCodes, double enough,
                 @Nullable Set<String> withheld) {
        this.called = called;
        this.all = List.copyOf(all);
        this.otherHeadings = Map.copyOf(otherHeadings);
        this.otherCodes = Map.copyOf(otherCodes);
        this.enough = enough;
        this.holders = this.all.stream().flatMap(list -> list.columns().stream().map(Column::heading).distinct()).collect(Collectors.groupingBy(heading -> heading, Collectors.counting()));
        this.withheld = withheld;
    }

    public List<ListOf> all() {
        return all;
    }

    public String called() {
        return called;
    }

    public Map<String, List<String>> otherHeadings() {
        return otherHeadings;
    }

    public double enough() {
        return enough;
    }

    /// Whether a cell is kept with the row as received. @param column null where the lists have none for it
    public boolean keeps(@Nullable Column column) {
        return withheld == null || column != null && !withheld.contains(column.heading());
    }

    /// The code that these words stand for in a column, where the lists know them.
    public Optional<String> code(Column column, String words) {
        return Optional.ofNullable(otherCodes.getOrDefault(column.heading(), Map.of()).get(words));
    }

    public Optional<ListOf> named(String sheet) {
        return all.stream().filter(list -> list.sheet().equals(sheet)).findFirst();
    }

    /// What a heading tells of which list it is: less, the more of them have it.
    public double weight(Column column) {
        return 1.0 / holders.get(column.heading());
    }

    /// The columns with this heading, of whichever lists have it.
    public Stream<Column> columns(String heading) {
        return all.stream().filter(list -> list.has(heading)).map(list -> list.column(heading));
    }
}
