package goldthread.returns.mapping;

import static goldthread.people.PeopleEntry.Identified.UPN;
import static goldthread.people.PeopleEntry.Identified.UPN_UNKNOWN;
import static goldthread.returns.mapping.Part.Bond.END;
import static goldthread.returns.mapping.Part.Bond.OF_CHILD;
import static goldthread.returns.mapping.Part.of;
import static goldthread.returns.mapping.Part.root;

import goldthread.care.CareEntry.Adopted;
import goldthread.care.CareEntry.BecameMother;
import goldthread.care.CareEntry.DeprivationOfLibertyEnded;
import goldthread.care.CareEntry.DeprivedOfLiberty;
import goldthread.care.CareEntry.EpisodeEnded;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.care.CareEntry.Found;
import goldthread.care.CareEntry.HealthOverYear;
import goldthread.care.CareEntry.LeaverInTouch;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.PlacedForAdoptionCeased;
import goldthread.care.CareEntry.PreviouslyPermanent;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareEntry.Unaccompanied;
import goldthread.care.CareEntry.WentMissing;
import goldthread.people.PeopleEntry.Described;
import goldthread.time.CollectionYear;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.util.List;
import java.util.Objects;

/// The modules of the looked-after children return, and the entries that say what their rows say. SSDA903 guide,
/// collection years 2016-17 to 2026-27.
final class Ssda903Tables {
    private static final Table HEADER = new Table("HEADER", null, "SEX:C DOB:D ETHNIC:C UPN:C MOTHER:C MC_DOB:D",
            root(Described.class, "SEX DOB ETHNIC", Ssda903Tables::described, (e, row) ->
                    row.set("SEX", e.sex()).set("DOB", e.born()).set("ETHNIC", e.ethnicity()), Described::asOf),
            ChildParts.number("UPN", UPN, UPN_UNKNOWN),
            of(OF_CHILD, BecameMother.class, "MOTHER MC_DOB", says -> new BecameMother(says.child(), says.text("MOTHER"),
                    says.day("MC_DOB"), says.day()), (e, row) -> row.set("MOTHER", e.mother()).set("MC_DOB", e.born()), e -> null)
                    .reading(Ssda903Tables::mother))
            .aboutTheChild().corrects((known, given) -> ChildParts.born("DOB", known, given));

    private static final Table EPISODES = new Table("EPISODES", null, "DECOM:D RNE:C LS:C CIN:C PLACE:C PLACE_PROVIDER:C "
            + "DEC:D REC:C REASON_PLACE_CHANGE:C HOME_POST:T PL_POST:T URN:T",
            root(EpisodeStarted.class, "DECOM RNE LS CIN PLACE PLACE_PROVIDER HOME_POST PL_POST URN", Ssda903Tables::started,
                    Ssda903Tables::started, EpisodeStarted::from),
            of(END, EpisodeEnded.class, "DEC REC REASON_PLACE_CHANGE", says -> new EpisodeEnded(says.child(), says.rootId(),
                    Objects.requireNonNull(says.rootEntry()).happened(), says.day("DEC"), says.text("REC"), says.text("REASON_PLACE_CHANGE")),
                    (e, row) -> row.set("DEC", e.on()).set("REC", e.reason()).set("REASON_PLACE_CHANGE", e.move()),
                    EpisodeEnded::episode).from(EpisodeEnded::on))
            .key("DECOM").from("DECOM", "DEC");

    private static final Table REVIEWS = new Table("REVIEWS", null, "REVIEW:D REVIEW_CODE:C",
            root(Reviewed.class, "REVIEW REVIEW_CODE", says -> new Reviewed(says.child(), Objects.requireNonNull(says.day("REVIEW")),
                    says.text("REVIEW_CODE")), (e, row) -> row.set("REVIEW", e.on()).set("REVIEW_CODE", e.part()), Reviewed::on))
            .key("REVIEW").from("REVIEW", null).repeats("DOB")
            .belongs((year, row, in) -> Table.within(year, row.begins()));

    private static final Table UASC = new Table("UASC", null, "DUC:D",
            root(Unaccompanied.class, "DUC", says -> new Unaccompanied(says.child(), says.day("DUC"), says.day()),
                    (e, row) -> row.set("DUC", e.until()), Unaccompanied::known))
            .one().repeats("SEX", "DOB").corrects((known, given) -> !known.get("DUC").isEmpty())
            .belongs(Ssda903Tables::unaccompanied);

    private static final String HEALTH = "SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT "
            + "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED";
    private static final Table OC2 = new Table("OC2", null, HEALTH.replace(" ", ":C ") + ":C",
            root(HealthOverYear.class, HEALTH, Ssda903Tables::health, Ssda903Tables::health, HealthOverYear::on))
            .yearly().repeats("DOB").belongs((year, row, in) -> Table.within(year, row.begins()));

