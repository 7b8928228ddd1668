package goldthread.people;

import goldthread.people.PeopleEntry.Identified;
import java.util.Locale;

/// The checks that numbers of people carry in themselves. A number that fails is a slip more often than not; it may be
/// recorded all the same, for it may be what the paper says.
final class Numbers {
    /// As it is kept: capitals and figures without spaces; the authority's own numbers as they are.
    static String plain(String scheme, String typed) {
        return scheme.equals(Identified.LA_CHILD_ID) ? typed.strip() : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    static boolean sound(String scheme, String value) {
        return switch (scheme) {
            case Identified.NHS_NUMBER -> NhsNumber.sound(value);
            case Identified.UPN, Identified.FORMER_UPN -> PupilNumber.sound(value);
            case Identified.UPN_UNKNOWN -> !CodeBook.UPN_UNKNOWN.words(value).isEmpty();
            default -> true;
        };
    }

    private Numbers() {}
}
