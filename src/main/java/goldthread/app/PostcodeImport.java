package goldthread.app;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.returns.csv.CsvLine;
import goldthread.returns.csv.CsvText;
import goldthread.returns.csv.PostcodeColumns;
import goldthread.returns.files.Fault;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.workforce.base.Postcodes;
import goldthread.workforce.base.Postcodes.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/// Where postcodes lie, from the command line: Code-Point Open of Ordnance Survey (no headings, a file for each area) or the postcode
/// directory of the Office for National Statistics (headings, one file). Both are published under the Open Government Licence.
///
/// @param told the day of which the list is
record PostcodeImport(Authority authority, List<Path> paths, @Nullable LocalDate told) {
    private static final int NOTHING = 1, SOMETHING_LEFT = 3, AT_ONCE = 10_000;
    // a directory of all postcodes is about 1.3 GB
    private static final long MOST_BYTES = 4L << 30;
    // the one postcode of no usual form: once that of Girobank, and still in the directory of the ONS
    private static final String GIROBANK = "GIR0AA";
    /// The National Grid, in metres: 700 km by 1,300 km, Ordnance Survey, "A guide to coordinate systems in Great Britain".
    private static final int EAST = 700_000, NORTH = 1_300_000;

    int run() throws Exception {
        if (paths.isEmpty() || told == null) {
            System.err.println("Say which files, and with --told the day of which they are: goldthread import postcodes sw.csv se.csv --told 2026-02-01");
            return CommandLine.ExitCode.USAGE;
        }
        var none = paths.stream().flatMap(path -> noFile(path).stream()).findFirst();
        if (none.isPresent()) {
            System.err.println(none.get() + " Nothing was taken in.");
            return NOTHING;
        }
        try (var opened = Opened.ofTheEnvironment(true); var context = Main.start(opened, false)) {
            return authority.as(context, () -> {
                context.getBean(Access.class).log(null, "where postcodes lie", "import", null);
                return new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> take(context.getBean(Postcodes.class), Acting.who().holder()));
            });
        }
    }

    /// A sentence, where this is no file.
    static Optional<String> noFile(Path path) {
        return Files.isRegularFile(path) ? Optional.empty() : Optional.of(Files.isDirectory(path) ? path + " is a folder. Give its files: " + path.resolve("*.csv") + "." : "There is no file " + path + ".");
    }

    private int take(Postcodes postcodes, int holder) {
        var some = new LinkedHashMap<String, Spot>();
        var sum = new Sum();
        for (var path : paths) {
            read(path, sum, spot -> {
                some.put(spot.postcode(), spot);
                if (some.size() == AT_ONCE) {
                    postcodes.put(holder, some.values());
                    some.clear();
                }
            });
        }
        postcodes.put(holder, some.values());
        if (sum.taken == 0) {
            System.err.println("No row says where a postcode lies. Give Code-Point Open or the ONS Postcode Directory as CSV. Nothing was taken in.");
            return NOTHING;
        }
        postcodes.said(holder, sum.headed ? "the ONS Postcode Directory" : "Code-Point Open", told);
        System.out.println(sum.text());
        sum.said.forEach(System.err::println);
        return sum.aside == 0 ? 0 : SOMETHING_LEFT;
    }

    /// What became of the rows.
    static final class Sum {
        private static final int MOST_SAID = 10;
        long taken, noHome, nowhere, aside;
        boolean headed;
        final List<String> said = new ArrayList<>();

        String text() {
            return String.format(Locale.UK, "%,d postcodes were taken in; %,d rows say no place on the National Grid, %s%,d could not be read.", taken, nowhere, noHome == 0 ? "" : String.format(Locale.UK, "%,d are of no home (GIR 0AA), ", noHome), aside);
        }

        private void leave(Path file, int row, String why) {
            aside++;
            if (said.size() < MOST_SAID) said.add(file.getFileName() + (row > 0 ? ", row " + row : "") + ": " + why);
        }

        /// What the reader of the file could not take, and where it stopped.
        private void leave(Path file, Fault fault) {
            if (fault.lost()) leave(file, fault.row(), fault.sentence());
        }
    }

    /// Each postcode that lies somewhere.
    static void read(Path path, Sum sum, Consumer<Spot> taker) {
        try {
            var limits = Limits.usual().withFileBytes(MOST_BYTES);
            var columns = new PostcodeColumns();
            CsvText.read(Source.of(path), limits, 0, fault -> sum.leave(path, fault), line -> {
                if (columns.areTold(line)) sum.headed = true;
                else one(path, line, columns, sum, taker);
                return true;
            });
        } catch (IOException broken) {
            sum.leave(path, 0, "The file could not be read.");
        }
    }

    private static void one(Path path, CsvLine line, PostcodeColumns columns, Sum sum, Consumer<Spot> taker) {
        if (!columns.reach(line)) {
            sum.leave(path, line.row(), "It has too few columns.");
            return;
        }
        var postcode = Postcodes.bare(columns.postcode(line));
        var east = metres(columns.easting(line));
        var north = metres(columns.northing(line));
        if (postcode.equals(GIROBANK)) sum.noHome++;
        else if (!Postcodes.whole(postcode)) sum.leave(path, line.row(), "It has no whole postcode.");
        // postcodes without a place stand at 0,0 or blank; those of Northern Ireland stand on the Irish Grid, which is another
        // (NICVA, "ONS postcode products", data.nicva.org)
        else if (east == 0 && north == 0 || postcode.startsWith("BT")) sum.nowhere++;
        else if (east <= 0 || north <= 0 || east > EAST || north > NORTH) sum.leave(path, line.row(), "Its place is not on the National Grid.");
        else {
            sum.taken++;
            taker.accept(new Spot(postcode, east, north));
        }
    }

    /// Whole metres; 0 where nothing is told, -1 where it is no number.
    private static int metres(String cell) {
        var text = cell.strip();
        return text.isEmpty() ? 0 : text.matches("\\d{1,7}(\\.\\d+)?") ? (int) Math.round(Double.parseDouble(text)) : -1;
    }
}
