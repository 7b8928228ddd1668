package goldthread.protection.partners;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Words;
import goldthread.people.CodeBook;
import goldthread.protection.partners.FamiliesLed.Led;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a lead of another agency reads of the help to a family: team, assessment and plan, without what somebody must not be told.
public final class FamilyLedView {
    public static List<Block> help(Led led) {
        var blocks = new ArrayList<Block>(List.of(team(led)));
        blocks.addAll(assessment(led));
        blocks.addAll(plan(led));
        return blocks;
    }

    private static Block team(Led led) {
        var table = Block.table("Team around the family", "Who", "Agency", "What they do").whenEmpty("Nobody is in the team yet.");
        for (var one : led.family().team()) table = table.row(lines(said(led, one.entry().name()), quiet(led.kept().without(one.entry().role()))), said(led, one.entry().agency()), said(led, one.entry().does()));
        return table;
    }

    private static List<Block> assessment(Led led) {
        var blocks = new ArrayList<Block>(List.of(Block.heading("Assessment")));
        var last = led.family().assessment();
        if (last.isEmpty()) {
            blocks.add(Block.say("No assessment of the family is written yet."));
            return blocks;
        }
        var one = last.get().entry();
        blocks.add(Block.summary().fact("Written", day(last.get().happened())).fact("The family lives with", lines(Stream.concat(one.needs().stream(), one.factors().stream().map(CodeBook.FACTOR::words)).map(Words::text).toList()))
                .fact("Daily life", said(led, one.daily())).fact("What goes well", said(led, one.strengths())).fact("What worries us", said(led, one.worries())).fact("The children say", said(led, one.child()))
                .fact("The family says", said(led, one.family())).fact("What it means", said(led, one.analysis())));
        return blocks;
    }

    private static List<Block> plan(Led led) {
        var blocks = new ArrayList<Block>(List.of(Block.heading("Plan")));
        var versions = led.family().plan().isEmpty() ? List.<goldthread.casefile.Fact<goldthread.familyhelp.FamilyEntry.PlanAgreed>>of() : led.family().versions();
        if (versions.isEmpty()) {
            blocks.add(Block.say("No plan is agreed yet."));
            return blocks;
        }
        var plan = versions.getLast();
        blocks.add(Block.summary().fact("Agreed", day(plan.happened())).fact("Aims", said(led, plan.entry().aims())).fact("If it does not work", said(led, plan.entry().contingency())));
        var table = Block.table("Who does what", "What", "Who", "By", "How it stands");
        for (var action : plan.entry().actions()) table = table.row(said(led, action.what()), said(led, action.who() + ", " + action.agency()), action.by() == null ? quiet("Goes on") : day(action.by()),
                led.family().done(action).isPresent() ? tag("Done", Words.Colour.GREEN) : tag("To do", Words.Colour.BLUE));
        blocks.add(table);
        return blocks;
    }

    /// Without what somebody must not be told.
    private static Words said(Led led, @Nullable String words) {
        return words == null ? Words.missing() : text(led.kept().without(words));
    }

    private FamilyLedView() {}
}
