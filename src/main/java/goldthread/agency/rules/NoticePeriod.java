package goldthread.agency.rules;

import static goldthread.agency.rules.Finding.Rule.NOTICE;

import goldthread.time.Limit;
import java.util.List;

/// Notice in calendar weeks: the same weekday, whatever bank holidays lie between. Where notice was given, whether it was
/// worked is judged too.
final class NoticePeriod {
    private NoticePeriod() {}

    static void of(Assignment assignment, Terms terms, List<Finding> findings) {
        var notice = assignment.notice();
        boolean shorter = terms.shorterWithSubstantive && notice.substantive() >= 0 && notice.substantive() < terms.weeks;
        Term term = terms.term(shorter ? "notice.substantive" : "notice.weeks");
        var asked = new Limit.Weeks(shorter ? notice.substantive() : terms.weeks);
        findings.add(terms.weeks == 0 || notice.weeks() >= asked.weeks() ? Finding.pass(NOTICE, Reason.NOTICE_ENOUGH, term, new Limit.Weeks(Math.max(0, notice.weeks())), asked)
                : notice.weeks() < 0 ? Finding.undecided(NOTICE, Reason.NOTICE_UNSAID, term, asked)
                : Finding.refuse(NOTICE, Reason.NOTICE_TOO_SHORT, term, new Limit.Weeks(notice.weeks()), asked));
        var to = assignment.days().to();
        if (notice.given() == null || to == null) return;
        var until = asked.from(notice.given());
        findings.add(to.isBefore(until) ? Finding.refuse(NOTICE, Reason.NOTICE_NOT_WORKED, term, notice.given(), until, to)
                : Finding.pass(NOTICE, Reason.NOTICE_WORKED, term, notice.given(), to, until));
    }
}
