package goldthread.fostering;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.fostering.HouseholdEntry.AllegationConcluded;
import goldthread.fostering.HouseholdEntry.AllegationMade;
import goldthread.fostering.HouseholdEntry.AllegationTold;
import goldthread.fostering.HouseholdEntry.CarersSupported;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.Resigned;
import goldthread.fostering.HouseholdEntry.Reviewed;
import goldthread.fostering.HouseholdEntry.Transferred;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Something is said against carers: who is told and when, who stands by them, by when it is dealt with, and what comes of it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllegationsAgainstCarersTest {
    final Casebook book = new Casebook();
    final Subject household = book.child;

    @BeforeEach
    void approved() {
        book.told(new Enquired(household, "Ada and Tom Fenn", Enquired.MAINSTREAM, null, null, null, null, on("2020-01-06")));
        book.told(new Decided(household, Decided.APPROVED, new Terms(3, 0, 17, "Short term", null), "Elaine Foster", "As the panel", on("2021-03-01")));
    }

    /// A Monday; before Easter; before Christmas; on a Saturday; before a leap day.
    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-03", "2026-04-02, 2026-04-07", "2026-12-24, 2026-12-29", "2026-03-07, 2026-03-09", "2024-02-28, 2024-02-29"})
    void the_designated_officer_is_told_within_one_working_day(String heard, String by) {
        var allegation = alleged(heard);
        assertThat(book.duties(by, "T-B22")).containsExactly("T-B22 by " + by + ": Due");
        assertThat(book.duties(on(by).plusDays(1).toString(), "T-B22")).containsExactly("T-B22 by " + by + ": Late");
        book.told(new AllegationTold(household, allegation, "Ruth Amory", null, on(by)));
        assertThat(book.duties(by, "T-B22")).containsExactly("T-B22 by " + by + ": Met");
    }

    @Test
    void the_carers_are_offered_somebody_to_stand_by_them_from_the_first_day_on() {
        var allegation = alleged("2026-03-02");
        assertThat(book.duties("2026-03-02", "T-G26")).containsExactly("T-G26 by 2026-03-02: Alert");
        book.told(new CarersSupported(household, allegation, "Fosterline", false, on("2026-03-04")));
        assertThat(book.duties("2026-03-04", "T-G26")).containsExactly("T-G26 by 2026-03-02: Met late");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-04-02", "2026-01-31, 2026-02-28", "2024-01-31, 2024-02-29"})
    void it_is_dealt_with_within_a_month_whether_they_foster_on_or_not(String heard, String by) {
        var allegation = alleged(heard);
        book.told(new Resigned(household, null, on(heard).plusDays(1)));
        assertThat(book.duties(by, "T-G27")).containsExactly("T-G27 by " + by + ": Due");
        assertThat(book.duties(on(by).plusDays(1).toString(), "T-G27")).containsExactly("T-G27 by " + by + ": Late");
        concluded(allegation, "Unfounded", false, by);
        assertThat(book.duties(by, "T-G27", "T-G28")).containsExactly("T-G27 by " + by + ": Met");
        assertThat(AllegationForms.open(Household.of(book.timeline()).orElseThrow())).isEmpty();
    }

    @Test
    void approval_is_reviewed_where_that_is_found_to_be_needed_and_not_by_a_review_of_before() {
        book.told(new Reviewed(household, true, "Well", on("2026-03-01")));
        concluded(alleged("2026-03-02"), "Substantiated", true, "2026-03-20");
        assertThat(book.duties("2026-03-21", "T-G28")).containsExactly("T-G28 by 2026-03-20: Alert");
        book.told(new Reviewed(household, false, "Not suitable", on("2026-04-10")));
        assertThat(book.duties("2026-04-10", "T-G28")).containsExactly("T-G28 by 2026-03-20: Met late");
    }

    @Test
    void where_the_household_moves_to_another_service_the_review_is_theirs_and_what_was_said_is_still_looked_into_here() {
        concluded(alleged("2026-03-02"), "Unsubstantiated", true, "2026-03-20");
        alleged("2026-03-23");
        book.told(new Transferred(household, true, "Brindle", on("2026-03-25")));
        assertThat(book.duties("2026-04-01", "T-G28")).singleElement().asString().contains("Not needed (the household moved to Brindle)");
        assertThat(book.duties("2026-04-01", "T-G27")).contains("T-G27 by 2026-04-23: Due");
    }

    @Test
    void what_was_found_of_an_allegation_that_was_written_by_mistake_asks_for_no_review() {
        var allegation = alleged("2026-03-02");
        concluded(allegation, "Substantiated", true, "2026-03-20");
        book.withdrawn(allegation);
        assertThat(book.duties("2026-03-21", "T-B22", "T-G26", "T-G27", "T-G28")).isEmpty();
    }

    private UUID alleged(String day) {
        return book.told(new AllegationMade(household, null, "He shouts at night", "A teacher", on(day)));
    }

    private void concluded(UUID allegation, String outcome, boolean review, String day) {
        book.told(new AllegationConcluded(household, allegation, outcome, review, "Another house", on(day)));
    }
}
