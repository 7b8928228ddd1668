package goldthread.returns.cin;

import goldthread.returns.files.Limits;
import goldthread.returns.files.TestFiles;
import goldthread.returns.files.TestFiles.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Everything that the reading of a census gave, kept for asking.
final class ReadCin implements CinSink {
    final Faults faults = new Faults();
    final List<CinHeader> headers = new ArrayList<>();
    final List<CinChild> children = new ArrayList<>();

    static ReadCin from(Path path) {
        var read = new ReadCin();
        CinFile.read(TestFiles.source(path), Limits.usual(), read, read.faults);
        return read;
    }

    @Override
    public void header(CinHeader header) {
        headers.add(header);
    }

    @Override
    public void child(CinChild child) {
        children.add(child);
    }

    List<CinDetails> details() {
        return children.stream().flatMap(child -> child.details().stream()).toList();
    }
}
