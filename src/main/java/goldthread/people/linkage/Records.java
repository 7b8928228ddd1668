package goldthread.people.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All records side by side, a column a field. They stand in an order of their own, by source and content, so that the
/// order in which they came makes no difference to anything.
public final class Records {
    private static final int[] NONE = {};
    final List<String> sources;
    final short[] source;
    final String[] ids;
    /// The row of the input that each record came from, counted from 0.
    final int[] rows;
    /// Records of adopted or otherwise protected children: never proposed with any other identity.
    final boolean[] guarded;
    private final Column[] columns;
    private final List<Field> fields;

    private Records(List<String> sources, short[] source, String[] ids, int[] rows, boolean[] guarded, Column[] columns) {
        this.sources = sources;
        this.source = source;
        this.ids = ids;
        this.rows = rows;
        this.guarded = guarded;
        this.columns = columns;
        this.fields = List.of(Field.ALL).stream().filter(this::has).toList();
    }

    /// The id that a record was given.
    public String id(int record) {
        return ids[record];
    }

    public int size() {
        return ids.length;
    }

    boolean has(Field field) {
        return columns[field.ordinal()] != null;
    }

    Column column(Field field) {
        return columns[field.ordinal()];
    }

    /// The fields that at least one record holds.
    List<Field> fields() {
        return fields;
    }

    String value(Field field, int record) {
        return has(field) ? column(field).value(record) : "";
    }

    /// What one record holds, tidied.
    public Map<Field, String> values(int record) {
        var values = new EnumMap<Field, String>(Field.class);
        fields.stream().filter(field -> !value(field, record).isEmpty()).forEach(field -> values.put(field, value(field, record)));
        return values;
    }

