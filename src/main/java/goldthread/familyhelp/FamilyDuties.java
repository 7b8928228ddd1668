package goldthread.familyhelp;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
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
        return Stream.concat(timeline.facts(HelpAccepted.class).stream().flatMap(accepted -> Stream.concat(duties.assessment(accepted), duties.earlyReview(accepted))),
                timeline.facts(PlanAgreed.class).stream().filter(OneFamily::first).flatMap(duties::reviews));
    }

    /// An authority that keeps early help separate says so by setting how long its assessment may take (T-A15a).
    /// Where a referral goes on, the assessment is owed by T-A05, from the referral.
    private Stream<Duty> assessment(Fact<HelpAccepted> accepted) {
        if (timeline.facts(Referred.class).stream().anyMatch(referral -> !referral.happened().isAfter(accepted.happened()) && open(referral, accepted.happened()))) {
            return Stream.empty();
        }
        var done = timeline.facts(FamilyAssessed.class).stream().filter(fact -> fact.entry().authorisedBy() != null && !fact.happened().isBefore(accepted.happened())).findFirst().map(Done::of);
        var separate = separate(accepted, "T-A15a");
        return ground(accepted, "Family taken into family help").owes(separate ? "Early help assessment" : "Family help assessment", law.limit(separate ? "T-A15a" : "T-A10b", accepted.happened()), done);
    }

    /// Whether this is early help that the authority keeps separate: it says so by a number of its own for that rule.
    private boolean separate(Fact<HelpAccepted> accepted, String rule) {
        return accepted.entry().level() == Level.EARLY_HELP && law.settings().on(rule, accepted.happened()).isPresent();
    }

    /// Where the authority sets when early help that it keeps separate is first looked at again (T-A15d), that is counted from the
    /// family's consent, whether a plan stands by then or not; and no other first review is owed. It ends with a step up.
    private Stream<Duty> earlyReview(Fact<HelpAccepted> accepted) {
        if (!separate(accepted, "T-A15d")) {
            return Stream.empty();
        }
        var up = timeline.facts(LevelChanged.class).stream().filter(step -> step.entry().to().needsSocialWork() && !step.happened().isBefore(accepted.happened())).findFirst().map(step -> new Stop(step.happened(), "help stepped up: the family's plan is reviewed")).orElse(null);
        var ground = ground(accepted, "Family taken into family help").endedBy(up);
        var done = timeline.facts(PlanLookedAt.class).stream().filter(review -> !review.happened().isBefore(accepted.happened()) && ground.standsOn(review.happened())).findFirst().map(Done::of);
        return ground.owes("First review of early help", law.limit("T-A15d", accepted.happened()), done);
    }

    /// Whether the first review of a plan is owed by the early help that it was agreed in: of the first plan of that help, while it went on.
    private boolean reviewedAsEarlyHelp(Fact<PlanAgreed> plan) {
        return timeline.facts(HelpAccepted.class).stream().filter(accepted -> !accepted.happened().isAfter(plan.happened())).reduce((one, later) -> later).filter(accepted -> separate(accepted, "T-A15d") && firstPlan(accepted, plan)
                && timeline.facts(LevelChanged.class).stream().noneMatch(step -> step.entry().to().needsSocialWork() && !step.happened().isBefore(accepted.happened()))).isPresent();
    }

    private boolean firstPlan(Fact<HelpAccepted> accepted, Fact<PlanAgreed> plan) {
        var ended = OneFamily.of(timeline).ended(accepted.happened());
        return (ended == null || ended.on().isAfter(plan.happened())) && timeline.facts(PlanAgreed.class).stream().filter(OneFamily::first).filter(one -> !one.happened().isBefore(accepted.happened())).findFirst().filter(one -> one.id().equals(plan.id())).isPresent();
    }

    private boolean open(Fact<Referred> referral, LocalDate day) {
        var closed = FamilyHelp.closed(timeline, referral.id());
        return closed == null || closed.on().isAfter(day);
    }

    private Stream<Duty> reviews(Fact<PlanAgreed> plan) {
        var facts = timeline.facts(PlanLookedAt.class).stream().filter(review -> review.entry().familyPlan().equals(plan.id())).toList();
        var reviews = facts.stream().map(Done::of).toList();
        if (reviewedAsEarlyHelp(plan)) {
            return facts.stream().limit(1).flatMap(first -> ground(first, "Last review").inTurn("Last review", reviews.subList(1, reviews.size()), (since, turn) -> new Owing("Review of the family help plan", law.limit("T-A12a", since.from()))));
        }
        return ground(plan, "Family help plan agreed").inTurn("Last review", reviews, (since, turn) -> turn == 0
                ? new Owing("First review of the family help plan", law.limit("T-A11", since.from()))
                : new Owing("Review of the family help plan", law.limit("T-A12a", since.from())));
    }

    private Ground ground(Fact<?> fact, String what) {
        return Life.of(timeline).childhood(Ground.of(timeline, fact, what).endedBy(OneFamily.of(timeline).ended(fact.happened())));
    }
}
