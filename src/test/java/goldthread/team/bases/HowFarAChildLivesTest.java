package goldthread.team.bases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import goldthread.Casebook;
import goldthread.casefile.Subject;
import goldthread.people.Person;
import goldthread.team.bases.Distances.Far;
import goldthread.workforce.base.OfficeEntry;
import goldthread.workforce.base.OfficeEntry.Based;
import goldthread.workforce.base.Bases;
import goldthread.workforce.base.Postcodes;
import goldthread.workforce.base.Postcodes.Spot;
import goldthread.workforce.base.Postcodes.Taken;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HowFarAChildLivesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Subject BASES = OfficeEntry.bases(201);
    private static final UUID SAM = new UUID(1, 1), BEA = new UUID(1, 2);
    /// One mile east of the first, and ten miles north of it, in metres.
    private static final Map<String, Spot> LIE = Map.of("ZZ14PV", new Spot("ZZ14PV", 400_000, 400_000), "ZZ12AB", new Spot("ZZ12AB", 401_609, 400_000), "ZZ91AA", new Spot("ZZ91AA", 400_000, 416_093));

    @ParameterizedTest(name = "office at {0}, homes {1} of {2} children: {3}, in step {4}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            ZZ1 4PV | ZZ12AB        | 1 | Wren Street is 1.0 mile from where the child lives            | 0
            ZZ1 4PV | ZZ14PV        | 1 | Wren Street is 0.0 miles from where the child lives           | 0
            ZZ1 4PV | ZZ91AA        | 1 | Wren Street is 10.0 miles from where the child lives          | 1
            ZZ1 4PV | ZZ12AB,ZZ91AA | 2 | Wren Street is 1.0 to 10.0 miles from where they live         | 1
            ZZ1 4PV | ZZ12AB        | 3 | Wren Street is 1.0 mile from where 1 of 3 live                | 0
            ZZ1 9XX | ZZ12AB        | 1 | Wren Street is in the postcode district where the child lives; distance not known | 0
            ZZ1 9XX | ZZ91AA        | 1 | distance not known                                            | 2147483647
            ZZ1 4PV | ZZ95ZZ        | 1 | distance not known                                            | 2147483647
            -       | ZZ12AB        | 1 | where they work from is not recorded                          | 2147483647
            """)
    void a_distance_is_measured_or_said_not_to_be_known(@Nullable String office, String homes, int children, String says, int step) {
        var base = Optional.ofNullable(office).map(postcode -> new Based(BASES, "North", null, null, "Wren Street", postcode, TODAY));
        assertThat(Distances.far(base, List.of(homes.split(",")), children, LIE)).contains(new Far(step, says));
    }

    @Test
    void where_nothing_may_be_told_of_the_address_nothing_is_told_of_any_worker() {
        assertThat(Distances.far(Optional.of(new Based(BASES, "North", null, null, "Wren Street", "ZZ1 4PV", TODAY)), List.of(), 1, LIE)).isEmpty();
    }

    @Test
    void a_child_who_is_cared_for_lives_in_the_home_of_the_placement() {
        var person = new Person(Subject.unheardOf(), null, "Noa", "Farrow", null, null, null, null, null, null, null, null, null, "zz1 4pv", null, false);
        assertThat(Distances.home(person, "ZZ9 1AA")).isEqualTo("ZZ91AA");
        assertThat(Distances.home(person, null)).isEqualTo("ZZ14PV");
        assertThat(Distances.home(person, "ZZ9")).as("a district is not a place").isEqualTo("ZZ14PV");
    }

    @Test
    void how_it_was_measured_is_told_and_of_whom_it_was_not() {
        var list = Optional.of(new Taken("Code-Point Open", LocalDate.of(2026, 2, 1), 3));
        assertThat(Distances.told(1, List.of("ZZ12AB"), LIE, list)).singleElement().asString().contains("straight line").contains("Code-Point Open of 1 February 2026");
        assertThat(Distances.told(3, List.of("ZZ12AB", "ZZ95ZZ"), LIE, list)).hasSize(3).anyMatch(line -> line.startsWith("Of 1 of 3 children distance is not told")).anyMatch(line -> line.contains("every postcode in ZZ9 "));
        assertThat(Distances.told(1, List.of("ZZ12AB"), Map.of(), Optional.empty())).singleElement().asString().startsWith("Distance is not measured");
    }

    /// The team moves on 2 March, and one worker works from elsewhere.
    @Test
    void a_worker_works_from_their_own_office_or_else_from_that_of_the_team() {
        var told = new Casebook();
        told.told(new Based(BASES, "North", null, null, "Wren Street", "ZZ1 4PV", LocalDate.of(2026, 1, 5)));
        told.told(new Based(BASES, "North", null, null, "Mill House", "ZZ2 1AA", LocalDate.of(2026, 3, 2)));
        told.told(new Based(BASES, null, BEA, "Bea Light", "Tarnbeck hub", "ZZ9 1AA", LocalDate.of(2026, 1, 5)));
        assertThat(Bases.of(told.timeline(), TODAY.minusDays(1)).of(SAM, "north")).map(Based::place).contains("Wren Street");
        assertThat(Bases.of(told.timeline(), TODAY).of(SAM, "North")).map(Based::place).contains("Mill House");
        assertThat(Bases.of(told.timeline(), TODAY).of(BEA, "North")).map(Based::place).contains("Tarnbeck hub");
        assertThat(Bases.of(told.timeline(), TODAY).of(SAM, "South")).isEmpty();
    }

    @Test
    void whose_office_it_is_is_not_corrected_but_told_anew() {
        var told = new Based(BASES, "North", null, null, "Wren Street", "ZZ1 4PV", TODAY);
        var nothing = new Casebook().timeline();
        assertThat(OfficeAmendings.same(nothing, told, new Based(BASES, "North", null, null, "Mill House", "ZZ1 4PV", TODAY))).isEmpty();
        assertThat(OfficeAmendings.same(nothing, told, null)).as("withdrawn").isEmpty();
        assertThat(OfficeAmendings.same(nothing, told, new Based(BASES, "South", null, null, "Wren Street", "ZZ1 4PV", TODAY))).hasValueSatisfying(refused -> assertThat(refused.sentence()).contains("about North").contains("withdraw it"));
    }

    @Test
    void a_postcode_is_read_however_it_is_typed() {
        assertThat(List.of("zz1 4pv", "ZZ14PV", " ZZ1  4PV ")).allSatisfy(typed -> assertThat(OfficePages.written(typed)).isEqualTo("ZZ1 4PV"));
        assertThat(List.of("ZZ1", "", "4PV", "ZZ1 4P", "HOME")).noneMatch(Postcodes::whole);
        assertThat(LIE.get("ZZ14PV").metresTo(LIE.get("ZZ91AA"))).isCloseTo(16_093, within(0.5));
    }
}
