package goldthread.demonstration;

import goldthread.people.NhsNumber;
import goldthread.people.PupilNumber;
import org.jspecify.annotations.Nullable;

/// Numbers with right check characters, from ranges that no person has.
final class Numbers {
    /// An NHS number from the range that begins with 999, which is kept for tests.
    /// @return null where this number would need a check figure of 10, and so is never given out
    static @Nullable String nhs(int person) {
        var nine = "999%06d".formatted(person);
        return NhsNumber.isGivenOut(nine) ? nine + NhsNumber.checkFigure(nine) : null;
    }

    /// A pupil number as of a school outside any authority (705), in a year in which none was given out: rule 1530 of the census knows
    /// no number of an authority that does not exist.
    static String upn(int pupil) {
        var twelve = "705%09d".formatted(200_000_000 + pupil);
        return PupilNumber.checkLetter(twelve) + twelve;
    }

    private Numbers() {}
}
