package goldthread.forecasts.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import goldthread.forecasts.spells.Episodes;
import goldthread.forecasts.spells.Group;
import goldthread.forecasts.spells.InventedStays;
import goldthread.forecasts.spells.Kind;
import goldthread.forecasts.spells.Scenario;
import goldthread.forecasts.spells.Stay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
class WhatIsNeededTest {
    private static final int FROM = (int) LocalDate.of(2018, 4, 1).toEpochDay();
    private static final int TO = (int) LocalDate.of(2023, 4, 1).toEpochDay();

    @TempDir
    Path folder;

    private static Episodes.Read returns(String authority, long seed) {
        var stays = new ArrayList<>(InventedStays.of(seed, FROM, 5, 0).stream().filter(stay -> stay.from() < TO && stay.to() >= FROM).map(stay -> stay.asKnownOn(TO)).toList());
        for (int i = 0; i < 40; i++) {
            int from = FROM + i * 45;
            stays.add(new Stay("u" + i, from - 16 * 366, true, Kind.SUPPORTED, from, true, Stay.OPEN, null).asKnownOn(TO));
        }
        return new Episodes.Read(authority, List.copyOf(stays), FROM, TO, List.of());
    }

    private static SpellForecast forecast(Scenario scenario, Prices prices, Places places, Episodes.Read... returns) {
        return new SpellForecast(List.of(returns), new SpellForecast.Asked(24, 100, 1, scenario, prices, places));
    }

    private static double mean(Futures futures, Kind kind, Group group) {
        return futures.spread(24, kind, group).mean();
    }

    private static Scenario from(Scenario.What what, double amount) {
        return new Scenario("plan", List.of(new Scenario.Change(what, TO, amount)));
    }

