package goldthread.people.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What people decided about pairs of records. A decision goes before every weight; taken away, everything is as it was.
///
/// As a file: `left_id, right_id, decision, reason, by`, the ids as in `pairs.csv`; the decision is `linked`, `not the same` or
/// `unsure`, which changes nothing. Two valid different numbers may be linked, with a reason; a protected record never.
public final class Decisions {
    public static final Decisions NONE = new Decisions(List.of(), Set.of());
    final List<int[]> linked;
    private final Set<Long> notTheSame;

    private Decisions(List<int[]> linked, Set<Long> notTheSame) {
        this.linked = linked;
        this.notTheSame = notTheSame;
    }

    boolean notTheSame(int one, int other) {
        return !notTheSame.isEmpty() && notTheSame.contains((long) Math.min(one, other) << 32 | Math.max(one, other));
    }

    /// @throws IllegalArgumentException with the line and what is wrong with it
    public static Decisions of(Path file, Records records) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        var places = new HashMap<String, Integer>();
        for (int record = 0; record < records.size(); record++) {
            places.put(records.ids[record], record);
        }
        var linked = new ArrayList<int[]>();
        var apart = new HashSet<Long>();
        var comparison = new Comparison(records);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : rows) {
                int one = place(row, "left_id", places, file);
                int other = place(row, "right_id", places, file);
                switch (cell(row, "decision", file).toLowerCase(Locale.ROOT)) {
                    case "linked", "link", "same", "the same" -> {
                        check(row, one, other, records, comparison, file);
                        linked.add(new int[] {one, other});
                    }
                    case "not the same", "apart", "unlinked" -> apart.add((long) Math.min(one, other) << 32 | Math.max(one, other));
                    case "unsure" -> { }
                    default -> throw wrong(row, file, "has no decision that is known. Say linked, not the same or unsure");
                }
            }
        }
        return new Decisions(linked, apart);
    }

    private static void check(NamedCsvRecord row, int one, int other, Records records, Comparison comparison, Path file) {
        if (one == other) {
            throw wrong(row, file, "links a record with itself");
        }
        if ((records.guarded[one] || records.guarded[other]) && !comparison.sameNumber(one, other)) {
            throw wrong(row, file, "links a protected record, which is never done");
        }
        if (comparison.barred(one, other) && row.findField("reason").orElse("").isBlank()) {
            throw wrong(row, file, "links two valid different numbers and gives no reason");
        }
    }

    private static int place(NamedCsvRecord row, String column, Map<String, Integer> places, Path file) {
        var place = places.get(cell(row, column, file));
        if (place == null) {
            throw wrong(row, file, "names a record " + cell(row, column, file) + " that is in none of the files");
        }
        return place;
    }

    private static String cell(NamedCsvRecord row, String column, Path file) {
        return row.findField(column).map(String::strip).orElseThrow(() -> wrong(row, file, "has no " + column));
    }

    private static IllegalArgumentException wrong(NamedCsvRecord row, Path file, String what) {
        return new IllegalArgumentException("Line " + row.getStartingLineNumber() + " of " + file + " " + what + ".");
    }
}
