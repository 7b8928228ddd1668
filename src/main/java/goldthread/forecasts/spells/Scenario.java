package goldthread.forecasts.spells;

import java.util.List;

/// What if: changes that an authority considers, each from a day on.
///
/// @param name of the file or of the plan
public record Scenario(String name, List<Change> changes) {
    public static final Scenario NONE = new Scenario("nothing changes", List.of());

    /// @param from   the first day
    /// @param amount what the kind of change says it is
    public record Change(What what, int from, double amount) {}

    /// The changes that can be asked about.
    public enum What {
        /// Foster homes more: each is taken by the next child who would have gone to a children's home, and is free again
        /// when that stay ends.
        MORE_CARERS("more carers", "usable foster places more", 0, 10_000),
        /// Of 100 children in children's homes so many go on to foster homes within a year, beside those who do now.
        STEP_DOWN("step-down", "share of children in children's homes who step down in a year, such as 0.1", 0, .95),
        /// Of 100 children aged 10 to 17 who would begin to be looked after so many stay with their families.
        EDGE_OF_CARE("edge of care", "share of entrants aged 10 to 17 who stay at home, such as 0.15", 0, 1),
        /// Places in children's homes more: they change what is short, not how many children need one.
        NEW_HOME("new home", "places in children's homes more", 0, 10_000),
        /// Unaccompanied children come so many times as often.
        UNACCOMPANIED("unaccompanied arrivals", "times as many as now, such as 1.5", 0, 20);

        public final String words, amount;
        final double least, most;

        What(String words, String amount, double least, double most) {
            this.words = words;
            this.amount = amount;
            this.least = least;
            this.most = most;
        }
    }

    public Scenario {
        for (var change : changes) {
            if (!(change.amount() >= change.what().least && change.amount() <= change.what().most)) {
                throw new IllegalArgumentException("\"" + change.what().words + "\" needs an amount from " + plain(change.what().least) + " to " + plain(change.what().most)
                        + " (" + change.what().amount + "); it has " + plain(change.amount()) + ".");
            }
        }
    }

    /// Without a fraction where there is none.
    public static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /// The amounts of one kind of change that hold on a day, added up.
    public double added(What what, double day) {
        double sum = 0;
        for (var change : changes) {
            if (change.what() == what && day >= change.from()) sum += change.amount();
        }
        return sum;
    }

    /// The share that is left after all changes of a kind that hold on a day.
    double left(What what, double day) {
        double left = 1;
        for (var change : changes) {
            if (change.what() == what && day >= change.from()) left *= 1 - change.amount();
        }
        return left;
    }

    /// How many times as many, with all changes of a kind that hold on a day.
    double times(What what, double day) {
        double times = 1;
        for (var change : changes) {
            if (change.what() == what && day >= change.from()) times *= change.amount();
        }
        return times;
    }

    /// The ends a day that a yearly share adds.
    double stepDown(double day) {
        return -Math.log(left(What.STEP_DOWN, day)) / Hazards.YEAR;
    }
}
