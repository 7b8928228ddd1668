package goldthread.returns.rules.cin;

import static goldthread.returns.rules.cin.CensusRows.By.CHILD;
import static goldthread.returns.rules.cin.CensusRows.By.EPISODE;
import static goldthread.returns.rules.cin.CodeLists.*;

import goldthread.returns.rules.Day;
import goldthread.time.WorkingDays;
import java.time.LocalDate;

/// Rules of the episode of need: referral, closure and what is recorded in between.
final class EpisodeRules {
    // 8866: the source of a referral is collected for referrals from this day on
    private static final int SOURCE_FROM = Day.of(2013, 4, 1);
    private static final String CHILD_AND_EPISODE = "LAchildID CINdetailsID";

    private EpisodeRules() {}

    static void in(CinBook book) {
        referral(book);
        closure(book);
        noFurtherAction(book);
        episodesOfOneChild(book);
    }

    private static void referral(CinBook book) {
        book.because("The referral opens the episode: without it nothing in the episode can be counted.", "Correct the referral.");
        book.rule("8600", "CINdetails.CINreferralDate", "The referral has no date, or one after the end of the year.").inTheYear()
                .rows(c -> c.details, (c, d, i) -> !Day.known(d.referral.day(i)) || Day.before(c.to, d.referral.day(i)));
        book.rule("8866", "CINdetails.CINreferralDate CINdetails.ReferralSource", "The source of the referral is missing or not in the list.").key("LAchildID CINreferralDate")
                .rows(c -> c.details, (c, d, i) -> !Day.before(d.referral.day(i), SOURCE_FROM) && !d.source.in(i, SOURCE));
        book.rule("8650", "CINdetails.PrimaryNeedCode", "The primary need is not in the list.").rows(c -> c.details, (c, d, i) -> d.need.other(i, NEED));
        book.rule("8610", "CINdetails.ReferralNFA CINdetails.PrimaryNeedCode", "The referral was taken further, and has no primary need.").key(CHILD_AND_EPISODE)
                .rows(c -> c.details, (c, d, i) -> !d.nfa.in(i, YES) && d.need.blank(i));
        book.rule("8568", "CINdetails.ReferralNFA", "Whether the referral led to no further action is missing, or is neither true nor false.").rows(c -> c.details, (c, d, i) -> !d.nfa.in(i, YES_OR_NO));
        book.rule("8569Q", "CINdetails.CINreferralDate", "The referral was made before the year, and led to no further action.").inTheYear().key("LAchildID CINdetailsID CINreferralDate")
                .rows(c -> c.details, (c, d, i) -> d.nfa.in(i, YES) && Day.before(d.referral.day(i), workingDayBefore(c.from)));
    }

    /// The working day before: a referral of the last day of the year may be decided on the first of the next.
    private static int workingDayBefore(int day) {
        return (int) WorkingDays.england().before(LocalDate.ofEpochDay(day), 1).toEpochDay();
    }

