package goldthread.court;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.ManagementHearingHeld;
import goldthread.court.CourtEntry.OrderMade;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.court.CourtEntry.ProceedingsEnded;
import goldthread.court.CourtEntry.SupportReviewed;
import goldthread.court.ProceedingsEntry.CaseAllocated;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.familynetwork.FamilyNetworkEntry.OfferAnswered;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.familynetwork.FamilyNetworkEntry.PlanReviewed;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Section C of the timescales, each row on the last day and on the day after it: over bank holidays, a leap day, the change of the
/// clocks and the end of a month; at the 18th birthday; and where the family moves to another authority.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClocksOfCourtAtTheirEdgesTest {
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child);
    private UUID begun = new UUID(0, 0);

    /// The Easter of 2026 lay on 5 April, clocks go forward on 29 March and back on 25 October; Boxing Day 2026 is kept on Monday 28 December.
    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({
            "T-C04b, 2026-03-02, 2026-04-13", "T-C04b, 2028-01-18, 2028-02-29", "T-C04b, 2026-10-12, 2026-11-23",
            "T-C05b, 2026-03-02, 2026-04-13", "T-C05b, 2028-01-18, 2028-02-29",
            "T-C05c, 2026-02-02, 2026-05-18", "T-C05c, 2027-11-30, 2028-03-14",
            "T-C05d, 2027-11-30, 2028-02-29", "T-C05d, 2026-11-30, 2027-02-28", "T-C05d, 2026-03-31, 2026-06-30",
            "T-C06,  2026-03-30, 2026-04-08", "T-C06,  2026-12-23, 2027-01-04", "T-C06,  2028-02-25, 2028-03-03",
            "T-C07b, 2026-03-26, 2026-04-13", "T-C07b, 2026-12-17, 2027-01-05", "T-C07b, 2028-02-18, 2028-03-03", "T-C07b, 2026-04-25, 2026-05-11",
            "T-C07c, 2026-03-27, 2026-03-30", "T-C07c, 2026-10-23, 2026-10-26", "T-C07c, 2028-02-27, 2028-03-01",
            "T-C08b, 2026-03-02, 2026-04-27", "T-C08b, 2028-01-04, 2028-02-29",
            "T-C09b, 2026-03-02, 2026-06-22", "T-C09b, 2027-11-09, 2028-02-29",
            "T-C10a, 2026-01-05, 2026-07-06", "T-C10a, 2027-08-31, 2028-02-29",
            "T-C11,  2026-04-02, 2026-04-07", "T-C11,  2026-12-24, 2026-12-29", "T-C11,  2026-03-06, 2026-03-09", "T-C11, 2028-02-28, 2028-02-29",
            "T-C12b, 2026-03-23, 2026-04-17", "T-C12b, 2026-12-10, 2027-01-07", "T-C12b, 2028-02-07, 2028-03-01",
            "T-C16,  2024-02-29, 2025-02-28", "T-C16,  2027-02-28, 2028-02-28", "T-C16,  2026-03-02, 2027-03-02"})
    void it_is_met_on_the_last_day_and_late_on_the_next(String rule, String day, String last) {
        begin(rule, on(day));
        assertThat(casebook.duties(last, rule)).last().isEqualTo(rule + " by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), rule)).last().isEqualTo(rule + " by " + last + ": Late");
        meet(rule, on(last));
        assertThat(casebook.duties(last, rule)).contains(rule + " by " + last + ": Met");
    }

    @ParameterizedTest(name = "{0} from {1} by {2}, 18 on {3}")
    @CsvSource({
            "T-C04b, 2026-03-02, 2026-04-13, 2026-04-13, Not needed", "T-C04b, 2026-03-02, 2026-04-13, 2026-04-14, Missed",
            "T-C05b, 2026-03-02, 2026-04-13, 2026-04-13, Not needed", "T-C05b, 2026-03-02, 2026-04-13, 2026-04-14, Missed",
            "T-C06,  2026-03-30, 2026-04-08, 2026-04-08, Not needed", "T-C06,  2026-03-30, 2026-04-08, 2026-04-09, Missed",
            "T-C07b, 2026-03-26, 2026-04-13, 2026-04-13, Not needed", "T-C07b, 2026-03-26, 2026-04-13, 2026-04-14, Missed",
            "T-C08b, 2026-03-02, 2026-04-27, 2026-04-27, Not needed", "T-C08b, 2026-03-02, 2026-04-27, 2026-04-28, Missed",
            "T-C09b, 2026-03-02, 2026-06-22, 2026-06-22, Not needed", "T-C09b, 2026-03-02, 2026-06-22, 2026-06-23, Missed",
            "T-C10a, 2026-01-05, 2026-07-06, 2026-07-06, Not needed", "T-C10a, 2026-01-05, 2026-07-06, 2026-07-07, Missed",
            "T-C12b, 2026-03-23, 2026-04-17, 2026-04-17, Not needed", "T-C12b, 2026-03-23, 2026-04-17, 2026-04-18, Missed"})
    void it_ends_with_the_eighteenth_birthday_and_what_fell_due_before_it_stays_missed(String rule, String day, String last, String birthday, String state) {
        casebook.told(new Described(casebook.child, "2", on(birthday).minusYears(18), null, null, null, null, on("2026-01-01")));
        begin(rule, on(day));
        assertThat(casebook.duties("2026-12-01", rule)).first().asString().startsWith(rule + " by " + last + ": " + state);
    }

    /// What leads to court stops with the day on which another authority takes the family on, by either way of writing it down.
    @ParameterizedTest(name = "{0}, moved on {3}")
    @CsvSource({
            "T-C06,  2026-03-30, 2026-04-08, 2026-04-08, Not needed", "T-C06,  2026-03-30, 2026-04-08, 2026-04-09, Missed",
            "T-C07b, 2026-03-26, 2026-04-13, 2026-04-13, Not needed", "T-C07b, 2026-03-26, 2026-04-13, 2026-04-14, Missed",
            "T-C08b, 2026-03-02, 2026-04-27, 2026-04-27, Not needed", "T-C08b, 2026-03-02, 2026-04-27, 2026-04-28, Missed",
            "T-C09b, 2026-03-02, 2026-06-22, 2026-06-22, Not needed", "T-C09b, 2026-03-02, 2026-06-22, 2026-06-23, Missed"})
    void pre_proceedings_end_where_another_authority_takes_the_family_on(String rule, String day, String last, String moved, String state) {
        begin(rule, on(day));
        var closed = casebook.told(new Closed(casebook.child, new UUID(0, 9), on(moved), "RC5", on(moved)));
        assertThat(casebook.duties("2026-12-01", rule)).singleElement().asString().startsWith(rule + " by " + last + ": " + state);
        casebook.withdrawn(closed);
        assertThat(casebook.duties("2026-12-01", rule)).singleElement().asString().endsWith("Late");
        casebook.told(new LevelChanged(children, Level.UNIVERSAL, "The family moved to another authority.", "Helen Marsh", null, true, null, on(moved)));
        assertThat(casebook.duties("2026-12-01", rule)).singleElement().asString().startsWith(rule + " by " + last + ": " + state);
    }

    @Test
    void only_an_application_for_a_care_or_supervision_order_ends_pre_proceedings_and_so_does_a_later_gateway() {
        begin("T-C06", on("2026-03-30"));
        casebook.told(new ApplicationIssued(children, "Emergency protection order", null, null, on("2026-04-01")));
        assertThat(casebook.duties("2026-04-02", "T-C06")).containsExactly("T-C06 by 2026-04-08: Due");
        casebook.told(new GatewayDecided(children, GatewayDecided.NEITHER, "The aunt has moved in", on("2026-04-07")));
        assertThat(casebook.duties("2026-05-01", "T-C06", "T-C09b")).containsExactly("T-C06 by 2026-04-08: Not needed (the gateway decided otherwise)", "T-C09b by 2026-07-20: Not needed (the gateway decided otherwise)");
    }

    private void begin(String rule, LocalDate day) {
        begun = switch (rule) {
            case "T-C04b" -> casebook.told(new OfferAnswered(children, casebook.told(new MeetingOffered(children, List.of("Joel"), "In person", day)), "Joel", OfferAnswered.ACCEPTED, null, day));
            case "T-C05b", "T-C05d" -> plan(day);
            case "T-C05c" -> {
                var plan = plan(day);
                casebook.told(new PlanReviewed(children, plan, null, day.plusWeeks(3)));
                yield plan;
            }
            case "T-C06", "T-C09b" -> casebook.told(new GatewayDecided(children, GatewayDecided.PRE_PROCEEDINGS, null, day));
            case "T-C07b", "T-C07c" -> letter(day, rule.equals("T-C07c"));
            case "T-C08b" -> {
                var letter = letter(day.minusDays(3), false);
                casebook.told(new PreProceedingsMet(children, letter, null, day));
                yield letter;
            }
            case "T-C10a", "T-C11", "T-C12b" -> casebook.told(new ApplicationIssued(children, ApplicationIssued.CARE, "It could not wait", null, day));
            default -> casebook.told(new OrderMade(children, null, OrderMade.SPECIAL_GUARDIANSHIP, null, day));
        };
    }

    private void meet(String rule, LocalDate day) {
        casebook.told(switch (rule) {
            case "T-C04b", "T-C05d" -> new MeetingHeld(children, null, null, true, null, day);
            case "T-C05b", "T-C05c" -> new PlanReviewed(children, begun, null, day);
            case "T-C06" -> new LetterSent(children, List.of("Maria"), "Worries", true, false, day);
            case "T-C07b", "T-C07c", "T-C08b" -> new PreProceedingsMet(children, begun, null, day);
            case "T-C09b" -> new PreProceedingsEnded(children, letter(day.minusWeeks(2), false), PreProceedingsEnded.STEPPED_DOWN, null, day);
            case "T-C10a" -> new ProceedingsEnded(children, begun, "Care order", day);
            case "T-C11" -> new CaseAllocated(children, begun, null, null, day);
            case "T-C12b" -> new ManagementHearingHeld(children, begun, null, day);
            default -> new SupportReviewed(children, begun, day);
        });
    }

    private UUID letter(LocalDate day, boolean urgent) {
        return casebook.told(new LetterSent(children, List.of("Maria"), "Worries", true, urgent, day));
    }

    private UUID plan(LocalDate day) {
        return casebook.told(new PlanMade(children, null, "Grandma wakes them", PlanMade.NETWORK, PlanMade.FAMILY, "Private arrangement", "Uncle Ade", "No visits at night", null, null, null, "Sam Okafor", day));
    }
}
