package goldthread.agency;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Cost;
import goldthread.agency.rules.Finding.Rule;
import goldthread.money.Pence;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Project teams by name: each worker of one, what the rules say of it, and for those who see pay what its workers cost a week, told
/// apart from other services. Each worker is an assignment of their own, and counts for caps and returns as any other.
@Needs(Permission.AGENCY)
@Controller
final class ProjectPages {
    static final String PROJECTS = AgencyPages.ALL + "/projects";

    private final Agency agency;
    private final Access access;

    ProjectPages(Agency agency, Access access) {
        this.agency = agency;
        this.access = access;
    }

    @GetMapping(PROJECTS)
    View all() {
        boolean pay = Acting.who().may(Permission.SEE_PAY);
        access.log(null, pay ? "project teams with pay" : "project teams", "view", null);
        var blocks = new ArrayList<Block>();
        var teams = new TreeMap<String, List<AgencyView.Line>>();
        for (var line : agency.undeclined()) {
            var project = line.decision().assignment().project();
            if (project != null) teams.computeIfAbsent(project.name().strip().toLowerCase(Locale.ROOT), none -> new ArrayList<>()).add(line);
        }
        teams.values().forEach(team -> blocks.addAll(team(team, pay)));
        return Page.of("Project teams").in(AgencyPages.ALL).under(link("Agency workers", AgencyPages.ALL))
                .with(Block.lead("Every worker named, what they cost told apart from other services, and the authority in control of practice: the guidance of October 2024. The proposals of February 2023 would have banned such teams."))
                .with(blocks.isEmpty() ? List.of(Block.say("No worker has come in a project team.")) : blocks);
    }

    private List<Block> team(List<AgencyView.Line> team, boolean pay) {
        var columns = Stream.concat(Stream.of("Worker", "Job", "From", "Until", "State", "The rules say").map(Column::of), pay ? Stream.of(Column.number("A week")) : Stream.<Column>empty()).toArray(Column[]::new);
        var table = Block.table(name(team)).columns(columns);
        var all = Pence.NONE;
        int untold = 0, held = 0;
        for (var line : team) {
            var assignment = line.decision().assignment();
            var week = Cost.weekly(assignment);
            if (holds(line)) {
                held++;
                all = all.plus(week.orElse(Pence.NONE));
                if (week.isEmpty()) untold++;
            }
            var cells = Stream.of(AgencyView.worker(line.now()), text(assignment.job().title()), day(assignment.days().from()), assignment.days().to() == null ? quiet("Open") : day(assignment.days().to()),
                    text(AgencyView.state(line.now().state())), said(line));
            table = table.row((pay ? Stream.concat(cells, Stream.of(week.isEmpty() ? quiet("Not told") : text(week.get().toString()))) : cells).toArray(Words[]::new));
        }
        var count = held == 0 ? "Nobody of it works here today." : held == 1 ? "1 worker of it works here today." : held + " workers of it work here today.";
        var cost = !pay || held == 0 ? "" : " Workers alone cost " + all + " a week" + (untold == 0 ? "." : "; of " + untold + " price or hours are not told.");
        return List.of(table, Block.say(count + cost));
    }

    private static String name(List<AgencyView.Line> team) {
        var project = team.getFirst().decision().assignment().project();
        return project == null ? "" : project.name();
    }

    private boolean holds(AgencyView.Line line) {
        Assignment.Days days = line.decision().assignment().days();
        var today = agency.today();
        return line.now().engaged() && !days.from().isAfter(today) && (days.to() == null || !days.to().isBefore(today));
    }

    private static Words said(AgencyView.Line line) {
        return line.decision().findings().stream().filter(each -> each.rule() == Rule.PROJECT).findFirst()
                .map(each -> Words.lines(AgencyView.outcome(each.outcome()), quiet(AgencyView.sentence(each, false)))).orElse(quiet("Not bound"));
    }
}
