package goldthread.returns.rules.cin;

import static goldthread.returns.rules.cin.CensusRows.By.CHILD;
import static goldthread.returns.rules.cin.CensusRows.By.EPISODE;
import static goldthread.returns.rules.cin.CensusRows.By.PLAN;
import static goldthread.returns.rules.cin.CodeLists.*;

import goldthread.returns.rules.Day;

/// Rules of child in need plans, child protection plans and the reviews of these.
final class PlanRules {
    private PlanRules() {}

    static void in(CinBook book) {
        needPlans(book);
        protectionPlans(book);
        sideBySide(book);
        reviews(book);
    }

    private static void needPlans(CinBook book) {
        book.because("Plans show who gets help, and from when.", "Correct the dates of the child in need plan.");
        book.rule("4010", "CINplanDates.CINPlanStartDate", "The plan has no start, or one after the end of the year.").inTheYear()
                .rows(c -> c.plans, (c, p, i) -> !Day.known(p.start.day(i)) || Day.before(c.to, p.start.day(i)));
        book.rule("4011", "CINplanDates.CINPlanEndDate CINplanDates.CINPlanStartDate", "The plan ends before it starts.").key("LAchildID CINPlanEndDate CINPlanStartDate")
                .rows(c -> c.plans, (c, p, i) -> Day.before(p.end.day(i), p.start.day(i)));
        book.rule("4012Q", "CINplanDates.CINPlanStartDate CINplanDates.CINPlanEndDate", "The plan starts and ends on one day.").key("LAchildID CINPlanStartDate CINPlanEndDate")
                .rows(c -> c.plans, (c, p, i) -> Day.same(p.start.day(i), p.end.day(i)));
        book.rule("4013", "CINplanDates.CINPlanEndDate", "The plan ended outside the year.").inTheYear().rows(c -> c.plans, (c, p, i) -> c.outside(p.end.day(i)));
        book.rule("4015", "CINplanDates.CINPlanStartDate CINdetails.CINreferralDate", "The plan starts before the referral.").key("LAchildID CINPlanStartDate CINreferralDate")
                .together(c -> c.plans, c -> c.details, EPISODE, (c, p, i, d, j) -> Day.before(p.start.day(i), d.referral.day(j)));
        book.rule("4004", "CINplanDates.CINPlanEndDate", "The episode has more than one open plan.").key("LAchildID CINdetailsID").several(c -> c.plans, EPISODE, (c, p, i) -> p.end.blank(i));
        book.rule("4014", "CINplanDates.CINPlanStartDate CINplanDates.CINPlanEndDate", "Child in need plans overlap.").inTheYear()
                .overlapping(c -> c.plans, CHILD, p -> p.start, p -> p.end, (c, p, i) -> true);
    }

    private static void protectionPlans(CinBook book) {
        book.because("Who is on a child protection plan, and for how long, is among the figures most looked at.", "Correct the child protection plan.");
        book.rule("8720", "ChildProtectionPlans.CPPstartDate", "The plan has no start, or one after the end of the year.").inTheYear()
                .rows(c -> c.protection, (c, p, i) -> !Day.known(p.start.day(i)) || Day.before(c.to, p.start.day(i)));
        book.rule("1105", "ChildProtectionPlans.CPPstartDate CINdetails.CINreferralDate", "The plan starts before the referral.").key("LAchildID CINdetailsID CPPstartDate")
                .together(c -> c.protection, c -> c.details, EPISODE, (c, p, i, d, j) -> Day.before(p.start.day(i), d.referral.day(j)));
        book.rule("2885", "ChildProtectionPlans.CPPstartDate Section47.DateOfInitialCPC CINdetails.DateOfInitialCPC", "The plan does not start on the day of the initial conference.").inTheYear().look(PlanRules::notOnTheDay);
        book.rule("8730", "ChildProtectionPlans.NumberOfPreviousCPP", "How many plans the child had before is missing or no number.").rows(c -> c.protection, (c, p, i) -> !count(p.previous.number(i)));
        book.rule("8840", "ChildProtectionPlans.CPPstartDate ChildProtectionPlans.CPPendDate", "The plan starts and ends on one day.").key("LAchildID CPPstartDate CPPendDate")
                .rows(c -> c.protection, (c, p, i) -> Day.same(p.start.day(i), p.end.day(i)));
        book.rule("8905", "ChildProtectionPlans.InitialCategoryOfAbuse", "The first category of abuse is missing or not in the list.").rows(c -> c.protection, (c, p, i) -> !p.initialCategory.in(i, ABUSE));
        book.rule("8910", "ChildProtectionPlans.LatestCategoryOfAbuse", "The latest category of abuse is missing or not in the list.").rows(c -> c.protection, (c, p, i) -> !p.latestCategory.in(i, ABUSE));
        book.rule("8925", "ChildProtectionPlans.CPPstartDate ChildProtectionPlans.CPPendDate", "The plan ends before it starts.").key("LAchildID CPPstartDate CPPendDate")
                .rows(c -> c.protection, (c, p, i) -> Day.before(p.end.day(i), p.start.day(i)));
        book.rule("8930", "ChildProtectionPlans.CPPendDate", "The plan ended outside the year.").inTheYear().rows(c -> c.protection, (c, p, i) -> c.outside(p.end.day(i)));
        book.rule("8935", "ChildProtectionPlans.CPPendDate", "The child has more than one open plan.").several(c -> c.protection, CHILD, (c, p, i) -> p.end.blank(i));
        book.rule("8940", "ChildProtectionPlans.CPPstartDate ChildProtectionPlans.CPPendDate", "Child protection plans overlap.").inTheYear()
                .overlapping(c -> c.protection, CHILD, p -> p.start, p -> p.end, (c, p, i) -> true);
    }

