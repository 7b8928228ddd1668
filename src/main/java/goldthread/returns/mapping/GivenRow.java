package goldthread.returns.mapping;

import goldthread.returns.files.Fault;
import goldthread.returns.files.Received;
import goldthread.returns.files.WrittenDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row that a return gave us, ready to be told from what is known.
///
/// @param child    the authority's own id of the child
/// @param written  values as written, where the one form in `cells` is not what was written
/// @param repeated columns of the child that the return repeats in this row; those that it has
/// @param above    the row inside which it stood; null where it stood by itself
/// @param doubts   what the reader of the file found odd about it
/// @param problem  why it cannot be taken at all: a sentence; null where it can
/// @param copied   the row that it is a copy of, moved inside another; null where it is none
public record GivenRow(Origin origin, String child, Cells cells, Map<String, String> written, Map<String, String> repeated,
                       @Nullable GivenRow above, List<String> doubts, @Nullable String problem, Received received,
                       @Nullable GivenRow copied) {
    private static final Pattern PARTLY_KNOWN = Pattern.compile("(zz|\\d\\d)/(zz|\\d\\d)/(zzzz|\\d{4})");

    /// Where it came from. @param number its place among all the rows of the import   @param row the line of the file
    public record Origin(int number, String file, int row) {
        @Override
        public String toString() {
            return file + ", row " + row;
        }
    }

    public Table table() {
        return cells.table();
    }

    /// Reads a row.
    /// @param values the text of a column; null where the file has none; lists parted as [#list] does
    /// @param faults what the reader of the file reported for this row
    public static GivenRow of(Table table, Origin origin, String child, Function<String, @Nullable String> values,
                              @Nullable GivenRow above, List<Fault> faults, Received received) {
        var reading = new Reading(table, values, faults);
        reading.all(child);
        var doubts = faults.stream().filter(fault -> !reading.told.contains(fault.field())).map(GivenRow::sentence)
                .collect(Collectors.toCollection(ArrayList::new));
        doubts.addAll(reading.doubts);
        return new GivenRow(origin, child, reading.cells, reading.written, reading.repeated, above, List.copyOf(doubts),
                reading.problem, received, null);
    }

    /// Several values in one text.
    public static String list(List<String> values) {
        return String.join(Cells.BETWEEN, values);
    }

    private static String sentence(Fault fault) {
        return (fault.field().isEmpty() ? "" : fault.field() + ": ") + fault.sentence()
                + (fault.whatToDo().isEmpty() ? "" : " " + fault.whatToDo());
    }

    /// The value as it is to be written again.
    String written(String column) {
        return written.getOrDefault(column, cells.get(column));
    }

    /// The same row inside another.
    GivenRow under(GivenRow other) {
        return new GivenRow(origin, child, cells, written, repeated, other, doubts, problem, received, this);
    }

    /// The row as it was given, which it may be a copy of.
    GivenRow original() {
        return copied == null ? this : copied;
    }

    /// What the row says as it is written, and where.
    String saidAsWritten() {
        var all = cells;
        if (!written.isEmpty()) {
            all = new Cells(cells);
            written.forEach(all::set);
        }
        return table().name() + '\t' + (above == null ? "" : above.saidAsWritten()) + all.said();
    }

    /// What the row says, and where: equal exactly for rows that say the same in the same place.
    String said() {
        return table().name() + '\t' + (above == null ? "" : above.said()) + cells.said();
    }

    private static final class Reading {
        private final Table table;
        private final Function<String, @Nullable String> values;
        private final List<Fault> faults;
        private final Cells cells;
        private final Map<String, String> written = new HashMap<>(0);
        private final Map<String, String> repeated = new HashMap<>(2);
        private final List<String> doubts = new ArrayList<>(0);
        private final List<String> told = new ArrayList<>(0);
        private @Nullable String problem;

        Reading(Table table, Function<String, @Nullable String> values, List<Fault> faults) {
            this.table = table;
            this.values = values;
            this.faults = faults;
            this.cells = new Cells(table);
        }

        void all(String child) {
            if (child.isEmpty()) {
                problem("", "The row names no child. Fill in the child's id.");
            }
            for (var column : table.columns()) {
                var value = values.apply(column);
                if (value != null && !value.isBlank()) {
                    cells.set(column, value(column, value.strip()));
                }
            }
            for (var column : table.repeats()) {
                var value = values.apply(column);
                if (value != null) {
                    repeated.put(column, column.equals("DOB") ? day(value) : value.strip().toUpperCase(Locale.ROOT));
                }
            }
            if (problem == null) {
                sense();
            }
        }

        private static String day(String value) {
            var day = WrittenDate.dayOf(value);
            return day == null ? value.strip() : day.toString();
        }

        private String value(String column, String value) {
            return switch (table.kind(column)) {
                case DAY -> dayOf(column, value);
                case DAYS -> Arrays.stream(value.split(Cells.BETWEEN)).filter(day -> !day.isBlank())
                        .map(day -> dayOf(column, day)).sorted().collect(Collectors.joining(Cells.BETWEEN));
                case PARTLY_KNOWN_DAY -> partlyKnown(column, value);
                case YES -> yes(column, value);
                case CODE -> code(column, value);
                case TEXT -> value;
                case LIST -> Arrays.stream(value.split(Cells.BETWEEN)).filter(each -> !each.isBlank()).map(String::strip)
                        .collect(Collectors.joining(Cells.BETWEEN));
            };
        }

        /// A fault is told as the reader of the file told it, who knows how days are written there.
        private String dayOf(String column, String value) {
            var day = WrittenDate.dayOf(value);
            if (day != null) {
                return day.toString();
            }
            if (WrittenDate.read(value) instanceof WrittenDate.NotADay(String sentence, String whatToDo)) {
                notADay(column, value, faults.stream().filter(fault -> fault.field().equals(column) && fault.sentence().equals(sentence))
                        .findFirst().map(GivenRow::sentence).orElse(column + ": " + sentence + " " + whatToDo));
            }
            return "";
        }

        /// Where other rows hang on this one, it is taken all the same, and the text stays with the return.
        private void notADay(String column, String value, String sentence) {
            if (table.holdsOthers()) {
                told.add(column);
                doubts.add(sentence);
                written.put(column, value);
            } else {
                problem(column, sentence);
            }
        }

        private String partlyKnown(String column, String value) {
            var lower = value.toLowerCase(Locale.ROOT);
            return PARTLY_KNOWN.matcher(lower).matches() && lower.contains("z") ? lower : dayOf(column, value);
        }

        private String yes(String column, String value) {
            var canonical = switch (value.toLowerCase(Locale.ROOT)) {
                case "true", "1" -> "true";
                case "false", "0" -> "false";
                default -> "";
            };
            if (canonical.isEmpty()) {
                doubts.add(column + ": \"" + value + "\" is neither yes nor no. Write true or false.");
            }
            if (!canonical.equals(value)) {
                written.put(column, value);
            }
            return canonical;
        }

        private String code(String column, String value) {
            var code = value.toUpperCase(Locale.ROOT);
            if (!code.equals(value)) {
                written.put(column, value);
            }
            return code;
        }

        private void sense() {
            var begins = table.begins();
            if (begins != null && cells.get(begins).isEmpty()) {
                problem(begins, begins + ": The date is blank, and without it nobody can tell when this was. Fill it in.");
            }
            var from = table.root().fills().stream().filter(column -> table.kind(column) == Table.Column.DAY).findFirst();
            var ends = table.ends();
            if (ends != null && from.isPresent() && !cells.get(ends).isEmpty() && cells.get(ends).compareTo(cells.get(from.get())) < 0) {
                ended(from.get(), ends);
            }
        }

        /// Where other rows hang on this one, it is taken all the same.
        private void ended(String from, String ends) {
            var sentence = ends + ": It ends on " + cells.get(ends) + ", before it begins on " + cells.get(from)
                    + ". Correct one of the two dates.";
            if (table.holdsOthers()) {
                doubts.add(sentence);
            } else {
                problem(ends, sentence);
            }
        }

        private void problem(String column, String sentence) {
            told.add(column);
            problem = problem == null ? sentence : problem + " " + sentence;
        }
    }
}
