package goldthread.outside;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.casefile.Subject;
import goldthread.pages.Block.Shape;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlaceMapTest {

    /// Whoever speaks to a computer says what they see (WCAG 2.2, 2.5.3).
    @Test
    void what_is_announced_of_a_place_holds_the_number_that_is_seen() {
        var spot = new PlaceMap.Spot(Subject.unheardOf(), "Place", "Wrenmoor bus station", null, 412_300, 398_700, 1, null, 0);
        assertThat(PlaceMap.picture(List.of(spot)).shapes()).filteredOn(Shape.Linked.class::isInstance).singleElement()
                .extracting(shape -> ((Shape.Linked) shape).name()).isEqualTo("1: Wrenmoor bus station");
    }
}
