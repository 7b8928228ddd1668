package goldthread.returns.rules.cin;

import goldthread.people.PupilNumber;
import goldthread.returns.rules.Codes;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The unique pupil number: a check letter, the three digits of an authority, eight digits, and a digit, or for a
/// temporary number a letter. Each method answers for one part, so that each fault is told by itself.
final class Upn {
    private static final int LENGTH = 13;

    /// Numbers of authorities that have given out UPNs: those of England with the earlier ones that these replaced
    /// (Department for Education, la_number in `la_indicators_2016_2024.csv`, Open Government Licence), Wales (660 to
    /// 681), and the numbers kept for schools outside any authority (001 to 005, 701 to 710).
    private static final Codes TO_2022 = numbers("201-213 301-320 330-336 340-344 350-359 370-373 380-384 390-394 420 "
            + "800-803 805-808 810-813 815-816 820-823 825-826 830-831 835-841 845-846 850-852 855-857 860-861 865-896 "
            + "908-909 916 919 921 925-926 928-929 931 933 935-938 940-941 660-681 701-710 001-005");
    /// With Cumberland and Westmorland and Furness, which took over from Cumbria (909) on 1 April 2023.
    private static final Codes FROM_2023 = numbers("201-213 301-320 330-336 340-344 350-359 370-373 380-384 390-394 420 "
            + "800-803 805-808 810-813 815-816 820-823 825-826 830-831 835-841 845-846 850-852 855-857 860-861 865-896 "
            + "908-909 916 919 921 925-926 928-929 931 933 935-938 940-943 660-681 701-710 001-005");

    private Upn() {}

    private static Codes numbers(String ranges) {
        return Codes.of(Stream.of(ranges.split(" ")).flatMap(Upn::range).collect(Collectors.joining(" ")));
    }

    private static Stream<String> range(String range) {
        int first = Integer.parseInt(range.substring(0, 3));
        int last = Integer.parseInt(range.substring(range.length() - 3));
        return IntStream.rangeClosed(first, last).mapToObj("%03d"::formatted);
    }

    /// Whether the check letter is wrong; false where the rest is not as it should be, which other rules tell.
    static boolean wrongLetter(@Nullable String upn) {
        if (upn == null || upn.length() != LENGTH || !digits(upn, 1, 12)) return false;
        return PupilNumber.mayEnd(upn.charAt(LENGTH - 1)) && upn.charAt(0) != PupilNumber.checkLetter(upn.substring(1));
    }

    /// Whether characters 2 to 4 are no authority's number; false where there are not so many.
    static boolean unknownAuthority(@Nullable String upn, int year) {
        return upn != null && upn.length() >= 4 && !(year < 2023 ? TO_2022 : FROM_2023).has(upn.substring(1, 4));
    }

    /// Whether characters 5 to 12 are not all digits; a UPN that ends before is no better.
    static boolean badMiddle(@Nullable String upn) {
        return upn != null && !digits(upn, 4, 12);
    }

    /// Whether character 13 is missing, or neither a digit nor a letter that a temporary UPN may end with.
    static boolean badEnd(@Nullable String upn) {
        return upn != null && (upn.length() < LENGTH || !PupilNumber.mayEnd(upn.charAt(12)));
    }

    /// Whether it has not the form of a UPN.
    static boolean malformed(@Nullable String upn) {
        return upn != null && !PupilNumber.shaped(upn);
    }

    private static boolean digits(String upn, int from, int to) {
        if (upn.length() < to) return false;
        for (int i = from; i < to; i++) {
            if (upn.charAt(i) < '0' || upn.charAt(i) > '9') return false;
        }
        return true;
    }
}
