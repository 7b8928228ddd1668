package goldthread.team.bases;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.care.Care;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Subject;
import goldthread.people.People;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.workforce.base.OfficeEntry;
import goldthread.workforce.base.OfficeEntry.Based;
import goldthread.workforce.base.Postcodes;
import goldthread.workforce.base.Postcodes.Spot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// From a few distances a place can be found: so none is told of an address that is kept from people.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoseDistanceIsToldTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Who MANAGER = Office.worker(201, Role.TEAM_MANAGER);
    private static final UUID SAM = new UUID(1, 1);

    @Test
    void none_is_told_of_a_confidential_address_nor_of_a_record_that_does_not_open() {
        var office = new Office();
        var postcodes = new Postcodes(office.sql);
        var distances = new Distances(office.caseFile, new People(office.sql), new Care(office.sql), postcodes);
        var known = Subject.unheardOf();
        var kept = Subject.unheardOf();
        var placed = Subject.unheardOf();
        office.record(named(known), named(kept), named(placed), lives(known, "ZZ1 4PV", false), lives(kept, "ZZ1 4PV", true), lives(placed, "ZZ1 4PV", false),
                new EpisodeStarted(placed, TODAY.minusDays(30), "S", "C2", "N1", "U6", "PR1", "ZZ1 4PV", "ZZ9 1AA", null),
                new Based(OfficeEntry.bases(201), "North", null, null, "Wren Street", "ZZ1 2AB", TODAY));
        office.as(MANAGER, () -> {
            postcodes.put(201, List.of(new Spot("ZZ14PV", 400_000, 400_000), new Spot("ZZ12AB", 401_609, 400_000), new Spot("ZZ91AA", 401_609, 416_093)));
            postcodes.said(201, "Code-Point Open", TODAY);
            return 0;
        });
        assertThat(told(office, distances, known, true)).isEqualTo("Wren Street is 1.0 mile from where the child lives");
        assertThat(told(office, distances, placed, true)).as("where the child is cared for").isEqualTo("Wren Street is 10.0 miles from where the child lives");
        assertThat(told(office, distances, kept, true)).as("confidential").isEqualTo("nothing");
        assertThat(told(office, distances, known, false)).as("does not open").isEqualTo("nothing");
        office.record(lives(placed, "ZZ1 4PV", true));
        assertThat(told(office, distances, placed, true)).as("a home of a child whose address is confidential is withheld too").isEqualTo("nothing");
        var all = office.as(MANAGER, () -> distances.of(2, Set.of(known.id(), kept.id()), Map.of(SAM, "North"), TODAY));
        assertThat(all.by().get(SAM).says()).isEqualTo("Wren Street is 1.0 mile from where 1 of 2 live");
        assertThat(all.told()).anyMatch(line -> line.startsWith("Of 1 of 2 children distance is not told"));
    }

    private static String told(Office office, Distances distances, Subject child, boolean opens) {
        var all = office.as(MANAGER, () -> distances.of(1, opens ? Set.of(child.id()) : Set.of(), Map.of(SAM, "North"), TODAY));
        return all.by().containsKey(SAM) ? all.by().get(SAM).says() : "nothing";
    }

    private static Named named(Subject child) {
        return new Named(child, "Noa", "Farrow", null, null, TODAY.minusYears(1));
    }

    private static Located lives(Subject child, String postcode, boolean confidential) {
        return new Located(child, "4 Canal Row", postcode, null, confidential, TODAY.minusYears(1));
    }
}
