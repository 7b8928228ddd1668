package goldthread.team.answers;

import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.child.Recordings;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.team.answers.AnswersWritten.OfKind;
import goldthread.team.answers.AnswersWritten.OfTeam;
import java.util.ArrayList;
import java.util.List;

/// How many answers were written about a child, as figures and tables. A team with few children is told as that, and no more.
final class AnswersView {
    /// Of fewer children than this no number is told, lest it be one worker's.
    static final int FEWEST = 5;
    private static final String FEW = "Fewer than " + FEWEST, NOT_TOLD = "Not told";

    static List<Block> blocks(List<OfTeam> teams, List<OfKind> kinds, int days) {
        var blocks = new ArrayList<Block>();
        teams.stream().filter(each -> each.team() == null && each.children() >= FEWEST).forEach(all -> blocks.addAll(List.of(Block.heading("Answers written about a child"), new Block.Figures(List.of(
                new Block.Figure(text(all.half()), "answers about a child, the middle", "In the last " + days + " days, of " + all.children() + " children about whom something was written"),
                new Block.Figure(text(all.nine()), "answers and more, the highest tenth", ""), new Block.Figure(text(all.answers()), "answers in all", "On " + all.forms() + " forms"))))));
        blocks.add(teams(teams, days));
        blocks.add(kinds(kinds, days));
        blocks.add(Block.say(quiet("Counted from what people recorded on a page, as it stands, by the day on which it was recorded; a team is that of the worker who wrote, as it is now. What the form had filled in, and a no that is kept where nothing was said, count as answers. What was recorded once for several children stands with each of them, "
                + "and is counted once in all answers and forms. What came by an import or a program, what was withdrawn or sealed, what is written beside a form by itself, and what stands only on a relative's record is not counted. No child and no worker is named; of a team with fewer than " + FEWEST + " children nothing more is told.")));
        return blocks;
    }

    private static Block teams(List<OfTeam> teams, int days) {
        var table = Block.table("Answers about a child by team, in the last " + days + " days").columns(Column.of("Team of who wrote"), Column.number("Children"), Column.number("Middle"), Column.number("Highest tenth from"), Column.number("Forms"), Column.number("Answers"))
                .whenEmpty("Nothing was recorded by a person about a child in the last " + days + " days.");
        for (var each : teams) {
            if (each.team() == null) continue;
            var name = text(each.team().isEmpty() ? "No team told" : each.team());
            table = each.children() < FEWEST ? table.row(name, text(FEW), text(NOT_TOLD), text(NOT_TOLD), text(NOT_TOLD), text(NOT_TOLD))
                    : table.row(name, text(each.children()), text(each.half()), text(each.nine()), text(each.forms()), text(each.answers()));
        }
        return table;
    }

    private static Block kinds(List<OfKind> kinds, int days) {
        var table = Block.table("Answers by kind of form, in the last " + days + " days").columns(Column.of("Form"), Column.number("Forms"), Column.number("Answers"), Column.number("Middle of a form"), Column.number("Highest tenth from"))
                .whenEmpty("No form was recorded " + FEWEST + " times in the last " + days + " days.");
        for (var each : kinds) {
            if (each.forms() < FEWEST) continue;
            table = table.row(text(Recordings.of(each.kind()).<String>map(recording -> recording.form().title()).orElse(each.kind())), text(each.forms()), text(each.answers()), text(each.half()), text(each.nine()));
        }
        return table;
    }

    private AnswersView() {}
}
