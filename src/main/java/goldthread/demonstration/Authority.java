package goldthread.demonstration;

import goldthread.demonstration.Mix.Way;
import goldthread.population.Family;
import goldthread.population.Person;
import goldthread.population.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// The authority: its population, and one after the other those of its families that are known, with the way that each child
/// goes, so that all together they stand as the [Mix] says. The first few are the same in every demonstration.
final class Authority implements Iterator<Authority.Plan> {
    /// @param ways   one for each child; the first decides what kind of family it is
    /// @param asOf   the day on which the children have the ages of their ways
    /// @param family of the population   @param who its children who are known, by their place in it
    record Plan(int number, int firstChild, List<Way> ways, LocalDate asOf, long family, List<Integer> who) {}

    /// The families that documents and tests name; see [Known].
    static final List<List<Way>> KNOWN = List.of(
            List.of(Way.IN_CARE, Way.IN_CARE, Way.IN_CARE), List.of(Way.ON_PLAN),
            List.of(Way.HELPED, Way.HELPED), List.of(Way.ON_PLAN));
    /// Of a smaller population too few families would fit.
    private static final int LEAST = 20_000;
    private static final int CHILD = 18, GROWN = 22;
    /// Who comes alone is told of from the day of 15 years on.
    private static final int ALONE = 15;

    private final Parameters parameters = Parameters.ALL;
    private final Map<Way, Double> left = new EnumMap<>(Way.class);
    private final double[] inCare = byAge("age.care"), inNeed = byAge("age.need");
    private final int children;
    private final LocalDate today;
    private final int later;
    private final Population population;
    private final Chance chance;
    private long family;
    private long alone;
    private int families;
    private int planned;

    /// @param children known today
    Authority(int children, long seed, LocalDate today) {
        this.children = children;
        this.today = today;
        this.later = later(today);
        this.population = population(children, seed);
        this.alone = population.families();
        this.chance = Chance.of(seed, "population", 0);
        var mix = new Mix(children);
        for (var way : Way.values()) {
            left.put(way, mix.going(way));
        }
    }

    /// As many children as it takes for so many to be known.
    static Population population(int children, long seed) {
        return new Population((int) Math.max(LEAST, Population.children(children * Parameters.ALL.number("open.share"), "children in need")), seed);
    }

    /// Years by which everybody is born later, so that there are children too when the days of the population are over.
    static int later(LocalDate today) {
        return Math.max(0, today.getYear() + (today.getMonthValue() > 3 ? 1 : 0) - Population.LAST_YEAR);
    }

    static LocalDate born(Person child, int later) {
        return LocalDate.ofEpochDay(child.born()).plusYears(later);
    }

    Population population() {
        return population;
    }

    @Override
    public boolean hasNext() {
        return planned < children;
    }

    @Override
    public Plan next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var plan = families < KNOWN.size() ? known(KNOWN.get(families)) : drawn(mostMissed());
        plan.ways().forEach(way -> left.merge(way, -1.0, Double::sum));
        planned += plan.ways().size();
        families++;
        return plan;
    }

    private Plan plan(List<Way> ways, LocalDate asOf, Family family, List<Integer> who) {
        int some = Math.min(ways.size(), children - planned);
        return new Plan(families, planned, List.copyOf(ways.subList(0, some)), asOf, family.number(), List.copyOf(who.subList(0, some)));
    }

    private Plan known(List<Way> ways) {
        while (true) {
            var next = population.people(family++);
            var who = aged(next, today, 0, CHILD);
            if (who.size() >= ways.size()) {
                return plan(ways, today, next, who);
            }
        }
    }

    /// The next family of which a child goes this way; its brothers and sisters go with it, or have needed less.
    private Plan drawn(Way way) {
        var asOf = way.closed() ? chance.day(today.minusDays((long) parameters.number("history.years") * 365 - 200), today.minusDays(12)) : today;
        while (true) {
            var next = population.people(way == Way.UNACCOMPANIED ? alone++ : family++);
            var there = way == Way.UNACCOMPANIED ? aged(next, asOf, ALONE, CHILD) : way == Way.LEAVER ? aged(next, asOf, CHILD, GROWN) : aged(next, asOf, 0, CHILD);
            if (there.isEmpty()) {
                continue;
            }
            if (way == Way.UNACCOMPANIED || way == Way.LEAVER) {
                return plan(List.of(way), asOf, next, there.subList(0, 1));
            }
            var go = going(next, there, asOf, way == Way.IN_CARE || way == Way.CLOSED_CARED_FOR ? inCare : inNeed);
            if (!go.isEmpty()) {
                return together(way, asOf, next, there, go);
            }
        }
    }

    private Plan together(Way way, LocalDate asOf, Family family, List<Integer> there, List<Integer> go) {
        var who = new ArrayList<>(go.subList(0, 1));
        go.stream().skip(1).filter(one -> parameters.happens(chance, "same-way.share")).forEach(who::add);
        var ways = new ArrayList<>(who.stream().map(one -> way).toList());
        there.stream().filter(one -> !who.contains(one)).toList().forEach(one -> {
            who.add(one);
            ways.add(another(way));
        });
        return plan(ways, asOf, family, who);
    }

    /// Brothers and sisters have one luck: who is of an age at which it befalls more go with each other. In no order.
    private List<Integer> going(Family family, List<Integer> there, LocalDate asOf, double[] ages) {
        double luck = chance.share();
        return chance.several(there.stream().filter(one -> ages[age(family, one, asOf)] > luck).toList(), there.size());
    }

    private List<Integer> aged(Family family, LocalDate on, int from, int to) {
        var some = new ArrayList<Integer>();
        for (int i = 0; i < family.children().size(); i++) {
            // nobody is told of on a birthday, or on the day of birth
            if (born(family.children().get(i), later).isBefore(on.minusDays(6)) && age(family, i, on.minusDays(6)) >= from && age(family, i, on.plusDays(2)) < to) {
                some.add(i);
            }
        }
        return some;
    }

    private int age(Family family, int child, LocalDate on) {
        return goldthread.time.Age.of(born(family.children().get(child), later), on).years();
    }

    /// How often a child of each year of age goes a way, beside that age at which it is most often.
    private double[] byAge(String group) {
        var ages = new double[CHILD];
        for (var band : parameters.keys(group)) {
            var ends = band.split("-");
            int from = Integer.parseInt(ends[0]), to = Integer.parseInt(ends[ends.length - 1]);
            Arrays.fill(ages, from, to + 1, parameters.number(group + "." + band) / (to + 1 - from));
        }
        double most = Arrays.stream(ages).max().orElseThrow();
        return Arrays.stream(ages).map(age -> age / most).toArray();
    }

    /// A way, by how many children have still to go it.
    private Way mostMissed() {
        double sum = left.values().stream().filter(missing -> missing > 0).mapToDouble(Double::doubleValue).sum();
        double at = chance.share() * sum;
        for (var way : left.entrySet()) {
            at -= Math.max(0, way.getValue());
            if (at < 0) {
                return way.getKey();
            }
        }
        return Way.HELPED;
    }

    private static Way another(Way first) {
        return first.closed() || first == Way.ASSESSING ? Way.CLOSED_ASSESSED
                : first == Way.HELPED ? Way.CLOSED_HELPED : Way.HELPED;
    }
}
