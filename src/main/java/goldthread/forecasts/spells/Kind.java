package goldthread.forecasts.spells;

/// The kinds of home that are planned for apart.
public enum Kind {
    FOSTERING("foster homes"), RESIDENTIAL("children's homes"), SUPPORTED("supported accommodation"), OTHER("other placements");

    public final String words;

    /// Codes of this and of earlier years.
    private static final java.util.Set<String> OTHERS = java.util.Set.of("A1", "A2", "A3", "A4", "A5", "A6", "P1", "P3", "Q1", "Q2", "R2", "R3", "R5", "T0", "T1", "T2", "T3", "T4", "Z1", "Z11", "Z12", "Z13", "Z14");

    Kind(String words) {
        this.words = words;
    }

    static boolean known(String code) {
        return of(code) != OTHER || OTHERS.contains(code);
    }

    /// The kind of a placement code of the 903.
    static Kind of(String code) {
        if (code.startsWith("U")) return FOSTERING;
        return switch (code) {
            case "K1", "K2", "R1", "S1" -> RESIDENTIAL;
            case "H5", "P2", "K3" -> SUPPORTED;
            default -> OTHER;
        };
    }
}
