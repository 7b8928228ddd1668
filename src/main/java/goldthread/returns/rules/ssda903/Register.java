package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The register of homes and providers by their number (URN). A home may stand in it more than once, as when it was
/// registered again.
final class Register {
    private final Map<String, int[]> rows = new HashMap<>();
    final Column closed, postcode, authority;
    private final List<Set<String>> placeCodes, providerCodes;

    /// @param register with the columns URN, PLACE_CODES, PROVIDER_CODES, REG_END, POSTCODE, LA_CODE_INFERRED
    Register(Grid register) {
        Column urn = register.column("URN");
        placeCodes = codes(register.column("PLACE_CODES"));
        providerCodes = codes(register.column("PROVIDER_CODES"));
        closed = register.column("REG_END");
        postcode = register.column("POSTCODE");
        authority = register.column("LA_CODE_INFERRED");
        for (int row = 0; row < register.size(); row++) {
            String key = key(urn.text(row));
            if (key.isEmpty()) continue;
            int[] before = rows.get(key);
            int[] more = before == null ? new int[1] : java.util.Arrays.copyOf(before, before.length + 1);
            more[more.length - 1] = row;
            rows.put(key, more);
        }
    }

    private static List<Set<String>> codes(Column column) {
        var codes = new ArrayList<Set<String>>();
        for (int row = 0; row < column.size(); row++) {
            String listed = column.text(row);
            codes.add(listed == null ? Set.of() : new HashSet<>(List.of(listed.toUpperCase(Locale.ROOT).split("[,;/ ]+"))));
        }
        return codes;
    }

    boolean hasPlace(int row, @Nullable String code) {
        return code != null && placeCodes.get(row).contains(code);
    }

    boolean hasProvider(int row, @Nullable String code) {
        return code != null && providerCodes.get(row).contains(code);
    }

    private static String key(@Nullable String urn) {
        return urn == null ? "" : urn.strip().toUpperCase(Locale.ROOT);
    }

    /// The register's rows of a home; none where it is unknown.
    int[] rows(@Nullable String urn) {
        return rows.getOrDefault(key(urn), new int[0]);
    }

    boolean knows(@Nullable String urn) {
        return rows.containsKey(key(urn));
    }
}
