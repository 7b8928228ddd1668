package goldthread.money;

import java.util.Locale;
import java.util.regex.Pattern;

/// An amount of money, in pence.
public record Pence(long amount) implements Comparable<Pence> {
    public static final Pence NONE = new Pence(0);
    private static final int IN_A_POUND = 100;
    private static final Pattern POUNDS = Pattern.compile("(-?)£?(\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})(?:\\.(\\d{1,2}))?");

    /// Reads pounds as people write them: `34.50`, `£34.5`, `1,234`.
    /// @throws IllegalArgumentException with the end of a sentence, if it is not so written
    public static Pence pounds(String text) {
        var found = POUNDS.matcher(text.strip());
        if (!found.matches()) throw new IllegalArgumentException("is \"" + text.strip() + "\", which is not an amount in pounds such as 34.50");
        String pence = found.group(3) == null ? "00" : found.group(3).length() == 1 ? found.group(3) + "0" : found.group(3);
        long amount = Long.parseLong(found.group(2).replace(",", "")) * IN_A_POUND + Long.parseLong(pence);
        return new Pence(found.group(1).isEmpty() ? amount : -amount);
    }

    public Pence plus(Pence other) {
        return new Pence(Math.addExact(amount, other.amount));
    }

    public Pence minus(Pence other) {
        return new Pence(Math.subtractExact(amount, other.amount));
    }

    public Pence times(int number) {
        return new Pence(Math.multiplyExact(amount, number));
    }

    /// Whether it is an amount that can be paid, as people write it: more than nothing.
    public static boolean isSum(String text) {
        return POUNDS.matcher(text.strip()).matches() && pounds(text).amount > 0;
    }

    /// For data: `34.50`.
    public String plain() {
        long all = Math.abs(amount);
        return (amount < 0 ? "-" : "") + all / IN_A_POUND + "." + (all % IN_A_POUND < 10 ? "0" : "") + all % IN_A_POUND;
    }

    @Override
    public int compareTo(Pence other) {
        return Long.compare(amount, other.amount);
    }

    /// For reading: `£1,234.50`.
    @Override
    public String toString() {
        long all = Math.abs(amount);
        return (amount < 0 ? "-£" : "£") + String.format(Locale.UK, "%,d.%02d", all / IN_A_POUND, all % IN_A_POUND);
    }
}
