package goldthread.population;

import java.time.LocalDate;

/// The rates of each year by which journeys are drawn, from the published tables.
final class Rates {
    static final int FIRST_BIRTH = 1986;
    private static final int EARLIER = 3;

    private final England england = new England();
    private final CareRates care = new CareRates(england);
    private final double[][][] shares = Place.shares(england);
    /// Starts of care by month of birth and month of age, for each child.
    private final double[][] byBirth = new double[(England.LAST - FIRST_BIRTH + 1) * 12][];
    private final int until = (int) LocalDate.of(England.LAST, 4, 1).toEpochDay();

    Rates() {
        for (int birth = 0; birth < byBirth.length; birth++) {
            byBirth[birth] = new double[216];
            for (int age = 0; age < 216; age++) {
                int day = (int) LocalDate.of(FIRST_BIRTH, 1, 1).plusMonths(birth + age).toEpochDay();
                if (day < (int) LocalDate.of(CareRates.FIRST - 1, 4, 1).toEpochDay() || day >= until) continue;
                var band = Band.of(age);
                byBirth[birth][age] = care.starts(false, Journey.year(day), band) / 12 * band.begins(age) / (England.CHILDREN / 216);
            }
        }
    }

    England england() {
        return england;
    }

    CareRates of() {
        return care;
    }

    /// The day after the last that is told of: 1 April 2024.
    int until() {
        return until;
    }

    double[] care(int born) {
        return byBirth[birth(born)];
    }

    private static int birth(int born) {
        var date = LocalDate.ofEpochDay(born);
        return (date.getYear() - FIRST_BIRTH) * 12 + date.getMonthValue() - 1;
    }

    Place place(int year, Band band, double luck) {
        return Place.at(shares[year - CareRates.FIRST][band.ordinal()], luck);
    }

    /// The first 1 April or birthday on which the same luck means another place; `by` if there is none before.
    int changes(int born, int from, Place now, double luck, int by) {
        int first = by;
        for (int april = yearAfter(from); april < first; april = yearAfter(april)) first = changed(born, april, now, luck, first);
        for (var band : Band.values()) {
            int birthday = born + (int) Math.ceil(12 * band.from * (Family.YEAR / 12));
            if (birthday > from && birthday < first) first = changed(born, birthday, now, luck, first);
        }
        return first;
    }

    private int changed(int born, int day, Place now, double luck, int otherwise) {
        var band = Band.of(Family.months(born, day));
        return place(Journey.year(day), band, luck) == now ? otherwise : day;
    }

    /// The first day of the next year to 31 March.
    int yearAfter(int day) {
        return (int) LocalDate.of(Journey.yearOf(day), 4, 1).toEpochDay();
    }

    int firstReferral() {
        return (int) LocalDate.of(England.FIRST - EARLIER, 4, 1).toEpochDay();
    }

    /// First referrals a child a year, beside those before care and those that come again.
    double referrals(int day, double again) {
        int year = Journey.year(day);
        return (england.of("referrals", year) - .97 * (england.of("started", year) - england.of("started: unaccompanied", "unaccompanied, in care", year))) * (1 - again) / England.CHILDREN;
    }

    double enquiries(int year) {
        return england.of("s47 per 10,000", year) * England.CHILDREN / 10_000 / england.of("referrals", year);
    }

    double conferences(int year) {
        return england.of("ICPC per 10,000", year) / england.of("s47 per 10,000", year);
    }

    /// Mean years on a plan.
    double plan(int year, double planned) {
        return england.of("protection plans", year) / (england.of("ICPC per 10,000", year) * England.CHILDREN / 10_000 * planned);
    }

    /// Mean years in need, of those who are not in care.
    double need(int year, double accepted) {
        return (england.of("children in need", year) - england.of("looked after", year)) / (england.of("referrals", year) * accepted);
    }
}
