package goldthread.demonstration;

import goldthread.demonstration.Household.Address;
import goldthread.population.Family;
import goldthread.population.Homes.Where;
import goldthread.population.Named;
import goldthread.population.Population;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The homes where children of the authority are cared for: those of its population, with who is met there.
final class Homes {
    /// A home away from home.
    ///
    /// @param number   the same for the same home
    /// @param carer    who is spoken with there
    /// @param provider PR0 to PR5
    /// @param urn      number at the inspectorate, of the home or of the agency; invented, as the population invents them
    record Home(String number, String carer, Address address, String provider, @org.jspecify.annotations.Nullable String urn,
                boolean far) {}

    /// Foster homes are shared: so many children are known to one.
    private static final int CHILDREN_TO_A_FOSTER_HOME = 6;
    private static final String OWN = "PR1";
    private static final Map<String, String> PLACEMENTS = Map.of("foster", "U6", "kin", "U3", "home", "K2", "supported", "K3", "residential", "R1",
            "school", "S1", "adoption", "A6");

    private final goldthread.population.Homes homes;
    private final long seed;
    private final int fostering;

    Homes(Population population, int children, long seed) {
        this.homes = new goldthread.population.Homes(population);
        this.fostering = Math.max(3, children / CHILDREN_TO_A_FOSTER_HOME);
        this.seed = seed;
    }

    /// A home of the sort, now this one, now that.
    Home some(Chance chance, String sort) {
        return home(sort, chance.between(0, sort.equals("foster") ? fostering - 1 : Integer.MAX_VALUE - 1));
    }

    /// Foster homes of the authority itself, near by.
    List<Home> ownFosterHomes() {
        return IntStream.range(0, fostering).mapToObj(lot -> home("foster", lot)).filter(home -> home.provider().equals(OWN) && !home.far()).toList();
    }

    /// With the parents, at the family's own address.
    static Home parents(Household family) {
        return new Home("parents", family.adults().getFirst().name().given(), family.address(), "PR0", null, false);
    }

    private Home home(String sort, int lot) {
        long drawn = Chance.of(seed, "home " + sort, lot).draws().nextLong() >>> 8;
        var home = homes.some(PLACEMENTS.get(sort), drawn);
        // relatives and friends foster for the authority itself
        while (sort.equals("kin") && !home.provider().equals(OWN)) home = homes.some(PLACEMENTS.get(sort), ++drawn);
        var chance = Chance.of(seed, "home " + sort + home.postcode(), 0);
        var address = address(home, chance, sort);
        return new Home(sort + " " + address.postcode(), Names.any(chance, 0.8).given(), address, home.provider(),
                home.number().isEmpty() ? null : home.number(), home.where() == Where.FAR);
    }

    /// In a town of Wrenmoor, or beyond it.
    private static Address address(goldthread.population.Homes.Home home, Chance chance, String sort) {
        var there = Address.of(new Family.Address(0, Named.address(0, chance.draws()).line(), home.postcode()), home.where() == Where.INSIDE ? "town" : "far");
        boolean house = !List.of("foster", "kin", "adoption").contains(sort);
        return house ? new Address(chance.of(Texts.PLACES.set("home")) + ", " + there.line(), there.postcode()) : there;
    }
}
