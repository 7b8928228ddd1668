package goldthread.agency.rules;

import static goldthread.agency.rules.Finding.Rule.COOL_OFF;

import goldthread.agency.rules.Assignment.Left;
import goldthread.agency.rules.Assignment.Stint;
import goldthread.time.Limit;
import java.time.LocalDate;

/// The bar on agency work in the region for some months after leaving a substantive post there. Counted from the last
/// day in the post, which is day 0: three months from 31 January end on 30 April, and 1 May is free.
final class CoolOff {
    private CoolOff() {}

    static Finding of(Assignment assignment, Terms terms) {
        Term months = terms.term("cool-off.months");
        if (terms.months == 0) return Finding.pass(COOL_OFF, Reason.NO_BAR, months);
        var limit = new Limit.Months(terms.months);
        var start = assignment.days().from();
        if (assignment.left() == null) return untold(assignment, months, limit);
        Left left = assignment.left();
        var last = limit.from(left.on());
        if (start.isAfter(last)) return Finding.pass(COOL_OFF, Reason.COOLED_OFF, months, left.on(), limit, last, start);
        boolean elsewhere = !left.region().isEmpty() && !left.region().equals(assignment.region()) && !Caps.plain(left.region()).equals(Caps.plain(assignment.region()));
        if (elsewhere && terms.exceptions.contains("other-region"))
            return Finding.pass(COOL_OFF, Reason.OTHER_REGION, terms.term("exception.other-region"), left.on(), left.region());
        if (terms.exceptions.contains(left.why()))
            return Finding.pass(COOL_OFF, Reason.EXCEPTED, terms.term("exception." + left.why()), left.on(), exception(left.why()));
        if (left.region().isEmpty() || left.why().isEmpty()) return Finding.undecided(COOL_OFF, Reason.REGION_OF_POST_UNSAID, months, left.on(), limit);
        return Finding.refuse(COOL_OFF, Reason.STILL_BARRED, months, left.on(), limit, last, last.plusDays(1));
    }

    private static String exception(String why) {
        return switch (why) {
            case "permanent" -> "a permanent post is taken";
            case "redundancy" -> "the worker was made redundant";
            default -> "the worker left in probation";
        };
    }

    /// Where no post is told of as left, direct employment that ended shortly before is asked about.
    private static Finding untold(Assignment assignment, Term months, Limit limit) {
        var start = assignment.days().from();
        LocalDate last = null;
        for (Stint stint : assignment.worked()) {
            var to = stint.direct() ? stint.to() : null;
            if (to != null && to.isBefore(start) && (last == null || to.isAfter(last))) last = to;
        }
        return last != null && !start.isAfter(limit.from(last))
                ? Finding.undecided(COOL_OFF, Reason.LEFT_DIRECT_WORK, months, last, limit)
                : Finding.pass(COOL_OFF, Reason.NEVER_LEFT, months, limit);
    }
}
