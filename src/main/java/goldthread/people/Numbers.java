package goldthread.people;

import goldthread.people.PeopleEntry.Identified;
import java.util.Locale;

/// The checks that numbers of people carry in themselves. A number that fails is a slip more often than not; it may be
/// recorded all the same, for it may be what the paper says.
final class Numbers {
    /// Letters that stand for remainders 0 to 22 of a unique pupil number: no I, O, S.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// As it is kept: capitals and figures without spaces; the authority's own numbers as they are.
    static String plain(String scheme, String typed) {
        return scheme.equals(Identified.LA_CHILD_ID) ? typed.strip() : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    static boolean sound(String scheme, String value) {
        return switch (scheme) {
            case Identified.NHS_NUMBER -> nhs(value);
            case Identified.UPN, Identified.FORMER_UPN -> upn(value);
            case Identified.UPN_UNKNOWN -> !CodeBook.UPN_UNKNOWN.words(value).isEmpty();
            default -> true;
        };
    }

    /// Ten figures; weights 10 to 2, and the last is 11 less the remainder by 11 (NHS data dictionary).
    private static boolean nhs(String value) {
        if (!value.matches("\\d{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (value.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == value.charAt(9) - '0';
    }

    /// A letter and twelve characters; weights 2 to 13, and the letter is the remainder by 23. The last may be a letter,
    /// of a temporary number (DfE, Unique pupil numbers: a guide).
    private static boolean upn(String value) {
        if (!value.matches("[A-Z]\\d{11}[0-9A-Z]") || LETTERS.indexOf(value.charAt(12)) < 0 && !Character.isDigit(value.charAt(12))) {
            return false;
        }
        int sum = 0;
        for (int i = 1; i < 13; i++) {
            char each = value.charAt(i);
            sum += (i + 1) * (Character.isDigit(each) ? each - '0' : LETTERS.indexOf(each));
        }
        return LETTERS.charAt(sum % 23) == value.charAt(0);
    }

    private Numbers() {}
}
