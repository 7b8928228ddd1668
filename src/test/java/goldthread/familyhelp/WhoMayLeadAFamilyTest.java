package goldthread.familyhelp;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.law.Law;
import goldthread.recording.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoMayLeadAFamilyTest {
    static final UUID ROSA = new UUID(1, 1), HELEN = new UUID(1, 2);
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child, Subject.unheardOf());
    final Law law = Law.national(Casebook.HOLDER);

    @ParameterizedTest(name = "{0}, social worker {1}, supervised by {2}, on {3}: {4}")
    @CsvSource(nullValues = "-", value = {
            "EARLY_HELP, false, -,           2026-03-02, -",
            "SECTION_17, true,  -,           2026-03-02, -",
            "SECTION_17, false, Helen Marsh, 2026-03-02, -",
            "SECTION_17, false, -,           2026-03-02, Name the social worker who supervises",
            "SECTION_17, false, Helen Marsh, 2023-12-15, -",
            "SECTION_17, false, Helen Marsh, 2023-12-14, only a social worker could lead",
            "EARLY_HELP, false, -,           2023-12-14, -",
            "EARLY_HELP, false, Rosa Lind,   2026-03-02, cannot supervise their own work"})
    void who_leads_section_17_work_and_is_no_social_worker_has_a_named_supervisor_since_working_together_2023(Level level, boolean socialWorker,
            String supervisor, String day, String refused) {
        casebook.told(new HelpAccepted(children, level, List.of("Maria"), null, on("2023-01-02")));
        var named = lead(socialWorker, supervisor, day);
        assertThat(sentence(WhoMayDecide.lead(named, casebook.timeline(), law))).contains(refused == null ? "allowed" : refused);
    }

    @ParameterizedTest(name = "from {0} to {1}, decided by {2}: {3}")
    @CsvSource(nullValues = "-", value = {
            "EARLY_HELP, SECTION_17, Rosa Lind,   Helen Marsh, -",
            "EARLY_HELP, SECTION_17, Helen Marsh, -,           Name the social worker who supervises",
            "SECTION_17, EARLY_HELP, Rosa Lind,   -,           -",
            "SECTION_17, PROTECTION, Rosa Lind,   Helen Marsh, Matters of section 47 are decided by a social worker",
            "SECTION_17, PROTECTION, Helen Marsh, Helen Marsh, -",
            "PROTECTION, SECTION_17, Rosa Lind,   Helen Marsh, Matters of section 47 are decided by a social worker",
            "PROTECTION, SECTION_17, Helen Marsh, Helen Marsh, -"})
    void steps_to_and_from_child_protection_are_not_decided_by_a_lead_who_is_no_social_worker(Level from, Level to, String decider, String supervisor, String refused) {
        casebook.told(new HelpAccepted(children, from, List.of("Maria"), null, on("2026-01-05")));
        casebook.told(lead(false, supervisor, "2026-01-06"));
        var step = new LevelChanged(children, to, "Worse", decider, decider.equals("Rosa Lind") ? ROSA : HELEN, true, null, on("2026-03-02"));
        var answer = WhoMayDecide.level(step, casebook.timeline(), law);
        assertThat(sentence(answer)).contains(refused == null ? "allowed" : refused);
        answer.ifPresent(refusal -> assertThat(refusal.citation()).startsWith("Working Together 2023 (England)"));
    }

    @Test
    void a_lead_who_is_no_social_worker_decides_no_section_47_matter_and_whoever_else_may() {
        casebook.told(lead(false, "Helen Marsh", "2026-01-06"));
        assertThat(sentence(section47(ROSA, "2026-03-02"))).isEqualTo("Rosa Lind leads the help to this family and is no social worker (family help practitioner). Matters of section 47 are"
                + " decided by a social worker: ask Helen Marsh, who supervises, or a lead child protection practitioner to decide and record it. The lead stays with the family.");
        assertThat(section47(HELEN, "2026-03-02")).isEmpty();
        assertThat(section47(ROSA, "2026-01-05")).as("before Rosa led").isEmpty();
        casebook.told(new LeadNamed(children, HELEN, "Helen Marsh", LeadNamed.SOCIAL_WORKER, null, true, null, null, "Risk rose", on("2026-03-01")));
        assertThat(section47(ROSA, "2026-03-02")).as("who leads no more is judged by their role").isEmpty();
        assertThat(section47(HELEN, "2026-03-02")).isEmpty();
    }

    @Test
    void a_lead_of_another_agency_is_known_by_name() {
        casebook.told(new LeadNamed(children, null, "Ada Ojo", "Health visitor", "Health", false, "Helen Marsh", HELEN, null, on("2026-01-06")));
        assertThat(sentence(WhoMayDecide.section47(casebook.timeline(), null, "Ada Ojo", on("2026-03-02"), law))).contains("health visitor");
    }

    @Test
    void a_plan_under_section_17_waits_for_the_supervisor_and_nobody_authorises_their_own_assessment() {
        casebook.told(new HelpAccepted(children, Level.EARLY_HELP, List.of("Maria"), null, on("2026-01-05")));
        casebook.told(lead(false, null, "2026-01-06"));
        assertThat(WhoMayDecide.plan(plan("2026-01-20"), casebook.timeline(), law)).isEmpty();
        assertThat(WhoMayDecide.assessment(assessed("Rosa Lind", "2026-01-20"), casebook.timeline(), law)).isEmpty();
        casebook.told(new LevelChanged(children, Level.SECTION_17, "Worse", "Helen Marsh", HELEN, true, null, on("2026-02-01")));
        assertThat(sentence(WhoMayDecide.plan(plan("2026-02-20"), casebook.timeline(), law))).contains("Name the social worker who supervises");
        assertThat(sentence(WhoMayDecide.assessment(assessed("Rosa Lind", "2026-02-20"), casebook.timeline(), law))).contains("cannot authorise the assessment");
        assertThat(WhoMayDecide.assessment(assessed("Helen Marsh", "2026-02-20"), casebook.timeline(), law)).isEmpty();
    }

    private Optional<Refusal> section47(UUID account, String day) {
        return WhoMayDecide.section47(casebook.timeline(), account, "Somebody", on(day), law);
    }

    private static String sentence(Optional<Refusal> refusal) {
        return refusal.map(Refusal::sentence).orElse("allowed");
    }

    private LeadNamed lead(boolean socialWorker, String supervisor, String day) {
        return new LeadNamed(children, ROSA, "Rosa Lind", socialWorker ? LeadNamed.SOCIAL_WORKER : "Family help practitioner", null, socialWorker, supervisor, null, null, on(day));
    }

    private PlanAgreed plan(String day) {
        return new PlanAgreed(children, null, "Breakfast", List.of(new Action("Wake", "The parents", "The family", null)), null, null, null, List.of(), List.of(), on(day));
    }

    private FamilyAssessed assessed(String by, String day) {
        return new FamilyAssessed(children, List.of(), List.of(), null, null, null, null, null, "Sleep", by, on(day));
    }
}
