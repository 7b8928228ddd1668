package goldthread.returns.fuzz;

import goldthread.returns.annexa.reading.AnnexAReading;
import goldthread.returns.annexa.reading.Mapping;
import goldthread.returns.cin.CinChild;
import goldthread.returns.cin.CinFile;
import goldthread.returns.cin.CinHeader;
import goldthread.returns.cin.CinSink;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.files.Sources;
import goldthread.returns.rules.Validator;
import goldthread.returns.rules.Validator.Request;
import goldthread.returns.rules.cin.CinValidator;
import goldthread.returns.rules.ssda903.Validator903;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The readers of returns, each as something that takes any bytes and must neither break nor hang nor fill the memory.
/// What the bytes are told to be is in the file's name.
enum Fuzzed {
    CENSUS("census.xml") {
        @Override
        void read(Path file) throws IOException {
            CinFile.read(Source.of(file), LIMITS, new CinSink() {
                @Override
                public void header(CinHeader header) {}

                @Override
                public void child(CinChild child) {}
            }, FaultSink.silent());
        }
    },
    CENSUS_JUDGED("census.xml") {
        @Override
        void read(Path file) {
            judge(new CinValidator(), Request.of(List.of(file)));
        }
    },
    XML_903("return.xml") {
        @Override
        void read(Path file) {
            judge(new Validator903(), Request.of(List.of(file)));
        }
    },
    CSV_903("episodes.csv") {
        @Override
        void read(Path file) {
            judge(new Validator903(), Request.of(List.of(file)));
        }
    },
    REGISTER("register.xlsx") {
        @Override
        void read(Path file) throws IOException {
            judge(new Validator903(), new Request(List.of(small(file)), List.of(), 2024, file, null, "301", false));
        }
    },
    REGISTER_CSV("register.csv") {
        @Override
        void read(Path file) throws IOException {
            REGISTER.read(file);
        }
    },
    POSTCODES("postcodes.csv") {
        @Override
        void read(Path file) throws IOException {
            judge(new Validator903(), new Request(List.of(small(file)), List.of(), 2024, null, file, "301", false));
        }
    },
    LISTS("lists.xlsx") {
        @Override
        void read(Path file) throws IOException {
            new AnnexAReading(LIMITS, FaultSink.silent(), Mapping.read("", goldthread.returns.annexa.Lists.ANNEX_A)).read(Source.of(file), row -> {});
        }
    },
    LISTS_CSV("list-3.csv") {
        @Override
        void read(Path file) throws IOException {
            new AnnexAReading(LIMITS, FaultSink.silent(), Mapping.read("", goldthread.returns.annexa.Lists.ANNEX_A)).read(Source.of(file), row -> {});
        }
    },
    ANY("file.zip") {
        @Override
        void read(Path file) {
            Sources.in(List.of(file), LIMITS, FaultSink.silent());
        }
    };

    private static final Limits LIMITS = new Limits(1 << 20, 1 << 22, 50, 100, 1 << 16, 1 << 18);

    final String fileName;

    Fuzzed(String fileName) {
        this.fileName = fileName;
    }

    abstract void read(Path file) throws IOException;

    static void judge(Validator validator, Request request) {
        validator.validate(request, words -> {}).forEach(report -> report.findings(finding -> {}));
    }

    static Path small(Path beside) throws IOException {
        Path file = beside.resolveSibling("small-episodes.csv");
        if (!Files.exists(file)) Files.writeString(file, Seeds.EPISODES);
        return file;
    }
}
