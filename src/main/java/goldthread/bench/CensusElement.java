package goldthread.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An element of a census in the making: a value, or a block of others in the order that the census wants.
final class CensusElement {
    private static final List<String> ORDER = List.of("ChildIdentifiers", "ChildCharacteristics", "LAchildID", "UPN",
            "FormerUPN", "UPNunknown", "PersonBirthDate", "ExpectedPersonBirthDate", "GenderCurrent", "Sex", "PersonDeathDate",
            "Ethnicity", "Disabilities", "Disability", "CINdetails", "CINreferralDate", "ReferralSource", "PrimaryNeedCode",
            "CINclosureDate", "ReasonForClosure", "S47ActualStartDate", "InitialCPCtarget", "DateOfInitialCPC",
            "ICPCnotRequired", "Assessments", "AssessmentActualStartDate", "AssessmentAuthorisationDate",
            "FactorsIdentifiedAtAssessment", "AssessmentFactors", "CINPlanDates", "CINPlanStartDate", "CINPlanEndDate",
            "Section47", "ReferralNFA", "ChildProtectionPlans", "CPPstartDate", "CPPendDate", "InitialCategoryOfAbuse",
            "LatestCategoryOfAbuse", "NumberOfPreviousCPP", "Reviews", "CPPreviewDate");

    final String name;
    @Nullable String text;
    final List<CensusElement> children = new ArrayList<>();

    CensusElement(String name, @Nullable String text) {
        this.name = name;
        this.text = text;
    }

    static CensusElement block(String name) {
        return new CensusElement(name, null);
    }

    CensusElement value(String name, @Nullable String text) {
        if (text != null) add(new CensusElement(name, text));
        return this;
    }

    /// Puts a child where the census wants it, after others of its name.
    CensusElement add(CensusElement child) {
        int place = children.size();
        while (place > 0 && ORDER.indexOf(children.get(place - 1).name) > ORDER.indexOf(child.name)) place--;
        children.add(place, child);
        return this;
    }

    /// The first element of that name anywhere inside.
    @Nullable CensusElement find(String name) {
        for (CensusElement each : children) {
            if (each.name.equals(name)) return each;
            CensusElement inside = each.find(name);
            if (inside != null) return inside;
        }
        return null;
    }

    /// The block that the first element of that name stands in.
    @Nullable CensusElement around(String name) {
        for (CensusElement each : children) {
            if (each.name.equals(name)) return this;
            CensusElement inside = each.around(name);
            if (inside != null) return inside;
        }
        return null;
    }

    String said(String name) {
        CensusElement found = find(name);
        return found == null || found.text == null ? "" : found.text;
    }

    void write(Appendable out) throws IOException {
        out.append('<').append(name).append('>');
        if (text != null) out.append(text);
        for (CensusElement each : children) each.write(out);
        out.append("</").append(name).append(">\n");
    }
}
