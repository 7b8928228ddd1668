package goldthread.population;

import goldthread.population.Person.Event;
import goldthread.population.Person.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The homes in which children of the population live, and who provides them: inside the authority, outside it but near, or
/// more than 20 miles away, as often as published. A home is what its number says: none is kept.
public final class Homes {
    /// Where a home lies. Postcodes begin with letters that are no area of England's.
    public enum Where {
        /// Inside the authority.
        INSIDE("ZZ", 0), /// Outside it, up to some 17 miles from any of its families.
        NEAR("ZY", 15), /// Outside it, more than 20 miles away.
        FAR("ZX", 75);

        private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
        private final String area;
        private final int east;

        Where(String area, int kilometres) {
            this.area = area;
            this.east = kilometres;
        }

        /// Of a lot, always the same.
        public String postcode(long lot) {
            int some = (int) Math.floorMod(mixed(lot), 98L * 9 * 400);
            return area + (1 + some % 98) + " " + (1 + some / 98 % 9) + LETTERS.charAt(some / 882 % 20) + LETTERS.charAt(some / 882 / 20);
        }

        /// Of a postcode of any of these areas.
        static Where of(String postcode) {
            for (var where : values()) {
                if (postcode.startsWith(where.area)) return where;
            }
            throw new IllegalArgumentException(postcode + " lies nowhere");
        }

        /// Metres east and north, and the number of the authority by the codes of the Office for National Statistics.
        public static String place(String postcode) {
            var where = of(postcode);
            int district = Integer.parseInt(postcode.substring(2, postcode.indexOf(' '))), sector = postcode.charAt(postcode.indexOf(' ') + 1) - '0';
            int unit = LETTERS.indexOf(postcode.charAt(postcode.length() - 1)) * 20 + LETTERS.indexOf(postcode.charAt(postcode.length() - 2));
            return switch (where) {
                case INSIDE -> "E09000002";
                case NEAR -> "E09000026";
                case FAR -> "E10000012";
            } + "," + (540_000 + where.east * 1000 + district % 10 * 1000 + sector * 100 + unit % 20) + "," + (180_000 + district / 10 * 1000 + unit);
        }
    }

    /// @param number   that of Ofsted's register; empty where none is registered
    /// @param provider by the code of the 903; empty where nobody provides
    public record Home(String number, String provider, Where where, String postcode) {}

    /// A registered home or agency. @param kinds places by the codes of the 903   @param places for children; 0 for an agency
    public record Registered(String number, String name, String kinds, String provider, Where where, String postcode, int places) {}

    private static final String OWN = "PR1", OTHER_AUTHORITY = "PR2", PUBLIC = "PR3", PRIVATE = "PR4", VOLUNTARY = "PR5", PARENTS = "PR0";
    private static final String[] PROVIDERS = {OWN, PRIVATE, VOLUNTARY, OTHER_AUTHORITY, PUBLIC};
    /// Shares of providers in each kind of home, and of homes inside and far away: ours, so that homes for children lie where
    /// they did (NAO 2025: 67 of 100 outside, 49 more than 20 miles away). Foster homes take what is left of the tables.
    private static final Map<Place, double[]> SHARES = new EnumMap<>(Map.of(Place.HOME, new double[] {.13, .80, .05, .02, 0}, Place.SUPPORTED, new double[] {.12, .73, .15, 0, 0},
            Place.SCHOOL, new double[] {.10, .60, .30, 0, 0}, Place.RESIDENTIAL, new double[] {.30, .40, .10, 0, .20}, Place.ADOPTION, new double[] {.80, 0, .20, 0, 0}));
    private static final Map<Place, double[]> LIE = new EnumMap<>(Map.of(Place.HOME, new double[] {.33, .46}, Place.SUPPORTED, new double[] {.62, .15}, Place.SCHOOL, new double[] {.15, .65},
            Place.RESIDENTIAL, new double[] {.50, .20}, Place.ADOPTION, new double[] {.25, .45}, Place.PARENTS, new double[] {.85, .04}, Place.OTHER, new double[] {.60, .15}));
    /// Places in one home, and how many of 100 are filled: ours.
    private static final int PLACES = 4;
    private static final double FILLED = .85;
    /// Homes far away are counted on one day and drawn when a child moves in: fitted.
    private static final double FURTHER = 1.04;

