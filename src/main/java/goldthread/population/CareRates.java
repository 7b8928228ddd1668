package goldthread.population;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How likely care begins and ends in each year and at each age, so that an expected population stands as the tables do:
/// starts by age are those published; endings are fitted, age band by age band and year by year, until those looked after
/// at 31 March and those who ceased are as many as published. Children who came alone are a stream of their own.
///
/// Months count from April 2006, so that those looked after in 2016 have had time to be as long in care as they are.
final class CareRates {
    static final int FIRST = 2007, YEARS = England.LAST - FIRST + 1;
    private static final int AGES = 216, LONG = 36;
    /// Endings fall with the time in care: in the first month, in months 2 to 3, 4 to 6, 7 to 12, in the second year, later,
    /// beside the second year. Ours; the published tables give no time in care at its end.
    private static final double[] FALLING = {3, 1.8, 1.3, 1.2, 1, .35};
    private static final int[] UNTIL = {1, 3, 6, 12, 24, Integer.MAX_VALUE};
    /// Children who came alone are this often 16 or 17 when they begin: ours, from starts of 16 and over rising with theirs.
    private static final double ALONE_GROWN = .85;

    private static final int SEVENTEEN = 204;
    /// The first year in which endings by age are fitted too, and how steeply they may rise or fall within a band at most.
    private static final int TILTED = 2013;
    private static final double STEEP = 4;
    /// No ending is likelier in a month than this.
    private static final double MOST = .6;
    private static final Map<Band, List<String>> CEASED = Map.of(Band.UNDER_1, List.of("<1"), Band.FROM_1, List.of("1–4"), Band.FROM_5, List.of("5–9"), Band.FROM_10, List.of("10–15"), Band.FROM_16, List.of("16", "17"));

    private final England england;
    private final double[][] stay = new double[AGES][LONG + 2];
    /// Written over and over while rates are tried; only a whole year's end is kept.
    private final double[][][] turns = new double[2][AGES][LONG + 1];
    /// Those who turned 18 in care in the year last gone through.
    private double grown;
    /// Those who left it before, by age.
    private final double[] leaving = new double[Band.values().length];
    private final double[][] tilt = new double[YEARS][Band.values().length], aloneEnded = new double[YEARS][Band.values().length];
    private final double[][][] ends = new double[2][YEARS][Band.values().length];
    /// Of those who came alone, as expected.
    private final double[][] stayAlone = new double[YEARS][Band.values().length];
    private final double[][][] starts = new double[2][YEARS][Band.values().length];
    /// Those in care on 31 March who are of neither other stream, by months in care; and of them those who began at 17.
    private final double[][] months = new double[YEARS][LONG + 1], lateMonths = new double[YEARS][LONG + 1];
    /// Endings expected in the year, before the eighteenth birthday and on it.
    private final double[][][] ended = new double[2][YEARS][2];
    private final Adoptions adoptions;

    CareRates(England england, Adoptions adoptions) {
        this.england = england;
        this.adoptions = adoptions;
        fit(true);
        fit(false);
    }

    /// How many begin in a year to 31 March at an age, in England.
    double starts(boolean alone, int year, Band band) {
        return starts[alone ? 1 : 0][year - FIRST][band.ordinal()];
    }

    /// That care ends within the month.
    double ends(boolean alone, int year, int ageMonths, int monthsInCare) {
        return 1 - Math.exp(-rate(alone, year, ageMonths) * falling(monthsInCare));
    }

    private double rate(boolean alone, int year, int ageMonths) {
        var band = Band.of(ageMonths);
        double rate = ends[alone ? 1 : 0][year - FIRST][band.ordinal()];
        return alone ? rate : rate * Math.exp(tilt[year - FIRST][band.ordinal()] * ((ageMonths - 12 * band.from + .5) / (12 * (band.to - band.from)) - .5));
    }

    /// Those of neither other stream on 31 March by months in care, the last for all who are longer.
    double[] months(int year) {
        return months[year - FIRST];
    }

    /// Of them those who began at 17.
    double[] lateMonths(int year) {
        return lateMonths[year - FIRST];
    }

    /// Expected endings of a year in England.
    double ended(boolean alone, int year, boolean grownUp) {
        return ended[alone ? 1 : 0][year - FIRST][grownUp ? 1 : 0];
    }

    private static double falling(int months) {
        int i = 0;
        while (months >= UNTIL[i]) i++;
        return FALLING[i];
    }

    private double expectedStarts(boolean alone, int year, Band band) {
        if (alone) return cameAlone(year, band);
        double near = Math.clamp(year, 2021, England.LAST), all = 0;
        for (var one : Band.values()) all += england.of("started: " + one.flow, (int) near);
        double nearAlone = england.of("started: unaccompanied", (int) near);
        double mine = england.of("started: " + band.flow, (int) near) - (band == Band.FROM_16 ? ALONE_GROWN : band == Band.FROM_10 ? 1 - ALONE_GROWN : 0) * nearAlone;
        return mine / (all - nearAlone) * (england.of("started", year) - england.of("started: unaccompanied", "unaccompanied, in care", year)) - adoptions.starts(year, band);
    }

    /// How many begin in a year who came alone: as published, and nothing to fit.
    static double cameAlone(int year, Band band) {
        return England.TABLES.of("started: unaccompanied", "unaccompanied, in care", year) * (band == Band.FROM_16 ? ALONE_GROWN : band == Band.FROM_10 ? 1 - ALONE_GROWN : 0);
    }

