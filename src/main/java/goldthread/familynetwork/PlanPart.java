package goldthread.familynetwork;

import goldthread.casefile.Append;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.familynetwork.FamilyNetworkEntry.PartFollowed;
import goldthread.familynetwork.FamilyNetworkEntry.PlanEnded;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.familynetwork.FamilyNetworkEntry.Promised;
import goldthread.law.Law;
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

/// What one person does by a family network plan, through its versions: it is the same for as long as its words are, whoever does it and
/// by when.
///
/// @param id       by which it is followed   @param promised as the last version has it   @param since the version that brought it
/// @param left     when a version left it out, or the plan ended; null while it stands   @param followed what was said of it last; null while nobody has asked
public record PlanPart(UUID id, Promised promised, Fact<PlanMade> since, @Nullable Stop left, @Nullable Fact<PartFollowed> followed) {
    /// Apart from the entries that are written beside a plan.
    public static final int FIRST = 1_000;

    public boolean open() {
        return left == null && (followed == null || !followed.entry().done());
    }

    public boolean done() {
        return followed != null && followed.entry().done();
    }

    /// Of all plans as they were made until a day.
    public static List<PlanPart> of(Timeline timeline, LocalDate day) {
        var all = new ArrayList<PlanPart>();
        for (var version : timeline.facts(PlanMade.class)) {
            if (version.happened().isAfter(day)) continue;
            var here = new ArrayList<UUID>();
            var does = version.entry().promised();
            for (int number = 0; number < does.size(); number++) {
                var promised = does.get(number);
                var known = all.stream().filter(one -> one.left == null && !here.contains(one.id) && one.promised.sameAs(promised)).findFirst();
                var id = known.map(PlanPart::id).orElse(Append.beside(version.id(), FIRST + number));
                known.ifPresent(all::remove);
                here.add(id);
                all.add(new PlanPart(id, promised, known.map(PlanPart::since).orElse(version), null, followed(timeline, id, day)));
            }
            all.replaceAll(one -> one.left == null && !here.contains(one.id) ? new PlanPart(one.id, one.promised, one.since, new Stop(version.happened(), "it is no longer in the plan"), one.followed) : one);
            timeline.facts(PlanEnded.class).stream().filter(end -> end.entry().plan().equals(version.id()) && !end.happened().isAfter(day)).findFirst()
                    .ifPresent(end -> all.replaceAll(one -> one.left == null ? new PlanPart(one.id, one.promised, one.since, new Stop(end.happened(), "the plan ended"), one.followed) : one));
        }
        return all;
    }

    private static @Nullable Fact<PartFollowed> followed(Timeline timeline, UUID part, LocalDate day) {
        return timeline.facts(PartFollowed.class).stream().filter(fact -> fact.entry().part().equals(part) && !fact.happened().isAfter(day)).reduce((one, later) -> later).orElse(null);
    }

    /// What was said of one part goes to no other by a correction, nor is it of nothing once a version is withdrawn.
    static Optional<Refusal> lost(Timeline before, Timeline after) {
        var now = of(after, LocalDate.MAX).stream().collect(Collectors.toMap(PlanPart::id, PlanPart::promised));
        return of(before, LocalDate.MAX).stream().filter(part -> part.followed != null && !(now.get(part.id) instanceof Promised promised && promised.sameAs(part.promised))).findFirst()
                .map(part -> new Refusal("“" + part.promised.what().strip() + "” was followed up already: withdraw what was said of it first, or leave it out in a changed plan.", "What was recorded of a part of a plan stays with that part"));
    }

    /// @param left the record without the version that is withdrawn
    static Optional<Refusal> orphaned(Fact<PlanMade> version, Timeline left) {
        var kept = of(left, LocalDate.MAX).stream().map(PlanPart::id).collect(Collectors.toSet());
        return IntStream.range(0, version.entry().promised().size()).mapToObj(number -> Append.beside(version.id(), FIRST + number)).filter(id -> !kept.contains(id) && followed(left, id, LocalDate.MAX) != null).findFirst()
                .map(id -> new Refusal("A part of this plan was followed up already: withdraw what was said of it first, or record a changed plan.", "What was recorded of a part of a plan stays with that part"));
    }

    static Stream<Duty> duties(Timeline timeline, Law law) {
        return Stream.concat(of(timeline, LocalDate.MAX).stream().flatMap(part -> part.owed(timeline, law)), timeline.facts(PlanMade.class).stream().filter(plan -> plan.entry().overseer() == null).flatMap(plan -> watched(timeline, plan, law)));
    }

    /// By the day that the family agreed, until it is done, left out, or the plan ends.
    private Stream<Duty> owed(Timeline timeline, Law law) {
        if (promised.by() == null) return Stream.empty();
        var agreed = Ground.of(timeline, since, "Agreed in the family's plan");
        return Life.of(timeline).childhood(new Ground(agreed.subject(), id, agreed.from(), agreed.why(), null, null, null).endedBy(left))
                .owesBy(promised.who() + ": " + promised.what(), promised.by(), law.rule("T-C05g", since.happened()).orElseThrow(), done() ? Optional.of(Done.of(followed)) : Optional.empty());
    }

    /// From its first day a plan has a social worker who watches over it: no source gives a number of days.
    private static Stream<Duty> watched(Timeline timeline, Fact<PlanMade> plan, Law law) {
        return Life.of(timeline).childhood(Ground.of(timeline, plan, "Family network plan made").endedBy(FamilyNetwork.ended(timeline, plan)))
                .owesAtOnce("Name the social worker who watches over the family network plan", law.rule("T-C05h", plan.happened()).orElseThrow(), Optional.empty());
    }
}
