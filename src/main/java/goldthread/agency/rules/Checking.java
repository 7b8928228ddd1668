package goldthread.agency.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Checks an assignment against a version of the rules. Facts and day in, decision out, and nothing else: the same
/// question always has the same answer.
///
/// The rules of the day on which an assignment was agreed decide it (else of its first day); what changes later does
/// not touch it. Older assignments are bound from the end of the transition, where the version has one.
public final class Checking {
    private Checking() {}

    /// @param asked the day on which it is asked: whether the transition is over
    public static Decision of(Assignment assignment, Version version, Caps caps, LocalDate asked) {
        var ruledOn = version.rulingDay(assignment.days(), asked);
        if (ruledOn == null) return new Decision(assignment, version, null, Outcome.PASS, List.of(), List.of(notBound(assignment, version)));
        Terms terms = version.on(ruledOn);
        var findings = new ArrayList<Finding>(9);
        findings.add(Experience.of(assignment, terms));
        findings.add(CoolOff.of(assignment, terms));
        NoticePeriod.of(assignment, terms, findings);
        References.of(assignment, terms, findings);
        findings.add(ProjectTeams.of(assignment, terms));
        new PriceCap(assignment, terms, caps, ruledOn).judge(findings);
        findings.add(StaffBank.of(assignment, terms));
        var outcome = Outcome.PASS;
        for (Finding each : findings) outcome = outcome.and(each.outcome());
        return new Decision(assignment, version, ruledOn, outcome, outcome == Outcome.APPROVAL ? PriceCap.unsigned(assignment, terms) : List.of(), findings);
    }

    private static Finding notBound(Assignment assignment, Version version) {
        var from = assignment.days().from();
        return version.bindsAllFrom() == null
                ? Finding.pass(Finding.Rule.BINDING, Reason.NOT_BOUND_EVER, null, from, java.util.Objects.requireNonNull(version.bindsFrom()))
                : Finding.pass(Finding.Rule.BINDING, Reason.NOT_BOUND_YET, null, from, java.util.Objects.requireNonNull(version.bindsFrom()), version.bindsAllFrom());
    }
}
