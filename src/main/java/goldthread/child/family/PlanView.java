package goldthread.child.family;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.run;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.casefile.Fact;
import goldthread.child.ChildFrame.Reading;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.familyhelp.OneFamily;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Voice;
import goldthread.pages.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one plan: as it stands, to be printed, and each version beside the one before.
record PlanView(OneFamily family, Reading reading) {

    /// On the family's page.
    List<Block> standing() {
        var blocks = new ArrayList<Block>(List.of(Block.heading("Plan")));
        var versions = family.versions();
        if (versions.isEmpty()) {
            blocks.add(Block.say("No plan is agreed yet."));
        } else {
            blocks.addAll(plan(versions.getLast()));
            blocks.addAll(reviews());
            blocks.add(versions.size() == 1 ? Block.say(link("The plan to print", address()))
                    : Block.say(link("The plan to print", address()), new Words.Plain(" · "), link("Its " + versions.size() + " versions side by side", address() + "?changes=true")));
        }
        if (reading.writable()) {
            var acts = new ArrayList<>(List.of(act(versions.isEmpty() ? "Agree the plan" : "Change the plan", "familyhelp.family-plan-agreed")));
            if (family.plan().isPresent()) acts.add(act("Review the plan", "familyhelp.family-plan-reviewed"));
            blocks.add(new Block.Buttons(acts));
        }
        return blocks;
    }

    /// One version on a page of its own, and what changed since the one before.
    /// @param chosen null for the one that stands   @param changes beside the version before it
    List<Block> version(@Nullable UUID chosen, boolean changes) {
        var versions = family.versions();
        if (versions.isEmpty()) {
            return List.of(Block.say("No plan is agreed yet."));
        }
        int at = java.util.stream.IntStream.range(0, versions.size()).filter(n -> versions.get(n).id().equals(chosen)).findFirst().orElse(versions.size() - 1);
        var blocks = new ArrayList<Block>(List.of(Block.lead("Agreed on " + Words.spoken(versions.get(at).happened()))));
        if (changes && at > 0) {
            blocks.add(compared(versions.get(at - 1), versions.get(at)));
        } else {
            blocks.addAll(plan(versions.get(at)));
        }
        if (changes) blocks.add(versions(versions, at));
        if (versions.size() > 1) blocks.add(changes ? Block.say(link("The plan to print", address() + "?version=" + versions.get(at).id()))
                : Block.say(link("Its versions side by side", address() + "?changes=true&version=" + versions.get(at).id())));
        return blocks;
    }

    private List<Block> plan(Fact<PlanAgreed> version) {
        var plan = version.entry();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.summary().fact("Aims", text(plan.aims())).fact("Agreed on", day(version.happened()))
                .fact("Agreed by the family", agreed(plan.agreedByFamily())).fact("Agreed by the team", agreed(plan.agreedByTeam()))
                .fact("If it does not work", text(plan.contingency())));
        var table = Block.table("Who does what", "Agency", "What", "Who", "By", "How it stands");
        for (var action : plan.actions().stream().sorted(Comparator.comparing(Action::agency)).toList()) {
            table = table.row(text(action.agency()), text(action.what()), text(action.who()), action.by() == null ? quiet("Goes on") : day(action.by()), state(action));
        }
        blocks.add(table);
        FamilyView.quote(blocks, Voice.CHILD, plan.child(), version.happened());
        FamilyView.quote(blocks, Voice.FAMILY, plan.family(), version.happened());
        return blocks;
    }

    private Words state(Action action) {
        return family.done(action).<Words>map(review -> lines(tag("Done", Words.Colour.GREEN), quiet("Review of " + Words.spoken(review.happened()))))
                .orElseGet(() -> action.by() != null && action.by().isBefore(reading.day()) ? tag("Not done yet", Words.Colour.ORANGE) : tag("To do", Words.Colour.BLUE));
    }

    private static Words agreed(List<String> who) {
        return who.isEmpty() ? quiet("Nobody is said to agree") : text(String.join(", ", who));
    }

    private List<Block> reviews() {
        var blocks = new ArrayList<Block>();
        family.reviews().stream().reduce((one, later) -> later).ifPresent(last -> {
            long actions = family.versions().getLast().entry().actions().size();
            blocks.add(Block.summary().fact("Last reviewed", day(last.happened())).fact("Done", text(actions - family.open().size() + " of " + actions + " actions")).fact("How it goes", text(last.entry().how())));
            FamilyView.quote(blocks, Voice.CHILD, last.entry().child(), last.happened());
            FamilyView.quote(blocks, Voice.FAMILY, last.entry().family(), last.happened());
        });
        return blocks;
    }

    private Block compared(Fact<PlanAgreed> before, Fact<PlanAgreed> after) {
        var table = Block.table("What changed", "Part of the plan", Words.spoken(before.happened()), Words.spoken(after.happened()), "Change");
        var was = said(before.entry());
        var now = said(after.entry());
        for (var what : Stream.concat(was.keySet().stream(), now.keySet().stream()).distinct().toList()) {
            table = table.row(text(what), shown(was.get(what)), shown(now.get(what)), now.containsKey(what) || !done(before.entry(), what) ? change(was.get(what), now.get(what)) : tag("Done", Words.Colour.GREEN));
        }
        return table;
    }

    private boolean done(PlanAgreed plan, String what) {
        return plan.actions().stream().anyMatch(action -> action.what().equals(what) && family.done(action).isPresent());
    }

    private static Words shown(@Nullable String text) {
        return text == null ? quiet("Not there") : text(text);
    }

    private static Words change(@Nullable String was, @Nullable String now) {
        return Objects.equals(was, now) ? quiet("As it was") : was == null ? tag("New", Words.Colour.GREEN) : now == null ? tag("Gone", Words.Colour.GREY) : tag("Changed", Words.Colour.YELLOW);
    }

    /// A plan line by line, each under what it is called in both versions.
    private static LinkedHashMap<String, String> said(PlanAgreed plan) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("Aims", plan.aims());
        plan.actions().forEach(action -> lines.put(action.what(), action.who() + (action.by() == null ? "" : ", by " + Words.spoken(action.by()))));
        put(lines, "If it does not work", plan.contingency());
        put(lines, "The children say", plan.child());
        put(lines, "The family says", plan.family());
        put(lines, "Agreed by", String.join(", ", Stream.concat(plan.agreedByFamily().stream(), plan.agreedByTeam().stream()).toList()));
        return lines;
    }

    private static void put(LinkedHashMap<String, String> lines, String what, @Nullable String text) {
        if (text != null && !text.isEmpty()) lines.put(what, text);
    }

    private Block versions(List<Fact<PlanAgreed>> versions, int shown) {
        var table = Block.table("Versions of this plan", "Agreed on", "Actions", "Look");
        for (int n = versions.size() - 1; n >= 0; n--) {
            var version = versions.get(n);
            table = table.row(day(version.happened()), text(version.entry().actions().size()), n == shown ? quiet("Shown here")
                    : link("Look at it", address() + "?changes=true&version=" + version.id(), "version of " + Words.spoken(version.happened())));
        }
        return table;
    }

    private String address() {
        return "/child/" + reading.timeline().subject() + "/family/plan";
    }

    private Button act(String text, String kind) {
        return Button.go(text, "/child/" + reading.timeline().subject() + "/record/" + kind).secondary();
    }
}
