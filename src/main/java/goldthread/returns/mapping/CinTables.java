package goldthread.returns.mapping;

import static goldthread.people.PeopleEntry.Identified.FORMER_UPN;
import static goldthread.people.PeopleEntry.Identified.UPN;
import static goldthread.people.PeopleEntry.Identified.UPN_UNKNOWN;
import static goldthread.returns.mapping.Part.Bond.END;
import static goldthread.returns.mapping.Part.Bond.MORE;
import static goldthread.returns.mapping.Part.Bond.SEVERAL;
import static goldthread.returns.mapping.Part.of;
import static goldthread.returns.mapping.Part.root;
import static goldthread.returns.mapping.Part.since;

import goldthread.casefile.Fact;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentCheckpoint;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Described;
import goldthread.protection.ProtectionEntry.CategoryChanged;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.PlanEnded;
import goldthread.protection.ProtectionEntry.PlanReviewed;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.protection.ProtectionEntry.PreProceedings;
import goldthread.time.CollectionYear;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// The blocks of the children in need census, and the entries that say what they say. Children in need census guide,
/// censuses of 2017 to 2026. Columns are elements; what stands inside another block knows the referral above it.
final class CinTables {
    // the years of the censuses of 2022 and of 2026, which brought these blocks (guides, year differences)
    private static final int PLANS_FROM = 2021;
    private static final int PRE_PROCEEDINGS_FROM = 2025;

    private static final Table CHILD = new Table("Child", null, "UPN:C FormerUPN:C UPNunknown:C PersonBirthDate:D "
            + "ExpectedPersonBirthDate:D Sex:C PersonDeathDate:D Ethnicity:C Disabilities:L",
            root(Described.class, "PersonBirthDate ExpectedPersonBirthDate Sex PersonDeathDate Ethnicity Disabilities",
                    CinTables::described, CinTables::described, Described::asOf),
            ChildParts.number("UPN", UPN), ChildParts.number("FormerUPN", FORMER_UPN), ChildParts.number("UPNunknown", UPN_UNKNOWN))
            .aboutTheChild().corrects((known, given) -> ChildParts.born("PersonBirthDate", known, given));

    private static final Table DETAILS = new Table("CINdetails", null, "CINreferralDate:D ReferralSource:C PrimaryNeedCode:C "
            + "CINclosureDate:D ReasonForClosure:C DateOfInitialCPC:D ReferralNFA:Y",
            root(Referred.class, "CINreferralDate ReferralSource", says -> new Referred(says.child(), says.day("CINreferralDate"),
                    says.text("ReferralSource"), says.standing() instanceof Referred referred ? referred.asked() : null, says.day()),
                    (e, row) -> row.set("CINreferralDate", e.on()).set("ReferralSource", e.source()), Referred::on),
            of(MORE, NeedIdentified.class, "PrimaryNeedCode", says -> new NeedIdentified(says.child(), says.rootId(),
                    says.cells().get("PrimaryNeedCode"), says.dayOr("CINreferralDate", says.day())),
                    (e, row) -> row.set("PrimaryNeedCode", e.need()), NeedIdentified::referral),
            of(MORE, ReferralDecided.class, "ReferralNFA", says -> new ReferralDecided(says.child(), says.rootId(),
                    says.dayOr("CINreferralDate", says.day()), says.cells().yes("ReferralNFA"),
                    says.standing() instanceof ReferralDecided decided ? decided.why() : null),
                    (e, row) -> row.set("ReferralNFA", e.noFurtherAction()), ReferralDecided::referral).from(decided -> null),
            of(END, Closed.class, "CINclosureDate ReasonForClosure", says -> new Closed(says.child(), says.rootId(),
                    says.day("CINclosureDate"), says.text("ReasonForClosure"), says.day()), (e, row) ->
                    row.set("CINclosureDate", e.on()).set("ReasonForClosure", e.reason()), Closed::referral).from(Closed::on),
            of(MORE, ConferenceHeld.class, "DateOfInitialCPC", says -> new ConferenceHeld(says.child(), says.rootId(), null,
                    Objects.requireNonNull(says.day("DateOfInitialCPC"))), (e, row) -> row.set("DateOfInitialCPC", e.on()),
                    ConferenceHeld::referral).where(e -> e.enquiry() == null))
            .key("CINreferralDate").from(null, "CINclosureDate").belongs((year, row, in) -> turnedAway(row) ? Table.within(year, row.begins()) : row.overlaps(year));

