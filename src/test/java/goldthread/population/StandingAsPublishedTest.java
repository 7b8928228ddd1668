package goldthread.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.population.Person.Event;
import goldthread.population.Person.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(90)
class StandingAsPublishedTest {

    private static List<Family> families(int children, long seed) {
        var all = new ArrayList<Family>();
        new Population(children, seed).each(all::add);
        return all;
    }

    @Test
    void a_sample_of_england_stands_as_the_published_tables_do() {
        var population = new Population(120_000, 1);
        var comparison = new Comparison(population);
        population.each(comparison);
        for (var row : comparison.rows()) {
            if (row.year() < 2023) continue;
            // of 120,000 children a row of 1,000 in England is 10: chance alone moves it
            double chance = row.percent() ? .15 : 3.5 / Math.sqrt(Math.max(1, row.published() / 100));
            assertThat(Math.abs(row.difference())).as(row.toString()).isLessThan(.06 + chance);
        }
        assertThat(comparison.notMade()).contains("care applications per 10,000", "vacancy %").doesNotContain("looked after", "adopted", "looked after: placement order", "ended: special guardianship", "% > 20 miles and outside LA");
        assertThat(comparison.table(2024)).contains("published").contains("by chance").contains("no further than chance alone moves so few children. Not made: ");
    }

    @Test
    void the_same_seed_gives_the_same_families_whatever_the_size_and_another_gives_others() {
        var few = families(2_000, 7);
        var more = families(4_000, 7);
        assertThat(more.subList(0, 500)).isEqualTo(few.subList(0, 500));
        assertThat(families(2_000, 8).getFirst()).isNotEqualTo(few.getFirst());
    }

    @Test
    void people_who_go_by_one_name_have_no_family_name() {
        assertThat(families(6_000, 3)).allSatisfy(family -> {
            assertThat(family.adults()).extracting(Family.Adult::surname).doesNotContain("-");
            assertThat(family.children()).extracting(Person::surname).doesNotContain("-");
        });
    }

    @Test
    void no_journey_contradicts_itself() {
        int until = Rates.FITTED.until();
        for (Family family : families(6_000, 3)) {
            for (var child : family.children()) {
                if (child.events().isEmpty()) continue;
                var care = child.events().stream().filter(event -> event.what() == What.CARE).toList();
                assertThat(child.events()).allSatisfy(event -> assertThat(event.from()).isBetween(child.born(), child.born() + 6_577).isLessThanOrEqualTo(event.until()).as("nothing after the last day").isLessThan(until));
                for (int i = 1; i < care.size(); i++) assertThat(care.get(i).from()).isGreaterThanOrEqualTo(care.get(i - 1).until());
                for (var spell : care) {
                    var homes = child.events().stream().filter(event -> event.what() == What.PLACED && event.from() >= spell.from() && event.until() <= spell.until() && event.from() < spell.until()).toList();
                    assertThat(homes.getFirst().from()).isEqualTo(spell.from());
                    assertThat(homes.getLast().until()).isEqualTo(spell.until());
                    for (int i = 1; i < homes.size(); i++) assertThat(homes.get(i).from()).as("no day between homes").isEqualTo(homes.get(i - 1).until());
                }
                for (var spell : care) {
                    var laws = child.events().stream().filter(event -> event.what() == What.LAW && event.from() >= spell.from() && event.until() <= spell.until() && event.from() < spell.until()).toList();
                    assertThat(laws.getFirst().from()).isEqualTo(spell.from());
                    assertThat(laws.getLast().until()).isEqualTo(spell.until());
                    if (spell.detail().equals("E12")) assertThat(laws.getLast().detail()).as("who is adopted was under a placement order").isEqualTo("E1");
                }
                assertThat(child.events().stream().filter(event -> event.what() == What.PLACED && event.detail().equals("K3"))).allMatch(event -> child.age(event.from()) >= 15);
            }
            assertThat(family.addresses().isEmpty()).isEqualTo(family.children().getFirst().alone());
        }
    }

    @Test
    void what_is_written_can_be_read_again(@TempDir Path folder) throws IOException {
        var population = new Population(5_000, 2);
        var people = new ArrayList<Person>();
        try (var written = new Written(folder); var returns = new goldthread.population.returned.Returns(population, folder, List.of(new goldthread.time.CollectionYear(2026)))) {
            population.each(((java.util.function.Consumer<Family>) family -> people.addAll(family.children())).andThen(written).andThen(returns));
        }
        assertThat(Files.readAllLines(folder.resolve("people.csv"))).hasSize(people.size() + 1);
        long open = people.stream().filter(child -> child.events().stream().anyMatch(event -> event.what() == What.CARE && event.until() == Event.OPEN)).count();
        assertThat(Files.readAllLines(folder.resolve("ssda903/2027/episodes.csv")).stream().filter(line -> line.split(",", -1)[7].isEmpty()).count()).isEqualTo(open);
        assertThat(goldthread.forecasts.spells.Episodes.authorities(List.of(folder.resolve("ssda903/2027")))).hasSize(1);
    }

    @Test
    void a_population_of_nobody_is_refused() {
        assertThatThrownBy(() -> new Population(0, 1)).hasMessageContaining("from 1 to 50,000,000 children, not 0");
    }
}
