package goldthread.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class PlansAreFeasibleTest {
    private static final long SECOND = 1_000_000_000L;

    /// Rows of an instance, to be given in any order.
    private record Rows(List<String[]> children, List<Object[]> homes, List<Object[]> pairs, List<String[]> apart, List<String> must, double partial) {

        static Rows random(long seed, int most) {
            var random = new Random(seed);
            int children = 1 + random.nextInt(most);
            int homes = 1 + random.nextInt(most);
            var rows = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), random.nextInt(3) * 7);
            for (int i = 0; i < children; i++) rows.children.add(new String[] {"c" + i, "g" + random.nextInt(children)});
            for (int i = 0; i < homes; i++) rows.homes.add(new Object[] {"h" + i, random.nextInt(4)});
            for (int i = 0; i < children; i++) {
                for (int j = 0; j < homes; j++) {
                    if (random.nextInt(3) > 0) rows.pairs.add(new Object[] {"c" + i, "h" + j, 50.0 + random.nextInt(100)});
                }
            }
            for (int i = 0; i < children / 3; i++) {
                int one = random.nextInt(children);
                int other = random.nextInt(children);
                if (one != other) rows.apart.add(new String[] {"c" + one, "c" + other});
            }
            if (random.nextBoolean()) rows.must.add("g" + random.nextInt(children));
            return rows;
        }

        Rows shuffled(long seed) {
            for (var list : List.of(children, homes, pairs, apart, must)) Collections.shuffle(list, new Random(seed));
            return this;
        }

        Choices choices() {
            var making = new Making();
            children.forEach(each -> making.child(each[0], each[1]));
            homes.forEach(each -> making.home((String) each[0], (int) each[1]));
            must.forEach(making::mustStayTogether);
            apart.forEach(each -> making.apart(each[0], each[1]));
            pairs.forEach(each -> making.pair((String) each[0], (String) each[1], (double) each[2]));
            return making.choices(20, partial);
        }
    }

    @Test
    void whatever_the_instance_a_plan_breaks_no_rule_and_is_worth_no_more_than_the_bound() {
        for (long seed = 0; seed < 400; seed++) {
            var solved = Solving.solve(Rows.random(seed, 14).choices(), 5 * SECOND, seed);
            assertThat(solved.plan().faults()).as("seed %d", seed).isEmpty();
            assertThat(solved.plan().value()).as("seed %d", seed).isLessThanOrEqualTo(solved.prices().bound() + 1e-6);
        }
    }

    @Test
    void the_plan_of_a_small_instance_is_nearly_always_the_best_that_there_is_and_the_bound_never_below_it() {
        double found = 0;
        double best = 0;
        for (long seed = 1_000; seed < 1_200; seed++) {
            var choices = Rows.random(seed, 6).choices();
            var solved = Solving.solve(choices, 5 * SECOND, seed);
            double optimum = bestOfAll(Plan.empty(choices), 0);
            assertThat(solved.prices().bound()).as("seed %d", seed).isGreaterThanOrEqualTo(optimum - 1e-6);
            assertThat(solved.plan().value()).as("seed %d", seed).isLessThanOrEqualTo(optimum + 1e-6);
            found += solved.plan().value();
            best += optimum;
        }
        assertThat(found / best).isGreaterThan(.99);
    }

    private static double bestOfAll(Plan plan, int child) {
        if (child == plan.choices().children()) return plan.faults().isEmpty() ? plan.value() : 0;
        double best = 0;
        for (int home = -1; home < plan.choices().homes(); home++) {
            if (home >= 0 && Double.isNaN(plan.choices().points(child, home))) continue;
            plan.at()[child] = home;
            best = Math.max(best, bestOfAll(plan, child + 1));
        }
        plan.at()[child] = -1;
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_rows_changes_nothing(long seed) {
        var one = Solving.solve(Rows.random(seed, 30).choices(), 20 * SECOND, 1);
        var other = Solving.solve(Rows.random(seed, 30).shuffled(seed + 99).choices(), 20 * SECOND, 1);
        assertThat(other.plan().at()).isEqualTo(one.plan().at());
        assertThat(other.prices().bound()).isEqualTo(one.prices().bound());
    }

    @Test
    void without_places_nobody_is_placed_and_the_bound_is_nothing() {
        var choices = new Making().child("c", null).home("h", 0).pair("c", "h", 10).choices(0, 0);
        var solved = Solving.solve(choices, SECOND, 1);
        assertThat(solved.plan().placed()).isZero();
        assertThat(solved.prices().bound()).isLessThan(.01);
    }
}
