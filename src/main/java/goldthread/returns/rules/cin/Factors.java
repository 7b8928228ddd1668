package goldthread.returns.rules.cin;

import goldthread.returns.rules.Column;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;

/// What is to be known about the lists of factors of assessments, worked out once for each different list.
final class Factors {
    static final byte ONLY_21 = 1, MIXED_21 = 2, TWICE = 4, HAS_18A = 8, HAS_19A = 16, ANY = 32, READ = 64;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;\\[\\]\"']+");

    private final Column column;
    private byte[] known = new byte[64];

    Factors(Column column) {
        this.column = column;
        for (int row = 0; row < column.size(); row++) {
            int id = column.id(row);
            if (id >= known.length) known = Arrays.copyOf(known, Math.max(2 * known.length, id + 1));
            if (known[id] == 0) known[id] = read(column.text(row));
        }
    }

    boolean are(int row, byte what) {
        return (known[column.id(row)] & what) != 0;
    }

    private static byte read(@org.jspecify.annotations.Nullable String list) {
        if (list == null) return READ;
        byte known = READ;
        var met = new HashSet<String>();
        for (String part : BETWEEN.split(list)) {
            if (part.isEmpty()) continue;
            // the letter is written small by some systems
            String factor = part.toUpperCase(Locale.ROOT);
            if (!met.add(factor)) known |= TWICE;
            if (factor.equals("18A")) known |= HAS_18A;
            if (factor.equals("19A")) known |= HAS_19A;
        }
        if (!met.isEmpty()) known |= ANY;
        if (met.contains("21")) known |= met.size() == 1 ? ONLY_21 : MIXED_21;
        return known;
    }
}
