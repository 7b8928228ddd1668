package goldthread.protection.cowork;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.LeadingAnEnquiry;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.cowork.CoWorkEntry.Consulted;
import goldthread.protection.cowork.CoWorkEntry.RiskRose;
import goldthread.recording.Records;
import goldthread.workforce.StaffEntry.Endorsed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// T-B30: in family help the lead child protection practitioner is called in before anybody decides on an enquiry.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalledInWhenRiskRisesTest {
    private static final UUID LEAD = new UUID(7, 7);

    final Casebook casebook = new Casebook();
    final List<Subject> children = List.of(casebook.child);

    /// Over Easter, over a bank holiday, over the end of British Summer Time, over a leap day.
    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-05", "2026-04-02, 2026-04-09", "2026-05-01, 2026-05-07", "2026-10-23, 2026-10-28", "2028-02-28, 2028-03-02"})
    void a_significant_concern_calls_the_lead_practitioner_in_within_three_working_days(String rose, String by) {
        helped("2026-01-05", Level.SECTION_17);
        risen(rose);
        assertThat(casebook.duties(by, "T-B30a")).containsExactly("T-B30a by " + by + ": Due");
        assertThat(casebook.duties(on(by).plusDays(1).toString(), "T-B30a")).containsExactly("T-B30a by " + by + ": Late");
        consulted(Consulted.NOT_NEEDED, by);
        assertThat(casebook.duties(by, "T-B30a")).containsExactly("T-B30a by " + by + ": Met");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27 2026-05-05 2027-02-26, true, the third on the last day of twelve months", "2026-02-27 2026-05-05 2027-02-27, false, a year to the day after the first", "2026-05-05 2026-09-09, false, only the second",
        "2026-02-27 2026-02-27 2026-05-05, false, two on one day are one", "2028-02-29 2028-06-05 2029-02-28, true, the last day of twelve months from a leap day", "2028-02-29 2028-06-05 2029-03-01, false, twelve months from a leap day are over"})
    void the_third_contact_of_twelve_months_calls_them_in(String contacts, boolean called, String why) {
        helped("2024-01-08", Level.EARLY_HELP);
        Arrays.stream(contacts.split(" ")).forEach(this::contact);
        assertThat(casebook.duties("2029-12-01", "T-B30a").size()).as("T-B30b: " + why).isEqualTo(called ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-19, 0", "2025-03-20, 1"})
    void nobody_is_called_in_by_a_guide_that_had_not_come(String day, int owed) {
        helped("2025-01-06", Level.EARLY_HELP);
        level(Level.SECTION_17, day);
        assertThat(casebook.duties("2026-03-02", "T-B30a")).hasSize(owed);
    }

    @Test
    void a_step_up_calls_them_in_and_a_step_down_does_not() {
        helped("2026-01-05", Level.EARLY_HELP);
        level(Level.SECTION_17, "2026-03-02");
        assertThat(casebook.duties("2026-03-02", "T-B30a")).containsExactly("T-B30a by 2026-03-05: Due");
        consulted(Consulted.ADVISED, "2026-03-03");
        level(Level.EARLY_HELP, "2026-04-01");
        assertThat(casebook.duties("2026-04-02", "T-B30a")).containsExactly("T-B30a by 2026-03-05: Met");
    }

    @Test
    void one_consultation_answers_all_that_rose_before_it_and_what_rises_after_it_is_asked_anew() {
        helped("2026-01-05", Level.EARLY_HELP);
        risen("2026-03-02");
        level(Level.SECTION_17, "2026-03-03");
        consulted(Consulted.JOINED, "2026-03-04");
        risen("2026-06-01");
        assertThat(casebook.duties("2026-06-02", "T-B30a")).containsExactly("T-B30a by 2026-03-05: Met", "T-B30a by 2026-06-04: Due");
    }

    @Test
    void nobody_is_called_in_where_the_family_is_not_helped_or_somebody_leads_already() {
        risen("2026-01-02");
        helped("2026-01-05", Level.EARLY_HELP);
        casebook.told(new LeadsNamed(children, LEAD, "Grace Thornley", null, null, List.of(), List.of(), null, null, null, null, on("2026-02-02")));
        risen("2026-03-02");
        assertThat(casebook.duties("2026-03-03", "T-B30a")).isEmpty();
    }

    @Test
    void a_strategy_discussion_asks_for_a_lead_by_itself_and_the_end_of_help_or_the_eighteenth_birthday_ends_it() {
        helped("2026-01-05", Level.EARLY_HELP);
        risen("2026-03-02");
        var held = casebook.told(new StrategyDiscussed(casebook.child, UUID.randomUUID(), List.of("Police", "Health"), StrategyDiscussed.ENQUIRY, null, on("2026-03-03")));
        assertThat(casebook.duties("2026-03-10", "T-B30a")).containsExactly("T-B30a by 2026-03-05: Not needed (a strategy discussion was held)");
        casebook.withdrawn(held);
        casebook.told(new Described(casebook.child, null, on("2008-03-04"), null, null, null, null, on("2026-01-05")));
        assertThat(casebook.duties("2026-03-10", "T-B30a").getFirst()).contains("Not needed");
    }

    @Test
    void who_is_consulted_is_a_social_worker_endorsed_as_lead_where_those_lead_here() {
        var worker = new Casebook();
        Records records = subject -> subject.id().equals(LEAD) ? worker.timeline() : goldthread.casefile.Timeline.empty(subject);
        assertThat(LeadingAnEnquiry.consults(LEAD, "Rosa Lind", on("2026-03-02"), Law.national(Casebook.HOLDER), records)).as("not endorsed").hasValueSatisfying(refused -> assertThat(refused.sentence()).contains("not endorsed"));
        worker.told(new Endorsed(worker.child, Endorsed.LEAD, on("2026-01-05"), "Course of 2025"));
        assertThat(LeadingAnEnquiry.consults(LEAD, "Rosa Lind", on("2026-03-02"), Law.national(Casebook.HOLDER), records)).isEmpty();
    }

    private void helped(String day, Level level) {
        casebook.told(new HelpAccepted(children, level, List.of("Mother"), null, on(day)));
    }

    private void level(Level to, String day) {
        casebook.told(new LevelChanged(children, to, "More is needed", "Helen Marsh", null, null, null, on(day)));
    }

    private void risen(String day) {
        casebook.told(new RiskRose(children, "A man whom nobody knows stays at night", "Education", on(day)));
    }

    private void contact(String day) {
        casebook.told(new Referred(casebook.child, on(day), "6", null, on(day)));
    }

    private void consulted(String outcome, String day) {
        casebook.told(new Consulted(children, LEAD, "Grace Thornley", outcome, "See the child alone", on(day)));
    }
}
