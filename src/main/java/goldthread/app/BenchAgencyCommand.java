package goldthread.app;

import goldthread.bench.AgencyBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "agency", mixinStandardHelpOptions = true,
        description = "Measures 100,000 checks of invented assignments under all three versions of the agency rules. Ends with 0 if the targets are met, 3 if not.")
final class BenchAgencyCommand implements Callable<Integer> {
    private static final int TARGET_NOT_MET = 3;

    @Option(names = "--seed", defaultValue = "1", description = "Of the invented assignments; 1 unless given.")
    long seed;

    @Option(names = "--out", description = "Also writes the JSON to this file.")
    @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        var targets = new AgencyBench(seed).run();
        System.out.println(targets.json("agency"));
        if (out != null) Files.writeString(out, targets.json("agency"));
        return targets.held() ? 0 : TARGET_NOT_MET;
    }
}
