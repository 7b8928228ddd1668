package goldthread.matching;

import goldthread.matching.plan.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// An invented region of any size from a seed: eight towns in a square of 80 km, homes a little short of enough.
///
/// The shares are those of the benchmark that `docs/engines/matching.md` describes, so that figures can be compared.
public final class Invented {
    private static final double SQUARE = 80;
    private static final double PLACES_A_CHILD = 1.05;
    private static final int EARLIER_YEARS = 5;
    private static final int[][] FOSTER_AGES = {{0, 17}, {0, 9}, {5, 17}, {10, 17}};

    private final SplittableRandom chance;
    private final List<Place> towns = new ArrayList<>();

    private Invented(long seed) {
        this.chance = new SplittableRandom(seed);
        for (int i = 0; i < 8; i++) {
            towns.add(new Place(chance.nextDouble() * SQUARE, chance.nextDouble() * SQUARE));
        }
    }

    /// The region of this seed. Homes come first, so that one seed has the same homes for each draw of children.
    public static Region region(int children, long seed) {
        return region(children, seed, 0);
    }

    /// The same towns and homes with other children, as in another year.
    public static Region region(int children, long seed, int year) {
        var invented = new Invented(seed);
        var homes = invented.homes(children);
        var born = year == 0 ? invented : new Invented(invented.towns, seed * 31 + year);
        return born.withChildren(children, homes);
    }

    /// Children of some earlier years with the same homes: from them a simulation of arrivals knows whom to expect.
    public static Choices earlierYears(int children, long seed, Matching matching) {
        var all = new ArrayList<Child>();
        for (int year = 1; year <= EARLIER_YEARS; year++) {
            String before = "y" + year;
            region(children, seed, year).children().forEach(child -> all.add(new Child(before + child.id(), before + child.group(), child.age(), child.sex(),
                    child.wanted(), child.needs(), child.heritage(), child.ties())));
        }
        return matching.withChildren(all).choices();
    }

    private Invented(List<Place> towns, long seed) {
        this.chance = new SplittableRandom(seed);
        this.towns.addAll(towns);
    }

    private Region withChildren(int count, List<Home> homes) {
        var children = new ArrayList<Child>();
        for (int group = 0; children.size() < count; group++) {
            int size = Math.min(1 + draw(.62, .25, .09, .04), count - children.size());
            family("g" + group, size, children);
        }
        var apart = new ArrayList<Region.Apart>();
        while (apart.size() < count / 12) {
            var one = children.get(chance.nextInt(count));
            var other = children.get(chance.nextInt(count));
            if (!one.group().equals(other.group())) {
                apart.add(new Region.Apart(one.id(), other.id(), "known risk between them"));
            } else if (size(children, one.group()) == count) {
                break;
            }
        }
        return new Region(children, homes, apart, List.of());
    }

    private static long size(List<Child> children, String group) {
        return children.stream().filter(each -> each.group().equals(group)).count();
    }

    private void family(String group, int size, List<Child> children) {
        var family = near(town(), 7);
        var ethnicity = ethnicity();
        int base = chance.nextInt(18);
        for (int i = 0; i < size; i++) {
            int age = i == 0 ? base : Math.clamp(base + chance.nextInt(-3, 4), 0, 17);
            int need = draw(.45, .30, .17, .08);
            var needs = new Child.Needs(need, happens(.08), age >= 12 && happens(.15), false, false);
            var ties = new Child.Ties(family, near(family, 4), "", "", "", children.size());
            children.add(new Child("c" + children.size(), group, age, happens(.56) ? "M" : "F", wanted(need, age), needs,
                    new Heritage(ethnicity, "", ""), ties));
        }
    }

    private Setting wanted(int need, int age) {
        if (need == 3) return Setting.RESIDENTIAL;
        if (age >= 16 && happens(.35)) return Setting.SUPPORTED;
        return need == 2 && happens(.5) ? Setting.RESIDENTIAL : Setting.FOSTERING;
    }

    private List<Home> homes(int children) {
        var homes = new ArrayList<Home>();
        for (int places = 0; places < PLACES_A_CHILD * children; places += homes.getLast().places()) {
            homes.add(home("h" + homes.size()));
        }
        return homes;
    }

    private Home home(String id) {
        return switch (draw(.52, .28, .13, .07)) {
            case 0 -> foster(id, chance.nextInt(2), 485, 635);
            case 1 -> foster(id, 1 + chance.nextInt(2), 820, 1_220);
            case 2 -> home(id, Setting.RESIDENTIAL, 1 + chance.nextInt(4), new int[] {8, 17}, 2 + chance.nextInt(2), true, between(4_000, 8_000));
            default -> home(id, Setting.SUPPORTED, 1 + chance.nextInt(3), new int[] {16, 17}, 2, true, between(900, 1_600));
        };
    }

    private Home foster(String id, int skill, int least, int most) {
        return home(id, Setting.FOSTERING, 1 + chance.nextInt(3), FOSTER_AGES[chance.nextInt(4)], skill, happens(.25), between(least, most));
    }

    private Home home(String id, Setting setting, int places, int[] ages, int skill, boolean risk, double weekly) {
        var sex = happens(.15) ? happens(.5) ? "M" : "F" : "";
        return new Home(id, setting, places, 0, new Home.Registered(ages[0], ages[1], sex, "", "", false),
                new Home.Offer(skill, happens(.15), risk, happens(.10)), new Heritage(ethnicity(), "", ""), near(town(), 12), "", weekly);
    }

    private String ethnicity() {
        return happens(.71) ? "0" : Integer.toString(1 + chance.nextInt(4));
    }

    private double between(int least, int most) {
        return Math.round(least + chance.nextDouble() * (most - least));
    }

    private Place town() {
        return towns.get(chance.nextInt(towns.size()));
    }

    private Place near(Place place, double kilometres) {
        return new Place(place.east() + chance.nextGaussian() * kilometres, place.north() + chance.nextGaussian() * kilometres);
    }

    private boolean happens(double share) {
        return chance.nextDouble() < share;
    }

    private int draw(double... shares) {
        double at = chance.nextDouble();
        for (int i = 0; i < shares.length; i++) {
            at -= shares[i];
            if (at < 0) return i;
        }
        return shares.length - 1;
    }
}
