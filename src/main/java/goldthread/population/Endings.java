package goldthread.population;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Why care ends, by the code of the 903: as often in each year as published, among those expected to leave before they are
/// 18, and on their eighteenth birthday.
final class Endings {
    /// Before 18; the codes share their row in equal parts where there are several.
    private static final Map<String, String> YOUNG = new LinkedHashMap<>(), GROWN = new LinkedHashMap<>();
    static final String STAYED = "E17", ADOPTED = "E12", FOUND_GROWN = "E15";

    static {
        YOUNG.put("E47", "ended: special guardianship");
        YOUNG.put("E41", "ended: child arrangements order");
        YOUNG.put("E4A", "ended: returned home planned");
        YOUNG.put("E4B", "ended: returned home unplanned");
        YOUNG.put("E13", "ended: living with others");
        YOUNG.put("E3", "ended: another authority");
        YOUNG.put("E9", "ended: custody");
        YOUNG.put("E16", "ended: moved abroad");
        YOUNG.put("E2", "ended: died");
        GROWN.put("E5", "ended: independent living supported");
        GROWN.put("E6", "ended: independent living unsupported");
        GROWN.put("E7", "ended: adult services");
    }

    /// Of those remanded who leave within half a year so many leave as it ends; custody takes only those of twelve and over, who
    /// are half of those who leave: ours.
    private static final double REMAND_ENDS = .5, OLD_ENOUGH = .5;
    /// Of those who came alone: found to be 18, care taken over by another authority (the transfer scheme), anything else.
    private static final double ALONE_MOVED = .7;

    private final England england;
    private final CareRates care;
    private final double[][][] places;

    Endings(England england, CareRates care, double[][][] places) {
        this.england = england;
        this.care = care;
        this.places = places;
    }

    static String row(String code) {
        if (code.equals(ADOPTED)) return "ended: adopted";
        if (code.equals(STAYED)) return "ended: 18+ staying with carers";
        if (code.equals("E14")) return "ended: remand ended";
        if (code.equals(FOUND_GROWN)) return "ended: found to be 18";
        if (code.equals("E8")) return "ended: other reason";
        if (code.equals("E45") || code.equals("E46")) return YOUNG.get("E47");
        return YOUNG.getOrDefault(code, GROWN.getOrDefault(code, ""));
    }

    /// @param last the code of the place from which the child goes
    String young(int year, boolean alone, int ageMonths, boolean remand, String last, SplittableRandom chance) {
        if (alone) return alone(year, chance);
        if (remand && chance.nextDouble() < REMAND_ENDS) return "E14";
        double all = 0;
        for (var row : YOUNG.keySet()) all += young(row, year, LegalRates.TWELVE);
        double left = chance.nextDouble() * Math.max(all, leaving(year));
        for (var row : YOUNG.keySet()) {
            if ((left -= young(row, year, ageMonths)) < 0) return row.equals("E47") ? guardian(last) : row;
        }
        return "E8";
    }

    /// Special guardianship to foster carers who are relatives or friends, to other foster carers, to others.
    private static String guardian(String last) {
        return switch (last) {
            case "U1", "U3" -> "E45";
            case "U4", "U6" -> "E46";
            default -> "E47";
        };
    }

    private double young(String code, int year, int ageMonths) {
        double some = ended(YOUNG.get(code), year);
        if (code.equals("E9")) return ageMonths < LegalRates.TWELVE ? 0 : some / OLD_ENOUGH;
        return code.equals("E3") ? some - taken(year) : some;
    }

    /// Those who leave before they are 18, are not adopted and did not come alone.
    private double leaving(int year) {
        return england.of("ceased", year) - grownUp(year) - england.of("adopted", year) - care.ended(true, year, false);
    }

    private double grownUp(int year) {
        return ended("ceased: 18+", year);
    }

    /// Of those who came alone, taken over by another authority.
    private double taken(int year) {
        return Math.min(ALONE_MOVED * care.ended(true, year, false), .8 * ended("ended: another authority", year));
    }

    private double ended(String row, int year) {
        return england.of(row, "ceased", year);
    }

    private String alone(int year, SplittableRandom chance) {
        double left = chance.nextDouble() * care.ended(true, year, false);
        if ((left -= ended("ended: found to be 18", year)) < 0) return FOUND_GROWN;
        return left < taken(year) ? "E3" : "E8";
    }

    /// On the eighteenth birthday.
    String grown(int year, Place last, SplittableRandom chance) {
        double all = grownUp(year), stay = ended("ended: 18+ staying with carers", year);
        double fostered = places[year - CareRates.FIRST][Band.FROM_16.ordinal()][Place.FOSTER.ordinal()] * all;
        if (last == Place.FOSTER && chance.nextDouble() < stay / fostered) return STAYED;
        double left = chance.nextDouble() * (all - Math.min(stay, fostered));
        for (var each : GROWN.entrySet()) {
            if ((left -= ended(each.getValue(), year)) < 0) return each.getKey();
        }
        return "E8";
    }
}
