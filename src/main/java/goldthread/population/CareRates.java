package goldthread.population;

import java.util.Arrays;

/// How likely care begins and ends in each year and at each age, so that an expected population stands as the tables do:
/// starts by age are those published; endings are fitted, age band by age band and year by year, until those looked after
/// at 31 March are as many as published. Children who came alone are a stream of their own.
///
/// Months count from April 2006, so that those looked after in 2016 have had time to be as long in care as they are.
final class CareRates {
    static final int FIRST = 2007, YEARS = England.LAST - FIRST + 1;
    private static final int AGES = 216, LONG = 24;
    /// Endings fall with the time in care: in the first month, in months 2 to 3, 4 to 6, 7 to 12, in the second year, later,
    /// beside the second year. Ours; the published tables give no time in care at its end.
    private static final double[] FALLING = {3, 1.8, 1.3, 1.2, 1, .35};
    private static final int[] UNTIL = {1, 3, 6, 12, 24, Integer.MAX_VALUE};
    /// Children who came alone are this often 16 or 17 when they begin: ours, from starts of 16 and over rising with theirs.
    private static final double ALONE_GROWN = .85;

    private final England england;
    private final double[][][] ends = new double[2][YEARS][Band.values().length];
    /// Of those who came alone, as expected.
    private final double[][] stayAlone = new double[YEARS][Band.values().length];
    private final double[][][] starts = new double[2][YEARS][Band.values().length];

    CareRates(England england) {
        this.england = england;
        fit(true);
        fit(false);
    }

    /// How many begin in a year to 31 March at an age, in England.
    double starts(boolean alone, int year, Band band) {
        return starts[alone ? 1 : 0][year - FIRST][band.ordinal()];
    }

    /// That care ends within the month.
    double ends(boolean alone, int year, int ageMonths, int monthsInCare) {
        return 1 - Math.exp(-ends[alone ? 1 : 0][year - FIRST][Band.of(ageMonths).ordinal()] * falling(monthsInCare));
    }

    private static double falling(int months) {
        int i = 0;
        while (months >= UNTIL[i]) i++;
        return FALLING[i];
    }

    private double expectedStarts(boolean alone, int year, Band band) {
        double cameAlone = england.of("started: unaccompanied", "unaccompanied, in care", year) * (band == Band.FROM_16 ? ALONE_GROWN : band == Band.FROM_10 ? 1 - ALONE_GROWN : 0);
        if (alone) return cameAlone;
        double near = Math.clamp(year, 2021, England.LAST), all = 0;
        for (var one : Band.values()) all += england.of("started: " + one.flow, (int) near);
        double nearAlone = england.of("started: unaccompanied", (int) near);
        double mine = england.of("started: " + band.flow, (int) near) - (band == Band.FROM_16 ? ALONE_GROWN : band == Band.FROM_10 ? 1 - ALONE_GROWN : 0) * nearAlone;
        return mine / (all - nearAlone) * (england.of("started", year) - england.of("started: unaccompanied", "unaccompanied, in care", year));
    }

    private double stock(boolean alone, int year, Band band) {
        double cameAlone = england.of("unaccompanied, in care", year);
        if (alone) return cameAlone;
        return england.of("looked after: " + band.stock, "looked after", year) - stayAlone[year - FIRST][band.ordinal()];
    }

    private void fit(boolean alone) {
        double[][] state = new double[AGES][LONG + 1];
        for (int year = FIRST; year <= England.LAST; year++) {
            for (var band : Band.values()) starts[alone ? 1 : 0][year - FIRST][band.ordinal()] = expectedStarts(alone, year, band);
            for (var band : Band.values()) {
                if (!alone) fit(state, false, year, band, stock(false, year, band));
            }
            if (alone) fit(state, true, year, Band.FROM_16, stock(true, year, Band.FROM_16));
            state = year(state, alone, year);
            for (int age = 0; alone && age < AGES; age++) {
                for (double each : state[age]) stayAlone[year - FIRST][Band.of(age).ordinal()] += each;
            }
        }
    }

    /// By halving: the more endings the fewer stay.
    private void fit(double[][] state, boolean alone, int year, Band band, double wanted) {
        double[] rates = ends[alone ? 1 : 0][year - FIRST];
        double low = 0, high = 3;
        for (int i = 0; i < 22; i++) {
            double rate = (low + high) / 2;
            rates[band.ordinal()] = rate;
            if (alone) Arrays.fill(rates, rate);
            double[][] then = year(state, alone, year);
            double stays = 0;
            for (int age = alone ? 0 : 12 * band.from; age < (alone ? AGES : 12 * band.to); age++) {
                for (double each : then[age]) stays += each;
            }
            if (stays > wanted) low = rate;
            else high = rate;
        }
    }

    /// Expected children in care by age and months in care, a year on.
    private double[][] year(double[][] state, boolean alone, int year) {
        double[][] stay = new double[Band.values().length][LONG + 2];
        for (var band : Band.values()) {
            double rate = ends[alone ? 1 : 0][year - FIRST][band.ordinal()];
            for (int months = 0; months <= LONG; months++) {
                // in the middle of a month of care, on average: half of it is still to come
                stay[band.ordinal()][months] = Math.exp(-rate * (falling(months) + falling(months + 1)) / 2);
            }
            stay[band.ordinal()][LONG + 1] = Math.exp(-rate * falling(0) / 2);
        }
        double[][] now = state;
        for (int month = 0; month < 12; month++) now = month(now, alone, year, stay);
        return now;
    }

    private double[][] month(double[][] now, boolean alone, int year, double[][] stay) {
        double[][] next = new double[AGES][LONG + 1];
        for (int age = 0; age < AGES; age++) {
            var band = Band.of(age);
            double[] staying = stay[band.ordinal()];
            for (int months = 0; months <= LONG && age + 1 < AGES; months++) {
                next[age + 1][Math.min(LONG, months + 1)] += now[age][months] * staying[months];
            }
            next[age][0] += starts[alone ? 1 : 0][year - FIRST][band.ordinal()] / 12 * band.begins(age) * staying[LONG + 1];
        }
        return next;
    }
}
