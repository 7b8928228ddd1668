package goldthread.child.genogram;

import goldthread.casefile.Subject;

/// Two of a genogram who are a couple, or were.
/// @param bond how they are, or were, together
public record Couple(Subject one, Subject other, Bond bond) {

    /// A line as family workers draw it: whole for a marriage, dashed without one; a stroke through it says that they are separated, two that
    /// they are divorced.
    public enum Bond {
        MARRIED("", 0), PARTNERS("gt-dashed", 0), SEPARATED("", 1), PARTNERS_SEPARATED("gt-dashed", 1), DIVORCED("", 2);

        private final String style;
        private final int strokes;

        Bond(String style, int strokes) {
            this.style = style;
            this.strokes = strokes;
        }

        String style() {
            return style;
        }

        int strokes() {
            return strokes;
        }
    }

    boolean of(Subject first, Subject second) {
        return one.equals(first) && other.equals(second) || one.equals(second) && other.equals(first);
    }
}
