package goldthread.returns.rules.cin;

import goldthread.returns.rules.Check;
import goldthread.returns.rules.Column;
import goldthread.returns.rules.Day;
import goldthread.returns.rules.Hits;
import goldthread.returns.rules.Rule;
import goldthread.returns.rules.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Where the rules are written down. Each begins with [#rule] and ends with what it does; in between stand the years,
/// where they are not all, and what the rows that fail together share. What is said by [#because] holds for the rules
/// written after it.
final class CinBook {
    /// The first and the last collection year whose rules are known, by the calendar year they begin in.
    static final int FIRST = 2022, LATEST = 2025;
    /// So many pairs of one child or episode are told one by one; of more, every row at fault is told once.
    private static final long MOST_PAIRS = 10_000;

    private final List<Rule<Census>> rules = new ArrayList<>();
    private String why = "";
    private String whatToDo = "";

    List<Rule<Census>> rules() {
        return List.copyOf(rules);
    }

    void because(String why, String whatToDo) {
        this.why = why;
        this.whatToDo = whatToDo;
    }

    /// A code that ends with Q is a query, any other an error.
    ///
    /// @param flags the cells that a finding points at, as `Assessments.AssessmentActualStartDate`, with spaces between
    Writing rule(String code, String flags, String sentence) {
        return new Writing(code, flags, sentence);
    }

    /// One table of the census.
    @FunctionalInterface
    interface Table<T extends CensusRows> extends Function<Census, T> {}

    /// A test of one row.
    @FunctionalInterface
    interface Test<T extends CensusRows> {
        boolean fails(Census census, T table, int row);
    }

    /// A test of two rows that belong together.
    @FunctionalInterface
    interface PairTest<L extends CensusRows, R extends CensusRows> {
        boolean fails(Census census, L left, int row, R right, int other);
    }

    /// Takes the rows that a rule of its own kind finds.
    interface Marker {
        void hit(CensusRows rows, int row, String shared);

        /// What the row shares with those that fail with it.
        String key(CensusRows rows, int row);
    }

    /// A look at the whole census.
    @FunctionalInterface
    interface Look {
        void at(Census census, Marker marker);
    }

    final class Writing {
        private final String code, sentence;
        private final Map<String, List<String>> flags = new LinkedHashMap<>();
        private final Map<String, List<String>> later = new LinkedHashMap<>();
        private final List<String> fields = new ArrayList<>();
        private int from = FIRST, to = LATEST;
        private List<String> needs = List.of();
        private List<String> key = List.of("LAchildID");

        private Writing(String code, String flags, String sentence) {
            this.code = code;
            this.sentence = sentence;
            for (String flag : flags.split(" ")) {
                int dot = flag.indexOf('.');
                String column = flag.substring(dot + 1);
                this.flags.computeIfAbsent(flag.substring(0, dot), none -> new ArrayList<>()).add(column);
                later.putIfAbsent(flag.substring(0, dot), List.of(column));
                if (!fields.contains(column)) fields.add(column);
            }
        }

        Writing from(int year) {
            from = year;
            return this;
        }

        /// The last year, included.
        Writing to(int year) {
            to = year;
            return this;
        }

        /// The rule compares with the year of the census.
        Writing inTheYear() {
            needs = List.of(Census.PERIOD);
            return this;
        }

        /// What rows that fail together share: `LAchildID`, `CINdetailsID` and columns of the tables compared.
        Writing key(String columns) {
            key = List.of(columns.split(" "));
            return this;
        }

        void check(Check<Census> check) {
            rules.add(new Rule<>(code, from, to, code.endsWith("Q") ? Severity.QUERY : Severity.ERROR, List.copyOf(fields),
                    needs, sentence, why, whatToDo, check));
        }

        void look(Look look) {
            check((census, hits) -> look.at(census, new Marker() {
                @Override
                public void hit(CensusRows rows, int row, String shared) {
                    Writing.this.hit(hits, rows, row, shared);
                }

                @Override
                public String key(CensusRows rows, int row) {
                    return keyOf(census, rows, row);
                }
            }));
        }

        /// Every row whose cell stands in another row too fails, with those.
        <T extends CensusRows> void repeated(Table<T> table, Function<T, Column> column) {
            look((census, marker) -> {
                T rows = table.apply(census);
                Column cells = column.apply(rows);
                int most = 0;
                for (int row = 0; row < rows.size; row++) most = Math.max(most, cells.id(row));
                int[] times = new int[most + 1];
                for (int row = 0; row < rows.size; row++) times[cells.id(row)]++;
                for (int row = 0; row < rows.size; row++) {
                    if (cells.filled(row) && times[cells.id(row)] > 1) marker.hit(rows, row, marker.key(rows, row));
                }
            });
        }

        /// The whole return fails where the test says so.
        void wholeReturn(Predicate<Census> fails) {
            check((census, hits) -> {
                if (fails.test(census)) hits.wholeReturn();
            });
        }

        /// Every row for which the test says so fails.
        <T extends CensusRows> void rows(Table<T> table, Test<T> test) {
            check((census, hits) -> {
                T rows = table.apply(census);
                for (int row = 0; row < rows.size; row++) {
                    if (test.fails(census, rows, row)) hit(hits, rows, row, keyOf(census, rows, row));
                }
            });
        }

        /// Every two rows of one child, episode or plan for which the test says so fail together.
        <L extends CensusRows, R extends CensusRows> void together(Table<L> table, Table<R> other, CensusRows.By by,
                                                                   PairTest<L, R> test) {
            check((census, hits) -> {
                L left = table.apply(census);
                R right = other.apply(census);
                var lefts = left.gathered(by);
                var rights = right.gathered(by);
                for (int number = 1; number <= left.highest(by); number++) {
                    int rows = lefts.to(number) - lefts.from(number);
                    int others = rights.to(number) - rights.from(number);
                    if (rows == 0 || others == 0) continue;
                    boolean many = (long) rows * others > MOST_PAIRS;
                    boolean[] told = new boolean[many ? rows + others : 0];
                    for (int i = 0; i < rows; i++) {
                        int row = lefts.row(lefts.from(number) + i);
                        for (int j = 0; j < others; j++) {
                            int match = rights.row(rights.from(number) + j);
                            if (many && told[i] && told[rows + j] || !test.fails(census, left, row, right, match)) continue;
                            if (many) told[i] = told[rows + j] = true;
                            String shared = keyOf(census, left, row, right, match);
                            hit(hits, left, row, shared);
                            hit(hits, right, match, shared);
                        }
                    }
                }
            });
        }

        /// Where two or more rows of one child or episode answer the test, they all fail together.
        <T extends CensusRows> void several(Table<T> table, CensusRows.By by, Test<T> test) {
            check((census, hits) -> {
                T rows = table.apply(census);
                var gathered = rows.gathered(by);
                for (int number = 1; number <= rows.highest(by); number++) {
                    int count = 0;
                    for (int i = gathered.from(number); i < gathered.to(number); i++) {
                        if (test.fails(census, rows, gathered.row(i))) count++;
                    }
                    if (count < 2) continue;
                    for (int i = gathered.from(number); i < gathered.to(number); i++) {
                        int row = gathered.row(i);
                        if (test.fails(census, rows, row)) hit(hits, rows, row, keyOf(census, rows, row));
                    }
                }
            });
        }

        /// Two rows of one child or episode, of which the later begins while the earlier lasts, fail together. An end
        /// that meets a start is no gap: both hold that day.
        ///
        /// @param open which rows without an end last to the end of the year; any other lasts for its first day
        <T extends CensusRows> void overlapping(Table<T> table, CensusRows.By by, Function<T, Column> start,
                                                Function<T, Column> end, Test<T> open) {
            check((census, hits) -> {
                T rows = table.apply(census);
                Column starts = start.apply(rows);
                Column ends = end.apply(rows);
                overlaps(census, hits, rows, by, (all, earlier, row, later, other) -> {
                    int begins = starts.day(other);
                    int began = starts.day(row);
                    if (!Day.notAfter(began, begins)) return false;
                    if (ends.filled(row)) return Day.notAfter(begins, ends.day(row));
                    return open.fails(census, rows, row) && Day.notAfter(begins, census.to);
                });
            });
        }

        private <T extends CensusRows> void overlaps(Census census, Hits hits, T rows, CensusRows.By by, PairTest<T, T> test) {
            var gathered = rows.gathered(by);
            for (int number = 1; number <= rows.highest(by); number++) {
                int from = gathered.from(number);
                int count = gathered.to(number) - from;
                if (count < 2) continue;
                boolean many = (long) count * count > MOST_PAIRS;
                boolean[] told = new boolean[many ? count : 0];
                for (int i = 0; i < count; i++) {
                    int row = gathered.row(from + i);
                    for (int j = 0; j < count; j++) {
                        int other = gathered.row(from + j);
                        if (i == j || many && told[i] && told[j] || !test.fails(census, rows, row, rows, other)) continue;
                        if (many) told[i] = told[j] = true;
                        String shared = census.childKey(rows, other) + "|" + rows.ownName(other) + "|" + rows.ownName(row);
                        hit(hits, rows, other, laterFlags(rows), shared);
                        hit(hits, rows, row, flags(rows), shared);
                    }
                }
            }
        }

        /// Of the row that begins while the other lasts, the first of the columns is at fault, its start.
        private List<String> laterFlags(CensusRows rows) {
            return later.getOrDefault(rows.grid.name(), List.of());
        }

        void hit(Hits hits, CensusRows rows, int row, String shared) {
            List<String> flagged = flags(rows);
            if (!flagged.isEmpty()) hit(hits, rows, row, flagged, shared);
        }

        private static void hit(Hits hits, CensusRows rows, int row, List<String> flagged, String shared) {
            hits.add(rows.grid, row, flagged, shared);
        }

        private List<String> flags(CensusRows rows) {
            return flags.getOrDefault(rows.grid.name(), List.of());
        }

        String keyOf(Census census, CensusRows rows, int row) {
            return keyOf(census, rows, row, rows, row);
        }

        /// The key of two rows: a column is looked for in the first table, then in the other.
        String keyOf(Census census, CensusRows rows, int row, CensusRows others, int other) {
            var parts = new StringBuilder();
            for (int i = 0; i < key.size(); i++) {
                if (i > 0) parts.append('|');
                String column = key.get(i);
                String part = switch (column) {
                    case "LAchildID" -> census.childKey(rows, row);
                    case "CINdetailsID" -> census.episodeKey(rows, row);
                    default -> rows.knows(column) ? rows.text(column, row) : others.text(column, other);
                };
                if (part != null) parts.append(part);
            }
            return parts.toString();
        }
    }

    /// The rules of all parts.
    static List<Rule<Census>> written(List<Consumer<CinBook>> parts) {
        var book = new CinBook();
        parts.forEach(part -> part.accept(book));
        return book.rules();
    }
}
