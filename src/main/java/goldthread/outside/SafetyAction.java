package goldthread.outside;

import goldthread.casefile.Append;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyHelp;
import goldthread.law.Law;
import goldthread.outside.OutsideEntry.Owned;
import goldthread.outside.OutsideEntry.PartnerActed;
import goldthread.outside.OutsideEntry.SafetyPlanned;
import goldthread.people.Life;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody is to do by a community safety plan, through its versions: it is the same action for as long as its words are,
/// whoever does it and by when.
///
/// @param id    by which it is said to be done   @param owned as the last version has it   @param since the version that brought it
/// @param left  the first version without it; null where it is in the last   @param acted what came of it; null while it is open
/// @param ended when the plan ended; null while it stands
public record SafetyAction(UUID id, Owned owned, Fact<SafetyPlanned> since, @Nullable Fact<SafetyPlanned> left, @Nullable Fact<PartnerActed> acted, @Nullable LocalDate ended) {
    /// Apart from the entries that are written beside a plan.
    private static final int FIRST = 1_000;

    /// @param version that brought it   @param number its place there, from 0
    public static UUID idOf(UUID version, int number) {
        return Append.beside(version, FIRST + number);
    }

    public boolean open() {
        return acted == null && left == null && ended == null;
    }

    public boolean done() {
        return acted != null && acted.entry().done();
    }

    /// Of all plans, as they were brought in.
    static List<SafetyAction> of(Timeline timeline) {
        return Outside.plans(timeline).stream().flatMap(plan -> of(timeline, plan).stream()).toList();
    }

    public static List<SafetyAction> of(Timeline timeline, Outside.Plan plan) {
        var all = new ArrayList<SafetyAction>();
        for (var version : plan.versions()) {
            var here = new ArrayList<UUID>();
            var does = version.entry().does();
            for (int number = 0; number < does.size(); number++) {
                var owned = does.get(number);
                var known = all.stream().filter(one -> one.left == null && !here.contains(one.id) && one.owned.sameAs(owned)).findFirst();
                var id = known.map(SafetyAction::id).orElse(idOf(version.id(), number));
                here.add(id);
                known.ifPresent(all::remove);
                all.add(new SafetyAction(id, owned, known.map(SafetyAction::since).orElse(version), null, Outside.acted(timeline, id).orElse(null), plan.end() == null ? null : plan.end().happened()));
            }
            all.replaceAll(one -> one.left == null && !here.contains(one.id) ? new SafetyAction(one.id, one.owned, one.since, version, one.acted, one.ended) : one);
        }
        return all;
    }

    /// By a correction what was recorded of an action goes to no other, and is not lost: the id is the place in the version that brought it.
    static Optional<Refusal> displaced(Timeline before, Timeline after) {
        var now = of(after).stream().collect(Collectors.toMap(SafetyAction::id, SafetyAction::owned));
        return of(before).stream().filter(action -> action.acted != null && !(now.get(action.id) instanceof Owned owned && owned.sameAs(action.owned))).findFirst().map(action -> new Refusal("“" + action.owned.what().strip() + "” was recorded as "
                + (action.done() ? "done" : "not to be done") + ": leave it out in a new version, not by a correction.", "What was recorded of an action stays with that action"));
    }

    /// What was recorded of an action goes with no version that is withdrawn: it would be of nothing. @param left the record without the version
    static Optional<Refusal> orphaned(Fact<SafetyPlanned> version, Timeline left) {
        var does = version.entry().does();
        var kept = of(left).stream().map(SafetyAction::id).collect(Collectors.toSet());
        return IntStream.range(0, does.size()).filter(number -> !kept.contains(idOf(version.id(), number))).boxed()
                .flatMap(number -> Outside.acted(left, idOf(version.id(), number)).map(acted -> new Refusal("“" + does.get(number).what().strip() + "” was recorded as " + (acted.entry().done() ? "done" : "not to be done")
                        + ": withdraw that first, or leave the action out in a new version.", "What was recorded of an action stays with that action")).stream()).findFirst();
    }

    /// By the day that was agreed, until it is done, will not be done, is left out of the plan, or the plan ends.
    Stream<Duty> owed(Timeline timeline, Law law) {
        if (owned.by() == null) {
            return Stream.empty();
        }
        var agreed = Ground.of(timeline, since, "Agreed with " + owned.agency());
        var stop = Stream.of(Optional.ofNullable(acted).filter(fact -> !fact.entry().done()).map(fact -> new Stop(fact.happened(), "it is not to be done")),
                Optional.ofNullable(left).map(version -> new Stop(version.happened(), "it is no longer in the plan")), Optional.ofNullable(ended).map(day -> new Stop(day, "the plan ended"))).flatMap(Optional::stream).toArray(Stop[]::new);
        return Life.of(timeline).childhood(new Ground(agreed.subject(), id, agreed.from(), agreed.why(), null, null, null).endedBy(stop).endedBy(FamilyHelp.moved(timeline, since.happened())))
                .owesBy(owned.agency() + ": " + owned.what(), owned.by(), law.rule("T-B20c", since.happened()).orElseThrow(), done() ? Optional.of(Done.of(acted)) : Optional.empty());
    }
}
