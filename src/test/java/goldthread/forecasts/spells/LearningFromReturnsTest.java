package goldthread.forecasts.spells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class LearningFromReturnsTest {
    private static final int FROM = (int) LocalDate.of(2018, 4, 1).toEpochDay();
    private static final int TO = (int) LocalDate.of(2023, 4, 1).toEpochDay();

    @TempDir
    Path folder;

    private static Episodes.Read returns(String authority, long seed) {
        return new Episodes.Read(authority, InventedStays.of(seed, FROM, 5, 0).stream().filter(stay -> stay.from() < TO && stay.to() >= FROM).map(stay -> stay.asKnownOn(TO)).toList(), FROM, TO, List.of());
    }

    private static List<Stay> entrants(double august) {
        var chance = new SplittableRandom(5);
        var entrants = new ArrayList<Stay>();
        for (int day = FROM; day < TO; day++) {
            double rate = LocalDate.ofEpochDay(day).getMonthValue() == 8 ? august : 1;
            for (int i = 0; i < 3; i++) if (chance.nextDouble() < rate / 3) entrants.add(new Stay("s" + day + i, day - 4_000, false, Kind.FOSTERING, day, true, day + 20, null));
        }
        return entrants;
    }

    @Test
    void a_month_with_fewer_entries_is_a_season_and_without_one_there_is_none() {
        assertThat(Season.of(entrants(.3)).in(LocalDate.of(2030, 8, 1))).isBetween(.2, .55);
        assertThat(java.util.Arrays.stream(Season.of(entrants(1)).months())).allMatch(month -> month > .9 && month < 1.1);
        assertThat(Season.of(List.of())).isEqualTo(Season.NONE);
    }

    @Test
    void an_authority_of_few_children_borrows_from_the_others_and_a_large_one_hardly() {
        var large = returns("Large", 3);
        var small = new Episodes.Read("Small", large.stays().stream().filter(stay -> stay.child().hashCode() % 40 == 0).toList(), FROM, TO, List.of());
        var alone = Learnt.each(List.of(small)).getFirst().hazards();
        var both = Learnt.each(List.of(large, returns("Other", 4), small));
        assertThat(away(both.getLast().hazards(), both.getFirst().hazards())).isLessThan(.6 * away(alone, both.getFirst().hazards()));
        assertThat(away(both.getFirst().hazards(), Learnt.each(List.of(large)).getFirst().hazards())).isLessThan(.15);
    }

    /// How far the rates of foster homes lie from others, as a share.
    private static double away(Hazards one, Hazards other) {
        double away = 0;
        for (int i = 0; i < 7; i++) away += Math.abs(Math.log(one.mean(0, i) / other.mean(0, i))) / 7;
        return away;
    }

    @Test
    void authorities_that_are_the_same_learn_what_one_of_them_learns() {
        var one = Learnt.each(List.of(returns("", 3))).getFirst().hazards();
        var two = Learnt.each(List.of(returns("Here", 3), returns("There", 3))).getFirst().hazards();
        assertThat(away(two, one)).isLessThan(.05);
    }

    @Test
    void a_row_by_which_a_child_comes_after_the_18th_birthday_breaks_no_forecast() {
        var read = returns("", 3);
        var stays = new ArrayList<>(read.stays());
        stays.add(new Stay("grown", FROM - 7_000, false, Kind.FOSTERING, FROM + 10, true, FROM + 40, null));
        assertThat(Learnt.alone(stays, FROM, TO).most().growth()).isBetween(-.3, .3);
    }

    @Test
    void of_many_who_came_those_who_are_followed_are_not_the_first_alone() {
        var read = returns("", 3);
        var hazards = Learnt.each(List.of(read)).getFirst().hazards();
        var babies = new ArrayList<Stay>();
        for (int i = 0; i < 4_000; i++) babies.add(new Stay("b" + i, FROM + 100, false, Kind.FOSTERING, FROM + 200, true, FROM + 400, null));
        var nearlyTen = new ArrayList<Stay>();
        for (int i = 0; i < 4_000; i++) nearlyTen.add(new Stay("n" + i, FROM - 3_400, false, Kind.FOSTERING, FROM + 200, true, FROM + 400, null));
        var babiesFirst = new ArrayList<>(babies);
        babiesFirst.addAll(nearlyTen);
        nearlyTen.addAll(babies);
        assertThat(Before.of(read.stays(), babiesFirst, hazards, FROM).logYearly()).isCloseTo(Before.of(read.stays(), nearlyTen, hazards, FROM).logYearly(), org.assertj.core.data.Offset.offset(.1));
    }

    @Test
    void a_folder_of_years_is_an_authority_and_children_who_came_alone_are_told_apart() throws IOException {
        year("Northmoor/2021", "1,1,01/05/2010,WBRI\n2,1,01/06/2006,AOTH\n", "1,01/05/2020,S,C2,N1,U4,PR1,,\n2,05/06/2020,S,V2,N8,K3,PR4,,\n3,05/06/2020,S,V2,N8,K3,PR4,,\n");
        year("Northmoor/2022", "1,1,02/05/2010,WBRI\n2,1,01/06/2006,AOTH\n", "2,05/06/2020,S,V2,N8,K3,PR4,01/06/2021,E17\n1,01/05/2020,S,C2,N1,U4,PR1,,\n");
        year("Eastmoor/2022", "1,1,01/05/2010,WBRI\n2,1,01/06/2012,WBRI\n", "1,01/05/2021,S,C2,N1,U4,PR1,,\n2,01/05/2021,S,C2,N1,U4,PR1,01/07/2021,E4A\n");
        Files.writeString(folder.resolve("Northmoor/2021/uasc.csv"), "CHILD,SEX,DOB,DUC\n2,1,01/06/2006,\n");
        var read = Episodes.authorities(List.of(folder.resolve("Northmoor"), folder.resolve("Eastmoor")));
        assertThat(read).extracting(Episodes.Read::authority).containsExactly("Northmoor", "Eastmoor");
        assertThat(read.getFirst().stays()).extracting(Stay::unaccompanied).containsExactly(false, true);
        assertThat(String.join("\n", read.getFirst().faults())).contains("child 3 is in no header").contains("was born on 2010-05-01 in another row");
    }

    @Test
    void two_authorities_in_folders_of_one_name_are_not_taken_for_each_other() throws IOException {
        for (var of : List.of("North/returns/2021", "South/returns/2021")) year(of, "1,1,01/05/2010,WBRI\n", "1,01/05/2020,S,C2,N1,U4,PR1,,\n");
        assertThatThrownBy(() -> Episodes.authorities(List.of(folder.resolve("North/returns"), folder.resolve("South/returns"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Give each authority's folder a name of its own");
    }

    @Test
    void a_child_who_vanishes_between_returns_is_said_and_does_not_stay_for_ever() throws IOException {
        year("2021", "1,1,01/05/2010,WBRI\n2,1,01/06/2012,WBRI\n", "1,01/05/2020,S,C2,N1,U4,PR1,,\n2,05/06/2020,S,V2,N8,U4,PR4,,\n");
        year("2022", "2,1,01/06/2012,WBRI\n", "2,05/06/2020,S,V2,N8,U4,PR4,01/12/2021,E4A\n");
        var read = Episodes.authorities(List.of(folder.resolve("2021"), folder.resolve("2022"))).getFirst();
        assertThat(read.faults()).singleElement().asString().contains("Child 1: still looked after in the return to 2021-03-31 and in no later one");
        assertThat(read.stays()).noneMatch(stay -> stay.to() == Stay.OPEN);
    }

    private void year(String name, String header, String episodes) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("header.csv"), "CHILD,SEX,DOB,ETHNIC\n" + header);
        Files.writeString(folder.resolve(name).resolve("episodes.csv"), "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n" + episodes);
    }
}
