package goldthread.returns.hr;

import de.siegmar.fastcsv.reader.CsvReader;
import goldthread.access.Role;
import goldthread.returns.annexa.AnnexA.Column;
import goldthread.returns.annexa.AnnexA.Kind;
import goldthread.returns.annexa.AnnexA.ListOf;
import goldthread.returns.annexa.Lists;
import goldthread.workforce.CensusField;
import goldthread.workforce.Registration.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The lists of an HR extract, and that of the registration checks: their columns and codes. No standard says what an extract
/// looks like; these headings are ours, and those of a file are told from them.
public final class HrLists {
    static final String NUMBER = "Employee number", NAME = "Name", FIRST = "First name", SURNAME = "Surname", LOGIN = "Login or work email", SWE = "Social Work England number",
            QUALIFIED = "Date qualified", TEAM = "Team", ROLE = "Role", START = "Start in the role", END = "Last day of work", WHY = "Reason for leaving in words", LANGUAGES = "Languages", SKILLS = "Skills",
            PAY = "Pay", POSITION = "Position number", POST = "Post", VACANT = "Vacant since", POST_ENDS = "Last day of the post", AWAY = "First day away", BACK = "Last day away", AWAY_WHY = "Reason for absence",
            REGISTERED_NAME = "Name on the register", STANDING = "Standing on the register", UNTIL = "Registered until", REMARKS = "Conditions", CHECKED = "Checked on";
    /// Between two languages or skills in one cell.
    static final String AND = ";";
    /// What the census asks and an extract may tell, with the heading that it has there.
    static final Map<CensusField, String> CENSUS = census();
    public static final ListOf WORKERS = new ListOf(1, "Workers", "", 0, NUMBER, List.of(START), workers());
    public static final ListOf VACANCIES = new ListOf(2, "Vacant posts", "", 0, POSITION, List.of(VACANT), List.of(text(POSITION), text(TEAM), text(POST), text(fte()), day(VACANT), day(POST_ENDS)));
    public static final ListOf ABSENCES = new ListOf(3, "Absences", "", 0, NUMBER, List.of(AWAY), List.of(text(NUMBER), day(AWAY), day(BACK),
            code(AWAY_WHY, Stream.of("Sickness", "Annual leave", "Training", "Parental leave", "Other").map(each -> each + ": " + each))));
    public static final ListOf CHECKS = new ListOf(1, "Registration checks", "", 0, SWE, List.of(), List.of(text(SWE), text(REGISTERED_NAME),
            code(STANDING, Arrays.stream(Standing.values()).map(each -> each.code() + ": " + each.title())), day(UNTIL), text(REMARKS), day(CHECKED)));

    /// A real extract has many columns that are nobody's business here.
    private static final double ENOUGH = 0.3;
    public static final Lists EXTRACT = new Lists("Workers, Vacant posts and Absences", List.of(WORKERS, VACANCIES, ABSENCES), rows("headings.csv"), codes(), ENOUGH, Set.of(PAY));
    public static final Lists REGISTER = new Lists("Registration checks", List.of(CHECKS), rows("headings.csv"), codes(), ENOUGH, Set.of(PAY));

    private HrLists() {}

    private static Map<CensusField, String> census() {
        var headings = new LinkedHashMap<CensusField, String>();
        headings.put(CensusField.BIRTH, "Date of birth");
        headings.put(CensusField.GENDER, "Gender");
        headings.put(CensusField.ETHNICITY, "Ethnicity");
        headings.put(CensusField.INSTITUTION, "Where they qualified");
        headings.put(CensusField.LEVEL, "Level of the qualification");
        headings.put(CensusField.STEP_UP, "Step Up to Social Work");
        headings.put(CensusField.FRONTLINE, "Frontline");
        headings.put(CensusField.ORIGIN, "Where they came from");
        headings.put(CensusField.FTE, "Full-time equivalent");
        headings.put(CensusField.CONTRACT_WEEKS, "Weeks in the contract");
        headings.put(CensusField.ORG_ROLE, "Role in the census");
        headings.put(CensusField.STATUS, "Knowledge and skills");
        headings.put(CensusField.AGENCY_WORKER, "Agency worker");
        headings.put(CensusField.REASON_LEFT, "Reason for leaving");
        headings.put(CensusField.DESTINATION, "Where they went");
        return headings;
    }

    static String fte() {
        return CENSUS.get(CensusField.FTE);
    }

    private static List<Column> workers() {
        return Stream.concat(Stream.of(text(NUMBER), text(NAME), text(FIRST), text(SURNAME), text(LOGIN), text(SWE), day(QUALIFIED), text(TEAM),
                        code(ROLE, Stream.concat(Arrays.stream(Role.values()).filter(role -> role.permissions().contains(goldthread.access.Permission.RECORD)).map(role -> role.code() + ": " + role.title()), Stream.of("other: Another role"))),
                        day(START), day(END), text(WHY), text(LANGUAGES), text(SKILLS), text(PAY)),
                CENSUS.entrySet().stream().map(each -> switch (each.getKey().shape()) {
                    case DAY -> day(each.getValue());
                    case CODE -> code(each.getValue(), each.getKey().codes().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()));
                    default -> text(each.getValue());
                })).toList();
    }

    /// The code alone, of `WBRI: White British`.
    static String code(String said) {
        return said.replaceFirst(": .*", "");
    }

    private static Column text(String heading) {
        return new Column(heading, Kind.TEXT, true, List.of(), true);
    }

    private static Column day(String heading) {
        return new Column(heading, Kind.DAY, true, List.of(), true);
    }

    private static Column code(String heading, Stream<String> codes) {
        return new Column(heading, Kind.CODE, true, codes.toList(), true);
    }

    private static Map<String, List<String>> rows(String resource) {
        var words = new LinkedHashMap<String, List<String>>();
        read(resource).forEach(row -> words.computeIfAbsent(row.getFirst(), none -> new java.util.ArrayList<>()).add(row.get(1)));
        return words;
    }

    private static Map<String, Map<String, String>> codes() {
        var words = new LinkedHashMap<String, Map<String, String>>();
        read("codes.csv").forEach(row -> words.computeIfAbsent(row.getFirst(), none -> new LinkedHashMap<>()).put(row.get(1), row.get(2)));
        return words;
    }

    private static List<List<String>> read(String resource) {
        try (InputStream file = Objects.requireNonNull(HrLists.class.getResourceAsStream("/goldthread/returns/hr/" + resource), resource)) {
            return CsvReader.builder().ofCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8)).stream().skip(1).map(row -> row.getFields()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
