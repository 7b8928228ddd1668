package goldthread.familyhelp;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentCheckpoint;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.PlanReviewed;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.people.Life;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is owed while a family is assessed and helped. Working Together to Safeguard Children, chapter 3; local protocols.
final class FamilyHelpDuties {
    private final Timeline timeline;
    private final Law law;
    private final Life life;

    private FamilyHelpDuties(Timeline timeline, Law law) {
        this.timeline = timeline;
        this.law = law;
        this.life = Life.of(timeline);
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = new FamilyHelpDuties(timeline, law);
        return Stream.of(
                timeline.facts(Referred.class).stream().flatMap(duties::assessmentOfReferral),
                timeline.facts(AssessmentStarted.class).stream().flatMap(duties::assessment),
                timeline.facts(PlanStarted.class).stream().flatMap(duties::planReviews)).flatMap(each -> each);
    }

    /// The first assessment is counted from the referral, from when one was begun, or was decided upon.
    private Stream<Duty> assessmentOfReferral(Fact<Referred> referral) {
        var first = assessments(referral).findFirst();
        if (referral.entry().on() == null || first.isEmpty() && !goesOn(referral)) {
            return Stream.empty();
        }
        var ground = life.childhood(Ground.of(timeline, referral, "Referred").endedBy(FamilyHelp.closed(timeline, referral.id())));
        return (first.isEmpty() ? ground.whereReturnsAreSilent(referral) : ground)
                .owes("Child and family assessment", law.limit("T-A05", ground.from()), first.flatMap(this::authorised));
    }

    private boolean goesOn(Fact<Referred> referral) {
        return timeline.facts(ReferralDecided.class).stream().anyMatch(decision ->
                decision.entry().referral().equals(referral.id()) && Boolean.FALSE.equals(decision.entry().noFurtherAction()));
    }

    private Stream<Fact<AssessmentStarted>> assessments(Fact<Referred> referral) {
        return timeline.facts(AssessmentStarted.class).stream().filter(fact -> fact.entry().referral().equals(referral.id()));
    }

    private Optional<Done> authorised(Fact<AssessmentStarted> assessment) {
        return timeline.facts(AssessmentAuthorised.class).stream()
                .filter(fact -> fact.entry().assessment().equals(assessment.id())).findFirst().map(Done::of);
    }

    /// Checkpoints of every assessment; and the end of each but the first of a referral, counted from its own start.
    private Stream<Duty> assessment(Fact<AssessmentStarted> assessment) {
        if (assessment.entry().on() == null) {
            return Stream.empty();
        }
        var authorised = authorised(assessment);
        var ground = life.childhood(Ground.of(timeline, assessment, "Assessment started")
                .endedBy(FamilyHelp.closed(timeline, assessment.entry().referral())));
        var open = ground.endedBy(authorised.map(done -> new Stop(done.on(), "the assessment was authorised")).orElse(null))
                .whereReturnsAreSilent(assessment);
        var checkpoints = timeline.facts(AssessmentCheckpoint.class).stream()
                .filter(fact -> fact.entry().assessment().equals(assessment.id())).map(Done::of).toList();
        var duties = Stream.concat(
                open.owes("First checkpoint of the assessment", law.limit("T-A06a", ground.from()), nth(checkpoints, 0)),
                open.owes("Second checkpoint of the assessment", law.limit("T-A06c", ground.from()), nth(checkpoints, 1)));
        return firstOfReferral(assessment) ? duties
                : Stream.concat(ground.owes("Child and family assessment", law.limit("T-A05", ground.from()), authorised), duties);
    }

    private boolean firstOfReferral(Fact<AssessmentStarted> assessment) {
        return timeline.facts(Referred.class).stream().filter(referral -> referral.id().equals(assessment.entry().referral()))
                .anyMatch(referral -> referral.entry().on() != null
                        && assessments(referral).findFirst().filter(first -> first.id().equals(assessment.id())).isPresent());
    }

    /// Where one plan of the family stands, that is reviewed instead, and sooner (T-A11, T-A12).
    private Stream<Duty> planReviews(Fact<PlanStarted> plan) {
        if (plan.entry().on() == null || OneFamily.of(timeline, plan.happened()).plan().isPresent()) {
            return Stream.empty();
        }
        var together = timeline.facts(PlanAgreed.class).stream().filter(later -> later.happened().isAfter(plan.happened())).findFirst()
                .map(later -> new Stop(later.happened(), "the family's one plan is reviewed instead")).orElse(null);
        var reviews = timeline.facts(PlanReviewed.class).stream().filter(fact -> fact.entry().plan().equals(plan.id())).map(Done::of).toList();
        return FamilyHelp.plan(timeline, plan).endedBy(together).whereReturnsAreSilent(plan).inTurn("Last review", reviews, (since, turn) -> turn == 0
                ? new Owing("First review of the child in need plan", law.limit("T-A13b", since.from()))
                : new Owing("Review of the child in need plan", law.limit("T-A13d", since.from())));
    }

    private static Optional<Done> nth(List<Done> done, int n) {
        return done.size() > n ? Optional.of(done.get(n)) : Optional.empty();
    }
}
