package goldthread.child;

import goldthread.casefile.Fact;
import goldthread.familyhelp.FamilyEntry.Action;
import goldthread.familyhelp.FamilyEntry.PlanAgreed;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.safe.Kept;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plan in plain words, for parents: what was decided, why, what must change, who helps, and when one meets again. Made from what the
/// conference or the family's plan says; what one of the family must not be told is not in it, nor what a child said.
final class PlanInPlainWords {
    private static final Map<String, String> WHY = Map.of("NEG", "may not be getting the care that a child needs", "PHY", "may be hurt by somebody", "SAB", "may be sexually abused", "EMO", "may be harmed by how people treat them, or treat each other",
            "MUL", "may be harmed in more than one way");

    /// @param planned the children who have a plan from now on, by name; the others have none   @param others by name   @param views whether what the parents said stands in it
    static Page of(Fact<Conferred> held, List<String> planned, List<String> others, @Nullable String lead, String authority, Kept kept, boolean views) {
        var one = held.entry();
        var decided = one.outcome();
        var blocks = new ArrayList<Block>(List.of(Block.say(Words.day(held.happened())), Block.heading("What was decided"), Block.say("On " + Words.spoken(held.happened()) + " people who know your family met. This is called a child protection conference. "
                + one.attendance().chairName() + " led the meeting.")));
        if (!planned.isEmpty()) blocks.add(Block.say("They decided that " + and(planned) + (planned.size() == 1 ? " needs" : " need") + " a child protection plan. The plan says what must change so that " + and(planned) + (planned.size() == 1 ? " is" : " are") + " safe."));
        if (!others.isEmpty()) blocks.add(Block.say("They decided that " + and(others) + (others.size() == 1 ? " needs" : " need") + " no child protection plan" + (one.what().equals(ConferenceEntry.REVIEW) ? " any more." : ".")));
        var why = decided.category() == null || planned.isEmpty() ? null : WHY.get(decided.category());
        if (why != null) {
            blocks.add(Block.heading("Why"));
            blocks.add(Block.say("The people at the meeting think that " + and(planned) + " " + why + "."));
        }
        written(blocks, "What must change", decided.outline(), kept);
        if (!decided.coreGroup().isEmpty() || lead != null) {
            blocks.add(Block.heading("Who works with you"));
            if (lead != null) blocks.add(Block.say(lead + " leads the work. Ask them when something is not clear, or when something has changed."));
            if (!decided.coreGroup().isEmpty()) blocks.add(Block.say("This group meets with you to see how the plan goes: " + kept.without(String.join(", ", decided.coreGroup())) + "."));
        }
        if (decided.firstGroup() != null || decided.next() != null) {
            blocks.add(Block.heading("When we meet again"));
            if (decided.firstGroup() != null) blocks.add(Block.say("The group meets first on " + Words.spoken(decided.firstGroup()) + "."));
            if (decided.next() != null) blocks.add(Block.say("The next conference is on " + Words.spoken(decided.next()) + ". It looks at what has changed, and whether a plan is still needed."));
        }
        if (views) written(blocks, "What you said", one.views().parents(), kept);
        return page("Your plan in plain words", authority, blocks);
    }

    static Page of(Fact<PlanAgreed> agreed, List<String> children, String authority, Kept kept, boolean views) {
        var plan = agreed.entry();
        var blocks = new ArrayList<Block>(List.of(Block.say(Words.day(agreed.happened())), Block.say("This is the plan that you and the people around you agreed for " + and(children) + ".")));
        written(blocks, "What we want", plan.aims(), kept);
        var table = Block.table("Who does what", "What", "Who", "By when").whenEmpty("Nothing is agreed yet.");
        for (var action : plan.actions()) table = table.row(Words.text(kept.without(action.what())), Words.text(kept.without(who(action))), when(action.by()));
        blocks.add(table);
        written(blocks, "If it does not work", plan.contingency(), kept);
        if (views) written(blocks, "What you said", plan.family(), kept);
        return page("Your plan in plain words", authority, blocks);
    }

    private static Words when(@Nullable LocalDate by) {
        return by == null ? Words.text("As long as the plan goes on") : Words.day(by);
    }

    private static String who(Action action) {
        return action.who() + " (" + action.agency() + ")";
    }

    private static Page page(String title, String authority, List<Block> blocks) {
        return Page.of(title).caption(authority).with(blocks).with(Block.heading("If something is not right"), Block.say("Tell us if something here is wrong, if you do not agree, or if you cannot do your part. You can bring somebody with you to every meeting: a friend, a relative, an advocate."),
                Block.say("Ask us for an interpreter, for large print, or for somebody to read this with you."), Block.say(authority));
    }

    private static void written(List<Block> blocks, String heading, @Nullable String words, Kept kept) {
        if (words == null || words.isBlank()) return;
        blocks.add(Block.heading(heading));
        Arrays.stream(kept.without(words).split("\n\n")).map(Block::say).forEach(blocks::add);
    }

    private static String and(List<String> names) {
        return names.size() < 2 ? String.join("", names) : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private PlanInPlainWords() {}
}
