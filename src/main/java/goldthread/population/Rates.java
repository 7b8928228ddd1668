package goldthread.population;

import java.time.LocalDate;

/// The rates of each year by which journeys are drawn, from the published tables.
final class Rates {
    static final int FIRST_BIRTH = 1986;
    /// Fitted once for all populations: nothing in it changes.
    static final Rates FITTED = new Rates();
    private static final int EARLIER = 3;

    private final England england = England.TABLES;
    private final Adoptions adoptions = new Adoptions(england);
    private final CareRates care = new CareRates(england, adoptions);
    private final LegalRates legal = new LegalRates(england, care, adoptions);
    private final double[][][] shares = Place.shares(england, adoptions);
    private final Endings endings = new Endings(england, care, shares);
    /// Starts of care by month of birth and month of age, for each child.
    private final double[][] byBirth = new double[(England.MADE - FIRST_BIRTH + 1) * 12][], toBeAdopted = new double[byBirth.length][];

    private Rates() {
        for (int birth = 0; birth < byBirth.length; birth++) {
            byBirth[birth] = new double[216];
            toBeAdopted[birth] = new double[216];
            for (int age = 0; age < 216; age++) {
                int day = (int) LocalDate.of(FIRST_BIRTH, 1, 1).plusMonths(birth + age).toEpochDay();
                if (day < (int) LocalDate.of(CareRates.FIRST - 1, 4, 1).toEpochDay() || day >= England.UNTIL) continue;
                var band = Band.of(age);
                double share = band.begins(age) / 12 / (England.CHILDREN / 216);
                toBeAdopted[birth][age] = adoptions.starts(Journey.year(day), band) * share;
                byBirth[birth][age] = care.starts(false, Journey.year(day), band) * share;
            }
        }
    }

    England england() {
        return england;
    }

    CareRates of() {
        return care;
    }

    Adoptions adoptions() {
        return adoptions;
    }

    LegalRates legal() {
        return legal;
    }

    Endings endings() {
        return endings;
    }

    /// The day after the last that is told of.
    int until() {
        return England.UNTIL;
    }

    double[] care(int born) {
        return byBirth[birth(born)];
    }

    /// The same for those who will be adopted.
    double[] toBeAdopted(int born) {
        return toBeAdopted[birth(born)];
    }

    private static int birth(int born) {
        var date = LocalDate.ofEpochDay(born);
        return (date.getYear() - FIRST_BIRTH) * 12 + date.getMonthValue() - 1;
    }

    Place place(int year, Band band, double luck) {
        return Place.at(shares[year - CareRates.FIRST][band.ordinal()], luck);
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
