package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
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
import goldthread.pages.Answers;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        append(new ApplicationIssued(children, ApplicationIssued.CARE, null, null, on("2026-02-09")), Ids.next());

        var file = census("2025-26");
        assertThat(blocks(file, "PreProceedingsandFGDM", 0)).isEqualTo(blocks(file, "PreProceedingsandFGDM", 1)).containsExactly("PPStartDate 2025-10-01 LBPSentDate 2025-10-06 FGDMMeetingOffer true FGDMMeetingFac true"
                + " InitialPPMeetingDate 2025-10-20 ReviewMeetingsCount 2 StepDecisionDate 2026-02-02 PPOutcome A CourtAppDate 2026-02-09");
        assertThat(findings(file)).isEmpty();

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
        return new Conferred(children, null, what, new Attendance("Independent chair", null, "David Adeyemi", List.of("Police", "Health"), List.of(), List.of(), null, null, null, null),
                new Views(null, null, null, null), new Outcome(planned, category, null, List.of(), null, null, List.of(), null), on(day));
    }

    private void step(Level to, String day) {
        recorded("familyhelp.level-changed", new LevelChanged(children, to, "It changed", "Helen Marsh", null, true, null, on(day)));
    }

    private UUID referral(Subject child) {
        return caseFile(child).facts(Referred.class).getLast().id();
    }

    private goldthread.casefile.Timeline caseFile(Subject child) {
        return Acting.as(Who.product(holder), () -> caseFile.timeline(child));
    }

    private Path census(String year) {
        return office.give(new ExportRequest(Standard.CIN, CollectionYear.parse(year), null), Format.XML, out).files().getFirst();
    }

    /// What the rules of the census find of each child; of the return as a whole nothing.
    private List<String> findings(Path file) {
        var readings = office.as(() -> {
            var reading = new RecordFindings(caseFile).in(CollectionYear.parse("2025-26"));
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
