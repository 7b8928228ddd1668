package goldthread.fostering;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.fostering.HouseholdEntry.AllegationConcluded;
import goldthread.fostering.HouseholdEntry.AllegationMade;
import goldthread.fostering.HouseholdEntry.AllegationTold;
import goldthread.fostering.HouseholdEntry.CarersSupported;
import goldthread.fostering.HouseholdEntry.Reviewed;
import goldthread.law.Law;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is owed once something is said against a household: the designated officer is told (T-B22), the carers are offered somebody
/// to stand by them (T-G26), it is dealt with (T-G27), and approval is reviewed where that is found to be needed (T-G28). It does not
/// end with approval: what was said is looked into whether they foster on or not.
final class AllegationDuties {
    static Stream<Duty> from(Timeline timeline, Law law) {
        return Household.of(timeline).stream().flatMap(household -> Stream.concat(timeline.facts(AllegationMade.class).stream().flatMap(made -> made(timeline, made, law)),
                timeline.facts(AllegationConcluded.class).stream().filter(fact -> fact.entry().review() && timeline.facts(AllegationMade.class).stream().anyMatch(made -> made.id().equals(fact.entry().allegation()))).flatMap(fact -> review(household, fact, law))));
    }

    private static Stream<Duty> made(Timeline timeline, Fact<AllegationMade> made, Law law) {
        var ground = Ground.of(timeline, made, "Allegation made");
        return Stream.of(ground.owes("Tell the designated officer of the allegation", law.limit("T-B22", made.happened()), done(timeline, made, AllegationTold.class, AllegationTold::allegation)),
                ground.owesAtOnce("Offer the carers somebody to stand by them who has no part in looking into it", law.rule("T-G26", made.happened()).orElseThrow(), done(timeline, made, CarersSupported.class, CarersSupported::allegation)),
                ground.owes("Allegation dealt with", law.limit("T-G27", made.happened()), done(timeline, made, AllegationConcluded.class, AllegationConcluded::allegation))).flatMap(duties -> duties);
    }

    private static Stream<Duty> review(Household household, Fact<AllegationConcluded> concluded, Law law) {
        return household.whileApproved(law, Ground.of(household.timeline(), concluded, "Allegation dealt with"))
                .owesAtOnce("Review of approval after an allegation", law.rule("T-G28", concluded.happened()).orElseThrow(), household.after(concluded, Reviewed.class, one -> true).map(Done::of));
    }

    private static <E extends HouseholdEntry> Optional<Done> done(Timeline timeline, Fact<AllegationMade> made, Class<E> kind, Function<E, java.util.UUID> allegation) {
        return timeline.facts(kind).stream().filter(fact -> allegation.apply(fact.entry()).equals(made.id())).findFirst().map(Done::of);
    }

    private AllegationDuties() {}
}
