package goldthread.team;

import goldthread.casefile.Fact;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.workforce.Parts;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// An independent reviewing officer has no other part with the child, and manages nobody who has: the one part or the other.
///
/// SI 2010/959 reg 46: who works on the case, manages it or holds its money is not appointed (which paragraph, to be confirmed).
final class Independence {
    private static final String CITATION = "Care Planning, Placement and Case Review (England) Regulations 2010 reg 46 (paragraph to be confirmed); IRO Handbook 2010";
    private static final String MANAGER = "team-manager";
    private static final Set<String> IN_THE_CASE = Set.of(Allocated.ALLOCATED, Allocated.CO_WORKER, Allocated.SUPERVISOR, Endorsed.LEAD, LeadNamed.PART);

    /// @param children records of those with whom the part is taken     @param worker reads the record of a worker
    static Optional<Refused> refused(Part part, Collection<Timeline> children, Function<UUID, Timeline> worker) {
        boolean reviews = part.part().equals(Allocated.REVIEWING_OFFICER);
        if (!reviews && !IN_THE_CASE.contains(part.part())) return Optional.empty();
        return children.stream().flatMap(child -> Parts.open(child).stream()).map(Fact::entry).filter(other -> other.account() != null && (reviews ? IN_THE_CASE.contains(other.part()) : other.part().equals(Allocated.REVIEWING_OFFICER)))
                .flatMap(other -> (reviews ? against(part.account(), part.name(), other, worker) : against(part, other, worker)).stream()).findFirst();
    }

    private static Optional<Refused> against(UUID officer, String name, Allocated in, Function<UUID, Timeline> worker) {
        return in.account().equals(officer) ? Optional.of(new Refused(name + " has another part with the child (" + words(in.part()) + "), and is not independent of the case. Choose another reviewing officer, or end that part first.", CITATION))
                : manages(officer, in.account(), worker) ? Optional.of(new Refused(name + " manages the team of " + in.worker() + ", who works with the child, and is not independent of the case. Choose another reviewing officer.", CITATION)) : Optional.empty();
    }

    private static Optional<Refused> against(Part part, Allocated officer, Function<UUID, Timeline> worker) {
        return officer.account().equals(part.account()) ? Optional.of(new Refused(part.name() + " is the independent reviewing officer of the child, and has no other part. Choose somebody else, or name another reviewing officer first.", CITATION))
                : manages(officer.account(), part.account(), worker) ? Optional.of(new Refused(officer.worker() + ", the independent reviewing officer of the child, manages the team of " + part.name() + ". Choose somebody else, or name another reviewing officer first.", CITATION)) : Optional.empty();
    }

    /// Leads the team in which the other works, as far as is told of both.
    private static boolean manages(UUID officer, UUID other, Function<UUID, Timeline> worker) {
        var leads = worker.apply(officer).last(Joined.class).map(Fact::entry).filter(joined -> joined.role().equals(MANAGER) && !joined.team().isEmpty());
        return leads.isPresent() && worker.apply(other).last(Joined.class).map(Fact::entry).filter(joined -> joined.team().equals(leads.get().team())).isPresent();
    }

    private static String words(String part) {
        return part.replace('-', ' ');
    }

    private Independence() {}
}
