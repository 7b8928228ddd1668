package goldthread.returns.files;

import java.util.Map;

/// Sex in the codes of a collection year: figures to 2023-24, letters from 2024-25, in the 903 and in the census (guides of
/// these years). What a page recorded in letters is so written right in a return of an earlier year.
public final class SexOfTheYear {
    private static final int LETTERS_FROM = 2024;
    private static final Map<String, String> FIGURES = Map.of("M", "1", "F", "2", "U", "0");
    private static final Map<String, String> LETTERS = Map.of("1", "M", "2", "F", "0", "U");

    private SexOfTheYear() {}

    /// @param starts the year in which the collection year begins
    /// @param value  as it stands on the log; what is no code at all is written as it is
    public static String of(String value, int starts) {
        return (starts < LETTERS_FROM ? FIGURES : LETTERS).getOrDefault(value, value);
    }
}
