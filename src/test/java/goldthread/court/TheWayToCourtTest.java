package goldthread.court;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.ManagementHearingHeld;
import goldthread.court.CourtEntry.OrderEnded;
import goldthread.court.CourtEntry.OrderExtended;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.court.CourtEntry.ProceedingsEnded;
import goldthread.court.CourtEntry.SupportReviewed;
import goldthread.court.CourtEntry.TimetableExtended;
import goldthread.people.PeopleEntry.Described;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import goldthread.recording.Refusal;
import goldthread.pages.Words;
import goldthread.law.Law;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TheWayToCourtTest {
    private static final Law LAW = Law.national(Casebook.HOLDER);
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child);

    @Test
    void a_decision_to_enter_owes_the_letter_in_five_working_days_and_an_end_in_sixteen_weeks() {
        casebook.told(new GatewayDecided(children, GatewayDecided.PRE_PROCEEDINGS, null, on("2026-03-30")));
        assertThat(casebook.duties("2026-03-30", "T-C06", "T-C09b")).as("over Easter: 3 and 6 April are holidays")
                .containsExactly("T-C06 by 2026-04-08: Due", "T-C09b by 2026-07-20: Due");
        var letter = letter(false, "2026-04-08");
        casebook.told(new PreProceedingsEnded(children, letter, PreProceedingsEnded.STEPPED_DOWN, null, on("2026-07-21")));
        assertThat(casebook.duties("2026-08-01", "T-C06", "T-C09b")).containsExactly("T-C06 by 2026-04-08: Met", "T-C09b by 2026-07-20: Met late");
    }

    @Test
    void a_decision_against_pre_proceedings_owes_nothing() {
        casebook.told(new GatewayDecided(children, GatewayDecided.NEITHER, null, on("2026-03-30")));
        assertThat(casebook.duties()).isEmpty();
    }

    @Test
    void after_the_letter_comes_a_meeting_in_ten_working_days_and_a_review_eight_weeks_after_it() {
        var letter = letter(false, "2026-03-02");
        assertThat(casebook.duties("2026-03-16", "T-C07b", "T-C07c", "T-C08b")).containsExactly("T-C07b by 2026-03-16: Due");
        casebook.told(new PreProceedingsMet(children, letter, null, on("2026-03-13")));
        casebook.told(new PreProceedingsMet(children, letter, null, on("2026-05-09")));
        assertThat(casebook.duties("2026-05-10", "T-C07b", "T-C08b")).containsExactly("T-C07b by 2026-03-16: Met", "T-C08b by 2026-05-08: Met late");
    }

    @Test
    void an_urgent_letter_owes_the_meeting_within_seventy_two_hours() {
        letter(true, "2026-03-06");
        assertThat(casebook.duties("2026-03-06", "T-C07c")).containsExactly("T-C07c by 2026-03-09: Due");
    }

    @Test
    void an_application_takes_the_place_of_what_pre_proceedings_owed() {
        letter(false, "2026-03-02");
        applied("2026-03-09");
        assertThat(casebook.duties("2026-04-01", "T-C07b")).containsExactly("T-C07b by 2026-03-16: Not needed (proceedings were issued)");
    }

    @Test
    void proceedings_end_in_twenty_six_weeks_and_what_the_court_adds() {
        var application = applied("2026-01-05");
        assertThat(casebook.duties("2026-07-06", "T-C10a")).containsExactly("T-C10a by 2026-07-06: Due");
        assertThat(casebook.duties("2026-07-07", "T-C10a")).containsExactly("T-C10a by 2026-07-06: Late");
        casebook.told(new TimetableExtended(children, application, 8, "A witness abroad", on("2026-06-30")));
        casebook.told(new TimetableExtended(children, application, 2, "The judge is ill", on("2026-08-25")));
        assertThat(casebook.duties("2026-09-01", "T-C10a")).containsExactly("T-C10a by 2026-09-14: Due");
        casebook.told(new ProceedingsEnded(children, application, "Care order", on("2026-09-14")));
        assertThat(casebook.duties("2026-10-01", "T-C10a")).containsExactly("T-C10a by 2026-09-14: Met");
    }

    @Test
    void the_case_management_hearing_is_on_day_eighteen_at_the_latest_where_the_day_of_issue_is_day_one() {
        var application = applied("2026-01-05");
        assertThat(casebook.duties("2026-01-28", "T-C12b")).containsExactly("T-C12b by 2026-01-28: Due");
        casebook.told(new ManagementHearingHeld(children, application, null, on("2026-01-22")));
        assertThat(casebook.duties("2026-02-01", "T-C12b")).containsExactly("T-C12b by 2026-01-28: Met");
    }

    @Test
    void other_applications_have_no_timetable_here() {
        casebook.told(new ApplicationIssued(children, "Emergency protection order", null, null, on("2026-01-05")));
        assertThat(casebook.duties()).isEmpty();
    }

    @Test
    void an_order_that_will_end_is_an_alert_six_weeks_before_and_none_once_it_has_ended() {
        var order = casebook.told(new OrderMade(children, null, "Interim care order", on("2026-12-19"), on("2026-06-23")));
        assertThat(casebook.duties("2026-11-06", "T-C18")).containsExactly("T-C18 by 2026-11-07: Due");
        assertThat(casebook.duties("2026-11-07", "T-C18")).containsExactly("T-C18 by 2026-11-07: Alert");
        casebook.told(new OrderEnded(children, order, "Overturned on appeal", on("2026-09-01")));
        assertThat(casebook.duties("2026-11-07", "T-C18")).containsExactly("T-C18 by 2026-11-07: Not needed (the order had ended)");
    }

    @Test
    void a_short_order_is_an_alert_at_once() {
        casebook.told(new OrderMade(children, null, "Emergency protection order", on("2026-03-10"), on("2026-03-02")));
        assertThat(casebook.duties("2026-03-02", "T-C18")).containsExactly("T-C18 by 2026-03-02: Alert");
    }

    /// Three years in all, and seven days once: the last day that may be, and the day after it; leap day, bank holiday, and an order of the court's own day.
    @ParameterizedTest
    @CsvSource({"Supervision order, 2024-02-29,, 2027-02-28, ''", "Supervision order, 2024-02-29,, 2027-03-01, it may stand until 28 February 2027 at the latest", "Supervision order, 2025-12-25, 2026-06-25, 2028-12-25, ''",
            "Supervision order, 2025-12-25, 2026-06-25, 2026-06-25, It stands until 25 June 2026 already", "Emergency protection order, 2028-02-18, 2028-02-26, 2028-03-04, ''",
            "Emergency protection order, 2028-02-18, 2028-02-26, 2028-03-05, it may stand until 4 March 2028 at the latest", "Emergency protection order, 2026-12-21,, 2027-01-05, ''", "Emergency protection order, 2026-12-21,, 2027-01-06, it may stand until 5 January 2027",
            "Interim care order, 2026-01-05, 2026-03-05, 2026-05-05, ''"})
    void an_order_is_extended_no_longer_than_the_law_allows(String order, String made, String until, String longer, String refused) {
        var id = casebook.told(new OrderMade(children, null, order, until == null ? null : on(until), on(made)));
        var extension = new OrderExtended(children, id, on(longer), "Not finished", on(made).plusDays(7));
        assertThat(LongerOrder.refused(extension, casebook.timeline(), LAW).map(Refusal::sentence).orElse("")).contains(refused);
        casebook.told(extension);
        if (refused.isEmpty()) assertThat(casebook.duties()).extracting(duty -> duty.what()).contains(order + " ends on " + Words.spoken(on(longer)));
    }

    @Test
    void an_emergency_protection_order_is_extended_once() {
        var order = casebook.told(new OrderMade(children, null, OrderMade.EMERGENCY_PROTECTION, on("2026-03-10"), on("2026-03-02")));
        casebook.told(new OrderExtended(children, order, on("2026-03-12"), "Not finished", on("2026-03-09")));
        assertThat(LongerOrder.refused(new OrderExtended(children, order, on("2026-03-14"), "Still not", on("2026-03-11")), casebook.timeline(), LAW)).get()
                .satisfies(refusal -> assertThat(refusal.sentence()).contains("once only", "9 March 2026")).satisfies(refusal -> assertThat(refusal.citation()).contains("s45"));
    }

    @Test
    void a_supervision_order_without_a_day_ends_after_a_year() {
        casebook.told(new OrderMade(children, null, OrderMade.SUPERVISION, null, on("2024-02-29")));
        assertThat(casebook.duties()).extracting(duty -> duty.what()).containsExactly("Supervision order ends on 28 February 2025");
    }

    @Test
    void special_guardians_support_is_reviewed_every_year_until_the_child_is_grown_up() {
        casebook.told(new Described(casebook.child, "2", on("2010-12-01"), null, null, null, null, on("2026-01-01")));
        var order = casebook.told(new OrderMade(children, null, OrderMade.SPECIAL_GUARDIANSHIP, null, on("2026-12-01")));
        casebook.told(new SupportReviewed(children, order, on("2027-12-02")));
        assertThat(casebook.duties("2028-12-01", "T-C16")).containsExactly("T-C16 by 2027-12-01: Met late",
                "T-C16 by 2028-12-02: Not needed (the child turned 18)");
    }

    /// What a parent must find in it is asked, and what it does not say is told on the entry.
    @Test
    void a_letter_before_proceedings_is_looked_through_for_what_parents_must_find_in_it() {
        var letter = CourtRecordings.ALL.stream().filter(each -> each.kind().equals("court.letter-sent")).findFirst().orElseThrow();
        var short_ = new LetterSent(children, List.of("Maria"), "Worries", true, false, on("2026-01-05"), List.of(LetterSent.PARTS.getFirst()));
        assertThat(short_.missing()).hasSize(LetterSent.PARTS.size() - 1).doesNotContain(LetterSent.PARTS.getFirst());
        assertThat(letter.unusual(short_, casebook.timeline())).singleElement().asString().contains("all that parents must find in it");
        assertThat(letter.unusual(new LetterSent(children, List.of("Maria"), "Worries", true, false, on("2026-01-05"), LetterSent.PARTS), casebook.timeline())).isEmpty();
        assertThat(new LetterSent(children, List.of("Maria"), "Worries", true, false, on("2026-01-05")).missing()).as("nobody was asked then").isEmpty();
    }

    private UUID letter(boolean urgent, String day) {
        return casebook.told(new LetterSent(children, List.of("Maria"), "Worries", true, urgent, on(day)));
    }

    private UUID applied(String day) {
        return casebook.told(new ApplicationIssued(children, ApplicationIssued.CARE, "It could not wait", null, on(day)));
    }
}
