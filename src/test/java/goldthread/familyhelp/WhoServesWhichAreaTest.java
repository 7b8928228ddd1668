package goldthread.familyhelp;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.familyhelp.area.AreaEntry.AreaClosed;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.familyhelp.area.AreaEntry.WorkerJoined;
import goldthread.familyhelp.area.AreaEntry.WorkerLeft;
import goldthread.familyhelp.area.Areas;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WhoServesWhichAreaTest {
    final Casebook registry = new Casebook();
    final UUID north = new UUID(1, 1), south = new UUID(1, 2), hub = new UUID(1, 3);

    /// The sector goes before its district; ZZ1 is not ZZ11; what is no postcode is in no area.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"ZZ1 4PV, North", "zz14pv, North", "ZZ1 2AB, South", "ZZ11 4PV, -", "ZZ2 1AA, South", "ZZ3 1AA, -", "ZZ1, -", "'', -", "-, -"})
    void a_postcode_is_served_by_its_sector_before_its_district(String postcode, String name) {
        served(north, "North", AreaServed.TEAM, "ZZ1");
        served(south, "South", AreaServed.TEAM, "ZZ1 2", "ZZ2");
        served(hub, "Hub", AreaServed.HUB, "ZZ1");
        var areas = Areas.of(registry.timeline(), on("2026-06-01"));
        assertThat(areas.serving(postcode, AreaServed.TEAM).map(team -> team.served().name()).orElse(null)).isEqualTo(name);
        assertThat(areas.serving("ZZ1 2AB", AreaServed.HUB).map(Areas.Team::id)).hasValue(hub);
    }

    @Test
    void a_team_is_as_it_was_last_told_on_the_day_and_gone_once_it_is_closed() {
        served(north, "North", AreaServed.TEAM, "ZZ1");
        registry.told(new WorkerJoined(north, new UUID(2, 1), "Sam Okafor", null, on("2026-03-09")));
        registry.told(new WorkerJoined(north, null, "Beth Hollis", "Health", on("2026-03-09")));
        registry.told(new WorkerLeft(north, "beth hollis", on("2026-05-01")));
        registry.told(new AreaServed(north, "North and quay", AreaServed.TEAM, List.of("ZZ1", "ZZ9"), null, null, on("2026-06-01")));
        registry.told(new AreaClosed(north, null, on("2026-09-01")));
        assertThat(Areas.of(registry.timeline(), on("2026-03-08")).all().getFirst().workers()).isEmpty();
        assertThat(Areas.of(registry.timeline(), on("2026-04-30")).all().getFirst().workers()).extracting(WorkerJoined::worker).containsExactly("Beth Hollis", "Sam Okafor");
        assertThat(Areas.of(registry.timeline(), on("2026-08-31")).serving("ZZ9 1AA", AreaServed.TEAM)).get().satisfies(team -> assertThat(team.workers()).extracting(WorkerJoined::worker).containsExactly("Sam Okafor"));
        assertThat(Areas.of(registry.timeline(), on("2026-09-01")).all()).isEmpty();
    }

    private void served(UUID team, String name, String sort, String... areas) {
        registry.told(new AreaServed(team, name, sort, List.of(areas), null, null, on("2026-03-02")));
    }
}
