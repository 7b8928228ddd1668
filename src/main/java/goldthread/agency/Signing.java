package goldthread.agency;

import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentSigned;
import goldthread.agency.rules.Component;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.Outcome;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.pages.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A signature is of a price. Where a part of it was put right to more since, or the cap is another because the kind of job or the
/// region is, what was signed was something else: it must be asked for again. Less than was signed needs no second signature.
final class Signing {
    static final String LAPSED = "signature_lapsed";

    private Signing() {}

    /// The days of the signatures that hold for the price as it stands, and what is said of those that do not.
    static void tell(Timeline timeline, Map<String, String> facts) {
        for (Fact<AssignmentSigned> each : timeline.facts(AssignmentSigned.class)) {
            var signed = each.entry();
            if (holds(before(timeline, each), facts)) facts.putIfAbsent(column(signed), signed.on().toString());
        }
        var lapsed = timeline.facts(AssignmentSigned.class).stream().map(Fact::entry).filter(each -> !facts.containsKey(column(each))).map(Signing::said).distinct().toList();
        if (!lapsed.isEmpty()) facts.put(LAPSED, String.join(" and ", lapsed));
    }

    /// What is said where a signature no longer holds and the price needs it still, without the price.
    static Optional<String> lapsed(AssignmentNow now, Decision decision) {
        boolean needed = decision.findings().stream().anyMatch(each -> each.outcome() == Outcome.APPROVAL);
        return Optional.ofNullable(now.facts().get(LAPSED)).filter(who -> needed).map(who -> "The price was put right after it was signed off as " + who + ". A signature is of a price: it must be asked for again.");
    }

    private static String said(AssignmentSigned signed) {
        return signed.as().replace('-', ' ') + " on " + Words.spoken(signed.on());
    }

    private static String column(AssignmentSigned signed) {
        return (signed.as().equals(AssignmentSigned.DIRECTOR) ? Column.DIRECTOR : Column.CHIEF_EXECUTIVE).header();
    }

    /// What was told when it was signed.
    private static Map<String, String> before(Timeline timeline, Fact<AssignmentSigned> signed) {
        long then = signed.first().position();
        return new Timeline(timeline.subject(), timeline.lines().stream().filter(line -> line.envelope().position() <= then).toList()).last(AssignmentAsked.class).map(asked -> asked.entry().facts()).orElse(Map.of());
    }

    private static boolean holds(Map<String, String> then, Map<String, String> now) {
        if (then.isEmpty()) return true;
        boolean same = Stream.of(Column.JOB, Column.REGION).allMatch(each -> Objects.equals(then.get(each.header()), now.get(each.header())));
        return same && List.of(Component.values()).stream().map(each -> Column.valueOf(each.name())).allMatch(each -> AssignmentRow.pence(now, each) <= AssignmentRow.pence(then, each));
    }
}
