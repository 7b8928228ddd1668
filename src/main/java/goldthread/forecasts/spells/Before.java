package goldthread.forecasts.spells;

import java.util.List;
import java.util.SplittableRandom;

/// What the children in care on the first day of the window say of those who came before it: as many as came in a year,
/// times the years that one who comes is looked after. Only those under ten count, who came in recent years.
///
/// @param logYearly logarithm of how many came in a year
/// @param when      how many years before the first day they came, in the mean
/// @param children  how many were there
record Before(double logYearly, double when, long children) {
    private static final int FOLLOWED = 4_000, FEWEST = 20, EACH = 100, UNDER = 10;

    static final Before UNKNOWN = new Before(0, 0, 0);

    /// Of many who came some are followed, from the first to the last of them alike. How stays end is taken to have been the same before the window, which `Entries` doubts.
    static Before of(List<Stay> stays, List<Stay> entrants, Hazards hazards, int from) {
        long children = stays.stream().filter(stay -> stay.on(from) && from - stay.born() < UNDER * Hazards.YEAR).count();
        if (children < FEWEST || entrants.size() < FEWEST) return UNKNOWN;
        var chance = new SplittableRandom(1);
        var drawn = hazards.draw(chance);
        double years = 0, moment = 0;
        for (int i = 0; i < FOLLOWED; i++) {
            if (i % EACH == 0) drawn = hazards.draw(chance);
            var like = entrants.get(entrants.size() < FOLLOWED ? i % entrants.size() : (int) ((long) i * entrants.size() / FOLLOWED));
            double lasts = Math.clamp(UNDER - (like.from() - like.born()) / Hazards.YEAR, 0, drawn.lasts(like, chance) / Hazards.YEAR);
            years += lasts / FOLLOWED;
            moment += lasts * lasts / 2 / FOLLOWED;
        }
        if (years == 0) return UNKNOWN;
        return new Before(Math.log(children / years), moment / years, children);
    }
}
