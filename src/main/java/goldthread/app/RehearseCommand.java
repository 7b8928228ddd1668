package goldthread.app;

import goldthread.bench.CensusFault;
import goldthread.bench.CensusMaker;
import goldthread.returns.rules.Reports;
import goldthread.returns.rules.ssda903.Invented903;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

@Command(name = "rehearse", hidden = true,
        description = "Judges small invented returns and writes every form of report: the launcher keeps what Java learns from it.")
final class RehearseCommand implements Callable<Integer> {
    private static final int YEAR = 2025, CHILDREN = 40, SEED = 903;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("rehearsal-");
        try {
            Invented903.write(folder, CHILDREN, YEAR, 1, SEED);
            var census = folder.resolve("census.xml");
            new CensusMaker(YEAR, SEED).write(census, CHILDREN, CensusFault.all(), 1);
            for (var format : Reports.Format.values()) {
                judge(folder, "ssda903", folder.resolve("now").toString(), "--format", format.name(), "--last", folder.resolve("last").toString(),
                        "--register", folder.resolve("register.csv").toString(), "--postcodes", folder.resolve("postcodes.csv").toString());
                judge(folder, "cin", census.toString(), "--format", format.name());
            }
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void judge(Path folder, String... words) throws IOException {
        var line = new String[words.length + 3];
        line[0] = "validate";
        System.arraycopy(words, 0, line, 1, words.length);
        line[line.length - 2] = "--out";
        line[line.length - 1] = folder.resolve("report").toString();
        var command = ValidateLine.read(line);
        if (command == null || command.call() != 1) throw new IllegalStateException("faults were put in, and none was found");
    }
}
