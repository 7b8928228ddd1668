package goldthread.agency.rules;

import goldthread.money.Pence;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What an assignment costs, in whole pence, halves rounded up. Everything that is told of the price counts, whether a
/// cap counts it or not.
public final class Cost {
    private static final long HUNDREDTHS = 100, DAYS_OF_A_WEEK = 7;

    private Cost() {}

    /// A week's cost; empty where price or hours are not told.
    public static Optional<Pence> weekly(Assignment assignment) {
        return weekly(assignment, assignment.pay().total());
    }

    /// By which a week costs more than the cap; empty where it does not, or the hours are not told.
    public static Optional<Pence> weeklyAboveCap(Decision decision) {
        return decision.findings().stream().filter(each -> each.rule() == Finding.Rule.CAP && switch (each.reason()) {
            case ABOVE_CAP, SIGNED_OFF, SIGNED_LATE -> true;
            default -> false;
        }).findFirst().flatMap(each -> weekly(decision.assignment(), (Pence) each.arguments()[OVER]));
    }

    /// Where the findings above keep by how much.
    private static final int OVER = 2;

    private static Optional<Pence> weekly(Assignment assignment, Pence hourly) {
        long hours = assignment.pay().hours();
        return hours == 0 || hourly.amount() == 0 ? Optional.empty() : Optional.of(new Pence((hourly.amount() * hours + HUNDREDTHS / 2) / HUNDREDTHS));
    }

    /// From the first day to the last; empty where a part of it is not told.
    public static Optional<Pence> whole(Assignment assignment) {
        var to = assignment.days().to();
        long hours = assignment.pay().hours();
        long hourly = assignment.pay().total().amount();
        if (to == null || hours == 0 || hourly == 0) return Optional.empty();
        long days = ChronoUnit.DAYS.between(assignment.days().from(), to) + 1;
        long parts = HUNDREDTHS * DAYS_OF_A_WEEK;
        return Optional.of(new Pence((hourly * hours * days + parts / 2) / parts));
    }
}
