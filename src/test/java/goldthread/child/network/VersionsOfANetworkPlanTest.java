package goldthread.child.network;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A family's plan, version by version.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VersionsOfANetworkPlanTest {
    final Casebook casebook = new Casebook();

    @Test
    void two_versions_stand_side_by_side_part_by_part_with_what_is_new_gone_changed_and_as_it_was() {
        assertThat(NetworkPlans.compared(plan("Gran cooks", "Uncle Joel", null, "2026-03-20"), plan("Gran cooks", "Aunt Noor", "Call us first", "2026-06-20")).stream()
                .filter(line -> !line.change().equals("As it was"))).extracting(line -> line.part() + ": " + line.was() + " > " + line.now() + ": " + line.change())
                .containsExactly("Steps in: Uncle Joel > Aunt Noor: Changed", "Safety line: null > Call us first: New");
        assertThat(NetworkPlans.compared(plan("Gran cooks", null, "Call us first", "2026-03-20"), plan("Gran cooks", null, null, "2026-06-20"))).filteredOn(line -> line.part().equals("Safety line"))
                .extracting(NetworkPlans.Line::change).containsExactly("Gone");
    }

    @Test
    void each_version_is_beside_the_one_before_the_latest_first_and_one_alone_beside_none() {
        for (var day : List.of("2026-03-20", "2026-06-20", "2026-09-20")) {
            casebook.told(plan("Gran cooks", null, null, day));
            if (day.equals("2026-03-20")) assertThat(NetworkPlans.blocks(casebook.timeline().facts(PlanMade.class))).isEmpty();
        }
        assertThat(NetworkPlans.blocks(casebook.timeline().facts(PlanMade.class))).extracting(Object::toString).hasSize(2)
                .satisfiesExactly(latest -> assertThat(latest).contains("from 20 June 2026 to 20 September 2026"), first -> assertThat(first).contains("from 20 March 2026 to 20 June 2026"));
    }

    private PlanMade plan(String what, @Nullable String backup, @Nullable String safety, String day) {
        return new PlanMade(List.of(casebook.child), null, what, PlanMade.NETWORK, PlanMade.FAMILY, "Private arrangement", backup, safety, null, null, null, "Sam Okafor", on(day));
    }
}
