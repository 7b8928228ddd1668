package goldthread.familyhelp;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.FamilyEntry.PlanLookedAt;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.FactorsFound;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.familyhelp.FamilyHelpEntry.PlanEnded;
import goldthread.familyhelp.FamilyHelpEntry.PlanReviewed;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.Life;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the children in need census counts of one child when something is said of the whole family: nobody types it again,
/// and what is returned agrees with what was recorded. A census knows plans of need and of protection; the family has one.
final class ChildByChild {
    /// Early help; until the census of 2022 to 2023 another service of this authority (census guide, codes of the source of a referral).
    private static final String FROM_EARLY_HELP = "5D", FROM_ANOTHER_SERVICE = "5B";
    private static final LocalDate EARLY_HELP_HAS_A_CODE = LocalDate.of(2022, 4, 1);
    private static final String DIED = "RC2", NO_LONGER_IN_NEED = "RC7", AFTER_ASSESSMENT = "RC8", TO_EARLY_HELP = "RC9";
    /// Said before an episode is closed in which an assessment goes on.
    static final String UNFINISHED = "An assessment is not finished. It counts as finished on the day of closing: finish it first where it was finished before that, or found something.";
    /// What an assessment found for which the census has no code of its own.
    private static final String OTHER = "20";

    /// Help begins. Under section 17 a referral that nobody has assessed is assessed from now on. Early help is no help to a child in
    /// need: the referral led to nothing further under section 17, or, where there was work already, is closed.
    static List<Entry> accepted(HelpAccepted accepted, Timeline child, IntFunction<UUID> ids) {
        var open = episode(child);
        if (!accepted.level().needsSocialWork()) {
            return open.map(episode -> touched(child, episode) ? closed(child, episode, accepted.on(), TO_EARLY_HELP)
                    : List.<Entry>of(new ReferralDecided(child.subject(), episode.referral(), accepted.on(), true, "Taken on as targeted early help"))).orElse(List.of());
        }
        if (open.isEmpty()) {
            return inNeed(child.subject(), accepted.on(), "Family help began under section 17", ids, false);
        }
        return open.filter(episode -> !assessed(child, episode.referral())).<List<Entry>>map(episode ->
                List.of(new AssessmentStarted(child.subject(), episode.referral(), accepted.on(), accepted.on()))).orElse(List.of());
    }

    /// An assessment that goes on is finished when it is authorised. Where none goes on, to write it anew is a later assessment of the
    /// same episode: it begins on the day on which it is first written.
    static List<Entry> assessed(FamilyAssessed assessed, Timeline child, IntFunction<UUID> ids) {
        var entries = new ArrayList<Entry>();
        var open = goingOn(child);
        if (open.isEmpty()) {
            episode(child).ifPresent(episode -> {
                entries.add(new AssessmentStarted(child.subject(), episode.referral(), assessed.on(), assessed.on()));
                finished(assessed, child, episode.referral(), ids.apply(0), entries);
            });
        }
        open.forEach(fact -> finished(assessed, child, fact.entry().referral(), fact.id(), entries));
        return entries;
    }

    /// The main need of each child's episode, where it is said and was not known so.
    static Stream<Entry> needs(Timeline child, @Nullable String need, LocalDate on) {
        return episode(child).filter(episode -> need != null && !need.equals(episode.need())).<Entry>map(episode -> new NeedIdentified(child.subject(), episode.referral(), need, on)).stream();
    }

    private static void finished(FamilyAssessed assessed, Timeline child, UUID referral, UUID assessment, List<Entry> entries) {
        if (assessed.authorisedBy() == null) return;
        var factors = assessed.factors().isEmpty() && !assessed.needs().isEmpty() ? List.of(OTHER) : assessed.factors();
        if (!factors.isEmpty()) {
            entries.add(new FactorsFound(child.subject(), referral, assessment, factors, assessed.on()));
        }
        entries.add(new AssessmentAuthorised(child.subject(), referral, assessment, assessed.on()));
    }

    /// Under section 17 the family's plan is the child in need plan.
    static List<Entry> planned(PlanAgreed plan, Timeline child, IntFunction<UUID> ids) {
        return OneFamily.of(child, plan.on()).level() == Level.SECTION_17 ? started(child, plan.on()) : List.of();
    }

    static List<Entry> reviewed(PlanLookedAt review, Timeline child, IntFunction<UUID> ids) {
        return episode(child).filter(episode -> episode.plan() != null).<List<Entry>>map(episode ->
                List.of(new PlanReviewed(child.subject(), episode.referral(), episode.plan(), review.on()))).orElse(List.of());
    }

    static List<Entry> stepped(LevelChanged step, Timeline child, IntFunction<UUID> ids) {
        return switch (step.to()) {
            case PROTECTION -> ended(child, step.on());
            case SECTION_17 -> episode(child).isEmpty() ? inNeed(child.subject(), step.on(), step.why(), ids, OneFamily.of(child, step.on()).plan().isPresent())
                    : OneFamily.of(child, step.on()).plan().isPresent() ? started(child, step.on()) : List.of();
            case EARLY_HELP, UNIVERSAL -> closed(step, child);
        };
    }

    /// When the child protection plan of a child ends whose family is helped under section 17, the family's plan is the child in need plan again.
    static List<Entry> unprotected(Timeline child, LocalDate on) {
        var family = OneFamily.of(child, on);
        return family.said().filter(Level.SECTION_17::equals).isPresent() && family.plan().isPresent() ? episode(child).filter(episode -> episode.plan() == null).<List<Entry>>map(episode ->
                List.of(new PlanStarted(child.subject(), episode.referral(), on, on))).orElse(List.of()) : List.of();
    }

