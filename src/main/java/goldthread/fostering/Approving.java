package goldthread.fostering;

import goldthread.casefile.Fact;
import goldthread.duties.Ground;
import goldthread.fostering.HouseholdEntry.Checked;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.MemberJoined;
import goldthread.fostering.HouseholdEntry.Recommended;
import goldthread.fostering.HouseholdEntry.RepresentationsMade;
import goldthread.fostering.HouseholdEntry.StageOneDecided;
import goldthread.law.Law;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/// What must stand before the agency decision maker decides. Fostering Services (England) Regulations 2011 regs 25 to 28, from
/// memory: to be confirmed.
final class Approving {
    private static final String SOURCE = " (Fostering Services Regulations 2011 %s, to be confirmed)";

    /// Why a decision of this outcome may not be recorded for a day; empty where it may.
    static Optional<String> refused(Household household, String outcome, LocalDate on, Law law) {
        boolean approved = household.approval(law, on).isPresent();
        return switch (outcome) {
            case Decided.APPROVED -> approved ? Optional.empty() : firstApproval(household, on, law);
            case Decided.PROPOSED -> approved || household.application(on).isPresent() ? Optional.empty() : Optional.of("There is no application and no approval to decide on. Record the application first.");
            case Decided.REFUSED -> approved ? Optional.of("They are approved: this would not end it. Choose \"" + Decided.TERMINATED + "\", or approve on other terms" + source("reg 28")) : against(household, on, law);
            default -> approved ? against(household, on, law) : Optional.of("They are not approved, so there is nothing to end. Choose \"" + Decided.REFUSED + "\"" + source("reg 27"));
        };
    }

    private static Optional<String> firstApproval(Household household, LocalDate on, Law law) {
        var applied = household.application(on).orElse(null);
        if (applied == null) return Optional.of("They have not applied, or the application has ended. Record the application first" + source("reg 26"));
        if (household.after(applied, StageOneDecided.class, StageOneDecided::goesOn).isEmpty()) return Optional.of("Stage 1 is not decided yet: record that the application goes on to stage 2" + source("reg 26"));
        if (!law.inForce("T-G22", on) && household.after(applied, Recommended.class, one -> !one.about().equals(Recommended.REVIEW)).filter(panel -> !panel.entry().received().isAfter(on)).isEmpty()) {
            return Optional.of("The decision maker has no recommendation of the fostering panel yet" + source("regs 25 and 27"));
        }
        if (household.carers(on).isEmpty()) return Optional.of("Nobody of the household is named as foster carer" + source("reg 27"));
        var unchecked = household.members(on).stream().map(Fact::entry).filter(one -> Household.adult(one, on)).filter(one -> household.timeline().facts(Checked.class).stream()
                .noneMatch(check -> check.entry().member().equals(one.member()) && check.entry().check().equals(Checked.DBS) && !check.happened().isAfter(on))).map(MemberJoined::name).collect(Collectors.joining(" and "));
        return unchecked.isEmpty() ? Optional.empty() : Optional.of("No check by the Disclosure and Barring Service is recorded of " + unchecked + source("reg 26 and Sch 3"));
    }

    /// Nothing is finally decided against a household before it could answer.
    private static Optional<String> against(Household household, LocalDate on, Law law) {
        var proposed = household.timeline().facts(Decided.class).stream().filter(fact -> !fact.happened().isAfter(on)).reduce((first, second) -> second).filter(fact -> fact.entry().outcome().equals(Decided.PROPOSED));
        if (proposed.isEmpty()) return Optional.of("First propose it and give notice: they may make representations, or go to the Independent Review Mechanism" + source("regs 27 and 28"));
        var made = household.after(proposed.get(), RepresentationsMade.class, one -> !one.on().isAfter(on));
        if (made.isPresent()) return household.after(made.get(), Recommended.class, one -> one.about().equals(Recommended.REPRESENTATIONS) && !one.received().isAfter(on)).isPresent() ? Optional.empty()
                : Optional.of("No panel has considered their representations yet" + source("regs 27 and 28"));
        var until = law.limit("T-G13", proposed.get().happened()).by();
        return on.isAfter(until) ? Optional.empty() : Optional.of("They may make representations until " + Ground.day(until) + ": decide after that day, or record their representations first" + source("regs 27 and 28"));
    }

    private static String source(String where) {
        return SOURCE.formatted(where);
    }

    private Approving() {}
}
