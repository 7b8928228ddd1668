package goldthread.familynetwork;

import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingPrepared;
import goldthread.recording.Refusal;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a coordinator of family meetings stands apart from decisions about the child. Whoever leads the help to the family, or
/// watches over it, does not, whatever is ticked.
final class Independent {
    private static final String CITATION = "Families First Partnership programme guide, 2025 and 2026: a coordinator is independent of decisions about the child (to be confirmed)";

    /// Of an account that works with the child on the day it is certain, and refused; of a name it is only likely, and pointed out.
    static Optional<Refusal> refusal(MeetingPrepared prepared, Timeline timeline) {
        return prepared.independent() && prepared.account() != null && works(prepared.account(), timeline, prepared.on()) ? Optional.of(new Refusal(prepared.coordinator()
                + " works with the child, or leads or supervises the help to the family, and so is not independent of decisions. Choose another coordinator, or say that this one is not independent.", CITATION)) : Optional.empty();
    }

    private static boolean works(UUID account, Timeline timeline, LocalDate day) {
        var ended = timeline.facts(AllocationEnded.class).stream().filter(end -> end.entry().on() != null && !end.entry().on().isAfter(day)).map(end -> end.entry().allocation()).toList();
        var lead = timeline.facts(LeadNamed.class).stream().filter(fact -> !fact.happened().isAfter(day)).reduce((one, later) -> later).map(fact -> fact.entry());
        return timeline.facts(Allocated.class).stream().anyMatch(fact -> account.equals(fact.entry().account()) && !fact.happened().isAfter(day) && !ended.contains(fact.id()))
                || lead.filter(one -> account.equals(one.account()) || account.equals(one.supervisorAccount())).isPresent();
    }

    static boolean worksWith(String name, Timeline timeline) {
        return timeline.facts(LeadNamed.class).stream().map(fact -> fact.entry()).anyMatch(lead -> same(lead.lead(), name) || same(lead.supervisor(), name)) || timeline.facts(Allocated.class).stream().anyMatch(fact -> same(fact.entry().worker(), name));
    }

    private static boolean same(@Nullable String one, String other) {
        return one != null && one.equalsIgnoreCase(other.strip());
    }

    /// Of a worker as a list offers one: the id of the account, a space and the name. Null of one who stands by name alone.
    static @Nullable UUID account(String worker) {
        return worker.matches("[0-9a-f-]{36} .*") ? UUID.fromString(worker.substring(0, worker.indexOf(' '))) : null;
    }

    private Independent() {}
}
