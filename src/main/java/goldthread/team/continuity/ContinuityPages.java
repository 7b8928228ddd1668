package goldthread.team.continuity;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.people.People;
import goldthread.team.continuity.Continuity.All;
import goldthread.team.continuity.Continuity.Count;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Whether children and families of the authority keep their worker: numbers, and names as in a search of whom it changed most for.
@Needs(Permission.LEAD_TEAM)
@Controller
final class ContinuityPages {
    private static final String ADDRESS = "/team/continuity";
    private static final int SHOWN = 30, OFTEN = 2, MOST = 4, TENTHS = 10;

    private final Continuity continuity;
    private final People people;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ContinuityPages(JdbcClient database, People people, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.continuity = new Continuity(database);
        this.people = people;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ADDRESS)
    View all() {
        return transaction.execute(status -> {
            access.log(null, "changes of worker", "search", null);
            return page(continuity.all(LocalDate.now(clock.withZone(England.ZONE)), access.hidden()));
        });
    }

    private Page page(All all) {
        return Page.of("Changes of worker").in("/team").under(link("Team", "/team")).with(
                Block.lead("How many workers children and families who have one today had in the last 12 months, and how often another came after one had gone."),
                new Block.Figures(List.of(new Block.Figure(text(all.children().size()), "children with a worker", mean(all.children().values(), "child")), new Block.Figure(text(all.families().size()), "families", mean(all.families().values(), "family")))),
                numbers("Workers in 12 months", "Workers", 1, all, Count::workers), numbers("Changes of worker in 12 months", "Changes", 0, all, Count::changes), often(all),
                Block.details("How this is counted", Block.say("An allocated worker and a lead in family help count; co-workers and supervisors do not. A change is a worker who began in the last 12 months after another's part had ended in that time: "
                        + "a lead who goes on while somebody comes beside is none, and who comes back after another is one. Children recorded as brothers and sisters are one family, and what happens to them on one day is one change. Ours: no national definition is published.")));
    }

    private static String mean(Collection<Count> counts, String of) {
        if (counts.isEmpty()) return "";
        long tenths = Math.round((double) TENTHS * counts.stream().mapToInt(Count::changes).sum() / counts.size());
        return tenths / TENTHS + "." + tenths % TENTHS + " changes a " + of + " on average";
    }

    private static Block numbers(String caption, String what, int fewest, All all, ToIntFunction<Count> number) {
        var table = Block.table(caption).columns(Column.of(what), Column.number("Children"), Column.number("Families"));
        for (int n = fewest; n <= MOST; n++) table = table.row(text(n == MOST ? n + " or more" : Integer.toString(n)), text(those(all.children().values(), number, n)), text(those(all.families().values(), number, n)));
        return table;
    }

    private static long those(Collection<Count> counts, ToIntFunction<Count> number, int n) {
        return counts.stream().mapToInt(number).filter(each -> n == MOST ? each >= n : each == n).count();
    }

    private Block often(All all) {
        var most = all.children().entrySet().stream().filter(each -> each.getValue().changes() >= OFTEN)
                .sorted(Comparator.comparingInt((Map.Entry<UUID, Count> each) -> -each.getValue().changes()).thenComparing(Map.Entry::getKey)).limit(SHOWN).toList();
        var found = access.found(most.stream().map(Map.Entry::getKey).toList());
        var named = people.find(most.stream().map(each -> new Subject(each.getKey())).toList());
        var table = Block.table("Children with two changes and more").columns(Column.of("Child"), Column.number("Workers"), Column.number("Changes"), Column.number("Changes in the family")).whenEmpty("No child had two changes of worker in 12 months.");
        for (var each : most) {
            if (!found.contains(each.getKey())) continue;
            var person = named.get(new Subject(each.getKey()));
            table = table.row(link(person == null ? "Name not recorded" : person.name(), "/child/" + each.getKey()), text(each.getValue().workers()), text(each.getValue().changes()),
                    text(all.families().getOrDefault(all.family().get(each.getKey()), Count.NONE).changes()));
        }
        return table;
    }
}
