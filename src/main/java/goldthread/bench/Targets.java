package goldthread.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// Figures of an engine, each beside its target and what another tool was measured to do.
public final class Targets {
    private final List<Target> all = new ArrayList<>();

    /// @param more      whether more is better
    /// @param reference what was measured elsewhere, in words
    /// @param gap       how far the figure is beyond the target; below 0 it is missed
    public record Target(String what, double figure, double target, boolean more, String unit, String reference, double gap) {
        public boolean held() {
            return gap >= 0;
        }
    }

    public void atLeast(String what, double figure, double target, String unit, String reference) {
        add(new Target(what, figure, target, true, unit, reference, figure - target));
    }

    public void atMost(String what, double figure, double target, String unit, String reference) {
        add(new Target(what, figure, target, false, unit, reference, target - figure));
    }

    private void add(Target target) {
        all.add(target);
        System.out.println(String.format(Locale.UK, "%-62s %10.4f %-8s target %s %-9s gap %+9.4f  %s  (reference: %s)", target.what(), target.figure(), target.unit(),
                target.more() ? ">=" : "<=", Double.toString(target.target()), target.gap(), target.held() ? "held" : "MISSED", target.reference()));
    }

    public boolean held() {
        return all.stream().allMatch(Target::held);
    }

    public String json(String bench) {
        var json = new JsonMapper();
        var root = json.createObjectNode().put("bench", bench).put("processors", Runtime.getRuntime().availableProcessors());
        var list = root.putArray("targets");
        all.forEach(each -> list.addObject().put("what", each.what()).put("figure", each.figure()).put("unit", each.unit()).put("target", each.target())
                .put("better", each.more() ? "more" : "less").put("reference", each.reference()).put("gap", each.gap()).put("held", each.held()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
