package goldthread.population;

import goldthread.population.Family.Address;
import goldthread.population.Family.Adult;
import goldthread.population.Person.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// A population of so many children, family after family: made when asked for, kept nowhere, so that any size fits. The same
/// seed gives the same first families whatever the size.
public final class Population {
    /// Of 100 families so many have one to six children (ours, after households with dependent children of England).
    private static final double[] SIZES = {.44, .38, .125, .04, .012, .003};
    private static final double MOVES = .08, FATHER = .85, FATHER_HOME = .72;
    /// Of 1,000 births so many are followed by another on the same day (ours, after multiple maternities of England).
    private static final double TWINS = .015;
    /// Nobody younger is told to have come alone: ours.
    private static final double YOUNGEST = 11.1;
    private static final int FIRST_BIRTH = (int) LocalDate.of(Rates.FIRST_BIRTH, 4, 1).toEpochDay();

    private final int children;
    private final long seed;
    private final Rates rates = Rates.FITTED;
    private final Named named = new Named();

    /// @param children aged 0 to 17 on 31 March 2024
    public Population(int children, long seed) {
        if (children < 1 || children > 50_000_000) throw new IllegalArgumentException("A population has from 1 to 50,000,000 children, not " + children + ".");
        this.children = children;
        this.seed = seed;
    }

    /// Those aged 0 to 17 on 31 March 2024.
    public int children() {
        return children;
    }

    public long seed() {
        return seed;
    }

    /// Names and postcodes of people who come from elsewhere, drawn by a chance of one's own.
    public String surname(SplittableRandom chance) {
        return named.family("british", chance);
    }

    public String forename(boolean girl, SplittableRandom chance) {
        return named.of("british", girl ? "girl" : "boy", chance);
    }

    public String postcode(SplittableRandom chance) {
        return Homes.Where.INSIDE.postcode(chance.nextLong());
    }

    England england() {
        return rates.england();
    }

    public void each(Consumer<Family> then) {
        double size = 0, years = (rates.until() - FIRST_BIRTH) / Family.YEAR;
        for (int i = 0; i < SIZES.length; i++) size += (i + 1) * SIZES[i];
        long families = Math.round(children * years / 18 / size);
        for (long number = 0; number < families; number++) then.accept(family(number));
        long alone = families;
        for (int year = CareRates.FIRST; year <= England.MADE; year++) {
            double came = 0;
            for (var band : Band.values()) came += rates.of().starts(true, Math.min(year, England.LAST), band);
            long some = Math.round(came * children / England.CHILDREN);
            for (long i = 0; i < some; i++) then.accept(cameAlone(alone++, year));
        }
    }

    private SplittableRandom chance(long number) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L);
    }

    private Family family(long number) {
        var chance = chance(number);
        int size = 1;
        for (double at = chance.nextDouble(); size < SIZES.length && at >= SIZES[size - 1]; size++) at -= SIZES[size - 1];
        int born = FIRST_BIRTH + chance.nextInt(rates.until() - FIRST_BIRTH);
        String origin = Origins.of(false, chance), culture = named.culture(origin, chance), surname = named.family(culture, chance);
        boolean father = chance.nextDouble() < FATHER;
        var adults = new ArrayList<Adult>();
        adults.add(new Adult("mother", named.of(culture, "woman", chance), chance.nextDouble() < .6 ? surname : named.family(culture, chance), born - (int) ((18 + 18 * chance.nextDouble()) * Family.YEAR), true));
        if (father) adults.add(new Adult("father", named.of(culture, "man", chance), surname, born - (int) ((19 + 20 * chance.nextDouble()) * Family.YEAR), chance.nextDouble() < FATHER_HOME));
        var people = new ArrayList<Person>();
        for (int i = 0; i < size && born < rates.until(); i++) {
            boolean girl = chance.nextDouble() < .488;
            people.add(child(number * 8 + i, girl, named.of(culture, girl ? "girl" : "boy", chance), surname, born, origin, chance.split()));
            if (chance.nextDouble() >= TWINS) born += (int) ((1.1 + 3.4 * chance.nextDouble()) * Family.YEAR);
        }
        return new Family(number, adults, addresses(people.getFirst().born(), chance), people);
    }

    private Person child(long number, boolean girl, String forename, String surname, int born, String origin, SplittableRandom chance) {
        var events = Journey.of(rates, born, girl, chance);
        return new Person(number, girl, forename, surname, born, false, origin, events.isEmpty() ? "" : need(events, false, chance), events);
    }

    /// That of the first start of care, or else of the first referral.
    private String need(List<Event> events, boolean alone, SplittableRandom chance) {
        return Needs.of(rates.england(), Journey.year(events.getFirst().from()), alone, chance).name();
    }

    private List<Address> addresses(int from, SplittableRandom chance) {
        var all = new ArrayList<Address>();
        for (double at = from; at < rates.until(); at += -Math.log(1 - chance.nextDouble()) / MOVES * Family.YEAR) all.add(Named.address((int) at, chance));
        return all;
    }

    /// Years after the tenth birthday, as [Band] says care begins.
    private static double rises(SplittableRandom chance) {
        double left = chance.nextDouble();
        int month = 0;
        while (month < 71 && (left -= Band.FROM_10.begins(120 + month)) >= 0) month++;
        return (month + chance.nextDouble()) / 12;
    }

    private Family cameAlone(long number, int year) {
        var chance = chance(number);
        int began = (int) LocalDate.of(year - 1, 4, 1).toEpochDay() + chance.nextInt(365);
        int known = Math.min(year, England.LAST);
        double grown = rates.of().starts(true, known, Band.FROM_16), young = rates.of().starts(true, known, Band.FROM_10);
        double age = chance.nextDouble() < young / (grown + young) ? Math.max(YOUNGEST, 10 + rises(chance)) : 16 + 1.99 * chance.nextDouble();
        String origin = Origins.of(true, chance), culture = named.culture(origin, chance);
        boolean girl = chance.nextDouble() < .04;
        int born = began - (int) (age * Family.YEAR);
        var events = Journey.alone(rates, born, began, chance);
        var child = new Person(number * 8, girl, named.of(culture, girl ? "girl" : "boy", chance), named.family(culture, chance), born, true, origin, need(events, true, chance), events);
        return new Family(number, List.of(), List.of(), List.of(child));
    }
}
