package goldthread.agency;

import goldthread.agency.rules.Version;
import goldthread.agency.rules.Versions;
import goldthread.agency.rules.Versions.Drafted;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// A draft of the rules as somebody types it on a page: a line for each term, `experience.years = 5`, and a day from
/// which it counts, if any: `notice.weeks = 8 from 2028-01-01`.
final class Drafts {
    private Drafts() {}

    /// @throws IllegalArgumentException with a sentence about the first line that is wrong
    static Version read(String text) {
        return Versions.draft(lines(text));
    }

    /// @throws IllegalArgumentException with a sentence about the first line that is wrong
    static List<Drafted> lines(String text) {
        var drafted = new ArrayList<Drafted>();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            String[] parts = line.split("=", 2);
            if (parts.length < 2) throw new IllegalArgumentException("Write each term as in experience.years = 5, not \"" + line + "\".");
            String[] value = parts[1].strip().split("\\s+from\\s+", 2);
            try {
                drafted.add(new Drafted(parts[0].strip(), value[0].strip(), "", value.length == 1 ? null : LocalDate.parse(value[1].strip())));
            } catch (DateTimeParseException notADay) {
                throw new IllegalArgumentException("\"" + value[1].strip() + "\" is not a day such as 2028-01-01.");
            }
        }
        return drafted;
    }
}