    private final England england;
    private final double scale;

    public Homes(Population population) {
        this.england = population.england();
        this.scale = population.children() / England.CHILDREN;
    }

    /// Scatters the bits of a number.
    static long mixed(long number) {
        long bits = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }

    /// A share from 0 to 1 of a child, a day and a question, always the same.
    static double luck(long child, int day, int question) {
        return (mixed(mixed(child * 31 + question) + day) >>> 11) * 0x1.0p-53;
    }

    /// The home of each placement of a child, in their order. Two homes that follow each other are never the same.
    ///
    /// @param home the postcode of the family
    public List<Home> of(Person child, String home) {
        var homes = new ArrayList<Home>();
        for (var event : child.events()) {
            if (event.what() != What.PLACED) continue;
            var last = homes.isEmpty() ? null : homes.getLast();
            int turn = 0;
            Home next;
            do next = of(child, event, home, turn++);
            while (last != null && next.postcode().equals(last.postcode()));
            homes.add(next);
        }
        return homes;
    }

    /// One of those homes of a kind that there are in the last published year. The same lot is the same home; of foster homes and
    /// adopters each lot is another.
    ///
    /// @param placement by the code of the 903
    public Home some(String placement, long lot) {
        return of(Place.of(placement), (int) LocalDate.of(England.LAST, 3, 31).toEpochDay(), lot, false, "", 0);
    }

    Home of(Person child, Event placed, String home, int turn) {
        return of(Place.of(placed.detail()), placed.from(), child.number(), child.alone(), home, turn);
    }

    private Home of(Place place, int day, long child, boolean alone, String home, int turn) {
        int year = Journey.year(day);
        String provider = provider(place, year, luck(child, day, 1));
        Where where = where(place, year, provider, alone, luck(child, day, 2));
        if (place == Place.PARENTS) return new Home("", PARENTS, where, where == Where.INSIDE && turn == 0 && !home.isEmpty() ? home : where.postcode(child * 977 + day + turn));
        if (place == Place.OTHER) return new Home("", "", where, where.postcode(child * 977 + day + turn));
        int some = homes(place, provider, where), number = (int) ((luck(child, day, 3) * some + turn) % some);
        boolean carers = place == Place.FOSTER || place == Place.ADOPTION;
        String urn = place == Place.RESIDENTIAL ? "" : urn(place, provider, where, number);
        return new Home(urn, provider, where, carers ? where.postcode(child * 977 + day + turn) : address(place, provider, where, number));
    }

    private static String address(Place place, String provider, Where where, int number) {
        return where.postcode(1_000_003L * (place.ordinal() * 100 + provider.charAt(2)) + number);
    }

    private static String urn(Place place, String provider, Where where, int number) {
        // agencies place everywhere
        int lies = place == Place.FOSTER || place == Place.ADOPTION ? 0 : where.ordinal();
        return "SC%d%d%d%04d".formatted(1 + place.ordinal(), provider.charAt(2) - '0', lies, number);
    }

    /// How many homes or agencies there are of a kind.
    private int homes(Place place, String provider, Where where) {
        double children = scale * england.of("looked after: " + place.row, "looked after", England.LAST);
        double share = SHARES.getOrDefault(place, foster(England.LAST))[index(provider)];
        if (place == Place.FOSTER || place == Place.ADOPTION) return provider.equals(OWN) ? 1 : Math.clamp(Math.round(children * share / 150), 1, 9_999);
        return Math.clamp(Math.round(children * share * lies(place, provider, where) / PLACES / FILLED), 2, 9_999);
    }

    private static int index(String provider) {
        for (int i = 0; i < PROVIDERS.length; i++) {
            if (PROVIDERS[i].equals(provider)) return i;
        }
        throw new IllegalArgumentException(provider);
    }

    private double lies(Place place, String provider, Where where) {
        double[] shares = lie(place, England.LAST, provider, false);
        return where == Where.INSIDE ? shares[0] : where == Where.FAR ? shares[1] : 1 - shares[0] - shares[1];
    }

    private double stock(Place place, int year) {
        return england.of("looked after: " + place.row, "looked after", year);
    }

