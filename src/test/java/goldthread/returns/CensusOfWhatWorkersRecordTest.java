package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.child.Recordings;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.GatewayDecided;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.court.CourtEntry.PreProceedingsEnded;
import goldthread.court.CourtEntry.PreProceedingsMet;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.casefile.Timeline;
import goldthread.pages.Answers;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.conference.ConferenceEntry.Attendance;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Outcome;
import goldthread.protection.conference.ConferenceEntry.Views;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the children in need census says of children whose workers recorded everything here, and what its own rules find in that.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class CensusOfWhatWorkersRecordTest {
    private static final Office OFFICE = new Office();
    private static int holder = 340;

    private final ReturnsOffice office = new ReturnsOffice(OFFICE, ++holder);
    private final CaseFile caseFile = office.office.caseFile;
    private final List<Subject> children = List.of(Subject.unheardOf(), Subject.unheardOf());
    private final Subject one = children.getFirst(), other = children.getLast();

    @TempDir Path out;

    @BeforeEach
    void referred() {
        for (var child : children) {
            append(new Identified(child, Identified.LA_CHILD_ID, "W" + children.indexOf(child), on("2025-04-01")), Ids.next());
            append(new Described(child, "F", on("2022-05-01"), null, null, "WBRI", List.of("NONE"), on("2025-04-01")), Ids.next());
            referred(child, "2025-05-06");
        }
    }

    private UUID referred(Subject child, String day) {
        var referral = Ids.next();
        append(new Referred(child, on(day), "2A", null, on(day)), referral);
        append(new ReferralDecided(child, referral, on(day), false, "Assessment"), Ids.next());
        append(new FamilyHelpEntry.NeedIdentified(child, referral, "N1", on(day)), Ids.next());
        return referral;
    }

    @Test
    void a_conference_that_makes_a_plan_of_protection_ends_the_plan_of_need_and_its_end_begins_it_again() throws Exception {
        helped();
        protectedFrom("2025-09-01", children);
        agreed("2025-09-20");
        conferred(ConferenceEntry.REVIEW, "2025-12-01", List.of(other), "NEG");

        var file = census("2025-26");
        assertThat(blocks(file, "CINPlanDates", 0)).containsExactly("CINPlanStartDate 2025-06-12 CINPlanEndDate 2025-09-01", "CINPlanStartDate 2025-12-01");
        assertThat(blocks(file, "CINPlanDates", 1)).containsExactly("CINPlanStartDate 2025-06-12 CINPlanEndDate 2025-09-01");
        assertThat(findings(file)).isEmpty();
    }

    @Test
    void whoever_is_stepped_down_after_the_plan_of_protection_has_one_plan_of_need() throws Exception {
        helped();
        step(Level.PROTECTION, "2025-08-25");
        protectedFrom("2025-09-01", children);
        conferred(ConferenceEntry.REVIEW, "2025-12-01", List.of(), null);
        step(Level.SECTION_17, "2025-12-02");
        step(Level.EARLY_HELP, "2026-02-02");

        var file = census("2025-26");
        assertThat(blocks(file, "CINPlanDates", 0)).containsExactly("CINPlanStartDate 2025-06-12 CINPlanEndDate 2025-08-25", "CINPlanStartDate 2025-12-02 CINPlanEndDate 2026-02-02");
        assertThat(text(file)).contains("<ReasonForClosure>RC7</ReasonForClosure>");
        assertThat(findings(file)).isEmpty();
    }

    @Test
    void an_assessment_written_anew_is_a_later_assessment_and_needs_alone_are_other_factors() throws Exception {
        recorded("familyhelp.help-accepted", new HelpAccepted(children, Level.SECTION_17, List.of(), null, on("2025-05-08")));
        recorded("familyhelp.family-assessed", assessed(List.of(), List.of("Housing"), "Helen Marsh", "2025-06-10"));
        recorded("familyhelp.family-assessed", assessed(List.of("4B"), List.of("Housing"), null, "2025-11-03"));
        recorded("familyhelp.family-assessed", assessed(List.of("4B"), List.of("Housing"), "Helen Marsh", "2025-12-01"));

        var file = census("2025-26");
        assertThat(blocks(file, "Assessments", 0)).containsExactly(
                "AssessmentActualStartDate 2025-05-08 AssessmentAuthorisationDate 2025-06-10 AssessmentFactors 20",
                "AssessmentActualStartDate 2025-11-03 AssessmentAuthorisationDate 2025-12-01 AssessmentFactors 4B");
        assertThat(findings(file)).isEmpty();
    }

    @Test
    void closing_an_episode_ends_what_goes_on_in_it() throws Exception {
        helped();
        recorded("familyhelp.family-assessed", assessed(List.of("4B"), List.of(), null, "2025-11-03"));
        recorded("familyhelp.closed", new Closed(one, referral(one), on("2025-11-20"), "RC7", on("2025-11-20")));

        var file = census("2025-26");
        assertThat(blocks(file, "CINPlanDates", 0)).containsExactly("CINPlanStartDate 2025-06-12 CINPlanEndDate 2025-11-20");
        assertThat(blocks(file, "Assessments", 0)).last().isEqualTo("AssessmentActualStartDate 2025-11-03 AssessmentAuthorisationDate 2025-11-20");
        assertThat(findings(file)).as("what it found can be recorded").contains("8897Q").doesNotContain("8867", "4001");
    }

    @Test
    void early_help_is_no_help_to_a_child_in_need_whether_it_is_begun_on_a_referral_or_after_an_assessment() throws Exception {
        recorded("familyhelp.help-accepted", new HelpAccepted(List.of(one), Level.EARLY_HELP, List.of("Mother"), null, on("2025-05-08")));
        recorded("familyhelp.assessment-started", new FamilyHelpEntry.AssessmentStarted(other, referral(other), on("2025-05-08"), on("2025-05-08")));
        var assessment = caseFile(other).facts(FamilyHelpEntry.AssessmentStarted.class).getFirst().id();
        append(new FamilyHelpEntry.FactorsFound(other, referral(other), assessment, List.of("4B"), on("2025-06-10")), Ids.next());
        append(new FamilyHelpEntry.AssessmentAuthorised(other, referral(other), assessment, on("2025-06-10")), Ids.next());
        recorded("familyhelp.help-accepted", new HelpAccepted(List.of(other), Level.EARLY_HELP, List.of("Mother"), null, on("2025-06-12")));

        var file = census("2025-26");
        assertThat(child(file, 0)).contains("<ReferralNFA>true</ReferralNFA>").doesNotContain("CINclosureDate");
        assertThat(child(file, 1)).contains("<ReferralNFA>false</ReferralNFA>").contains("<CINclosureDate>2025-06-12</CINclosureDate>").contains("<ReasonForClosure>RC9</ReasonForClosure>");
        assertThat(findings(file)).isEmpty();
    }

    @Test
    void pre_proceedings_are_told_from_what_the_court_and_the_family_rooms_record() throws Exception {
        helped();
        var letter = beforeCourt("2025-10-01", "2025-10-06");
        append(new PreProceedingsMet(children, letter, null, on("2025-10-20")), Ids.next());
        append(new MeetingHeld(children, null, null, true, null, on("2025-11-05")), Ids.next());
        append(new PreProceedingsMet(children, letter, null, on("2025-12-01")), Ids.next());
        append(new PreProceedingsMet(children, letter, null, on("2026-01-12")), Ids.next());
        append(new PreProceedingsEnded(children, letter, PreProceedingsEnded.PROCEEDINGS, null, on("2026-02-02")), Ids.next());
        append(new ApplicationIssued(children, ApplicationIssued.CARE, null, null, on("2026-02-09"), null, on("2026-02-11")), Ids.next());

        var file = census("2025-26");
        assertThat(blocks(file, "PreProceedingsandFGDM", 0)).isEqualTo(blocks(file, "PreProceedingsandFGDM", 1)).containsExactly("PPStartDate 2025-10-01 LBPSentDate 2025-10-06 FGDMMeetingOffer true FGDMMeetingFac true"
                + " InitialPPMeetingDate 2025-10-20 ReviewMeetingsCount 2 StepDecisionDate 2026-02-02 PPOutcome A CourtAppDate 2026-02-09 LetterInitCPDate 2026-02-11");
        assertThat(findings(file)).isEmpty();
        assertThat(office.give(new ExportRequest(Standard.CIN, CollectionYear.parse("2025-26"), null), Format.XML, out).text()).as("codes that nobody confirmed are said").contains("2 outcomes of pre-proceedings are given as A (to care proceedings) or B (stepped down)", "to be confirmed");
        assertThat(office.give(new ExportRequest(Standard.CIN, CollectionYear.parse("2024-25"), null), Format.XML, out).text()).doesNotContain("to be confirmed");

        var again = office.take(Standard.CIN, file);
        assertThat(again.outcomes().getOrDefault(goldthread.returns.mapping.Verdict.Outcome.TAKEN, 0)).as(again.text()).isZero();
        assertThat(again.outcomes().getOrDefault(goldthread.returns.mapping.Verdict.Outcome.CORRECTED, 0)).as(again.text()).isZero();
        assertThat(text(census("2025-26"))).as("taken in again, it is given out again").contains("<PPStartDate>2025-10-01</PPStartDate>");
    }

    @Test
    void what_happened_after_the_year_is_not_in_its_pre_proceedings_and_a_declined_meeting_was_not_held() throws Exception {
        helped();
        var letter = beforeCourt("2026-03-16", "2026-03-20");
        append(new PreProceedingsMet(children, letter, null, on("2026-04-06")), Ids.next());
        append(new PreProceedingsEnded(children, letter, PreProceedingsEnded.STEPPED_DOWN, null, on("2026-07-02")), Ids.next());

        assertThat(blocks(census("2025-26"), "PreProceedingsandFGDM", 0)).containsExactly("PPStartDate 2026-03-16 LBPSentDate 2026-03-20 FGDMMeetingOffer true FGDMMeetingFac false");
        assertThat(blocks(census("2024-25"), "PreProceedingsandFGDM", 0)).isEmpty();
    }

    @Test
    void a_referral_that_led_nowhere_is_of_its_year_and_one_child_may_be_turned_away_while_the_other_is_helped() throws Exception {
        append(new ReferralDecided(other, referral(other), on("2025-05-07"), true, "Nothing further"), Ids.next());
        helped(List.of(one));
        assertThat(child(census("2025-26"), 1)).contains("<ReferralNFA>true</ReferralNFA>");
        assertThat(findings(census("2025-26"))).isEmpty();
        assertThat(child(census("2026-27"), 1)).as("the next year does not know it").isEmpty();
        assertThat(child(census("2026-27"), 0)).contains("<CINreferralDate>2025-05-06</CINreferralDate>");
    }

    @Test
    void a_decision_of_the_first_days_of_the_next_year_is_told_of_the_referral() throws Exception {
        recorded("familyhelp.closed", new Closed(other, referral(other), on("2025-06-02"), "RC7", on("2025-06-02")));
        var late = Ids.next();
        append(new Referred(other, on("2026-03-31"), "6", null, on("2026-03-31")), late);
        append(new ReferralDecided(other, late, on("2026-04-01"), true, "Nothing further"), Ids.next());
        assertThat(child(census("2025-26"), 1)).containsPattern("(?s)2026-03-31</CINreferralDate>.*<ReferralNFA>true</ReferralNFA>");
        assertThat(findings(census("2025-26"))).isEmpty();
        assertThat(child(census("2026-27"), 1)).isEmpty();
    }

    @Test
    void a_conference_held_after_the_turn_of_the_year_stands_beside_its_enquiry() throws Exception {
        helped();
        protectedFrom("2026-04-08", children);
        assertThat(blocks(census("2025-26"), "Section47", 0)).containsExactly("S47ActualStartDate 2026-03-25 InitialCPCtarget 2026-04-08");
        assertThat(findings(census("2025-26"))).isEmpty();
        assertThat(blocks(census("2026-27"), "Section47", 0)).containsExactly("S47ActualStartDate 2026-03-25 InitialCPCtarget 2026-04-08 DateOfInitialCPC 2026-04-08");
        assertThat(findings("2026-27", children)).as("the assessment was of the year before, which is a query to be explained").containsExactly("2991Q");
    }

    @Test
    void what_an_assessment_found_is_told_once_it_is_finished() throws Exception {
        recorded("familyhelp.help-accepted", new HelpAccepted(children, Level.SECTION_17, List.of(), null, on("2026-03-16")));
        for (var child : children) {
            var assessment = caseFile(child).facts(FamilyHelpEntry.AssessmentStarted.class).getLast().id();
            append(new FamilyHelpEntry.FactorsFound(child, referral(child), assessment, List.of("4B"), on("2026-03-20")), Ids.next());
            append(new FamilyHelpEntry.AssessmentAuthorised(child, referral(child), assessment, on("2026-04-10")), Ids.next());
        }
        assertThat(blocks(census("2025-26"), "Assessments", 0)).containsExactly("AssessmentActualStartDate 2026-03-16");
        assertThat(findings(census("2025-26"))).isEmpty();
        assertThat(blocks(census("2026-27"), "Assessments", 0)).containsExactly("AssessmentActualStartDate 2026-03-16 AssessmentAuthorisationDate 2026-04-10 AssessmentFactors 4B");
    }

    @Test
    void a_child_who_dies_on_a_plan_of_protection_leaves_no_plan_open_and_the_family_steps_down_for_the_others() throws Exception {
        helped();
        protectedFrom("2025-09-01", List.of(one));
        append(new Described(one, "F", on("2022-05-01"), null, on("2025-10-10"), "WBRI", List.of("NONE"), on("2025-10-10")), Ids.next());
        step(Level.UNIVERSAL, "2025-10-20");

        var file = census("2025-26");
        assertThat(child(file, 0)).contains("<ReasonForClosure>RC2</ReasonForClosure>").contains("<CPPendDate>2025-10-10</CPPendDate>");
        assertThat(child(file, 1)).contains("<ReasonForClosure>RC7</ReasonForClosure>").contains("<CINPlanEndDate>2025-10-20</CINPlanEndDate>");
        assertThat(findings(file)).isEmpty();
    }

    @Test
    void a_child_on_a_plan_of_protection_who_moves_is_closed_to_the_other_authority() throws Exception {
        helped();
        protectedFrom("2025-09-01", children);
        for (var child : children) {
            var plan = caseFile(child).facts(PlanStarted.class).getLast();
            recorded("protection.plan-ended", new PlanEnded(child, plan.entry().referral(), plan.id(), on("2025-11-10")));
        }
        recorded("familyhelp.level-changed", new LevelChanged(children, Level.UNIVERSAL, "They moved", "Helen Marsh", null, true, null, on("2025-11-10"), LevelChanged.MOVED));
        var file = census("2025-26");
        assertThat(child(file, 0)).contains("<ReasonForClosure>RC5</ReasonForClosure>").contains("<CPPendDate>2025-11-10</CPPendDate>");
        assertThat(findings(file)).as("the plan of need went on for a day, which may be explained").isSubsetOf("4012Q");
    }

    @Test
    void a_child_referred_again_within_the_year_is_assessed_again_in_an_episode_of_its_own() throws Exception {
        helped();
        step(Level.UNIVERSAL, "2025-09-01");
        children.forEach(child -> referred(child, "2026-01-12"));
        recorded("familyhelp.help-accepted", new HelpAccepted(children, Level.SECTION_17, List.of(), null, on("2026-01-14")));
        recorded("familyhelp.family-assessed", assessed(List.of("4B"), List.of(), "Helen Marsh", "2026-02-20"));
        agreed("2026-02-24");

        var file = census("2025-26");
        assertThat(blocks(file, "Assessments", 0)).containsExactly("AssessmentActualStartDate 2025-05-08 AssessmentAuthorisationDate 2025-06-10 AssessmentFactors 4B AssessmentFactors 16A",
                "AssessmentActualStartDate 2026-01-14 AssessmentAuthorisationDate 2026-02-20 AssessmentFactors 4B");
        assertThat(blocks(file, "CINPlanDates", 0)).containsExactly("CINPlanStartDate 2025-06-12 CINPlanEndDate 2025-09-01", "CINPlanStartDate 2026-02-24");
        assertThat(findings(file)).isEmpty();
    }

    @Test
    void an_unborn_child_has_a_plan_before_the_birth_and_one_day_of_birth_after_it() throws Exception {
        var baby = Subject.unheardOf();
        append(new Identified(baby, Identified.LA_CHILD_ID, "W2", on("2025-12-01")), Ids.next());
        append(new Described(baby, "U", null, on("2026-05-01"), null, "NOBT", null, on("2025-12-01")), Ids.next());
        var referral = referred(baby, "2025-12-01");
        helped(List.of(baby));
        var enquiry = Ids.next();
        append(new EnquiryStarted(baby, referral, on("2026-01-05"), on("2026-01-26"), null, on("2026-01-05")), enquiry);
        recorded("protection.conferred", conference(List.of(baby), ConferenceEntry.INITIAL, "2026-01-22", List.of(baby), "NEG"));
        assertThat(child(census("2025-26"), 2)).contains("<ExpectedPersonBirthDate>2026-05-01</ExpectedPersonBirthDate>").contains("<Sex>U</Sex>").contains("<CPPstartDate>2026-01-22</CPPstartDate>").doesNotContain("<PersonBirthDate>");
        assertThat(findings("2025-26", List.of(baby))).as("how many plans there were before is asked of every child").containsExactly("8730");

        var described = Recordings.of("people.described").orElseThrow();
        assertThat(described.unusual(new Described(baby, "F", on("2026-05-03"), on("2026-05-01"), null, "WBRI", List.of("NONE"), on("2026-05-03")), caseFile(baby))).containsExactly(
                "A date of birth and an expected one are both given. The census asks for one of them (8525Q): leave the expected one empty.");
        append(new Described(baby, "F", on("2026-05-03"), null, null, "WBRI", List.of("NONE"), on("2026-05-03")), Ids.next());
        assertThat(child(census("2026-27"), 2)).contains("<PersonBirthDate>2026-05-03</PersonBirthDate>").doesNotContain("Expected");
        assertThat(child(census("2025-26"), 2)).as("by the end of the year it was not born").contains("<ExpectedPersonBirthDate>").doesNotContain("<PersonBirthDate>");
    }

    @Test
    void a_conference_cancelled_and_held_again_is_counted_once_on_the_day_on_which_it_was_held() throws Exception {
        helped();
        var called = Ids.next();
        append(new ConferenceEntry.ConferenceCalled(children, ConferenceEntry.INITIAL, on("2025-08-28"), List.of(), List.of(), null, on("2025-08-20")), called);
        append(new ConferenceEntry.ConferenceCancelled(children, called, "Too few agencies came", "Helen Marsh", on("2025-08-28")), Ids.next());
        protectedFrom("2025-09-01", children);
        assertThat(blocks(census("2025-26"), "Section47", 0)).containsExactly("S47ActualStartDate 2025-08-18 InitialCPCtarget 2025-09-01 DateOfInitialCPC 2025-09-01");
        assertThat(findings(census("2025-26"))).isEmpty();
    }

    private void helped(List<Subject> some) {
        var from = caseFile(some.getFirst()).facts(Referred.class).getLast().happened();
        recorded("familyhelp.help-accepted", new HelpAccepted(some, Level.SECTION_17, List.of(), null, from));
        recorded("familyhelp.family-assessed", new FamilyAssessed(some, List.of("4B"), List.of(), null, null, null, null, null, "Sleep first", "Helen Marsh", from.plusDays(20)));
    }

    private UUID beforeCourt(String decided, String sent) {
        var letter = Ids.next();
        append(new GatewayDecided(children, GatewayDecided.PRE_PROCEEDINGS, null, on(decided)), Ids.next());
        append(new LetterSent(children, List.of("Mother"), "They are alone at night", true, false, on(sent)), letter);
        return letter;
    }

    private void helped() {
        recorded("familyhelp.help-accepted", new HelpAccepted(children, Level.SECTION_17, List.of(), null, on("2025-05-08")));
        recorded("familyhelp.family-assessed", assessed(List.of("4B", "16A"), List.of(), "Helen Marsh", "2025-06-10"));
        agreed("2025-06-12");
    }

    private void agreed(String day) {
        recorded("familyhelp.family-plan-agreed", new PlanAgreed(children, null, "Breakfast", List.of(new Action("Wake", "The parents", "The family", null)), null, null, null, List.of(), List.of(), on(day)));
    }

    private FamilyAssessed assessed(List<String> factors, List<String> needs, String by, String day) {
        return new FamilyAssessed(children, factors, needs, null, null, null, null, null, "Sleep first", by, on(day));
    }


    private void protectedFrom(String day, List<Subject> planned) {
        for (var child : children) {
            var enquiry = Ids.next();
            append(new EnquiryStarted(child, referral(child), on(day).minusDays(14), on(day), null, on(day).minusDays(14)), enquiry);
            append(new EnquiryConcluded(child, referral(child), enquiry, "Confirmed, harm likely: conference", "It goes on", on(day).minusDays(5)), Ids.next());
        }
        conferred(ConferenceEntry.INITIAL, day, planned, "NEG");
        for (var child : planned) {
            var plan = caseFile(child).facts(PlanStarted.class).getLast();
            append(new Corrected(plan.id(), new PlanStarted(child, plan.entry().referral(), plan.entry().on(), "NEG", "NEG", "0", plan.entry().known()), "None before"), Ids.next());
        }
    }

    private UUID conferred(String what, String day, List<Subject> planned, String category) {
        return recorded("protection.conferred", conference(what, day, planned, category));
    }

    private Conferred conference(String what, String day, List<Subject> planned, String category) {
        return conference(children, what, day, planned, category);
    }

    private static Conferred conference(List<Subject> children, String what, String day, List<Subject> planned, String category) {
        return new Conferred(children, null, what, new Attendance("Independent chair", null, "David Adeyemi", List.of("Police", "Health"), List.of(), List.of(), null, null, null, null),
                new Views(null, null, null, null), new Outcome(planned, category, null, List.of(), null, null, List.of(), null), on(day));
    }

    private void step(Level to, String day) {
        recorded("familyhelp.level-changed", new LevelChanged(children, to, "It changed", "Helen Marsh", null, true, null, on(day)));
    }

    private UUID referral(Subject child) {
        return caseFile(child).facts(Referred.class).getLast().id();
    }

    private Timeline caseFile(Subject child) {
        return Acting.as(Who.product(holder), () -> caseFile.timeline(child));
    }

    private Path census(String year) {
        return office.give(new ExportRequest(Standard.CIN, CollectionYear.parse(year), null), Format.XML, out).files().getFirst();
    }

    /// What the rules of the census find of each child; of the return as a whole nothing.
    private List<String> findings(Path file) {
        return findings("2025-26", children);
    }

    private List<String> findings(String year, List<Subject> children) {
        var readings = office.as(() -> {
            var reading = new RecordFindings(caseFile).in(CollectionYear.parse(year));
            return children.stream().flatMap(child -> reading.of(caseFile.timeline(child)).stream()).filter(found -> found.standard() == Standard.CIN).map(found -> found.rule().code()).toList();
        });
        return readings.stream().filter(code -> !code.equals("8770Q")).distinct().sorted().toList();
    }

    private static String text(Path file) throws Exception {
        return Files.readString(file);
    }

    /// The blocks of one child, each as one line of its elements.
    private static List<String> blocks(Path file, String name, int child) throws Exception {
        return Pattern.compile("(?s)<" + name + ">(.*?)</" + name + ">").matcher(child(file, child)).results()
                .map(found -> String.join(" ", Pattern.compile("<(\\w+)>([^<>]+)</").matcher(found.group(1).replaceAll(">\\s+<", "><")).results().map(each -> each.group(1) + " " + each.group(2)).toList())).toList();
    }

    private static String child(Path file, int child) throws Exception {
        return Pattern.compile("(?s)<Child>.*?</Child>").matcher(text(file)).results().map(found -> found.group()).filter(found -> found.contains("<LAchildID>W" + child + "<")).findFirst().orElse("");
    }

    /// As the page and the API write it.
    private UUID recorded(String kind, Entry entry) {
        return Acting.as(Who.product(holder), () -> {
            var id = Ids.next();
            var recording = Recordings.of(kind).orElseThrow();
            var entries = Recordings.entries(recording, entry, recording.filled(entry), caseFile.timeline(entry.tags().getFirst().subject()), id, caseFile::timeline);
            caseFile.append(Append.observed(Append.together(id, entries, Instant.now(), "page")));
            return id;
        });
    }

    private void append(Entry entry, UUID id) {
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(List.of(new Append.Writing(id, entry, Instant.now(), null, "page")))));
    }

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }
}
