package goldthread.returns.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files for tests: the samples kept beside the tests, and small ones written on the spot.
public final class TestFiles {
    private TestFiles() {}

    /// A sample of `src/test/resources/returns`.
    public static Path sample(String name) {
        return Path.of("src/test/resources/returns", name);
    }

    public static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A ZIP of names and texts by turns.
    public static Path zip(Path folder, String name, String... namesAndTexts) {
        Path zip = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zip;
    }

    public static Source source(Path path) {
        try {
            return Source.of(path);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A sink that remembers, for asking afterwards.
    public static final class Faults implements FaultSink {
        public final List<Fault> all = new ArrayList<>();

        @Override
        public void report(Fault fault) {
            all.add(fault);
        }

        public List<String> lines() {
            return all.stream().map(Fault::line).toList();
        }

        /// Those that somebody should act on.
        public List<String> serious() {
            return all.stream().filter(fault -> fault.severity() != Fault.Severity.NOTED).map(Fault::line).toList();
        }
    }
}
