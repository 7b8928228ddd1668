package goldthread.bench;

import goldthread.returns.rules.JsonReport;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator.Request;
import goldthread.returns.rules.cin.CinValidator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/// Judges the children in need census of all England in one file: children made by our own seeded generator, some broken
/// on purpose, and none of them missed.
public final class CensusBench {
    // issue 3: 400,000 children, about 600,000 episodes, under 60 s and 2 GB on two cores
    private static final double MOST_SECONDS = 60;
    private static final double MOST_MEGABYTES = 2048;
    // issue 3: the sector's validator takes 258 s of processor time for 10,000 children
    private static final double PEER_SECONDS_A_CHILD = 258.0 / 10_000;
    private static final double TIMES_BETTER = 100;

    private static final int YEAR = 2025;
    private static final double FAULT_RATE = 0.02;

    private final Path folder;
    private final Figures figures;

    public CensusBench(Path folder, Figures figures) {
        this.folder = folder;
        this.figures = figures;
    }

    public void measure(int children, long seed) throws IOException {
        Path file = folder.resolve("cin-" + children + ".xml");
        var seeded = new CensusMaker(YEAR, seed).write(file, children, CensusFault.all(), FAULT_RATE);
        long began = System.nanoTime();
        double processor = processorSeconds();
        Report report = judge(file);
        try (var out = new BufferedWriter(new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8), 1 << 16)) {
            JsonReport.write(report, out);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double used = processorSeconds() - processor;
        figures.atMost(children, "CIN census: read, judged and reported", seconds, "s", null, MOST_SECONDS * Math.max(1, children / 400_000.0));
        figures.atMost(children, "CIN census: the same in processor time, of two cores", used, "s", null, 2 * MOST_SECONDS * Math.max(1, children / 400_000.0));
        figures.atLeast(children, "CIN census: less processor time a child than the peer", PEER_SECONDS_A_CHILD * children / used, "times", null, TIMES_BETTER);
        figures.atMost(children, "CIN census: most memory of the process", peakMegabytes(), "MB", null, MOST_MEGABYTES);
        figures.atMost(children, "CIN census: seeded faults not found, of " + seeded.size(), missed(report, seeded), "faults", null, 0);
        Files.delete(file);
        var clean = folder.resolve("cin-clean.xml");
        new CensusMaker(YEAR, seed).write(clean, Math.max(100, children / 10), List.of(), 0);
        figures.atMost(children / 10, "CIN census without a fault: findings", judge(clean).count(), "findings", null, 0);
        Files.delete(clean);
    }

    private static Report judge(Path file) {
        return new CinValidator().validate(Request.of(List.of(file)), words -> {}).getFirst();
    }

    private static long missed(Report report, List<CensusMaker.Seeded> seeded) {
        var found = new HashSet<CensusMaker.Seeded>();
        report.findings(each -> found.add(new CensusMaker.Seeded(each.rule().code(), each.child() == null ? "" : each.child())));
        return seeded.stream().filter(each -> !found.contains(each)).count();
    }

    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9 : Double.NaN;
    }

    /// The most memory that the process has held, as the system counts it; nothing where it does not say.
    private static double peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) return Double.NaN;
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024).findFirst().orElse(Double.NaN);
    }
}
