package goldthread.bench;

import goldthread.people.linkage.Intake;
import goldthread.people.linkage.LinkIndex;
import goldthread.people.linkage.Linkage;
import goldthread.people.linkage.Measures;
import goldthread.population.Population;
import goldthread.population.agencies.Agencies;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Linkage against its targets: files with a known truth, children invented from seeds that anyone can repeat, and size.
/// Targets and references: analytics A6; the references are the best open tools measured on the same files on two cores.
public final class LinkBench {
    /// One line. @param reference what the best open tool measured reaches, where one was measured
    public record Line(String what, double figure, String target, double reference, boolean held) {}

    private final List<Line> lines = new ArrayList<>();
    private final PrintStream out;

    public LinkBench(PrintStream out) {
        this.out = out;
        out.printf("%-58s %9s  %-11s %9s %9s%n", "what", "figure", "target", "reference", "gap");
    }

    /// @param folder the files of analytics A6
    public void files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            out.println("No folder " + folder + ": the files with a known truth are left out. Say where they are with --files.");
            return;
        }
        file("febrl3 without its number", folder, "rec_id", 0.985, 0.9769, 0.985, 0.971, "febrl3.csv");
        file("febrl4 without its number", folder, "rec_id", 0.996, 0.9933, 0.996, Double.NaN, "febrl4a.csv", "febrl4b.csv");
        file("febrl1 without its number", folder, "rec_id", 0.985, Double.NaN, 0.985, Double.NaN, "febrl1.csv");
        file("fake 1000", folder, "cluster", 0.856, 0.856, 0.870, 0.870, "fake_1000.csv");
        var agencies = file("four agencies 20k", folder, "cluster", 0.985, 0.967, 0.98, 0.961, "multi_agency_children_20k.csv");
        atLeast("four agencies 20k, recall at precision 0.999", agencies.recallAt999(), 0.93, 0.754);
        atMost("four agencies 20k, joins across an adoption", agencies.trapsJoined(), 0, Double.NaN);
        atMost("four agencies 20k, shown across an adoption", agencies.trapsShown(), 0, Double.NaN);
    }

    private Measures file(String what, Path folder, String truth, double target, double reference, double clusters, double referenceClusters, String... names)
            throws IOException {
        var taken = Intake.of(Stream.of(names).map(folder::resolve).toList(), Map.of("soc_sec_id", "ignore"), truth);
        var measures = Measures.of(Linkage.of(taken.records(), Linkage.Bands.of(taken.records()), 1), taken.truth(), taken.trap());
        atLeast(what + ", best F1 by weight", measures.bestF1(), target, reference);
        atLeast(what + ", F1 of pairs within clusters", measures.f1(), clusters, referenceClusters);
        return measures;
    }

    /// Children invented for this bench, whom nothing was tuned on.
    public void invented(int size, long seed, double errors) {
        var made = AgencyRecords.of(seed, size, errors);
        var measures = Measures.of(Linkage.of(made.records(), Linkage.Bands.USUAL, 1), made.truth(), made.trap());
        var what = String.format(Locale.UK, "invented %,d, seed %d, errors x%.1f", size, seed, errors);
        atLeast(what + ", F1", measures.f1(), 0.985, Double.NaN);
        atLeast(what + ", recall at precision 0.999", measures.recallAt999(), 0.93, Double.NaN);
        atMost(what + ", joins across an adoption", measures.trapsJoined(), 0, Double.NaN);
    }

    /// What five agencies hold of the children of a population: other families, other names.
    public void population(int children, long seed, Path folder) throws IOException {
        var population = new Population(children, seed);
        try (var agencies = new Agencies(population, folder, 1)) {
            population.each(agencies);
        }
        try (var files = Files.list(folder)) {
            var taken = Intake.of(files.sorted().toList(), Map.of(), "cluster");
            var measures = Measures.of(Linkage.of(taken.records(), Linkage.Bands.of(taken.records()), 1), taken.truth(), taken.trap());
            var what = String.format(Locale.UK, "agencies of %,d children, seed %d", children, seed);
            atLeast(what + ", F1", measures.f1(), 0.985, Double.NaN);
            atLeast(what + ", recall at precision 0.999", measures.recallAt999(), 0.93, Double.NaN);
            atMost(what + ", joins across an adoption", measures.trapsJoined(), 0, Double.NaN);
        }
    }

    /// From a file on disk to clusters in a file.
    public void size(int size, Path folder) throws IOException {
        var file = folder.resolve("records.csv");
        AgencyRecords.write(AgencyRecords.of(7, size, 1), file);
        System.gc();
        long from = System.nanoTime();
        long processor = processor();
        var taken = Intake.of(List.of(file), Map.of(), "cluster");
        var linkage = Linkage.of(taken.records(), Linkage.Bands.of(taken.records()), 1);
        goldthread.people.linkage.Writing.write(linkage, folder);
        double seconds = (System.nanoTime() - from) / 1e9;
        var what = String.format(Locale.UK, "%,d records", taken.records().size());
        atMost(what + ", load to clusters, seconds", seconds, Math.max(60, 300 * size / 1e6), Double.NaN);
        atMost(what + ", the same in processor time", (processor() - processor) / 1e9, Double.POSITIVE_INFINITY, Double.NaN);
        atMost(what + ", most memory, GB", peak() / 1e9, 6, 9.0);
        var measures = Measures.of(linkage, taken.truth(), taken.trap());
        atLeast(what + ", F1", measures.f1(), 0.985, 0.950);
        atLeast(what + ", recall at precision 0.999", measures.recallAt999(), 0.93, 0.738);
        atMost(what + ", joins across an adoption", measures.trapsJoined(), 0, Double.NaN);
    }

    /// One new record against so many: half of those asked for are in, half are not.
    public void lookup(int size) {
        int asked = 1000;
        var known = AgencyRecords.of(8, size, 1).records();
        var index = LinkIndex.as(Linkage.of(AgencyRecords.of(9, 20_000, 1).records(), Linkage.Bands.USUAL, 1));
        long from = System.nanoTime();
        for (int record = 0; record < known.size(); record++) {
            index.add("" + record, false, known.values(record));
        }
        double filled = (System.nanoTime() - from) / 1e9;
        var others = AgencyRecords.of(10, asked, 1).records();
        var millis = new double[asked];
        int found = 0;
        for (int i = -asked; i < asked; i++) { // a first round for warmth
            int at = Math.abs(i) % asked;
            boolean in = at % 2 == 0;
            int record = (int) ((long) at * known.size() / asked);
            var values = in ? known.values(record) : others.values(at);
            long began = System.nanoTime();
            var likely = index.likely(values, Linkage.Bands.USUAL.review(), 10);
            millis[at] = (System.nanoTime() - began) / 1e6;
            found += i >= 0 && in && likely.stream().anyMatch(one -> one.id().equals("" + record)) ? 1 : 0;
        }
        java.util.Arrays.sort(millis);
        var what = String.format(Locale.UK, "one record against %,d", index.size());
        atMost(what + ", 95th percentile, ms", millis[asked * 95 / 100], 50, Double.NaN);
        atMost(what + ", slowest of " + asked + ", ms", millis[asked - 1], Double.POSITIVE_INFINITY, Double.NaN);
        atLeast(what + ", found who is in", found / (asked / 2.0), 0.99, Double.NaN);
        atMost(what + ", filling the index, seconds", filled, Double.POSITIVE_INFINITY, Double.NaN);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// All memory the process ever held, where the system tells; else the most the heap held.
    private static double peak() throws IOException {
        var status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (var line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM")) {
                    return Double.parseDouble(line.replaceAll("\\D", "")) * 1024;
                }
            }
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream().mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    void atLeast(String what, double figure, double target, double reference) {
        line(new Line(what, figure, String.format(Locale.UK, ">= %.3f", target), reference, figure >= target), figure - target);
    }

    void atMost(String what, double figure, double target, double reference) {
        line(new Line(what, figure, Double.isInfinite(target) ? "" : String.format(Locale.UK, "<= %.5g", target), reference, figure <= target), target - figure);
    }

    private void line(Line line, double gap) {
        lines.add(line);
        out.printf(Locale.UK, "%-58s %9.4f  %-11s %9s %9s %s%n", line.what(), line.figure(), line.target(),
                Double.isNaN(line.reference()) ? "" : String.format(Locale.UK, "%.4f", line.reference()),
                line.target().isEmpty() ? "" : String.format(Locale.UK, "%+.4f", gap), line.held() ? "held" : "MISSED");
        out.flush();
    }

    public boolean held() {
        return lines.stream().allMatch(Line::held);
    }

    public String json() {
        var json = new JsonMapper();
        var root = json.createObjectNode().put("bench", "link").put("processors", Runtime.getRuntime().availableProcessors());
        var list = root.putArray("figures");
        lines.forEach(line -> {
            var node = list.addObject().put("what", line.what()).put("figure", line.figure()).put("target", line.target()).put("held", line.held());
            if (!Double.isNaN(line.reference())) {
                node.put("reference", line.reference());
            }
        });
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
