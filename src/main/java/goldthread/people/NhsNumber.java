package goldthread.people;

/// The NHS number: ten figures, of which the last checks the others (NHS Data Dictionary, NHS NUMBER).
public final class NhsNumber {
    private static final int NONE = 10;

    /// Whether it is ten figures and the last is right.
    public static boolean sound(String number) {
        return number.matches("[0-9]{10}") && checkFigure(number.substring(0, 9)) == number.charAt(9) - '0';
    }

    /// The figure that goes behind these nine: weights 10 to 2, and 11 less the remainder by 11.
    /// @return 10 where there is none, so that the number is never given out
    public static int checkFigure(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            sum += (10 - i) * (nine.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }

    /// Whether nine figures have a check figure at all.
    public static boolean isGivenOut(String nine) {
        return checkFigure(nine) != NONE;
    }

    private NhsNumber() {}
}
