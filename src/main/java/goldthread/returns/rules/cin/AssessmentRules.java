package goldthread.returns.rules.cin;

import static goldthread.returns.rules.cin.CensusRows.By.EPISODE;

import goldthread.returns.rules.Day;
import goldthread.time.WorkingDays;
import java.time.LocalDate;

/// Rules of assessments and the factors found in them.
final class AssessmentRules {
    // 8670Q: an assessment is to be finished within 45 working days, Working Together 2023
    private static final int WORKING_DAYS = 45;

    private AssessmentRules() {}

    static void in(CinBook book) {
        dates(book);
        factors(book);
    }

    private static void dates(CinBook book) {
        book.because("How long assessments take is published for each authority.", "Correct the dates of the assessment.");
        book.rule("1103", "Assessments.AssessmentActualStartDate CINdetails.CINreferralDate", "The assessment starts before the referral.").key("LAchildID CINdetailsID AssessmentActualStartDate")
                .together(c -> c.assessments, c -> c.details, EPISODE, (c, a, i, d, j) -> Day.before(a.start.day(i), d.referral.day(j)));
        book.rule("8608", "Assessments.AssessmentActualStartDate Assessments.AssessmentAuthorisationDate", "The assessment starts after it was authorised.").key("LAchildID AssessmentActualStartDate AssessmentAuthorisationDate")
                .rows(c -> c.assessments, (c, a, i) -> Day.before(a.authorised.day(i), a.start.day(i)));
        book.rule("8696", "Assessments.AssessmentAuthorisationDate", "The assessment was authorised outside the year.").inTheYear().rows(c -> c.assessments, (c, a, i) -> c.outside(a.authorised.day(i)));
        book.rule("8736", "Assessments.AssessmentAuthorisationDate Assessments.AssessmentActualStartDate", "The assessment is not finished, and did not start in the year.").inTheYear().key("LAchildID AssessmentActualStartDate")
                .rows(c -> c.assessments, (c, a, i) -> a.authorised.blank(i) && c.outside(a.start.day(i)));
        book.rule("8670Q", "Assessments.AssessmentActualStartDate", "The assessment has been open for more than 45 working days at the end of the year.").inTheYear().key("LAchildID AssessmentActualStartDate")
                .rows(c -> c.assessments, (c, a, i) -> a.authorised.blank(i) && longer(a.start.day(i), c.to, WORKING_DAYS));
        book.because("An episode has one assessment at a time.", "Finish or join the earlier one.");
        book.rule("8863Q", "Assessments.AssessmentActualStartDate Assessments.AssessmentAuthorisationDate", "The assessment starts while another is open.").inTheYear()
                .overlapping(c -> c.assessments, EPISODE, a -> a.start, a -> a.authorised, (c, a, i) -> true);
        book.rule("8896", "Assessments.AssessmentAuthorisationDate", "The episode has two or more assessments that are not finished.").key("LAchildID CINdetailsID")
                .several(c -> c.assessments, EPISODE, (c, a, i) -> a.authorised.blank(i));
    }

    /// Whether more than so many working days lie between a day and the end of the year.
    static boolean longer(int day, int end, int workingDays) {
        return Day.before(day, end)
                && WorkingDays.england().between(LocalDate.ofEpochDay(day), LocalDate.ofEpochDay(end)) > workingDays;
    }

    private static void factors(CinBook book) {
        book.because("Factors tell what children in need live with; they are published for each authority.", "Correct the factors of the assessment.");
        book.rule("8614", "Assessments.AssessmentAuthorisationDate Assessments.AssessmentFactors", "There are factors on an assessment that is not finished.").key("LAchildID CINdetailsID")
                .rows(c -> c.assessments, (c, a, i) -> a.authorised.blank(i) && a.anyFactor(i));
        book.rule("8897Q", "Assessments.AssessmentAuthorisationDate Assessments.AssessmentFactors", "The assessment is finished and has no factors.").key("LAchildID CINdetailsID")
                .rows(c -> c.assessments, (c, a, i) -> a.authorised.filled(i) && !a.anyFactor(i));
        book.rule("8869", "Assessments.AssessmentFactors", "The factor 21 (none) stands with others.").key("LAchildID CINdetailsID").rows(c -> c.assessments, (c, a, i) -> a.with21(i));
        book.rule("8898", "Assessments.AssessmentFactors", "The same factor stands twice.").key("LAchildID AssessmentID AssessmentFactors").rows(c -> c.assessments, (c, a, i) -> a.twice(i));
        book.rule("8945Q", "Assessments.AssessmentFactors", "The factor 18A is used, which 18B and 18C have replaced.").from(2024).rows(c -> c.assessments, (c, a, i) -> a.with18a(i));
        book.rule("8950Q", "Assessments.AssessmentFactors", "The factor 19A is used, which 19B and 19C have replaced.").from(2024).rows(c -> c.assessments, (c, a, i) -> a.with19a(i));
    }
}