    private static void closure(CinBook book) {
        book.because("Closure ends the count of the child as in need.", "Correct the closure, or what is dated against it.");
        book.rule("8620", "CINdetails.CINclosureDate", "The episode closed outside the year.").inTheYear().rows(c -> c.details, (c, d, i) -> c.outside(d.closure.day(i)));
        book.rule("8630", "CINdetails.CINreferralDate CINdetails.CINclosureDate", "The episode closed before the referral.").key("LAchildID CINreferralDate CINclosureDate")
                .rows(c -> c.details, (c, d, i) -> Day.before(d.closure.day(i), d.referral.day(i)));
        book.rule("8640", "CINdetails.ReasonForClosure", "The reason for closure is not in the list.").rows(c -> c.details, (c, d, i) -> d.reason.other(i, REASON));
        book.rule("8805", "CINdetails.CINclosureDate CINdetails.ReasonForClosure", "The episode closed, and no reason is given.").key("LAchildID CINclosureDate CINdetailsID")
                .rows(c -> c.details, (c, d, i) -> d.closure.filled(i) && d.reason.blank(i));
        book.rule("8810", "CINdetails.ReasonForClosure CINdetails.CINclosureDate", "A reason for closure is given, and no date.").key("LAchildID ReasonForClosure CINdetailsID")
                .rows(c -> c.details, (c, d, i) -> d.reason.filled(i) && d.closure.blank(i));
        book.rule("8565", "CINdetails.CINclosureDate CINdetails.DateOfInitialCPC Assessments.AssessmentActualStartDate Assessments.AssessmentAuthorisationDate Section47.S47ActualStartDate Section47.DateOfInitialCPC ChildProtectionPlans.CPPendDate CINplanDates.CINPlanStartDate CINplanDates.CINPlanEndDate",
                "Something in the episode is dated after it closed.").key("LAchildID CINdetailsID CINclosureDate").look(EpisodeRules::afterClosure);
        book.rule("8867", "CINdetails.CINclosureDate Assessments.AssessmentAuthorisationDate", "The episode closed with an assessment that is not finished.").key(CHILD_AND_EPISODE)
                .together(c -> c.details, c -> c.assessments, EPISODE, (c, d, i, a, j) -> d.closure.filled(i) && a.authorised.blank(j));
        book.rule("8868", "CINdetails.CINclosureDate Section47.DateOfInitialCPC Section47.ICPCnotRequired", "The episode closed with a section 47 enquiry that has neither, or both, a conference and a word that none was needed.").key(CHILD_AND_EPISODE)
                .together(c -> c.details, c -> c.enquiries, EPISODE, (c, d, i, s, j) -> d.closure.filled(i) && s.notRequired.in(j, YES) == s.conference.filled(j));
        book.rule("8825Q", "CINdetails.ReasonForClosure", "The episode closed after assessment (RC8 or RC9), and there is no assessment.").key(CHILD_AND_EPISODE)
                .rows(c -> c.details, (c, d, i) -> d.reason.in(i, AFTER_ASSESSMENT) && !c.assessments.gathered(EPISODE).has(d.episode(i)));
        book.rule("2990", "CINdetails.ReasonForClosure", "The episode closed after assessment (RC8 or RC9), and holds more than assessments.").key(CHILD_AND_EPISODE)
                .rows(c -> c.details, (c, d, i) -> d.reason.in(i, AFTER_ASSESSMENT) && (d.conference.filled(i) || active(c, d.episode(i))));
        book.rule("8873Q", "Assessments.AssessmentFactors CINdetails.ReasonForClosure", "The assessment found no factors (21), and the episode is not closed after assessment (RC8 or RC9).").key(CHILD_AND_EPISODE)
                .together(c -> c.assessments, c -> c.details, EPISODE, (c, a, i, d, j) -> a.only21(i) && !d.reason.in(j, AFTER_ASSESSMENT));
        book.rule("2991Q", "Section47.LAchildID", "There is a section 47 enquiry in an episode without an assessment.").key(CHILD_AND_EPISODE)
                .rows(c -> c.enquiries, (c, s, i) -> !c.assessments.gathered(EPISODE).has(s.episode(i)));
    }

    private static void afterClosure(Census census, CinBook.Marker marker) {
        var details = census.details;
        for (int row = 0; row < details.size; row++) {
            int closed = details.closure.day(row);
            if (!Day.known(closed)) continue;
            String shared = marker.key(details, row);
            int episode = details.episode(row);
            boolean late = Day.before(closed, details.conference.day(row));
            late |= late(census.assessments, episode, shared, marker, i -> Day.before(closed, census.assessments.start.day(i)) || Day.before(closed, census.assessments.authorised.day(i)));
            late |= late(census.enquiries, episode, shared, marker, i -> Day.before(closed, census.enquiries.start.day(i)) || Day.before(closed, census.enquiries.conference.day(i)));
            late |= late(census.protection, episode, shared, marker, i -> Day.before(closed, census.protection.end.day(i)));
            late |= late(census.plans, episode, shared, marker, i -> Day.before(closed, census.plans.start.day(i)) || Day.before(closed, census.plans.end.day(i)));
            if (late) marker.hit(details, row, shared);
        }
    }

    private static boolean late(CensusRows rows, int episode, String shared, CinBook.Marker marker, java.util.function.IntPredicate late) {
        var gathered = rows.gathered(EPISODE);
        boolean any = false;
        for (int i = gathered.from(episode); i < gathered.to(episode); i++) {
            if (!late.test(gathered.row(i))) continue;
            marker.hit(rows, gathered.row(i), shared);
            any = true;
        }
        return any;
    }

    /// Whether an enquiry or a plan of either kind is recorded in the episode.
    private static boolean active(Census census, int episode) {
        return any(census.enquiries, episode, i -> census.enquiries.says(i, census.enquiries.start, census.enquiries.conference))
                || any(census.plans, episode, i -> census.plans.says(i, census.plans.start, census.plans.end))
                || any(census.protection, episode, i -> census.protection.says(i, census.protection.start, census.protection.end));
    }

