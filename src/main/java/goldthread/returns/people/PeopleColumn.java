package goldthread.returns.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns of `people.csv`, each with the headings by which it is known. Case, spaces and marks in a heading do
/// not matter.
enum PeopleColumn {
    CHILD_ID("child", "childid", "lachildid"),
    GIVEN_NAMES("givennames", "givenname", "firstname", "firstnames", "forename", "forenames"),
    FAMILY_NAME("familyname", "surname", "lastname"),
    KNOWN_AS("knownas", "preferredname"),
    PREVIOUS_NAMES("previousnames", "formernames", "othernames"),
    DATE_OF_BIRTH("dateofbirth", "dob", "birthdate", "personbirthdate"),
    ADDRESS("address", "address1", "address2", "address3", "address4", "address5", "addressline1", "addressline2",
            "addressline3", "addressline4", "addressline5", "town", "county"),
    POSTCODE("postcode"),
    ADDRESS_CONFIDENTIAL("addressconfidential", "confidential"),
    NHS_NUMBER("nhsnumber", "nhsno"),
    UPN("upn"),
    PHONE("phone", "telephone", "mobile"),
    FAMILY("family", "familyid", "household");

    private final List<String> headings;

    PeopleColumn(String... headings) {
        this.headings = List.of(headings);
    }

    static Optional<PeopleColumn> of(String heading) {
        String plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        for (PeopleColumn column : values()) {
            if (column.headings.contains(plain)) return Optional.of(column);
        }
        return Optional.empty();
    }

    static boolean saysNo(String value) {
        return List.of("no", "n", "false", "0").contains(value.toLowerCase(Locale.ROOT));
    }

    static boolean saysYes(String value) {
        return List.of("yes", "y", "true", "1").contains(value.toLowerCase(Locale.ROOT));
    }
}
