package goldthread.familyhelp;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyEntry.PlanLookedAt;
import goldthread.familyhelp.FamilyEntry.TeamJoined;
import goldthread.familyhelp.FamilyEntry.TeamLeft;
import goldthread.people.PeopleEntry.Related;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The help that a family is given together, as the record of one of its children tells it on a day: nothing later counts.
public record OneFamily(Timeline timeline, LocalDate day) {

    public static OneFamily of(Timeline timeline, LocalDate day) {
        return new OneFamily(timeline, day);
    }

    /// As all that is recorded tells it.
    static OneFamily of(Timeline timeline) {
        return new OneFamily(timeline, LocalDate.MAX);
    }

    /// How the help that goes on, or went on last, was begun.
    public Optional<Fact<HelpAccepted>> accepted() {
        return last(HelpAccepted.class, fact -> true);
    }

    /// Whom it is for: those for whom it was begun; before, the child and the brothers and sisters.
    public List<Subject> children() {
        return accepted().map(fact -> fact.entry().children()).orElseGet(this::brothersAndSisters);
    }

    private List<Subject> brothersAndSisters() {
        var child = timeline.subject();
        return Stream.concat(Stream.of(child), timeline.facts(Related.class).stream().map(Fact::entry)
                .filter(one -> one.relation().equals("brother or sister") && (one.until() == null || one.until().isAfter(day)))
                .map(one -> one.person().equals(child) ? one.other() : one.person())).distinct().toList();
    }

    /// What was last said of the level; where nothing was, an episode of need that is open falls under section 17.
    public Level level() {
        return said().orElseGet(() -> FamilyHelp.episodes(timeline).isEmpty() ? Level.UNIVERSAL : Level.SECTION_17);
    }

    /// What was last said of the level.
    Optional<Level> said() {
        return facts(FamilyEntry.class).stream().flatMap(fact -> switch (fact.entry()) {
            case HelpAccepted accepted -> Stream.of(accepted.level());
            case LevelChanged changed -> Stream.of(changed.to());
            case FamilyEntry other -> Stream.<Level>empty();
        }).reduce((one, later) -> later);
    }

    /// Every step, the first first.
    public List<Fact<LevelChanged>> steps() {
        return facts(LevelChanged.class);
    }

    /// Whether help goes on: it was begun, and has not ended.
    public boolean goesOn() {
        return accepted().isPresent() && level() != Level.UNIVERSAL;
    }

    /// When the help that was begun on a day ended; null while it goes on.
    @Nullable Stop ended(LocalDate began) {
        return timeline.facts(LevelChanged.class).stream().filter(step -> step.entry().to() == Level.UNIVERSAL && !step.happened().isBefore(began))
                .findFirst().map(step -> new Stop(step.happened(), "family help ended")).orElse(null);
    }

    /// Whoever was named as lead, the first first; one who was named again, with another supervisor, again.
    public List<Fact<LeadNamed>> leads() {
        return facts(LeadNamed.class);
    }

    public Optional<Fact<LeadNamed>> lead() {
        return last(LeadNamed.class, fact -> true);
    }

    /// The team around the family, without the lead.
    public List<Fact<TeamJoined>> team() {
        Set<UUID> gone = facts(TeamLeft.class).stream().map(fact -> fact.entry().member()).collect(Collectors.toSet());
        return facts(TeamJoined.class).stream().filter(fact -> !gone.contains(fact.id())).toList();
    }

    /// The one assessment as it was written last.
    public Optional<Fact<FamilyAssessed>> assessment() {
        return last(FamilyAssessed.class, fact -> true);
    }

    /// The plan that stands: its first version. A plan stands until help ends.
    public Optional<Fact<PlanAgreed>> plan() {
        return last(PlanAgreed.class, OneFamily::first).filter(plan -> {
            var ended = ended(plan.happened());
            return ended == null || ended.on().isAfter(day);
        });
    }

    static boolean first(Fact<PlanAgreed> version) {
        return first(version.id(), version.entry());
    }

    /// Whether a plan begins with this version: it names none, or itself once it was corrected.
    static boolean first(UUID id, PlanAgreed version) {
        return version.familyPlan() == null || id.equals(version.familyPlan());
    }

    /// The last plan's versions, the first first, also where it is over.
    public List<Fact<PlanAgreed>> versions() {
        return last(PlanAgreed.class, OneFamily::first).map(plan -> facts(PlanAgreed.class).stream()
                .filter(version -> version.id().equals(plan.id()) || plan.id().equals(version.entry().familyPlan())).toList()).orElse(List.of());
    }

    public List<Fact<PlanLookedAt>> reviews() {
        Set<UUID> plans = versions().stream().map(Fact::id).collect(Collectors.toSet());
        return facts(PlanLookedAt.class).stream().filter(review -> plans.contains(review.entry().familyPlan())).toList();
    }

    /// The first review of the plan at which the action was found done; empty while it is to do.
    public Optional<Fact<PlanLookedAt>> done(Action action) {
        return reviews().stream().filter(review -> review.entry().done().contains(action.what())).findFirst();
    }

    /// What is still to do of the version that stands.
    public List<Action> open() {
        return versions().isEmpty() ? List.of() : versions().getLast().entry().actions().stream().filter(action -> done(action).isEmpty()).toList();
    }

    private <E extends FamilyEntry> Optional<Fact<E>> last(Class<E> kind, Predicate<Fact<E>> which) {
        return facts(kind).stream().filter(which).reduce((one, later) -> later);
    }

    private <E extends FamilyEntry> List<Fact<E>> facts(Class<E> kind) {
        return timeline.facts(kind).stream().filter(fact -> !fact.happened().isAfter(day)).toList();
    }
}
