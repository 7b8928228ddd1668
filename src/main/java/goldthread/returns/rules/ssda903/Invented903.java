package goldthread.returns.rules.ssda903;

import goldthread.returns.ssda903.Ssda903Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Invents returns of two years that belong together, with the postcodes and the register that they name, and puts in
/// faults at a known rate, each of them listed. The same seed invents the same files. Nobody in them exists.
public final class Invented903 {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String FOSTERING = "SC100001", HOME = "SC200001", HOME_POSTCODE = "AA9 9ZZ";
    private static final int POSTCODES = 50, KINDS_OF_CHILDREN = 20;
    private final int year;
    private final double rate;
    private final long seed;
    private final List<Planted> planted = new ArrayList<>();

    /// A fault that was put in, and the rule that must find it.
    public record Planted(String rule, String table, String child) {}

    /// One child's rows of this year and of the last.
    static final class Child {
        final String id;
        final int kind;
        final SplittableRandom random;
        final boolean girl;
        LocalDate born = LocalDate.EPOCH, began = LocalDate.EPOCH;
        final Map<Ssda903Table, List<String[]>> now = new EnumMap<>(Ssda903Table.class), then = new EnumMap<>(Ssda903Table.class);

        Child(String id, int kind, SplittableRandom random) {
            this.id = id;
            this.kind = kind;
            this.random = random;
            this.girl = random.nextBoolean();
        }

        boolean has(Ssda903Table table) {
            return now.containsKey(table);
        }

        LocalDate between(LocalDate from, LocalDate to) {
            return from.plusDays(random.nextLong(Math.max(1, to.toEpochDay() - from.toEpochDay())));
        }
    }

    private Invented903(int year, double rate, long seed) {
        this.year = year;
        this.rate = rate;
        this.seed = seed;
    }

    /// Writes `now`, `last`, `postcodes.csv`, `register.csv` and `faults.csv` into the folder.
    ///
    /// @param year the collection year of `now`, by the calendar year it begins in; 2024 or later
    /// @param rate how many of a thousand children have a fault, divided by a thousand
    public static List<Planted> write(Path folder, int children, int year, double rate, long seed) throws IOException {
        var invented = new Invented903(year, rate, seed);
        invented.write(folder, children);
        return invented.planted;
    }

    private void write(Path folder, int children) throws IOException {
        var now = open(Files.createDirectories(folder.resolve("now")), year);
        var last = open(Files.createDirectories(folder.resolve("last")), year - 1);
        for (int i = 0; i < children; i++) {
            var child = new Child("C" + (1_000_000 + i), i % KINDS_OF_CHILDREN, new SplittableRandom(seed * 1_000_003 + i));
            new InventedLife(year, child).live();
            if (child.random.nextDouble() < rate) plant(child);
            put(child.now, now);
            put(child.then, last);
        }
        for (var each : now.values()) each.close();
        for (var each : last.values()) each.close();
        beside(folder);
    }

    private static Map<Ssda903Table, BufferedWriter> open(Path folder, int year) throws IOException {
        var writers = new EnumMap<Ssda903Table, BufferedWriter>(Ssda903Table.class);
        for (Ssda903Table table : Ssda903Table.values()) {
            if (table.firstYear().starts() > year) continue;
            var writer = Files.newBufferedWriter(folder.resolve(table.fileName()), StandardCharsets.UTF_8);
            writer.write(String.join(",", table.columnNames()) + "\n");
            writers.put(table, writer);
        }
        return writers;
    }

    private static void put(Map<Ssda903Table, List<String[]>> rows, Map<Ssda903Table, BufferedWriter> to) throws IOException {
        for (var each : rows.entrySet()) {
            var writer = to.get(each.getKey());
            for (String[] row : each.getValue()) writer.write(String.join(",", row) + "\n");
        }
    }

    private void plant(Child child) {
        var fitting = InventedFaults.ALL.stream().filter(fault -> child.has(fault.table()) && fault.fits().test(child)).toList();
        if (fitting.isEmpty()) return;
        var fault = fitting.get(child.random.nextInt(fitting.size()));
        fault.put().accept(child.now.get(fault.table()));
        planted.add(new Planted(fault.rule(), fault.table().name(), child.id));
    }

    private void beside(Path folder) throws IOException {
        var lines = new ArrayList<String>(List.of("pcds,oslaua,oseast1m,osnrth1m"));
        for (int i = 0; i < POSTCODES; i++) lines.add("%s,E09000002,%d,%d".formatted(postcode(i), 540_000 + i * 200, 180_000 + i * 150));
        lines.add(HOME_POSTCODE + ",E09000002,543000,181000");
        Files.write(folder.resolve("postcodes.csv"), lines);
        Files.write(folder.resolve("register.csv"), List.of(
                "Local Authority,URN,Setting Name,Deregistration Date,Placement Code,Setting Address Postcode,Placement Provider Code",
                "Barking and Dagenham," + FOSTERING + ",Invented fostering,-,\"A3,A4,A5,A6,U1,U2,U3,U4,U5,U6\",AA1 1AA,PR1",
                "Barking and Dagenham," + HOME + ",Invented home,-,K2," + HOME_POSTCODE + ",PR1"));
        var faults = new ArrayList<String>(List.of("rule,table,child"));
        planted.forEach(fault -> faults.add(fault.rule() + "," + fault.table() + "," + fault.child()));
        Files.write(folder.resolve("faults.csv"), faults);
    }

    static String postcode(int number) {
        return "AA%d %dA%c".formatted(1 + number % 8, number % 10, 'A' + number % 7) ;
    }

    static String written(LocalDate day) {
        return day.format(WRITTEN);
    }

    static String homeOf(boolean home) {
        return home ? HOME : FOSTERING;
    }

    static String postcodeOfTheHome() {
        return HOME_POSTCODE;
    }

    /// A row with its columns by name; the others are blank.
    static String[] row(Ssda903Table table, String... namesAndValues) {
        var row = new String[table.columns().size()];
        Arrays.fill(row, "");
        for (int i = 0; i < namesAndValues.length; i += 2) row[table.place(namesAndValues[i].toUpperCase(Locale.ROOT))] = namesAndValues[i + 1];
        return row;
    }
}
