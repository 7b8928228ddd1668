package goldthread.forecasts.spells;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// An invented authority of some 550 to 750 children with stays of lognormal length, for a test whose truth is known.
/// The numbers are those of the benchmark in docs/engines/forecast.md.
public final class InventedStays {
    private static final double[] START_AGE = {.17, .15, .16, .27, .25};
    private static final int[] AGE_FROM = {0, 1, 5, 10, 16};
    private static final int[] AGE_TO = {1, 5, 10, 16, 18};
    private static final double[] LOG_MEAN = {5.2, 5.0, 5.1, 5.3};
    private static final double[] LOG_SD = {1.5, 1.2, .9, 1.2};
    private static final double[] LEAVE = {.38, .30, .35, .60};
    private static final int STARTS = 255;
    private static final int WARM = 20;

    private final SplittableRandom chance;
    private final List<Stay> stays = new ArrayList<>();

    private InventedStays(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /// All stays of children from twenty years before `from` until `years` after it. Entries grow all along.
    public static List<Stay> of(long seed, int from, int years, double growth) {
        var invented = new InventedStays(seed);
        invented.come(from, -WARM, years, growth);
        return invented.stays;
    }

    /// How many would be in care on `then`, some years after `to`, in the mean of `runs` futures: said by one who knows how this
    /// authority was invented, its level, its growth and how its stays end: all but chance. No forecast can be expected to err less.
    public static double told(List<Stay> known, int from, int to, int then, double growth, int runs) {
        var invented = new InventedStays(1);
        var now = known.stream().filter(stay -> stay.on(to)).toList();
        int first = (int) Math.round((to - from) / Hazards.YEAR), last = (int) Math.ceil((then - from) / Hazards.YEAR);
        for (int run = 0; run < runs; run++) {
            for (var stay : now) invented.live(stay.child(), stay.born(), stay.kind(), stay.from(), stay.entered(), to - stay.from());
            invented.come(from, first, last, growth);
        }
        return (double) invented.stays.stream().filter(stay -> stay.on(then)).count() / runs;
    }

    private void come(int from, int first, int last, double growth) {
        for (int year = first; year < last; year++) {
            double expected = STARTS * Math.exp(growth * year + .05 * chance.nextGaussian());
            for (double at = 0; ; ) {
                at += -Math.log(1 - chance.nextDouble()) / expected;
                if (at >= 1) break;
                child((int) (from + (year + at) * Hazards.YEAR));
            }
        }
    }

    private void child(int began) {
        int band = draw(START_AGE);
        int lived = (int) ((AGE_FROM[band] + chance.nextDouble() * (AGE_TO[band] - AGE_FROM[band])) * Hazards.YEAR);
        int born = began - lived;
        live("i" + stays.size(), born, first(lived / Hazards.YEAR), began, true, 0);
    }

    /// @param least days that the stay lasts at the least, as it did until now
    private void live(String id, int born, Kind first, int began, boolean comes, int least) {
        int adult = Hazards.eighteenth(born), at = began, lasted = least;
        var kind = first;
        boolean entered = comes;
        while (at < adult) {
            int k = kind.ordinal();
            int days;
            do days = Math.max(1, (int) Math.exp(LOG_MEAN[k] + LOG_SD[k] * chance.nextGaussian()));
            while (days < lasted);
            int end = at + days;
            if (end >= adult) {
                stays.add(new Stay(id, born, false, kind, at, entered, adult, null));
                return;
            }
            Kind next = chance.nextDouble() < LEAVE[k] ? null : next(kind, (end - born) / Hazards.YEAR);
            stays.add(new Stay(id, born, false, kind, at, entered, end, next));
            if (next == null) return;
            kind = next;
            entered = false;
            at = end;
            lasted = 0;
        }
    }

    private Kind first(double age) {
        if (age < 10) return chance.nextDouble() < .93 ? Kind.FOSTERING : Kind.OTHER;
        if (age < 16) return switch (draw(new double[] {.62, .18, .20})) { case 0 -> Kind.FOSTERING; case 1 -> Kind.RESIDENTIAL; default -> Kind.OTHER; };
        return switch (draw(new double[] {.38, .14, .48})) { case 0 -> Kind.FOSTERING; case 1 -> Kind.RESIDENTIAL; default -> Kind.SUPPORTED; };
    }

    private Kind next(Kind kind, double age) {
        double at = chance.nextDouble();
        return switch (kind) {
            case FOSTERING -> at < .78 ? Kind.FOSTERING : at < .93 && age >= 8 ? Kind.RESIDENTIAL : age >= 16 ? Kind.SUPPORTED : Kind.OTHER;
            case RESIDENTIAL -> at < .55 ? Kind.RESIDENTIAL : at < .80 ? Kind.FOSTERING : age >= 16 ? Kind.SUPPORTED : Kind.RESIDENTIAL;
            case SUPPORTED -> at < .85 ? Kind.SUPPORTED : Kind.RESIDENTIAL;
            case OTHER -> at < .60 ? Kind.FOSTERING : Kind.OTHER;
        };
    }

    private int draw(double[] shares) {
        double at = chance.nextDouble();
        for (int i = 0; i < shares.length; i++) {
            at -= shares[i];
            if (at < 0) return i;
        }
        return shares.length - 1;
    }
}