    private static final Table OC3 = new Table("OC3", null, "IN_TOUCH:C ACTIV:C ACCOM:C",
            root(LeaverInTouch.class, "IN_TOUCH ACTIV ACCOM", says -> new LeaverInTouch(says.child(), says.day(), says.text("IN_TOUCH"),
                    says.text("ACTIV"), says.text("ACCOM")), (e, row) -> row.set("IN_TOUCH", e.inTouch())
                    .set("ACTIV", e.activity()).set("ACCOM", e.accommodation()), LeaverInTouch::on))
            .yearly().repeats("DOB").belongs((year, row, in) -> Table.within(year, row.begins()));

    private static final Table AD1 = new Table("AD1", null, "DATE_INT:D DATE_MATCH:D FOSTER_CARE:C NB_ADOPTR:C SEX_ADOPTR:C LS_ADOPTR:C",
            root(Adopted.class, "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR", says -> new Adopted(says.child(),
                    says.day("DATE_INT"), says.day("DATE_MATCH"), says.text("FOSTER_CARE"), says.text("NB_ADOPTR"),
                    says.text("SEX_ADOPTR"), says.text("LS_ADOPTR"), says.day()), (e, row) -> row.set("DATE_INT", e.decided())
                    .set("DATE_MATCH", e.matched()).set("FOSTER_CARE", e.fosterCarer()).set("NB_ADOPTR", e.adopters())
                    .set("SEX_ADOPTR", e.sexOfAdopters()).set("LS_ADOPTR", e.legalStatusOfAdopters()), Adopted::known))
            .one().repeats("DOB").belongs((year, row, in) -> Table.within(year, row.begins()));

    private static final Table PLACED_ADOPTION = new Table("PLACED_ADOPTION", null,
            "DATE_PLACED:D DATE_PLACED_CEASED:D REASON_PLACED_CEASED:C",
            root(PlacedForAdoption.class, "DATE_PLACED", says -> new PlacedForAdoption(says.child(), says.day("DATE_PLACED"), says.day()),
                    (e, row) -> row.set("DATE_PLACED", e.on()), PlacedForAdoption::on),
            of(END, PlacedForAdoptionCeased.class, "DATE_PLACED_CEASED REASON_PLACED_CEASED", says -> new PlacedForAdoptionCeased(
                    says.child(), says.rootId(), says.day("DATE_PLACED_CEASED"), says.text("REASON_PLACED_CEASED"), says.day()),
                    (e, row) -> row.set("DATE_PLACED_CEASED", e.on()).set("REASON_PLACED_CEASED", e.reason()),
                    PlacedForAdoptionCeased::decision).from(PlacedForAdoptionCeased::on))
            .key("DATE_PLACED").from(null, "DATE_PLACED_CEASED").repeats("DOB")
            .belongs((year, row, in) -> in && row.overlaps(year));

    private static final Table PREV_PERM = new Table("PREV_PERM", null, "PREV_PERM:C LA_PERM:C DATE_PERM:P",
            root(PreviouslyPermanent.class, "PREV_PERM LA_PERM DATE_PERM", says -> new PreviouslyPermanent(says.child(),
                    says.text("PREV_PERM"), says.text("LA_PERM"), says.text("DATE_PERM"), says.day()), (e, row) ->
                    row.set("PREV_PERM", e.arrangement()).set("LA_PERM", e.authority()).set("DATE_PERM", e.date()),
                    PreviouslyPermanent::known))
            .one().repeats("DOB").belongs((year, row, in) -> in && row.overlaps(year));

    private static final Table MISSING = new Table("MISSING", null, "MISSING:C MIS_START:D MIS_END:D",
            root(WentMissing.class, "MISSING MIS_START", says -> new WentMissing(says.child(), says.day("MIS_START"),
                    says.text("MISSING"), says.day()), (e, row) -> row.set("MIS_START", e.on()).set("MISSING", e.how()), WentMissing::on),
            of(END, Found.class, "MIS_END", says -> new Found(says.child(), says.rootId(), Objects.requireNonNull(says.day("MIS_END"))),
                    (e, row) -> row.set("MIS_END", e.on()), Found::missing).from(Found::on))
            .key("MIS_START").from(null, "MIS_END").repeats("DOB");

    private static final Table SW_EPISODES = new Table("SW_EPISODES", null, "SW_ID:T SW_DECOM:D SW_DEC:D SW_REASON:C",
            root(Allocated.class, "SW_ID SW_DECOM", says -> new Allocated(List.of(says.child()), null, says.cells().get("SW_ID"),
                    "allocated", Objects.requireNonNull(says.day("SW_DECOM")), null), (e, row) -> row.set("SW_ID", e.worker())
                    .set("SW_DECOM", e.from()), Allocated::from).where(e -> e.part().equals("allocated")),
            of(END, AllocationEnded.class, "SW_DEC SW_REASON", says -> new AllocationEnded(List.of(says.child()), says.rootId(),
                    Objects.requireNonNull(says.rootEntry()).happened(), says.day("SW_DEC"), says.text("SW_REASON")),
                    (e, row) -> row.set("SW_DEC", e.on()).set("SW_REASON", e.reason()),
                    AllocationEnded::allocation).from(AllocationEnded::on))
            .key("SW_ID", "SW_DECOM").from("SW_DECOM", "SW_DEC").repeats("DOB")
            .belongs((year, row, in) -> in && year.starts() >= 2023 && row.overlaps(year));

