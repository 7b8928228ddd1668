package goldthread.familyhelp;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.court.ProceedingsEntry.EvidenceFiled;
import goldthread.court.ProceedingsEntry.EvidenceListed;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyEntry.PlanLookedAt;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentCheckpoint;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.PlanReviewed;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.familyhelp.needs.NeedsEntry.NeedsAnswered;
import goldthread.familyhelp.needs.NeedsEntry.NeedsAsked;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.frontdoor.FrontDoorEntry.ReferrerInTouch;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Section A of the timescales, each row on the last day and on the day after it: over bank holidays, a leap day, the change of the
/// clocks and the end of a month; at the 18th birthday, before a birth, and where the family moves to another authority. What is an
/// alert or counts hours is told in ClocksOfAReferralTest, HelpingAFamilyTest and OneFamilyOnePlanTest.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClocksOfHelpAtTheirEdgesTest {
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child);
    private UUID referral = new UUID(0, 0);
    private UUID begun = new UUID(0, 0);

    /// Good Friday and Easter Monday of 2026 are 3 and 6 April, of 2028 14 and 17 April; Boxing Day 2026 is kept on Monday 28 December;
    /// the clocks go forward on 29 March 2026 and back on 25 October.
    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({
            "T-A01, 2026-04-02, 2026-04-07", "T-A01, 2026-12-24, 2026-12-29", "T-A01, 2028-02-28, 2028-02-29", "T-A01, 2026-03-28, 2026-03-30", "T-A01, 2026-10-23, 2026-10-26",
            "T-A02b, 2026-04-02, 2026-04-08", "T-A02b, 2026-12-24, 2026-12-30", "T-A02b, 2028-02-28, 2028-03-01", "T-A02b, 2026-10-23, 2026-10-27",
            "T-A03, 2026-04-01, 2026-04-08", "T-A03, 2026-12-23, 2026-12-30", "T-A03, 2028-02-25, 2028-03-01", "T-A03, 2026-10-23, 2026-10-28",
            "T-A04, 2026-04-03, 2026-04-03", "T-A04, 2026-03-29, 2026-03-29", "T-A04, 2028-02-29, 2028-02-29", "T-A04, 2026-12-25, 2026-12-25",
            "T-A05, 2026-03-02, 2026-05-07", "T-A05, 2026-11-16, 2027-01-21", "T-A05, 2028-01-24, 2028-03-27", "T-A05, 2026-10-23, 2026-12-29",
            "T-A06a, 2026-03-27, 2026-04-14", "T-A06a, 2026-12-18, 2027-01-06", "T-A06a, 2028-02-22, 2028-03-07", "T-A06a, 2026-10-23, 2026-11-06",
            "T-A06c, 2026-03-27, 2026-05-20", "T-A06c, 2026-12-18, 2027-02-10", "T-A06c, 2028-02-22, 2028-04-11", "T-A06c, 2026-10-23, 2026-12-11",
            "T-A08, 2026-03-02, 2026-05-07", "T-A08, 2026-11-16, 2027-01-21", "T-A08, 2028-01-24, 2028-03-27",
            "T-A09, 2026-04-03, 2026-04-03", "T-A09, 2026-10-25, 2026-10-25", "T-A09, 2028-02-29, 2028-02-29",
            "T-A10b, 2026-03-02, 2026-05-07", "T-A10b, 2026-11-16, 2027-01-21", "T-A10b, 2028-01-24, 2028-03-27",
            "T-A11, 2026-03-02, 2026-04-13", "T-A11, 2028-01-18, 2028-02-29", "T-A11, 2026-11-13, 2026-12-25", "T-A11, 2026-09-28, 2026-11-09",
            "T-A12a, 2026-02-02, 2026-04-27", "T-A12a, 2027-12-07, 2028-02-29", "T-A12a, 2026-10-02, 2026-12-25",
            "T-A13b, 2026-03-02, 2026-04-13", "T-A13b, 2028-01-18, 2028-02-29", "T-A13b, 2026-11-13, 2026-12-25",
            "T-A13d, 2026-03-02, 2026-09-02", "T-A13d, 2027-08-31, 2028-02-29", "T-A13d, 2026-08-31, 2027-02-28",
            "T-A14b, 2026-03-02, 2026-04-13", "T-A14b, 2028-01-18, 2028-02-29", "T-A14b, 2026-11-13, 2026-12-25",
            "T-A16, 2026-03-02, 2026-04-27", "T-A16, 2028-01-04, 2028-02-29", "T-A16, 2026-10-30, 2026-12-25"})
    void it_is_met_on_the_last_day_and_late_on_the_next(String rule, String day, String last) {
        begin(rule, on(day));
        assertThat(casebook.duties(last, rule)).last().isEqualTo(rule + " by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), rule)).last().isEqualTo(rule + " by " + last + ": Late");
        meet(rule, on(last));
        assertThat(casebook.duties(last, rule)).contains(rule + " by " + last + ": Met");
        var late = new ClocksOfHelpAtTheirEdgesTest();
        late.begin(rule, on(day));
        late.meet(rule, on(last).plusDays(1));
        assertThat(late.casebook.duties(on(last).plusDays(1).toString(), rule)).contains(rule + " by " + last + ": Met late");
    }

    /// On the birthday itself nothing is owed any more; what fell due the day before stays missed.
    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({"T-A01, 2026-04-02, 2026-04-07", "T-A02b, 2026-04-02, 2026-04-08", "T-A03, 2026-04-01, 2026-04-08", "T-A05, 2026-03-02, 2026-05-07", "T-A06a, 2026-03-27, 2026-04-14", "T-A06c, 2026-03-27, 2026-05-20", "T-A08, 2026-03-02, 2026-05-07",
            "T-A10b, 2026-03-02, 2026-05-07", "T-A11, 2026-03-02, 2026-04-13", "T-A12a, 2026-02-02, 2026-04-27", "T-A13b, 2026-03-02, 2026-04-13", "T-A13d, 2026-03-02, 2026-09-02", "T-A14b, 2026-03-02, 2026-04-13", "T-A16, 2026-03-02, 2026-04-27"})
    void it_ends_with_the_eighteenth_birthday_and_what_fell_due_before_it_stays_missed(String rule, String day, String last) {
        for (boolean on : new boolean[] {true, false}) {
            var one = new ClocksOfHelpAtTheirEdgesTest();
            var birthday = on ? on(last) : on(last).plusDays(1);
            one.casebook.told(new Described(one.casebook.child, "2", birthday.minusYears(18), null, null, null, null, on("2026-01-01")));
            one.begin(rule, on(day));
            assertThat(one.casebook.duties("2026-12-01", rule)).anyMatch(told -> told.equals(rule + " by " + last + ": " + (on ? "Not needed" : "Missed") + " (the child turned 18)"));
        }
    }

    /// A child not yet born holds the same clocks; only the visit is to whoever expects the child.
    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({"T-A01, 2026-04-02, 2026-04-07", "T-A03, 2026-04-01, 2026-04-08", "T-A04, 2026-04-03, 2026-04-03", "T-A05, 2026-03-02, 2026-05-07", "T-A06a, 2026-03-27, 2026-04-14", "T-A08, 2026-03-02, 2026-05-07", "T-A10b, 2026-03-02, 2026-05-07",
            "T-A11, 2026-03-02, 2026-04-13", "T-A13b, 2026-03-02, 2026-04-13", "T-A14b, 2026-03-02, 2026-04-13"})
    void a_child_who_is_not_born_yet_holds_it_too(String rule, String day, String last) {
        casebook.told(new Described(casebook.child, null, null, on("2026-09-28"), null, null, null, on("2026-01-01")));
        begin(rule, on(day));
        assertThat(casebook.duties(last, rule)).contains(rule + " by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), rule)).contains(rule + " by " + last + ": Late");
        if (rule.equals("T-A14b")) casebook.told(new Visited(children, on(last), "Home", List.of(), List.of(), null, null, null, null, null));
        else meet(rule, on(last));
        assertThat(casebook.duties(last, rule)).contains(rule + " by " + last + ": Met");
    }

    /// On the day on which another authority takes the family on, by either way of writing it down.
    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({"T-A04, 2026-04-03, 2026-04-03", "T-A05, 2026-03-02, 2026-05-07", "T-A06a, 2026-03-27, 2026-04-14", "T-A06c, 2026-03-27, 2026-05-20", "T-A08, 2026-03-02, 2026-05-07", "T-A09, 2026-04-03, 2026-04-03", "T-A13b, 2026-03-02, 2026-04-13", "T-A13d, 2026-03-02, 2026-09-02", "T-A14b, 2026-03-02, 2026-04-13",
            "T-A10b, 2026-03-02, 2026-05-07", "T-A11, 2026-03-02, 2026-04-13", "T-A12a, 2026-02-02, 2026-04-27"})
    void it_ends_where_another_authority_takes_the_family_on(String rule, String day, String last) {
        for (boolean on : new boolean[] {true, false}) {
            var one = new ClocksOfHelpAtTheirEdgesTest();
            one.begin(rule, on(day));
            one.moved(on ? on(last) : on(last).plusDays(1));
            assertThat(one.casebook.duties("2026-12-01", rule)).anySatisfy(told -> assertThat(told).startsWith(rule + " by " + last + ": " + (on ? "Not needed (" : "Missed (")));
        }
    }

    private void moved(LocalDate day) {
        casebook.told(referral.equals(new UUID(0, 0)) ? new LevelChanged(children, Level.UNIVERSAL, "They moved", "Helen Marsh", null, true, null, day, LevelChanged.MOVED) : new Closed(casebook.child, referral, day, "RC5", day));
    }

    private void begin(String rule, LocalDate day) {
        begun = switch (rule) {
            case "T-A01", "T-A02b", "T-A03" -> referred(day, "telephone", null);
            case "T-A04" -> {
                referred(day.minusDays(1), "telephone", null);
                yield casebook.told(new HarmSuspected(children, "He has a knife", "Police", day, true));
            }
            case "T-A05" -> casebook.told(new AssessmentStarted(casebook.child, referred(day, null, null), day, day));
            case "T-A06a" -> casebook.told(new AssessmentStarted(casebook.child, referred(day.minusDays(3), null, null), day, day));
            case "T-A06c" -> {
                var started = casebook.told(new AssessmentStarted(casebook.child, referred(day.minusDays(3), null, null), day, day));
                casebook.told(new AssessmentCheckpoint(casebook.child, referral, started, day.plusDays(5)));
                yield started;
            }
            case "T-A08" -> {
                referred(day, null, null);
                yield casebook.told(new NeedsAsked(casebook.child, NeedsAsked.YOUNG_CARER, null, null, null, day));
            }
            case "T-A09" -> {
                referred(day.minusDays(1), null, null);
                yield casebook.told(new NeedsAsked(casebook.child, NeedsAsked.HOMELESS, null, null, true, day));
            }
            case "T-A10b" -> casebook.told(new HelpAccepted(children, Level.EARLY_HELP, List.of("Maria"), null, day));
            case "T-A11" -> plan(day);
            case "T-A12a" -> {
                var plan = plan(day.minusWeeks(6));
                casebook.told(new PlanLookedAt(children, plan, List.of(), null, null, null, day));
                yield plan;
            }
            case "T-A13b", "T-A14b" -> casebook.told(new PlanStarted(casebook.child, referred(day, null, null), day, day));
            case "T-A13d" -> {
                var plan = casebook.told(new PlanStarted(casebook.child, referred(day.minusWeeks(6), null, null), day.minusWeeks(6), day.minusWeeks(6)));
                casebook.told(new PlanReviewed(casebook.child, referral, plan, day));
                yield plan;
            }
            default -> casebook.told(new EvidenceListed(children, null, EvidenceListed.SECTION_37, "Dana Reid", null, day));
        };
    }

    private void meet(String rule, LocalDate day) {
        casebook.told(switch (rule) {
            case "T-A01" -> new ReferralDecided(casebook.child, begun, day, false, null);
            case "T-A02b" -> new ReferrerInTouch(casebook.child, begun, ReferrerInTouch.CONFIRMED, null, day);
            case "T-A03" -> new ReferrerInTouch(casebook.child, begun, ReferrerInTouch.TOLD, null, day);
            case "T-A04" -> new goldthread.protection.ProtectionEntry.StrategyDiscussed(casebook.child, referral, List.of("Police"), goldthread.protection.ProtectionEntry.StrategyDiscussed.ENQUIRY, null, day);
            case "T-A05" -> new AssessmentAuthorised(casebook.child, referral, begun, day);
            case "T-A06a", "T-A06c" -> new AssessmentCheckpoint(casebook.child, referral, begun, day);
            case "T-A08" -> new NeedsAnswered(casebook.child, begun, NeedsAnswered.ASSESSED, null, null, day);
            case "T-A09" -> new NeedsAnswered(casebook.child, begun, NeedsAnswered.STAYS, "With his aunt", null, day);
            case "T-A10b" -> new FamilyAssessed(children, List.of(), List.of(), null, null, null, null, null, null, "Helen Marsh", day);
            case "T-A11", "T-A12a" -> new PlanLookedAt(children, begun, List.of(), null, null, null, day);
            case "T-A13b", "T-A13d" -> new PlanReviewed(casebook.child, referral, begun, day);
            case "T-A14b" -> new Visited(children, day, "Home", children, children, null, null, null, null, null);
            default -> new EvidenceFiled(children, begun, null, day);
        });
    }

    private UUID referred(LocalDate day, String way, Boolean danger) {
        referral = casebook.told(new Referred(casebook.child, day, "2A", "Worried", day, way, danger));
        return referral;
    }

    private UUID plan(LocalDate day) {
        casebook.told(new HelpAccepted(children, Level.EARLY_HELP, List.of("Maria"), null, day));
        return casebook.told(new PlanAgreed(children, null, "Wake the children", List.of(), null, null, null, List.of("Maria"), List.of(), day));
    }
}
