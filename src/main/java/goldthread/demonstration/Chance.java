package goldthread.demonstration;

import goldthread.casefile.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Chance that can be repeated: the same seed draws the same, on every machine.
final class Chance {
    /// Days that have passed of something that is under way, and how long it lasts in all.
    record Underway(int passed, int total) {}

    private final SplittableRandom draws;

    private Chance(long seed) {
        this.draws = new SplittableRandom(seed);
    }

    /// The chance that belongs to one thing of a demonstration, whatever else is drawn.
    static Chance of(long seed, String what, long number) {
        return new Chance((seed * 31 + what.hashCode()) * 0x9E37_79B9_7F4A_7C15L + number);
    }

    /// For the population, which draws by itself.
    SplittableRandom draws() {
        return draws;
    }

    boolean comes(double share) {
        return draws.nextDouble() < share;
    }

    /// A whole number, both ends possible.
    int between(int least, int most) {
        return most <= least ? least : least + draws.nextInt(most - least + 1);
    }

    double share() {
        return draws.nextDouble();
    }

    <T> T of(List<T> some) {
        return some.get(draws.nextInt(some.size()));
    }

    /// Some of these, in another order; all when there are no more.
    <T> List<T> several(List<T> some, int howMany) {
        var left = new ArrayList<>(some);
        var taken = new ArrayList<T>();
        while (taken.size() < howMany && !left.isEmpty()) {
            taken.add(left.remove(draws.nextInt(left.size())));
        }
        return taken;
    }

    /// Both days possible; the first when the second lies before it.
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) Math.max(0, ChronoUnit.DAYS.between(first, last))));
    }

    /// A lognormal number of days, at least one.
    int days(double median, double spread) {
        return Math.clamp(Math.round(median * Math.exp(spread * draws.nextGaussian())), 1, 40_000);
    }

    /// Something of lognormal length, met on a day chosen by chance: the long are met more often than they begin.
    Underway underway(double median, double spread) {
        int total = days(median * Math.exp(spread * spread), spread);
        return new Underway((int) (total * draws.nextDouble()), total);
    }

    UUID id(Instant at) {
        return Ids.at(at.toEpochMilli(), draws.nextLong(), draws.nextLong());
    }

    /// A chance of its own, so that what is drawn from it changes nothing here.
    Chance apart() {
        return new Chance(draws.nextLong());
    }
}
