package goldthread.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `validate` in a Java machine of its own, started with the options of this one: what a person waits for.
///
/// @param firstFinding seconds from the start of the process to the first row of its report     @param processor seconds of
///                     processor time from its start to its end
record FreshJudging(double firstFinding, double processor) {

    /// @param program where the product starts     @param folder as the invented returns lie in it
    static FreshJudging of(Class<?> program, Path folder, int year) throws IOException {
        var words = new ArrayList<String>(List.of(ProcessHandle.current().info().command().orElse("java")));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> !option.startsWith("-agentlib")).forEach(words::add);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName(), "validate", "ssda903", folder.resolve("now").toString(),
                "--last", folder.resolve("last").toString(), "--year", year + "-" + (year + 1) % 100, "--authority", "301",
                "--register", folder.resolve("register.csv").toString(), "--postcodes", folder.resolve("postcodes.csv").toString()));
        double before = ProcessorTime.spent();
        long began = System.nanoTime();
        var process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        double first = Double.NaN;
        try (var report = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = report.readLine(); line != null; line = report.readLine()) {
                // rows of a rule stand four in; see TextReport
                if (Double.isNaN(first) && line.startsWith("    ")) first = (System.nanoTime() - began) / 1e9;
            }
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        return new FreshJudging(first, ProcessorTime.spent() - before);
    }
}
