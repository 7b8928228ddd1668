package goldthread.app;

import goldthread.bench.CensusBench;
import goldthread.bench.Figures;
import goldthread.bench.ReturnsBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "returns", mixinStandardHelpOptions = true,
        description = "Measures the judging of returns against its targets, on files made with known faults. Needs no database. "
                + "Ends with 0 if all are met, 3 if not.")
final class BenchReturnsCommand implements Callable<Integer> {
    private static final int TARGET_NOT_MET = 3;

    @Option(names = "--cin-children", defaultValue = "400000", description = "Children in the census; 400000, about all England, unless given.")
    int censusChildren;

    @Option(names = "--children", defaultValue = "80000", description = "Children in each of two years of the 903; 80000, about all in care in England, unless given.")
    int children;

    @Option(names = "--only", description = "Measures only this standard: ssda903 or cin.")
    @Nullable String only;

    @Option(names = "--keep", description = "Keeps the invented 903, its faults and its report in this folder.")
    @Nullable Path keep;

    @Option(names = "--seed", defaultValue = "2026", description = "The same seed makes the same files; 2026 unless given.")
    long seed;

    @Option(names = "--out", description = "Also writes the JSON to this file.")
    @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        if (censusChildren < 1000 || children < 1000) {
            System.err.println("--children and --cin-children must be at least 1000: fewer tell nothing about speed.");
            return 2;
        }
        var figures = new Figures();
        var folder = Files.createTempDirectory("bench-returns-");
        try {
            if (!"cin".equals(only)) new ReturnsBench(figures, words -> { }, Main.class).measure903(children, keep == null ? folder.resolve("903") : keep, seed);
            if (!"ssda903".equals(only)) new CensusBench(folder, figures).measure(censusChildren, seed);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        figures.print(System.out);
        System.out.println(figures.json());
        if (out != null) Files.writeString(out, figures.json());
        return figures.met() ? 0 : TARGET_NOT_MET;
    }
}
