package goldthread.returns.rules.cin;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.bench.CensusFault;
import goldthread.bench.CensusMaker;
import goldthread.returns.rules.Finding;
import goldthread.returns.rules.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// However one child of a census is damaged, what is found about the others is found all the same.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutatedCensusTest {
    private static final int YEAR = 2025;
    private static final Pattern ELEMENT = Pattern.compile("<(\\w+)>([^<]*)</\\1>\n");
    private static final Pattern BLOCK = Pattern.compile("<(CINdetails|Assessments|Section47|ChildProtectionPlans|Reviews|Disabilities|ChildIdentifiers)>.*?</\\1>\n", Pattern.DOTALL);
    private static final String[] JUNK = {"", " ", "2025-13-45", "99/99/9999", "&nonsense;", "&", "\u00e9\u00df", "0", "-1", "true",
        "NaN", "1e309", "<![CDATA[x]]>", "x".repeat(5_000), "N1 N2", "2025-05-05", "\u0000"};

    @TempDir Path folder;

    private List<String> census(long seed) throws IOException {
        Path file = folder.resolve("made.xml");
        new CensusMaker(YEAR, seed).write(file, 60, CensusFault.all(), 0.6);
        return new ArrayList<>(Arrays.asList(Files.readString(file).split("(?=<Child>)")));
    }

    private Report judge(List<String> parts) throws IOException {
        return CensusFiles.report(Files.writeString(folder.resolve("census.xml"), String.join("", parts)));
    }

    /// The findings of each child, by its id, but for those that it shares with a child of the same id or UPN.
    private static Map<String, Set<String>> byChild(Report report) {
        var findings = new ArrayList<Finding>();
        report.findings(findings::add);
        var byChild = new HashMap<String, Set<String>>();
        for (Finding each : findings) {
            if (each.child() == null || Set.of("1520", "8510").contains(each.rule().code())) continue;
            byChild.computeIfAbsent(each.child(), none -> new HashSet<>()).add(each.rule().code() + " " + each.table() + " " + each.fields());
        }
        return byChild;
    }

    private static String mutate(String child, Random random) {
        boolean block = random.nextInt(5) == 0;
        var places = (block ? BLOCK : ELEMENT).matcher(child).results().toList();
        if (places.isEmpty()) return child;
        var place = places.get(random.nextInt(places.size()));
        String before = child.substring(0, place.start());
        String after = child.substring(place.end());
        return switch (random.nextInt(block ? 3 : 5)) {
            case 0 -> before + after;
            case 1 -> before + place.group() + place.group() + after;
            case 2 -> after.contains("</Child>") && block ? before + "<" + place.group(1) + "></" + place.group(1) + ">\n" + after
                    : before + "<" + place.group(1) + "/>\n" + after;
            case 3 -> before + place.group() + "stray" + after;
            default -> before + "<" + place.group(1) + ">" + JUNK[random.nextInt(JUNK.length)] + "</" + place.group(1) + ">\n" + after;
        };
    }

    private void mutations(int count, long from) throws IOException {
        for (long seed = from; seed < from + count / 20; seed++) {
            var parts = census(seed);
            var whole = byChild(judge(parts));
            for (int i = 0; i < 20; i++) {
                var random = new Random(seed * 1_000 + i);
                int hurt = 1 + random.nextInt(parts.size() - 1);
                var damaged = new ArrayList<>(parts);
                damaged.set(hurt, random.nextInt(10) == 0 ? parts.get(hurt).replace("</Children></Message>", "") + parts.get(hurt) : mutate(parts.get(hurt), random));
                var report = judge(damaged);
                var left = byChild(report);
                String child = id(parts.get(hurt));
                String what = "seed " + seed + ", mutation " + i + " of child " + child;
                assertThat(report.run()).as(what).isEqualTo(109);
                whole.forEach((other, findings) -> {
                    if (!other.equals(child)) assertThat(left.getOrDefault(other, Set.of())).as(what + ", child " + other).containsAll(findings);
                });
            }
        }
    }

    private static String id(String child) {
        var id = Pattern.compile("<LAchildID>([^<]*)<").matcher(child);
        return id.find() ? id.group(1) : "";
    }

    @Test
    @Timeout(120)
    void three_hundred_mutations_hide_nothing_about_other_children() throws IOException {
        mutations(300, 1);
    }

    @Test
    @Tag("long")
    @Timeout(900)
    void thousands_of_mutations_hide_nothing_about_other_children() throws IOException {
        mutations(6_000, 1_000);
    }

    @Test
    @Timeout(60)
    void one_blank_child_id_silences_nothing_not_even_about_its_own_child() throws IOException {
        var parts = census(7);
        var whole = byChild(judge(parts));
        for (int i = 1; i < parts.size(); i += 4) {
            String child = id(parts.get(i));
            if (child.isEmpty()) continue;
            var damaged = new ArrayList<>(parts);
            damaged.set(i, parts.get(i).replaceFirst("<LAchildID>[^<]*</LAchildID>", "<LAchildID></LAchildID>"));
            var report = judge(damaged);
            var findings = new ArrayList<Finding>();
            report.findings(findings::add);
            int number = i;
            var own = findings.stream().filter(each -> each.child() == null && each.group() != null && each.group().startsWith("no id, line"))
                    .map(each -> each.rule().code()).collect(Collectors.toSet());
            assertThat(own).contains("8500");
            var before = whole.getOrDefault(child, Set.of()).stream().map(each -> each.split(" ")[0])
                    .filter(code -> !Set.of("1570", "1580").contains(code)).toList();
            assertThat(findings.stream().filter(each -> each.child() == null).map(each -> each.rule().code()).toList())
                    .as("child " + number).containsAll(before);
            assertThat(report.faults()).anyMatch(fault -> fault.field().equals("LAchildID") && fault.row() > 0);
        }
    }
}
