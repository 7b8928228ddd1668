package goldthread.agency;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Checking;
import goldthread.agency.rules.Cost;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.Outcome;
import goldthread.agency.rules.Version;
import goldthread.money.Pence;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// What each version of the rules would decide of the same assignments, and what that would cost.
///
/// @param cases each assignment with its decisions, in the order of the versions
public record Comparison(List<Version> versions, LocalDate asked, List<Case> cases) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One assignment under every version.
    public record Case(Assignment assignment, List<Decision> decisions) {
        /// Whether the versions differ.
        public boolean differs() {
            return decisions.stream().map(Decision::outcome).distinct().count() > 1;
        }
    }

    /// What the assignments of one outcome come to.
    /// @param weekly a week, where hours and price are told
    /// @param whole  from first to last day, where these are told too
    public record Sum(int number, Pence weekly, Pence whole) {
        static final Sum NOTHING = new Sum(0, Pence.NONE, Pence.NONE);

        Sum with(Assignment assignment) {
            return new Sum(number + 1, weekly.plus(Cost.weekly(assignment).orElse(Pence.NONE)), whole.plus(Cost.whole(assignment).orElse(Pence.NONE)));
        }
    }

    public static Comparison of(List<Assignment> assignments, List<Version> versions, Caps caps, LocalDate asked) {
        return new Comparison(versions, asked, assignments.stream()
                .map(each -> new Case(each, versions.stream().map(version -> Checking.of(each, version, caps, asked)).toList())).toList());
    }

    /// Assignments of the authority, each with the caps that were known when it was decided.
    static Comparison of(List<AssignmentNow> assignments, List<Version> versions, Book book, LocalDate asked) {
        return new Comparison(versions, asked, assignments.stream()
                .map(each -> new Case(each.assignment(), versions.stream().map(version -> book.decided(each, version, asked, null)).toList())).toList());
    }

    /// By outcome, for the version at this place.
    public Map<Outcome, Sum> sums(int version) {
        var sums = new EnumMap<Outcome, Sum>(Outcome.class);
        for (Outcome outcome : Outcome.values()) sums.put(outcome, Sum.NOTHING);
        cases.forEach(each -> sums.compute(each.decisions().get(version).outcome(), (outcome, sum) -> (sum == null ? Sum.NOTHING : sum).with(each.assignment())));
        return sums;
    }

    /// Those that the version at this place does not bind, for they began before it: it says nothing of them.
    Sum unbound(int version) {
        return cases.stream().filter(each -> each.decisions().get(version).ruledOn() == null).map(Case::assignment).reduce(Sum.NOTHING, Sum::with, (one, two) -> one);
    }

    /// What the assignments above the cap cost a week beyond it.
    public Pence aboveCap(int version) {
        return cases.stream().map(each -> Cost.weeklyAboveCap(each.decisions().get(version))).flatMap(Optional::stream).reduce(Pence.NONE, Pence::plus);
    }

    public String text(AssignmentFile file) {
        var out = new StringBuilder("What each version would decide, asked on " + asked + ".\n\n");
        int width = Math.max(12, cases.stream().mapToInt(each -> each.assignment().id().length()).max().orElse(0));
        out.append(pad("assignment", width));
        versions.forEach(version -> out.append("  ").append(pad(version.id(), 24)));
        out.append('\n');
        for (Case each : cases) {
            out.append(pad(each.assignment().id(), width));
            each.decisions().forEach(decision -> out.append("  ").append(pad(decision.outcome().words(), 24)));
            out.append(each.differs() ? "  differs" : "").append('\n');
            if (each.differs()) for (Decision decision : each.decisions()) {
                if (decision.outcome() != Outcome.PASS) out.append("    ").append(decision.version().id()).append(": ").append(decision.deciding().sentence())
                        .append(" [").append(CheckReport.source(decision.deciding().term())).append("]\n");
            }
        }
        out.append('\n');
        for (int i = 0; i < versions.size(); i++) {
            out.append(versions.get(i).id()).append(", ").append(versions.get(i).name()).append(":\n");
            sums(i).forEach((outcome, sum) -> out.append("    %-22s %6d   %14s a week   %16s in all%n".formatted(outcome.words(), sum.number(), sum.weekly(), sum.whole())));
            out.append("    %-22s          %14s a week%n".formatted("beyond the cap", aboveCap(i)));
        }
        file.doubts().forEach(doubt -> out.append("Odd: ").append(doubt).append('\n'));
        file.faults().forEach(fault -> out.append("Not read: ").append(fault).append('\n'));
        return out.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    public String json(AssignmentFile file) {
        var root = JSON.createObjectNode().put("asked", asked.toString());
        var list = root.putArray("versions");
        for (int i = 0; i < versions.size(); i++) {
            var node = list.addObject().put("id", versions.get(i).id()).put("name", versions.get(i).name());
            var outcomes = node.putObject("outcomes");
            sums(i).forEach((outcome, sum) -> outcomes.putObject(outcome.code()).put("assignments", sum.number()).put("weekly", sum.weekly().plain()).put("whole", sum.whole().plain()));
            node.put("weekly_above_cap", aboveCap(i).plain());
        }
        var all = root.putArray("assignments");
        for (Case each : cases) {
            var node = all.addObject().put("id", each.assignment().id()).put("differs", each.differs())
                    .put("weekly", Cost.weekly(each.assignment()).map(Pence::plain).orElse(null)).put("whole", Cost.whole(each.assignment()).map(Pence::plain).orElse(null));
            var by = node.putObject("decisions");
            each.decisions().forEach(decision -> by.putObject(decision.version().id()).put("outcome", decision.outcome().code()).put("decision", decision.words())
                    .put("rule", decision.deciding().rule().code()).put("sentence", decision.deciding().sentence()));
        }
        file.doubts().forEach(root.putArray("doubts")::add);
        file.faults().forEach(root.putArray("faults")::add);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    public String csv(AssignmentFile file) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("id", "weekly", "whole", "rules", "outcome", "decision", "rule", "sentence");
            for (Case each : cases) for (Decision decision : each.decisions())
                csv.writeRecord(CheckReport.safe(each.assignment().id(), plain(each, Cost::weekly), plain(each, Cost::whole), decision.version().id(), decision.outcome().code(),
                        decision.words(), decision.deciding().rule().code(), decision.deciding().sentence()));
            file.doubts().forEach(doubt -> csv.writeRecord(CheckReport.safe("", "", "", "", "odd", "", "", doubt)));
            file.faults().forEach(fault -> csv.writeRecord(CheckReport.safe("", "", "", "", "not read", "", "", fault)));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String plain(Case each, Function<Assignment, Optional<Pence>> cost) {
        return cost.apply(each.assignment()).map(Pence::plain).orElse("");
    }
}
