package goldthread.bench;

import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.returns.ImportRequest;
import goldthread.returns.Imports;
import goldthread.returns.mapping.Standard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// The 903 files of an authority that is not there, of invented children, written and taken in as an analyst would: every
/// row is reconciled, written to the log and to the ledger of the import.
public final class ImportBench {
    // of one year of the published files of this shape: about 1.8 episodes and 5.8 reviews a child; see docs/bench.md
    private static final int EPISODES = 2, REVIEWS = 6;
    private static final LocalDate YEAR = LocalDate.of(2019, 4, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Imports imports;
    private final RawLimits raw;
    private final int holder;
    private final Figures figures;

    public ImportBench(Imports imports, RawLimits raw, int holder, Figures figures) {
        this.imports = imports;
        this.raw = raw;
        this.holder = holder;
        this.figures = figures;
    }

    /// Takes in one year of so many children. @param entries how many the log holds already
    public void measure(int children, Path folder, long entries) throws Exception {
        write(children, Files.createDirectories(folder));
        long before = raw.entries(holder), start = System.nanoTime();
        double spent = ProcessorTime.spent();
        var done = Acting.as(new Who(new UUID(8, 8), holder, "Bench", Set.of(Role.ANALYST)), () ->
                imports.run(ImportRequest.of(Standard.SSDA903, List.of(folder)), (rows, all) -> { }));
        double took = (System.nanoTime() - start) / 1e9, processor = ProcessorTime.spent() - spent;
        long added = raw.entries(holder) - before;
        if (added < children) throw new IllegalStateException("the import took too little: " + done.text());
        figures.atLeast(entries, "import of 903 files, end to end", added / took, "entries/s", null, CaseFileBench.BULK);
        figures.told(entries, "import of 903 files, by processor time of two", 2 * added / processor, "entries/s", null);
        figures.told(entries, "import of 903 files, rows of the files", (long) children * (1 + EPISODES + REVIEWS + 1) / took, "rows/s", null);
    }

    private static void write(int children, Path folder) throws IOException {
        var random = new Random(903);
        try (var header = file(folder, "header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
                var episodes = file(folder, "episodes.csv",
                        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");
                var reviews = file(folder, "reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE");
                var health = file(folder, "oc2.csv", "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,"
                        + "TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED")) {
            for (int child = 100_000; child < 100_000 + children; child++) {
                var born = YEAR.minusDays(2_000 + random.nextInt(3_500));
                header.printf("%d,%d,%s,WBRI,,,%n", child, 1 + random.nextInt(2), DAY.format(born));
                var changed = YEAR.plusDays(60 + random.nextInt(200));
                episodes.printf("%d,%s,S,C2,N1,U4,PR1,%s,X1,CHILD,AB1 2CD,AB1 3CD,1234567%n", child,
                        DAY.format(YEAR.minusDays(random.nextInt(900))), DAY.format(changed));
                episodes.printf("%d,%s,P,C2,N1,U4,PR1,,,,AB1 2CD,AB2 4CD,1234568%n", child, DAY.format(changed));
                for (int review = 0; review < REVIEWS; review++) {
                    reviews.printf("%d,%s,%s,PN1%n", child, DAY.format(born), DAY.format(YEAR.plusDays(5 + 55 * review + random.nextInt(50))));
                }
                health.printf("%d,%s,%d,,0,1,1,1,1,0,0,0%n", child, DAY.format(born), random.nextInt(41));
            }
        }
    }

    private static PrintWriter file(Path folder, String name, String columns) throws IOException {
        var file = new PrintWriter(Files.newBufferedWriter(folder.resolve(name)));
        file.println(columns);
        return file;
    }
}
