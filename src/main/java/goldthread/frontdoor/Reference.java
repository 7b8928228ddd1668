package goldthread.frontdoor;

import java.security.SecureRandom;

/// What somebody writes down to come back to what they told: signs that cannot be mistaken for others when read out, and
/// that spell no word.
public final class Reference {
    private static final String SIGNS = "23456789BCDFGHJKMNPQRTVWXY";
    private static final SecureRandom RANDOM = new SecureRandom();

    /// `K7RM-3WQP`
    public static String fresh() {
        return signs(2);
    }

    /// Four groups of four: 75 bits, which nobody guesses.
    public static String secret() {
        return signs(4);
    }

    /// As it is compared, however it was typed: capitals, groups of four.
    public static String plain(String typed) {
        var signs = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return String.join("-", signs.split("(?<=\\G.{4})"));
    }

    private static String signs(int groups) {
        var text = new StringBuilder();
        for (int i = 0; i < groups * 4; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private Reference() {}
}