    private static final Table ASSESSMENTS = new Table("Assessments", DETAILS, "AssessmentActualStartDate:D "
            + "AssessmentInternalReviewDate:D AssessmentAuthorisationDate:D AssessmentFactors:L",
            root(AssessmentStarted.class, "AssessmentActualStartDate", says -> new AssessmentStarted(says.child(), says.aboveId(),
                    says.day("AssessmentActualStartDate"), says.day()), (e, row) -> row.set("AssessmentActualStartDate", e.on()),
                    AssessmentStarted::on).under(FamilyHelpEntry::referral),
            of(MORE, AssessmentCheckpoint.class, "AssessmentInternalReviewDate", says -> new AssessmentCheckpoint(says.child(),
                    says.aboveId(), says.rootId(), Objects.requireNonNull(says.day("AssessmentInternalReviewDate"))),
                    (e, row) -> row.set("AssessmentInternalReviewDate", e.on()), AssessmentCheckpoint::assessment),
            of(END, AssessmentAuthorised.class, "AssessmentAuthorisationDate", says -> new AssessmentAuthorised(says.child(),
                    says.aboveId(), says.rootId(), Objects.requireNonNull(says.day("AssessmentAuthorisationDate"))),
                    (e, row) -> row.set("AssessmentAuthorisationDate", e.on()), AssessmentAuthorised::assessment),
            of(MORE, FactorsFound.class, "AssessmentFactors", says -> new FactorsFound(says.child(), says.aboveId(), says.rootId(),
                    says.cells().list("AssessmentFactors"), says.dayOr("AssessmentAuthorisationDate",
                    says.dayOr("AssessmentActualStartDate", says.day()))), (e, row) -> row.set("AssessmentFactors", e.factors()),
                    FactorsFound::assessment))
            .key("AssessmentActualStartDate").from(null, "AssessmentAuthorisationDate").beside(FactorsFound.class, AssessmentAuthorised.class);

    private static final Table PLANS = new Table("CINPlanDates", DETAILS, "CINPlanStartDate:D CINPlanEndDate:D",
            root(FamilyHelpEntry.PlanStarted.class, "CINPlanStartDate", says -> new FamilyHelpEntry.PlanStarted(says.child(),
                    says.aboveId(), says.day("CINPlanStartDate"), says.day()), (e, row) -> row.set("CINPlanStartDate", e.on()),
                    FamilyHelpEntry.PlanStarted::on).under(FamilyHelpEntry::referral),
            of(END, FamilyHelpEntry.PlanEnded.class, "CINPlanEndDate", says -> new FamilyHelpEntry.PlanEnded(says.child(),
                    says.aboveId(), says.rootId(), Objects.requireNonNull(says.day("CINPlanEndDate"))),
                    (e, row) -> row.set("CINPlanEndDate", e.on()), FamilyHelpEntry.PlanEnded::plan))
            .key("CINPlanStartDate").from(null, "CINPlanEndDate").belongs((year, row, in) -> year.starts() >= PLANS_FROM && row.overlaps(year));

