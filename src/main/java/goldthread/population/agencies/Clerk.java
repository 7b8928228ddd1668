package goldthread.population.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Writes an identity down as one agency does, with its errors. The rates of slips in names, short names, wrong days and
/// missing postcodes lie between those of the best agency and the worst of analytics E3: names 1.5 to 7 of 100, wrong days of birth 0.3 to 4, no postcode 1 to 15; numbers present in social care 60 (NHS) and 65 (pupil). Short names
/// come half as often as there, 1 to 7.5 of 100 instead of 2 to 15: half of names have no short one that is used.
final class Clerk {
    /// @param slips in each name   @param shortened names as E3 has them, of which half are made   @param born wrong days
    record Agency(String name, double slips, double shortened, double born, double noPostcode, double nhs, double upn) {}

    static final Agency HEALTH = new Agency("health", .015, .02, .003, .01, .99, 0), SCHOOLS = new Agency("education", .02, .06, .004, .02, 0, .99),
            SOCIAL_CARE = new Agency("social_care", .04, .10, .015, .03, .60, .65), POLICE = new Agency("police", .07, .15, .04, .15, 0, 0),
            YOUTH_JUSTICE = new Agency("youth_justice", .05, .12, .02, .08, .05, .30);
    /// Ours: an address of before, another family name, names in each other's place, the other sex, all in capitals, figures of
    /// a number exchanged, a slip in a postcode, no day of birth at all.
    private static final double BEFORE = .35, OTHER_NAME = .4, SWAPPED = .004, OTHER_SEX = .004, CAPITALS = .05, EXCHANGED = .01, POSTCODE_SLIP = .02, NO_DAY = .001;
    private static final double YEARS_BEHIND = 2 * 365;
    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("Oliver", "Ollie"), Map.entry("Amelia", "Millie"), Map.entry("Olivia", "Liv"), Map.entry("Freddie", "Fred"),
            Map.entry("Charlotte", "Lottie"), Map.entry("Jessica", "Jess"), Map.entry("Callum", "Cal"), Map.entry("Nathaniel", "Nat"), Map.entry("Samuel", "Sam"), Map.entry("Joshua Miguel", "Josh"),
            Map.entry("Muhammad Ali", "Mo"), Map.entry("Isabella", "Bella"), Map.entry("Katherine", "Kitty"), Map.entry("Alexander", "Alex"), Map.entry("Elizabeth", "Libby"), Map.entry("William", "Billy"),
            Map.entry("Matilda", "Tilly"), Map.entry("Theodore", "Theo"), Map.entry("Abigail", "Abbie"), Map.entry("Rebecca", "Becky"), Map.entry("Benjamin", "Ben"), Map.entry("Daniel", "Dan"));

    private final SplittableRandom chance;
    private final double errors;
    private final int day;

    /// @param errors 1 for the usual rates, 2 for twice as many   @param day on which the records stand
    Clerk(SplittableRandom chance, double errors, int day) {
        this.chance = chance;
        this.errors = errors;
        this.day = day;
    }

    /// @param unnamed newborn whose name is not known yet
    /// @return forename, surname, born, sex, postcode, NHS number, pupil number
    List<String> write(Agency agency, Identity who, boolean unnamed) {
        var forename = unnamed ? comes(.5) ? "Baby" : "Infant" : comes(agency.shortened() * errors * .5) ? shortened(who.forename()) : who.forename();
        var surname = comes(OTHER_NAME) ? who.other() : who.surname();
        surname = surname.contains("-") && comes(.3) ? surname.substring(surname.indexOf('-') + 1) : surname;
        forename = comes(agency.slips() * errors) && !unnamed ? slip(forename) : forename;
        surname = comes(agency.slips() * errors) ? slip(surname) : surname;
        boolean swapped = comes(SWAPPED * errors) && !surname.isEmpty(), other = comes(OTHER_SEX * errors);
        return List.of(cased(swapped ? surname : forename), cased(swapped ? forename : surname), comes(agency == POLICE ? 30 * NO_DAY : NO_DAY) ? "" : born(who.born(), agency.born()),
                who.girl() != other ? "F" : "M", postcode(who, agency.noPostcode()), number(who.nhs(), agency.nhs()), comes(agency.upn()) ? who.upn() : "");
    }

    private boolean comes(double share) {
        return chance.nextDouble() < share;
    }

    private String postcode(Identity who, double missing) {
        int behind = comes(BEFORE) ? (int) (-Math.log(1 - chance.nextDouble()) * YEARS_BEHIND) : 0;
        var postcode = who.postcode(day - behind);
        if (postcode.isEmpty() || comes(missing * errors)) return "";
        postcode = comes(POSTCODE_SLIP * errors) ? slip(postcode).toUpperCase(Locale.ROOT) : postcode;
        return comes(.15) ? postcode.replace(" ", "") : postcode;
    }

    private String number(String number, double present) {
        if (number.isEmpty() || !comes(present)) return "";
        int at = 1 + chance.nextInt(8);
        return comes(EXCHANGED * errors) ? exchanged(number, at) : number;
    }

    private static String exchanged(String text, int at) {
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    private String cased(String name) {
        return comes(CAPITALS) ? name.toUpperCase(Locale.ROOT) : name;
    }

    private String shortened(String name) {
        return SHORT.getOrDefault(name, name.length() > 4 ? name.substring(0, 3 + chance.nextInt(2)) : name);
    }

    /// One key hit wrongly: another letter, one too many, one left out, two exchanged.
    private String slip(String text) {
        if (text.length() < 2) return text;
        int at = chance.nextInt(text.length() - 1);
        char letter = (char) ('a' + chance.nextInt(26));
        return switch (chance.nextInt(4)) {
            case 0 -> text.substring(0, at) + letter + text.substring(at + 1);
            case 1 -> text.substring(0, at) + letter + text.substring(at);
            case 2 -> text.length() < 3 ? text : text.substring(0, at) + text.substring(at + 1);
            default -> exchanged(text, at);
        };
    }

    private String born(int on, double wrong) {
        var date = LocalDate.ofEpochDay(on);
        if (!comes(wrong * errors)) return date.toString();
        var other = switch (chance.nextInt(5)) {
            case 0 -> date.getDayOfMonth() <= 12 ? LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()) : date.plusDays(1);
            case 1 -> date.plusDays(1 + chance.nextInt(9));
            case 2 -> date.plusYears(comes(.5) ? 1 : -1);
            case 3 -> date.withMonth(1).withDayOfMonth(1);
            default -> date.withDayOfMonth(1 + chance.nextInt(28));
        };
        return other.toString();
    }
}
