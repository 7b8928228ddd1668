package goldthread.returns.rules.cin;

import goldthread.returns.cin.CinFile;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.rules.Day;
import goldthread.returns.rules.Finding;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Censuses of tests, read and judged.
final class CensusFiles {
    private CensusFiles() {}

    static Census census(Path file, int year) throws IOException {
        var reading = new CensusReading(file.getFileName().toString());
        CinFile.read(Source.of(file), Limits.usual(), reading, FaultSink.silent());
        return new Census(year, Day.of(year + 1, 3, 31), reading.layout());
    }

    static Report report(Path file) {
        return new CinValidator().validate(Request.of(List.of(file)), words -> {}).getFirst();
    }

    static List<Finding> findings(Path file) {
        var findings = new ArrayList<Finding>();
        report(file).findings(findings::add);
        return findings;
    }
}