    private static boolean count(double number) {
        return number >= 0 && number == Math.rint(number) && number < 1e9;
    }

    /// A plan that starts in the year starts on the day of a conference: of one that an enquiry of its episode led to,
    /// where there are enquiries that needed one; else of the one that the episode itself names.
    private static void notOnTheDay(Census census, CinBook.Marker marker) {
        var plans = census.protection;
        for (int row = 0; row < plans.size; row++) {
            int day = plans.start.day(row);
            if (!Day.known(day) || census.outside(day)) continue;
            int episode = plans.episode(row);
            if (held(census, episode, day)) continue;
            marker.hit(plans, row, census.childKey(plans, row) + "|" + census.episodeKey(plans, row) + "|" + plans.start.text(row));
            String shared = census.childKey(plans, row) + "|" + census.episodeKey(plans, row);
            var enquiries = census.enquiries.gathered(EPISODE);
            boolean any = false;
            for (int i = enquiries.from(episode); i < enquiries.to(episode); i++) {
                int enquiry = enquiries.row(i);
                if (census.enquiries.notRequired.in(enquiry, YES)) continue;
                any = true;
                if (!started(census, episode, census.enquiries.conference.day(enquiry))) marker.hit(census.enquiries, enquiry, shared);
            }
            var details = census.details.gathered(EPISODE);
            for (int i = details.from(episode); i < details.to(episode) && !any; i++) marker.hit(census.details, details.row(i), shared);
        }
    }

    private static boolean held(Census census, int episode, int day) {
        var enquiries = census.enquiries.gathered(EPISODE);
        boolean needed = false;
        for (int i = enquiries.from(episode); i < enquiries.to(episode); i++) {
            if (Day.same(day, census.enquiries.conference.day(enquiries.row(i)))) return true;
            needed |= !census.enquiries.notRequired.in(enquiries.row(i), YES);
        }
        var details = census.details.gathered(EPISODE);
        for (int i = details.from(episode); i < details.to(episode) && !needed; i++) {
            if (Day.same(day, census.details.conference.day(details.row(i)))) return true;
        }
        return false;
    }

    private static boolean started(Census census, int episode, int day) {
        var plans = census.protection.gathered(EPISODE);
        for (int i = plans.from(episode); i < plans.to(episode); i++) {
            if (Day.same(day, census.protection.start.day(plans.row(i)))) return true;
        }
        return false;
    }

    private static void sideBySide(CinBook book) {
        book.because("A child protection plan takes the place of a child in need plan while it lasts.", "End the one on the day on which the other begins.");
        book.rule("4001", "CINplanDates.CINPlanEndDate ChildProtectionPlans.CPPendDate", "A child in need plan and a child protection plan are open side by side.").key("LAchildID CINdetailsID")
                .together(c -> c.plans, c -> c.protection, EPISODE, (c, n, i, p, j) -> n.says(i, n.start) && n.end.blank(i) && p.end.blank(j));
        book.rule("4016", "CINplanDates.CINPlanStartDate ChildProtectionPlans.CPPstartDate ChildProtectionPlans.CPPendDate", "The child in need plan starts while a child protection plan is open.").inTheYear().key("LAchildID CINPlanStartDate")
                .together(c -> c.plans, c -> c.protection, CHILD, (c, n, i, p, j) -> during(n.start.day(i), p.start.day(j), p.end.blank(j), p.end.day(j), c.to));
        book.rule("4017", "CINplanDates.CINPlanStartDate CINplanDates.CINPlanEndDate ChildProtectionPlans.CPPstartDate", "The child protection plan starts while a child in need plan is open.").inTheYear().key("LAchildID CPPstartDate")
                .together(c -> c.protection, c -> c.plans, CHILD, (c, p, i, n, j) -> during(p.start.day(i), n.start.day(j), n.end.blank(j), n.end.day(j), c.to));
        book.rule("4003", "Reviews.CPPreviewDate CINplanDates.CINPlanStartDate CINplanDates.CINPlanEndDate", "A child protection plan is reviewed while a child in need plan is open.").inTheYear().key("LAchildID CPPreviewDate")
                .together(c -> c.reviews, c -> c.plans, CHILD, (c, r, i, n, j) -> Day.before(n.start.day(j), r.date.day(i))
                        && during(r.date.day(i), n.start.day(j), n.end.blank(j), n.end.day(j), c.to));
    }

    /// Whether a day lies in a plan: from its first day to the day before its end, or to the end of the year.
    private static boolean during(int day, int start, boolean open, int end, int endOfYear) {
        return Day.notAfter(start, day) && (open ? Day.notAfter(day, endOfYear) : Day.before(day, end));
    }

    private static void reviews(CinBook book) {
        book.because("Whether plans are reviewed in time is published for each authority.", "Correct the date of the review.");
        book.rule("8841", "ChildProtectionPlans.CPPstartDate Reviews.CPPreviewDate", "The review is on the day on which the plan starts, or before it.").key("LAchildID CPPstartDate CPPreviewDate")
                .together(c -> c.protection, c -> c.reviews, PLAN, (c, p, i, r, j) -> Day.notAfter(r.date.day(j), p.start.day(i)));
        book.rule("8842Q", "Reviews.CPPreviewDate", "The review has no date.").rows(c -> c.reviews, (c, r, i) -> !Day.known(r.date.day(i)));
    }
}
