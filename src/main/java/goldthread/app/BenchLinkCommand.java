package goldthread.app;

import goldthread.bench.LinkBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "link", mixinStandardHelpOptions = true,
        description = "Measures linkage against its targets: files with a known truth, invented children, and size. Ends with 0 if all are met, 3 if not.")
final class BenchLinkCommand implements Callable<Integer> {
    private static final int TARGET_NOT_MET = 3;
    private static final int RECORDS_INVENTED = 20_000;

    @Option(names = "--files", defaultValue = "src/test/resources/goldthread/people/linkage", description = "Folder of the files with a known truth")
    Path files;

    @Option(names = "--size", defaultValue = "1000000", description = "Records of the largest run; 1000000 unless given, 0 for none.")
    int size;

    @Option(names = "--seeds", split = ",", defaultValue = "1,2", description = "Seeds of the invented children, each with the usual errors and with twice as many; 1,2 unless given.")
    long[] seeds;

    @Option(names = "--out", description = "Also writes the JSON to this file.")
    @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        if (size < 0 || size > 0 && size < 1000) {
            System.err.println("--size must be 0 or at least 1000: fewer records tell nothing about speed.");
            return 2;
        }
        var bench = new LinkBench(System.out);
        bench.files(files);
        for (long seed : seeds) {
            bench.invented(RECORDS_INVENTED, seed, 1);
            bench.invented(RECORDS_INVENTED, seed, 2);
            var folder = Files.createTempDirectory("bench-link-");
            try {
                bench.population(RECORDS_INVENTED, seed, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        if (size > 0) {
            bench.lookup(size);
            var folder = Files.createTempDirectory("bench-link-");
            try {
                bench.size(size, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        if (out != null) {
            Files.writeString(out, bench.json());
        }
        return bench.held() ? 0 : TARGET_NOT_MET;
    }
}
