package goldthread.returns;

import static goldthread.returns.ReturnsOffice.rows903;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One thing is broken in a return, by a seed: the rest is taken all the same, every row is accounted for, nothing is lost.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class BrokenReturnsTest {
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final String YEAR = "2019-20";
    private static final String[] NONSENSE = {"", "@@", "31/02/2018", "99/99/9999", "=1+1", "\u00e9\u00fc", "x".repeat(300), "1e9", "-1", "2018-13-01", "'",
        "NULL", "<b>", "0", "zz/zz/zzzz", "\ufffd", "UN9", "true"};
    private static final Office OFFICE = new Office();
    private static int holder = 2000;

    @TempDir Path folder;

    private static IntStream a_few() {
        return IntStream.rangeClosed(1, 24);
    }

    private static IntStream many() {
        return IntStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("a_few")
    void whatever_is_broken_the_rest_is_taken_and_every_row_is_accounted_for(int seed) throws IOException {
        breaking(seed);
    }

    @Tag("long")
    @Timeout(1200)
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("many")
    void whatever_is_broken_many_times(int seed) throws IOException {
        breaking(seed);
    }

    private void breaking(int seed) throws IOException {
        var in = new GeneratedReturns(seed, 2019, 12).csv(folder, 2019);
        var whole = rows903(null, in);
        var broken = broken(in, new Random(seed * 7919L));
        var office = new ReturnsOffice(OFFICE, ++holder);
        var report = office.take(ImportRequest.of(Standard.SSDA903, List.of(in)).year(CollectionYear.parse(YEAR)));
        var what = "seed " + seed + ": " + broken;

        accounted(what, in, office.ledger(report));
        untouched(what, broken.children(), whole, rowsGiven(office));
    }

    /// Every row of every file has one place in the ledger, and what was set aside is there as received.
    private static void accounted(String what, Path in, List<LedgerRow> ledger) throws IOException {
        var lines = new TreeMap<String, String>();
        var headless = ledger.stream().filter(row -> row.outcome().equals(LedgerRow.UNREAD)).map(LedgerRow::file).collect(Collectors.toSet());
        try (var files = Files.list(in)) {
            for (var file : files.filter(file -> !headless.contains(file.getFileName().toString())).toList()) {
                var all = Files.readString(file, BYTES).split("\r?\n", -1);
                for (int i = 1; i < all.length; i++) {
                    if (!all[i].replace(",", "").isBlank()) {
                        lines.put(file.getFileName() + " " + (i + 1), all[i]);
                    }
                }
            }
        }
        var rows = ledger.stream().filter(row -> row.row() > 0 && !row.outcome().equals(LedgerRow.NOTE) && !row.outcome().equals(LedgerRow.UNREAD))
                .collect(Collectors.groupingBy(row -> row.file() + " " + row.row(), TreeMap::new, Collectors.toList()));
        assertThat(rows.keySet()).as(what).isEqualTo(lines.keySet());
        assertThat(rows.values()).as(what).allSatisfy(same -> assertThat(same).hasSize(1));
        ledger.stream().filter(row -> row.outcome().equals(Outcome.SET_ASIDE.name())).forEach(row -> {
            assertThat(row.says()).as(what).isNotBlank();
            assertThat(plain(row.received())).as(what + " row " + row.row()).isEqualTo(plain(lines.get(row.file() + " " + row.row())));
        });
    }

    /// Letters that two encodings write differently aside.
    private static String plain(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "");
    }

    private static void untouched(String what, Set<String> children, Map<String, List<String>> whole, Map<String, List<String>> given) {
        var expected = without(children, whole);
        var came = without(children, given);
        assertThat(ReturnsOffice.differences(expected, came)).as(what).isEmpty();
    }

    private static Map<String, List<String>> without(Set<String> children, Map<String, List<String>> rows) {
        var rest = new TreeMap<String, List<String>>();
        rows.forEach((table, all) -> rest.put(table, new ArrayList<>(all.stream().filter(row -> !children.contains(row.split("\\|", 2)[0])).toList())));
        rest.values().removeIf(List::isEmpty);
        return rest;
    }

    private Map<String, List<String>> rowsGiven(ReturnsOffice office) {
        var out = folder.resolve("out" + office.analyst.holder());
        office.give(new ExportRequest(Standard.SSDA903, CollectionYear.parse(YEAR), null), Format.CSV, out);
        return rows903(null, out);
    }

    /// @param children whose rows it may concern
    private record Broken(String what, Set<String> children) {}

    private static Broken broken(Path in, Random random) throws IOException {
        List<Path> files;
        try (var all = Files.list(in)) {
            files = all.sorted().toList();
        }
        var file = files.get(random.nextInt(files.size()));
        var lines = new ArrayList<>(Arrays.asList(Files.readString(file, BYTES).split("\n")));
        int row = 1 + random.nextInt(lines.size() - 1);
        var cells = lines.get(row).split(",", -1);
        var children = new TreeSet<>(Set.of(cells[0]));
        var how = switch (random.nextInt(6)) {
            case 0 -> {
                lines.add(row, lines.get(row));
                yield "twice";
            }
            case 1 -> {
                lines.set(row, lines.get(row) + ",more,cells");
                yield "more cells";
            }
            case 2 -> {
                lines.set(row, String.join(",", Arrays.copyOf(cells, 1 + random.nextInt(cells.length - 1))));
                yield "cut short";
            }
            case 3 -> {
                lines.add(row, ",".repeat(cells.length - 1));
                yield "a blank row";
            }
            default -> {
                int cell = random.nextInt(cells.length);
                cells[cell] = NONSENSE[random.nextInt(NONSENSE.length)];
                children.add(cells[0]);
                lines.set(row, String.join(",", cells));
                yield "cell " + cell + " = " + cells[cell];
            }
        };
        Files.writeString(file, String.join("\n", lines) + (random.nextBoolean() ? "\n" : ""), StandardCharsets.UTF_8);
        return new Broken(file.getFileName() + " row " + (row + 1) + " " + how, children);
    }
}
