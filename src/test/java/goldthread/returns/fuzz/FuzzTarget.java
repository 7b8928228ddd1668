package goldthread.returns.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Jazzer calls with each input it makes. The system property `reader` says which reader is meant.
public final class FuzzTarget {
    private static final Fuzzed READER = Fuzzed.valueOf(System.getProperty("reader", "CENSUS"));
    private static final Path FOLDER = folder();

    private FuzzTarget() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException broken) {
            throw new ExceptionInInitializerError(broken);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        READER.read(Seeds.write(FOLDER, READER, bytes));
    }
}
