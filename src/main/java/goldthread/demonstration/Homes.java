package goldthread.demonstration;

import goldthread.demonstration.Household.Address;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The homes where children of the authority are cared for. There are so many of them that children meet in some.
final class Homes {
    /// A home away from home.
    ///
    /// @param number   the same for the same home
    /// @param carer    who is spoken with there
    /// @param provider PR0 to PR5
    /// @param urn      number at the inspectorate, of the home or of the agency; invented, for none begins with SC999
    record Home(String number, String carer, Address address, String provider, @org.jspecify.annotations.Nullable String urn,
                boolean far) {}

    /// For each sort of placement: how many children there are to one home of it.
    private static final Map<String, Integer> CHILDREN_TO_A_HOME = Map.of("foster", 6, "kin", 1, "home", 60, "supported", 50,
            "residential", 200, "school", 400, "adoption", 1);

    private final long seed;
    private final int children;

    Homes(int children, long seed) {
        this.children = children;
        this.seed = seed;
    }

    /// A home of the sort, now this one, now that.
    Home some(Chance chance, String sort) {
        int homes = Math.max(3, children / CHILDREN_TO_A_HOME.get(sort));
        return home(sort, CHILDREN_TO_A_HOME.get(sort) == 1 ? chance.between(0, Integer.MAX_VALUE - 1) : chance.between(0, homes - 1));
    }

    /// Foster homes of the authority itself, near by.
    List<Home> ownFosterHomes() {
        return IntStream.range(0, Math.max(3, children / CHILDREN_TO_A_HOME.get("foster"))).mapToObj(number -> home("foster", number)).filter(home -> home.provider().equals("PR1") && !home.far()).toList();
    }

    /// With the parents, at the family's own address.
    static Home parents(Household family) {
        return new Home("parents", family.adults().getFirst().name().given(), family.address(), "PR0", null, false);
    }

    private Home home(String sort, int number) {
        var chance = Chance.of(seed, "home " + sort, number);
        boolean far = Parameters.ALL.happens(chance, "far.share");
        var address = Address.invented(chance, far ? "far" : "town");
        var carer = Names.ALL.any(chance).given(chance, chance.comes(0.8) ? "woman" : "man");
        boolean own = !far && chance.comes(0.4);
        var provider = switch (sort) {
            case "kin" -> "PR1";
            case "foster", "adoption" -> Parameters.ALL.pick(chance, "provider");
            default -> Parameters.ALL.pick(chance, "provider", code -> own || !code.equals("PR1"));
        };
        boolean house = !sort.equals("foster") && !sort.equals("kin") && !sort.equals("adoption");
        var line = house ? chance.of(Texts.PLACES.set("home")) + ", " + address.line() : address.line();
        int register = house ? 100 + Math.floorMod((sort + number).hashCode(), 800) : 900 + provider.charAt(2) - '0';
        return new Home(sort + " " + number, carer, new Address(line, address.postcode()), provider, "SC999" + register, far);
    }
}
