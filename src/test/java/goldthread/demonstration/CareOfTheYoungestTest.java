package goldthread.demonstration;

import static goldthread.demonstration.Told.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.casefile.Subject;
import goldthread.demonstration.Household.Address;
import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Names.Name;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CareOfTheYoungestTest {

    @ParameterizedTest
    @ValueSource(ints = {7, 12, 21, 22, 23, 40})
    void care_that_is_over_did_not_begin_before_birth(int days) {
        var until = TODAY.minusDays(200);
        var child = new Child(1, Subject.unheardOf(), new Name("Ivo", "Lee"), null, "M", until.minusDays(days), "WBRI", List.of("NONE"), null, null);
        var family = new Household(9, List.of(child), List.of(), new Address("1 Elm Road, Wrenmoor", "ZZ1 1AB"), null, false);
        for (int seed = 0; seed < 40; seed++) {
            var chance = Chance.of(seed, "young", 1);
            var life = new Life(family, new Story(chance.apart(), TODAY), new Staff(60, 1, TODAY), chance, TODAY);
            var path = new CarePaths(life, new Homes(Authority.population(60, 1), 60, 1)).left(child, until);
            assertThat(path.from()).isAfter(child.born()).isBefore(until);
        }
    }
}
