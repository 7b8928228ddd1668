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

    /// All stays of children from twenty years before `from` until `years` after it. Growth begins at `from`.
    public static List<Stay> of(long seed, int from, int years, double growth) {
        var invented = new InventedStays(seed);
        for (int year = -WARM; year < years; year++) {
            double expected = STARTS * Math.exp(growth * Math.max(0, year) + .05 * invented.chance.nextGaussian());
            for (double at = 0; ; ) {
                at += -Math.log(1 - invented.chance.nextDouble()) / expected;
                if (at >= 1) break;
                invented.child((int) (from + (year + at) * Hazards.YEAR));
            }
        }
        return invented.stays;
    }

    private void child(int began) {
        int band = draw(START_AGE);
        int lived = (int) ((AGE_FROM[band] + chance.nextDouble() * (AGE_TO[band] - AGE_FROM[band])) * Hazards.YEAR);
        int born = began - lived;
        int adult = Hazards.eighteenth(born);
        Kind kind = first(lived / Hazards.YEAR);
        boolean entered = true;
        String id = "i" + stays.size();
        for (int at = began; at < adult; ) {
            int k = kind.ordinal();
            int end = at + Math.max(1, (int) Math.exp(LOG_MEAN[k] + LOG_SD[k] * chance.nextGaussian()));
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
