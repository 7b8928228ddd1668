package goldthread.people.linkage;

/// How alike two written words are. All measures are symmetric.
final class Likeness {

    /// Jaro-Winkler: 1 for the same, 0 for nothing in common; a common beginning counts for more (W. Winkler, 1990).
    static double of(String one, String other) {
        int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        long taken = 0;
        long matched = 0;
        int common = 0;
        for (int i = 0; i < one.length() && i < 63; i++) {
            int last = Math.min(Math.min(other.length(), 63), i + reach + 1);
            for (int j = Math.max(0, i - reach); j < last; j++) {
                if ((taken >>> j & 1) == 0 && one.charAt(i) == other.charAt(j)) {
                    taken |= 1L << j;
                    matched |= 1L << i;
                    common++;
                    break;
                }
            }
        }
        return common == 0 ? 0 : winkler(one, other, jaro(one, other, matched, taken, common));
    }

    private static double jaro(String one, String other, long matched, long taken, int common) {
        int outOfPlace = 0;
        for (int i = 0; i < common; i++) {
            int a = Long.numberOfTrailingZeros(matched);
            int b = Long.numberOfTrailingZeros(taken);
            outOfPlace += one.charAt(a) == other.charAt(b) ? 0 : 1;
            matched &= matched - 1;
            taken &= taken - 1;
        }
        double share = common;
        return (share / one.length() + share / other.length() + (share - outOfPlace / 2.0) / share) / 3;
    }

    private static double winkler(String one, String other, double jaro) {
        int same = 0;
        int most = Math.min(4, Math.min(one.length(), other.length()));
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return jaro + same * 0.1 * (1 - jaro);
    }

    /// One character put in, left out, or another in its place, or two neighbours exchanged; also true of the same.
    static boolean oneSlip(String one, String other) {
        if (one.length() > other.length()) {
            return oneSlip(other, one);
        }
        int longer = other.length() - one.length();
        int end = one.length();
        int from = 0;
        while (from < end && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        if (longer > 1 || from == end) {
            return longer <= 1;
        }
        if (longer == 1) {
            return one.regionMatches(from, other, from + 1, end - from);
        }
        return one.regionMatches(from + 1, other, from + 1, end - from - 1) || from + 1 < end
                && one.charAt(from) == other.charAt(from + 1) && one.charAt(from + 1) == other.charAt(from)
                && one.regionMatches(from + 2, other, from + 2, end - from - 2);
    }

    private Likeness() {}
}
