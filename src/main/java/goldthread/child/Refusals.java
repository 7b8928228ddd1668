package goldthread.child;

import goldthread.access.Acting;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.education.Education;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.WhoMayDecide;
import goldthread.law.Law;
import goldthread.pages.Words;
import goldthread.people.Person;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands against writing an entry on a record, whoever writes it and from wherever: the gates of its room, and what who
/// acts may not decide. What is corrected goes through the gates of what it is corrected to (decision 0021).
///
/// @param timeline the open record, as it was read   @param records of brothers and sisters, workers, teams
public record Refusals(Kinds kinds, Timeline timeline, Law law, Records records) {
    /// By these it is decided whether and how a child is protected (section 47). Taking part in a core group, or telling of
    /// what was decided elsewhere, is no decision.
    private static final Set<Class<? extends Entry>> SECTION_47 = Set.of(ProtectionEntry.StrategyDiscussed.class, ProtectionEntry.EnquiryStarted.class,
            ProtectionEntry.EnquiryConcluded.class, ProtectionEntry.ConferenceHeld.class, ProtectionEntry.PlanStarted.class, ProtectionEntry.CategoryChanged.class,
            ProtectionEntry.PlanEnded.class, ConferenceEntry.Conferred.class);

    /// Whether what a kind says is decided under section 47.
    public static boolean ofSection47(Class<? extends Entry> kind) {
        return SECTION_47.contains(kind);
    }

    public Optional<Refusal> of(Entry entry) {
        return of(entry, List.of(entry));
    }

    /// @param act everything that is written with it: what is withdrawn in the same act rests on nothing any more
    public Optional<Refusal> of(Entry entry, List<? extends Entry> act) {
        return switch (entry) {
            case Corrected corrected -> corrected(corrected);
            case Withdrawn withdrawn -> timeline.standing().stream().filter(fact -> fact.id().equals(withdrawn.entry())).findFirst().flatMap(fact -> withdrawn(fact, act));
            default -> decided(entry, entry.happened()).or(() -> tooEarly(entry)).or(() -> mayNotBe(entry)).or(() -> form(entry).flatMap(recording -> recording.refusal(entry, timeline, law, records)));
        };
    }

    /// As if the entry had not been recorded yet, for no gate counts it against itself.
    private Optional<Refusal> corrected(Corrected corrected) {
        var before = new Refusals(kinds, timeline.without(corrected.entry()), law, records.without(corrected.entry()));
        return changed(corrected.to(), corrected.to().happened()).or(() -> tooEarly(corrected.to())).or(() -> tooLate(corrected)).or(() -> before.mayNotBe(corrected.to()))
                .or(() -> form(corrected.to()).flatMap(recording -> recording.correction(corrected.to(), before.timeline, law, before.records))).or(() -> moved(corrected));
    }

    /// What rests on the entry as it stands.
    private Optional<Refusal> moved(Corrected corrected) {
        return timeline.standing().stream().filter(fact -> fact.id().equals(corrected.entry())).findFirst()
                .flatMap(fact -> form(fact.entry()).flatMap(recording -> recording.change(fact, timeline, timeline.with(List.of(new Line(fact.first(), corrected))))));
    }

    private Optional<Refusal> withdrawn(Fact<?> fact, List<? extends Entry> act) {
        return changed(fact.entry(), fact.happened()).or(() -> Education.outside(fact.entry())).or(() -> form(fact.entry()).flatMap(recording -> recording.withdrawal(fact, left(act))));
    }

    private Timeline left(List<? extends Entry> act) {
        var left = timeline;
        for (var entry : act) {
            if (entry instanceof Withdrawn withdrawn) left = left.without(withdrawn.entry());
        }
        return left;
    }

    /// Nothing follows from what has not happened yet: no enquiry is concluded before it began.
    private Optional<Refusal> tooEarly(Entry entry) {
        return names(entry).flatMap(id -> timeline.standing().stream().filter(fact -> fact.id().equals(id))).filter(fact -> dated(entry) && dated(fact.entry()) && entry.happened().isBefore(fact.happened())).findFirst()
                .map(fact -> new Refusal("On " + Words.spoken(entry.happened()) + " what it follows from had not happened yet: \"" + kinds.of(fact.entry()).title() + "\" of " + Words.spoken(fact.happened()) + ". Check the date.", ""));
    }

