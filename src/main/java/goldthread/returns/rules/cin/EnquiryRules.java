package goldthread.returns.rules.cin;

import static goldthread.returns.rules.cin.CensusRows.By.EPISODE;
import static goldthread.returns.rules.cin.CodeLists.*;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Day;

/// Rules of section 47 enquiries and the initial child protection conference.
final class EnquiryRules {
    // 8675Q: the conference is due 15 working days after the strategy discussion, Working Together 2023
    private static final int WORKING_DAYS = 15;

    private EnquiryRules() {}

    static void in(CinBook book) {
        book.because("How soon the conference follows the enquiry is published for each authority.", "Correct the dates of the enquiry or its conference.");
        book.rule("1104", "CINdetails.CINreferralDate Section47.DateOfInitialCPC", "The initial conference is before the referral.").key("LAchildID CINdetailsID DateOfInitialCPC")
                .together(c -> c.enquiries, c -> c.details, EPISODE, (c, s, i, d, j) -> Day.before(s.conference.day(i), d.referral.day(j)));
        book.rule("2889", "Section47.S47ActualStartDate CINdetails.CINreferralDate", "The enquiry starts before the referral.").key("LAchildID S47ActualStartDate CINreferralDate")
                .together(c -> c.enquiries, c -> c.details, EPISODE, (c, s, i, d, j) -> Day.before(s.start.day(i), d.referral.day(j)));
        book.rule("2884", "Section47.DateOfInitialCPC CINdetails.DateOfInitialCPC", "The same initial conference stands in the episode and in its enquiry.").key("LAchildID CINdetailsID DateOfInitialCPC")
                .together(c -> c.enquiries, c -> c.details, EPISODE, (c, s, i, d, j) -> s.conference.filled(i) && s.conference.same(i, d.conference, j));
        book.rule("8615", "Section47.S47ActualStartDate Section47.DateOfInitialCPC", "The enquiry starts after its conference, or has a conference and no start.").key("LAchildID S47ActualStartDate DateOfInitialCPC")
                .rows(c -> c.enquiries, (c, s, i) -> Day.before(s.conference.day(i), s.start.day(i)) || s.start.blank(i) && s.conference.filled(i));
        book.rule("8715", "Section47.DateOfInitialCPC", "The initial conference is outside the year.").inTheYear().rows(c -> c.enquiries, (c, s, i) -> c.outside(s.conference.day(i)));
        book.rule("8740", "Section47.S47ActualStartDate Section47.DateOfInitialCPC Section47.ICPCnotRequired", "The enquiry needs a conference that was not held, and did not start in the year.").inTheYear().key("LAchildID S47ActualStartDate")
                .rows(c -> c.enquiries, (c, s, i) -> waiting(s, i) && c.outside(s.start.day(i)));
        book.rule("8675Q", "Section47.DateOfInitialCPC Section47.S47ActualStartDate Section47.ICPCnotRequired", "The enquiry needs a conference that was not held in the 15 working days to the end of the year.").inTheYear().key("LAchildID S47ActualStartDate ICPCnotRequired")
                .rows(c -> c.enquiries, (c, s, i) -> waiting(s, i) && AssessmentRules.longer(s.start.day(i), c.to, WORKING_DAYS));
        book.because("Conferences are held on working days.", "Check the date.");
        book.rule("8870Q", "Section47.InitialCPCtarget", "The conference was due on a Saturday or Sunday.").rows(c -> c.enquiries, (c, s, i) -> weekend(s.target, i));
        book.rule("8875", "Section47.DateOfInitialCPC", "The conference was held on a Saturday or Sunday.").rows(c -> c.enquiries, (c, s, i) -> weekend(s.conference, i));
        book.because("An episode has one enquiry at a time.", "Finish or join the earlier one.");
        book.rule("8839", "Section47.DateOfInitialCPC", "The episode has two or more enquiries that are not finished.").key("LAchildID CINdetailsID")
                .several(c -> c.enquiries, EPISODE, (c, s, i) -> s.conference.blank(i) && !s.notRequired.in(i, YES));
        book.rule("8890", "Section47.S47ActualStartDate", "The enquiry starts while another is open.").inTheYear()
                .overlapping(c -> c.enquiries, EPISODE, s -> s.start, s -> s.conference, (c, s, i) -> !s.notRequired.in(i, YES));
    }

    /// Whether a conference is needed, or may be, and none was held.
    private static boolean waiting(CensusTables.Enquiries enquiry, int row) {
        return enquiry.conference.blank(row) && !enquiry.notRequired.in(row, YES);
    }

    private static boolean weekend(Column days, int row) {
        int day = days.day(row);
        // day 0 of the epoch was a Thursday
        return Day.known(day) && Math.floorMod(day + 3, 7) >= 5;
    }
}
