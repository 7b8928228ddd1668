package goldthread.returns.published;

import java.util.Map;

/// What stands in a published table where no figure does. None of them is a zero.
final class Mark {
    /// Standard symbols of the Government Statistical Service, as the Department's tables use them.
    static final Map<String, String> MEANING = Map.of("c", "suppressed, for it would tell of few people", "z", "not applicable", "x", "not available", ":", "not available", "..", "not available",
            "k", "rounds to nothing, but is not", "low", "rounds to nothing, but is not", "u", "too unreliable to publish", "", "not told");
    static final String SOURCE = "Symbols of official statistics (Government Statistical Service), as used in the Department's tables";
    private static final String FIGURE = "-?\\d{1,12}(\\.\\d{1,6})?";

    private Mark() {}

    static boolean figure(String cell) {
        return cell.matches(FIGURE);
    }

    static boolean known(String cell) {
        return MEANING.containsKey(cell);
    }

    static String means(String cell) {
        return MEANING.getOrDefault(cell, "not a figure");
    }
}
