package goldthread.population;

import java.time.LocalDate;
import java.util.SplittableRandom;

/// Children who are adopted out of care: a stream of their own, so that those under a placement order, those placed for
/// adoption and those adopted are each year as many as published. A child who comes first in the stream has the placement
/// order, the new home and the adoption first too: the number in line is kept, and each step comes on the day on which so
/// many have taken it. Children who begin have the order some nine months on.
final class Adoptions {
    /// From the start of care to the placement order: ours, a little over the 26 weeks in which a court is to decide.
    private static final int TO_ORDER = 275;
    /// Ours: ages at which those begin who will be adopted; most as babies.
    private static final double[] AGES = {.62, .33, .05, 0, 0};
    private static final int FIRST = 2000, LAST = England.MADE + 6, DRAWN = 150_000;
    /// Days by which each comes earlier or later than its number in line.
    private static final double SPREAD = 55;
    /// At least this long from start to order, from order to the new home, and there until the court decides: section 42 of
    /// the Adoption and Children Act 2002 asks for ten weeks.
    private static final int ORDER_AFTER = 60, HOME_AFTER = 21, ADOPTED_AFTER = 85;

    private final double[] adopted = new double[LAST - FIRST + 1], ordered = new double[LAST - FIRST + 1], placed = new double[LAST - FIRST + 1];
    private final double[][] stock = new double[LAST - FIRST + 1][Band.values().length];
    private final double[][] ended = new double[LAST - FIRST + 1][Band.values().length];
    private final double[] beforeOrder = new double[LAST - FIRST + 1];

    /// The days of one child: the placement order, the new home, the adoption.
    record Road(int order, int home, int adopted) {}

    Adoptions(England england) {
        for (int year = FIRST; year <= LAST; year++) {
            int at = year - FIRST;
            adopted[at] = (at == 0 ? 0 : adopted[at - 1]) + england.of("adopted", year);
            ordered[at] = adopted[at] + england.of("looked after: placement order", "adopted", year);
            placed[at] = adopted[at] + england.of("looked after: placed for adoption", "adopted", year);
        }
        expect();
    }

    /// How many begin in a year at an age, in England.
    double starts(int year, Band band) {
        return (begun(end(year)) - begun(end(year - 1))) * AGES[band.ordinal()];
    }

    /// How many are expected in care on 31 March.
    double stock(int year, Band band) {
        return stock[year - FIRST][band.ordinal()];
    }

    /// How many are expected to be adopted in a year at an age.
    double ended(int year, Band band) {
        return ended[year - FIRST][band.ordinal()];
    }

    /// Of them those without a placement order.
    double beforeOrder(int year) {
        return beforeOrder[year - FIRST];
    }

    Road road(int began, SplittableRandom chance) {
        double line = begun(began);
        int order = Math.max(began + ORDER_AFTER, day(ordered, line) + (int) (SPREAD * chance.nextGaussian()));
        int home = Math.max(order + HOME_AFTER, day(placed, line) + (int) (SPREAD * chance.nextGaussian()));
        return new Road(order, home, Math.max(home + ADOPTED_AFTER, day(adopted, line) + (int) (SPREAD * chance.nextGaussian())));
    }

    private double begun(int day) {
        return until(ordered, day + TO_ORDER);
    }

    private static int end(int year) {
        return (int) LocalDate.of(year, 4, 1).toEpochDay();
    }

    /// How many have taken a step until a day.
    private static double until(double[] step, int day) {
        int year = Math.clamp(Journey.yearOf(day), FIRST + 1, LAST);
        double share = (day - end(year - 1)) / Family.YEAR;
        return step[year - 1 - FIRST] + share * (step[year - FIRST] - step[year - 1 - FIRST]);
    }

    /// The day on which so many have.
    private static int day(double[] step, double line) {
        int year = FIRST + 1;
        while (year < LAST && step[year - FIRST] < line) year++;
        double before = step[year - 1 - FIRST];
        return end(year - 1) + (int) ((line - before) / (step[year - FIRST] - before) * Family.YEAR);
    }

    /// Draws many, always the same, and counts them.
    private void expect() {
        var chance = new SplittableRandom(1);
        int from = end(FIRST + 3), until = end(England.MADE);
        double first = begun(from), weight = (begun(until) - first) / DRAWN;
        for (int i = 0; i < DRAWN; i++) {
            int began = day(ordered, first + (i + .5) * weight) - TO_ORDER;
            var road = road(began, chance);
            int born = began - age(chance);
            int out = Math.min(Journey.yearOf(road.adopted()), LAST);
            ended[out - FIRST][Band.of(Family.months(born, road.adopted())).ordinal()] += weight;
            for (int year = CareRates.FIRST; year <= England.MADE; year++) {
                int last = end(year) - 1;
                if (began > last || road.adopted() <= last) continue;
                stock[year - FIRST][Band.of(Family.months(born, last)).ordinal()] += weight;
                if (road.order() > last) beforeOrder[year - FIRST] += weight;
            }
        }
    }

    /// Days of age at the start of care.
    private static int age(SplittableRandom chance) {
        double at = chance.nextDouble();
        int band = 0;
        while (at >= AGES[band]) at -= AGES[band++];
        double left = chance.nextDouble();
        int month = 12 * Band.values()[band].from;
        while (month < 12 * Band.values()[band].to - 1 && (left -= Band.values()[band].begins(month)) >= 0) month++;
        return (int) ((month + chance.nextDouble()) * Family.YEAR / 12);
    }
}
