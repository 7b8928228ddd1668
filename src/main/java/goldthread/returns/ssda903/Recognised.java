package goldthread.returns.ssda903;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which module a file is, judged by its columns alone; its name is not asked, because systems name files as they
/// please.
///
/// Judged are the telling columns: all but CHILD, DOB and SEX, which many modules share. How sure we are is the share
/// of telling columns on which file and module agree.
sealed interface Recognised {
    Set<String> SHARED = Set.of("CHILD", "DOB", "SEX");
    // below a quarter too little is left to call it this module rather than any other list of children
    double ENOUGH = 0.25;

    /// @param sureness 1 where the columns are exactly the module's
    record As(Ssda903Table table, double sureness) implements Recognised {}

    /// Two or more modules fit equally well.
    record Several(List<Ssda903Table> tables) implements Recognised {}

    record NotAtAll() implements Recognised {}

    static Recognised by(Collection<String> columns) {
        Set<String> telling = columns.stream().filter(Recognised::tellsApart).collect(Collectors.toSet());
        var best = new ArrayList<Ssda903Table>();
        double most = ENOUGH;
        for (Ssda903Table table : EnumSet.allOf(Ssda903Table.class)) {
            double fit = fit(table, telling);
            if (fit > most) best.clear();
            if (fit >= most) {
                best.add(table);
                most = fit;
            }
        }
        if (best.isEmpty()) return new NotAtAll();
        return best.size() == 1 ? new As(best.getFirst(), most) : new Several(List.copyOf(best));
    }

    private static boolean tellsApart(String column) {
        if (SHARED.contains(column)) return false;
        for (Ssda903Table table : Ssda903Table.values()) {
            if (table.place(column) >= 0) return true;
        }
        return false;
    }

    private static double fit(Ssda903Table table, Set<String> telling) {
        Set<String> own = table.columnNames().stream().filter(name -> !SHARED.contains(name))
                .collect(Collectors.toSet());
        long agreed = own.stream().filter(telling::contains).count();
        return (double) agreed / (own.size() + telling.size() - agreed);
    }

    /// A heading as the guide writes it, whatever its case and spacing, with the 2021 XML's two other spellings.
    static String columnName(String heading) {
        String name = heading.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return switch (name) {
            case "CHILDID", "CHILD_ID" -> "CHILD";
            case "PL" -> "PLACE";
            default -> name;
        };
    }
}
