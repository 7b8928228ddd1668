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
import goldthread.familyhelp.FamilyHelpEntry.PlanEnded;
import goldthread.familyhelp.FamilyHelpEntry.PlanReviewed;
import goldthread.familyhelp.FamilyHelpEntry.PlanStarted;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// What the children in need census counts of one child when something is said of the whole family: nobody types it again,
/// and what is returned agrees with what was recorded. A census knows plans of need and of protection; the family has one.
final class ChildByChild {
    /// Another service of this authority: targeted early help.
    private static final String FROM_EARLY_HELP = "5B";
    private static final String NO_LONGER_IN_NEED = "RC7", AFTER_ASSESSMENT = "RC8", TO_EARLY_HELP = "RC9";

    /// Help begins: a referral that nobody has assessed is assessed from now on.
    static List<Entry> accepted(HelpAccepted accepted, Timeline child, IntFunction<UUID> ids) {
        var open = episode(child);
        if (open.isEmpty() && accepted.level().needsSocialWork()) {
            return inNeed(child.subject(), accepted.on(), "Family help began under section 17", ids, false);
        }
        return open.filter(episode -> !assessed(child, episode.referral())).<List<Entry>>map(episode ->
                List.of(new AssessmentStarted(child.subject(), episode.referral(), accepted.on(), accepted.on()))).orElse(List.of());
    }

    static List<Entry> assessed(FamilyAssessed assessed, Timeline child, IntFunction<UUID> ids) {
        var entries = new ArrayList<Entry>();
        for (var open : assessed.authorisedBy() == null ? List.<Fact<AssessmentStarted>>of() : goingOn(child)) {
            var referral = open.entry().referral();
            if (!assessed.factors().isEmpty()) {
                entries.add(new FactorsFound(child.subject(), referral, open.id(), assessed.factors(), assessed.on()));
            }
            entries.add(new AssessmentAuthorised(child.subject(), referral, open.id(), assessed.on()));
        }
        return entries;
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

    private static List<Entry> started(Timeline child, LocalDate on) {
        return episode(child).filter(episode -> episode.plan() == null).<List<Entry>>map(episode ->
                List.of(new PlanStarted(child.subject(), episode.referral(), on, on))).orElse(List.of());
    }

    private static List<Entry> ended(Timeline child, LocalDate on) {
        return episode(child).filter(episode -> episode.plan() != null).<List<Entry>>map(episode ->
                List.of(new PlanEnded(child.subject(), episode.referral(), episode.plan(), on))).orElse(List.of());
    }

    private static List<Entry> closed(LevelChanged step, Timeline child) {
        var entries = new ArrayList<>(ended(child, step.on()));
        episode(child).ifPresent(episode -> {
            boolean planned = child.facts(PlanStarted.class).stream().anyMatch(plan -> plan.entry().referral().equals(episode.referral()));
            entries.add(new Closed(child.subject(), episode.referral(), step.on(),
                    LevelChanged.MOVED.equals(step.ends()) ? FamilyHelp.TRANSFERRED : planned ? NO_LONGER_IN_NEED : step.to() == Level.EARLY_HELP ? TO_EARLY_HELP : AFTER_ASSESSMENT, step.on()));
        });
        return entries;
    }

    /// A step up from early help is a referral in the eyes of the census, and begins an assessment of its own: the family's is
    /// carried on.
    private static List<Entry> inNeed(Subject child, LocalDate on, String why, IntFunction<UUID> ids, boolean planned) {
        var referral = ids.apply(0);
        var entries = new ArrayList<Entry>(List.of(new Referred(child, on, FROM_EARLY_HELP, null, on), new ReferralDecided(child, referral, on, false, why),
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
