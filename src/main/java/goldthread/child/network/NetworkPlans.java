package goldthread.child.network;

import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.pages.Block;
import goldthread.pages.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The versions of a family's own plan side by side: what each changed of the one before, the latest first.
final class NetworkPlans {

    /// One part of the plan in two versions. @param was null where the earlier did not have it   @param now null where the later does not
    record Line(String part, @Nullable String was, @Nullable String now) {
        String change() {
            return Objects.equals(was, now) ? "As it was" : was == null ? "New" : now == null ? "Gone" : "Changed";
        }
    }

    /// @param plans the versions in order
    static List<Block> blocks(List<Fact<PlanMade>> plans) {
        return IntStream.range(1, plans.size()).map(n -> plans.size() - n).mapToObj(at -> (Block) Block.details("What changed from " + Words.spoken(plans.get(at - 1).happened()) + " to " + Words.spoken(plans.get(at).happened()),
                table(plans.get(at - 1), plans.get(at)))).toList();
    }

    private static Block table(Fact<PlanMade> before, Fact<PlanMade> after) {
        var table = Block.table("Plan of " + Words.spoken(before.happened()) + " and of " + Words.spoken(after.happened()), "Part of the plan", Words.spoken(before.happened()), Words.spoken(after.happened()), "Change").captionHidden();
        for (var line : compared(before.entry(), after.entry())) table = table.row(text(line.part()), shown(line.was()), shown(line.now()), line.change().equals("As it was") ? quiet(line.change()) : tag(line.change(), Words.Colour.YELLOW));
        return table;
    }

    static List<Line> compared(PlanMade before, PlanMade after) {
        var was = said(before);
        var now = said(after);
        return Stream.concat(was.keySet().stream(), now.keySet().stream()).distinct().map(part -> new Line(part, was.get(part), now.get(part))).toList();
    }

    private static Words shown(@Nullable String said) {
        return said == null ? quiet("Not there") : text(said);
    }

    private static LinkedHashMap<String, String> said(PlanMade plan) {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "Who does what", plan.plan());
        plan.promised().forEach(part -> parts.merge("Person by person: " + part.who(), part.what() + (part.by() == null ? "" : ", by " + Words.spoken(part.by())), (one, more) -> one + "; " + more));
        put(parts, "Home", plan.home());
        put(parts, "Arranged by", plan.arranged());
        put(parts, "Footing", plan.status());
        put(parts, "Steps in", plan.backup());
        put(parts, "Safety line", plan.safety());
        put(parts, "Family time", plan.contact());
        put(parts, "Needed", plan.money());
        put(parts, "Opens again if", plan.trigger());
        put(parts, "Overseen by", plan.overseer());
        return parts;
    }

    private static void put(LinkedHashMap<String, String> parts, String part, @Nullable String said) {
        if (said != null && !said.isBlank()) parts.put(part, said);
    }

    private NetworkPlans() {}
}
