package goldthread.workforce;

import static goldthread.workforce.CensusField.Shape.CODE;
import static goldthread.workforce.CensusField.Shape.DAY;
import static goldthread.workforce.CensusField.Shape.SHARE;
import static goldthread.workforce.CensusField.Shape.TENTHS;
import static goldthread.workforce.CensusField.Shape.TEXT;
import static goldthread.workforce.CensusField.Shape.WHOLE;
import static goldthread.workforce.CensusField.Shape.HUNDREDTHS;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the children's social work workforce census asks of a worker, element by element in its order, with its codes
/// (layout of 2022, the newest that was to hand).
public enum CensusField {
    AGENCY_WORKER("AgencyWorker", "Agency worker", CODE, "0", "No", "1", "Yes"),
    SWE_NO("SWENo", "Social Work England number", TEXT),
    FTE("FTE", "Full-time equivalent in the contract", SHARE),
    BIRTH("PersonBirthDate", "Date of birth", DAY),
    GENDER("GenderCurrent", "Gender", CODE, "0", "Not known", "1", "Male", "2", "Female", "9", "Neither of the two"),
    /// As in the children looked after return, without Traveller of Irish heritage and Gypsy or Roma.
    ETHNICITY("Ethnicity", "Ethnicity", CODE, "WBRI", "White British", "WIRI", "White Irish", "WOTH", "Any other White background", "MWBC", "White and Black Caribbean", "MWBA", "White and Black African",
            "MWAS", "White and Asian", "MOTH", "Any other mixed background", "AIND", "Indian", "APKN", "Pakistani", "ABAN", "Bangladeshi", "AOTH", "Any other Asian background", "BCRB", "Black Caribbean",
            "BAFR", "Black African", "BOTH", "Any other Black background", "CHNE", "Chinese", "OOTH", "Any other ethnic group", "REFU", "Preferred not to say", "NOBT", "Not yet asked"),
    INSTITUTION("QualInst", "Where they qualified", TEXT),
    LEVEL("QualLevel", "Level of the qualification", CODE, "1", "Undergraduate", "2", "Postgraduate", "3", "Other"),
    STEP_UP("StepUpGrad", "Came by Step Up to Social Work", CODE, "0", "No", "1", "Yes"),
    ORG_ROLE("OrgRole", "Role", CODE, "1", "Senior manager", "2", "Middle manager", "3", "First line manager", "4", "Senior practitioner", "5", "Case holder", "6", "Qualified, without cases"),
    ROLE_START("RoleStartDate", "Start in the role", DAY),
    ROLE_END("RoleEndDate", "End of the role", DAY),
    ORIGIN("StartOrigin", "Where they came from", CODE, "1", "Newly qualified", "2", "Another local authority in England", "3", "Social work outside England", "4", "An agency", "5", "Other social work in England",
            "6", "Other social care, not social work", "7", "No job, or outside social care", "8", "Other", "9", "Not known", "10", "Not yet collected"),
    DESTINATION("LeaverDestination", "Where they went", CODE, "1", "Another local authority in England", "2", "Social work outside England", "3", "An agency", "4", "Other social work in England",
            "5", "Other social care, not social work", "6", "No job, or outside social care", "7", "Other", "8", "Not known", "9", "Not yet collected"),
    REASON_LEFT("ReasonLeave", "Why they left", CODE, "1", "Resignation", "2", "Voluntary redundancy", "3", "Compulsory redundancy", "4", "Dismissed", "5", "Retired", "6", "Died", "7", "Moved within the authority",
            "8", "Other", "9", "Not known", "10", "Not yet collected"),
    FTE_30("FTE30", "Full-time equivalent at 30 September", SHARE),
    CASES("Cases30", "Cases held at 30 September", WHOLE),
    DAYS_LOST("WorkingDaysLost", "Working days lost to sickness", HUNDREDTHS),
    CONTRACT_WEEKS("ContractWeeks", "Weeks a year in the contract", TENTHS),
    FRONTLINE("FrontlineGrad", "Came by Frontline", CODE, "0", "No", "1", "Yes"),
    ABSENT("Absat30Sept", "Absent at 30 September", CODE, "0", "No", "1", "Yes"),
    ABSENCE("ReasonAbsence", "Why absent", CODE, "MAT", "Maternity, paternity or parental leave", "OTH", "Other", "PUB", "Public duties", "SIC", "Sickness", "TRN", "Training", "UNA", "Unauthorised", "UNP", "Unpaid"),
    STATUS("CFKSSstatus", "Knowledge and skills", CODE, "1", "Assessed and supported year", "2", "Frontline practitioner", "3", "Practice supervisor", "4", "Practice leader");

    /// How a value is written. `SHARE`: nought to one, two decimals at most.
    public enum Shape { CODE, TEXT, DAY, SHARE, WHOLE, TENTHS, HUNDREDTHS }

    private final String element;
    private final String title;
    private final Shape shape;
    private final Map<String, String> codes = new LinkedHashMap<>();

    CensusField(String element, String title, Shape shape, String... codes) {
        this.element = element;
        this.title = title;
        this.shape = shape;
        for (int i = 0; i < codes.length; i += 2) this.codes.put(codes[i], codes[i + 1]);
    }

    /// As the Department calls it.
    public String element() {
        return element;
    }

    public String title() {
        return title;
    }

    public Shape shape() {
        return shape;
    }

    /// Code and meaning, in the order of the standard; empty where it is not coded.
    public Map<String, String> codes() {
        return java.util.Collections.unmodifiableMap(codes);
    }

    public static Optional<CensusField> named(String element) {
        return Arrays.stream(values()).filter(each -> each.element.equals(element)).findFirst();
    }
}
