package goldthread.returns.rules.ssda903;

import goldthread.returns.csv.CsvLine;
import goldthread.returns.csv.CsvText;
import goldthread.returns.csv.PostcodeColumns;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.rules.Validator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where postcodes lie, from the ONS Postcode Directory (headings, one file) or Code-Point Open (no headings, a file for
/// each area). Of its two million rows only those of postcodes that the return names are kept.
final class Postcodes {
    // a directory of all postcodes is about 1.3 GB
    private static final long MOST_BYTES = 4L << 30;
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> wanted;

    /// @param easting   metres, as is `northing`
    /// @param authority the Department's code; null where the file gives none that is known
    record Place(double easting, double northing, @Nullable String authority) {}

    private Postcodes(Set<String> wanted) {
        this.wanted = wanted;
    }

    static Postcodes read(Validator.Files given, Set<String> wanted, FaultSink faults) {
        var postcodes = new Postcodes(wanted);
        var limits = Limits.usual().withFileBytes(MOST_BYTES);
        int before = 0;
        for (Source source : given.files(limits, faults)) {
            var reading = postcodes.new Reading();
            CsvText.read(source, limits, 0, FaultSink.silent(), reading::line);
            before += reading.understood;
        }
        if (before == 0) {
            faults.report(Fault.unreadable("postcodes", "No row of the postcode files could be understood.",
                    "Give the ONS Postcode Directory or Code-Point Open as CSV."));
        }
        return postcodes;
    }

    /// @param postcode in upper case without its space
    boolean knows(String postcode) {
        return places.containsKey(postcode);
    }

    @Nullable Place place(String postcode) {
        return places.get(postcode);
    }

    /// One file.
    private final class Reading {
        private final PostcodeColumns columns = new PostcodeColumns();
        private int understood;

        boolean line(CsvLine line) {
            if (columns.areTold(line) || !columns.reach(line)) return true;
            understood++;
            String bare = PlaceRules.bare(columns.postcode(line));
            if (wanted.contains(bare)) keep(bare, line);
            return true;
        }

        private void keep(String bare, CsvLine line) {
            String code = Authorities.ofOns(columns.authority(line).strip());
            double east = number(columns.easting(line));
            double north = number(columns.northing(line));
            // postcodes without a place stand at 0,0 or blank
            places.put(bare, new Place(east == 0 ? Double.NaN : east, north == 0 ? Double.NaN : north, code));
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text.strip());
            } catch (NumberFormatException none) {
                return Double.NaN;
            }
        }
    }
}
