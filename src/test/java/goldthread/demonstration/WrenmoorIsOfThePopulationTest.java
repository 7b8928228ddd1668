package goldthread.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.population.Family;
import goldthread.population.Homes;
import goldthread.population.Person;
import goldthread.population.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrenmoorIsOfThePopulationTest {

    /// Until the days of the population are over; then everybody is born so many years later.
    @ParameterizedTest
    @CsvSource({"2026-11-22, 0", "2026-12-31, 0", "2027-03-31, 0", "2027-04-01, 1", "2028-02-29, 1", "2040-01-01, 13"})
    void each_known_family_is_one_of_the_population_and_no_two_are_the_same(LocalDate today, int later) {
        assertThat(Authority.later(today)).isEqualTo(later);
        Map<Long, Family> all = new HashMap<>();
        Authority.population(300, 5).each(family -> all.put(family.number(), family));
        var authority = new Authority(300, 5, today);
        var plans = new ArrayList<Authority.Plan>();
        authority.forEachRemaining(plans::add);
        assertThat(plans).extracting(Authority.Plan::family).doesNotHaveDuplicates().allMatch(all::containsKey);
        for (var plan : plans) {
            var told = all.get(plan.family());
            var household = new Households(authority.population(), Chance.of(5, "family", plan.number()), later).family(plan);
            assertThat(household.children()).extracting(child -> child.name().whole() + child.sex() + child.born() + child.ethnicity())
                    .isEqualTo(plan.who().stream().map(told.children()::get).map(child -> (child.forename() + " " + child.surname()).strip() + (child.girl() ? "F" : "M") + LocalDate.ofEpochDay(child.born()).plusYears(later) + child.ethnicity()).toList());
            assertThat(household.adults()).extracting(Household.Adult::relation).containsExactlyInAnyOrderElementsOf(told.adults().stream().map(Family.Adult::relation).toList());
            if (!told.addresses().isEmpty()) {
                assertThat(told.addresses()).extracting(Family.Address::line).anyMatch(line -> household.address().line().startsWith(line + ", "));
            }
        }
        assertThat(plans.stream().map(Authority.Plan::ways).flatMap(List::stream).collect(Collectors.toSet())).hasSize(Mix.Way.values().length);
    }

    @Test
    void who_they_are_is_the_same_with_their_journeys_and_without() {
        var population = new Population(3_000, 9);
        var told = new ArrayList<Family>();
        population.each(told::add);
        assertThat(told).extracting(Family::number).contains(population.families(), population.families() + 5);
        for (var family : told) {
            var people = population.people(family.number());
            assertThat(people.adults()).isEqualTo(family.adults());
            assertThat(people.addresses()).isEqualTo(family.addresses());
            assertThat(people.children()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("events", "need").isEqualTo(family.children());
            assertThat(people.children()).extracting(Person::events).allMatch(List::isEmpty);
        }
    }

    @Test
    void homes_of_wrenmoor_stand_in_the_register_of_the_population() {
        var population = Authority.population(2_000, 1);
        var registered = new Homes(population).registered().stream().collect(Collectors.toMap(Homes.Registered::number, home -> home));
        var homes = new goldthread.demonstration.Homes(population, 2_000, 1);
        var chance = Chance.of(1, "test", 1);
        for (var sort : List.of("foster", "kin", "home", "supported", "school", "adoption")) {
            for (int i = 0; i < 60; i++) {
                var home = homes.some(chance, sort);
                assertThat(registered).as(sort).containsKey(home.urn());
                assertThat(registered.get(home.urn()).provider()).isEqualTo(home.provider());
                if (sort.equals("kin")) assertThat(home.provider()).isEqualTo("PR1");
            }
        }
        assertThat(homes.ownFosterHomes()).hasSizeGreaterThan(20);
    }
}
