package goldthread.agency.rules;

import static goldthread.agency.rules.Finding.Rule.CAP;
import static goldthread.agency.rules.Finding.Rule.PARITY;

import goldthread.agency.rules.Assignment.Pay;
import goldthread.agency.rules.Caps.Cap;
import goldthread.agency.rules.Component.Counting;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an hour costs against the cap of the region for the kind of job, and against what a permanent colleague costs.
/// The same as the cap is within it.
final class PriceCap {
    private final Assignment assignment;
    private final Terms terms;
    private final Caps caps;
    private final LocalDate ruledOn;
    private final String region;
    /// What the cap counts, as far as it is told.
    private final Pence price;

    PriceCap(Assignment assignment, Terms terms, Caps caps, LocalDate ruledOn) {
        this.assignment = assignment;
        this.terms = terms;
        this.caps = caps;
        this.ruledOn = ruledOn;
        this.region = terms.national ? Caps.NATION : assignment.region();
        this.price = sum(assignment.pay(), terms, Counting.COUNTED);
    }

    void judge(List<Finding> findings) {
        Term area = terms.term("cap.area");
        if (!terms.capped) {
            findings.add(Finding.pass(CAP, Reason.NO_CAP_YET, area, ruledOn));
        } else {
            var cap = caps.on(region, assignment.job(), ruledOn).orElse(null);
            findings.add(cap != null ? against(cap, area) : terms.national ? beside(area) : unknown(area));
            if (cap != null) notes(cap, findings);
        }
        parity(findings);
    }

    private Finding against(Cap cap, Term area) {
        if (price.compareTo(cap.most()) > 0) return above(cap);
        var unsaid = unsaid();
        return unsaid == null ? Finding.pass(CAP, Reason.WITHIN_CAP, area, price, parts(Counting.COUNTED), cap.most(), cap.source())
                : Finding.undecided(CAP, Reason.PART_UNSAID, terms.term(unsaid.term()), unsaid.words());
    }

    private Finding above(Cap cap) {
        Term approvers = terms.term("cap.approvers");
        var over = price.minus(cap.most());
        if (terms.approvers.isEmpty()) return Finding.refuse(CAP, Reason.ABOVE_CAP, approvers, price, parts(Counting.COUNTED), over, cap.most(), cap.source());
        var signed = assignment.signed();
        var unsaid = unsaid();
        if (unsaid != null && unsigned(assignment, terms).isEmpty()) return Finding.undecided(CAP, Reason.PART_UNSAID, terms.term(unsaid.term()), unsaid.words());
        if (unsigned(assignment, terms).isEmpty()) return Finding.pass(CAP, Reason.SIGNED_OFF, approvers, price, parts(Counting.COUNTED), over, cap.most(), String.join(" and ", terms.approvers));
        var late = latest(signed.director(), signed.chiefExecutive());
        return late != null && signed.director() != null && signed.chiefExecutive() != null
                ? Finding.approval(CAP, Reason.SIGNED_LATE, approvers, price, parts(Counting.COUNTED), over, cap.most(), late)
                : Finding.approval(CAP, Reason.ABOVE_CAP, approvers, price, parts(Counting.COUNTED), over, cap.most(), cap.source());
    }

    /// Who is still to sign: everyone who must and did not, or did so only after the start.
    static List<String> unsigned(Assignment assignment, Terms terms) {
        var unsigned = new ArrayList<String>(terms.approvers.size());
        for (String who : terms.approvers) {
            var on = who.startsWith("chief") ? assignment.signed().chiefExecutive() : who.startsWith("director") ? assignment.signed().director() : null;
            if (on == null || on.isAfter(assignment.days().from())) unsigned.add(who);
        }
        return unsigned;
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate two) {
        return one == null ? two : two == null || one.isAfter(two) ? one : two;
    }

    /// No figure of a national cap is known: the aim was that pay equals permanent once benefits are counted.
    private Finding beside(Term area) {
        var permanent = assignment.pay().permanent();
        if (permanent == null) return Finding.undecided(CAP, Reason.NO_NATIONAL_COMPARISON, area);
        var all = assignment.pay().total();
        if (all.compareTo(permanent) > 0) return Finding.refuse(CAP, Reason.DEARER_THAN_PERMANENT, area, all, all.minus(permanent), permanent);
        var unsaid = unsaid();
        return unsaid == null ? Finding.pass(CAP, Reason.NO_NATIONAL_FIGURE, area, all, permanent)
                : Finding.undecided(CAP, Reason.PART_UNSAID, terms.term(unsaid.term()), unsaid.words());
    }

    private Finding unknown(Term area) {
        if (caps.toldSince(region, assignment.job(), ruledOn)) return Finding.undecided(CAP, Reason.CAP_TOLD_SINCE, area, assignment.job().title(), region, ruledOn);
        return Finding.undecided(CAP, Reason.NO_CAP_KNOWN, area, assignment.job().title(), assignment.region().isEmpty() ? "a region that is not said" : assignment.region(), ruledOn,
                caps.regions().isEmpty() ? "No cap is given at all: give the region's agreed caps." : "Regions with a cap: " + String.join(", ", caps.regions()) + ".");
    }

    private void notes(Cap cap, List<Finding> findings) {
        var all = price.plus(sum(assignment.pay(), terms, Counting.UNCONFIRMED));
        if (price.compareTo(cap.most()) <= 0 && all.compareTo(cap.most()) > 0)
            findings.add(Finding.pass(CAP, Reason.UNCONFIRMED_PARTS, terms.term(first(Counting.UNCONFIRMED).term()), parts(Counting.UNCONFIRMED), all, cap.most()));
        var next = caps.changing(region, assignment.job(), ruledOn.isAfter(assignment.days().from()) ? ruledOn : assignment.days().from(), assignment.days().to());
        if (next != null) findings.add(Finding.pass(CAP, Reason.CAP_CHANGES, terms.term("cap.area"), next.most(), next.from(), ruledOn));
    }

    private void parity(List<Finding> findings) {
        var permanent = assignment.pay().permanent();
        if (permanent == null) return;
        var all = assignment.pay().total();
        boolean dearer = all.compareTo(permanent) > 0;
        findings.add(Finding.pass(PARITY, Reason.PARITY, terms.term("cap.area"), all, permanent, dearer ? all.minus(permanent) : permanent.minus(all), dearer ? "less" : "more"));
    }

    private static Pence sum(Pay pay, Terms terms, Counting how) {
        long all = 0;
        for (Component each : Component.ALL) {
            var part = terms.counting.get(each) == how ? pay.parts().get(each) : null;
            if (part != null) all += part.amount();
        }
        return new Pence(all);
    }

    private @Nullable Component unsaid() {
        for (Component each : Component.ALL) {
            if (terms.counting.get(each) == Counting.COUNTED && !assignment.pay().parts().containsKey(each)) return each;
        }
        return null;
    }

    private Component first(Counting how) {
        return assignment.pay().parts().keySet().stream().filter(each -> terms.counting.get(each) == how).findFirst().orElseThrow();
    }

    private Parts parts(Counting how) {
        return new Parts(assignment.pay(), terms, how);
    }

    /// `pay £30.00, employer's national insurance £3.50`.
    private record Parts(Pay pay, Terms terms, Counting how) {
        @Override
        public String toString() {
            return pay.parts().entrySet().stream().filter(part -> terms.counting.get(part.getKey()) == how)
                    .map(part -> part.getKey().words() + " " + part.getValue()).collect(Collectors.joining(", "));
        }
    }
}
