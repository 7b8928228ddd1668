package goldthread.returns.cin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a census file says about itself. Every value as received; null where the element is missing.
///
/// @param line          the line of the file on which it begins; 0 for one that we made
/// @param year          the year in which the collection ends, `2023` for 2022-23
/// @param referenceDate 31 March of that year
/// @param lea           the three digits of the authority
/// @param extra         elements that the layout does not have, by name
public record CinHeader(int line, @Nullable String collection, @Nullable String year, @Nullable String referenceDate,
                        @Nullable String sourceLevel, @Nullable String lea, @Nullable String softwareCode,
                        @Nullable String release, @Nullable String serialNo, @Nullable String dateTime,
                        Map<String, String> extra) {

    /// The census year as a number, or 0 where it is not written as one.
    public int censusYear() {
        return year != null && year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    }
}
