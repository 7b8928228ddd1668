package goldthread.returns.rules.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Blank, spoil, repeat or drop any cell or row: what was found of other children is found still, and the run ends.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamageHidesNothingTest {
    private static final String[] SPOILT = {"", "?", "31/02/2025", "\"", "999999999999", "é", ";", "<x>", "01/01/1800", "C1000003", "ZZ/ZZ/ZZZZ", "-1"};
    @TempDir
    Path folder;

    @Test
    @Timeout(200)
    void damage_to_one_row_hides_nothing_about_other_children() throws Exception {
        damaged(System.nanoTime(), 60);
    }

    @Test
    @Tag("long")
    @Timeout(1800)
    void thousands_of_damages_hide_nothing() throws Exception {
        damaged(System.nanoTime(), 5_000);
    }

    private void damaged(long seed, int times) throws Exception {
        System.out.println("seed " + seed);
        Invented903.write(folder, 60, 2025, 0.9, 11);
        var before = found();
        var random = new Random(seed);
        List<Path> files;
        try (var now = Files.list(folder.resolve("now")); var last = Files.list(folder.resolve("last"))) {
            files = java.util.stream.Stream.concat(now, last).sorted().toList();
        }
        for (int i = 0; i < times; i++) {
            Path file = files.get(random.nextInt(files.size()));
            var lines = new ArrayList<>(Files.readAllLines(file));
            if (lines.size() < 2) continue;
            var whole = List.copyOf(lines);
            int row = 1 + random.nextInt(lines.size() - 1);
            String child = lines.get(row).substring(0, lines.get(row).indexOf(','));
            String what = damage(lines, row, random);
            Files.write(file, lines);
            var after = found();
            Set<String> hidden = new HashSet<>(before);
            hidden.removeAll(after);
            // the child of the row, and the one that the damage may have named
            hidden.removeIf(each -> each.endsWith(" " + child) || each.endsWith(" C1000003"));
            assertThat(hidden).as("seed %d, damage %d: %s, row %d of %s", seed, i, what, row + 1, file).isEmpty();
            Files.write(file, whole);
        }
    }

    private static String damage(List<String> lines, int row, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> lines.add(row, lines.get(row));
            case 1 -> lines.remove(row);
            case 2 -> lines.set(row, lines.get(row).substring(0, random.nextInt(lines.get(row).length())));
            default -> {
                String[] cells = lines.get(row).split(",", -1);
                String spoilt = SPOILT[random.nextInt(SPOILT.length)];
                int cell = random.nextInt(cells.length);
                cells[cell] = spoilt;
                lines.set(row, String.join(",", cells));
                return "cell " + (cell + 1) + " is \"" + spoilt + '"';
            }
        }
        return "a row repeated, dropped or cut";
    }

    private Set<String> found() {
        var found = new HashSet<String>();
        Report report = new Validator903().validate(new Validator.Request(List.of(folder.resolve("now")), List.of(folder.resolve("last")), 2025,
                folder.resolve("register.csv"), folder.resolve("postcodes.csv"), "301", false), words -> { }).getFirst();
        report.findings(finding -> found.add(finding.rule().code() + " " + finding.table() + " " + finding.child()));
        return found;
    }
}
