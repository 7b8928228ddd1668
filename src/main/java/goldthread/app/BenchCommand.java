package goldthread.app;

import goldthread.access.Authorities;
import goldthread.bench.CaseFileBench;
import goldthread.bench.Figures;
import goldthread.casefile.CaseFile;
import goldthread.demonstration.Demonstration;
import goldthread.postgres.OwnPostgres;
import goldthread.casefile.Rebuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures the product, each figure beside its limit: `bench casefile`.")
final class BenchCommand implements Callable<Integer> {
    private static final int HOLDER = 998;
    /// Stories of the demonstration have about so many entries a child, on average.
    private static final int ENTRIES_A_CHILD = 40;

    @Parameters(index = "0", defaultValue = "casefile", description = "What to measure: casefile.")
    String what;

    @Option(names = "--entries", split = ",", defaultValue = "10000,1000000,10000000", description = "Sizes of the log; 10000,1000000,10000000 unless given.")
    List<Long> sizes;

    @Option(names = "--seconds", defaultValue = "6", description = "How long each rate is measured; 6 unless given.")
    double seconds;

    @Option(names = "--out", description = "Also writes the JSON to this file.")
    Path out;

    @Option(names = "--data", description = "Folder for the bench's own PostgreSQL; a temporary one unless given.")
    Path data;

    @Override
    public Integer call() throws Exception {
        if (!what.equals("casefile")) {
            System.err.println("There is no bench called " + what + ". There is: casefile.");
            return 1;
        }
        var folder = data == null ? Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench-") : data;
        var figures = new Figures();
        try (var server = OwnPostgres.start(folder)) {
            var database = new Database(server.url(), server.user(), server.password());
            database.migrate();
            try (var context = Main.start(new Opened(database, new Data(folder), () -> { }), false)) {
                context.getBean(Authorities.class).create(HOLDER, "Bench");
                measure(new CaseFileBench(context.getBean(CaseFile.class), context.getBean(Rebuild.class), HOLDER, database.url(),
                        database.user(), database.password(), seconds, figures), figures);
            }
        } finally {
            if (data == null) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        figures.print(System.out);
        System.out.println(figures.json());
        if (out != null) {
            Files.writeString(out, figures.json());
        }
        return figures.all().stream().allMatch(Figures.Figure::held) ? 0 : 3;
    }

    private void measure(CaseFileBench bench, Figures figures) throws Exception {
        long most = sizes.stream().mapToLong(Long::longValue).max().orElseThrow();
        var stories = Demonstration.writings((int) Math.max(400, most / ENTRIES_A_CHILD), 7, LocalDate.now()).iterator();
        bench.writeLongStories();
        for (long size : new ArrayList<>(sizes).stream().sorted().toList()) {
            double rate = bench.load(stories, size);
            if (size >= 100_000) {
                figures.atLeast(bench.entries(), "bulk import", rate, "entries/s", 30_000);
            }
            bench.measure();
            if (size <= 2_000_000) {
                bench.rebuild();
            }
        }
    }
}
