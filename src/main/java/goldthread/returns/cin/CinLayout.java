package goldthread.returns.cin;

import goldthread.returns.xml.XmlShape;
import java.util.List;
import java.util.Set;

/// The elements of the census in the order in which each block must hold them. Reader and writer share it.
final class CinLayout {
    static final XmlShape SHAPE = new XmlShape("Message", Set.of("Message", "Children"), Set.of("Header", "Child"),
            "LAchildID");

    static final List<String> HEADER = List.of("CollectionDetails", "Source");
    static final List<String> COLLECTION = List.of("Collection", "Year", "ReferenceDate");
    static final List<String> SOURCE = List.of("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime");

    static final List<String> CHILD = List.of("ChildIdentifiers", "ChildCharacteristics", "CINdetails");
    // GenderCurrent to the census of 2024, Sex from 2025
    static final List<String> IDENTIFIERS = List.of("LAchildID", "UPN", "FormerUPN", "UPNunknown", "PersonBirthDate",
            "ExpectedPersonBirthDate", "GenderCurrent", "Sex", "PersonDeathDate");
    static final List<String> CHARACTERISTICS = List.of("Ethnicity", "Disabilities");
    static final List<String> DISABILITIES = List.of("Disability");

    static final List<String> DETAILS = List.of("CINreferralDate", "ReferralSource", "PrimaryNeedCode",
            "CINclosureDate", "ReasonForClosure", "DateOfInitialCPC", "Assessments", "CINPlanDates", "Section47",
            "ReferralNFA", "ChildProtectionPlans", "PreProceedingsandFGDM");
    static final List<String> ASSESSMENT = List.of("AssessmentActualStartDate", "AssessmentInternalReviewDate",
            "AssessmentAuthorisationDate", "FactorsIdentifiedAtAssessment");
    static final List<String> FACTORS = List.of("AssessmentFactors");
    static final List<String> PLAN = List.of("CINPlanStartDate", "CINPlanEndDate");
    static final List<String> SECTION_47 = List.of("S47ActualStartDate", "InitialCPCtarget", "DateOfInitialCPC",
            "ICPCnotRequired");
    static final List<String> PROTECTION_PLAN = List.of("CPPstartDate", "CPPendDate", "InitialCategoryOfAbuse",
            "LatestCategoryOfAbuse", "NumberOfPreviousCPP", "Reviews");
    static final List<String> REVIEWS = List.of("CPPreviewDate");
    static final List<String> PRE_PROCEEDINGS = List.of("PPStartDate", "LBPSentDate", "FGDMMeetingOffer",
            "FGDMMeetingFac", "InitialPPMeetingDate", "ReviewMeetingsCount", "StepDecisionDate", "PPOutcome",
            "CourtAppDate", "LetterInitCPDate");

    /// The first census with Sex in place of GenderCurrent.
    static final int SEX_FROM = 2025;
    /// The first census with plans for children in need.
    static final int PLANS_FROM = 2022;
    /// The first census with pre-proceedings and family group decision-making.
    static final int PRE_PROCEEDINGS_FROM = 2026;

    private CinLayout() {}
}
