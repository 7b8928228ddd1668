package goldthread.people.linkage;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Values as they are compared: one way of writing for each. The empty text stands for missing.
final class Tidy {
    /// Written for want of a name or a value: they say nothing, so two that agree on them do not agree.
    private static final Set<String> NOT_A_NAME = Set.of("BABY", "INFANT", "BOY", "GIRL", "TWIN", "TWIN 1", "TWIN 2", "BABY BOY", "BABY GIRL",
            "NEWBORN", "UNBORN", "UNKNOWN", "NOT KNOWN", "NK", "NONE", "NULL", "NA", "NAN", "N A", "NO NAME", "TBC", "TBA", "UNNAMED", "XX", "XXX");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2}|[A-Z]{3,9})[/. -](\\d{4})( .*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})([T ].*)?");
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    /// Capitals, marks taken off, words with one space between: `Anne-Marié` is `ANNE MARIE`, `O'Neill` is `ONEILL`.
    static String name(String raw) {
        var plain = words(raw);
        return NOT_A_NAME.contains(plain) ? "" : plain;
    }

    static String words(String raw) {
        if (raw.isBlank()) {
            return "";
        }
        var out = new StringBuilder(raw.length());
        var text = ascii(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKD);
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = Character.toUpperCase(text.charAt(i));
            if (Character.isLetterOrDigit(sign)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(sign);
                gap = false;
            } else if (sign != '\'' && sign != '’' && sign != '`' && Character.getType(sign) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return out.toString();
    }

    private static boolean ascii(String raw) {
        return raw.chars().allMatch(sign -> sign < 128);
    }

    /// Letters and figures in capitals, nothing between; fillers such as 0000 or XXXX are missing.
    static String signs(String raw) {
        var signs = words(raw).replace(" ", "");
        return NOT_A_NAME.contains(signs) || signs.length() > 3 && signs.chars().distinct().count() == 1 ? "" : signs;
    }

    /// Eight figures, year first. A day that cannot be is kept as written: it may still differ by one figure from the right one.
    static String born(String raw) {
        var text = raw.strip().toUpperCase(Locale.ROOT);
        var year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return figures(year.group(1), year.group(2), year.group(3));
        }
        var day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return figures(day.group(3), month(day.group(2)), day.group(1));
        }
        return text.matches("\\d{8}") && !text.matches("(\\d)\\1*") ? text : "";
    }

    private static String month(String month) {
        if (Character.isDigit(month.charAt(0))) {
            return month;
        }
        int at = MONTHS.indexOf(month.substring(0, 3));
        return at % 3 == 0 ? "" + (at / 3 + 1) : "";
    }

    private static String figures(String year, String month, String day) {
        var figures = year + two(month) + two(day);
        return figures.equals("19000101") || figures.length() < 8 ? "" : figures;
    }

    private static String two(String figures) {
        return figures.length() == 1 ? "0" + figures : figures;
    }

    /// Days since 1970, or [Integer#MIN_VALUE] where the figures are no day.
    static int day(String born) {
        try {
            int figures = Integer.parseInt(born);
            return (int) LocalDate.of(figures / 10000, figures / 100 % 100, figures % 100).toEpochDay();
        } catch (DateTimeException | NumberFormatException none) {
            return Integer.MIN_VALUE;
        }
    }

    static String sex(String raw) {
        return switch (words(raw)) {
            case "M", "MALE", "BOY", "MAN", "1" -> "M";
            case "F", "FEMALE", "GIRL", "WOMAN", "2" -> "F";
            default -> "";
        };
    }

    static String email(String raw) {
        var plain = raw.strip().toLowerCase(Locale.ROOT);
        return plain.contains("@") ? plain : "";
    }

    /// The last ten figures: with or without the code of the country.
    static String phone(String raw) {
        var figures = raw.replaceAll("\\D", "");
        return figures.length() < 6 || figures.chars().distinct().count() == 1 ? "" : figures.substring(Math.max(0, figures.length() - 10));
    }

    private Tidy() {}
}
