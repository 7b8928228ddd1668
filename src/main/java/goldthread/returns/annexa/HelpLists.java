package goldthread.returns.annexa;

import goldthread.casefile.Fact;
import goldthread.familyhelp.FamilyEntry.FamilyAssessed;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelp.Step;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentAuthorised;
import goldthread.familyhelp.FamilyHelpEntry.AssessmentStarted;
import goldthread.familyhelp.FamilyHelpEntry.Closed;
import goldthread.familyhelp.FamilyHelpEntry.NeedIdentified;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.protection.ProtectionEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Early help assessments, referrals, assessments and children in need: lists 2, 3, 4 and 6.
final class HelpLists {
    private static final List<String> NOT_IN_NEED = List.of("RC8", "RC9");

    private final ChildOnADay child;
    private final CarePeriods care;

    private HelpLists(ChildOnADay child, CarePeriods care) {
        this.child = child;
        this.care = care;
    }

    static void of(ChildOnADay child, CarePeriods care) {
        var lists = new HelpLists(child, care);
        lists.earlyHelp();
        child.facts(Referred.class).forEach(lists::referral);
        child.facts(AssessmentStarted.class).forEach(lists::assessment);
        child.facts(Referred.class).forEach(lists::inNeed);
        lists.inCareWithoutReferral();
    }

    /// While the family has early help: an assessment begins on the day it is first written, and is complete when it is authorised;
    /// what is written after that, or after the early help was over, is the next.
    private void earlyHelp() {
        LocalDate begun = null;
        for (var fact : child.facts(FamilyAssessed.class).toList()) {
            var day = fact.happened();
            var over = begun == null ? null : over(begun);
            if (begun != null && over != null && over.isBefore(day)) {
                earlyHelp(begun, null);
                begun = null;
            }
            if (begun == null && level(day) == Level.EARLY_HELP) begun = day;
            if (begun != null && fact.entry().authorisedBy() != null) {
                earlyHelp(begun, day);
                begun = null;
            }
        }
        if (begun != null) earlyHelp(begun, null);
    }

    private void earlyHelp(LocalDate begun, @Nullable LocalDate completed) {
        if (!child.shows(AnnexA.list(2), begun, completed == null ? over(begun) : completed)) {
            return;
        }
        var lead = child.facts(LeadNamed.class).filter(fact -> completed == null || !fact.happened().isAfter(completed)).map(Fact::entry).reduce((earlier, later) -> later);
        child.row(2).with("Assessment start date", begun).with("Assessment completion date", completed)
                .with("Organisation completing assessment", lead.map(each -> each.agency() == null ? "Local authority" : each.agency()).orElse(null));
    }

    private Stream<Step> steps() {
        return FamilyHelp.steps(child.timeline).stream().filter(step -> !step.from().isAfter(child.on));
    }

    /// How much help the family has on a day; none where it is not in family help.
    private @Nullable Level level(LocalDate day) {
        return steps().filter(step -> !step.from().isAfter(day)).reduce((earlier, later) -> later).map(Step::level).orElse(null);
    }

    /// When early help that there was on a day was over; null while it goes on.
    private @Nullable LocalDate over(LocalDate early) {
        return steps().filter(step -> step.from().isAfter(early) && step.level() != Level.EARLY_HELP).findFirst().map(Step::from).orElse(null);
    }

    private void referral(Fact<Referred> fact) {
        var on = fact.entry().on();
        if (on == null || !child.within(AnnexA.list(3), on)) {
            return;
        }
        long earlier = child.facts(Referred.class).map(each -> each.entry().on())
                .filter(day -> day != null && day.isBefore(on) && !day.isBefore(on.minusMonths(12))).count();
        child.row(3).with("Date of referral", on).with("Referral Source", source(fact.entry().source())).with("Referral NFA?", noFurtherAction(fact.id()))
                .with("Number of Referrals in Last 12 Months", earlier);
    }

    private static String source(@Nullable String code) {
        var source = AnnexACodes.of("source", code);
        return source.isEmpty() ? "k) Unknown" : source;
    }

    private @Nullable Boolean noFurtherAction(UUID referral) {
        return child.last(ReferralDecided.class, each -> each.referral().equals(referral)).map(ReferralDecided::noFurtherAction).orElse(null);
    }

    private @Nullable Closed closed(UUID referral) {
        return child.last(Closed.class, each -> each.referral().equals(referral) && each.on() != null).orElse(null);
    }

