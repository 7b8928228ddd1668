package goldthread.returns.annexa;

import goldthread.care.CareEntry.Adopted;
import goldthread.care.CareEntry.LeaverInTouch;
import goldthread.care.CareEntry.PlacedForAdoption;
import goldthread.care.CareEntry.PlacedForAdoptionCeased;
import goldthread.care.CareEntry.Unaccompanied;
import goldthread.casefile.Fact;
import goldthread.returns.annexa.CarePeriods.Stay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Care leavers and children to be adopted: lists 9 and 10.
final class LeavingLists {
    /// Looked after for 13 weeks since the age of 14 (Care Leavers (England) Regulations 2010, reg 3; Children Act 1989,
    /// schedule 2, paragraph 19B).
    private static final int DAYS = 13 * 7;
    private static final Set<String> ADOPTED = Set.of("E11", "E12", "ADOPTED");
    private static final Set<String> TO_ADOPT = Set.of("A3", "A4", "A5", "A6", "PLACED FOR ADOPTION");
    private static final Set<String> FOSTERING_FOR_ADOPTION = Set.of("U2", "U5");

    private final ChildOnADay child;
    private final CarePeriods care;

    private LeavingLists(ChildOnADay child, CarePeriods care) {
        this.child = child;
        this.care = care;
    }

    static void of(ChildOnADay child, CarePeriods care) {
        var lists = new LeavingLists(child, care);
        lists.leaver();
        child.facts(PlacedForAdoption.class).reduce((one, other) -> other).ifPresent(lists::toBeAdopted);
    }

    private void leaver() {
        var touch = child.last(LeaverInTouch.class, each -> true).orElse(null);
        var category = category();
        if (category.isEmpty() && touch == null) {
            return;
        }
        var row = child.row(9).with("Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)", child.facts(Unaccompanied.class).findAny().isPresent())
                .with("Eligibility Category", category.orElse("e) Other")).with("LA in Touch", touch == null ? "c) Not recorded" : inTouch(touch));
        if (touch != null) {
            row.with("Type of Accommodation", home(touch.accommodation())).with("Suitability of Accommodation", suitable(touch.accommodation()))
                    .with("Activity Status", AnnexACodes.of("activity", touch.activity()));
        }
    }

    private static String inTouch(LeaverInTouch touch) {
        var code = AnnexACodes.of("touch", touch.inTouch());
        return code.isEmpty() ? "c) Not recorded" : code;
    }

    /// The 903 writes a letter for the home, and 1 or 2 for suitable or not.
    private static String home(@Nullable String code) {
        return code == null || code.equals("0") ? "" : code.length() == 2 ? AnnexACodes.of("home", code.substring(0, 1)) : AnnexACodes.of("home", code);
    }

    private static String suitable(@Nullable String code) {
        return code == null || code.length() != 2 ? "c) Not in touch or not recorded" : AnnexACodes.of("suitable", code.substring(1));
    }

    /// Children Act 1989, sections 23A, 23C and 24; empty where the young person is none of these, or 25.
    private Optional<String> category() {
        var born = child.person.born();
        if (born == null || care.periods.isEmpty() || child.on.isBefore(born.plusYears(16)) || !child.on.isBefore(born.plusYears(25))) {
            return Optional.empty();
        }
        boolean adult = !child.on.isBefore(born.plusYears(18));
        var end = adult ? born.plusYears(18) : child.on;
        boolean since16 = care.days(born.plusYears(16), end.plusDays(1)) > 0;
        boolean longEnough = care.days(born.plusYears(14), end) >= DAYS;
        if (!since16) {
            return Optional.empty();
        }
        return Optional.of(!longEnough ? "c) Qualifying" : adult ? "b) Former relevant" : care.now().isPresent() ? "d) Eligible" : "a) Relevant")
                .filter(category -> longEnough || care.now().isEmpty());
    }

    private void toBeAdopted(Fact<PlacedForAdoption> decision) {
        var since = AnnexA.list(10).since(child.on);
        var ceased = child.last(PlacedForAdoptionCeased.class, each -> each.decision().equals(decision.id())).orElse(null);
        var order = care.periods.stream().filter(period -> period.to() != null && ADOPTED.contains(ChildOnADay.orElse(period.last().reason(), "")))
                .map(period -> period.to()).reduce((one, other) -> other).orElse(null);
        var over = order != null ? order : ceased == null ? null : ceased.happened();
        if (over != null && over.isBefore(since)) {
            return;
        }
        var adopted = child.last(Adopted.class, each -> true);
        var row = child.row(10).with("Date the Child Entered Care", entered(decision.happened())).with("Date of Adoption Order", order)
                .with("Date of Decision that Child Should be Placed for Adoption", decision.entry().on())
                .with("Date of Placement Order", first(stay -> Set.of("E1", "PLACEMENT ORDER GRANTED").contains(ChildOnADay.orElse(stay.began().entry().legalStatus(), ""))))
                .with("Date of Matching Child and Prospective Adopters", adopted.map(Adopted::matched).orElse(null))
                .with("Date Placed for Adoption", first(stay -> TO_ADOPT.contains(ChildOnADay.orElse(stay.began().entry().placement(), ""))))
                .with("Date the child was placed for fostering in FFA or concurrent planning placement",
                        first(stay -> FOSTERING_FOR_ADOPTION.contains(ChildOnADay.orElse(stay.began().entry().placement(), ""))));
        if (ceased != null) {
            row.with("Date of Decision that Child Should No Longer be Placed for Adoption", ceased.on())
                    .with("Reason Why Child No Longer Placed for Adoption", AnnexACodes.of("adoption", ceased.reason()));
        }
    }

    /// The first day of the period of care in which it was decided; else of the last.
    private @Nullable LocalDate entered(LocalDate decided) {
        return care.periods.stream().filter(period -> !period.from().isAfter(decided)).map(period -> period.from()).reduce((one, other) -> other)
                .orElse(care.periods.isEmpty() ? null : care.periods.getLast().from());
    }

    private @Nullable LocalDate first(Predicate<Stay> which) {
        return stays().filter(which).map(Stay::from).findFirst().orElse(null);
    }

    private Stream<Stay> stays() {
        return care.periods.stream().flatMap(period -> period.stays().stream());
    }
}
