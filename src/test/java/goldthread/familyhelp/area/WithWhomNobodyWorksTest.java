package goldthread.familyhelp.area;

import static goldthread.Casebook.on;
import static goldthread.pages.Words.text;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.familyhelp.area.AreaBoard.Child;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.familyhelp.area.AreaEntry.WorkerJoined;
import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.Person;
import goldthread.workforce.Workforce.Involved;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WithWhomNobodyWorksTest {
    static final UUID NORTH = new UUID(1, 1), SAM = new UUID(2, 1), MEI = new UUID(2, 2), GONE = new UUID(2, 3);

    final Areas areas = north();

    /// Whoever is held is held by somebody allocated or a family help lead, on the day: nobody else works with them.
    @ParameterizedTest
    @CsvSource({"allocated, , true", "family-help-lead, , true", "allocated, 2026-06-01, false", "allocated, 2026-06-02, true",
            "supervisor, , false", "reviewing-officer, , false", "education-officer, , false", "co-worker, , false"})
    void a_child_with_only_a_supervisor_is_one_with_whom_nobody_works(String part, String until, boolean held) {
        assertThat(counted(child("ZZ1 4PV", false, works(MEI, part, until)))).containsExactly(text("North"), text(1), text(0), text(held ? 1 : 0), text(held ? 0 : 1));
    }

    @Test
    void a_child_counts_once_by_the_area_and_none_whose_address_is_confidential() {
        assertThat(counted(child("ZZ1 4PV", false, works(SAM, "allocated", null), works(MEI, "supervisor", null)), child("ZZ1 1AA", false, works(SAM, "supervisor", null)), child("ZZ1 4PV", true), child("ZZ9 1AA", false)))
                .containsExactly(text("North"), text(2), text(1), text(0), text(1));
    }

    @Test
    void whoever_has_left_works_with_nobody_and_serves_no_area() {
        assertThat(counted(child("ZZ1 4PV", false, works(GONE, "allocated", null)))).containsExactly(text("North"), text(1), text(0), text(0), text(1));
        assertThat(counted(child("ZZ1 4PV", false, works(GONE, "allocated", null), works(MEI, "family-help-lead", null)))).containsExactly(text("North"), text(1), text(0), text(1), text(0));
        assertThat(WhoServes.of(areas.without(SAM::equals), "ZZ1 4PV")).extracting(fact -> fact.value().said()).containsExactly("North");
        assertThat(WhoServes.of(areas.without(GONE::equals), "ZZ1 4PV")).extracting(fact -> fact.value().said()).containsExactly("North, Sam Okafor");
    }

    @Test
    void the_front_door_says_who_serves_a_place_and_nothing_of_what_the_authority_does_not_keep() {
        assertThat(WhoServes.of(areas, "ZZ1 4PV")).extracting(fact -> fact.key() + ": " + fact.value().said()).containsExactly("Area team: North, Sam Okafor");
        assertThat(WhoServes.of(areas, "ZZ9 1AA")).extracting(fact -> fact.key() + ": " + fact.value().said()).containsExactly("Area team: None serves ZZ9 1AA");
    }

    private List<Words> counted(Child... children) {
        var block = AreaBoard.counted(areas, List.of(children));
        assertThat(block).as("there is no hub").hasSize(1);
        return ((Block.Table) block.getFirst()).rows().getFirst().cells();
    }

    private static Areas north() {
        var registry = new Casebook();
        registry.told(new AreaServed(NORTH, "North", AreaServed.TEAM, List.of("ZZ1"), null, null, on("2026-03-02")));
        registry.told(new WorkerJoined(NORTH, SAM, "Sam Okafor", null, on("2026-03-02")));
        return Areas.of(registry.timeline(), on("2026-06-01"));
    }

    private Child child(String postcode, boolean confidential, Involved... involved) {
        var told = Person.told("Noa", "Farrow", on("2019-04-05"), null, "1 Tenter Street", postcode);
        var person = confidential ? new Person(told.subject(), null, told.given(), told.family(), null, null, told.born(), null, null, null, null, null, told.address(), postcode, null, true) : told;
        return Child.of(person, Stream.of(involved).toList(), Set.of(GONE), areas, on("2026-06-01"));
    }

    private static Involved works(UUID account, String part, String until) {
        return new Involved(account, "Somebody", part, on("2026-03-02"), until == null ? null : on(until), null);
    }
}