    /// Nor is what others follow from moved behind them.
    private Optional<Refusal> tooLate(Corrected corrected) {
        return timeline.standing().stream().filter(fact -> dated(fact.entry()) && dated(corrected.to()) && fact.happened().isBefore(corrected.to().happened()) && names(fact.entry()).anyMatch(corrected.entry()::equals)).findFirst()
                .map(fact -> new Refusal("On " + Words.spoken(corrected.to().happened()) + " what follows from it had happened already: \"" + kinds.of(fact.entry()).title() + "\" of " + Words.spoken(fact.happened()) + ". Correct that first.", ""));
    }

    /// A return may tell of something and not when; then only the day is known on which it was true already.
    private static boolean dated(Entry entry) {
        return Stream.of(entry.getClass().getRecordComponents()).noneMatch(part -> part.getName().equals("on") && part.getType() == LocalDate.class && said(entry, part) == null);
    }

    /// The ids that an entry names: of what it follows from, of accounts.
    private static Stream<UUID> names(Entry entry) {
        return Stream.of(entry.getClass().getRecordComponents()).filter(part -> part.getType() == UUID.class).map(part -> (UUID) said(entry, part)).filter(Objects::nonNull);
    }

    private static @Nullable Object said(Entry entry, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Optional<Recording<?>> form(Entry entry) {
        return Recordings.of(kinds.of(entry).name());
    }

    private Optional<Refusal> mayNotBe(Entry entry) {
        return Education.outside(entry).or(() -> switch (entry) {
            case LevelChanged step -> protectedStill(step);
            case FamilyHelpEntry.Closed closed -> protectedStill(timeline, closed.happened(), "Record its end first; then the episode may be closed.");
            case FamilyHelpEntry.PlanStarted plan -> FamilyHelp.protectedByPlan(timeline, plan.happened()) ? Optional.of(new Refusal("A child protection plan stands for " + Person.of(timeline).name()
                    + ", and takes the place of a child in need plan while it lasts. Start one when a review conference has ended it.", "Children in need census, rules 4001 and 4017")) : Optional.empty();
            default -> Optional.empty();
        });
    }

    /// Whether who acts may change what was decided: both on the day of the decision and as it is led now.
    private Optional<Refusal> changed(Entry said, LocalDate day) {
        return decided(said, day).or(() -> decided(said, LocalDate.MAX));
    }

    private Optional<Refusal> decided(Entry said, LocalDate day) {
        var who = Acting.who();
        return SECTION_47.contains(said.getClass()) ? WhoMayDecide.section47(timeline, who.account(), who.name(), day, law).or(() -> WhoMayDecide.registered(who.account(), who.name(), day, law, records)) : Optional.empty();
    }

    /// Below section 17 the time of need is closed: not while a protection plan stands for one of the children.
    private Optional<Refusal> protectedStill(LevelChanged step) {
        return step.to().needsSocialWork() ? Optional.empty() : records.all(step.children(), timeline).stream()
                .flatMap(child -> protectedStill(child, step.on(), "A review conference ends it first; then the family may step down.").stream()).findFirst();
    }

    /// @param first what is to be done about a plan that stands
    private static Optional<Refusal> protectedStill(Timeline child, LocalDate on, String first) {
        return Protection.protection(child).flatMap(now -> now.since() != null && !now.since().isAfter(on)
                ? Optional.of(new Refusal("A child protection plan stands for " + Person.of(child).name() + ". " + first, "Working Together 2023, chapter 3"))
                : now.enquirySince() != null && !now.enquirySince().isAfter(on) ? Optional.of(new Refusal("A section 47 enquiry about " + Person.of(child).name() + " goes on. Conclude it first, or hold the conference.",
                        "Working Together 2023, chapter 3; children in need census, rule 8868")) : Optional.empty());
    }
}
