package goldthread.team;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.workforce.StaffEntry.ConditionsWeighed;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.RegistrationChecked;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import goldthread.workforce.programme.ProgrammeEntry.CapExceeded;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gate that every way of recording an allocation asks: board, record page, correction, program.
@Timeout(200)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatStandsAgainstAnAllocationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final Who MANAGER = Office.worker(201, Role.TEAM_MANAGER);
    private static final Office OFFICE = new Office();
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final Gates GATES = gates();

    private final Subject worker = Subject.unheardOf();
    private final Subject child = Subject.unheardOf();

    private static Gates gates() {
        var board = new Board(OFFICE.sql);
        return new Gates(board, new WorkloadCap(board, OFFICE.caseFile), OFFICE.caseFile, CLOCK, OFFICE.transactions);
    }

    @ParameterizedTest(name = "{0} on the register, checked on {1}, from {3} as {2}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            registered, 2026-11-02, allocated,                          2026-11-12, -
            suspended,  2026-11-02, allocated,                          2026-11-12, may not practise as a social worker
            removed,    2026-11-12, allocated,                          2026-11-12, may not practise as a social worker
            lapsed,     2026-11-02, reviewing-officer,                  2026-11-12, may not practise as a social worker
            not-found,  2026-11-02, lead-child-protection-practitioner, 2026-11-12, was not found on the register
            suspended,  2026-11-02, co-worker,                          2026-11-12, -
            suspended,  2026-11-02, allocated,                          2026-11-01, may not practise as a social worker
            suspended,  2026-11-13, allocated,                          2026-11-12, -
            suspended,  2026-11-13, allocated,                          2026-11-13, may not practise as a social worker
            conditions, 2026-11-02, allocated,                          2026-11-12, is registered with conditions of practice: Supervised weekly (checked on 2 November 2026)
            conditions, 2026-11-02, supervisor,                         2026-11-12, -
            """)
    void the_register_decides_who_may_have_what_a_social_worker_holds(String standing, LocalDate checked, String part, LocalDate from, @Nullable String says) {
        joined(worker, "Ola Example", LocalDate.of(2018, 7, 1));
        OFFICE.record(new Endorsed(worker, Endorsed.LEAD, LocalDate.of(2020, 1, 1), "Course"), checked(standing, checked));
        var said = refused(new Allocated(List.of(child), worker.id(), "Ola Example", part, from, null));
        if (says == null) assertThat(said).isNull();
        else assertThat(said).contains("Ola Example " + says);
    }

    @Test
    void conditions_hold_until_a_named_manager_weighed_them_that_day_and_a_family_is_led_as_a_social_worker_only_by_one() {
        joined(worker, "Ola Example", LocalDate.of(2018, 7, 1));
        OFFICE.record(checked("conditions", TODAY.minusDays(9)), new ConditionsWeighed(worker, TODAY.minusDays(1), "Supervised weekly", "Yesterday", UUID.randomUUID(), "Helen Marsh"));
        var allocated = new Allocated(List.of(child), worker.id(), "Ola Example", Allocated.ALLOCATED, TODAY, null);
        assertThat(refused(allocated)).contains("A manager weighs whether").contains("Authorise an allocation");
        assertThat(refused(lead(true))).contains("conditions of practice");
        assertThat(refused(lead(false))).as("a lead of another profession needs no registration").isNull();
        OFFICE.record(new ConditionsWeighed(worker, TODAY, "Supervised weekly", "In the same room", UUID.randomUUID(), "Helen Marsh"));
        assertThat(refused(allocated)).isNull();
        OFFICE.record(checked("removed", TODAY));
        assertThat(refused(allocated)).as("nobody authorises whom the register has removed").contains("may not practise").contains("12 November 2026");
        assertThat(refused(lead(true))).contains("may not practise");
    }

    /// SI 2010/959 reg 46.
    @Test
    void a_reviewing_officer_has_no_other_part_with_the_child_and_manages_nobody_who_has() {
        var boss = Subject.unheardOf();
        var reviewed = Subject.unheardOf();
        OFFICE.record(new Joined(boss, "Bo Manager", null, LocalDate.of(2010, 7, 1), "Reviewed team", "team-manager", LocalDate.of(2015, 1, 5), List.of(), List.of()),
                new Joined(worker, "Ola Example", null, LocalDate.of(2018, 7, 1), "Reviewed team", "social-worker", LocalDate.of(2019, 1, 7), List.of(), List.of()),
                new Allocated(List.of(reviewed), worker.id(), "Ola Example", Allocated.CO_WORKER, TODAY.minusDays(9), null));
        assertThat(refused(new Allocated(List.of(reviewed), worker.id(), "Ola Example", Allocated.REVIEWING_OFFICER, TODAY, null))).contains("has another part with the child (co worker)");
        assertThat(refused(new Allocated(List.of(reviewed), boss.id(), "Bo Manager", Allocated.REVIEWING_OFFICER, TODAY, null))).contains("Bo Manager manages the team of Ola Example");
        var officer = Subject.unheardOf();
        var theirs = new Allocated(List.of(reviewed), officer.id(), "Iris Quill", Allocated.REVIEWING_OFFICER, TODAY, null);
        assertThat(refused(theirs)).isNull();
        OFFICE.record(theirs);
        assertThat(refused(new Allocated(List.of(reviewed), officer.id(), "Iris Quill", Allocated.SUPERVISOR, TODAY, null))).contains("is the independent reviewing officer of the child");
        assertThat(refused(new Allocated(List.of(reviewed), boss.id(), "Bo Manager", Allocated.SUPERVISOR, TODAY, null))).isNull();
    }

    @Test
    void a_record_page_refuses_what_the_board_refuses() {
        joined(worker, "Nia New", TODAY.minusMonths(2));
        assertThat(refused(new Allocated(List.of(child), worker.id(), "Nia New", Endorsed.LEAD, TODAY, null))).contains("first year of practice");
        joined(worker, "Nia New", TODAY.minusYears(2));
        assertThat(refused(new Allocated(List.of(child), worker.id(), "Nia New", Endorsed.LEAD, TODAY, null))).contains("not endorsed as a lead");
    }

    @Test
    void the_workload_cap_holds_for_a_correction_and_for_the_lead_of_a_family_unless_it_was_authorised_that_day() {
        var colleague = Subject.unheardOf();
        joined(worker, "Nia New", TODAY.minusYears(2));
        joined(colleague, "Bea Full", LocalDate.of(2015, 7, 1));
        OFFICE.record(new Begun(worker, TODAY.minusMonths(3), "asye", "Autumn", false, "Helen Marsh"), new Allocated(List.of(child), colleague.id(), "Bea Full", Allocated.ALLOCATED, TODAY.minusDays(30), null));
        var theirs = Subject.unheardOf();
        var given = OFFICE.record(CLOCK.instant(), new Allocated(List.of(theirs), colleague.id(), "Bea Full", Allocated.ALLOCATED, TODAY.minusDays(30), null));
        var all = List.of(child, theirs, Subject.unheardOf());
        var toHer = new Corrected(given, new Allocated(all, worker.id(), "Nia New", Allocated.ALLOCATED, TODAY.minusDays(30), null), "The wrong worker");
        assertThat(refused(toHer)).contains("Nia New is in a programme").contains("would weigh 3, and at most 1 is promised").contains("Authorise an allocation");
        assertThat(refused(new Corrected(given, new Allocated(List.of(theirs), colleague.id(), "Bea Full", Allocated.ALLOCATED, TODAY.minusDays(29), null), "The wrong day"))).as("who is corrected in the day alone keeps the children").isNull();
        var led = new LeadNamed(all, worker.id(), "Nia New", "Social worker", null, true, null, null, null, TODAY);
        assertThat(refused(led)).contains("would weigh 3");
        OFFICE.record(new CapExceeded(worker, TODAY, 0, 2, 1, "Two of them", UUID.randomUUID(), "Helen Marsh"));
        assertThat(refused(led)).as("authorised up to less").contains("would weigh 3");
        OFFICE.record(new CapExceeded(worker, TODAY, 0, 3, 1, "All three", UUID.randomUUID(), "Helen Marsh"));
        assertThat(refused(led)).isNull();
        assertThat(refused(toHer)).isNull();
    }

    @Test
    void a_correction_of_an_old_part_is_not_stopped_by_what_the_register_says_since() {
        joined(worker, "Ola Example", LocalDate.of(2018, 7, 1));
        var given = OFFICE.record(CLOCK.instant(), new Allocated(List.of(child), worker.id(), "Ola Example", Allocated.ALLOCATED, LocalDate.of(2024, 1, 8), null));
        OFFICE.record(checked("suspended", TODAY.minusDays(9)));
        assertThat(refused(new Corrected(given, new Allocated(List.of(child), worker.id(), "Ola Example", Allocated.ALLOCATED, LocalDate.of(2024, 1, 9), null), "A day later"))).isNull();
        assertThat(refused(new Corrected(given, new Allocated(List.of(child), worker.id(), "Ola Example", Allocated.ALLOCATED, TODAY.minusDays(9), null), "This month"))).contains("may not practise");
    }

    @Test
    void a_child_added_by_a_correction_is_a_new_allocation_and_so_is_a_lead_who_is_named_from_an_earlier_day() {
        joined(worker, "Ola Example", LocalDate.of(2018, 7, 1));
        var given = OFFICE.record(CLOCK.instant(), new Allocated(List.of(child), worker.id(), "Ola Example", Allocated.ALLOCATED, LocalDate.of(2024, 1, 8), null));
        OFFICE.record(checked("suspended", TODAY.minusDays(9)));
        var sibling = Subject.unheardOf();
        assertThat(refused(new Corrected(given, new Allocated(List.of(child, sibling), worker.id(), "Ola Example", Allocated.ALLOCATED, LocalDate.of(2024, 1, 8), null), "Both"))).contains("may not practise");
        assertThat(refused(new LeadsNamed(List.of(child), worker.id(), "Ola Example", null, null, List.of(), List.of(), null, null, null, null, TODAY.minusDays(20)))).contains("may not practise");
    }

    @ParameterizedTest(name = "who is {0} is not given a part again: {1}")
    @CsvSource(textBlock = """
            suspended,  may not practise
            removed,    may not practise
            not-found,  was not found on the register
            conditions, conditions of practice
            left,       the last day of work was 10 November 2026
            """)
    void a_part_that_is_over_goes_on_again_only_past_the_gates(String standing, String says) {
        joined(worker, "Ola Example", LocalDate.of(2018, 7, 1));
        var given = OFFICE.record(CLOCK.instant(), allocated(worker, "Ola Example", LocalDate.of(2024, 1, 8)));
        var end = new AllocationEnded(List.of(child), given, LocalDate.of(2024, 1, 8), TODAY.minusDays(20), null);
        var ended = OFFICE.record(CLOCK.instant(), end);
        var takenBack = new Withdrawn(ended, end.tags(), end.happened(), "The wrong child");
        assertThat(refused(takenBack)).as("while nothing stands against it").isNull();
        OFFICE.record(standing.equals("left") ? new Left(worker, TODAY.minusDays(2), "Moved") : checked(standing, TODAY.minusDays(9)));
        assertThat(refused(takenBack)).contains("would go on again").contains(says);
        assertThat(refused(new Corrected(ended, new AllocationEnded(List.of(child), given, end.began(), TODAY.plusDays(30), null), "Later"))).contains(says);
        assertThat(refused(new Corrected(ended, new AllocationEnded(List.of(child), given, end.began(), null, null), "No day"))).contains(says);
        assertThat(refused(new Corrected(ended, new AllocationEnded(List.of(child), UUID.randomUUID(), end.began(), end.on(), null), "Of another"))).contains(says);
        assertThat(refused(new AllocationEnded(List.of(child), given, end.began(), TODAY.plusDays(30), null))).as("a second end, later").contains(says);
        assertThat(refused(new Corrected(ended, new AllocationEnded(List.of(child), given, end.began(), TODAY.minusDays(19), null), "A day later"))).as("still over").isNull();
        assertThat(refused(takenBack, new Withdrawn(given, end.tags(), end.began(), "Both"))).as("with the part itself").isNull();
        assertThat(refused(takenBack, new AllocationEnded(List.of(child), given, end.began(), TODAY, null))).as("ended anew in the same act").isNull();
    }

    @Test
    void who_led_before_does_not_lead_again_past_the_gates_and_nobody_who_left_is_given_anything() {
        joined(worker, "Ola Example", LocalDate.of(2018, 7, 1));
        var next = Subject.unheardOf();
        joined(next, "Bea Next", LocalDate.of(2015, 7, 1));
        OFFICE.record(leads(worker, "Ola Example", 60), lead(true));
        var named = OFFICE.record(CLOCK.instant(), leads(next, "Bea Next", 30));
        var help = new LeadNamed(List.of(child), next.id(), "Bea Next", "Social worker", null, true, null, null, null, TODAY);
        var helps = OFFICE.record(CLOCK.instant(), help);
        OFFICE.record(new Left(worker, TODAY.minusDays(2), "Moved"));
        assertThat(refused(new Withdrawn(named, help.tags(), TODAY.minusDays(30), "Wrong"))).contains("Ola Example left");
        assertThat(refused(new Withdrawn(helps, help.tags(), TODAY, "Wrong"))).contains("Ola Example left");
        assertThat(refused(new Corrected(named, leads(worker, "Ola Example", 30), "The other one"))).contains("Ola Example left");
        assertThat(refused(new Corrected(named, leads(next, "Bea Next", 29), "A day later"))).isNull();
        assertThat(refused(allocated(worker, "Ola Example", TODAY))).contains("Ola Example left: the last day of work was 10 November 2026").contains("came back");
        OFFICE.record(new Joined(worker, "Ola Example", "SW1", LocalDate.of(2018, 7, 1), "Team", "social-worker", TODAY, List.of(), List.of()));
        assertThat(refused(allocated(worker, "Ola Example", TODAY))).as("who came back").isNull();
    }

    private Allocated allocated(Subject who, String name, LocalDate from) {
        return new Allocated(List.of(child), who.id(), name, Allocated.ALLOCATED, from, null);
    }

    private LeadsNamed leads(Subject who, String name, int ago) {
        return new LeadsNamed(List.of(child), who.id(), name, null, null, List.of(), List.of(), null, null, null, null, TODAY.minusDays(ago));
    }

    private void joined(Subject who, String name, LocalDate qualified) {
        OFFICE.record(new Joined(who, name, "SW1", qualified, "Team " + child.id(), "social-worker", LocalDate.of(2023, 1, 1), List.of(), List.of()));
    }

    private RegistrationChecked checked(String standing, LocalDate on) {
        return new RegistrationChecked(worker, on, "SW1", standing, null, null, standing.equals("conditions") ? "Supervised weekly" : null);
    }

    private LeadNamed lead(boolean socialWorker) {
        return new LeadNamed(List.of(child), worker.id(), "Ola Example", socialWorker ? "Social worker" : "Teacher", null, socialWorker, null, null, null, TODAY);
    }

    private @Nullable String refused(Entry... act) {
        return OFFICE.as(MANAGER, () -> GATES.refuses(List.of(act))).map(one -> one.sentence()).orElse(null);
    }
}
