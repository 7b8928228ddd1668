package goldthread.returns.annexa.reading;

/// One thing that was decided in reading the lists, for who must answer for it.
///
/// @param where the file and sheet, or the column     @param from as it stands in the file     @param to as the standard has it
public record Decision(What what, String where, String from, String to, How how, int times) {

    /// What was told from what.
    public enum What { SHEET, HEADING, CODE, DAY }

    /// How it was told.
    public enum How {
        EXACT("exactly as in the standard"), SPELLING("by its spelling"), CONTENT("by what it holds"), KEPT("by the kept mapping"), NONE("not told");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public String line() {
        return switch (what) {
            case SHEET -> where + ": " + (how == How.NONE ? to : to + ", " + (how == How.KEPT ? how.words() : "by its headings") + (from.isEmpty() ? "" : " (" + from + ")"));
            case HEADING -> where + ": the column \"" + from + "\"" + (how == How.NONE ? " was not taken: it is none of the list's." : " is \"" + to + "\", " + how.words() + ".");
            case CODE -> where + ": \"" + from + "\"" + (how == How.NONE ? " is none of its codes" : " is \"" + to + "\", " + how.words()) + often() + ".";
            case DAY -> where + ": days " + from + often() + ".";
        };
    }

    private String often() {
        return times == 1 ? "" : " (" + times + " times)";
    }
}
