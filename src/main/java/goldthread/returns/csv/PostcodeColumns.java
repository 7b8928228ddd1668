package goldthread.returns.csv;

import java.util.Locale;

/// In which columns a list of postcodes says where they lie: told by its headings (the postcode directory of the Office for National
/// Statistics, or one like it) or, where it has none, as Code-Point Open of Ordnance Survey has them.
public final class PostcodeColumns {
    // Code-Point Open: postcode, quality, easting, northing, country, two of health, county, district, ward
    private int postcode = 0, easting = 2, northing = 3, authority = 8;
    private boolean begun;

    /// Whether this is the first line, and one of headings. Ask for each line, from the first.
    public boolean areTold(CsvLine line) {
        if (begun) return false;
        begun = true;
        boolean told = false;
        for (int i = 0; i < line.cells().length; i++) {
            var name = line.cells()[i].strip().toLowerCase(Locale.ROOT);
            if (name.matches("pcds?|pcd[278]?|postcode|pc")) {
                postcode = i;
                told = true;
            } else if (name.matches("ose?ast(1m)?|oseast1m|east1m|eastings?")) easting = i;
            else if (name.matches("os?no?rth(1m)?|osnrth1m|north1m|northings?")) northing = i;
            else if (name.matches("oslaua|lad\\d\\dcd|laua|ladcd|admin_district_code|admin district code")) authority = i;
        }
        return told;
    }

    /// Whether a line reaches as far as the place. Only then ask for its parts.
    public boolean reach(CsvLine line) {
        return line.cells().length > Math.max(postcode, Math.max(easting, northing));
    }

    public String postcode(CsvLine line) {
        return line.cells()[postcode];
    }

    public String easting(CsvLine line) {
        return line.cells()[easting];
    }

    public String northing(CsvLine line) {
        return line.cells()[northing];
    }

    /// The code of the authority; empty where the line has none.
    public String authority(CsvLine line) {
        return authority < line.cells().length ? line.cells()[authority] : "";
    }
}
