package goldthread.fostering;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.fostering.HouseholdEntry.Applied;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.InformationGiven;
import goldthread.fostering.HouseholdEntry.Recommended;
import goldthread.fostering.HouseholdEntry.RepresentationsMade;
import goldthread.fostering.HouseholdEntry.StageOneDecided;
import goldthread.fostering.HouseholdEntry.StageOneInformed;
import goldthread.fostering.HouseholdEntry.Told;
import goldthread.law.Law;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed on the way from an enquiry to a decision. Fostering Services Regulations 2011 and National Minimum Standards
/// 13 and 14; all of it to be confirmed (T-G08 to T-G13).
final class ApprovalDuties {

    static Stream<Duty> from(Timeline timeline, Law law) {
        return Household.of(timeline).stream().flatMap(household -> Stream.of(enquiries(household, law), stageOne(household, law), applications(household, law), recommendations(household, law), told(household, law), representations(household, law))
                .flatMap(duties -> duties));
    }

    private static Stream<Duty> enquiries(Household household, Law law) {
        return household.timeline().facts(Enquired.class).stream().flatMap(asked -> Ground.of(household.timeline(), asked, "Asked about fostering").endedBy(household.steppedBack(asked, "the enquiry"))
                .owes("Answer with information about fostering", law.limit("T-G08", asked.happened()), household.after(asked, InformationGiven.class, one -> true).map(Done::of)));
    }

    private static Stream<Duty> stageOne(Household household, Law law) {
        return household.timeline().facts(StageOneInformed.class).stream().flatMap(informed -> Ground.of(household.timeline(), informed, "All information of stage 1 received").endedBy(household.steppedBack(informed, "the application"))
                .owes("Decide on stage 1; give notice where not suitable", law.limit("T-G09", informed.happened()), household.after(informed, StageOneDecided.class, one -> true).map(Done::of)));
    }

    private static Stream<Duty> applications(Household household, Law law) {
        return household.timeline().facts(Applied.class).stream().flatMap(applied -> Ground.of(household.timeline(), applied, "Applied").endedBy(household.steppedBack(applied, "the application"), endedInStageOne(household, applied))
                .owes("Decision on the application to foster", law.limit("T-G10", applied.happened()), household.after(applied, Decided.class, one -> true).map(Done::of)));
    }

    private static @Nullable Stop endedInStageOne(Household household, Fact<Applied> applied) {
        return household.after(applied, StageOneDecided.class, one -> !one.goesOn()).map(fact -> new Stop(fact.happened(), "stage 1 ended the application")).orElse(null);
    }

    /// Counted from the day on which the decision maker had the minutes, not from that of the panel.
    private static Stream<Duty> recommendations(Household household, Law law) {
        return household.timeline().facts(Recommended.class).stream().flatMap(panel -> household.whileApproved(law, Ground.of(household.timeline(), panel, "Considered by the panel")).from(panel.entry().received(), "Minutes received on " + Ground.day(panel.entry().received()))
                .endedBy(household.steppedBack(panel, "the application")).owes("Decision of the agency decision maker", law.limit("T-G11", panel.entry().received()), household.after(panel, Decided.class, one -> true).map(Done::of)));
    }

    private static Stream<Duty> told(Household household, Law law) {
        return household.timeline().facts(Decided.class).stream().flatMap(decided -> {
            var ground = Ground.of(household.timeline(), decided, "Decided");
            return Stream.concat(ground.owes("Tell the household of the decision", law.limit("T-G12a", decided.happened()), done(household, decided, false)),
                    ground.owes("Send the decision in writing", law.limit("T-G12b", decided.happened()), done(household, decided, true)));
        });
    }

    /// A letter that comes sooner tells them too.
    private static Optional<Done> done(Household household, Fact<Decided> decided, boolean written) {
        return household.after(decided, Told.class, one -> !written || one.how().equals(Told.WRITTEN)).map(Done::of);
    }

    /// The right is the household's: an alert on the last day, not a duty that could be late.
    private static Stream<Duty> representations(Household household, Law law) {
        return household.timeline().facts(Decided.class).stream().filter(fact -> fact.entry().outcome().equals(Decided.PROPOSED)).flatMap(proposed -> {
            var ends = Stream.of(household.after(proposed, RepresentationsMade.class, one -> true).map(made -> new Stop(made.happened(), "representations were made")),
                    household.after(proposed, Decided.class, one -> true).map(made -> new Stop(made.happened(), "it was decided finally"))).map(end -> end.orElse(null)).toArray(Stop[]::new);
            return Stream.of(household.whileApproved(law, Ground.of(household.timeline(), proposed, "Proposed")).endedBy(ends).endedBy(household.steppedBack(proposed, "the application")).owes("Last day for representations or the Independent Review Mechanism; then decide", law.limit("T-G13", proposed.happened())));
        });
    }

    private ApprovalDuties() {}
}
