package goldthread.familynetwork;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingHeld;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingPrepared;
import goldthread.recording.Refusal;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a coordinator of family meetings stands apart from decisions about the child. Whoever leads the help to the family, or
/// watches over it, does not, whatever is ticked: on the day of the preparation, and at each later step.
public final class Independent {
    private static final String CITATION = "Families First Partnership programme guide, 2025 and 2026: a coordinator is independent of decisions about the child (to be confirmed)";

    /// Of an account that works with the child on the day it is certain, and refused; of a name it is only likely, and pointed out.
    static Optional<Refusal> refusal(MeetingPrepared prepared, Timeline timeline) {
        return prepared.independent() && prepared.account() != null && works(prepared.account(), timeline, prepared.on()) ? Optional.of(new Refusal(prepared.coordinator()
                + " works with the child, or leads or supervises the help to the family, and so is not independent of decisions. Choose another coordinator, or say that this one is not independent.", CITATION)) : Optional.empty();
    }

    /// Whether a coordinator who was said to stand apart works with the child on a day, since the preparation too: by account where they have one, else by name.
    public static boolean lost(MeetingPrepared prepared, Timeline timeline, LocalDate day) {
        return prepared.independent() && (prepared.account() != null ? works(prepared.account(), timeline, day) : worksWith(prepared.coordinator(), timeline.facts(Allocated.class).stream().map(Fact::entry).filter(one -> !one.happened().isAfter(day)), leads(timeline, day)));
    }

    /// Who brings the family together for a meeting that was prepared and not held yet, by what was prepared last.
    static Optional<MeetingPrepared> coordinates(Timeline timeline, LocalDate day) {
        var held = timeline.facts(MeetingHeld.class).stream().filter(fact -> !fact.happened().isAfter(day)).map(fact -> fact.entry().offer()).toList();
        return timeline.facts(MeetingPrepared.class).stream().filter(fact -> !fact.happened().isAfter(day)).reduce((one, later) -> later).map(Fact::entry).filter(one -> !held.contains(one.offer()));
    }

    /// Whoever is to lead, supervise or be allocated, and coordinates the meeting that the family waits for: what to say of it, where there is anything.
    public static Optional<String> sentence(Entry named, Timeline timeline) {
        return coordinates(timeline, named.happened()).filter(MeetingPrepared::independent).filter(prepared -> switch (named) {
            case Allocated one -> is(prepared, one.account(), one.worker());
            case LeadNamed one -> is(prepared, one.account(), one.lead()) || is(prepared, one.supervisorAccount(), one.supervisor());
            default -> false;
        }).map(prepared -> prepared.coordinator() + " coordinates the family meeting that is being prepared, and would not be independent of decisions any more. Choose another coordinator, or somebody else for this (" + CITATION + ").");
    }

    /// Whether somebody who is named is who was said to stand apart at the last preparation.
    static boolean coordinated(@Nullable String name, Timeline timeline) {
        return name != null && timeline.last(MeetingPrepared.class).map(Fact::entry).filter(prepared -> prepared.independent() && same(prepared.coordinator(), name)).isPresent();
    }

    private static boolean is(MeetingPrepared prepared, @Nullable UUID account, @Nullable String name) {
        return prepared.account() != null && account != null ? prepared.account().equals(account) : name != null && same(prepared.coordinator(), name);
    }

    private static boolean works(UUID account, Timeline timeline, LocalDate day) {
        var ended = timeline.facts(AllocationEnded.class).stream().filter(end -> end.entry().on() != null && !end.entry().on().isAfter(day)).map(end -> end.entry().allocation()).toList();
        return timeline.facts(Allocated.class).stream().anyMatch(fact -> account.equals(fact.entry().account()) && !fact.happened().isAfter(day) && !ended.contains(fact.id()))
                || leads(timeline, day).reduce((one, later) -> later).filter(one -> account.equals(one.account()) || account.equals(one.supervisorAccount())).isPresent();
    }

    private static Stream<LeadNamed> leads(Timeline timeline, LocalDate day) {
        return timeline.facts(LeadNamed.class).stream().filter(fact -> !fact.happened().isAfter(day)).map(Fact::entry);
    }

    static boolean worksWith(String name, Timeline timeline) {
        return worksWith(name, timeline.facts(Allocated.class).stream().map(Fact::entry), leads(timeline, LocalDate.MAX));
    }

    private static boolean worksWith(String name, Stream<Allocated> allocated, Stream<LeadNamed> leads) {
        return leads.anyMatch(lead -> same(lead.lead(), name) || same(lead.supervisor(), name)) || allocated.anyMatch(one -> same(one.worker(), name));
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
