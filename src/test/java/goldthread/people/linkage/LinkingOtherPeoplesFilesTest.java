package goldthread.people.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files with a known truth; the truth is never an input. Targets: analytics A6.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LinkingOtherPeoplesFilesTest {

    @Test
    void febrl_3_without_its_number_is_told_apart() throws Exception {
        var measures = linked("rec_id", "febrl3.csv");
        assertThat(measures.f1()).as(measures.text()).isGreaterThan(0.995);
        assertThat(measures.wholeClusters()).isGreaterThan(0.985);
    }

    @Test
    void febrl_4_without_its_number_is_linked_one_to_one() throws Exception {
        assertThat(linked("rec_id", "febrl4a.csv", "febrl4b.csv").f1()).isGreaterThan(0.996);
    }

    @Test
    void a_thousand_records_with_heavy_errors_are_linked() throws Exception {
        assertThat(linked("cluster", "fake_1000.csv").f1()).isGreaterThan(0.94);
    }

    @Test
    void four_agencies_are_linked_and_no_adopted_child_is_given_away() throws Exception {
        var measures = linked("cluster", "multi_agency_children_20k.csv");
        assertThat(measures.f1()).as(measures.text()).isGreaterThan(0.99);
        assertThat(measures.recallAt999()).isGreaterThan(0.97);
        assertThat(measures.wholeClusters()).isGreaterThan(0.98);
        assertThat(measures.trapsJoined()).isZero();
        assertThat(measures.trapsShown()).isZero();
    }

    private static Measures linked(String truth, String... files) throws Exception {
        var paths = Stream.of(files).map(file -> Path.of("src/test/resources/goldthread/people/linkage", file)).toList();
        var taken = Intake.of(List.copyOf(paths), Map.of("soc_sec_id", "ignore"), truth);
        return Measures.of(Linkage.of(taken.records(), Linkage.Bands.of(taken.records()), 1), taken.truth(), taken.trap());
    }
}
