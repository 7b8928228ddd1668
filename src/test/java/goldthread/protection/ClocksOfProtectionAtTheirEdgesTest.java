package goldthread.protection;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.outside.OutsideEntry.SafetyPlanned;
import goldthread.outside.OutsideEntry.SafetyReviewed;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.CoreGroupHeld;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanReviewed;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.concern.ConcernEntry.AllegationKnown;
import goldthread.protection.concern.ConcernEntry.AllegationTold;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.conference.ConferenceEntry.Attendance;
import goldthread.protection.conference.ConferenceEntry.ConferenceCalled;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Outcome;
import goldthread.protection.conference.ConferenceEntry.Shared;
import goldthread.protection.conference.ConferenceEntry.Views;
import goldthread.protection.cowork.CoWorkEntry.Consulted;
import goldthread.protection.cowork.CoWorkEntry.RiskRose;
import goldthread.protectionteam.LogEntry.ChallengeAnswered;
import goldthread.protectionteam.LogEntry.Challenged;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Section B of the timescales, each row on the last day and on the day after it: over bank holidays, a leap day, the change of the
/// clocks and the end of a month; at the 18th birthday, before a birth, and where the child moves to another authority. Hours, what is
/// counted back and what is an alert are told in ConcernsWithARoadOfTheirOwnTest, ConferringTest and ProtectingAChildTest.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClocksOfProtectionAtTheirEdgesTest {
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child);
    private UUID referral = new UUID(0, 0);
    private UUID begun = new UUID(0, 0);

    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({
            "T-B01b, 2026-04-01, 2026-04-08", "T-B01b, 2026-12-23, 2026-12-30", "T-B01b, 2028-02-25, 2028-03-01", "T-B01b, 2026-10-23, 2026-10-28", "T-B01b, 2026-06-06, 2026-06-10",
            "T-B02b, 2026-03-30, 2026-04-08", "T-B02b, 2026-12-23, 2027-01-04", "T-B02b, 2028-02-24, 2028-03-02",
            "T-B03, 2026-03-23, 2026-04-15", "T-B03, 2026-12-14, 2027-01-07", "T-B03, 2028-02-14, 2028-03-06", "T-B03, 2026-10-12, 2026-11-02",
            "T-B04, 2026-03-30, 2026-04-08", "T-B04, 2026-12-23, 2027-01-04", "T-B04, 2028-02-24, 2028-03-02",
            "T-B06a, 2026-04-02, 2026-04-07", "T-B06a, 2026-12-24, 2026-12-29", "T-B06a, 2028-02-28, 2028-02-29",
            "T-B06b, 2026-03-16, 2026-04-15", "T-B06b, 2026-12-07, 2027-01-07", "T-B06b, 2028-02-07, 2028-03-06",
            "T-B08, 2026-03-27, 2026-04-14", "T-B08, 2026-12-18, 2027-01-06", "T-B08, 2028-02-18, 2028-03-03", "T-B08, 2026-10-16, 2026-10-30",
            "T-B09a, 2026-03-02, 2026-04-13", "T-B09a, 2028-01-18, 2028-02-29", "T-B09a, 2026-11-13, 2026-12-25",
            "T-B10a, 2026-03-20, 2026-06-20", "T-B10a, 2027-11-30, 2028-02-29", "T-B10a, 2026-11-30, 2027-02-28", "T-B10a, 2026-01-31, 2026-04-30",
            "T-B11a, 2026-03-20, 2026-09-20", "T-B11a, 2027-08-31, 2028-02-29", "T-B11a, 2026-08-31, 2027-02-28",
            "T-B12a, 2026-03-27, 2026-04-14", "T-B12a, 2026-12-18, 2027-01-06", "T-B12a, 2028-02-18, 2028-03-03",
            "T-B13, 2026-03-23, 2026-04-15", "T-B13, 2026-12-14, 2027-01-07", "T-B13, 2028-02-14, 2028-03-06",
            "T-B17, 2026-03-27, 2026-03-30", "T-B17, 2026-12-24, 2026-12-27", "T-B17, 2028-02-27, 2028-03-01", "T-B17, 2026-10-24, 2026-10-27",
            "T-B18a, 2026-03-27, 2026-04-04", "T-B18a, 2026-12-24, 2027-01-01", "T-B18a, 2028-02-27, 2028-03-06",
            "T-B19, 2026-03-27, 2026-04-03", "T-B19, 2026-12-24, 2026-12-31", "T-B19, 2028-02-27, 2028-03-05",
            "T-B20b, 2026-03-02, 2026-04-13", "T-B20b, 2028-01-18, 2028-02-29",
            "T-B22, 2026-04-02, 2026-04-07", "T-B22, 2026-12-24, 2026-12-29", "T-B22, 2028-02-28, 2028-02-29",
            "T-B23a, 2026-04-02, 2026-04-08", "T-B23a, 2026-12-24, 2026-12-30", "T-B23a, 2028-02-28, 2028-03-01",
            "T-B23b, 2026-03-30, 2026-04-08", "T-B23b, 2026-12-23, 2027-01-04", "T-B23b, 2028-02-24, 2028-03-02",
            "T-B23c, 2026-03-27, 2026-04-14", "T-B23c, 2026-12-18, 2027-01-06", "T-B23c, 2028-02-18, 2028-03-03",
            "T-B30a, 2026-04-01, 2026-04-08", "T-B30a, 2026-12-23, 2026-12-30", "T-B30a, 2028-02-25, 2028-03-01"})
    void it_is_met_on_the_last_day_and_late_on_the_next(String rule, String day, String last) {
        begin(rule, on(day));
        assertThat(casebook.duties(last, rule)).last().isEqualTo(rule + " by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), rule)).last().isEqualTo(rule + " by " + last + ": Late");
        meet(rule, on(last));
        assertThat(casebook.duties(last, rule)).contains(rule + " by " + last + ": Met");
        var late = new ClocksOfProtectionAtTheirEdgesTest();
        late.begin(rule, on(day));
        late.meet(rule, on(last).plusDays(1));
        assertThat(late.casebook.duties(on(last).plusDays(1).toString(), rule)).contains(rule + " by " + last + ": Met late");
    }

    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({"T-B01b, 2026-04-01, 2026-04-08", "T-B02b, 2026-03-30, 2026-04-08", "T-B03, 2026-03-23, 2026-04-15", "T-B04, 2026-03-30, 2026-04-08", "T-B06a, 2026-04-02, 2026-04-07", "T-B06b, 2026-03-16, 2026-04-15", "T-B08, 2026-03-27, 2026-04-14",
            "T-B09a, 2026-03-02, 2026-04-13", "T-B10a, 2026-03-20, 2026-06-20", "T-B11a, 2026-03-20, 2026-09-20", "T-B12a, 2026-03-27, 2026-04-14", "T-B13, 2026-03-23, 2026-04-15", "T-B20b, 2026-03-02, 2026-04-13", "T-B22, 2026-04-02, 2026-04-07",
            "T-B23a, 2026-04-02, 2026-04-08", "T-B23b, 2026-03-30, 2026-04-08", "T-B23c, 2026-03-27, 2026-04-14", "T-B30a, 2026-04-01, 2026-04-08"})
    void it_ends_with_the_eighteenth_birthday_and_what_fell_due_before_it_stays_missed(String rule, String day, String last) {
        for (boolean on : new boolean[] {true, false}) {
            var one = new ClocksOfProtectionAtTheirEdgesTest();
            one.casebook.told(new Described(one.casebook.child, "2", (on ? on(last) : on(last).plusDays(1)).minusYears(18), null, null, null, null, on("2026-01-01")));
            one.begin(rule, on(day));
            assertThat(one.casebook.duties("2026-12-01", rule)).contains(rule + " by " + last + ": " + (on ? "Not needed" : "Missed") + " (the child turned 18)");
        }
    }

    /// A plan, an enquiry and a discussion may be about a child who is not born yet; visited is then whoever expects the child.
    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({"T-B01b, 2026-04-01, 2026-04-08", "T-B03, 2026-03-23, 2026-04-15", "T-B04, 2026-03-30, 2026-04-08", "T-B06a, 2026-04-02, 2026-04-07", "T-B08, 2026-03-27, 2026-04-14", "T-B09a, 2026-03-02, 2026-04-13", "T-B10a, 2026-03-20, 2026-06-20", "T-B12a, 2026-03-27, 2026-04-14",
            "T-B13, 2026-03-23, 2026-04-15", "T-B23a, 2026-04-02, 2026-04-08", "T-B30a, 2026-04-01, 2026-04-08"})
    void a_child_who_is_not_born_yet_holds_it_too(String rule, String day, String last) {
        casebook.told(new Described(casebook.child, null, null, on("2026-09-28"), null, null, null, on("2026-01-01")));
        begin(rule, on(day));
        assertThat(casebook.duties(last, rule)).contains(rule + " by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), rule)).contains(rule + " by " + last + ": Late");
        if (rule.equals("T-B12a")) casebook.told(new Visited(children, on(last), "Home", List.of(), List.of(), null, null, null, null, null));
        else meet(rule, on(last));
        assertThat(casebook.duties(last, rule)).contains(rule + " by " + last + ": Met");
    }

    @ParameterizedTest(name = "{0} from {1} by {2}")
    @CsvSource({"T-B01b, 2026-04-01, 2026-04-08", "T-B02b, 2026-03-30, 2026-04-08", "T-B03, 2026-03-23, 2026-04-15", "T-B08, 2026-03-27, 2026-04-14", "T-B09a, 2026-03-02, 2026-04-13", "T-B10a, 2026-03-20, 2026-06-20", "T-B11a, 2026-03-20, 2026-09-20", "T-B12a, 2026-03-27, 2026-04-14",
            "T-B13, 2026-03-23, 2026-04-15", "T-B20b, 2026-03-02, 2026-04-13", "T-B30a, 2026-04-01, 2026-04-08"})
    void it_ends_where_another_authority_takes_the_child_on(String rule, String day, String last) {
        for (boolean on : new boolean[] {true, false}) {
            var one = new ClocksOfProtectionAtTheirEdgesTest();
            one.begin(rule, on(day));
            var moved = on ? on(last) : on(last).plusDays(1);
            one.casebook.told(new Closed(one.casebook.child, one.referral, moved, "RC5", moved));
            assertThat(one.casebook.duties("2026-12-01", rule)).anySatisfy(told -> assertThat(told).startsWith(rule + " by " + last + ": " + (on ? "Not needed (" : "Missed (")));
        }
    }

    /// The look back of two years is told by its words; any earlier plan is an alert.
    @ParameterizedTest
    @CsvSource({"2026-03-02, true", "2026-03-01, false", "2020-01-10, false"})
    void a_second_plan_says_whether_the_last_ended_within_two_years(String ended, boolean recently) {
        referred(on("2019-01-07"));
        var first = plan(on("2019-02-04"));
        casebook.told(new ProtectionEntry.PlanEnded(casebook.child, referral, first, on(ended)));
        plan(on("2028-03-02"));
        assertThat(casebook.duties("2028-03-02", "T-B16")).containsExactly("T-B16 by 2028-03-02: Alert");
        assertThat(casebook.duties()).filteredOn(duty -> duty.rule().equals("T-B16")).singleElement().satisfies(duty -> assertThat(duty.what().contains("within 2 years")).isEqualTo(recently));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2027-06-02, 2027-09-02, 2028-03-02", "2024-02-29, 2025-05-29, 2025-08-29, 2026-02-28", "2026-11-30, 2028-02-29, 2028-05-30, 2028-11-30"})
    void a_plan_is_pointed_out_at_fifteen_and_eighteen_months_and_at_two_years(String began, String fifteen, String eighteen, String two) {
        referred(on(began));
        plan(on(began));
        assertThat(casebook.duties(on(fifteen).minusDays(1).toString(), "T-B15a", "T-B15b", "T-B15c")).containsExactly("T-B15b by " + fifteen + ": Due", "T-B15c by " + eighteen + ": Due", "T-B15a by " + two + ": Due");
        assertThat(casebook.duties(two, "T-B15a", "T-B15b", "T-B15c")).containsExactly("T-B15b by " + fifteen + ": Alert", "T-B15c by " + eighteen + ": Alert", "T-B15a by " + two + ": Alert");
    }

    private void begin(String rule, LocalDate day) {
        if (!List.of("T-B13", "T-B17", "T-B18a", "T-B19").contains(rule)) referred(day.minusWeeks(16));
        if (rule.equals("T-B13")) referred(day);
        begun = switch (rule) {
            case "T-B01b" -> casebook.told(new HarmSuspected(children, "A bruise", "Education", day));
            case "T-B02b" -> casebook.told(new EnquiryStarted(casebook.child, referral, day, null, null, day));
            case "T-B03" -> {
                casebook.told(new StrategyDiscussed(casebook.child, referral, List.of("Police", "Health"), StrategyDiscussed.ENQUIRY, null, day));
                yield casebook.told(new EnquiryStarted(casebook.child, referral, day.plusDays(1), null, null, day.plusDays(1)));
            }
            case "T-B04" -> casebook.told(new EnquiryConcluded(casebook.child, referral, casebook.told(new EnquiryStarted(casebook.child, referral, day.minusDays(8), null, null, day.minusDays(8))), EnquiryConcluded.NOT_CONFIRMED, null, day));
            case "T-B06a", "T-B06b" -> casebook.told(conferred(ConferenceEntry.REVIEW, day));
            case "T-B08", "T-B10a", "T-B12a" -> plan(day);
            case "T-B09a" -> {
                var plan = plan(day.minusDays(10));
                casebook.told(new CoreGroupHeld(casebook.child, referral, plan, day, null));
                yield plan;
            }
            case "T-B11a" -> {
                var plan = plan(day.minusWeeks(12));
                casebook.told(new PlanReviewed(casebook.child, referral, plan, day));
                yield plan;
            }
            case "T-B13" -> casebook.told(new ConferenceCalled(children, ConferenceEntry.TRANSFER, day.plusDays(10), List.of("Police"), List.of(), day, day));
            case "T-B17", "T-B18a", "T-B19" -> casebook.told(new EpisodeStarted(casebook.child, day, "S", rule.equals("T-B17") ? "L1" : rule.equals("T-B19") ? "L3" : "L2", "N1", "U6", "PR1", null, null, null));
            case "T-B20b" -> casebook.told(new SafetyPlanned(casebook.child, List.of("Criminal exploitation"), "Youth workers", null, null, null, null, List.of(), null, null, null, "Sam Okafor", day, List.of()));
            case "T-B22" -> casebook.told(new AllegationKnown(children, "Teacher or school staff", "Said to have pushed", day));
            case "T-B23a" -> casebook.told(new Challenged(children, null, "Conference chair", "David Adeyemi", "No visit for five weeks", null, day));
            case "T-B23b", "T-B23c" -> {
                var challenge = casebook.told(new Challenged(children, null, "Conference chair", "David Adeyemi", "No visit for five weeks", null, day.minusDays(4)));
                if (rule.equals("T-B23c")) casebook.told(new ChallengeAnswered(children, challenge, ChallengeAnswered.ESCALATED, "Team manager", null, day.minusDays(2)));
                casebook.told(new ChallengeAnswered(children, challenge, ChallengeAnswered.ESCALATED, "Service manager", null, day));
                yield challenge;
            }
            default -> {
                casebook.told(new HelpAccepted(children, Level.SECTION_17, List.of("Mother"), null, day.minusWeeks(8)));
                yield casebook.told(new RiskRose(children, "A man whom nobody knows stays at night", "Education", day));
            }
        };
    }

    private void meet(String rule, LocalDate day) {
        casebook.told(switch (rule) {
            case "T-B01b" -> new StrategyDiscussed(casebook.child, referral, List.of("Police", "Health"), StrategyDiscussed.NO_ENQUIRY, null, day);
            case "T-B02b", "T-B12a" -> new Visited(children, day, "Home", children, children, null, null, null, null, null);
            case "T-B03" -> new ConferenceHeld(casebook.child, referral, begun, day);
            case "T-B04" -> new Shared(children, ConferenceEntry.OUTCOME, begun, null, List.of("Parents"), null, day);
            case "T-B06a" -> new Shared(children, ConferenceEntry.DECISIONS, begun, null, List.of("Parents"), null, day);
            case "T-B06b" -> new Shared(children, ConferenceEntry.MINUTES, begun, null, List.of("Parents"), null, day);
            case "T-B08", "T-B09a" -> new CoreGroupHeld(casebook.child, referral, begun, day, null);
            case "T-B10a", "T-B11a" -> new PlanReviewed(casebook.child, referral, begun, day);
            case "T-B13" -> conferred(ConferenceEntry.TRANSFER, day);
            case "T-B17", "T-B18a", "T-B19" -> new EpisodeEnded(casebook.child, begun, day.minusDays(3), day, "E8", null);
            case "T-B20b" -> new SafetyReviewed(casebook.child, "Yes", null, null, false, day);
            case "T-B22" -> new AllegationTold(children, begun, "Priya Nair", null, day);
            case "T-B23a", "T-B23b", "T-B23c" -> new ChallengeAnswered(children, begun, ChallengeAnswered.CHANGED, "Director", null, day);
            default -> new Consulted(children, UUID.randomUUID(), "Grace Thornley", Consulted.ADVISED, "See the child alone", day);
        });
    }

    private void referred(LocalDate day) {
        referral = casebook.told(new Referred(casebook.child, day, "6", null, day));
    }

    private UUID plan(LocalDate day) {
        casebook.told(new ConferenceHeld(casebook.child, referral, null, day));
        return casebook.told(new PlanStarted(casebook.child, referral, day, "NEG", "NEG", "0", day));
    }

    private Conferred conferred(String what, LocalDate day) {
        return new Conferred(children, null, what, new Attendance(PracticeSet.INDEPENDENT, null, "David Adeyemi", List.of("Children's social care", "Police", "Health"), List.of(), List.of(), null, null, null, null), new Views(null, null, null, null),
                new Outcome(List.of(), null, null, List.of("Parents"), null, null, List.of(), null), day);
    }
}
