package goldthread.population.agencies;

import goldthread.people.NhsNumber;
import goldthread.people.PupilNumber;
import goldthread.population.Family.Address;
import java.util.List;

/// Who a child is to those who keep records: the first identity, or that of a child who was adopted or must not be found.
///
/// @param number unlike that of any other identity   @param earlier the identity that this one must never be joined with; empty for the first
/// @param other another family name that some use   @param known whether children's services know the child
record Identity(String number, String earlier, String forename, String surname, String other, boolean girl, int born, List<Address> addresses, String nhs, String upn, boolean known) {
    private static final int FROM = 900_000_000, INSTEAD = 800_000_000, MANY = 99_999_989;
    private static final String NOWHERE = "999";

    /// Ten figures with a right check figure, from ranges that are not given out to people.
    static String nhs(long number) {
        long some = Math.floorMod(number * 7_654_321L, (long) MANY);
        var nine = Long.toString(FROM + some);
        if (!NhsNumber.isGivenOut(nine)) nine = Long.toString(INSTEAD + some);
        return NhsNumber.isGivenOut(nine) ? nine + NhsNumber.checkFigure(nine) : "";
    }

    /// Of an authority that does not exist.
    static String upn(long number) {
        var twelve = NOWHERE + "%09d".formatted(Math.floorMod(number * 12_345_701L, 999_999_937L));
        return PupilNumber.checkLetter(twelve) + twelve;
    }

    int age(int day) {
        return (int) ((day - born) / 365.25);
    }

    /// The postcode on a day; empty where the family is not known to live anywhere.
    String postcode(int day) {
        var postcode = "";
        for (var address : addresses) {
            if (postcode.isEmpty() || address.from() <= day) postcode = address.postcode();
        }
        return postcode;
    }
}
