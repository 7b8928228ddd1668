package goldthread.returns.cin;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.SexOfTheYear;
import goldthread.returns.xml.XmlOut;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a census child by child in the documented order, with the elements of the census year: GenderCurrent to
/// 2024 and Sex from 2025, plans from 2022, pre-proceedings from 2026. What the year has no place for is reported.
/// Blank and missing values are left out.
public final class CinWriter implements AutoCloseable {
    private final XmlOut xml;
    private final int year;
    private final String file;
    private final FaultSink faults;
    private final boolean everyBlock;

    /// @param header its year decides which elements are written
    public CinWriter(String file, OutputStream out, CinHeader header, FaultSink faults) throws IOException {
        this(file, out, header, false, faults);
    }

    /// @param everyBlock blocks that came with a later year are written all the same, for a return held them
    public CinWriter(String file, OutputStream out, CinHeader header, boolean everyBlock, FaultSink faults) throws IOException {
        this.everyBlock = everyBlock;
        this.file = file;
        this.year = header.censusYear();
        this.faults = faults;
        xml = new XmlOut(out);
        xml.open("Message");
        header(header);
        xml.open("Children");
    }

    private void header(CinHeader header) throws IOException {
        xml.open("Header");
        all("CollectionDetails", CinLayout.COLLECTION, header.collection(), header.year(), header.referenceDate());
        all("Source", CinLayout.SOURCE, header.sourceLevel(), header.lea(), header.softwareCode(), header.release(),
                header.serialNo(), header.dateTime());
        xml.close();
    }

    public void write(CinChild child) throws IOException {
        xml.open("Child");
        var who = child.identifiers();
        boolean sex = year >= CinLayout.SEX_FROM;
        String code = who.sex() == null ? null : SexOfTheYear.of(who.sex(), year - 1);
        all("ChildIdentifiers", CinLayout.IDENTIFIERS, who.laChildId(), who.upn(), who.formerUpn(), who.upnUnknown(),
                who.birthDate(), who.expectedBirthDate(), sex ? null : code, sex ? code : null,
                who.deathDate());
        xml.open("ChildCharacteristics");
        xml.value("Ethnicity", child.ethnicity());
        list("Disabilities", "Disability", child.disabilities());
        xml.close();
        for (CinDetails details : child.details()) details(child, details);
        xml.close();
    }

    private void details(CinChild child, CinDetails details) throws IOException {
        xml.open("CINdetails");
        values(CinLayout.DETAILS, details.referralDate(), details.referralSource(), details.primaryNeed(),
                details.closureDate(), details.reasonForClosure(), details.initialConference());
        for (var assessment : details.assessments()) assessment(assessment);
        for (var plan : held(details.plans(), CinLayout.PLANS_FROM, child)) {
            all("CINPlanDates", CinLayout.PLAN, plan.start(), plan.end());
        }
        for (var enquiry : details.section47s()) {
            all("Section47", CinLayout.SECTION_47, enquiry.start(), enquiry.conferenceTarget(),
                    enquiry.initialConference(), enquiry.conferenceNotRequired());
        }
        xml.value("ReferralNFA", details.referralNfa());
        for (var plan : details.protectionPlans()) protectionPlan(plan);
        for (var before : held(details.preProceedings(), CinLayout.PRE_PROCEEDINGS_FROM, child)) {
            all("PreProceedingsandFGDM", CinLayout.PRE_PROCEEDINGS, before.start(), before.letterBeforeProceedings(),
                    before.familyGroupOffered(), before.familyGroupFacilitated(), before.initialMeeting(),
                    before.reviewMeetings(), before.stepDecision(), before.outcome(), before.courtApplication(),
                    before.initialConferenceLetter());
        }
        xml.close();
    }

    private void assessment(CinDetails.Assessment assessment) throws IOException {
        xml.open("Assessments");
        values(CinLayout.ASSESSMENT, assessment.start(), assessment.internalReview(), assessment.authorisation());
        list("FactorsIdentifiedAtAssessment", "AssessmentFactors", assessment.factors());
        xml.close();
    }

    private void protectionPlan(CinDetails.ProtectionPlan plan) throws IOException {
        xml.open("ChildProtectionPlans");
        values(CinLayout.PROTECTION_PLAN, plan.start(), plan.end(), plan.initialCategory(), plan.latestCategory(),
                plan.previousPlans());
        list("Reviews", "CPPreviewDate", plan.reviews());
        xml.close();
    }

    /// The blocks, if the census of this year has them; else none, and a fault for each child that has any.
    private <T> List<T> held(List<T> blocks, int from, CinChild child) {
        if (everyBlock || year >= from || blocks.isEmpty()) return blocks;
        faults.report(Fault.doubtful(file, "Child " + child.id() + " has " + blocks.size() + " blocks that the census "
                + "holds from " + from + " on; they are not in that of " + year + ".", ""));
        return List.of();
    }

    private void list(String block, String element, List<String> texts) throws IOException {
        if (texts.isEmpty()) return;
        xml.open(block);
        for (String text : texts) xml.value(element, text);
        xml.close();
    }

    private void all(String block, List<String> elements, @Nullable String... values) throws IOException {
        xml.open(block);
        values(elements, values);
        xml.close();
    }

    /// The values under the first elements of a block, in its order.
    private void values(List<String> elements, @Nullable String... values) throws IOException {
        for (int i = 0; i < values.length; i++) xml.value(elements.get(i), values[i]);
    }

    @Override
    public void close() throws IOException {
        xml.close();
        xml.close();
        xml.finish();
    }
}
