package goldthread.returns.cin;

import goldthread.returns.xml.XmlElement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the elements of the census into records, block by block in the order of the layout.
final class CinReading {
    private final CinFaults faults;

    CinReading(CinFaults faults) {
        this.faults = faults;
    }

    CinHeader header(XmlElement element) {
        var header = new CinBlock(element, CinLayout.HEADER, faults);
        var collection = header.block("CollectionDetails", CinLayout.COLLECTION);
        var source = header.block("Source", CinLayout.SOURCE);
        return new CinHeader(element.line(), collection.one("Collection"), collection.one("Year"),
                collection.day("ReferenceDate"), source.one("SourceLevel"), source.one("LEA"),
                source.one("SoftwareCode"), source.one("Release"), source.one("SerialNo"), source.one("DateTime"),
                together(header.extra(), together(collection.extra(), source.extra())));
    }

    CinChild child(XmlElement element) {
        var child = new CinBlock(element, CinLayout.CHILD, faults);
        var identifiers = identifiers(child.block("ChildIdentifiers", CinLayout.IDENTIFIERS));
        if (identifiers.laChildId() == null || identifiers.laChildId().isEmpty()) faults.noChildId(element);
        var characteristics = child.block("ChildCharacteristics", CinLayout.CHARACTERISTICS);
        return new CinChild(element.line(), identifiers, characteristics.one("Ethnicity"),
                characteristics.list("Disabilities", "Disability", false),
                child.blocks("CINdetails", CinLayout.DETAILS).stream().map(this::details).toList(),
                together(child.extra(), characteristics.extra()), element.received());
    }

    private CinChild.Identifiers identifiers(CinBlock block) {
        String sex = block.one("Sex");
        String gender = block.one("GenderCurrent");
        return new CinChild.Identifiers(block.line(), block.one("LAchildID"), block.one("UPN"),
                block.one("FormerUPN"), block.one("UPNunknown"), block.day("PersonBirthDate"),
                block.day("ExpectedPersonBirthDate"), sex != null ? sex : gender, sexElement(sex, gender),
                block.day("PersonDeathDate"),
                sex != null && gender != null ? together(block.extra(), Map.of("GenderCurrent", gender)) : block.extra());
    }

    private static @Nullable String sexElement(@Nullable String sex, @Nullable String gender) {
        if (sex != null) return "Sex";
        return gender != null ? "GenderCurrent" : null;
    }

    private CinDetails details(CinBlock block) {
        return new CinDetails(block.line(), block.day("CINreferralDate"), block.one("ReferralSource"),
                block.one("PrimaryNeedCode"), block.day("CINclosureDate"), block.one("ReasonForClosure"),
                block.day("DateOfInitialCPC"),
                block.blocks("Assessments", CinLayout.ASSESSMENT).stream().map(CinReading::assessment).toList(),
                block.blocks("CINPlanDates", CinLayout.PLAN).stream().map(CinReading::plan).toList(),
                block.blocks("Section47", CinLayout.SECTION_47).stream().map(CinReading::section47).toList(),
                block.one("ReferralNFA"),
                block.blocks("ChildProtectionPlans", CinLayout.PROTECTION_PLAN).stream()
                        .map(CinReading::protectionPlan).toList(),
                block.blocks("PreProceedingsandFGDM", CinLayout.PRE_PROCEEDINGS).stream()
                        .map(CinReading::preProceedings).toList(),
                block.extra());
    }

    private static CinDetails.Assessment assessment(CinBlock block) {
        return new CinDetails.Assessment(block.line(), block.day("AssessmentActualStartDate"),
                block.day("AssessmentInternalReviewDate"), block.day("AssessmentAuthorisationDate"),
                block.list("FactorsIdentifiedAtAssessment", "AssessmentFactors", false), block.extra());
    }

    private static CinDetails.Plan plan(CinBlock block) {
        return new CinDetails.Plan(block.line(), block.day("CINPlanStartDate"), block.day("CINPlanEndDate"),
                block.extra());
    }

    private static CinDetails.Section47 section47(CinBlock block) {
        return new CinDetails.Section47(block.line(), block.day("S47ActualStartDate"), block.day("InitialCPCtarget"),
                block.day("DateOfInitialCPC"), block.one("ICPCnotRequired"), block.extra());
    }

    private static CinDetails.ProtectionPlan protectionPlan(CinBlock block) {
        return new CinDetails.ProtectionPlan(block.line(), block.day("CPPstartDate"), block.day("CPPendDate"),
                block.one("InitialCategoryOfAbuse"), block.one("LatestCategoryOfAbuse"),
                block.one("NumberOfPreviousCPP"), block.list("Reviews", "CPPreviewDate", true), block.extra());
    }

    private static CinDetails.PreProceedings preProceedings(CinBlock block) {
        return new CinDetails.PreProceedings(block.line(), block.day("PPStartDate"), block.day("LBPSentDate"),
                block.one("FGDMMeetingOffer"), block.one("FGDMMeetingFac"), block.day("InitialPPMeetingDate"),
                block.one("ReviewMeetingsCount"), block.day("StepDecisionDate"), block.one("PPOutcome"),
                block.day("CourtAppDate"), block.day("LetterInitCPDate"), block.extra());
    }

    private static Map<String, String> together(Map<String, String> one, Map<String, String> other) {
        if (other.isEmpty()) return one;
        var all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }
}
