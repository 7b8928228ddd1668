package goldthread.returns.rules.cin;

import goldthread.returns.rules.Day;
import goldthread.returns.rules.Given;
import goldthread.returns.rules.Grid;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// One authority's census of one year, laid out in tables and ready to be judged.
final class Census implements Given {
    /// What a rule needs that compares with the year of the census.
    static final String PERIOD = "Period";

    /// The collection year by the calendar year it begins in.
    final int year;
    /// The first and the last day of the census, or [Day#NONE].
    final int from, to;
    final CensusTables.Header header;
    final CensusTables.Identifiers identifiers;
    final CensusTables.Characteristics characteristics;
    final CensusTables.Disabilities disabilities;
    final CensusTables.Details details;
    final CensusTables.Assessments assessments;
    final CensusTables.Plans plans;
    final CensusTables.Enquiries enquiries;
    final CensusTables.Protection protection;
    final CensusTables.Reviews reviews;
    private final IntFunction<@Nullable String> childNames;
    private final IntFunction<@Nullable String> episodeNames;

    /// The tables by their names, what joins them, and what a child and an episode are called by their numbers.
    record Layout(Map<String, Grid> tables, Map<String, CensusRows.Links> links,
                  IntFunction<@Nullable String> childNames, IntFunction<@Nullable String> episodeNames) {
        Grid grid(String table) {
            Grid grid = tables.get(table);
            return grid != null ? grid : new Grid(table, List.of());
        }
    }

    /// @param lastDay the last day of the census, 31 March of its year; [Day#NONE] where it cannot be known
    Census(int year, int lastDay, Layout layout) {
        this.year = year;
        this.to = lastDay;
        this.from = Day.known(lastDay) ? Day.plusYears(lastDay, -1) + 1 : Day.NONE;
        this.childNames = layout.childNames;
        this.episodeNames = layout.episodeNames;
        var links = layout.links;
        header = new CensusTables.Header(layout.grid("Header"), links.get("Header"));
        identifiers = new CensusTables.Identifiers(layout.grid("ChildIdentifiers"), links.get("ChildIdentifiers"));
        characteristics = new CensusTables.Characteristics(layout.grid("ChildCharacteristics"), links.get("ChildCharacteristics"));
        disabilities = new CensusTables.Disabilities(layout.grid("Disabilities"), links.get("Disabilities"));
        details = new CensusTables.Details(layout.grid("CINdetails"), links.get("CINdetails"));
        assessments = new CensusTables.Assessments(layout.grid("Assessments"), links.get("Assessments"));
        plans = new CensusTables.Plans(layout.grid("CINplanDates"), links.get("CINplanDates"));
        enquiries = new CensusTables.Enquiries(layout.grid("Section47"), links.get("Section47"));
        protection = new CensusTables.Protection(layout.grid("ChildProtectionPlans"), links.get("ChildProtectionPlans"));
        reviews = new CensusTables.Reviews(layout.grid("Reviews"), links.get("Reviews"));
    }

    List<CensusRows> all() {
        return List.of(header, identifiers, characteristics, disabilities, details, assessments, plans, enquiries,
                protection, reviews);
    }

    /// Whether a day lies outside the year of the census; false for no day.
    boolean outside(int day) {
        return Day.before(day, from) || Day.before(to, day);
    }

    /// What the authority calls the child of a row; null where the row or its child names none.
    @Nullable String childName(CensusRows table, int row) {
        int child = table.child(row);
        return child == 0 ? null : childNames.apply(child);
    }

    /// The child of a row as findings that belong together name it: one without an id by the line it stands on.
    String childKey(CensusRows table, int row) {
        String name = childName(table, row);
        if (name != null) return name;
        int child = table.child(row);
        Gathered known = identifiers.gathered(CensusRows.By.CHILD);
        return known.has(child) ? "no id, line " + identifiers.grid.line(known.row(known.from(child))) : "";
    }

    /// The episode of a row likewise.
    String episodeKey(CensusRows table, int row) {
        int episode = table.episode(row);
        String name = episode == 0 ? null : episodeNames.apply(episode);
        return name != null ? name : "";
    }

    /// Whether any referral of the child was taken further, or does not say that it was not.
    boolean takenFurther(int child) {
        Gathered episodes = details.gathered(CensusRows.By.CHILD);
        for (int i = episodes.from(child); i < episodes.to(child); i++) {
            if (!details.nfa.in(episodes.row(i), CodeLists.YES)) return true;
        }
        return false;
    }

    @Override
    public @Nullable String without(String need) {
        if (!need.equals(PERIOD) || Day.known(to)) return null;
        return "The file says neither ReferenceDate nor Year, so the year of the census is not known (--year).";
    }

    @Override
    public List<Grid> tables() {
        return all().stream().map(rows -> rows.grid).toList();
    }

    /// Elements are counted, as several may stand on one line.
    @Override
    public int rowNumber(Grid table, int row) {
        return row + 1;
    }

    @Override
    public @Nullable String child(Grid table, int row) {
        for (CensusRows rows : all()) {
            if (rows.grid == table) return childName(rows, row);
        }
        return null;
    }
}