    private static boolean any(CensusRows rows, int episode, java.util.function.IntPredicate test) {
        var gathered = rows.gathered(EPISODE);
        for (int i = gathered.from(episode); i < gathered.to(episode); i++) {
            if (test.test(gathered.row(i))) return true;
        }
        return false;
    }

    private static void noFurtherAction(CinBook book) {
        book.because("A referral that led to no further action has no work after it.", "Correct ReferralNFA, or move the work to the episode it belongs to.");
        book.rule("4000", "CINdetails.ReferralNFA CINplanDates.CINPlanStartDate CINplanDates.CINPlanEndDate", "There is a child in need plan on a referral that led to no further action.").key(CHILD_AND_EPISODE)
                .together(c -> c.details, c -> c.plans, EPISODE, (c, d, i, p, j) -> d.nfa.in(i, YES) && p.says(j, p.start, p.end));
        book.rule("8831", "CINdetails.ReferralNFA CINdetails.DateOfInitialCPC Assessments.AssessmentActualStartDate Assessments.AssessmentAuthorisationDate Section47.S47ActualStartDate Section47.DateOfInitialCPC",
                "There is an assessment, an enquiry or a conference on a referral that led to no further action.").key(CHILD_AND_EPISODE).look(EpisodeRules::workAfterNone);
        book.rule("8832", "ChildProtectionPlans.LAchildID CINdetails.ReferralNFA", "There is a child protection plan on a referral that led to no further action.").key(CHILD_AND_EPISODE)
                .together(c -> c.details, c -> c.protection, EPISODE, (c, d, i, p, j) -> d.nfa.in(i, YES));
    }

    private static void workAfterNone(Census census, CinBook.Marker marker) {
        var details = census.details;
        for (int row = 0; row < details.size; row++) {
            if (!details.nfa.in(row, YES)) continue;
            String shared = marker.key(details, row);
            boolean work = details.conference.filled(row);
            work |= late(census.assessments, details.episode(row), shared, marker, i -> census.assessments.start.filled(i) || census.assessments.authorised.filled(i));
            work |= late(census.enquiries, details.episode(row), shared, marker, i -> census.enquiries.start.filled(i) || census.enquiries.conference.filled(i));
            if (work) marker.hit(details, row, shared);
        }
    }

    private static void episodesOfOneChild(CinBook book) {
        book.because("A child has one episode of need at a time, or is counted twice.", "Close the earlier episode, or join the two.");
        book.rule("8815", "CINdetails.CINclosureDate CINdetails.ReferralNFA", "More than one episode of the child is open.")
                .several(c -> c.details, CHILD, (c, d, i) -> d.closure.blank(i) && !d.nfa.in(i, YES));
        book.rule("8816", "CINdetails.CINreferralDate", "An open episode is not the child's latest.").key("LAchildID CINdetailsID CINreferralDate").look(EpisodeRules::openAndNotLatest);
        book.rule("8820", "CINdetails.CINreferralDate CINdetails.CINclosureDate", "Episodes of the child overlap.").inTheYear()
                .overlapping(c -> c.details, CHILD, d -> d.referral, d -> d.closure, (c, d, i) -> !d.nfa.in(i, YES));
    }

    /// The open episode fails with the one that came after it. Of several open from one day the first counts as latest.
    private static void openAndNotLatest(Census census, CinBook.Marker marker) {
        var details = census.details;
        var gathered = details.gathered(CHILD);
        for (int child = 1; child <= details.highest(CHILD); child++) {
            int latest = -1;
            for (int i = gathered.from(child); i < gathered.to(child); i++) {
                int row = gathered.row(i);
                if (!Day.known(details.referral.day(row))) continue;
                if (latest < 0 || details.referral.day(row) > details.referral.day(latest)
                        || details.referral.day(row) == details.referral.day(latest) && !open(details, latest) && open(details, row)) latest = row;
            }
            for (int i = gathered.from(child); i < gathered.to(child) && latest >= 0; i++) {
                int row = gathered.row(i);
                if (row == latest || !open(details, row) || !Day.known(details.referral.day(row))) continue;
                marker.hit(details, row, marker.key(details, row));
                marker.hit(details, latest, marker.key(details, row));
            }
        }
    }

    private static boolean open(CensusTables.Details details, int row) {
        return details.closure.blank(row) && !details.nfa.in(row, YES);
    }
}