    private double stock(boolean alone, int year, Band band) {
        double cameAlone = england.of("unaccompanied, in care", year);
        if (alone) return cameAlone;
        return england.of("looked after: " + band.stock, "looked after", year) - stayAlone[year - FIRST][band.ordinal()] - adoptions.stock(year, band);
    }

    private void fit(boolean alone) {
        double[][] state = new double[AGES][LONG + 1];
        for (int year = FIRST; year <= England.LAST; year++) {
            for (var band : Band.values()) starts[alone ? 1 : 0][year - FIRST][band.ordinal()] = expectedStarts(alone, year, band);
            for (var band : Band.values()) {
                if (!alone) fitted(state, year, band);
            }
            if (alone) fit(state, true, year, Band.FROM_16, stock(true, year, Band.FROM_16));
            double before = sum(state);
            state = year(state, alone, year, 0, AGES);
            told(state, alone, year, before);
            for (int age = 0; alone && age < AGES; age++) {
                for (double each : state[age]) stayAlone[year - FIRST][Band.of(age).ordinal()] += each;
            }
        }
    }

    private static double sum(double[][] state) {
        return Arrays.stream(state).flatMapToDouble(Arrays::stream).sum();
    }

    private void told(double[][] state, boolean alone, int year, double before) {
        double began = Arrays.stream(starts[alone ? 1 : 0][year - FIRST]).sum(), left = before + began - sum(state);
        double[] both = ended[alone ? 1 : 0][year - FIRST];
        both[1] = grown;
        if (alone) aloneEnded[year - FIRST] = leaving.clone();
        both[0] = left - grown;
        for (int age = 0; !alone && age < AGES; age++) {
            for (int month = 0; month <= LONG; month++) {
                months[year - FIRST][month] += state[age][month];
                if (month < LONG && age - month >= SEVENTEEN) lateMonths[year - FIRST][month] += state[age][month];
            }
        }
    }

    private void fitted(double[][] state, int year, Band band) {
        double stays = stock(false, year, band), leave = 0;
        for (var row : CEASED.get(band)) leave += england.of("ceased: " + row, "ceased", year);
        leave -= adoptions.ended(year, band) + aloneEnded[year - FIRST][band.ordinal()];
        double low = -STEEP, high = STEEP;
        for (int i = 0; i < 9; i++) {
            tilt[year - FIRST][band.ordinal()] = year < TILTED ? 0 : (low + high) / 2;
            fit(state, false, year, band, stays);
            if (year < TILTED) return;
            if (leaving[band.ordinal()] > leave) high = tilt[year - FIRST][band.ordinal()];
            else low = tilt[year - FIRST][band.ordinal()];
        }
    }

    /// By halving: the more endings the fewer stay.
    private void fit(double[][] state, boolean alone, int year, Band band, double wanted) {
        double[] rates = ends[alone ? 1 : 0][year - FIRST];
        double low = 0, high = MOST;
        int from = alone ? 0 : 12 * band.from, to = alone ? AGES : 12 * band.to;
        for (int i = 0; i < 15; i++) {
            double rate = (low + high) / 2;
            rates[band.ordinal()] = rate;
            if (alone) Arrays.fill(rates, rate);
            double[][] then = year(state, alone, year, from, to);
            double stays = 0;
            for (int age = from; age < to; age++) {
                for (double each : then[age]) stays += each;
            }
            if (stays > wanted) low = rate;
            else high = rate;
        }
    }

    /// Expected children in care by age and months in care, a year on: of these ages, from whoever is up to a year younger.
    private double[][] year(double[][] state, boolean alone, int year, int from, int to) {
        int first = Math.max(0, from - 12);
        for (int age = first; age < to; age++) {
            double rate = rate(alone, year, age);
            for (int months = 0; months <= LONG; months++) {
                // in the middle of a month of care, on average: half of it is still to come
                stay[age][months] = Math.exp(-rate * (falling(months) + falling(months + 1)) / 2);
            }
            stay[age][LONG + 1] = Math.exp(-rate * falling(0) / 2);
        }
        Arrays.fill(leaving, 0);
        grown = 0;
        double[][] now = state;
        for (int month = 0; month < 12; month++) now = month(now, month == 11 && from == 0 && to == AGES ? new double[AGES][LONG + 1] : turns[month % 2], alone, year, first, to);
        return now;
    }

    private double[][] month(double[][] now, double[][] next, boolean alone, int year, int from, int to) {
        for (int age = from; age < Math.min(AGES, to + 1); age++) Arrays.fill(next[age], 0);
        for (int age = from; age < to; age++) {
            var band = Band.of(age);
            double[] staying = stay[age];
            double left = 0;
            for (int months = 0; months <= LONG; months++) {
                double stays = now[age][months] * staying[months];
                left += now[age][months] - stays;
                if (age + 1 == AGES) grown += stays;
                else next[age + 1][Math.min(LONG, months + 1)] += stays;
            }
            double began = starts[alone ? 1 : 0][year - FIRST][band.ordinal()] / 12 * band.begins(age);
            next[age][0] += began * staying[LONG + 1];
            leaving[band.ordinal()] += left + began * (1 - staying[LONG + 1]);
        }
        return next;
    }
}
