package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Day;
import goldthread.returns.rules.Given;
import goldthread.returns.rules.Grid;
import goldthread.returns.rules.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One year's return with the returns of earlier years and what belongs beside it, ready to be judged.
final class Return903 implements Given {
    private static final Return903 NONE = new Return903();
    /// The collection year by the calendar year it begins in; its first and its last day.
    final int year, start, end;
    final Tables903.Header header;
    final Tables903.Episodes episodes;
    final Tables903.Reviews reviews;
    final Tables903.Uasc uasc;
    final Tables903.Oc2 oc2;
    final Tables903.Oc3 oc3;
    final Tables903.Ad1 ad1;
    final Tables903.Placed placed;
    final Tables903.PrevPerm prevPerm;
    final Tables903.Missing missing;
    final Tables903.SocialWorkers social;
    final Tables903.DoLo dolo;
    final Beside beside;
    /// The year before; empty where it was not given.
    final Return903 last;
    /// All earlier years given, the latest first.
    final List<Return903> earlier;
    final int children;
    final Care care;
    private final List<Rows> all;
    private final Words names;

    /// What belongs beside the tables.
    ///
    /// @param xml       whether the return came as XML, which has a flag UASC
    /// @param authority the three-digit code of the authority; empty where it is not known
    /// @param asSector  whether to read the doubtful rules as the sector's validator does
    record Beside(boolean xml, String authority, @Nullable Register register, @Nullable Postcodes postcodes, Map<String, String> whyNot,
                  boolean asSector) {
        static final Beside NOTHING = new Beside(false, "", null, null, Map.of(), false);
    }

    /// @param tables the tables by their names; a missing one reads as empty
    Return903(int year, int start, int end, Map<String, Grid> tables, List<Return903> earlier, Beside beside) {
        this.year = year;
        this.start = start;
        this.end = end;
        this.beside = beside;
        header = new Tables903.Header(tables.get("Header"));
        episodes = new Tables903.Episodes(tables.get("Episodes"));
        reviews = new Tables903.Reviews(tables.get("Reviews"));
        uasc = new Tables903.Uasc(tables.get("UASC"));
        oc2 = new Tables903.Oc2(tables.get("OC2"));
        oc3 = new Tables903.Oc3(tables.get("OC3"));
        ad1 = new Tables903.Ad1(tables.get("AD1"));
        placed = new Tables903.Placed(tables.get("PlacedAdoption"));
        prevPerm = new Tables903.PrevPerm(tables.get("PrevPerm"));
        missing = new Tables903.Missing(tables.get("Missing"));
        social = new Tables903.SocialWorkers(tables.get("SWEpisodes"));
        dolo = new Tables903.DoLo(tables.get("DoLo"));
        all = List.of(header, episodes, reviews, uasc, oc2, oc3, ad1, placed, prevPerm, missing, social, dolo);
        this.earlier = earlier;
        last = !earlier.isEmpty() && earlier.getFirst().year == year - 1 ? earlier.getFirst() : NONE;
        names = earlier.isEmpty() ? new Words() : earlier.getFirst().names;
        for (Rows rows : all) rows.number(names);
        children = names.size();
        for (Rows rows : all) rows.gather(children, orderOf(rows));
        care = new Care(this);
    }

    /// A year of which nothing was given.
    private Return903() {
        year = -1;
        start = end = Day.NONE;
        beside = Beside.NOTHING;
        header = new Tables903.Header(null);
        episodes = new Tables903.Episodes(null);
        reviews = new Tables903.Reviews(null);
        uasc = new Tables903.Uasc(null);
        oc2 = new Tables903.Oc2(null);
        oc3 = new Tables903.Oc3(null);
        ad1 = new Tables903.Ad1(null);
        placed = new Tables903.Placed(null);
        prevPerm = new Tables903.PrevPerm(null);
        missing = new Tables903.Missing(null);
        social = new Tables903.SocialWorkers(null);
        dolo = new Tables903.DoLo(null);
        all = List.of();
        earlier = List.of();
        last = this;
        names = new Words();
        children = 0;
        care = new Care(this);
    }

    private @Nullable Column orderOf(Rows rows) {
        return rows == episodes ? episodes.decom : rows == reviews ? reviews.review : rows == placed ? placed.datePlaced
                : rows == missing ? missing.misStart : rows == social ? social.swDecom : rows == dolo ? dolo.doloStart : null;
    }

    /// Whether doubtful rules are to be read as the sector's validator reads them.
    boolean sector() {
        return beside.asSector();
    }

    /// The name of a child by its number.
    String name(int child) {
        return String.valueOf(names.word(child));
    }

    @Override
    public List<Grid> tables() {
        return all.stream().filter(rows -> rows.given).map(rows -> rows.grid).toList();
    }

    @Override
    public @Nullable String child(Grid table, int row) {
        return table.column("CHILD").text(row);
    }

    @Override
    public @Nullable String without(String need) {
        String why = beside.whyNot().get(need);
        if (why != null) return why;
        if (need.equals("Provider Info")) return beside.register() != null ? null
                : "The register of homes and providers was not given (--register).";
        if (need.equals("Authority")) return !beside.authority().isEmpty() ? null
                : "The code of the authority is not known (--authority).";
        if (need.startsWith("PL_")) return null;
        if (!need.endsWith("_last")) return given(this, need) ? null : "The return has no table " + need + ".";
        String table = need.substring(0, need.length() - "_last".length());
        if (given(last, table)) return null;
        return last.all.stream().noneMatch(rows -> rows.given)
                ? "The return of the year before was not given (--last)."
                : "The return of the year before has no table " + table + ".";
    }

    private static boolean given(Return903 of, String table) {
        return of.all.stream().anyMatch(rows -> rows.given && rows.name.equals(table));
    }

    static int[] filled(int size, int with) {
        int[] made = new int[size];
        Arrays.fill(made, with);
        return made;
    }

    /// All years given, this one first.
    List<Return903> years() {
        var years = new ArrayList<Return903>();
        years.add(this);
        years.addAll(earlier);
        return years;
    }
}
