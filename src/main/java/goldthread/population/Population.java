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
    /// What happens is told until 31 March of this year.
    public static final int LAST_YEAR = England.MADE;
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
    private final long families;

    /// @param children aged 0 to 17 on 31 March 2024
    public Population(int children, long seed) {
        if (children < 1 || children > 50_000_000) throw new IllegalArgumentException("A population has from 1 to 50,000,000 children, not " + children + ".");
        this.children = children;
        this.seed = seed;
        double size = 0, years = (England.UNTIL - FIRST_BIRTH) / Family.YEAR;
        for (int i = 0; i < SIZES.length; i++) size += (i + 1) * SIZES[i];
        this.families = Math.round(children * years / 18 / size);
    }

    /// A row of the published tables in the last year that was published.
    public static double published(String row) {
        return England.TABLES.of(row, England.LAST);
    }

    /// One of so many children for each who is counted in a row of the published tables.
    public static double children(double counted, String row) {
        return counted / published(row) * England.CHILDREN;
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
        return Named.ALL.family("british", chance);
    }

    public String forename(boolean girl, SplittableRandom chance) {
        return Named.ALL.of("british", girl ? "girl" : "boy", chance);
    }

    public String postcode(SplittableRandom chance) {
        return Homes.Where.INSIDE.postcode(chance.nextLong());
    }

    England england() {
        return England.TABLES;
    }

    public void each(Consumer<Family> then) {
        for (long number = 0; number < families; number++) then.accept(family(number, true));
        long alone = families;
        for (int year = CareRates.FIRST; year <= England.MADE; year++) {
            for (long i = came(year); i > 0; i--) then.accept(cameAlone(alone++, year, true));
        }
    }

    /// How many families there are; numbers from there on are of children who came alone.
    public long families() {
        return families;
    }

    /// The same family as [#each] tells of, without what happened to its children: who they are, and where they live. Nothing is
    /// fitted for it. Numbers beyond the last are of more children who came alone in the last year.
    public Family people(long number) {
        if (number < families) return family(number, false);
        int year = CareRates.FIRST;
        for (long first = families + came(year); year < England.MADE && number >= first; first += came(year)) year++;
        return cameAlone(number, year, false);
    }

    /// How many came alone in a year.
    private long came(int year) {
        double came = 0;
        for (var band : Band.values()) came += CareRates.cameAlone(Math.min(year, England.LAST), band);
        return Math.round(came * children / England.CHILDREN);
    }

    private SplittableRandom chance(long number) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L);
    }

    private Family family(long number, boolean told) {
        var chance = chance(number);
        int size = 1;
        for (double at = chance.nextDouble(); size < SIZES.length && at >= SIZES[size - 1]; size++) at -= SIZES[size - 1];
        int born = FIRST_BIRTH + chance.nextInt(England.UNTIL - FIRST_BIRTH);
        String origin = Origins.of(false, chance), culture = Named.ALL.culture(origin, chance), surname = Named.ALL.family(culture, chance);
        boolean father = chance.nextDouble() < FATHER;
        var adults = new ArrayList<Adult>();
        adults.add(new Adult("mother", Named.ALL.of(culture, "woman", chance), chance.nextDouble() < .6 ? surname : Named.ALL.family(culture, chance), born - (int) ((18 + 18 * chance.nextDouble()) * Family.YEAR), true));
        if (father) adults.add(new Adult("father", Named.ALL.of(culture, "man", chance), surname, born - (int) ((19 + 20 * chance.nextDouble()) * Family.YEAR), chance.nextDouble() < FATHER_HOME));
        var people = new ArrayList<Person>();
        for (int i = 0; i < size && born < England.UNTIL; i++) {
            boolean girl = chance.nextDouble() < .488;
            people.add(child(number * 8 + i, girl, Named.ALL.of(culture, girl ? "girl" : "boy", chance), surname, born, origin, told, chance.split()));
            if (chance.nextDouble() >= TWINS) born += (int) ((1.1 + 3.4 * chance.nextDouble()) * Family.YEAR);
        }
        return new Family(number, adults, addresses(people.getFirst().born(), chance), people);
    }

    private Person child(long number, boolean girl, String forename, String surname, int born, String origin, boolean told, SplittableRandom chance) {
        List<Event> events = told ? Journey.of(Rates.FITTED, born, girl, chance) : List.of();
        return new Person(number, girl, forename, surname, born, false, origin, events.isEmpty() ? "" : need(events, false, chance), events);
    }

    /// That of the first start of care, or else of the first referral.
    private String need(List<Event> events, boolean alone, SplittableRandom chance) {
        return Needs.of(england(), Journey.year(events.getFirst().from()), alone, chance).name();
    }

    private List<Address> addresses(int from, SplittableRandom chance) {
        var all = new ArrayList<Address>();
        for (double at = from; at < England.UNTIL; at += -Math.log(1 - chance.nextDouble()) / MOVES * Family.YEAR) all.add(Named.address((int) at, chance));
        return all;
    }

    /// Years after the tenth birthday, as [Band] says care begins.
    private static double rises(SplittableRandom chance) {
        double left = chance.nextDouble();
        int month = 0;
        while (month < 71 && (left -= Band.FROM_10.begins(120 + month)) >= 0) month++;
        return (month + chance.nextDouble()) / 12;
    }

    private Family cameAlone(long number, int year, boolean told) {
        var chance = chance(number);
        int began = (int) LocalDate.of(year - 1, 4, 1).toEpochDay() + chance.nextInt(365);
        int known = Math.min(year, England.LAST);
        double grown = CareRates.cameAlone(known, Band.FROM_16), young = CareRates.cameAlone(known, Band.FROM_10);
        double age = chance.nextDouble() < young / (grown + young) ? Math.max(YOUNGEST, 10 + rises(chance)) : 16 + 1.99 * chance.nextDouble();
        String origin = Origins.of(true, chance), culture = Named.ALL.culture(origin, chance);
        boolean girl = chance.nextDouble() < .04;
        int born = began - (int) (age * Family.YEAR);
        String forename = Named.ALL.of(culture, girl ? "girl" : "boy", chance), surname = Named.ALL.family(culture, chance);
        List<Event> events = told ? Journey.alone(Rates.FITTED, born, began, chance) : List.of();
        var child = new Person(number * 8, girl, forename, surname, born, true, origin, events.isEmpty() ? "" : need(events, true, chance), events);
        return new Family(number, List.of(), List.of(), List.of(child));
    }
}
