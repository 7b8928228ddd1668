package goldthread.returns.files;

import goldthread.returns.cin.CinChild;
import goldthread.returns.cin.CinFile;
import goldthread.returns.cin.CinHeader;
import goldthread.returns.cin.CinSink;
import goldthread.returns.ssda903.Ssda903Files;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Reads one file and prints how many rows or children it had: started by a test with hardly any memory.
public final class BoundedReading {
    private BoundedReading() {}

    public static void main(String[] arguments) throws IOException {
        var count = new AtomicLong();
        var source = Source.of(Path.of(arguments[0]));
        if (source.name().startsWith("cin")) {
            CinFile.read(source, Limits.usual(), new Counting(count), fault -> {});
        } else {
            for (var each : Ssda903Files.returns(List.of(source), Limits.usual(), fault -> {})) {
                each.read(each.year(), row -> count.incrementAndGet(), fault -> {});
            }
        }
        System.out.print(count);
    }

    private record Counting(AtomicLong count) implements CinSink {
        @Override
        public void header(CinHeader header) {}

        @Override
        public void child(CinChild child) {
            count.incrementAndGet();
        }
    }
}
