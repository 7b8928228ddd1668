package goldthread.demonstration;

import goldthread.casefile.Append.Writing;
import goldthread.demonstration.Authority.Plan;
import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Mix.Way;
import goldthread.population.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The stories of all families, one after the other: made when asked for, kept nowhere.
final class Families {
    private final int children;
    private final long seed;
    private final LocalDate today;
    private final Staff staff;
    private final Population population;
    private final Homes homes;

    /// @param today the day on which the children stand as the parameters say
    Families(int children, long seed, LocalDate today) {
        this.children = children;
        this.seed = seed;
        this.today = today;
        this.staff = new Staff(children, seed, today);
        this.population = Authority.population(children, seed);
        this.homes = new Homes(population, children, seed);
    }

    Staff staff() {
        return staff;
    }

    Stream<Plan> plans() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Authority(children, seed, today),
                Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /// All that had been written about a family by a moment, in the order of writing.
    List<Writing> writings(Plan plan, Instant by) {
        return story(plan).until(by);
    }

    private Story story(Plan plan) {
        var chance = Chance.of(seed, "family", plan.number());
        var story = new Story(chance.apart(), today);
        var known = Known.of(plan);
        var family = known.change(new Households(population, chance, Authority.later(today)).family(plan), today);
        var life = new Life(family, story, staff, chance, today);
        if (!known.told(life)) {
            journeys(life, plan, plan.asOf());
            life.strays();
            if (HelpedTogether.is(life)) {
                new HelpedTogether(life).tell();
            }
        }
        return story;
    }

    private void journeys(Life life, Plan plan, LocalDate asOf) {
        var journeys = new Journeys(life, homes);
        Map<Way, List<Child>> going = new EnumMap<>(Way.class);
        for (int i = 0; i < plan.ways().size(); i++) {
            going.computeIfAbsent(plan.ways().get(i), way -> new ArrayList<>()).add(life.family.children().get(i));
        }
        going.forEach((way, some) -> {
            var end = way.closed() && asOf.equals(today) ? today.minusDays(life.chance.between(20, 700)) : asOf;
            for (var left = some; !left.isEmpty(); ) {
                left = journeys.go(way, left, end);
            }
        });
    }
}
