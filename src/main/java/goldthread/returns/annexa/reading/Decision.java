package goldthread.returns.annexa.reading;

/// One thing that was decided in reading the lists, for who must answer for it.
///
/// @param of    by what the mapping knows it: the name of a sheet, the list of a heading, the column of a code
/// @param where the file and sheet, or the column     @param from as it stands in the file
/// @param to    as the standard has it, or [Mapping#IGNORE]; of a sheet, what became of it
public record Decision(What what, String of, String where, String from, String to, How how, int times) {

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

    /// Nobody need look at it again: it is as in the standard, or somebody said so. How days are written leaves no choice.
    public boolean settled() {
        return what == What.DAY || how == How.EXACT || how == How.KEPT;
    }

    public boolean ignored() {
        return to.equals(Mapping.IGNORE);
    }

    public String line() {
        return switch (what) {
            case SHEET -> where + ": " + (ignored() ? "not taken, as the kept mapping says." : how == How.NONE || to.startsWith("empty") ? to
                    : to + ", " + (how == How.KEPT ? how.words() : "by its headings") + (from.isEmpty() ? "" : " (" + from + ")"));
            case HEADING -> where + ": the column \"" + from + "\"" + (ignored() ? " was not taken, as the kept mapping says."
                    : how == How.NONE ? " was not taken: it is none of the list's." : " is \"" + to + "\", " + how.words() + ".");
            case CODE -> where + ": \"" + from + "\"" + (ignored() ? " says nothing, as the kept mapping says"
                    : how == How.NONE ? " is none of its codes" : " is \"" + to + "\", " + how.words()) + often() + ".";
            case DAY -> where + ": days " + from + often() + ".";
        };
    }

    private String often() {
        return times == 1 ? "" : " (" + times + " times)";
    }
}
