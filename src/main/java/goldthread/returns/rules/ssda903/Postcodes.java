package goldthread.returns.rules.ssda903;

import goldthread.returns.csv.CsvLine;
import goldthread.returns.csv.CsvText;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.rules.Validator;
import java.util.HashMap;
import java.util.Locale;
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

    /// The columns of one file, told by its headings or, where it has none, as Code-Point Open has them.
    private final class Reading {
        // Code-Point Open: postcode, quality, easting, northing, country, two of health, county, district, ward
        private int postcode = 0, easting = 2, northing = 3, authority = 8;
        private boolean begun;
        private int understood;

        boolean line(CsvLine line) {
            String[] cells = line.cells();
            if (!begun) {
                begun = true;
                if (headings(cells)) return true;
            }
            if (cells.length <= Math.max(postcode, Math.max(easting, northing))) return true;
            understood++;
            String bare = PlaceRules.bare(cells[postcode]);
            if (wanted.contains(bare)) keep(bare, cells);
            return true;
        }

        private boolean headings(String[] cells) {
            int found = 0;
            for (int i = 0; i < cells.length; i++) {
                String name = cells[i].strip().toLowerCase(Locale.ROOT);
                if (name.matches("pcds?|pcd[278]?|postcode|pc")) {
                    postcode = i;
                    found++;
                } else if (name.matches("ose?ast(1m)?|oseast1m|east1m|eastings?")) easting = i;
                else if (name.matches("os?no?rth(1m)?|osnrth1m|north1m|northings?")) northing = i;
                else if (name.matches("oslaua|lad\\d\\dcd|laua|ladcd|admin_district_code|admin district code")) authority = i;
            }
            return found > 0;
        }

        private void keep(String bare, String[] cells) {
            String code = authority < cells.length ? Authorities.ofOns(cells[authority].strip()) : null;
            double east = number(cells[easting]);
            double north = number(cells[northing]);
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
