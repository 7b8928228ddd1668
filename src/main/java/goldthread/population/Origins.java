package goldthread.population;

import java.util.SplittableRandom;

/// Where families come from, by the codes of the returns: as often as among children in care who did not come alone.
final class Origins {
    /// White, mixed, Asian, Black, other, not told: children in care less those who came alone, between 2023 and 2024,
    /// fitted (Department for Education, 31 March).
    private static final double[] FAMILIES = {.776, .118, .044, .050, .0077, .0038};
    /// The same of children who came alone: ours, from what is left for them in the tables.
    private static final double[] ALONE = {.04, .01, .15, .31, .475, .015};
    private static final String[][] CODES = {{"WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WIRI", "WIRT", "WROM", "WOTH"},
        {"MWBC", "MWBA", "MWAS", "MOTH"}, {"APKN", "APKN", "AIND", "ABAN", "AOTH"}, {"BAFR", "BAFR", "BCRB", "BOTH"}, {"OOTH"}, {"NOBT", "REFU"}};
    private static final String[][] FOREIGN = {{"WOTH"}, {"MOTH"}, {"AOTH"}, {"BAFR"}, {"OOTH"}, {"NOBT"}};

    private Origins() {}

    static String of(boolean alone, SplittableRandom chance) {
        double[] shares = alone ? ALONE : FAMILIES;
        double left = chance.nextDouble();
        int group = 0;
        while (group < shares.length - 1 && (left -= shares[group]) >= 0) group++;
        var codes = (alone ? FOREIGN : CODES)[group];
        return codes[chance.nextInt(codes.length)];
    }

    /// The row of the tables.
    static String row(String code) {
        return switch (code.charAt(0)) {
            case 'W' -> "White";
            case 'M' -> "Mixed";
            case 'A' -> "Asian";
            case 'B' -> "Black";
            case 'N', 'R' -> "not known";
            default -> "other";
        };
    }
}
