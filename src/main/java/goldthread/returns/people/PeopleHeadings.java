package goldthread.returns.people;

import static goldthread.returns.people.PeopleColumn.*;

import goldthread.returns.csv.CsvLine;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which cell of `people.csv` holds what.
final class PeopleHeadings {
    private final CsvLine line;
    private final Map<PeopleColumn, List<Integer>> cells = new EnumMap<>(PeopleColumn.class);
    private final Map<String, Integer> extra = new LinkedHashMap<>();

    private PeopleHeadings(CsvLine line) {
        this.line = line;
        for (int i = 0; i < line.cells().length; i++) {
            int cell = i;
            PeopleColumn.of(line.cells()[i]).ifPresentOrElse(
                    column -> cells.computeIfAbsent(column, each -> new ArrayList<>()).add(cell),
                    () -> extra.putIfAbsent(line.cells()[cell].strip(), cell));
        }
        extra.remove("");
    }

    /// The headings, or null where the line is not one of headings: it must have the child's id and a name.
    static @Nullable PeopleHeadings in(CsvLine line) {
        var headings = new PeopleHeadings(line);
        boolean named = headings.cells.containsKey(GIVEN_NAMES) || headings.cells.containsKey(FAMILY_NAME);
        return named && headings.cells.containsKey(CHILD_ID) ? headings : null;
    }

    void report(String file, FaultSink faults) {
        extra.keySet().forEach(name -> faults.report(Fault.noted(file,
                "people.csv has no such column; its values were kept.").at(line.row(), name)));
        cells.forEach((column, places) -> {
            if (places.size() > 1 && column != ADDRESS) {
                faults.report(Fault.doubtful(file, "The column stands more than once; the first was read.",
                        "Take the others out.").at(line.row(), line.cells()[places.get(1)]));
            }
        });
    }

    int count() {
        return line.cells().length;
    }

    String heading(PeopleColumn column) {
        var places = cells.get(column);
        return places == null ? "" : line.cells()[places.getFirst()].strip();
    }

    /// Blank cells more or less at the end do no harm.
    boolean fits(CsvLine row) {
        return Stream.of(row.cells()).skip(count()).allMatch(String::isBlank);
    }

    PersonRow person(String file, CsvLine row) {
        var others = new LinkedHashMap<String, String>();
        extra.forEach((name, cell) -> others.put(name, cell(row, cell)));
        return new PersonRow(file, row.row(), one(row, CHILD_ID), one(row, GIVEN_NAMES), one(row, FAMILY_NAME),
                one(row, KNOWN_AS), filled(one(row, PREVIOUS_NAMES).split(";")), one(row, DATE_OF_BIRTH), address(row),
                one(row, POSTCODE), one(row, ADDRESS_CONFIDENTIAL), one(row, NHS_NUMBER), one(row, UPN),
                one(row, PHONE), one(row, FAMILY), Collections.unmodifiableMap(others), row);
    }

    private List<String> address(CsvLine row) {
        return cells.getOrDefault(ADDRESS, List.of()).stream().map(cell -> cell(row, cell))
                .flatMap(text -> filled(text.split("\\R")).stream()).toList();
    }

    private static List<String> filled(String[] texts) {
        return Stream.of(texts).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private String one(CsvLine row, PeopleColumn column) {
        var places = cells.get(column);
        return places == null ? "" : cell(row, places.getFirst());
    }

    private static String cell(CsvLine row, int cell) {
        return cell < row.cells().length ? row.cells()[cell].strip() : "";
    }
}
