package goldthread.familyhelp.equality;

import goldthread.people.EthnicGroup;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bands of age, as the statistics of children in need have them.
final class AgeBand {
    private static final int ONE = 1, FIVE = 5, TEN = 10, SIXTEEN = 16;
    static final List<String> ALL = List.of("Unborn", "Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over", EthnicGroup.NOT_KNOWN);

    /// @param born the day of birth, or the day on which it is expected
    static String of(@Nullable LocalDate born, LocalDate on) {
        if (born == null) return EthnicGroup.NOT_KNOWN;
        if (born.isAfter(on)) return ALL.getFirst();
        int age = Period.between(born, on).getYears();
        return ALL.get(age < ONE ? 1 : age < FIVE ? 2 : age < TEN ? 3 : age < SIXTEEN ? 4 : 5);
    }

    private AgeBand() {}
}