    /// The family's plan is the child in need plan, but beside a child protection plan there is none.
    private static List<Entry> started(Timeline child, LocalDate on) {
        return episode(child).filter(episode -> episode.plan() == null && !FamilyHelp.protectedByPlan(child, on)).<List<Entry>>map(episode ->
                List.of(new PlanStarted(child.subject(), episode.referral(), on, on))).orElse(List.of());
    }

    /// A child in need plan ends on the day on which a child protection plan begins.
    static List<Entry> ended(Timeline child, LocalDate on) {
        return episode(child).filter(episode -> episode.plan() != null).<List<Entry>>map(episode ->
                List.of(new PlanEnded(child.subject(), episode.referral(), episode.plan(), on))).orElse(List.of());
    }

    private static List<Entry> closed(LevelChanged step, Timeline child) {
        return episode(child).map(episode -> closed(child, episode, step.on(), LevelChanged.MOVED.equals(step.ends()) ? FamilyHelp.TRANSFERRED : step.to() == Level.EARLY_HELP ? TO_EARLY_HELP : AFTER_ASSESSMENT))
                .orElse(List.of());
    }

    /// An episode ends with all that goes on in it.
    /// @param after why, where it held an assessment and no more
    private static List<Entry> closed(Timeline child, EpisodeNow episode, LocalDate on, String after) {
        var entries = new ArrayList<>(over(child, episode.referral(), on));
        var died = Life.of(child).died();
        entries.add(new Closed(child.subject(), episode.referral(), on, died != null && !died.isAfter(on) ? DIED : after.equals(FamilyHelp.TRANSFERRED) ? after
                : !assessed(child, episode.referral()) || beyond(child, episode.referral()) ? NO_LONGER_IN_NEED : after, on));
        return entries;
    }

    /// What goes on in an episode ends on the day on which it is closed: the child in need plan, and an assessment that nobody finished.
    static List<Entry> closing(Closed closed, Timeline child, IntFunction<UUID> ids) {
        return over(child, closed.referral(), closed.happened());
    }

    /// Plans end with the life of a child who died, whenever the episode is closed (rules 8920 and 4009Q).
    private static List<Entry> over(Timeline child, UUID referral, LocalDate closed) {
        var entries = new ArrayList<Entry>();
        var died = Life.of(child).died();
        var on = died != null && died.isBefore(closed) ? died : closed;
        FamilyHelp.plansOfProtection(child).stream().filter(plan -> plan.entry().referral().equals(referral)).forEach(plan -> entries.add(plan.entry().ending(plan.id(), on)));
        var ended = child.facts(PlanEnded.class).stream().map(fact -> fact.entry().plan()).collect(Collectors.toSet());
        child.facts(PlanStarted.class).stream().filter(plan -> plan.entry().referral().equals(referral) && !ended.contains(plan.id()))
                .forEach(plan -> entries.add(new PlanEnded(child.subject(), referral, plan.id(), on)));
        goingOn(child).stream().filter(open -> open.entry().referral().equals(referral)).forEach(open -> entries.add(new AssessmentAuthorised(child.subject(), referral, open.id(), closed)));
        return entries;
    }

    /// Whether there was work on a referral: an assessment, a plan, an enquiry.
    private static boolean touched(Timeline child, EpisodeNow episode) {
        return assessed(child, episode.referral()) || beyond(child, episode.referral());
    }

    /// Whether an episode held more than assessments.
    private static boolean beyond(Timeline child, UUID referral) {
        return child.facts(PlanStarted.class).stream().anyMatch(plan -> plan.entry().referral().equals(referral)) || child.facts(OfProtection.class).stream().anyMatch(fact -> fact.entry().referral().equals(referral));
    }

    /// A step up from early help is a referral in the eyes of the census, and begins an assessment of its own: the family's is
    /// carried on.
    private static List<Entry> inNeed(Subject child, LocalDate on, String why, IntFunction<UUID> ids, boolean planned) {
        var referral = ids.apply(0);
        var entries = new ArrayList<Entry>(List.of(new Referred(child, on, on.isBefore(EARLY_HELP_HAS_A_CODE) ? FROM_ANOTHER_SERVICE : FROM_EARLY_HELP, null, on), new ReferralDecided(child, referral, on, false, why),
                new AssessmentStarted(child, referral, on, on)));
        if (planned) {
            entries.add(new PlanStarted(child, referral, on, on));
        }
        return entries;
    }

    private static Optional<EpisodeNow> episode(Timeline child) {
        return FamilyHelp.episodes(child).stream().reduce((one, later) -> later);
    }

    private static boolean assessed(Timeline child, UUID referral) {
        return child.facts(AssessmentStarted.class).stream().anyMatch(fact -> fact.entry().referral().equals(referral));
    }

    /// Assessments that go on, of referrals that go on.
    private static List<Fact<AssessmentStarted>> goingOn(Timeline child) {
        var done = child.facts(AssessmentAuthorised.class).stream().map(fact -> fact.entry().assessment()).collect(Collectors.toSet());
        var open = FamilyHelp.episodes(child).stream().map(EpisodeNow::referral).collect(Collectors.toSet());
        return child.facts(AssessmentStarted.class).stream().filter(fact -> !done.contains(fact.id()) && open.contains(fact.entry().referral())).toList();
    }

    private ChildByChild() {}
}
