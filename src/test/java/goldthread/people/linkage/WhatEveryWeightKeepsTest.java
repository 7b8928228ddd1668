package goldthread.people.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import goldthread.bench.AgencyRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What holds of every pair and every linkage, tried on invented children; a failure names its seed.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WhatEveryWeightKeepsTest {
    private static final long SEED = 41;
    private static AgencyRecords.Made made;
    private static Linkage linkage;

    @BeforeAll
    static void link() {
        made = AgencyRecords.of(SEED, 3000, 1.5);
        linkage = Linkage.of(made.records(), Linkage.Bands.USUAL, 1);
    }

    @Test
    void a_pair_weighs_the_same_from_both_sides() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            int pair = random.nextInt(linkage.pairs.size());
            int one = linkage.pairs.one(pair);
            int other = linkage.pairs.other(pair);
            assertThat(linkage.weighing.comparison.pattern(one, other)).as(words(one, other)).isEqualTo(linkage.weighing.comparison.pattern(other, one));
            assertThat(linkage.weighing.weight(one, other)).as(words(one, other)).isEqualTo(linkage.weighing.weight(other, one));
        }
    }

    @Test
    void a_field_that_agrees_never_lowers_a_weight() {
        var kinds = new double[4];
        for (int pair = 0; pair < linkage.pairs.size(); pair += 3) {
            int one = linkage.pairs.one(pair);
            int other = linkage.pairs.other(pair);
            long pattern = linkage.pairs.patterns[pair];
            for (var field : linkage.records.fields()) {
                int known = linkage.records.column(field).codes[one];
                if (field.level(pattern) == 1 && known != 0) {
                    double with = linkage.weighing.weight(one, other, pattern, kinds);
                    double without = linkage.weighing.weight(one, other, pattern & ~field.at(15), kinds);
                    assertThat(with).as("%s of %s", field, words(one, other)).isGreaterThanOrEqualTo(without - 1e-9);
                }
            }
        }
    }

    @Test
    void what_is_explained_adds_up_to_the_weight() {
        for (var proposal : linkage.proposals()) {
            var why = linkage.explain(proposal.one(), proposal.other());
            double sum = why.start() + why.household() + why.parts().stream().mapToDouble(Explanation.Part::weight).sum();
            assertThat(sum).as(why.words()).isEqualTo(why.weight(), within(1e-6));
        }
    }

    @Test
    void the_order_of_the_rows_makes_no_difference() {
        var rows = new ArrayList<Integer>();
        for (int i = 0; i < made.records().size(); i++) {
            rows.add(i);
        }
        Collections.shuffle(rows, new Random(SEED));
        var shuffled = new Records.Gathering();
        var was = made.records();
        for (int row : rows) {
            var values = new EnumMap<Field, String>(Field.class);
            was.fields().forEach(field -> values.put(field, was.value(field, row)));
            shuffled.add(was.sources.get(was.source[row]), was.ids[row], false, values);
        }
        var again = Linkage.of(shuffled.done(), Linkage.Bands.USUAL, 1);
        assertThat(children(again)).isEqualTo(children(linkage));
        assertThat(Writing.model(again)).isEqualTo(Writing.model(linkage));
    }

    @Test
    void no_child_has_two_valid_numbers() {
        var held = new HashMap<Integer, Set<String>>();
        var groups = linkage.groups();
        for (int record = 0; record < groups.length; record++) {
            var nhs = linkage.records.value(Field.NHS, record);
            if (Numbers.nhs(nhs)) {
                held.computeIfAbsent(groups[record], any -> new HashSet<>()).add(nhs);
            }
        }
        assertThat(held.values()).allMatch(numbers -> numbers.size() == 1);
    }

    @Test
    void a_protected_record_is_neither_joined_nor_shown_with_any_other() {
        var two = new Records.Gathering();
        for (int i = 0; i < 200; i++) {
            two.add("a", "plain" + i, false, child("Ana" + (char) ('a' + i % 26), "Surname" + i, "2015-01-" + (10 + i % 19), ""));
        }
        two.add("a", "before", false, child("Amira", "Example", "2014-03-02", ""));
        two.add("b", "after", true, child("Amira", "Example", "2014-03-02", "9434765919"));
        two.add("c", "after too", true, child("Amira", "Example", "2014-03-02", "9434765919"));
        var linked = Linkage.of(two.done(), Linkage.Bands.USUAL, 1);
        var shown = linked.proposals().stream().map(pair -> Set.of(linked.records.ids[pair.one()], linked.records.ids[pair.other()])).toList();
        assertThat(shown).noneMatch(pair -> pair.contains("before"));
        assertThat(shown).contains(Set.of("after", "after too"));
    }

    private static Map<Field, String> child(String forename, String surname, String born, String nhs) {
        return Map.of(Field.FORENAME, forename, Field.SURNAME, surname, Field.BORN, born, Field.POSTCODE, "ZZ1 1ZZ", Field.NHS, nhs);
    }

    private static Set<Set<String>> children(Linkage of) {
        var children = new HashMap<Integer, Set<String>>();
        for (int record = 0; record < of.records.size(); record++) {
            children.computeIfAbsent(of.groups()[record], any -> new HashSet<>()).add(of.records.ids[record]);
        }
        return Set.copyOf(children.values());
    }

    private static String words(int one, int other) {
        return "seed " + SEED + ": " + linkage.explain(one, other).words();
    }
}
