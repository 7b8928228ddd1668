package goldthread.forecasts.spells;

/// The kinds of home that are planned for apart.
public enum Kind {
    FOSTERING("foster homes"), RESIDENTIAL("children's homes"), SUPPORTED("supported accommodation"), OTHER("other placements");

    public final String words;

    Kind(String words) {
        this.words = words;
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
