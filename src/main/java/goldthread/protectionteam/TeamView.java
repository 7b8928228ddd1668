package goldthread.protectionteam;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.spoken;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.casefile.Timeline;
import goldthread.law.Law;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.protectionteam.TeamEntry.SeatTaken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The teams as a page.
final class TeamView {

    private TeamView() {}

    static Page teams(Timeline registry, Law law, LocalDate today, List<Block> forms) {
        var blocks = new ArrayList<Block>();
        var teams = Team.all(registry, today);
        blocks.add(Block.say(text("Who protects children together, and who speaks for each agency. "), link("What is looked at in this work", ProtectionTeams.ADDRESS + "/oversight"), text(". "), Acting.who().may(Permission.WHOLE_RECORD) ? link("Enquiries by who has answered", ProtectionTeams.ADDRESS + "/enquiries") : text(""), text(Acting.who().may(Permission.WHOLE_RECORD) ? ". " : ""), Acting.who().may(Permission.WHOLE_RECORD) ? link("The report of a year", ProtectionTeams.ADDRESS + "/report") : text(""), text(Acting.who().may(Permission.WHOLE_RECORD) ? ". " : ""),
                link("The board of partners", ProtectionTeams.ADDRESS + "/board"), text(". "), forms.isEmpty() ? link("Schools", "/schools") : link("Partner agencies, and who of them may be invited", ProtectionTeams.ADDRESS + "/partners")));
        teams.forEach(team -> blocks.addAll(team(team)));
        if (teams.isEmpty()) {
            blocks.add(Block.say("No multi-agency child protection team is set up yet."));
        }
        blocks.add(Block.say(link(law.citation("T-B26", today), "/law/T-B26"), quiet(". " + law.book().newest("T-B26").orElseThrow().clause().note())));
        blocks.add(Block.heading("How children are protected here"));
        blocks.addAll(practice(registry, law, today));
        if (!forms.isEmpty()) {
            blocks.add(Block.heading("Change"));
            blocks.addAll(forms);
        }
        return Page.of("Protection teams").in(ProtectionTeams.ADDRESS).with(blocks);
    }

    private static List<Block> team(Team team) {
        var blocks = new ArrayList<Block>(List.of(Block.heading(team.formed().name())));
        if (!team.empty().isEmpty()) {
            blocks.add(new Block.Warning(team.alert()));
        }
        blocks.add(Block.summary().fact("Area", text(team.formed().area())).fact("Led by", text(team.formed().leadName())).fact("Agreed", text(team.formed().agreed())).fact("Since", day(team.formed().from())));
        var table = Block.table("Seats of " + team.formed().name(), "Seat", "Who", "Of", "Evidence", "Cover", "Since").captionHidden();
        for (var seat : Seat.values()) {
            var holders = team.holders().stream().map(holder -> holder.taken().entry()).filter(taken -> taken.seat().equals(seat.title())).toList();
            for (var taken : holders) {
                table = row(table, taken);
            }
            if (holders.isEmpty()) {
                table = table.row(Words.lines(text(seat.title()), quiet(seat.nominated())), tag("Empty", Words.Colour.RED), quiet(""), quiet(""), quiet(""), quiet(""));
            }
        }
        for (var holder : team.holders()) {
            if (!Seat.titles().contains(holder.taken().entry().seat())) {
                table = row(table, holder.taken().entry());
            }
        }
        blocks.add(table);
        var former = team.seats().stream().filter(holder -> !holder.on(team.day())).toList();
        if (!former.isEmpty()) {
            blocks.add(Block.details("Who had a seat before", new Block.Bullets(former.stream().map(holder -> text(holder.taken().entry().who() + ", " + holder.taken().entry().seat().toLowerCase(java.util.Locale.UK)
                    + ", from " + spoken(holder.taken().happened()) + " to " + spoken(holder.until() == null ? team.day() : holder.until()))).toList())));
        }
        return blocks;
    }

    private static Block.Table row(Block.Table table, SeatTaken taken) {
        return table.row(text(taken.seat()), text(taken.who()), text(taken.employer()), text(taken.evidence()), text(taken.cover()), day(taken.from()));
    }

    private static List<Block> practice(Timeline registry, Law law, LocalDate today) {
        var now = Practice.on(registry, today);
        var since = now.set() == null ? quiet("Nothing is set: this is what the programme and the rules expect") : text("Set from " + spoken(now.set().from()) + ": " + now.set().why());
        var summary = Block.summary().fact("Conferences are chaired by", Words.lines(text(now.chair()), cite(law, "T-B29", today))).fact("Lead child protection practitioners", Words.lines(text(now.adopted() ? "Lead here" : "Do not lead here yet"), cite(law, "T-B25b", today)))
                .fact("Enough come to a conference", Words.lines(text("From " + java.util.Objects.requireNonNull(law.amount("T-B27", today)).words() + " beside social care"), cite(law, "T-B27", today))).fact("Why", since);
        var before = registry.facts(PracticeSet.class).reversed().stream().filter(fact -> fact.entry() != now.set()).toList();
        return before.isEmpty() ? List.of(summary) : List.of(summary, Block.details("What was set before, or will be", new Block.Bullets(before.stream().map(fact -> text("From " + spoken(fact.happened()) + ": "
                + fact.entry().chair().toLowerCase(java.util.Locale.UK) + "; lead practitioners " + (fact.entry().adopted() ? "lead" : "do not lead yet") + ". " + fact.entry().why())).toList())));
    }

    private static Words cite(Law law, String rule, LocalDate today) {
        return link(law.citation(rule, today), "/law/" + rule);
    }
}