    /// What foster homes take of the tables.
    private double[] foster(int year) {
        double[] rest = {england.of("looked after: own LA provision", "looked after", year), england.of("looked after: private provision", "looked after", year),
            england.of("looked after: voluntary provision", "looked after", year), 0, 0};
        double all = stock(Place.FOSTER, year), some = 0;
        for (var each : SHARES.entrySet()) {
            for (int i = 0; i < 3; i++) rest[i] -= each.getValue()[i] * stock(each.getKey(), year);
        }
        for (int i = 0; i < 3; i++) some += rest[i] = rest[i] / all;
        rest[3] = Math.max(0, 1 - some);
        return rest;
    }

    private String provider(Place place, int year, double luck) {
        if (place == Place.PARENTS) return PARENTS;
        if (place == Place.OTHER) return "";
        double left = luck;
        double[] shares = SHARES.getOrDefault(place, foster(year));
        for (int i = 0; i < shares.length; i++) {
            if ((left -= shares[i]) < 0) return PROVIDERS[i];
        }
        return OWN;
    }

    /// What the authority itself runs lies inside it; foster homes are anywhere.
    private double[] lie(Place place, int year, String provider, boolean alone) {
        double[] shares = place == Place.FOSTER ? fostered(year) : LIE.get(place);
        if (place == Place.FOSTER || !SHARES.containsKey(place) || place == Place.ADOPTION) return alone ? new double[] {shares[0], 0} : shares;
        if (provider.equals(OWN)) return new double[] {1, 0};
        double others = 1 - SHARES.get(place)[0];
        return new double[] {Math.max(0, (shares[0] - SHARES.get(place)[0]) / others), alone ? 0 : shares[1] / others};
    }

    private double[] fostered(int year) {
        double all = england.of("looked after", year), inside = england.of("looked after: inside LA boundary", "looked after", year), far = england.of("% > 20 miles and outside LA", year) / 100 * all * FURTHER;
        for (var each : LIE.entrySet()) {
            inside -= each.getValue()[0] * stock(each.getKey(), year);
            // who came alone has no home from which to be far; ours: as many of them in each kind of home as of all
            far -= each.getValue()[1] * stock(each.getKey(), year) * withFamily(year);
        }
        return new double[] {Math.clamp(inside / stock(Place.FOSTER, year), 0, 1), Math.clamp(far / stock(Place.FOSTER, year) / withFamily(year), 0, .5)};
    }

    private double withFamily(int year) {
        return 1 - england.of("unaccompanied, in care", year) / england.of("looked after", year);
    }

    private Where where(Place place, int year, String provider, boolean alone, double luck) {
        double[] shares = lie(place, year, provider, alone);
        return luck < shares[0] ? Where.INSIDE : luck < shares[0] + shares[1] ? Where.FAR : Where.NEAR;
    }

    /// Every home and agency there is.
    public List<Registered> registered() {
        var all = new ArrayList<Registered>();
        for (var place : List.of(Place.FOSTER, Place.ADOPTION, Place.HOME, Place.SUPPORTED, Place.SCHOOL)) {
            boolean agency = place == Place.FOSTER || place == Place.ADOPTION;
            for (var provider : PROVIDERS) {
                if (SHARES.getOrDefault(place, foster(England.LAST))[index(provider)] <= 0) continue;
                for (var where : agency ? new Where[] {Where.INSIDE} : Where.values()) {
                    if (!agency && lies(place, provider, where) <= 0) continue;
                    for (int i = 0; i < homes(place, provider, where); i++) all.add(registered(place, provider, where, i, agency));
                }
            }
        }
        return all;
    }

    private static Registered registered(Place place, String provider, Where where, int number, boolean agency) {
        String kinds = switch (place) {
            case FOSTER -> "U1,U2,U3,U4,U5,U6";
            case ADOPTION -> "A3,A4,A5,A6";
            case SUPPORTED -> "H5,K3";
            default -> place.code;
        };
        return new Registered(urn(place, provider, where, number), "Invented " + place.name().toLowerCase(java.util.Locale.ROOT) + " " + (number + 1), kinds, provider, where,
                address(place, provider, where, number), agency ? 0 : PLACES);
    }

    /// The first day on which supported accommodation had to be registered: SI 2023/416.
    public static final LocalDate SUPPORTED_REGISTERED = LocalDate.of(2023, 10, 28);
}
