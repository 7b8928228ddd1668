package goldthread.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The groups of the children in need census, by the first letter of its codes of ethnicity. What was refused or not yet obtained
/// is not known.
public final class EthnicGroup {
    public static final String NOT_KNOWN = "Not known";
    private static final String OTHER = "Other ethnic group";
    private static final Map<String, String> GROUPS = Map.of("W", "White", "M", "Mixed or multiple ethnic groups", "A", "Asian or Asian British",
            "B", "Black, Black British, Caribbean or African", "C", "Asian or Asian British", "O", OTHER, "R", NOT_KNOWN, "N", NOT_KNOWN);

    /// Every group, in the order of the census, and last what is not known.
    public static final List<String> ALL = List.of("White", "Mixed or multiple ethnic groups", "Asian or Asian British", "Black, Black British, Caribbean or African", OTHER, NOT_KNOWN);

    public static String of(@Nullable String code) {
        return code == null || code.isEmpty() ? NOT_KNOWN : GROUPS.getOrDefault(code.substring(0, 1), CodeBook.ETHNICITY.words(code).isEmpty() ? NOT_KNOWN : OTHER);
    }

    private EthnicGroup() {}
}
