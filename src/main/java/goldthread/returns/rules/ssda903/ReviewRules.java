package goldthread.returns.rules.ssda903;

import static goldthread.returns.rules.Day.*;
import static goldthread.returns.rules.ssda903.CodeSets.*;

import goldthread.returns.rules.Codes;

/// Rules of how children take part in their reviews.
final class ReviewRules {
    private static final Codes UNDER_FOUR = only("PN0"), FOUR_AND_OVER = Codes.of("PN1 PN2 PN3 PN4 PN5 PN6 PN7");

    private ReviewRules() {}

    static void in(Book book) {
        book.because("Taking part is told only for children of four and over.", "Check the code and the date of birth.");
        book.rule("440", "Reviews", "DOB REVIEW REVIEW_CODE", "A review of a child of 4 or over has the code for under 4.").rows(r -> r.reviews, (r, t, i) ->
                t.reviewCode.in(i, UNDER_FOUR) && notAfter(plusYears(t.dob.day(i), 4), t.review.day(i)));
        book.rule("441", "Reviews", "DOB REVIEW REVIEW_CODE", "A review of a child under 4 has a code for taking part.").rows(r -> r.reviews, (r, t, i) ->
                t.reviewCode.in(i, FOUR_AND_OVER) && before(t.review.day(i), plusYears(t.dob.day(i), 4)));
    }
}
