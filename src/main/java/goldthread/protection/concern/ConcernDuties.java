package goldthread.protection.concern;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.protection.EnquiryEntry.HarmSuspected;
import goldthread.protection.ProtectionEntry.ConferenceHeld;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.protection.concern.ConcernEntry.AllegationKnown;
import goldthread.protection.concern.ConcernEntry.AllegationTold;
import goldthread.protection.concern.ConcernEntry.SlaveryDecided;
import goldthread.protection.concern.ConcernEntry.SlaveryReferred;
import goldthread.protection.concern.ConcernEntry.SlaverySuspected;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed when a life is at risk, when there are signs of slavery, when somebody in a position of trust is accused, and
/// before a birth.
final class ConcernDuties {
    /// A pregnancy is counted as 40 weeks to the expected date (NHS: how the due date is worked out).
    private static final int WEEKS_OF_PREGNANCY = 40;

    private final Timeline timeline;
    private final Law law;
    private final Life life;

    private ConcernDuties(Timeline timeline, Law law) {
        this.timeline = timeline;
        this.law = law;
        this.life = Life.of(timeline);
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = new ConcernDuties(timeline, law);
        return Stream.of(timeline.facts(HarmSuspected.class).stream().flatMap(duties::atOnce), timeline.facts(SlaverySuspected.class).stream().flatMap(duties::slavery),
                timeline.facts(SlaveryReferred.class).stream().flatMap(duties::grounds), timeline.facts(AllegationKnown.class).stream().flatMap(duties::allegation), duties.beforeBirth()).flatMap(each -> each);
    }

    /// A strategy discussion decides on the same day how the child is kept safe. Working Together 2023, chapter 3.
    private Stream<Duty> atOnce(Fact<HarmSuspected> suspected) {
        return !Boolean.TRUE.equals(suspected.entry().atOnce()) ? Stream.empty() : ground(suspected, "A life at risk, or serious harm likely at once,").endedBy(FamilyHelp.moved(timeline, suspected.happened())).owes("Decide whether the child must be protected at once",
                law.limit("T-A04", suspected.happened()), first(StrategyDiscussed.class, suspected.happened()).map(Done::of));
    }

    private Stream<Duty> slavery(Fact<SlaverySuspected> suspected) {
        var referred = timeline.facts(SlaveryReferred.class).stream().filter(fact -> fact.entry().suspected().equals(suspected.id())).findFirst().map(Done::of);
        return ground(suspected, "Signs of modern slavery found").owesAtOnce("Refer to the National Referral Mechanism, without delay", law.rule("T-B21", suspected.happened()).orElseThrow(), referred);
    }

    /// Five working days are what the competent authority sets itself; somebody has to ask when they are over.
    private Stream<Duty> grounds(Fact<SlaveryReferred> referred) {
        var decided = timeline.facts(SlaveryDecided.class).stream().filter(fact -> fact.entry().referred().equals(referred.id())).findFirst().map(Done::of);
        return ground(referred, "Referred to the National Referral Mechanism").owes("Decision on reasonable grounds", law.limit("T-B21", referred.happened()), decided);
    }

    private Stream<Duty> allegation(Fact<AllegationKnown> known) {
        var told = timeline.facts(AllegationTold.class).stream().filter(fact -> fact.entry().allegation().equals(known.id())).findFirst().map(Done::of);
        return ground(known, "Allegation known").owes("Tell the designated officer of the allegation", law.limit("T-B22", known.happened()), told);
    }

    /// In weeks of pregnancy, from the expected date; owed where the concern is known before the week has passed.
    private Stream<Duty> beforeBirth() {
        if (life.expected() == null) {
            return Stream.empty();
        }
        var goingOn = timeline.facts(Referred.class).stream().filter(referral -> unborn(referral.happened()) && !refused(referral)).findFirst();
        var harm = Stream.concat(timeline.facts(HarmSuspected.class).stream(), timeline.facts(EnquiryStarted.class).stream()).filter(fact -> unborn(fact.happened())).min(Comparator.comparing(Fact::happened));
        return Stream.concat(goingOn.stream().flatMap(fact -> due(fact, "Concern for an unborn baby known", "Start the assessment before birth", "T-B14b", first(AssessmentStarted.class, fact.happened()))),
                harm.stream().flatMap(fact -> due(fact, "Harm to an unborn baby suspected", "Conference before birth", "T-B14d", first(ConferenceHeld.class, fact.happened()))));
    }

    private Stream<Duty> due(Fact<?> fact, String why, String what, String rule, Optional<? extends Fact<?>> done) {
        int week = Objects.requireNonNull(law.amount(rule, fact.happened())).number();
        var by = life.expected().minusWeeks(WEEKS_OF_PREGNANCY - week);
        return by.isBefore(fact.happened()) ? Stream.empty()
                : ground(fact, why).endedBy(born(), FamilyHelp.moved(timeline, fact.happened()), fact.entry() instanceof Referred ? FamilyHelp.closed(timeline, fact.id()) : null).owesBy(what + ", by week " + week + " of the pregnancy", by, law.rule(rule, fact.happened()).orElseThrow(), done.map(Done::of));
    }

    private @Nullable Stop born() {
        return life.born() == null ? null : new Stop(life.born(), "the baby was born");
    }

    private boolean unborn(LocalDate day) {
        return life.born() == null || day.isBefore(life.born());
    }

    private boolean refused(Fact<Referred> referral) {
        return timeline.facts(ReferralDecided.class).stream().anyMatch(fact -> fact.entry().referral().equals(referral.id()) && Boolean.TRUE.equals(fact.entry().noFurtherAction()));
    }

    private <E extends goldthread.casefile.Entry> Optional<Fact<E>> first(Class<E> kind, LocalDate since) {
        return timeline.facts(kind).stream().filter(fact -> !fact.happened().isBefore(since)).findFirst();
    }

    private Ground ground(Fact<?> fact, String what) {
        return life.childhood(Ground.of(timeline, fact, what));
    }
}
