package goldthread.outside;

import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Kind;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.DutySource;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyEntry;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.law.Law;
import goldthread.outside.OutsideEntry.ChildLinked;
import goldthread.outside.OutsideEntry.ChildUnlinked;
import goldthread.outside.OutsideEntry.PartnerActed;
import goldthread.outside.OutsideEntry.PartnerActs;
import goldthread.outside.OutsideEntry.SafetyPlanned;
import goldthread.outside.OutsideEntry.SafetyReviewed;
import goldthread.people.Life;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The door of the room of harm outside the home.
public final class Outside {
    public static final String ADDRESS = "/places";
    /// As the outcomes dashboard counts them, and what young people tell of.
    public static final List<String> HARMS = List.of("Criminal exploitation", "Sexual exploitation", "Gangs", "Serious violence", "Trafficking", "Going missing", "Radicalisation", "Harm online", "Harm by other children", "Other");
    public static final List<Kind<?>> KINDS = Stream.of(PlaceEntry.KINDS, OutsideEntry.KINDS).flatMap(List::stream).<Kind<?>>map(kind -> kind).toList();
    public static final List<Fold<?>> FOLDS = List.of(PlaceNow.DESK, PlaceNow.FOLD, PlaceNow.LINKS);
    public static final List<DutySource> DUTIES = List.of(DutySource.of(Outside::owed, OutsideEntry.class, FamilyHelpEntry.class, FamilyEntry.class, Described.class).version(2));

    /// A plan with its versions and reviews, from its beginning to its end. @param end the review that ended it; null while it stands
    public record Plan(List<Fact<SafetyPlanned>> versions, List<Fact<SafetyReviewed>> reviews, @Nullable Fact<SafetyReviewed> end) {}

    /// As they were made: a version after an end begins another plan.
    public static List<Plan> plans(Timeline timeline) {
        var plans = new ArrayList<Plan>();
        for (var fact : timeline.standing()) {
            var last = plans.isEmpty() ? null : plans.getLast();
            if (fact.entry() instanceof SafetyPlanned) {
                if (last == null || last.end != null) plans.add(last = new Plan(new ArrayList<>(), new ArrayList<>(), null));
                last.versions.add(as(fact));
            } else if (fact.entry() instanceof SafetyReviewed reviewed && last != null && last.end == null) {
                last.reviews.add(as(fact));
                if (reviewed.ends()) plans.set(plans.size() - 1, new Plan(last.versions, last.reviews, as(fact)));
            }
        }
        return plans;
    }

    @SuppressWarnings("unchecked")
    private static <E extends OutsideEntry> Fact<E> as(Fact<?> fact) {
        return (Fact<E>) fact;
    }

    /// The links of a child that stand on a day.
    public static List<Fact<ChildLinked>> links(Timeline timeline, LocalDate day) {
        return timeline.facts(ChildLinked.class).stream().filter(fact -> !fact.happened().isAfter(day) && timeline.facts(ChildUnlinked.class).stream()
                .noneMatch(end -> end.entry().link().equals(fact.id()) && !end.happened().isAfter(day))).toList();
    }

    /// What was said of a partner's action in the end.
    public static Optional<Fact<PartnerActed>> acted(Timeline timeline, UUID action) {
        return timeline.facts(PartnerActed.class).stream().filter(fact -> fact.entry().action().equals(action)).findFirst();
    }

    /// By the day that was agreed: no law gives one.
    private static Stream<Duty> partners(Timeline timeline, Law law) {
        return timeline.facts(PartnerActs.class).stream().flatMap(action -> {
            var acted = acted(timeline, action.id());
            var not = acted.filter(fact -> !fact.entry().done()).map(fact -> new Stop(fact.happened(), "it is not to be done")).orElse(null);
            return Life.of(timeline).childhood(Ground.of(timeline, action, "Agreed with " + action.entry().agency()).endedBy(not, FamilyHelp.moved(timeline, action.happened())))
                    .owesBy(action.entry().agency() + ": " + action.entry().what(), action.entry().by(), law.rule("T-B20c", action.happened()).orElseThrow(), acted.filter(fact -> fact.entry().done()).map(Done::of));
        });
    }

    /// A changed plan is no review: the next falls due from the last that was held. Usual value: each authority sets its own.
    private static Stream<Duty> owed(Timeline timeline, Law law) {
        return Stream.concat(Stream.concat(partners(timeline, law), SafetyAction.of(timeline).stream().flatMap(action -> action.owed(timeline, law))), plans(timeline).stream().flatMap(plan -> Life.of(timeline).childhood(Ground.of(timeline, plan.versions().getFirst(), "Community safety plan agreed")
                .endedBy(plan.end() == null ? null : new Stop(plan.end().happened(), "the plan ended"), FamilyHelp.moved(timeline, plan.versions().getFirst().happened()))).inTurn("Last review", plan.reviews().stream().map(Done::of).toList(),
                (since, turn) -> new Owing("Review of the community safety plan", law.limit("T-B20b", since.from())))));
    }

    private Outside() {}
}
