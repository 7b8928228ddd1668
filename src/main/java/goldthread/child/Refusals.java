package goldthread.child;

import goldthread.access.Acting;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.WhoMayDecide;
import goldthread.law.Law;
import goldthread.people.Person;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.util.Optional;
import java.util.Set;

/// What stands against writing an entry, whoever writes it and from wherever: the gates of its room, and what a lead who is
/// no social worker may not decide.
public final class Refusals {
    /// By these it is decided whether and how a child is protected (section 47). Taking part in a core group, or telling of
    /// what was decided elsewhere, is no decision.
    private static final Set<Class<? extends Entry>> SECTION_47 = Set.of(ProtectionEntry.StrategyDiscussed.class, ProtectionEntry.EnquiryStarted.class,
            ProtectionEntry.EnquiryConcluded.class, ProtectionEntry.ConferenceHeld.class, ProtectionEntry.PlanStarted.class, ProtectionEntry.CategoryChanged.class,
            ProtectionEntry.PlanEnded.class, ConferenceEntry.Conferred.class);

    public static Optional<Refusal> of(Recording<?> recording, Entry entry, Timeline timeline, Law law, Records records) {
        return decided(entry, timeline, law)
                .or(() -> entry instanceof LevelChanged step ? protectedStill(step, timeline, records) : Optional.empty())
                .or(() -> recording.refusal(entry, timeline, law, records));
    }

    /// Whether who acts may decide it, also by a correction of what was decided.
    public static Optional<Refusal> decided(Entry entry, Timeline timeline, Law law) {
        var said = entry instanceof Corrected corrected ? corrected.to() : entry;
        return SECTION_47.contains(said.getClass()) ? WhoMayDecide.section47(timeline, Acting.who().account(), Acting.who().name(), said.happened(), law) : Optional.empty();
    }

    /// Below section 17 the time of need is closed: not while a protection plan stands for one of the children.
    private static Optional<Refusal> protectedStill(LevelChanged step, Timeline timeline, Records records) {
        return step.to().needsSocialWork() ? Optional.empty() : step.children().stream().map(child -> child.equals(timeline.subject()) ? timeline : records.of(child))
                .filter(child -> Protection.protection(child).filter(now -> now.since() != null && !now.since().isAfter(step.on())).isPresent()).findFirst()
                .map(child -> new Refusal("A child protection plan stands for " + Person.of(child).name() + ". A review conference ends it first; then the family may step down.",
                        "Working Together 2023, chapter 3"));
    }

    private Refusals() {}
}
