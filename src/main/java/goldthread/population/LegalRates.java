package goldthread.population;

/// Under what law a child is in care: section 20 (V2), an interim order (C1), a care order (C2), one after the other and
/// never back. Each spell has one luck; that luck is section 20 while it lies under a line that falls with the months in
/// care, then an interim order while it lies under a second line, then a care order. The lines are fitted year by year: where
/// they begin, to the statuses under which care started; how fast they fall, to the statuses on 31 March.
final class LegalRates {
    static final String ACCOMMODATED = "V2", INTERIM = "C1", FULL = "C2", PLACEMENT = "E1", POLICE = "L1", EMERGENCY = "L2", REMAND = "J1";
    static final int SEVENTEEN = 204, TWELVE = 144;
    /// Months in which the first line falls by half its power, and how long those who come to court late wait there: ours.
    private static final double SOON = 6, LATE = .02;
    /// Months in care, on average, of those longer than the expected population tells apart: ours.
    private static final int LONG = 60;

    private final double[][] falls = new double[CareRates.YEARS][3];
    private final double[][] first = new double[CareRates.YEARS][3];

    LegalRates(England england, CareRates care, Adoptions adoptions) {
        for (int year = CareRates.FIRST; year <= England.LAST; year++) fit(england, care, adoptions, year);
    }

    private void fit(England england, CareRates care, Adoptions adoptions, int year) {
        double[] line = falls[year - CareRates.FIRST], months = care.months(year), late = care.lateMonths(year);
        double alone = 0, others = 0, oldest = care.starts(false, year, Band.FROM_16) / 2, adopted = 0;
        for (var band : Band.values()) {
            alone += care.starts(true, year, band);
            others += care.starts(false, year, band);
            adopted += adoptions.starts(year, band);
        }
        double remand = started(england, "remand", year), kept = first(england, year, others + adopted, remand, care);
        double accommodated = started(england, "section 20", year) - alone - oldest;
        line[0] = Math.clamp(accommodated / (others * kept - oldest - remand), .05, .9);
        double cameAlone = england.of("unaccompanied, in care", year), was = 0;
        for (double each : late) was += each;
        line[1] = halve(england.of("looked after: section 20", "looked after", year) - cameAlone - was, 12, at -> {
            double sum = 0;
            for (int month = 0; month < months.length; month++) sum += (months[month] - late[month]) * accommodated(line[0], at, month(month, months));
            return sum;
        });
        line[2] = 72 - halve(england.of("looked after: interim care order", "looked after", year) - adoptions.beforeOrder(year), 70, at -> {
            double sum = 0;
            for (int month = 0; month < months.length; month++) {
                sum += (months[month] - late[month]) * (1 - accommodated(line[0], line[1], month(month, months))) * interim(72 - at, month(month, months));
            }
            return sum;
        });
    }

    /// @return the share of those not on remand who begin under neither police protection nor an emergency order
    private double first(England england, int year, double some, double remand, CareRates care) {
        double[] shares = first[year - CareRates.FIRST];
        shares[0] = started(england, "police protection", year) / some;
        shares[1] = started(england, "EPO", year) / some;
        shares[2] = remand / (care.starts(false, year, Band.FROM_10) * .8 + care.starts(false, year, Band.FROM_16));
        return 1 - shares[0] - shares[1];
    }

    private static double started(England england, String under, int year) {
        return england.of("started under: " + under, "started", year);
    }

    private static double month(int month, double[] months) {
        return month == months.length - 1 ? LONG : month;
    }

    private static double accommodated(double from, double falls, double month) {
        return from * Math.pow(1 + month / SOON, -falls);
    }

    private static double interim(double gone, double month) {
        return Math.max(LATE, 1 - month / gone);
    }

    /// What falls as its argument rises. @return the argument at which it is as wanted
    private static double halve(double wanted, double high, java.util.function.DoubleUnaryOperator falls) {
        double low = 0;
        for (int i = 0; i < 40; i++) {
            double at = (low + high) / 2;
            if (falls.applyAsDouble(at) > wanted) low = at;
            else high = at;
        }
        return (low + high) / 2;
    }

    /// The status under which care starts. @param draw apart from the luck
    String first(int year, int ageMonths, boolean willBeAdopted, double draw, double luck) {
        double[] shares = first[year - CareRates.FIRST];
        double left = draw;
        if ((left -= shares[0]) < 0) return POLICE;
        if ((left -= shares[1]) < 0) return EMERGENCY;
        if (!willBeAdopted && ageMonths >= TWELVE && left < shares[2]) return REMAND;
        return willBeAdopted ? INTERIM : then(year, ageMonths, 0, luck);
    }

    /// The status after so many months for whom no emergency holds any more.
    String then(int year, int ageMonthsAtStart, double monthsInCare, double luck) {
        double[] line = falls[year - CareRates.FIRST];
        double under = ageMonthsAtStart >= SEVENTEEN ? 1 : accommodated(line[0], line[1], monthsInCare);
        if (luck < under) return ACCOMMODATED;
        return luck < under + (1 - under) * interim(line[2], monthsInCare) ? INTERIM : FULL;
    }
}