    /// The records as a CSV file that [Intake] reads, with the truth about them.
    public void write(Path file, List<String> truth, List<String> trap) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(Stream.of(Stream.of("unique_id", "source"), fields.stream().map(field -> field.name().toLowerCase(Locale.ROOT)),
                    Stream.of("cluster", "trap")).flatMap(some -> some).toList());
            for (int i = 0; i < size(); i++) {
                int record = i;
                csv.writeRecord(Stream.of(Stream.of(ids[i], sources.get(source[i])), fields.stream().map(field -> value(field, record)),
                        Stream.of(truth.get(rows[i]), trap.get(rows[i]))).flatMap(some -> some).toList());
            }
        }
    }

    /// Whether every record says the same, so that nothing can tell one from another.
    boolean allAlike() {
        return fields().stream().allMatch(field -> IntStream.of(column(field).codes).distinct().count() <= 1);
    }

    /// Takes records one by one.
    public static final class Gathering {
        private final Map<String, Short> sources = new HashMap<>();
        private final List<String> sourceNames = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final Ints source = new Ints();
        private final Ints guarded = new Ints();
        private final Map<Field, Map<String, Integer>> codes = new EnumMap<>(Field.class);
        private final Map<Field, Ints> held = new EnumMap<>(Field.class);

        /// @param values as they came; they are tidied here. A field that is not there is missing
        public void add(String from, String id, boolean protectedIdentity, Map<Field, String> values) {
            source.add(sources.computeIfAbsent(from, name -> {
                sourceNames.add(name);
                return (short) (sourceNames.size() - 1);
            }));
            guarded.add(protectedIdentity ? 1 : 0);
            values.forEach((field, raw) -> {
                var tidy = tidy(field, raw);
                if (!tidy.isEmpty()) {
                    held.computeIfAbsent(field, any -> new Ints()).set(ids.size(), codes
                            .computeIfAbsent(field, any -> new HashMap<>(Map.of("", 0))).computeIfAbsent(tidy, any -> codes.get(field).size()));
                }
            });
            ids.add(id);
        }

        static String tidy(Field field, String raw) {
            return switch (field) {
                case FORENAME, SURNAME -> Tidy.name(raw);
                case BORN -> Tidy.born(raw);
                case SEX -> Tidy.sex(raw);
                case POSTCODE -> {
                    var signs = Tidy.signs(raw);
                    yield signs.startsWith("ZZ99") ? "" : signs; // ZZ99: no fixed abode, abroad or unknown (ONS), so no place at all
                }
                case HOUSE, NHS, UPN, NUMBER -> Tidy.signs(raw);
                case STREET, PLACE, TOWN, REGION -> Tidy.words(raw);
                case EMAIL -> Tidy.email(raw);
                case PHONE -> Tidy.phone(raw);
            };
        }

        public int size() {
            return ids.size();
        }

        public Records done() {
            var byName = sourceNames.stream().sorted().toList();
            var ranks = ranks();
            var order = IntStream.range(0, ids.size()).boxed().sorted(byContent(byName, ranks)).mapToInt(Integer::intValue).toArray();
            var columns = new Column[Field.ALL.length];
            held.forEach((field, ints) -> columns[field.ordinal()] = column(field, ints, ranks.get(field), order));
            var from = new short[order.length];
            var named = new String[order.length];
            var kept = new boolean[order.length];
            for (int i = 0; i < order.length; i++) {
                from[i] = (short) byName.indexOf(sourceNames.get(source.get(order[i])));
                named[i] = ids.get(order[i]);
                kept[i] = guarded.get(order[i]) == 1;
            }
            return new Records(byName, from, named, order, kept, columns);
        }

        /// For each field the place of each code among the values in alphabetical order; missing is first.
        private Map<Field, int[]> ranks() {
            var ranks = new EnumMap<Field, int[]>(Field.class);
            codes.forEach((field, known) -> {
                var rank = new int[known.size()];
                int next = 0;
                for (var value : known.keySet().stream().sorted().toList()) {
                    rank[known.get(value)] = next++;
                }
                ranks.put(field, rank);
            });
            return ranks;
        }

        private Comparator<Integer> byContent(List<String> byName, Map<Field, int[]> ranks) {
            var fields = List.of(Field.SURNAME, Field.FORENAME, Field.BORN, Field.POSTCODE, Field.NHS, Field.UPN, Field.SEX, Field.HOUSE,
                    Field.STREET, Field.PLACE, Field.TOWN, Field.REGION, Field.EMAIL, Field.PHONE, Field.NUMBER);
            var keys = fields.stream().filter(held::containsKey).map(field -> new int[][] {ranks.get(field), held.get(field).sized(ids.size())})
                    .toArray(int[][][]::new);
            var places = sourceNames.stream().mapToInt(byName::indexOf).toArray();
            return (one, other) -> {
                for (var key : keys) {
                    int difference = key[0][key[1][one]] - key[0][key[1][other]];
                    if (difference != 0) {
                        return difference;
                    }
                }
                int apart = places[source.get(one)] - places[source.get(other)];
                return apart != 0 ? apart : ids.get(one).compareTo(ids.get(other));
            };
        }

        private Column column(Field field, Ints ints, int[] rank, int[] order) {
            var held = ints.sized(order.length);
            var ordered = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                ordered[i] = rank[held[order[i]]];
            }
            var values = new String[rank.length];
            codes.get(field).forEach((value, code) -> values[rank[code]] = value);
            codes.remove(field);
            return new Column(ordered, values);
        }
    }

    /// Whole numbers in a row that grows.
    static final class Ints {
        private int[] all = NONE;
        private int size;

        void add(int value) {
            set(size, value);
        }

        void set(int at, int value) {
            if (at >= all.length) {
                all = java.util.Arrays.copyOf(all, Math.max(1024, Math.max(at + 1, all.length * 2)));
            }
            all[at] = value;
            size = Math.max(size, at + 1);
        }

        int get(int at) {
            return all[at];
        }

        int size() {
            return size;
        }

        int[] sized(int wanted) {
            return java.util.Arrays.copyOf(all, wanted);
        }
    }
}