    private static final Table DOLO = new Table("DOLO", null, "DOLO_START:D DOLO_END:D",
            root(DeprivedOfLiberty.class, "DOLO_START", says -> new DeprivedOfLiberty(says.child(),
                    Objects.requireNonNull(says.day("DOLO_START"))), (e, row) -> row.set("DOLO_START", e.from()), DeprivedOfLiberty::from),
            of(END, DeprivationOfLibertyEnded.class, "DOLO_END", says -> new DeprivationOfLibertyEnded(says.child(), says.rootId(),
                    Objects.requireNonNull(says.day("DOLO_END"))), (e, row) -> row.set("DOLO_END", e.on()),
                    DeprivationOfLibertyEnded::order).from(DeprivationOfLibertyEnded::on))
            .key("DOLO_START").from("DOLO_START", "DOLO_END").repeats("DOB")
            .belongs((year, row, in) -> in && year.starts() >= 2026 && row.overlaps(year));

    static final Standard STANDARD = new Standard("ssda903", "903", EPISODES, List.of(HEADER, EPISODES, REVIEWS, UASC, OC2, OC3,
            AD1, PLACED_ADOPTION, PREV_PERM, MISSING, SW_EPISODES, DOLO));

    private static Described described(Saying says) {
        return new Described(says.child(), ChildParts.or(says.text("SEX"), says, Described::sex),
                ChildParts.or(says.day("DOB"), says, Described::born), ChildParts.or(null, says, Described::expected),
                ChildParts.or(null, says, Described::died), ChildParts.or(says.text("ETHNIC"), says, Described::ethnicity),
                ChildParts.or(null, says, Described::disabilities), says.day());
    }

    /// A flag 0 says that she is none: that is no event, and stands with the row of the return alone.
    private static List<BecameMother> mother(Saying says) {
        var flag = says.cells().get("MOTHER");
        boolean none = says.day("MC_DOB") == null && (flag.isEmpty() || flag.equals("0") || flag.equals("0.0"));
        return none ? List.of() : List.of(new BecameMother(says.child(), says.text("MOTHER"), says.day("MC_DOB"), says.day()));
    }

    private static EpisodeStarted started(Saying says) {
        return new EpisodeStarted(says.child(), Objects.requireNonNull(says.day("DECOM")), says.text("RNE"), says.text("LS"),
                says.text("CIN"), says.text("PLACE"), says.text("PLACE_PROVIDER"), says.text("HOME_POST"), says.text("PL_POST"),
                says.text("URN"));
    }

    private static void started(EpisodeStarted e, Cells row) {
        row.set("DECOM", e.from()).set("RNE", e.reason()).set("LS", e.legalStatus()).set("CIN", e.need()).set("PLACE", e.placement())
                .set("PLACE_PROVIDER", e.provider()).set("HOME_POST", e.homePostcode()).set("PL_POST", e.placementPostcode())
                .set("URN", e.urn());
    }

    private static HealthOverYear health(Saying says) {
        return new HealthOverYear(says.child(), says.day(), says.text("SDQ_SCORE"), says.text("SDQ_REASON"), says.text("CONVICTED"),
                says.text("HEALTH_CHECK"), says.text("IMMUNISATIONS"), says.text("TEETH_CHECK"), says.text("HEALTH_ASSESSMENT"),
                says.text("SUBSTANCE_MISUSE"), says.text("INTERVENTION_RECEIVED"), says.text("INTERVENTION_OFFERED"));
    }

    private static void health(HealthOverYear e, Cells row) {
        row.set("SDQ_SCORE", e.sdqScore()).set("SDQ_REASON", e.sdqReason()).set("CONVICTED", e.convicted())
                .set("HEALTH_CHECK", e.healthCheck()).set("IMMUNISATIONS", e.immunisations()).set("TEETH_CHECK", e.teethCheck())
                .set("HEALTH_ASSESSMENT", e.healthAssessment()).set("SUBSTANCE_MISUSE", e.substanceMisuse())
                .set("INTERVENTION_RECEIVED", e.interventionReceived()).set("INTERVENTION_OFFERED", e.interventionOffered());
    }

    private static boolean unaccompanied(CollectionYear year, Standing row, boolean in) {
        var until = ((Unaccompanied) row.about().entry()).until();
        return in && row.overlaps(year) && (until == null || !until.isBefore(year.first()));
    }

    private Ssda903Tables() {}
}
