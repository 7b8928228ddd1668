package goldthread.forecasts.needs;

import goldthread.forecasts.spells.Kind;
import goldthread.forecasts.spells.Scenario;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The places that there are, by kind of home, and the share of them that can be used.
public record Places(Map<Kind, Supply> of) {
    public static final Places UNKNOWN = new Places(Map.of());

    /// About 62 of 100 mainstream foster places are filled, and many empty ones cannot be used (Ofsted, fostering in
    /// England, year to 31 March 2024: 60 % in authorities, 62 % in agencies).
    private static final double FOSTER_PLACES_IN_USE = .62;

    public record Supply(double places, double usable) {}

    /// From a CSV with placement and places, and usable (a share) where it is known.
    public static Places read(Path file) {
        var sheet = Sheet.read(file, List.of("placement", "places"));
        var of = new EnumMap<Kind, Supply>(Kind.class);
        for (var row : sheet.rows()) {
            var kind = sheet.kind(row);
            double usable = sheet.number(row, "usable", 0, kind == Kind.FOSTERING ? FOSTER_PLACES_IN_USE : 1);
            if (usable > 1) throw sheet.wrong(row, usable + " under usable is more than all places; a share such as 0.85 is needed.");
            if (of.put(kind, new Supply(sheet.number(row, "places", 0, Double.NaN), usable)) != null) throw sheet.wrong(row, kind.words + " are given twice.");
        }
        return new Places(of);
    }

    /// The places that can be used on a day, with those that a scenario adds.
    double usable(Kind kind, Scenario scenario, double day) {
        var supply = of.get(kind);
        double more = switch (kind) {
            case FOSTERING -> scenario.added(Scenario.What.MORE_CARERS, day);
            case RESIDENTIAL -> scenario.added(Scenario.What.NEW_HOME, day);
            default -> 0;
        };
        return supply.places() * supply.usable() + more;
    }
}
