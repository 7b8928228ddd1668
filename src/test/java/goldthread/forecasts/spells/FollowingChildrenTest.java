package goldthread.forecasts.spells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(90)
class FollowingChildrenTest {
    private static final int FROM = (int) LocalDate.of(2018, 4, 1).toEpochDay();
    private static final int TO = (int) LocalDate.of(2023, 4, 1).toEpochDay();
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC\n1,1,01/05/2010,WBRI\n2,2,03/03/2012,WBRI\n";
    private static final String COLUMNS = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n";

    @TempDir
    Path folder;

    private static List<Stay> known(long seed) {
        return InventedStays.of(seed, FROM, 7, 0).stream().filter(stay -> stay.from() < TO && stay.to() >= FROM)
                .map(stay -> stay.asKnownOn(TO)).toList();
    }

    @Test
    void a_year_on_the_number_of_an_invented_authority_is_forecast_within_its_band() {
        int within = 0;
        for (int seed = 1; seed <= 12; seed++) {
            var sorted = Simulation.of(known(seed), FROM, TO, 12, 200, 1).sorted(12, null);
            double then = TO + 365.25;
            long came = InventedStays.of(seed, FROM, 7, 0).stream().filter(stay -> stay.from() < then && stay.to() >= then).count();
            assertThat(Simulation.quantile(sorted, .5)).isBetween(came * .88, came * 1.12);
            if (came >= Simulation.quantile(sorted, .025) && came <= Simulation.quantile(sorted, .975)) within++;
        }
        assertThat(within).isGreaterThanOrEqualTo(10);
    }

    @Test
    void kinds_of_home_add_up_in_every_run_and_month_and_today_is_what_is_known() {
        var known = known(3);
        var simulation = Simulation.of(known, FROM, TO, 6, 50, 1);
        for (var kind : Kind.values()) {
            assertThat(simulation.sorted(0, kind)).containsOnly((double) known.stream().filter(stay -> stay.to() == Stay.OPEN && stay.kind() == kind && Hazards.eighteenth(stay.born()) > TO).count());
        }
        assertThat(simulation.sorted(0, null)).containsOnly((double) simulation.children());
    }

    @Test
    void the_same_seed_gives_the_same_futures() {
        var known = known(2);
        assertThat(Simulation.of(known, FROM, TO, 12, 60, 7).sorted(12, null)).isEqualTo(Simulation.of(known, FROM, TO, 12, 60, 7).sorted(12, null));
    }

    @Test
    void stays_are_read_from_several_years_of_the_903_in_any_order_of_rows() throws IOException {
        var rows = new ArrayList<>(List.of("1,01/04/2020,S,C2,N1,U4,PR1,01/07/2020,X1", "1,01/07/2020,L,E1,N1,U4,PR1,01/09/2020,X1", "1,01/09/2020,P,E1,N1,K2,PR1,,",
                "2,05/05/2020,S,V2,N1,U6,PR1,05/08/2020,E4A", "1,01/09/2020,P,E1,N1,K2,PR1,01/02/2021,E11"));
        var one = read(HEADER, rows);
        Collections.shuffle(rows, new Random(4));
        assertThat(read(HEADER, rows).stays()).isEqualTo(one.stays());
        assertThat(one.stays()).extracting(Stay::kind).containsExactly(Kind.FOSTERING, Kind.FOSTERING, Kind.RESIDENTIAL);
        assertThat(one.stays().getFirst().next()).as("a change of legal status ends no stay").isEqualTo(Kind.RESIDENTIAL);
        assertThat(one.stays().getLast().to()).as("the row with its end counts").isNotEqualTo(Stay.OPEN);
        assertThat(LocalDate.ofEpochDay(one.from())).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(LocalDate.ofEpochDay(one.to())).isEqualTo(LocalDate.of(2021, 4, 1));
    }

    @Test
    void a_day_that_is_in_no_calendar_is_said_and_not_moved_to_another() throws IOException {
        var read = read(HEADER, List.of("1,31/02/2021,S,C2,N1,U4,PR1,,", "2,05/05/2020,S,V2,N1,U6,PR1,,"));
        assertThat(read.faults()).anyMatch(fault -> fault.contains("\"31/02/2021\" is no date"));
        assertThat(read.stays()).extracting(Stay::child).containsExactly("2");
    }

    @Test
    void rows_that_contradict_are_said_and_the_rest_counts() throws IOException {
        var read = read(HEADER, List.of("1,01/04/2020,S,C2,N1,U4,PR1,01/12/2020,X1", "1,01/09/2020,P,C2,N1,K2,PR1,,", "2,05/05/2020,S,V2,N1,U6,PR1,05/04/2020,E4A",
                "9,05/05/2020,S,V2,N1,U6,PR1,,", "2,31/13/2020,S,V2,N1,U6,PR1,,"));
        assertThat(String.join("\n", read.faults())).contains("runs into the next").contains("ends before it begins").contains("child 9 is in no header").contains("is no date");
        assertThat(read.stays()).hasSize(2);
        assertThat(read.faults()).as("each year has a file of that name").anyMatch(fault -> fault.matches(".+/.*episodes.*\\.csv line \\d+: .*"));
    }

    @Test
    void a_placement_that_no_code_stands_for_is_said_and_counts_as_other() throws IOException {
        var read = read(HEADER, List.of("1,01/04/2020,S,C2,N1,QQ,PR1,,", "2,05/05/2020,S,V2,N1,,PR1,,"));
        assertThat(read.faults()).contains("1 episode has the placement \"QQ\", which is no code of the 903: counted under other placements.", "1 episode has no placement: counted under other placements.");
        assertThat(read.stays()).extracting(Stay::kind).containsOnly(Kind.OTHER);
    }

    @Test
    void folders_without_files_or_children_end_with_a_sentence() throws IOException {
        assertThatThrownBy(() -> Episodes.authorities(List.of(folder.resolve("none")))).hasMessageContaining("There is no folder");
        assertThatThrownBy(() -> Episodes.authorities(List.of(folder)).getFirst()).hasMessageContaining("has no file of header");
        assertThatThrownBy(() -> read(HEADER, List.of())).hasMessageContaining("no episode that can count");
        Files.writeString(folder.resolve("episodes.csv"), "CHILD,RNE,LS\n1,S,C2\n");
        assertThatThrownBy(() -> Episodes.authorities(List.of(folder))).hasMessage("episodes.csv has not all the columns that are needed: DECOM, PLACE, DEC, REC. It has CHILD, RNE, LS.");
        var left = read(HEADER, List.of("2,05/05/2019,S,V2,N1,U6,PR1,05/08/2020,E4A"));
        assertThatThrownBy(() -> Simulation.of(left.stays(), left.from(), left.to(), 12, 50, 1)).hasMessageContaining("nothing to carry forward");
    }

    private Episodes.Read read(String header, List<String> rows) throws IOException {
        Files.writeString(folder.resolve("header.csv"), header);
        Files.writeString(folder.resolve("episodes.csv"), COLUMNS + String.join("\n", rows) + "\n");
        return Episodes.authorities(List.of(folder)).getFirst();
    }
}