    private void assessment(Fact<AssessmentStarted> fact) {
        var authorised = child.end(AssessmentAuthorised.class, AssessmentAuthorised::assessment, fact.id());
        var closed = closed(fact.entry().referral());
        var ended = authorised != null ? authorised : closed == null ? null : closed.on();
        if (fact.entry().on() == null || !child.shows(AnnexA.list(4), fact.entry().on(), ended)) {
            return;
        }
        child.row(4).with("Continuous Assessment Start Date", fact.entry().on()).with("Continuous Assessment Date of Authorisation", authorised)
                .with("Child Seen During Continuous Assessment", seen(fact.entry().on(), ChildOnADay.earlier(ended, child.on)))
                .with("Was the child assessed as requiring LA children's social care support?", authorised == null ? null : inNeed(fact.entry().referral(), closed));
    }

    /// Not seen is said only of a visit at which the child was not seen.
    private String seen(LocalDate from, LocalDate to) {
        return child.lastSeen(from, to).isPresent() ? "Yes" : child.visits(from, to).findAny().isPresent() ? "No" : "Unknown";
    }

    private boolean inNeed(UUID referral, @Nullable Closed closed) {
        boolean none = need(referral) != null && need(referral).equals("N9");
        return !none && (closed == null || !NOT_IN_NEED.contains(closed.reason()) && !"h) Child not in need after assessment".equals(AnnexACodes.of("closure", closed.reason())));
    }

    private @Nullable String need(UUID referral) {
        return child.last(NeedIdentified.class, each -> each.referral().equals(referral)).map(NeedIdentified::need).orElse(null);
    }

    private void inNeed(Fact<Referred> fact) {
        var closed = closed(fact.id());
        boolean refused = Boolean.TRUE.equals(noFurtherAction(fact.id()));
        if (refused || !child.shows(AnnexA.list(6), fact.entry().on(), closed == null ? null : closed.on()) || unknown(fact)) {
            return;
        }
        var row = child.row(6).with("CIN Start Date", fact.entry().on()).with("Primary Need Code", need(AnnexACodes.of("need", need(fact.id()))))
                .with("CIN Closure Date", closed == null ? null : closed.on()).with("Case Status", status(fact.id(), closed));
        if (closed != null) {
            var reason = AnnexACodes.of("closure", closed.reason());
            row.with("Reason for Closure", reason.isEmpty() ? "i) Not Stated" : reason);
        }
        child.lastSeen(LocalDate.MIN, child.on).ifPresent(day -> row.with("Date Child Was Last Seen", day));
    }

    private static String need(String code) {
        return code.isEmpty() ? "j) Not stated" : code;
    }

    /// A referral of which nothing is known but that it was, and under which nothing goes on now.
    private boolean unknown(Fact<Referred> fact) {
        return fact.entry().on() == null && child.facts(FamilyHelpEntry.class).noneMatch(each -> each.entry().referral().equals(fact.id())
                && !(each.entry() instanceof AssessmentStarted || each.entry() instanceof AssessmentAuthorised))
                && child.facts(ProtectionEntry.class).noneMatch(each -> each.entry().referral().equals(fact.id()));
    }

    private String status(UUID referral, @Nullable Closed closed) {
        if (closed != null) {
            return "e) Closed episode";
        }
        if (care.now().isPresent()) {
            return "a) Looked after child";
        }
        if (ProtectionLists.onAPlan(child)) {
            return "b) Child Protection plan";
        }
        return openAssessment(referral) && !onAPlan(referral) ? "d) Open assessment" : "c) Child in need plan";
    }

    private boolean openAssessment(UUID referral) {
        return child.facts(AssessmentStarted.class).filter(fact -> fact.entry().referral().equals(referral))
                .anyMatch(fact -> child.end(AssessmentAuthorised.class, AssessmentAuthorised::assessment, fact.id()) == null);
    }

    private boolean onAPlan(UUID referral) {
        return child.facts(FamilyHelpEntry.PlanStarted.class).filter(fact -> fact.entry().referral().equals(referral))
                .anyMatch(fact -> child.end(FamilyHelpEntry.PlanEnded.class, FamilyHelpEntry.PlanEnded::plan, fact.id()) == null);
    }

    /// A child in care of whom no referral is known, as where only the 903 was taken in, is in need all the same.
    private void inCareWithoutReferral() {
        if (care.now().isPresent() && child.rows.stream().noneMatch(row -> row.list().number() == 6 && row.value("CIN Closure Date").isEmpty())) {
            var row = child.row(6).with("Primary Need Code", need(AnnexACodes.of("need", care.now().get().last().began().entry().need())))
                    .with("Case Status", "a) Looked after child");
            child.lastSeen(LocalDate.MIN, child.on).ifPresent(day -> row.with("Date Child Was Last Seen", day));
        }
    }
}
