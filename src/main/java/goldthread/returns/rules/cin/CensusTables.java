package goldthread.returns.rules.cin;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Grid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables that the census makes when its children are laid out in rows, each with its columns by name. A table is
/// called after the element whose rows it holds.
final class CensusTables {
    /// The tables with the columns that the census file fills. Those that name the child, the episode and the plan
    /// stand in none of them: the file says it by where an element stands.
    static final Map<String, List<String>> COLUMNS = columns();

    private CensusTables() {}

    private static Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        columns.put("Header", List.of("Collection", "Year", "ReferenceDate", "SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime"));
        columns.put("ChildIdentifiers", List.of("LAchildID", "UPN", "FormerUPN", "UPNunknown", "PersonBirthDate", "ExpectedPersonBirthDate", "GenderCurrent", "Sex", "PersonDeathDate"));
        columns.put("ChildCharacteristics", List.of("Ethnicity"));
        columns.put("Disabilities", List.of("Disability"));
        columns.put("CINdetails", List.of("CINreferralDate", "ReferralSource", "PrimaryNeedCode", "CINclosureDate", "ReasonForClosure", "DateOfInitialCPC", "ReferralNFA"));
        columns.put("Assessments", List.of("AssessmentActualStartDate", "AssessmentInternalReviewDate", "AssessmentAuthorisationDate", "AssessmentFactors"));
        columns.put("CINplanDates", List.of("CINPlanStartDate", "CINPlanEndDate"));
        columns.put("Section47", List.of("S47ActualStartDate", "InitialCPCtarget", "DateOfInitialCPC", "ICPCnotRequired"));
        columns.put("ChildProtectionPlans", List.of("CPPstartDate", "CPPendDate", "InitialCategoryOfAbuse", "LatestCategoryOfAbuse", "NumberOfPreviousCPP"));
        columns.put("Reviews", List.of("CPPreviewDate"));
        return columns;
    }

    static final class Header extends CensusRows {
        final Column year, referenceDate;

        Header(Grid grid, Links links) {
            super(grid, links, "");
            year = column("Year");
            referenceDate = column("ReferenceDate");
        }
    }

    static final class Identifiers extends CensusRows {
        final Column laChildId, upn, formerUpn, upnUnknown, birth, expectedBirth, gender, sex, death;

        Identifiers(Grid grid, Links links) {
            super(grid, links, "");
            laChildId = column("LAchildID");
            upn = column("UPN");
            formerUpn = column("FormerUPN");
            upnUnknown = column("UPNunknown");
            birth = column("PersonBirthDate");
            expectedBirth = column("ExpectedPersonBirthDate");
            gender = column("GenderCurrent");
            sex = column("Sex");
            death = column("PersonDeathDate");
        }
    }

    static final class Characteristics extends CensusRows {
        final Column ethnicity;

        Characteristics(Grid grid, Links links) {
            super(grid, links, "");
            ethnicity = column("Ethnicity");
        }
    }

    static final class Disabilities extends CensusRows {
        final Column disability;

        Disabilities(Grid grid, Links links) {
            super(grid, links, "");
            disability = column("Disability");
        }
    }

    /// The episodes of need.
    static final class Details extends CensusRows {
        final Column referral, source, need, closure, reason, conference, nfa;

        Details(Grid grid, Links links) {
            super(grid, links, "CINdetailsID");
            referral = column("CINreferralDate");
            source = column("ReferralSource");
            need = column("PrimaryNeedCode");
            closure = column("CINclosureDate");
            reason = column("ReasonForClosure");
            conference = column("DateOfInitialCPC");
            nfa = column("ReferralNFA");
        }
    }

    static final class Assessments extends CensusRows {
        final Column start, authorised, factors;
        private final Factors read;

        Assessments(Grid grid, Links links) {
            super(grid, links, "AssessmentID");
            start = column("AssessmentActualStartDate");
            authorised = column("AssessmentAuthorisationDate");
            factors = column("AssessmentFactors");
            read = new Factors(factors);
        }

        boolean anyFactor(int row) {
            return read.are(row, Factors.ANY);
        }

        boolean only21(int row) {
            return read.are(row, Factors.ONLY_21);
        }

        boolean with21(int row) {
            return read.are(row, Factors.MIXED_21);
        }

        boolean twice(int row) {
            return read.are(row, Factors.TWICE);
        }

        boolean with18a(int row) {
            return read.are(row, Factors.HAS_18A);
        }

        boolean with19a(int row) {
            return read.are(row, Factors.HAS_19A);
        }
    }

    /// Child in need plans.
    static final class Plans extends CensusRows {
        final Column start, end;

        Plans(Grid grid, Links links) {
            super(grid, links, "CINPlanID");
            start = column("CINPlanStartDate");
            end = column("CINPlanEndDate");
        }
    }

    static final class Enquiries extends CensusRows {
        final Column start, target, conference, notRequired;

        Enquiries(Grid grid, Links links) {
            super(grid, links, "S47ID");
            start = column("S47ActualStartDate");
            target = column("InitialCPCtarget");
            conference = column("DateOfInitialCPC");
            notRequired = column("ICPCnotRequired");
        }
    }

    static final class Protection extends CensusRows {
        final Column start, end, initialCategory, latestCategory, previous;

        Protection(Grid grid, Links links) {
            super(grid, links, "CPPID");
            start = column("CPPstartDate");
            end = column("CPPendDate");
            initialCategory = column("InitialCategoryOfAbuse");
            latestCategory = column("LatestCategoryOfAbuse");
            previous = column("NumberOfPreviousCPP");
        }
    }

    static final class Reviews extends CensusRows {
        final Column date;

        Reviews(Grid grid, Links links) {
            super(grid, links, "");
            date = column("CPPreviewDate");
        }
    }
}
