package goldthread.matching;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Writes a region in the files that the engine reads.
public final class RegionFiles {
    private RegionFiles() {}

    public static void write(Region region, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var csv = CsvWriter.builder().build(folder.resolve("children.csv"))) {
            csv.writeRecord("id", "group", "age", "sex", "wanted", "need", "access", "risk", "ethnicity", "x", "y", "school_x", "school_y", "arrives");
            region.children().forEach(child -> csv.writeRecord(child.id(), child.group(), "" + child.age(), child.sex(), child.wanted().name().toLowerCase(Locale.ROOT),
                    "" + child.needs().level(), yes(child.needs().access()), yes(child.needs().risk()), child.heritage().ethnicity(),
                    number(child.ties().family().east()), number(child.ties().family().north()), number(child.ties().school().east()), number(child.ties().school().north()),
                    "" + child.ties().arrives()));
        }
        try (var csv = CsvWriter.builder().build(folder.resolve("homes.csv"))) {
            csv.writeRecord("id", "setting", "places", "min_age", "max_age", "sex", "skill", "access", "risk", "vulnerable", "ethnicity", "x", "y", "weekly");
            region.homes().forEach(home -> csv.writeRecord(home.id(), home.setting().name().toLowerCase(Locale.ROOT), "" + home.places(),
                    "" + home.registered().youngest(), "" + home.registered().oldest(), home.registered().sex(), "" + home.offer().skill(),
                    yes(home.offer().access()), yes(home.offer().risk()), yes(home.offer().vulnerable()), home.heritage().ethnicity(),
                    number(home.place().east()), number(home.place().north()), number(home.weekly())));
        }
        try (var csv = CsvWriter.builder().build(folder.resolve("exclusions.csv"))) {
            csv.writeRecord("child", "other", "home", "why");
            region.apart().forEach(each -> csv.writeRecord(each.child(), each.other(), "", each.why()));
            region.barred().forEach(each -> csv.writeRecord(each.child(), "", each.home(), each.why()));
        }
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }
}
