package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Grid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Works out what the Department derives from the postcodes of an episode: the authority of the placement, whether it
/// lies inside the child's own authority, and how far from home it is.
final class Deriving {
    private static final double METRES_A_MILE = 1609.3;

    private Deriving() {}

    static Set<String> wanted(Iterable<Grid> episodes) {
        var wanted = new HashSet<String>();
        for (Grid grid : episodes) {
            for (String name : new String[] {"HOME_POST", "PL_POST"}) {
                Column column = grid.column(name);
                for (String bare : column.each(PlaceRules::bare)) {
                    if (bare != null) wanted.add(bare);
                }
            }
        }
        return wanted;
    }

    /// The authority in which most homes lie; empty where no postcode tells.
    static String authority(Grid episodes, Postcodes postcodes) {
        var votes = new HashMap<String, Integer>();
        Column home = episodes.column("HOME_POST");
        for (int row = 0; row < episodes.size(); row++) {
            var place = home.blank(row) ? null : postcodes.place(PlaceRules.bare(home.text(row)));
            if (place != null && place.authority() != null) votes.merge(place.authority(), 1, Integer::sum);
        }
        return votes.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse("");
    }

    static void derive(Grid episodes, Postcodes postcodes, String authority) {
        int size = episodes.size();
        var las = new @Nullable String[size];
        var locations = new @Nullable String[size];
        var distances = new @Nullable String[size];
        Column home = episodes.column("HOME_POST");
        Column placed = episodes.column("PL_POST");
        var homes = home.each(PlaceRules::bare);
        var places = placed.each(PlaceRules::bare);
        for (int row = 0; row < size; row++) {
            var to = placed.blank(row) ? null : postcodes.place(places[placed.id(row)]);
            if (to == null) continue;
            las[row] = to.authority();
            if (to.authority() != null && !authority.isEmpty()) locations[row] = to.authority().equals(authority) ? "IN" : "OUT";
            var from = home.blank(row) ? null : postcodes.place(homes[home.id(row)]);
            if (from != null) distances[row] = miles(from, to);
        }
        episodes.derive("PL_LA", las);
        episodes.derive("PL_LOCATION", locations);
        episodes.derive("PL_DISTANCE", distances);
    }

    /// In miles to one decimal; null where one of the two has no place on the map.
    static @Nullable String miles(Postcodes.Place from, Postcodes.Place to) {
        double metres = Math.hypot(from.easting() - to.easting(), from.northing() - to.northing());
        long tenths = Math.round(metres / METRES_A_MILE * 10);
        return Double.isNaN(metres) ? null : tenths / 10 + "." + tenths % 10;
    }
}
