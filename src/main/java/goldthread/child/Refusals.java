package goldthread.child;

import goldthread.access.Acting;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Timeline;
import goldthread.court.Court;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.education.Education;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What stands against writing an entry, whoever writes it and from wherever: the gates of its room, and what a lead who is
/// no social worker may not decide.
public final class Refusals {
    /// By these it is decided whether and how a child is protected (section 47). Taking part in a core group, or telling of
    /// what was decided elsewhere, is no decision.
    private static final Set<Class<? extends Entry>> SECTION_47 = Set.of(ProtectionEntry.StrategyDiscussed.class, ProtectionEntry.EnquiryStarted.class,
            ProtectionEntry.EnquiryConcluded.class, ProtectionEntry.ConferenceHeld.class, ProtectionEntry.PlanStarted.class, ProtectionEntry.CategoryChanged.class,
            ProtectionEntry.PlanEnded.class, ConferenceEntry.Conferred.class);

    public static Optional<Refusal> of(Recording<?> recording, Entry entry, Timeline timeline, Law law, Records records) {
        return decided(entry, timeline, law, records).or(() -> Education.outside(entry))
                .or(() -> entry instanceof LevelChanged step ? protectedStill(step, timeline, records) : Optional.empty())
                .or(() -> recording.refusal(entry, timeline, law, records));
    }

    /// Whether who acts may decide it, also by correcting or withdrawing what was decided: then both on the day of the decision
    /// and as it is led now. A letter that is corrected tells no more than one that is new.
    public static Optional<Refusal> decided(Entry entry, Timeline timeline, Law law, Records records) {
        return switch (entry) {
            case Corrected(UUID id, LetterSent letter, String why) -> Court.tells(letter, timeline, records);
            case Corrected corrected -> decided(corrected.to(), corrected.to().happened(), timeline, law).or(() -> decided(corrected.to(), LocalDate.MAX, timeline, law));
            case Withdrawn withdrawn -> timeline.standing().stream().filter(fact -> fact.id().equals(withdrawn.entry())).findFirst()
                    .flatMap(fact -> decided(fact.entry(), fact.happened(), timeline, law).or(() -> decided(fact.entry(), LocalDate.MAX, timeline, law)));
            default -> decided(entry, entry.happened(), timeline, law);
        };
    }

    private static Optional<Refusal> decided(Entry said, LocalDate day, Timeline timeline, Law law) {
        return SECTION_47.contains(said.getClass()) ? WhoMayDecide.section47(timeline, Acting.who().account(), Acting.who().name(), day, law) : Optional.empty();
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
