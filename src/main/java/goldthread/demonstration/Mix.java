package goldthread.demonstration;

/// How many of so many known children go which way: the national rates turned into shares of those known.
record Mix(int children) {
    private static final Parameters ALL = Parameters.ALL;

    /// The ways a child known to the authority may have gone by today.
    enum Way {
        UNACCOMPANIED, IN_CARE, ON_PLAN, ASSESSING, HELPED, LEAVER, CLOSED_NFA, CLOSED_ASSESSED, CLOSED_HELPED,
        CLOSED_PROTECTED, CLOSED_CARED_FOR;

        boolean closed() {
            return name().startsWith("CLOSED");
        }
    }

    double inCare() {
        return children * open("stock.looked-after");
    }

    double onPlan() {
        return children * open("stock.on-plan");
    }

    double helped() {
        return children * open("stock.in-need") - inCare();
    }

    double leavers() {
        return children * open("stock.leavers");
    }

    /// How many children go this way.
    double going(Way way) {
        double neither = helped() - onPlan();
        double closed = children * (1 - open("stock.in-need") - open("stock.leavers"));
        return switch (way) {
            case UNACCOMPANIED -> children * open("stock.unaccompanied");
            case IN_CARE -> inCare() - children * open("stock.unaccompanied");
            case ON_PLAN -> onPlan();
            case ASSESSING -> neither * ALL.number("assessing.share");
            case HELPED -> neither * (1 - ALL.number("assessing.share"));
            case LEAVER -> leavers();
            case CLOSED_NFA -> closed * ALL.share("closed", "nfa");
            case CLOSED_ASSESSED -> closed * ALL.share("closed", "assessed");
            case CLOSED_HELPED -> closed * ALL.share("closed", "helped");
            case CLOSED_PROTECTED -> closed * ALL.share("closed", "protected");
            case CLOSED_CARED_FOR -> closed * ALL.share("closed", "cared-for");
        };
    }

    private static double open(String stock) {
        return ALL.number("open.share") * ALL.number(stock) / ALL.number("stock.in-need");
    }
}
