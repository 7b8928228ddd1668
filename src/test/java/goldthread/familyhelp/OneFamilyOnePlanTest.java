package goldthread.familyhelp;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.Visited;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyEntry.PlanLookedAt;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.pages.Answers;
import goldthread.people.PeopleEntry.Described;
import goldthread.recording.Recording;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import goldthread.law.Amount;
import goldthread.law.AuthoritySettings;
import goldthread.law.Law;
import goldthread.law.RuleBook;
import goldthread.law.Setting;
import goldthread.law.Unit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneFamilyOnePlanTest {
    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child, Subject.unheardOf());

    @Test
    void the_assessment_of_a_family_that_nobody_referred_is_owed_within_forty_five_working_days() {
        accepted(Level.EARLY_HELP, "2026-03-02");
        assertThat(casebook.duties("2026-05-07", "T-A10b", "T-A05")).as("over Easter and the May holiday").containsExactly("T-A10b by 2026-05-07: Due");
        casebook.told(assessed(null, "2026-04-30"));
        assertThat(casebook.duties("2026-05-08", "T-A10b")).as("still being written").containsExactly("T-A10b by 2026-05-07: Late");
        casebook.told(assessed("Helen Marsh", "2026-05-08"));
        assertThat(casebook.duties("2026-05-08", "T-A10b")).containsExactly("T-A10b by 2026-05-07: Met late");
    }

    /// Where an authority keeps early help separate it says so by its own number: over Easter and the May holiday, over Christmas, over a leap day.
    @ParameterizedTest
    @CsvSource({"30, 2026-03-23, 2026-05-07", "30, 2026-12-01, 2027-01-15", "15, 2028-02-14, 2028-03-06"})
    void early_help_that_an_authority_keeps_separate_is_assessed_by_its_own_number(int days, String agreed, String last) {
        casebook.under(Law.of(RuleBook.national(), AuthoritySettings.of(Casebook.HOLDER, List.of(new Setting(Casebook.HOLDER, "T-A15a", new Amount(days, Unit.WORKING_DAYS), on("2026-01-01"), new UUID(0, 1), "Ines Quill", Instant.EPOCH, "agreed by the partnership")))));
        accepted(Level.EARLY_HELP, agreed);
        assertThat(casebook.duties(last, "T-A15a", "T-A10b")).containsExactly("T-A15a by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), "T-A15a")).containsExactly("T-A15a by " + last + ": Late");
        casebook.told(assessed("Helen Marsh", last));
        assertThat(casebook.duties(last, "T-A15a")).containsExactly("T-A15a by " + last + ": Met");
    }

    @Test
    void help_under_section_17_is_not_early_help_that_is_kept_separate() {
        casebook.under(Law.of(RuleBook.national(), AuthoritySettings.of(Casebook.HOLDER, List.of(new Setting(Casebook.HOLDER, "T-A15a", new Amount(30, Unit.WORKING_DAYS), on("2026-01-01"), new UUID(0, 1), "Ines Quill", Instant.EPOCH, "agreed by the partnership")))));
        accepted(Level.SECTION_17, "2026-03-02");
        assertThat(casebook.duties("2026-03-02", "T-A15a", "T-A10b")).containsExactly("T-A10b by 2026-05-07: Due");
    }

    @Test
    void a_family_that_was_referred_owes_one_assessment_and_not_two() {
        referred("2026-03-02");
        accepted(Level.EARLY_HELP, "2026-03-04");
        assertThat(casebook.duties("2026-03-04", "T-A10b", "T-A05")).containsExactly("T-A05 by 2026-05-07: Due");
    }

    @Test
    void the_plan_is_reviewed_after_six_weeks_and_then_every_twelve_until_help_ends() {
        accepted(Level.EARLY_HELP, "2026-01-05");
        var plan = planned(null, "2026-03-02", "Wake the children", "Sleep clinic");
        assertThat(casebook.duties("2026-04-13", "T-A11")).containsExactly("T-A11 by 2026-04-13: Due");
        planned(plan, "2026-03-20", "Wake the children");
        assertThat(casebook.duties("2026-04-14", "T-A11")).as("a changed plan is no review").containsExactly("T-A11 by 2026-04-13: Late");
        reviewed(plan, "2026-04-14");
        assertThat(casebook.duties("2026-07-07", "T-A11", "T-A12a")).containsExactly("T-A11 by 2026-04-13: Met late", "T-A12a by 2026-07-07: Due");
        stepped(Level.UNIVERSAL, "2026-07-01");
        assertThat(casebook.duties("2026-07-08", "T-A12a")).containsExactly("T-A12a by 2026-07-07: Not needed (family help ended)");
    }

    /// Consent, eight weeks later: over the change of the clocks, over Christmas, over a leap day; the number is the authority's own.
    @ParameterizedTest
    @CsvSource({"8, 2026-03-02, 2026-04-27", "8, 2026-12-01, 2027-01-26", "6, 2028-02-14, 2028-03-27"})
    void early_help_that_is_kept_separate_is_first_looked_at_by_its_own_number_from_the_familys_consent(int weeks, String agreed, String last) {
        reviewedSeparately(weeks);
        accepted(Level.EARLY_HELP, agreed);
        var plan = planned(null, on(agreed).plusDays(10).toString(), "Wake the children");
        assertThat(casebook.duties(last, "T-A15d", "T-A11")).as("once, and not by the plan as well").containsExactly("T-A15d by " + last + ": Due");
        assertThat(casebook.duties(on(last).plusDays(1).toString(), "T-A15d")).containsExactly("T-A15d by " + last + ": Late");
        reviewed(plan, last);
        assertThat(casebook.duties(last, "T-A15d", "T-A11", "T-A12a")).containsExactly("T-A15d by " + last + ": Met", "T-A12a by " + on(last).plusWeeks(12) + ": Due");
        reviewed(plan, on(last).plusWeeks(12).toString());
        assertThat(casebook.duties(last, "T-A12a")).hasSize(2);
    }

    @Test
    void a_step_up_ends_the_review_of_early_help_and_the_plan_is_reviewed_by_its_own_clock() {
        reviewedSeparately(8);
        accepted(Level.EARLY_HELP, "2026-03-02");
        planned(null, "2026-03-09", "Wake the children");
        stepped(Level.SECTION_17, "2026-04-01");
        assertThat(casebook.duties("2026-04-01", "T-A15d", "T-A11")).containsExactly("T-A11 by 2026-04-20: Due", "T-A15d by 2026-04-27: Not needed (help stepped up: the family's plan is reviewed)");
        var other = new Casebook();
        other.told(new HelpAccepted(List.of(other.child), Level.EARLY_HELP, List.of("Maria"), null, on("2026-03-02")));
        assertThat(other.duties("2026-03-02", "T-A15d")).as("where the authority sets no number").isEmpty();
    }

    @Test
    void a_second_plan_is_reviewed_by_its_own_clock_when_help_ended_and_is_given_again() {
        reviewedSeparately(8);
        accepted(Level.EARLY_HELP, "2026-03-02");
        reviewed(planned(null, "2026-03-09", "Wake the children"), "2026-04-20");
        stepped(Level.UNIVERSAL, "2026-05-04");
        stepped(Level.EARLY_HELP, "2026-06-01");
        planned(null, "2026-06-08", "Read together");
        assertThat(casebook.duties("2026-06-08", "T-A15d", "T-A11")).containsExactlyInAnyOrder("T-A15d by 2026-04-27: Met", "T-A11 by 2026-07-20: Due");
        accepted(Level.EARLY_HELP, "2026-09-01");
        assertThat(casebook.duties("2026-09-01", "T-A15d")).as("help that is begun anew has its own").contains("T-A15d by 2026-10-27: Due");
    }

    private void reviewedSeparately(int weeks) {
        casebook.under(Law.of(RuleBook.national(), AuthoritySettings.of(Casebook.HOLDER, List.of(new Setting(Casebook.HOLDER, "T-A15d", new Amount(weeks, Unit.WEEKS), on("2026-01-01"), new UUID(0, 1), "Ines Quill", Instant.EPOCH, "agreed by the partnership")))));
    }

    @Test
    void a_child_helped_below_section_17_is_seen_every_six_weeks_and_counted_anew_after_each_step() {
        accepted(Level.EARLY_HELP, "2026-01-05");
        planned(null, "2026-03-02", "Wake the children");
        casebook.told(new Visited(children, on("2026-04-10"), "Home", children, List.of(), null, null, null, null, null));
        assertThat(casebook.duties("2026-04-14", "T-A14b")).containsExactly("T-A14b by 2026-04-13: Met", "T-A14b by 2026-05-22: Due");
        stepped(Level.SECTION_17, "2026-05-01");
        assertThat(casebook.duties("2026-05-01", "T-A14b")).as("the child in need visits take over").containsExactly("T-A14b by 2026-04-13: Met",
                "T-A14b by 2026-05-22: Not needed (the level of help changed)", "T-A14b by 2026-06-12: Due");
        stepped(Level.EARLY_HELP, "2026-06-01");
        assertThat(casebook.duties("2026-06-01", "T-A14b")).contains("T-A14b by 2026-07-13: Due");
    }

    @Test
    void what_is_owed_for_the_plan_ends_with_childhood() {
        casebook.told(new Described(casebook.child, "2", on("2008-03-16"), null, null, null, null, on("2026-01-01")));
        accepted(Level.EARLY_HELP, "2026-01-05");
        planned(null, "2026-03-02", "Wake the children");
        assertThat(casebook.duties("2026-03-16", "T-A11")).containsExactly("T-A11 by 2026-04-13: Not needed (the child turned 18)");
    }

    /// The whole way: early help, section 17, child protection, and down again.
    @Test
    void a_family_steps_up_and_down_and_keeps_its_plan_its_lead_and_its_people() {
        accepted(Level.EARLY_HELP, "2026-01-05");
        casebook.told(new LeadNamed(children, new UUID(1, 1), "Rosa Lind", "Family help practitioner", null, false, "Helen Marsh", null, null, on("2026-01-06")));
        var plan = planned(null, "2026-02-02", "Wake the children", "Sleep clinic");
        assertThat(FamilyHelp.episodes(casebook.timeline())).as("no child in need yet").isEmpty();

        stepped(Level.SECTION_17, "2026-03-02");
        assertThat(FamilyHelp.episodes(casebook.timeline())).singleElement().satisfies(episode -> {
            assertThat(episode.source()).isEqualTo("5D");
            assertThat(episode.since()).isEqualTo(on("2026-03-02"));
            assertThat(episode.planSince()).as("the family's plan is the child in need plan").isEqualTo(on("2026-03-02"));
        });
        assertThat(casebook.duties("2026-03-02", "T-A13b")).as("one plan is reviewed once").isEmpty();

        stepped(Level.PROTECTION, "2026-04-01");
        assertThat(FamilyHelp.episodes(casebook.timeline()).getFirst().planSince()).as("no child in need plan beside a protection plan").isNull();
        stepped(Level.SECTION_17, "2026-08-03");
        assertThat(FamilyHelp.episodes(casebook.timeline()).getFirst().planSince()).isEqualTo(on("2026-08-03"));
        stepped(Level.EARLY_HELP, "2026-10-01");
        assertThat(FamilyHelp.episodes(casebook.timeline())).isEmpty();

        var family = OneFamily.of(casebook.timeline(), on("2026-10-02"));
        assertThat(family.plan()).get().extracting(fact -> fact.id()).isEqualTo(plan);
        assertThat(family.versions()).as("nobody agreed another plan").hasSize(1);
        assertThat(family.leads()).hasSize(1);
        assertThat(family.level()).isEqualTo(Level.EARLY_HELP);
        assertThat(OneFamily.of(casebook.timeline(), on("2026-04-02")).level()).isEqualTo(Level.PROTECTION);
        assertThat(casebook.timeline().facts(FamilyHelpEntry.Closed.class)).singleElement().extracting(fact -> fact.entry().reason()).isEqualTo("RC7");
    }

    @Test
    void what_is_done_at_a_review_leaves_the_next_version() {
        accepted(Level.EARLY_HELP, "2026-01-05");
        var plan = planned(null, "2026-02-02", "Wake the children", "Sleep clinic");
        casebook.told(new PlanLookedAt(children, plan, List.of("Sleep clinic"), "Better", null, null, on("2026-03-02")));
        assertThat(OneFamily.of(casebook.timeline(), on("2026-03-02")).open()).extracting(Action::what).containsExactly("Wake the children");
        assertThat(OneFamily.of(casebook.timeline(), on("2026-03-01")).open()).as("the day before").hasSize(2);
        var given = FamilyPlan.RECORDING.given(casebook.timeline(), goldthread.recording.Records.NONE, java.time.LocalDate.MAX).known();
        assertThat(given.text("action1")).isEqualTo("Wake the children");
        assertThat(given.has("action2")).isFalse();
    }

    @Test
    void the_next_assessment_begins_where_the_last_one_ended() {
        accepted(Level.EARLY_HELP, "2026-01-05");
        casebook.told(assessed(null, "2026-02-02"));
        var recording = FamilyRecordings.ALL.stream().filter(each -> each.kind().equals("familyhelp.family-assessed")).findFirst().orElseThrow();
        var known = recording.given(casebook.timeline(), goldthread.recording.Records.NONE, java.time.LocalDate.MAX).known();
        assertThat(known.text("analysis")).isEqualTo("Sleep first");
        assertThat(known.texts("factors")).containsExactly("4B");
        assertThat(known.texts("children")).hasSize(2);
    }

    @Test
    void one_assessment_of_the_family_finishes_the_assessment_that_the_census_counts_of_each_child() {
        var referral = referred("2026-03-02");
        written(ChildByChild.accepted(new HelpAccepted(children, Level.SECTION_17, List.of(), null, on("2026-03-04")), casebook.timeline(), ids()));
        assertThat(casebook.timeline().facts(FamilyHelpEntry.AssessmentStarted.class)).singleElement().satisfies(fact -> assertThat(fact.entry().referral()).isEqualTo(referral));
        written(ChildByChild.assessed(assessed(null, "2026-03-20"), casebook.timeline(), ids()));
        assertThat(casebook.timeline().facts(FamilyHelpEntry.AssessmentAuthorised.class)).as("still being written").isEmpty();
        written(ChildByChild.assessed(assessed("Helen Marsh", "2026-04-20"), casebook.timeline(), ids()));
        assertThat(casebook.duties("2026-05-08", "T-A05")).containsExactly("T-A05 by 2026-05-07: Met");
        assertThat(casebook.timeline().facts(FamilyHelpEntry.FactorsFound.class)).singleElement().satisfies(fact -> assertThat(fact.entry().factors()).containsExactly("4B"));
    }

    private UUID referred(String day) {
        var referral = casebook.told(new Referred(casebook.child, on(day), "2A", null, on(day)));
        casebook.told(new ReferralDecided(casebook.child, referral, on(day), false, null));
        return referral;
    }

    @Test
    void a_new_lead_takes_over_from_whoever_led_each_of_the_children() {
        var sister = children.getLast();
        var ann = new UUID(0, 1);
        var bea = new UUID(0, 2);
        var cem = new UUID(0, 3);
        var first = casebook.told(new Allocated(children, ann, "Ann Lowe", LeadNamed.PART, on("2026-01-12"), null));
        var hers = new Casebook();
        // of the sister, another leads already, and she has the supervisor; his supervisor is not written yet
        hers.told(new AllocationEnded(List.of(sister), first, on("2026-01-12"), on("2026-02-02"), null));
        var other = hers.told(new Allocated(List.of(sister), bea, "Bea Holm", LeadNamed.PART, on("2026-02-02"), null));
        hers.told(new Allocated(List.of(sister), cem, "Cem Ay", Allocated.SUPERVISOR, on("2026-02-02"), null));
        var answers = Answers.none().with("children", children).with("from", "ours").with("worker", new FamilyRecordings.Lead(bea, "Family support worker", "Bea Holm").written())
                .with("supervisor", cem + " Cem Ay").with("on", "2026-03-02");
        var beside = recording("familyhelp.lead-named").alsoOf(answers, casebook.timeline(), child -> new Timeline(sister, hers.timeline().lines()));
        assertThat(beside).containsExactly(new AllocationEnded(List.of(casebook.child), first, on("2026-01-12"), on("2026-03-02"), null),
                new Allocated(List.of(casebook.child), bea, "Bea Holm", LeadNamed.PART, on("2026-03-02"), null),
                new Allocated(List.of(casebook.child), cem, "Cem Ay", Allocated.SUPERVISOR, on("2026-03-02"), null));
        assertThat(other).isNotNull();
    }

    @Test
    void only_plans_are_reviewed_and_not_their_versions() {
        accepted(Level.EARLY_HELP, "2026-01-12");
        var plan = planned(null, "2026-01-12");
        planned(plan, "2026-02-02");
        stepped(Level.UNIVERSAL, "2026-03-02");
        accepted(Level.EARLY_HELP, "2026-04-01");
        var next = planned(null, "2026-04-01");
        planned(next, "2026-05-01");
        assertThat(recording("familyhelp.family-plan-reviewed").given(casebook.timeline(), goldthread.recording.Records.NONE, java.time.LocalDate.MAX).lists().get("plan")).extracting(choice -> choice.value())
                .containsExactlyInAnyOrder(plan.toString(), next.toString());
    }

    private static Recording<?> recording(String kind) {
        return FamilyRecordings.ALL.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow();
    }

    private void accepted(Level level, String day) {
        casebook.told(new HelpAccepted(children, level, List.of("Maria (mother)"), null, on(day)));
    }

    private UUID planned(@Nullable UUID plan, String day, String... actions) {
        return casebook.told(new PlanAgreed(children, plan, "Breakfast together", java.util.stream.Stream.of(actions).map(what -> new Action(what, "The parents", "The family", null)).toList(),
                null, null, null, List.of(), List.of(), on(day)));
    }

    private void reviewed(UUID plan, String day) {
        casebook.told(new PlanLookedAt(children, plan, List.of(), "Better", null, null, on(day)));
    }

    private void stepped(Level to, String day) {
        var step = new LevelChanged(children, to, "It changed", "Helen Marsh", null, true, null, on(day));
        var before = casebook.timeline();
        casebook.told(step);
        written(ChildByChild.stepped(step, before, ids()));
    }

    private FamilyAssessed assessed(String by, String day) {
        return new FamilyAssessed(children, List.of("4B"), List.of(), null, null, null, null, null, "Sleep first", by, on(day));
    }

    private void written(List<Entry> entries) {
        entries.forEach(casebook::told);
    }

    /// As the case book will number them, from the next one on.
    private IntFunction<UUID> ids() {
        int next = casebook.timeline().lines().size();
        return number -> new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + next + number);
    }
}
