package goldthread.app;

import goldthread.access.Accounts;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.bench.CaseFileBench;
import goldthread.bench.Figures;
import goldthread.bench.ImportBench;
import goldthread.bench.PageBench;
import goldthread.bench.RawLimits;
import goldthread.bench.StartBench;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Rebuild;
import goldthread.demonstration.Demonstration;
import goldthread.postgres.OwnPostgres;
import goldthread.returns.Imports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bench", mixinStandardHelpOptions = true, subcommands = {BenchLinkCommand.class, BenchMatchCommand.class, BenchForecastCommand.class, BenchReturnsCommand.class, BenchAgencyCommand.class},
        description = "Measures the product, each figure beside its limit: `bench casefile`, `bench link`, `bench match`, `bench forecast`, `bench returns`, `bench agency`. Ends with 0 if all targets are met, 3 if not.")
final class BenchCommand implements Callable<Integer> {
    private static final int TARGET_NOT_MET = 3;
    private static final int HOLDER = 998, IMPORTER = 997;
    private static final String LOGIN = "bench", PASSWORD = "measured-beside-its-limit";
    /// Stories of the demonstration have about so many entries a child, on average.
    private static final int ENTRIES_A_CHILD = 40;
    private static final int FEWEST_CHILDREN = 400, MOST_ENTRIES_REBUILT = 2_000_000, PORT_OF_THE_DEMONSTRATION = 18_917;
    /// Enough that the rates no longer rise with the length of the run.
    private static final long WARMING_ENTRIES = 60_000;
    private static final int WARMING_CHILDREN = 4_000;
    // the issue: page and append may grow by at most half from 10,000 to 10 million entries
    private static final double GROWTH = 1.5;

    @Parameters(index = "0", defaultValue = "casefile", description = "What to measure: casefile.")
    String what;

    @Option(names = {"--sizes", "--entries"}, split = ",", defaultValue = "10000,1000000",
            description = "Sizes of the log; 10000,1000000 unless given. The whole series is 10000,1000000,10000000: an hour and 30 GB.")
    List<Long> sizes;

    @Option(names = "--seconds", defaultValue = "6", description = "How long each rate is measured; 6 unless given.")
    double seconds;

    @Option(names = "--children", defaultValue = "4000", description = "Children in the 903 files that are taken in; 4000 unless given.")
    int children;

    @Option(names = "--no-warming", description = "Leaves out the run that warms the machine: the figures then are of a Java machine that still compiles.")
    boolean noWarming;

    @Option(names = "--no-start", description = "Leaves out start-up and memory, which are measured on the built jar with the demonstration.")
    boolean noStart;

    @Option(names = "--out", description = "Also writes the JSON to this file.")
    @Nullable Path out;

    @Option(names = "--data", description = "Folder for the bench's own PostgreSQL; a temporary one unless given.")
    @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        if (!what.equals("casefile")) {
            System.err.println("There is no bench called " + what + ". There are: casefile, link, match, forecast, returns, agency.");
            return 2;
        }
        if (sizes.stream().anyMatch(size -> size < 1) || seconds <= 0 || children < 1) {
            System.err.println("Sizes, seconds and children must be above nothing, as in --sizes 10000,1000000 --seconds 6 --children 4000.");
            return 2;
        }
        var folder = data == null ? Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench-") : Files.createDirectories(data);
        var figures = new Figures();
        try {
            if (!noWarming) warm(folder.resolve("warming"));
            caseFile(folder, sizes, children, figures);
            start(folder, figures);
        } finally {
            if (data == null) FileSystemUtils.deleteRecursively(folder);
        }
        figures.growth("times", GROWTH, List.of(CaseFileBench.appendBy(1) + ", p95", CaseFileBench.appendBy(8) + ", p95",
                CaseFileBench.appendBy(32) + ", p95", CaseFileBench.TIMELINE, PageBench.OVERVIEW));
        figures.print(System.out);
        System.out.println(figures.json());
        if (out != null) Files.writeString(out, figures.json());
        return figures.met() ? 0 : TARGET_NOT_MET;
    }

    /// Everything once, on a database that is thrown away, so that Java has compiled what is measured.
    private void warm(Path folder) throws Exception {
        System.err.println("Warming the machine: everything runs once, unmeasured, on a database of its own.");
        caseFile(Files.createDirectories(folder), List.of(WARMING_ENTRIES), WARMING_CHILDREN, Figures.unheard());
        FileSystemUtils.deleteRecursively(folder);
    }

    private void caseFile(Path folder, List<Long> sizes, int children, Figures figures) throws Exception {
        try (var server = OwnPostgres.start(folder)) {
            var database = Database.of(server.wayIn());
            database.migrate();
            try (var context = Main.start(new Opened(database, new Data(folder), () -> { }), true, "server.port=0")) {
                context.getBean(Authorities.class).create(HOLDER, "Bench");
                context.getBean(Authorities.class).create(IMPORTER, "Bench of imports");
                if (context.getBean(Accounts.class).byLogin(LOGIN).isEmpty()) {
                    context.getBean(Accounts.class).create(HOLDER, LOGIN, "Bench", PASSWORD, Set.of(Role.DUTY));
                }
                measure(context, new RawLimits(database.url(), database.user(), database.password()), folder, sizes, children, figures);
            }
        }
    }

    private void measure(ConfigurableApplicationContext context, RawLimits raw, Path folder, List<Long> sizes, int children, Figures figures)
            throws Exception {
        var bench = new CaseFileBench(context.getBean(CaseFile.class), context.getBean(Rebuild.class), raw, HOLDER, seconds, figures);
        var pages = new PageBench("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"), LOGIN, PASSWORD);
        long most = sizes.stream().mapToLong(Long::longValue).max().orElseThrow();
        var stories = Demonstration.writings((int) Math.max(FEWEST_CHILDREN, most / ENTRIES_A_CHILD), 7, LocalDate.now()).iterator();
        bench.writeLongStories();
        for (long size : sizes.stream().sorted().toList()) {
            bench.load(stories, size);
            bench.measure();
            pages.overview(seconds, bench.children(), bench.entries(), figures);
            if (size <= MOST_ENTRIES_REBUILT) bench.rebuild();
        }
        new ImportBench(context.getBean(Imports.class), raw, IMPORTER, figures).measure(children, folder.resolve("903"), bench.entries());
    }

    /// The launcher stands two folders above the jar's own: `goldthread`, `target/app/goldthread.jar`.
    private void start(Path folder, Figures figures) throws Exception {
        if (noStart) return;
        var jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var launcher = jar.resolve("../../../goldthread").normalize();
        if (Files.isExecutable(launcher)) {
            new StartBench(launcher, folder.resolve("start"), PORT_OF_THE_DEMONSTRATION).measure(figures);
        } else {
            System.err.println("Start-up and memory are not measured: this does not run from a built jar, as ./goldthread bench casefile does.");
        }
    }
}
