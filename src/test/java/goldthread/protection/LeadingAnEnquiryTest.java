package goldthread.protection;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Rooms;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.pages.Answers;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.protection.EnquiryEntry.StandardsChecked;
import goldthread.protection.ProtectionEntry.Contribution;
import goldthread.protection.ProtectionEntry.Discussion;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protectionteam.TeamEntry;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeadingAnEnquiryTest {
    private static final Law LAW = Law.national(Casebook.HOLDER);
    private static final Subject DANA = Subject.unheardOf(), LEON = Subject.unheardOf();
    private final Casebook casebook = new Casebook();
    private final Map<Subject, List<Line>> others = new HashMap<>();
    private final Records records = subject -> new Timeline(subject, others.getOrDefault(subject, List.of()));

    @Test
    void a_trained_social_worker_past_the_first_year_may_lead() {
        dana("2020-09-01", "2026-01-05");
        assertThat(naming("2026-03-02", null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-03-03,2026-03-02,refused", "2025-03-02,2026-03-02,may", "2025-03-01,2026-03-02,may", "2024-02-29,2025-02-27,refused", "2024-02-29,2025-02-28,may"})
    void nobody_leads_in_the_first_year_of_practice(String qualified, String day, String expected) {
        dana(qualified, "2023-01-05");
        assertThat(naming(day, null, null).map(Refusal::sentence).orElse("may")).contains(expected.equals("may") ? "may" : "and may lead a section 47 enquiry from");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01,refused", "2025-03-03,refused", "2025-03-02,may"})
    void nobody_leads_in_the_first_year_of_an_early_career_programme_however_long_qualified(String begun, String expected) {
        dana("2019-07-01", "2023-01-05");
        told(DANA, new goldthread.workforce.programme.ProgrammeEntry.Begun(DANA, on(begun), "asye", "Autumn", false, "Helen Marsh"));
        assertThat(naming("2026-03-02", null, null).map(Refusal::sentence).orElse("may")).contains(expected.equals("may") ? "may" : "first year of an early career programme");
        assertThat(naming("2026-03-02", "Eight years of such work in Leeds", "Helen Marsh")).isEmpty();
    }

    @Test
    void who_was_not_trained_may_not_lead_and_the_refusal_says_where_that_is_written_and_what_to_do() {
        dana("2020-09-01", null);
        assertThat(naming("2026-03-02", null, null)).get().satisfies(refusal -> {
            assertThat(refusal.sentence()).startsWith("Dana Reid is not endorsed as a lead child protection practitioner").contains("named manager authorise");
            assertThat(refusal.citation()).contains("Families First Partnership programme guide");
        });
    }

    @Test
    void an_endorsement_counts_from_its_day() {
        dana("2020-09-01", "2026-03-03");
        assertThat(naming("2026-03-02", null, null)).isPresent();
        assertThat(naming("2026-03-03", null, null)).isEmpty();
    }

    @Test
    void where_lead_practitioners_do_not_lead_yet_training_is_not_asked_for_but_a_social_worker_is() {
        told(TeamEntry.REGISTRY, new PracticeSet(PracticeSet.INDEPENDENT, false, "Not before autumn", on("2026-01-01")));
        dana("2020-09-01", null);
        assertThat(naming("2026-03-02", null, null)).isEmpty();
        assertThat(naming("2025-12-31", null, null)).as("before that was set").isPresent();
    }

    @Test
    void a_named_manager_may_authorise_it_with_a_reason_and_nobody_themselves() {
        dana("2025-09-01", null);
        assertThat(naming("2026-03-02", "Eight years of such work in Leeds", "Helen Marsh")).isEmpty();
        assertThat(naming("2026-03-02", "I can do it", "Dana Reid")).get().extracting(Refusal::sentence).asString().startsWith("Nobody authorises themselves");
        assertThat(naming("2026-03-02", "Eight years of such work in Leeds", null)).as("nobody named").isPresent();
    }

    @Test
    void who_is_no_social_worker_never_leads_whoever_authorises_it() {
        told(DANA, new Joined(DANA, "Dana Reid", null, null, "Family help north", "family-help-lead", on("2024-01-08"), List.of(), List.of()));
        assertThat(naming("2026-03-02", "She knows the family", "Helen Marsh")).get().extracting(Refusal::sentence).asString().contains("is not recorded as a social worker");
    }

    @Test
    void who_left_is_not_named_and_a_worker_of_whom_nothing_is_known_needs_a_manager() {
        assertThat(naming("2026-03-02", null, null)).get().extracting(Refusal::sentence).asString().startsWith("Nothing is recorded of the qualification of Dana Reid");
        dana("2020-09-01", "2026-01-05");
        told(DANA, new Left(DANA, on("2026-03-01"), "Moved away"));
        assertThat(naming("2026-03-02", "Please", "Helen Marsh")).get().extracting(Refusal::sentence).asString().startsWith("Dana Reid left on 1 March 2026");
        assertThat(naming("2026-03-01", "Please", "Helen Marsh")).as("the last day is still a day of work").isEmpty();
    }

    @Test
    void who_is_no_social_worker_does_not_decide_that_an_enquiry_starts() {
        var grace = new Who(LEON.id(), Casebook.HOLDER, "Grace Thornley", Set.of(Role.SOCIAL_WORKER));
        assertThat(Acting.as(grace, () -> LeadingAnEnquiry.decided(on("2026-03-02"), records))).as("nothing is known of her").isEmpty();
        told(LEON, new Joined(LEON, "Grace Thornley", null, null, "Family help north", "family-help-lead", on("2024-01-08"), List.of(), List.of()));
        assertThat(Acting.as(grace, () -> LeadingAnEnquiry.decided(on("2026-03-02"), records))).get().extracting(Refusal::sentence).asString().contains("cannot decide on a section 47 enquiry");
    }

    @Test
    void a_change_of_lead_in_the_middle_ends_one_part_and_begins_the_other_on_every_childs_record() {
        var brother = Subject.unheardOf();
        var first = new Allocated(List.of(casebook.child, brother), DANA.id(), "Dana Reid", Endorsed.LEAD, on("2026-03-02"), null);
        var entry = casebook.told(first);
        told(brother, first);
        var answers = Answers.none().with("children", List.of(casebook.child, brother)).with("lead", LEON + " Leon Hart").with("on", "2026-03-20");
        var beside = recording("protection.leads-named").alsoOf(answers, casebook.timeline(), records);
        assertThat(beside).filteredOn(AllocationEnded.class::isInstance).hasSize(2).first().isEqualTo(new AllocationEnded(List.of(casebook.child), entry, on("2026-03-02"), on("2026-03-20"), null));
        assertThat(beside).last().isEqualTo(new Allocated(List.of(casebook.child, brother), LEON.id(), "Leon Hart", Endorsed.LEAD, on("2026-03-20"), null));
        assertThat(recording("protection.leads-named").alsoOf(answers.with("lead", DANA + " Dana Reid"), casebook.timeline(), records)).as("who leads already").isEmpty();
    }

    @Test
    void the_last_leads_that_were_named_count_from_their_day() {
        casebook.told(leads("2026-03-02", null, null));
        casebook.told(new LeadsNamed(List.of(casebook.child), LEON.id(), "Leon Hart", null, null, List.of(), List.of(), null, "Left the authority", null, null, on("2026-03-20")));
        assertThat(Protection.leads(casebook.timeline(), on("2026-03-19"))).get().extracting(fact -> fact.entry().leadName()).isEqualTo("Dana Reid");
        assertThat(Protection.leads(casebook.timeline(), on("2026-03-20"))).get().extracting(fact -> fact.entry().leadName()).isEqualTo("Leon Hart");
    }

    /// Monday to Thursday, over Easter (3 and 6 April 2026), over the last evening of a leap February.
    @ParameterizedTest
    @CsvSource({"2026-03-02,2026-03-05", "2026-04-02,2026-04-09", "2024-02-28,2024-03-04", "2026-12-24,2026-12-31"})
    void a_strategy_discussion_is_owed_within_three_working_days_of_the_suspicion(String suspected, String due) {
        casebook.told(new HarmSuspected(List.of(casebook.child), "Bruises", "Education", on(suspected)));
        assertThat(casebook.duties(suspected, "T-B01b")).containsExactly("T-B01b by " + due + ": Due");
        casebook.told(new StrategyDiscussed(casebook.child, UUID.randomUUID(), List.of("Police"), null, null, on(due)));
        assertThat(casebook.duties(due, "T-B01b")).containsExactly("T-B01b by " + due + ": Met");
    }

    @Test
    void a_discussion_recorded_with_a_brother_counts_for_both_and_starts_the_fifteen_days_of_each() {
        var brother = Subject.unheardOf();
        var referral = casebook.told(new Referred(casebook.child, on("2026-02-27"), "6", null, on("2026-02-27")));
        var held = new StrategyDiscussed(brother, UUID.randomUUID(), List.of("Police", "Health"), StrategyDiscussed.ENQUIRY, null, on("2026-03-02"),
                new Discussion(List.of(casebook.child), LocalTime.of(14, 30), List.of(new Contribution("Police", "DS Lee", null, List.of("An incident or offence"), true)), null, null, null, null, null));
        assertThat(held.tags()).hasSize(2);
        casebook.told(held);
        casebook.told(new EnquiryStarted(casebook.child, referral, on("2026-03-04"), null, null, on("2026-03-04")));
        assertThat(casebook.duties("2026-03-05", "T-B03")).containsExactly("T-B03 by 2026-03-23: Due");
    }

    @Test
    void whoever_starts_an_enquiry_is_not_told_that_there_was_no_discussion_where_it_was_recorded_with_a_brother() {
        var referral = casebook.told(new Referred(casebook.child, on("2026-02-27"), "6", null, on("2026-02-27")));
        var started = new EnquiryStarted(casebook.child, referral, on("2026-03-04"), null, null, on("2026-03-04"));
        assertThat(recording("protection.enquiry-started").unusual(started, casebook.timeline())).contains("No strategy discussion is recorded for this referral.");
        casebook.told(new StrategyDiscussed(Subject.unheardOf(), UUID.randomUUID(), List.of("Police", "Health"), StrategyDiscussed.ENQUIRY, null, on("2026-03-02"),
                new Discussion(List.of(casebook.child), null, List.of(), null, null, null, null, null)));
        assertThat(recording("protection.enquiry-started").unusual(started, casebook.timeline())).doesNotContain("No strategy discussion is recorded for this referral.");
    }

    @Test
    void a_discussion_that_starts_the_enquiry_starts_it_for_each_child_and_is_refused_for_one_without_a_referral() {
        var referral = casebook.told(new Referred(casebook.child, on("2026-02-27"), "6", null, on("2026-02-27")));
        var sister = Subject.unheardOf();
        var strategy = recording("protection.strategy-discussed");
        var answers = Answers.none().with("referral", referral).with("children", List.of(casebook.child, sister)).with("on", "2026-03-02").with("begin", "yes");
        var held = new StrategyDiscussed(casebook.child, referral, List.of("Police"), StrategyDiscussed.ENQUIRY, null, on("2026-03-02"),
                new Discussion(List.of(sister), null, List.of(), null, null, null, null, null));
        assertThat(strategy.refusal(held, casebook.timeline(), LAW, records)).get().extracting(Refusal::sentence).asString().contains("has no referral that goes on");
        told(sister, new Referred(sister, on("2026-02-27"), "6", null, on("2026-02-27")));
        assertThat(strategy.refusal(held, casebook.timeline(), LAW, records)).isEmpty();
        assertThat(strategy.alsoOf(answers, casebook.timeline(), records)).hasSize(2).allSatisfy(entry -> assertThat(entry.happened()).isEqualTo("2026-03-02"));
        assertThat(strategy.alsoOf(answers.with("begin", "no"), casebook.timeline(), records)).isEmpty();
    }

    @Test
    void standards_are_those_of_the_edition_in_force_on_the_day() {
        assertThat(Standards.edition(on("2023-12-14"))).isEqualTo("Working Together 2018");
        assertThat(Standards.edition(on("2023-12-15"))).isEqualTo("Working Together 2023");
        assertThat(Standards.of("Strategy discussion", on("2023-12-14"))).extracting(Standards::code).containsExactly("WT18-S1", "WT18-S2");
        assertThat(Standards.missing(new StandardsChecked(List.of(casebook.child), "Strategy discussion", "Working Together 2023", List.of("WT23-S1", "WT23-S2", "WT23-S3"), null, on("2026-03-02"))))
                .isEqualTo("It is written what was decided, why, by when and who does it");
    }

    private void dana(String qualified, @Nullable String endorsed) {
        told(DANA, new Joined(DANA, "Dana Reid", "SW700001", on(qualified), "North", "social-worker", on("2024-01-08"), List.of(), List.of()));
        if (endorsed != null) told(DANA, new Endorsed(DANA, Endorsed.LEAD, on(endorsed), "Course of the academy"));
    }

    private void told(Subject subject, Entry entry) {
        var lines = others.computeIfAbsent(subject, any -> new ArrayList<>());
        lines.add(new Line(new Envelope(lines.size() + 1, UUID.randomUUID(), Casebook.HOLDER, Rooms.kinds().of(entry).name(), entry.happened(), Instant.EPOCH, UUID.randomUUID(), null, "page"), entry));
    }

    private LeadsNamed leads(String day, @Nullable String override, @Nullable String by) {
        return new LeadsNamed(List.of(casebook.child), DANA.id(), "Dana Reid", LEON.id(), "Grace Thornley", List.of("Safety now"), List.of(), null, null, override, by, on(day));
    }

    private Optional<Refusal> naming(String day, @Nullable String override, @Nullable String by) {
        return LeadingAnEnquiry.named(leads(day, override, by), casebook.timeline(), LAW, records);
    }

    static Recording<?> recording(String kind) {
        return ProtectionRecordings.ALL.stream().<Recording<?>>filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    }
}
