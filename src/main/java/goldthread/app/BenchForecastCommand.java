package goldthread.app;

import goldthread.bench.ForecastBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "forecast", mixinStandardHelpOptions = true,
        description = "Measures forecasts of published series against their targets. Ends with 0 if all are met, 3 if not.")
final class BenchForecastCommand implements Callable<Integer> {
    private static final int TARGET_NOT_MET = 3;

    @Option(names = "--files", defaultValue = "src/test/resources/goldthread/forecasts", description = "Folder of the published tables")
    Path files;

    @Option(names = "--out", description = "Also writes the JSON to this file.")
    @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        var targets = new ForecastBench().run(files);
        System.out.println(targets.json("forecast"));
        if (out != null) Files.writeString(out, targets.json("forecast"));
        return targets.held() ? 0 : TARGET_NOT_MET;
    }
}