    private static final Table ENQUIRIES = new Table("Section47", DETAILS, "S47ActualStartDate:D InitialCPCtarget:D "
            + "DateOfInitialCPC:D ICPCnotRequired:Y",
            root(EnquiryStarted.class, "S47ActualStartDate InitialCPCtarget ICPCnotRequired", says -> new EnquiryStarted(says.child(),
                    says.aboveId(), says.day("S47ActualStartDate"), says.day("InitialCPCtarget"),
                    says.cells().yes("ICPCnotRequired"), says.day()), (e, row) -> row.set("S47ActualStartDate", e.on())
                    .set("InitialCPCtarget", e.conferenceTarget()).set("ICPCnotRequired", e.conferenceNotRequired()),
                    EnquiryStarted::on).under(EnquiryStarted::referral),
            of(MORE, ConferenceHeld.class, "DateOfInitialCPC", says -> new ConferenceHeld(says.child(), says.aboveId(), says.rootId(),
                    Objects.requireNonNull(says.day("DateOfInitialCPC"))), (e, row) -> row.set("DateOfInitialCPC", e.on()),
                    ConferenceHeld::enquiry).where(e -> e.enquiry() != null),
            since(EnquiryConcluded.class, "ICPCnotRequired", (e, row) -> row.set("ICPCnotRequired", true), EnquiryConcluded::enquiry)
                    .where(EnquiryConcluded::withoutConference))
            .key("S47ActualStartDate").belongs((year, row, in) -> row.begins() == null || Table.within(year, row.begins()) || conferredIn(year, row));

    private static final Table PROTECTION = new Table("ChildProtectionPlans", DETAILS, "CPPstartDate:D CPPendDate:D "
            + "InitialCategoryOfAbuse:C LatestCategoryOfAbuse:C NumberOfPreviousCPP:T CPPreviewDate:M",
            root(PlanStarted.class, "CPPstartDate InitialCategoryOfAbuse NumberOfPreviousCPP", says -> new PlanStarted(says.child(),
                    says.aboveId(), says.day("CPPstartDate"), says.text("InitialCategoryOfAbuse"), latest(says),
                    says.text("NumberOfPreviousCPP"), says.day()), (e, row) -> row.set("CPPstartDate", e.on())
                    .set("InitialCategoryOfAbuse", e.category()).set("LatestCategoryOfAbuse", e.latest())
                    .set("NumberOfPreviousCPP", e.previous()), PlanStarted::on).under(PlanStarted::referral),
            of(SEVERAL, CategoryChanged.class, "LatestCategoryOfAbuse", says -> new CategoryChanged(says.child(), says.aboveId(),
                    says.rootId(), says.cells().get("LatestCategoryOfAbuse"), says.day()),
                    (e, row) -> row.set("LatestCategoryOfAbuse", e.category()), CategoryChanged::plan).reading(CinTables::changed),
            of(END, PlanEnded.class, "CPPendDate", says -> new PlanEnded(says.child(), says.aboveId(), says.rootId(),
                    Objects.requireNonNull(says.day("CPPendDate"))), (e, row) -> row.set("CPPendDate", e.on()), PlanEnded::plan),
            of(SEVERAL, PlanReviewed.class, "CPPreviewDate", says -> new PlanReviewed(says.child(), says.aboveId(), says.rootId(), says.day()),
                    CinTables::reviewed, PlanReviewed::plan).reading(CinTables::reviewed))
            .key("CPPstartDate").from(null, "CPPendDate");

    private static final List<String> ITEMS = List.of("PPStartDate", "LBPSentDate", "FGDMMeetingOffer", "FGDMMeetingFac",
            "InitialPPMeetingDate", "ReviewMeetingsCount", "StepDecisionDate", "PPOutcome", "CourtAppDate", "LetterInitCPDate");
    private static final Table PRE_PROCEEDINGS = new Table("PreProceedingsandFGDM", DETAILS, "PPStartDate:D LBPSentDate:D "
            + "FGDMMeetingOffer:T FGDMMeetingFac:T InitialPPMeetingDate:D ReviewMeetingsCount:T StepDecisionDate:D PPOutcome:T "
            + "CourtAppDate:D LetterInitCPDate:D",
            root(PreProceedings.class, String.join(" ", ITEMS), CinTables::preProceedings, (e, row) ->
                    ITEMS.forEach(item -> row.set(item, e.items().get(item))), PreProceedings::on).under(PreProceedings::referral))
            .key("PPStartDate").belongs((year, row, in) -> year.starts() >= PRE_PROCEEDINGS_FROM && Table.within(year, row.begins()));