    @Test
    void authorities_and_kinds_and_groups_add_up_in_every_future_and_the_order_of_rows_changes_nothing() {
        var one = forecast(Scenario.NONE, Prices.UNKNOWN, Places.UNKNOWN, returns("Northmoor", 3), returns("Eastmoor", 4), returns("Westmoor", 5));
        var all = one.futures.getLast();
        for (int month : new int[] {0, 7, 24}) {
            double[] sum = new double[100], kinds = new double[100], groups = new double[100];
            one.futures.subList(0, 3).forEach(each -> add(sum, each.runs(month, null, null)));
            for (var kind : Kind.values()) add(kinds, all.runs(month, kind, null));
            for (var group : Group.values()) add(groups, all.runs(month, null, group));
            assertThat(all.runs(month, null, null)).containsExactly(sum, within(1e-9)).containsExactly(kinds, within(1e-9)).containsExactly(groups, within(1e-9));
        }
        assertThat(one.csv()).contains("all together,nothing changes,all,").contains("Eastmoor,nothing changes,unaccompanied,");
        var turned = returns("Northmoor", 3);
        var rows = new ArrayList<>(turned.stays());
        Collections.shuffle(rows, new Random(2));
        rows.sort(java.util.Comparator.comparingInt(Stay::from).thenComparing(Stay::child));
        var again = forecast(Scenario.NONE, Prices.UNKNOWN, Places.UNKNOWN, returns("Westmoor", 5), new Episodes.Read("Northmoor", rows, FROM, TO, List.of()), returns("Eastmoor", 4));
        assertThat(again.futures.getLast().spread(24, null, null).mean()).isEqualTo(all.spread(24, null, null).mean());
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) sum[i] += more[i];
    }

    @Test
    void a_scenario_moves_what_it_says_and_is_held_against_no_change() {
        var returns = returns("", 3);
        var carers = forecast(from(Scenario.What.MORE_CARERS, 20), Prices.UNKNOWN, Places.UNKNOWN, returns);
        var before = carers.whole(false);
        assertThat(mean(carers.whole(true), Kind.RESIDENTIAL, null)).isBetween(mean(before, Kind.RESIDENTIAL, null) - 25, mean(before, Kind.RESIDENTIAL, null) - 5);
        assertThat(mean(carers.whole(true), Kind.FOSTERING, null)).isGreaterThan(mean(before, Kind.FOSTERING, null) + 4);
        var down = forecast(from(Scenario.What.STEP_DOWN, .3), Prices.UNKNOWN, Places.UNKNOWN, returns);
        assertThat(mean(down.whole(true), Kind.RESIDENTIAL, null)).isLessThan(mean(before, Kind.RESIDENTIAL, null) - 3);
        var edge = forecast(from(Scenario.What.EDGE_OF_CARE, .25), Prices.UNKNOWN, Places.UNKNOWN, returns);
        assertThat(mean(edge.whole(true), null, Group.FROM_10)).isLessThan(mean(before, null, Group.FROM_10) - 5);
        assertThat(mean(edge.whole(true), null, Group.UNDER_5)).isCloseTo(mean(before, null, Group.UNDER_5), within(5.0));
        var arrivals = forecast(from(Scenario.What.UNACCOMPANIED, 3), Prices.UNKNOWN, Places.UNKNOWN, returns);
        assertThat(mean(arrivals.whole(true), null, Group.UNACCOMPANIED)).isGreaterThan(mean(before, null, Group.UNACCOMPANIED) * 1.5);
        assertThat(String.join("\n", arrivals.words())).contains("What if (plan): unaccompanied arrivals from 2023-04-01").contains("It is no evidence that it will");
        assertThat(arrivals.csv()).contains(",plan,unaccompanied,").contains(",nothing changes,unaccompanied,");
    }

    @Test
    void returns_of_a_few_children_are_said_to_be_no_forecast() {
        var few = forecast(Scenario.NONE, Prices.UNKNOWN, Places.UNKNOWN, new Episodes.Read("", returns("", 3).stays().stream().filter(stay -> stay.to() == Stay.OPEN).limit(12).toList(), FROM, TO, List.of()));
        assertThat(few.words()).anyMatch(each -> each.startsWith("Too little to learn from"));
        assertThat(forecast(Scenario.NONE, Prices.UNKNOWN, Places.UNKNOWN, returns("", 3)).words()).noneMatch(each -> each.startsWith("Too little to learn from"));
    }

    @Test
    void places_short_have_a_chance_and_a_new_home_lowers_it() throws IOException {
        var places = Places.read(file("placement,places,usable\nfostering,2000,\nresidential,20,0.9\n"));
        var forecast = forecast(from(Scenario.What.NEW_HOME, 60), Prices.UNKNOWN, places, returns("", 3));
        var last = forecast.shorts.getLast().on();
        var homes = forecast.shorts.stream().filter(each -> each.on().equals(last) && each.kind() == Kind.RESIDENTIAL).toList();
        assertThat(homes).extracting(Short::usable).containsExactly(18.0, 78.0);
        assertThat(homes.getFirst().chance()).isGreaterThan(.9);
        assertThat(homes.getLast().chance()).isLessThan(homes.getFirst().chance());
        assertThat(homes.getFirst().mean()).isGreaterThan(homes.getLast().mean());
        assertThat(forecast.shorts.stream().filter(each -> each.kind() == Kind.FOSTERING)).allMatch(each -> each.chance() == 0 && each.usable() == 1_240);
        assertThat(String.join("\n", forecast.words())).contains("Places in children's homes (plan): 78 can be used; in ");
    }

    @Test
    void cost_is_numbers_and_prices_apart_and_they_add_up() throws IOException {
        var steady = forecast(Scenario.NONE, Prices.read(file("placement,weekly\nfostering,700\nresidential,6000\n")), Places.UNKNOWN, returns("", 3));
        assertThat(steady.costs).hasSize(6).allSatisfy(each -> assertThat(each.fromPrices()).isCloseTo(0, within(1e-3)));
        var rising = forecast(Scenario.NONE, Prices.read(file("placement,weekly,rise,doubt\nfostering,700,.03,.02\nresidential,6000,.1,.05\n")), Places.UNKNOWN, returns("", 3));
        for (int i = 0; i < rising.costs.size(); i++) {
            var one = rising.costs.get(i);
            var now = steady.costs.get(i);
            assertThat(one.fromNumbers()).isCloseTo(now.fromNumbers(), within(1e-3));
            assertThat(one.pounds() - one.fromNumbers() - one.fromPrices()).as("a year at today's numbers and prices").isCloseTo(now.pounds() - now.fromNumbers(), within(1.0));
            assertThat(one.fromPrices()).isPositive();
        }
        assertThat(rising.json()).contains("\"fromPrices\"").contains("\"placement\" : \"all\"");
        assertThat(String.join("\n", rising.words())).contains("is from numbers and +£");
    }

    @Test
    void the_method_is_tested_on_its_own_past_beside_the_last_value() {
        var forecast = forecast(Scenario.NONE, Prices.UNKNOWN, Places.UNKNOWN, returns("", 3));
        assertThat(forecast.tested).hasSize(2).allSatisfy(one -> assertThat(one.came()).isBetween(one.middle() * .8, one.middle() * 1.25));
        assertThat(String.join("\n", forecast.words())).contains("tested on 2 past years").contains("the last value");
        assertThat(Tested.wider(forecast.tested)).isBetween(.85, 1.6);
        assertThat(forecast.report()).contains("![Children looked after").contains("| on | placement | middle |");
        assertThat(forecast.svg(null)).contains("<title").contains(">2018<").contains(">2025<");
    }

    @Test
    void what_cannot_be_is_said_with_its_line() throws IOException {
        assertThatThrownBy(() -> Prices.read(file("placement,weekly\nhotel,5\n"))).hasMessageContaining("line 2: \"hotel\" is no placement");
        assertThatThrownBy(() -> Prices.read(file("placement,weekly\nfostering,-5\n"))).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> Places.read(file("placement,places\nresidential,-1\n"))).hasMessageContaining("\"-1\" under places is not a number of at least 0");
        assertThatThrownBy(() -> Places.read(file("placement,places,usable\nresidential,10,3\n"))).hasMessageContaining("more than all places");
        assertThatThrownBy(() -> Places.read(file(""))).hasMessageContaining("has no row");
        assertThatThrownBy(() -> Places.read(file("placement\nother\n"))).hasMessageContaining("misses the column places");
        assertThatThrownBy(() -> Changes.read(file("change,from,amount\nmagic,2023-04-01,1\n"), TO)).hasMessageContaining("step-down, edge of care");
        assertThatThrownBy(() -> Changes.read(file("change,from,amount\nedge of care,2023-04-01,15\n"), TO)).hasMessageContaining("needs an amount from 0 to 1");
        assertThatThrownBy(() -> Changes.read(file("change,from,amount\nnew home,soon,4\n"), TO)).hasMessageContaining("\"soon\" is no day");
        var nobody = new Episodes.Read("", returns("", 3).stays().stream().filter(stay -> !stay.unaccompanied()).toList(), FROM, TO, List.of());
        assertThatThrownBy(() -> forecast(from(Scenario.What.UNACCOMPANIED, 2), Prices.UNKNOWN, Places.UNKNOWN, nobody)).hasMessageContaining("nothing to multiply");
        var earlier = new Episodes.Read("Lateham", returns("", 3).stays(), FROM, TO - 365, List.of("a row is odd"));
        assertThat(forecast(Scenario.NONE, Prices.UNKNOWN, Places.UNKNOWN, returns("Northmoor", 3), earlier).faults()).contains("Lateham: a row is odd").anyMatch(each -> each.contains("It is left out."));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("given.csv"), text);
    }
}
