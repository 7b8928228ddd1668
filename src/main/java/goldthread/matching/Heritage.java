package goldthread.matching;

import java.util.Set;

/// Background that a child and a home may share. Empty where not known.
public record Heritage(String ethnicity, String religion, String language) {
    /// The code of the majority: 0 of generated regions, WBRI of the 903.
    private static final Set<String> MAJORITY = Set.of("0", "WBRI");

    boolean minority() {
        return !ethnicity.isEmpty() && !MAJORITY.contains(ethnicity);
    }
}
