package goldthread.population;

/// Where children in care live, as the tables count it. `code` is that of the 903, `ages` the shares of each age band among
/// those who live there (ours: the published tables give placements and ages, not both together); foster homes take the rest.
enum Place {
    ADOPTION("placed for adoption", "A6", .07, .80, .13, 0, 0),
    PARENTS("with parents", "P1", .06, .17, .22, .38, .17),
    FOSTER("foster", "U4", 0, 0, 0, 0, 0),
    SCHOOL("residential schools", "S1", 0, 0, 0, .8, .2),
    RESIDENTIAL("other residential", "R1", .10, .02, .03, .35, .50),
    HOME("children's homes and secure", "K2", 0, 0, .04, .58, .38),
    SUPPORTED("independent, semi-independent, supported", "K3", 0, 0, 0, 0, 1),
    OTHER("other placements", "Z1", 0, 0, 0, .1, .9);

    /// Kinds of home other than foster homes come out a little rarer than their shares, as children change home for another reason
    /// than their luck: fitted.
    private static final double FITTED = 1.055;

    final String row, code;
    private final double[] ages;

    Place(String row, String code, double... ages) {
        this.row = row;
        this.code = code;
        this.ages = ages;
    }

    /// Shares of all places for each year and age: a child who keeps the same luck keeps the same kind of place while shares
    /// and age let them.
    static double[][][] shares(England england, Adoptions adoptions) {
        double[][][] shares = new double[CareRates.YEARS][Band.values().length][values().length];
        for (int year = CareRates.FIRST; year <= England.LAST; year++) {
            for (var band : Band.values()) {
                // those who will be adopted live with foster carers until they move to their new home, and never by these shares
                double all = england.of("looked after: " + band.stock, "looked after", year) - adoptions.stock(year, band), rest = 1;
                var at = shares[year - CareRates.FIRST][band.ordinal()];
                for (var place : values()) {
                    if (place == ADOPTION) continue;
                    at[place.ordinal()] = england.of("looked after: " + place.row, "looked after", year) * place.ages[band.ordinal()] / all * (place == PARENTS ? accommodated(england, year, band) : FITTED);
                    rest -= at[place.ordinal()];
                }
                at[FOSTER.ordinal()] = rest;
            }
        }
        return shares;
    }

    /// Nobody lives with parents under section 20, and so others do more often: by how much.
    private static double accommodated(England england, int year, Band band) {
        double all = england.of("looked after", year), alone = england.of("unaccompanied, in care", year), under = england.of("looked after: section 20", "looked after", year);
        double mine = england.of("looked after: " + band.stock, "looked after", year), here = band == Band.FROM_16 ? .9 * alone : band == Band.FROM_10 ? .1 * alone : 0;
        return mine / (mine - here) / (1 - (under - alone) / (all - alone));
    }

    /// @param code of the 903, of a foster home any
    static Place of(String code) {
        for (var place : values()) {
            if (place.code.equals(code)) return place;
        }
        return FOSTER;
    }

    static Place at(double[] shares, double luck) {
        double left = luck;
        for (var place : values()) {
            left -= shares[place.ordinal()];
            if (left < 0) return place;
        }
        return FOSTER;
    }
}
