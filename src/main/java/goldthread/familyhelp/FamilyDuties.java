package goldthread.familyhelp;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyEntry.PlanLookedAt;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.people.Life;
import java.time.LocalDate;
import java.util.stream.Stream;

/// What is owed while a family's help is held together: the one assessment, and the reviews of the one plan. Usual values of
/// the programme guide and of local frameworks: the authority sets its own.
final class FamilyDuties {
    private final Timeline timeline;
    private final Law law;

    private FamilyDuties(Timeline timeline, Law law) {
        this.timeline = timeline;
        this.law = law;
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = new FamilyDuties(timeline, law);
        return Stream.concat(timeline.facts(HelpAccepted.class).stream().flatMap(duties::assessment),
                timeline.facts(PlanAgreed.class).stream().filter(OneFamily::first).flatMap(duties::reviews));
    }

    /// An authority that keeps early help separate says so by setting how long its assessment may take (T-A15a).
    /// Where a referral goes on, the assessment is owed by T-A05, from the referral.
    private Stream<Duty> assessment(Fact<HelpAccepted> accepted) {
        if (timeline.facts(Referred.class).stream().anyMatch(referral -> !referral.happened().isAfter(accepted.happened()) && open(referral, accepted.happened()))) {
            return Stream.empty();
        }
        var done = timeline.facts(FamilyAssessed.class).stream().filter(fact -> fact.entry().authorisedBy() != null && !fact.happened().isBefore(accepted.happened())).findFirst().map(Done::of);
        var separate = accepted.entry().level() == Level.EARLY_HELP && law.settings().on("T-A15a", accepted.happened()).isPresent();
        return ground(accepted, "Family taken into family help").owes(separate ? "Early help assessment" : "Family help assessment", law.limit(separate ? "T-A15a" : "T-A10b", accepted.happened()), done);
    }

    private boolean open(Fact<Referred> referral, LocalDate day) {
        var closed = FamilyHelp.closed(timeline, referral.id());
        return closed == null || closed.on().isAfter(day);
    }

    private Stream<Duty> reviews(Fact<PlanAgreed> plan) {
        var reviews = timeline.facts(PlanLookedAt.class).stream().filter(review -> review.entry().familyPlan().equals(plan.id())).map(Done::of).toList();
        return ground(plan, "Family help plan agreed").inTurn("Last review", reviews, (since, turn) -> turn == 0
                ? new Owing("First review of the family help plan", law.limit("T-A11", since.from()))
                : new Owing("Review of the family help plan", law.limit("T-A12a", since.from())));
    }

    private Ground ground(Fact<?> fact, String what) {
        return Life.of(timeline).childhood(Ground.of(timeline, fact, what).endedBy(OneFamily.of(timeline).ended(fact.happened())));
    }
}
