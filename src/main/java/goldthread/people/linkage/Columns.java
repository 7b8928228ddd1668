package goldthread.people.linkage;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which column of a file holds what, told by its heading; a map given by the user goes before.
final class Columns {
    private static final Map<String, List<String>> HEADINGS = Map.ofEntries(
            entry("ID", List.of("uniqueid", "recid", "recordid", "id", "childid", "lachildid", "personid", "child", "rowid", "clientid", "localid", "mosaicid")),
            entry("SOURCE", List.of("source", "agency", "service", "system", "sourcedataset", "origin", "organisation", "dataset")),
            entry("PROTECTED", List.of("protected", "adopted", "sealed", "restricted", "protectedidentity", "newidentity", "postadoption")),
            entry("FULL_NAME", List.of("fullname", "name", "childname", "firstandsurname", "personname")),
            entry("FORENAME", List.of("forename", "forenames", "firstname", "givenname", "givennames", "first", "fname", "christianname", "given", "childforename",
                    "firstnames", "forename1", "personforename", "fnamec1", "legalforename", "legalfirstname")),
            entry("SURNAME", List.of("surname", "lastname", "familyname", "last", "lname", "sname", "childsurname", "familynames", "personsurname", "legalsurname",
                    "surname1", "secondname", "lnamec1")),
            entry("BORN", List.of("dob", "dateofbirth", "birthdate", "born", "childdob", "persondob", "personbirthdate", "birthday", "dobcombined", "birth")),
            entry("BORN_YEAR", List.of("by", "birthyear", "yearofbirth", "yob", "dobyear", "bornyear")),
            entry("BORN_MONTH", List.of("bm", "birthmonth", "monthofbirth", "mob", "dobmonth", "bornmonth")),
            entry("BORN_DAY", List.of("bd", "birthdayofmonth", "dayofbirth", "dobday", "bornday", "birthdaynumber")),
            entry("SEX", List.of("sex", "gender", "childsex", "persongender", "legalsex")),
            entry("POSTCODE", List.of("postcode", "postalcode", "homepostcode", "homepost", "zip", "zipcode", "postcodefake", "childpostcode", "pcode")),
            entry("HOUSE", List.of("streetnumber", "housenumber", "housenameornumber", "number", "houseno", "paon", "house", "streetno")),
            entry("STREET", List.of("address1", "street", "addressline1", "streetname", "line1", "address", "road", "fulladdress", "homeaddress")),
            entry("PLACE", List.of("address2", "addressline2", "line2")),
            entry("TOWN", List.of("suburb", "town", "city", "locality", "posttown", "address3", "birthplace", "placeofbirth", "addressline3", "village", "townorcity")),
            entry("REGION", List.of("state", "county", "region", "province", "stateprovince", "localauthority")),
            entry("EMAIL", List.of("email", "emailaddress", "mail")),
            entry("PHONE", List.of("phone", "telephone", "mobile", "phonenumber", "tel", "mobilenumber", "telephonenumber", "contactnumber")),
            entry("NHS", List.of("nhsnumber", "nhs", "nhsno", "nhsnum", "nhsid", "childnhsnumber", "nhsnumbervalue")),
            entry("UPN", List.of("upn", "uniquepupilnumber", "pupilnumber", "childupn")),
            entry("NUMBER", List.of("socsecid", "ssn", "nino", "nationalinsurancenumber", "socialsecuritynumber", "nationalid", "idnumber", "ni", "passport")));

    static final List<String> PARTS_OF_BIRTH = List.of("BORN_YEAR", "BORN_MONTH", "BORN_DAY");

    /// Words before a heading that say whose it is, and what may stand behind one: a number or half a word is not guessed at.
    private static final int LATER = 100;
    private static final Pattern WHOSE = Pattern.compile("((pupil|patient|student|learner|subject|client|child|person)s?|legal|current|registered|main)");
    private static final List<String> AFTER_WHOSE = List.of("forename", "forenames", "firstname", "firstnames", "givenname", "givennames", "surname", "lastname", "familyname", "fullname", "name",
            "dob", "dateofbirth", "birthdate", "sex", "gender", "postcode", "nhsnumber", "nhsno", "upn");

    final Map<Field, Integer> fields = new EnumMap<>(Field.class);
    private final Map<String, Integer> others = new HashMap<>();
    final List<String> unused = new ArrayList<>();

    /// @param map    heading to what it holds: `{"kid_first": "forename", "soc_sec_id": "ignore"}`
    /// @param hidden headings never looked at: the truth
    Columns(List<String> headings, Map<String, String> map, List<String> hidden) {
        var wanted = new HashMap<String, String>();
        map.forEach((heading, holds) -> wanted.put(plain(heading), what(holds)));
        for (var named : HEADINGS.entrySet()) {
            for (var known : named.getValue()) {
                wanted.putIfAbsent(known, named.getKey());
            }
        }
        var away = hidden.stream().map(Columns::plain).toList();
        var best = new HashMap<String, Integer>();
        for (int at = 0; at < headings.size(); at++) {
            var heading = known(headings.get(at), wanted);
            boolean isId = "ID".equals(wanted.get(heading));
            var holds = away.contains(plain(headings.get(at))) && !isId ? "IGNORE" : wanted.getOrDefault(heading, "");
            if (holds.isEmpty()) {
                unused.add(headings.get(at).strip());
            } else if (!holds.equals("IGNORE")) {
                int rank = map.keySet().stream().map(Columns::plain).anyMatch(heading::equals) ? -1 : HEADINGS.get(holds).indexOf(heading) + (heading.equals(plain(headings.get(at))) ? 0 : LATER);
                if (best.getOrDefault(holds, Integer.MAX_VALUE) > rank) {
                    best.put(holds, rank);
                    others.put(holds, at);
                }
            }
        }
        for (var field : Field.ALL) {
            var at = others.get(field.name());
            if (at != null) {
                fields.put(field, at);
            }
        }
    }

    /// The heading as it is known: as it stands, without what is in brackets, or without whose it is.
    private static String known(String heading, Map<String, String> wanted) {
        var plain = plain(heading);
        if (wanted.containsKey(plain)) return plain;
        var bare = plain(heading.replaceAll("\\(.*?\\)", ""));
        if (wanted.containsKey(bare)) return bare;
        return AFTER_WHOSE.stream().filter(holds -> bare.endsWith(holds) && WHOSE.matcher(bare.substring(0, bare.length() - holds.length())).matches()).findFirst().orElse(plain);
    }

    /// Whether the date of birth stands in three columns.
    boolean bornInParts() {
        return !fields.containsKey(Field.BORN) && PARTS_OF_BIRTH.stream().allMatch(others::containsKey);
    }

    private static String what(String holds) {
        var plain = holds.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return switch (plain) {
            case "IGNORE", "NOTHING", "" -> "IGNORE";
            case "DATE_OF_BIRTH", "DOB" -> "BORN";
            case "NHS_NUMBER" -> "NHS";
            default -> {
                if (HEADINGS.containsKey(plain)) {
                    yield plain;
                }
                var known = HEADINGS.entrySet().stream().filter(entry -> entry.getValue().contains(plain(holds))).map(Map.Entry::getKey).findFirst();
                yield known.orElseThrow(() -> new IllegalArgumentException("The map of columns says \"" + holds + "\", which is nothing that is compared. "
                        + "Say one of: " + String.join(", ", HEADINGS.keySet().stream().sorted().map(String::toLowerCase).toList()) + " or ignore."));
            }
        };
    }

    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    @Nullable Integer at(String what) {
        return others.get(what);
    }
}
