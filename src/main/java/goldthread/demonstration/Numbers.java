package goldthread.demonstration;

import org.jspecify.annotations.Nullable;

/// Numbers with right check characters, from ranges that no person has.
final class Numbers {
    private static final String UPN_CHECK = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// An NHS number from the range that begins with 999, which is kept for tests: weights 10 to 2, modulus 11.
    /// @return null where this number would need a check figure of 10, and so is never given out
    static @Nullable String nhs(int person) {
        var nine = "999%06d".formatted(person);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? null : nine + check;
    }

    /// A pupil number of authority 999, which does not exist: check letter modulus 23, weights 2 to 13.
    static String upn(int pupil) {
        var twelve = "999%09d".formatted(200_000_000 + pupil);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i + 2);
        }
        return UPN_CHECK.charAt(sum % 23) + twelve;
    }

    private Numbers() {}
}
