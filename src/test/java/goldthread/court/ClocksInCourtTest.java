package goldthread.court;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.ManagementHearingHeld;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.ProceedingsEntry.AdvocatesMet;
import goldthread.court.ProceedingsEntry.CaseAllocated;
import goldthread.court.ProceedingsEntry.ContactDecided;
import goldthread.court.ProceedingsEntry.ContactRefused;
import goldthread.court.ProceedingsEntry.EvidenceFiled;
import goldthread.court.ProceedingsEntry.EvidenceListed;
import goldthread.court.ProceedingsEntry.GuardianGaveNotice;
import goldthread.people.PeopleEntry.Described;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Allocation, the advocates' meeting, reports that the court directs, notices and refused contact (T-A16, T-C11, T-C12, T-C15, T-C17).
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClocksInCourtTest {
    private final Casebook casebook = new Casebook();
    private final List<Subject> children = List.of(casebook.child);

    /// 3 and 6 April 2026 are holidays; 28 February 2028 is a Monday of a leap year.
    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-03", "2026-04-02, 2026-04-07", "2026-12-24, 2026-12-29", "2028-02-28, 2028-02-29"})
    void the_court_allocates_on_the_working_day_after_issue(String issued, String by) {
        var application = applied(issued);
        assertThat(casebook.duties(issued, "T-C11")).containsExactly("T-C11 by " + by + ": Due");
        casebook.told(new CaseAllocated(children, application, "District judge", null, on(by)));
        assertThat(casebook.duties(by, "T-C11", "T-C12c")).containsExactly("T-C11 by " + by + ": Met");
    }

    @Test
    void where_nobody_wrote_the_allocation_down_the_hearing_shows_that_it_was_done() {
        var application = applied("2026-03-02");
        assertThat(casebook.duties("2026-03-04", "T-C11")).containsExactly("T-C11 by 2026-03-03: Late");
        casebook.told(new ManagementHearingHeld(children, application, null, on("2026-03-20")));
        assertThat(casebook.duties("2026-03-20", "T-C11")).containsExactly("T-C11 by 2026-03-03: Missed (the case management hearing was held)");
    }

    /// Tuesday 7 April 2026 is the first working day after Easter.
    @ParameterizedTest
    @CsvSource({"2026-03-20, 2026-03-18", "2026-04-07, 2026-04-01", "2028-03-02, 2028-02-29"})
    void advocates_meet_two_working_days_before_the_hearing_that_the_court_named(String hearing, String by) {
        var application = applied(on(hearing).minusWeeks(3).toString());
        casebook.told(new CaseAllocated(children, application, null, on(hearing), on(hearing).minusWeeks(2)));
        assertThat(casebook.duties(by, "T-C12c")).containsExactly("T-C12c by " + by + ": Due");
        casebook.told(new AdvocatesMet(children, application, null, on(hearing).minusDays(1)));
        assertThat(casebook.duties(hearing, "T-C12c")).containsExactly("T-C12c by " + by + ": Met late");
    }

    @Test
    void a_section_37_report_is_due_in_eight_weeks_unless_the_court_says_otherwise() {
        var report = listed(EvidenceListed.SECTION_37, null, "2026-01-05");
        listed(EvidenceListed.SECTION_37, "2026-02-02", "2026-01-06");
        listed(EvidenceListed.SECTION_7, "2026-02-27", "2026-01-07");
        listed(EvidenceListed.SECTION_7, null, "2026-01-07");
        listed("Care plan", "2026-02-27", "2026-01-07");
        assertThat(casebook.duties("2026-01-10", "T-A16")).containsExactly("T-A16 by 2026-02-02: Due", "T-A16 by 2026-02-27: Due", "T-A16 by 2026-03-02: Due");
        casebook.told(new EvidenceFiled(children, report, null, on("2026-03-02")));
        assertThat(casebook.duties("2026-03-02", "T-A16")).containsExactly("T-A16 by 2026-02-02: Late", "T-A16 by 2026-02-27: Late", "T-A16 by 2026-03-02: Met");
    }

    @Test
    void a_report_that_falls_due_after_the_eighteenth_birthday_is_not_owed() {
        casebook.told(new Described(casebook.child, "2", on("2008-02-20"), null, null, null, null, on("2026-01-01")));
        listed(EvidenceListed.SECTION_37, null, "2026-01-05");
        assertThat(casebook.duties("2026-01-10", "T-A16")).containsExactly("T-A16 by 2026-03-02: Not needed (the child turned 18)");
    }

    /// Three months from 30 November end with February.
    @ParameterizedTest
    @CsvSource({"2026-11-30, 2027-02-28", "2027-11-30, 2028-02-29", "2026-01-15, 2026-04-15"})
    void three_months_after_the_notice_the_application_may_be_made(String notice, String from) {
        casebook.told(new GuardianGaveNotice(children, "Rosa Lima", on(notice)));
        assertThat(casebook.duties(on(from).minusDays(1).toString(), "T-C15")).containsExactly("T-C15 by " + from + ": Due");
        assertThat(casebook.duties(from, "T-C15")).containsExactly("T-C15 by " + from + ": Alert");
        casebook.told(new OrderMade(children, null, OrderMade.SPECIAL_GUARDIANSHIP, null, on(from).plusMonths(1)));
        assertThat(casebook.duties(on(from).plusMonths(2).toString(), "T-C15")).containsExactly("T-C15 by " + from + ": Not needed (the order was made)");
    }

    /// Seven days go on over weekends, holidays and the change of the clocks.
    @ParameterizedTest
    @CsvSource({"2026-03-27, 2026-04-03", "2026-12-23, 2026-12-30", "2028-02-24, 2028-03-02"})
    void contact_is_refused_without_an_order_for_seven_days_at_the_most(String refused, String by) {
        var refusal = casebook.told(new ContactRefused(children, "Joel", "He threatened to take them abroad", null, on(refused)));
        assertThat(casebook.duties(by, "T-C17")).containsExactly("T-C17 by " + by + ": Due");
        assertThat(casebook.duties(on(by).plusDays(1).toString(), "T-C17")).containsExactly("T-C17 by " + by + ": Late");
        casebook.told(new ContactDecided(children, refusal, ContactDecided.ORDERED, null, on(by)));
        assertThat(casebook.duties(by, "T-C17")).containsExactly("T-C17 by " + by + ": Met");
    }

    private UUID applied(String day) {
        return casebook.told(new ApplicationIssued(children, ApplicationIssued.CARE, "It could not wait", null, on(day)));
    }

    private UUID listed(String document, String due, String day) {
        return casebook.told(new EvidenceListed(children, null, document, "Dana Reid", due == null ? null : on(due), on(day)));
    }
}
