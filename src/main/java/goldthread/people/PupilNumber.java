package goldthread.people;

/// The unique pupil number: a check letter, eleven figures, and a figure, or for a temporary number a letter
/// (Department for Education, Unique pupil numbers: a guide).
public final class PupilNumber {
    /// The letters that may stand in it, each worth its place from 0: I, O and S are left out, as they look like figures.
    public static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final int LENGTH = 13;

    /// Whether it has the shape and the right check letter.
    public static boolean sound(String number) {
        return shaped(number) && number.charAt(0) == checkLetter(number.substring(1));
    }

    /// Whether it has the shape, right check letter or not.
    public static boolean shaped(String number) {
        if (number.length() != LENGTH || LETTERS.indexOf(number.charAt(0)) < 0) {
            return false;
        }
        for (int i = 1; i < LENGTH - 1; i++) {
            if (!figure(number.charAt(i))) {
                return false;
            }
        }
        return mayEnd(number.charAt(LENGTH - 1));
    }

    /// Whether a number may end with it.
    public static boolean mayEnd(char last) {
        return figure(last) || LETTERS.indexOf(last) >= 0;
    }

    /// The letter that goes before these twelve: each times its place from 2; the remainder by 23 is the letter's place.
    public static char checkLetter(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            char each = twelve.charAt(i);
            sum += (i + 2) * (figure(each) ? each - '0' : LETTERS.indexOf(each));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    private static boolean figure(char each) {
        return each >= '0' && each <= '9';
    }

    private PupilNumber() {}
}
