package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A statutory return: its tables, those above before those below them.
///
/// @param name  as the log and the command line call it: `ssda903`, `cin`
/// @param title as people call it
/// @param main  the table that says who is in the return at all
public record Standard(String name, String title, Table main, List<Table> tables) {
    public static final Standard SSDA903 = Ssda903Tables.STANDARD;
    public static final Standard CIN = CinTables.STANDARD;
    /// The lists for inspection: not yearly, and given out by their own rules.
    public static final Standard ANNEX_A = AnnexATables.STANDARD;
    /// The council's own list of who works for it, from its HR system: no return, and taken in like lists.
    public static final Standard WORKFORCE = new Standard("workforce", "HR extract", CinTables.STANDARD.main(), List.of());
    /// What the register of Social Work England says of them.
    public static final Standard REGISTRATIONS = new Standard("registrations", "Registration checks", CinTables.STANDARD.main(), List.of());
    /// What comes as sheets in an authority's own words: how they are read is shown, confirmed and kept.
    private static final List<Standard> LISTED = List.of(ANNEX_A, WORKFORCE, REGISTRATIONS);
    /// The returns of a year.
    public static final List<Standard> ALL = List.of(SSDA903, CIN);

    /// A place in which entries of some type stand: the root of a table, or another part of it.
    record Place(Table table, Part<?> part) {}

    /// The standard with this name, also of what is only taken in.
    /// @throws IllegalArgumentException when there is none
    public static Standard named(String name) {
        return of(Stream.concat(ALL.stream(), LISTED.stream()).filter(standard -> name.equals("annexa") && standard == ANNEX_A || standard.name().equals(name)), name);
    }

    /// The return of a year with this name: it has tables, and is given out.
    /// @throws IllegalArgumentException when there is none
    public static Standard ofAYear(String name) {
        return of(ALL.stream().filter(standard -> standard.name().equals(name)), name);
    }

    private static Standard of(Stream<Standard> found, String name) {
        return found.findFirst().orElseThrow(() -> new IllegalArgumentException("There is no return called \"" + name + "\""));
    }

    /// Whether its sheets, headings and codes are told, shown and kept, rather than those of a standard.
    public boolean listed() {
        return LISTED.contains(this);
    }

    public Table table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title + " has no table " + name));
    }

    /// The table that says who the child is.
    public Table child() {
        return tables.stream().filter(Table::isAboutTheChild).findFirst().orElseThrow();
    }

    Map<Class<? extends Entry>, List<Place>> places() {
        var places = new HashMap<Class<? extends Entry>, List<Place>>();
        for (var table : tables) {
            table.all().forEach(part -> places.computeIfAbsent(part.type(), type -> new ArrayList<>()).add(new Place(table, part)));
        }
        return places;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