    static final Standard STANDARD = new Standard("cin", "CIN census", DETAILS, List.of(CHILD, DETAILS, ASSESSMENTS, PLANS, ENQUIRIES,
            PROTECTION, PRE_PROCEEDINGS));

    private static Described described(Saying says) {
        var disabilities = says.cells().list("Disabilities");
        return new Described(says.child(), ChildParts.or(says.text("Sex"), says, Described::sex),
                ChildParts.or(says.day("PersonBirthDate"), says, Described::born),
                ChildParts.or(says.day("ExpectedPersonBirthDate"), says, Described::expected),
                ChildParts.or(says.day("PersonDeathDate"), says, Described::died),
                ChildParts.or(says.text("Ethnicity"), says, Described::ethnicity),
                ChildParts.or(disabilities.isEmpty() ? null : disabilities, says, Described::disabilities), says.day());
    }

    private static void described(Described e, Cells row) {
        row.set("PersonBirthDate", e.born()).set("ExpectedPersonBirthDate", e.expected()).set("Sex", e.sex())
                .set("PersonDeathDate", e.died()).set("Ethnicity", e.ethnicity());
        row.set("Disabilities", e.disabilities());
    }

    /// A referral that led to no further action is one of the year in which it was made, and goes on in none. When that was decided a
    /// day or two after the year, its census says so too (rules 8568 and 8569Q).
    private static boolean turnedAway(Standing row) {
        return row.others().stream().map(Fact::entry).anyMatch(entry -> entry instanceof ReferralDecided decided && Boolean.TRUE.equals(decided.noFurtherAction()));
    }

    /// An enquiry of the year before whose conference was held in the year is in both: a plan begins on the day of a conference (rule 2885).
    private static boolean conferredIn(CollectionYear year, Standing row) {
        return row.others().stream().anyMatch(fact -> fact.entry() instanceof ConferenceHeld && year.contains(fact.happened()));
    }

    /// Where the plan itself goes on standing, so does what it first said of the latest category.
    private static String latest(Saying says) {
        return says.standing() instanceof PlanStarted plan ? plan.latest() : says.text("LatestCategoryOfAbuse");
    }

    /// A latest category other than the plan's own is a change of category, known by the end of the year.
    private static List<CategoryChanged> changed(Saying says) {
        var latest = says.text("LatestCategoryOfAbuse");
        return latest == null || says.rootEntry() instanceof PlanStarted plan && latest.equals(plan.latest()) ? List.of()
                : List.of(new CategoryChanged(says.child(), says.aboveId(), says.rootId(), latest, says.day()));
    }

    private static List<PlanReviewed> reviewed(Saying says) {
        return says.cells().list("CPPreviewDate").stream().map(day -> new PlanReviewed(says.child(), says.aboveId(), says.rootId(),
                LocalDate.parse(day))).toList();
    }

    private static void reviewed(PlanReviewed e, Cells row) {
        row.set("CPPreviewDate", Stream.concat(row.list("CPPreviewDate").stream(), Stream.of(e.on().toString())).sorted().toList());
    }

    private static PreProceedings preProceedings(Saying says) {
        var items = new LinkedHashMap<String, String>();
        ITEMS.forEach(item -> {
            if (!says.cells().get(item).isEmpty()) {
                items.put(item, says.cells().get(item));
            }
        });
        return new PreProceedings(says.child(), says.aboveId(), items, says.dayOr("PPStartDate", says.day()));
    }

    private CinTables() {}
}
