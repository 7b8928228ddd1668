package goldthread.bench;

import goldthread.returns.rules.JsonReport;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator;
import goldthread.returns.rules.ssda903.Invented903;
import goldthread.returns.rules.ssda903.Validator903;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/// Measures how returns are judged: two years of invented children with faults put in, every rule, the report written.
public final class ReturnsBench {
    private static final int YEAR = 2025, CLEAN_CHILDREN = 4_000, SMALL = 20, STARTS = 3;
    // the issue: a small return has its first finding in less than a second from the start
    private static final double FIRST_FINDING = 1;
    private static final double FAULT_RATE = 0.05;
    // the issue: 10 s and 2 GB for 80,000 children on two cores; the sector's validator takes 49 s of processor for 10,000
    private static final double SECONDS = 10, MEGABYTES = 2_048, PEER_MILLIS_A_CHILD = 4.9, TIMES_BELOW = 100;
    // in proportion to rows: twice the children may cost each no more than this much of what it was
    private static final double GROWTH = 1.5;
    private final Figures figures;
    private final Consumer<String> progress;
    private final Class<?> program;

    /// @param program where the product starts, for what is measured in a process of its own
    public ReturnsBench(Figures figures, Consumer<String> progress, Class<?> program) {
        this.figures = figures;
        this.progress = progress;
        this.program = program;
    }

    public void measure903(int children, Path folder, long seed) throws IOException {
        var planted = Invented903.write(folder, children, YEAR, FAULT_RATE, seed);
        double before = processor();
        long began = System.nanoTime();
        var report = judge(folder);
        try (var out = Files.newBufferedWriter(folder.resolve("report.json"))) {
            JsonReport.write(report, out);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double processor = processor() - before;
        figures.atMost(children, "903, two years: files read, rules run, report written", seconds, "s", null, SECONDS);
        figures.told(children, "903: processor time a child, in the process that made the files", processor * 1000 / children, "ms", null);
        figures.atMost(children, "903: processor time a child, a fresh process with its start", FreshJudging.of(program, folder, YEAR).processor() * 1000 / children,
                "ms", null, PEER_MILLIS_A_CHILD / TIMES_BELOW);
        start(folder.resolve("small"), seed);
        figures.atMost(children, "903: most memory of the process, heap and all", memory(), "MB", null, MEGABYTES);
        var found = new HashSet<String>();
        report.findings(finding -> found.add(finding.rule().code() + " " + finding.child()));
        long missed = planted.stream().filter(fault -> !found.contains(fault.rule() + " " + fault.child())).count();
        figures.told(children, "903: faults put in", planted.size(), "faults", null);
        figures.atMost(children, "903: faults not found", missed, "faults", null, 0);
        var clean = folder.resolve("clean");
        Invented903.write(clean, CLEAN_CHILDREN, YEAR, 0, seed);
        figures.atMost(CLEAN_CHILDREN, "903: findings on a clean return", judge(clean).count(), "findings", null, 0);
        figures.told(children, "903: rules run", report.run(), "rules", null);
        growth(children, folder.resolve("growth"), seed);
    }

    /// The best of a few starts: what else runs on the machine changes the clock.
    private void start(Path folder, long seed) throws IOException {
        Invented903.write(folder, SMALL, YEAR, 1, seed);
        double first = Double.POSITIVE_INFINITY, processor = Double.POSITIVE_INFINITY;
        for (int i = 0; i < STARTS; i++) {
            var fresh = FreshJudging.of(program, folder, YEAR);
            first = Math.min(first, fresh.firstFinding());
            processor = Math.min(processor, fresh.processor());
        }
        figures.atMost(SMALL, "903: from the start of a process to the first finding", first, "s", null, FIRST_FINDING);
        figures.told(SMALL, "903: processor time of that process, start to end", processor, "s", null);
    }

    /// Whether the cost grows in proportion to the rows: a quarter of the children, half, and all, in one process that is warm.
    private void growth(int children, Path folder, long seed) throws IOException {
        double quarter = millis(children / 4, folder, seed);
        millis(children / 2, folder, seed);
        figures.atMost(children, "903: what a child costs among all, by what one costs among a quarter", millis(children, folder, seed) / quarter, "times", null, GROWTH);
    }

    /// Processor time a child.
    private double millis(int children, Path folder, long seed) throws IOException {
        var own = folder.resolve(String.valueOf(children));
        Invented903.write(own, children, YEAR, FAULT_RATE, seed);
        double before = processor();
        try (var out = Files.newBufferedWriter(own.resolve("report.json"))) {
            JsonReport.write(judge(own), out);
        }
        double millis = (processor() - before) * 1000 / children;
        figures.told(children, "903: processor time a child, once the process is warm", millis, "ms", null);
        return millis;
    }

    private Report judge(Path folder) {
        return new Validator903().validate(new Validator.Request(List.of(folder.resolve("now")), List.of(folder.resolve("last")), YEAR,
                folder.resolve("register.csv"), folder.resolve("postcodes.csv"), "301", false), progress).getFirst();
    }

    private static double processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /// The kernel's high-water mark; where it tells none, what the Java machine holds.
    private static double memory() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return Runtime.getRuntime().totalMemory() / 1e6;
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).findFirst()
                .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).orElse(0.0);
    }
}
