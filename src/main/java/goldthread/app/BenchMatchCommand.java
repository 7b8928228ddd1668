package goldthread.app;

import goldthread.bench.MatchBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "match", mixinStandardHelpOptions = true,
        description = "Measures the matching engine on invented regions, each figure beside its target and a reference. Ends with 0 if all are met, 3 if not.")
final class BenchMatchCommand implements Callable<Integer> {
    private static final int TARGET_NOT_MET = 3;

    @Option(names = "--seeds", split = ",", defaultValue = "1,2,3", description = "Seeds of the regions; 1,2,3 unless given.")
    List<Long> seeds;

    @Option(names = "--no-large", description = "Leaves out the region of 5,000 children.")
    boolean noLarge;

    @Option(names = "--out", description = "Also writes the JSON to this file.")
    @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        var targets = new MatchBench(seeds).run(!noLarge);
        System.out.println(targets.json("match"));
        if (out != null) Files.writeString(out, targets.json("match"));
        return targets.held() ? 0 : TARGET_NOT_MET;
    }
}
