package goldthread.team;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.familyhelp.area.AreaEntry.WorkerJoined;
import goldthread.familyhelp.area.Areas;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.Person;
import goldthread.team.Board.Load;
import goldthread.team.Board.Worker;
import goldthread.team.bases.Distances.Far;
import goldthread.workforce.Leading;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoMayLeadAndWhoIsSuggestedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID SAM = new UUID(1, 1), BEA = new UUID(1, 2), NEW = new UUID(1, 3), OFF = new UUID(1, 4);

    @ParameterizedTest(name = "{0} with an open enquiry {1}, qualified {2}, endorsed {3}: refused {4}")
    @CsvSource(nullValues = "-", textBlock = """
            allocated,                          true,  2025-03-03, -,          true
            allocated,                          true,  2025-03-02, -,          false
            allocated,                          true,  2025-03-01, -,          false
            allocated,                          false, 2025-03-03, -,          false
            co-worker,                          true,  2025-03-03, -,          false
            allocated,                          true,  -,          -,          false
            lead-child-protection-practitioner, false, 2025-03-03, 2026-01-01, true
            lead-child-protection-practitioner, false, 2019-03-03, -,          true
            lead-child-protection-practitioner, false, 2019-03-03, 2026-03-03, true
            lead-child-protection-practitioner, false, 2019-03-03, 2026-03-02, false
            """)
    void who_may_lead(String part, boolean enquiry, LocalDate qualified, LocalDate lead, boolean refused) {
        var said = Leading.refused(part, enquiry, new Leading.Able("Ola Example", qualified, lead, null, null), TODAY);
        assertThat(said.isPresent()).isEqualTo(refused);
        said.ifPresent(one -> assertThat(one.citation()).isNotBlank());
    }

    /// Qualified long ago, and in practice for the first time now.
    @ParameterizedTest(name = "programme begun on {0}: refused {1}")
    @CsvSource(textBlock = """
            2025-03-01, false
            2025-03-02, false
            2025-03-03, true
            2026-03-02, true
            2026-03-03, false
            """)
    void nobody_leads_in_the_first_year_of_a_programme(LocalDate begun, boolean refused) {
        var able = new Leading.Able("Ola Example", LocalDate.of(2019, 7, 1), LocalDate.of(2020, 1, 1), null, begun);
        assertThat(Leading.refused(Allocated.ALLOCATED, true, able, TODAY).isPresent()).isEqualTo(refused);
        assertThat(Leading.refused(Endorsed.LEAD, false, able, TODAY).isPresent()).isEqualTo(refused);
        assertThat(Leading.refused(Allocated.ALLOCATED, false, able, TODAY)).as("where no enquiry is open").isEmpty();
        assertThat(Leading.refused(Allocated.CO_WORKER, true, able, TODAY)).isEmpty();
    }

    @Test
    void who_knows_the_child_comes_first_then_the_lightest_and_last_who_is_away_or_may_not() {
        var suggested = Suggestions.of(List.of(worker(NEW, "Newly Qualified", TODAY.minusMonths(3), null), worker(OFF, "Off Sick", null, TODAY.plusDays(3)), worker(BEA, "Bea Light", null, null), worker(SAM, "Sam Heavy", null, null)),
                Map.of(SAM, new Load(SAM, 18, 40, 2, 1), BEA, new Load(BEA, 6, 9, 0, 0)), Map.of(SAM, "works with a brother or sister"), Map.of(), Map.of(), Map.of(BEA, "does not work on 4 March 2026, when a visit is due"), "", true, TODAY);
        assertThat(suggested).extracting(each -> each.worker().name()).containsExactly("Sam Heavy", "Bea Light", "Off Sick", "Newly Qualified");
        assertThat(suggested.getFirst().why()).isEqualTo("works with a brother or sister; 18 children, weight 40; 1 late");
        assertThat(suggested.get(1).why()).as("said, and the order is as it was").isEqualTo("does not work on 4 March 2026, when a visit is due; 6 children, weight 9");
        var expert = new Worker(OFF, "Expert Heavy", "Team", "social-worker", null, null, null, null, "", "", null, "", TODAY, null, null, null);
        for (boolean enquiry : new boolean[] {true, false}) {
            assertThat(Suggestions.of(List.of(worker(BEA, "Bea Light", null, null), expert), Map.of(OFF, new Load(OFF, 6, 9, 0, 0)), Map.of(), Map.of(), Map.of(), Map.of(), "", enquiry, TODAY)).as("experts first where it is hardest").first()
                    .extracting(each -> each.worker().name()).isEqualTo(enquiry ? "Expert Heavy" : "Bea Light");
        }
        assertThat(suggested.getLast().why()).contains("may not lead").contains("first year of practice");
    }

    @Test
    void who_works_in_the_area_comes_before_who_carries_less_and_after_who_knows_the_child() {
        var suggested = Suggestions.of(List.of(worker(BEA, "Bea Light", null, null), worker(NEW, "Nia Near", null, null), worker(SAM, "Sam Heavy", null, null)),
                Map.of(SAM, new Load(SAM, 18, 40, 2, 1), NEW, new Load(NEW, 9, 20, 0, 0)), Map.of(SAM, "works with a brother or sister"), Map.of(NEW, "works in North, which serves where the child lives"), Map.of(), Map.of(), "", false, TODAY);
        assertThat(suggested).extracting(each -> each.worker().name()).containsExactly("Sam Heavy", "Nia Near", "Bea Light");
        assertThat(suggested.get(1).why()).startsWith("works in North, which serves where the child lives; 9 children");
    }

    @Test
    void who_has_the_language_or_skill_that_is_needed_comes_before_who_is_nearer_and_after_who_knows_the_child() {
        var speaks = new Worker(NEW, "Nia Speaks", "Team", "social-worker", null, null, null, null, "Polish, British Sign Language", "Court work", null, "", null, null, null, null);
        var all = List.of(worker(BEA, "Bea Near", null, null), speaks, worker(SAM, "Sam Knows", null, null));
        var far = Map.of(BEA, new Far(0, "Wren Street is 1.0 mile from where the child lives"), NEW, new Far(4, "The Quay is 21.0 miles from where the child lives"));
        for (var needed : List.of("british sign language", "Court work", "Polish")) {
            assertThat(Suggestions.of(all, Map.of(), Map.of(SAM, "worked with the child before"), Map.of(), far, Map.of(), needed, false, TODAY)).extracting(each -> each.worker().name()).containsExactly("Sam Knows", "Nia Speaks", "Bea Near");
        }
        var without = Suggestions.of(all, Map.of(), Map.of(SAM, "worked with the child before"), Map.of(), far, Map.of(), "", false, TODAY);
        assertThat(without).extracting(each -> each.worker().name()).as("nearer by a step").containsExactly("Sam Knows", "Bea Near", "Nia Speaks");
        assertThat(without.getLast().why()).startsWith("The Quay is 21.0 miles from where the child lives; 0 children").contains("speaks Polish, British Sign Language");
        assertThat(Suggestions.offered(without)).containsExactly("British Sign Language", "Court work", "Polish");
    }

    /// Two children of the north, one of nowhere, one at an address that is confidential: nothing is said of that one.
    @Test
    void a_confidential_address_reveals_nothing_to_who_allocates() {
        var registry = new Casebook();
        var north = new UUID(1, 1);
        registry.told(new AreaServed(north, "North", AreaServed.TEAM, List.of("ZZ1"), null, null, LocalDate.of(2026, 1, 5)));
        registry.told(new WorkerJoined(north, SAM, "Sam Heavy", null, LocalDate.of(2026, 1, 5)));
        var areas = Areas.of(registry.timeline(), TODAY);
        assertThat(Nearby.words(areas, List.of(lives("ZZ1 4PV", false)))).isEqualTo(Map.of(SAM, "works in North, which serves where the child lives"));
        assertThat(Nearby.words(areas, List.of(lives("ZZ1 4PV", false), lives("ZZ1 1AA", false)))).isEqualTo(Map.of(SAM, "works in North, which serves where they live"));
        assertThat(Nearby.words(areas, List.of(lives("ZZ1 4PV", false), lives("ZZ9 1AA", false), lives(null, false)))).isEqualTo(Map.of(SAM, "works in North, which serves where 1 of 3 live"));
        assertThat(Nearby.words(areas, List.of(lives("ZZ1 4PV", true)))).isEmpty();
    }

    /// Weekly at first, whatever was agreed; from the anniversary on as it was agreed.
    @ParameterizedTest(name = "programme {0}, supervised {1}, agreed {2}: next {3}")
    @CsvSource(nullValues = "-", value = {"2026-02-16, -, -, 2026-02-23", "2026-02-16, 2026-02-27, 2026-04-01, 2026-03-06", "2026-02-16, 2026-02-27, 2026-03-04, 2026-03-04", "2025-03-03, 2026-02-20, -, 2026-03-20", "2025-03-02, 2026-02-20, -, -",
            "2025-03-02, 2026-02-20, 2026-05-01, 2026-05-01", "-, 2026-02-20, 2026-05-01, 2026-05-01", "2026-03-03, -, -, -"})
    void supervision_on_the_board_is_due_by_the_programme_in_its_first_year(LocalDate programme, LocalDate supervised, LocalDate agreed, LocalDate next) {
        assertThat(new Worker(SAM, "Sam", "Team", "social-worker", null, null, supervised, agreed, "", "", null, "", null, null, null, programme).nextSupervision(TODAY)).isEqualTo(next);
    }

    private static Person lives(String postcode, boolean confidential) {
        return new Person(Subject.unheardOf(), null, "Noa", "Farrow", null, null, null, null, null, null, null, null, null, postcode, null, confidential);
    }

    private static Worker worker(UUID account, String name, LocalDate qualified, LocalDate awayUntil) {
        return new Worker(account, name, "Team", "social-worker", qualified, null, null, null, "", "", awayUntil, awayUntil == null ? "" : "Sickness", null, null, null, null);
    }

    @Test
    void a_child_given_to_another_worker_loses_the_first_keeps_the_supervisor_and_gains_a_note() {
        var child = Subject.unheardOf();
        var sibling = Subject.unheardOf();
        var timeline = new Timeline(child, List.of(line(1, new Allocated(List.of(child, sibling), SAM, "Sam", "allocated", TODAY.minusDays(9), null)),
                line(2, new Allocated(List.of(child), OFF, "Boss", "supervisor", TODAY.minusDays(9), null))));
        var entries = new Allocating(BEA, "Bea", "allocated", TODAY, "Likes football", null, "Boss").entries(List.of(timeline));
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0)).isInstanceOfSatisfying(AllocationEnded.class, ended -> {
            assertThat(ended.allocation()).isEqualTo(new UUID(0, 1));
            assertThat(ended.children()).as("the brother keeps his worker").containsExactly(child);
        });
        assertThat(entries.get(1)).isInstanceOfSatisfying(Allocated.class, allocated -> assertThat(allocated.account()).isEqualTo(BEA));
        assertThat(entries.get(2)).isInstanceOfSatisfying(Noted.class, note -> assertThat(note.text()).isEqualTo("Handover to Bea: Likes football"));
        assertThat(new Allocating(BEA, "Bea", Endorsed.LEAD, TODAY, "x", null, "Boss").entries(List.of(timeline))).as("a lead practitioner comes beside").hasSize(2);
    }

    private static Line line(int position, Allocated allocated) {
        return new Line(new Envelope(position, new UUID(0, position), 201, "workforce.allocated", allocated.from(), Instant.EPOCH, UUID.randomUUID(), null, "page"), allocated);
    }
}
