package goldthread.child.family;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.pages.Block;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Panels of agencies: which families they are to speak of and when, what they decided, and who does what. A family is named
/// only to those who may open the record of one of its children.
@Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD})
@Controller
final class PanelPages {
    private static final String ALL = "/panels";
    /// A page of the latest; the record of each family has all.
    private static final int MOST = 400;

    private final JdbcClient database;
    private final People people;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PanelPages(JdbcClient database, People people, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.people = people;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static MenuItem panelsMenu() {
        return new MenuItem("Panels", ALL, 9, Permission.WHOLE_RECORD);
    }

    private record Line(Subject child, String key, String panel, LocalDate meets, String asked, @Nullable String decided, @Nullable String actions) {}

    @GetMapping(ALL)
    View panels() {
        return transaction.execute(status -> {
            var all = database.sql("select subject, key, panel, meets, asked, decided, actions from panel_now where subject <> all(:hidden) order by meets desc, panel, key, subject limit :most")
                    .param("hidden", access.hidden().toArray(UUID[]::new)).param("most", MOST).query((row, number) -> new Line(new Subject(row.getObject("subject", UUID.class)), row.getString("key"), row.getString("panel"),
                            row.getObject("meets", LocalDate.class), row.getString("asked"), row.getString("decided"), row.getString("actions"))).list();
            var open = access.viewAll(all.stream().map(line -> line.child().id()).distinct().toList(), "panels");
            var named = people.find(all.stream().map(Line::child).filter(child -> open.contains(child.id())).distinct().toList());
            var families = new LinkedHashMap<String, List<Line>>();
            all.stream().filter(line -> named.containsKey(line.child())).collect(Collectors.groupingBy(Line::key, LinkedHashMap::new, Collectors.toList())).forEach(families::put);
            var closed = new HashSet<>(all.stream().map(Line::key).toList());
            closed.removeAll(families.keySet());
            var page = Page.of("Panels").in(ALL).under(link("Home", "/")).with(Block.say("Which families panels of agencies are to speak of, what they decided, and who does what. Put a family on the agenda from its own record, under Record something."))
                    .with(agenda(families, named), decided(families, named));
            return closed.isEmpty() ? page : page.with(Block.say(quiet(closed.size() == 1 ? "And one family whose record you may not open." : "And " + closed.size() + " families whose records you may not open.")));
        });
    }

    private Block agenda(Map<String, List<Line>> families, Map<Subject, goldthread.people.Person> named) {
        var today = LocalDate.ofInstant(clock.instant(), England.ZONE);
        var table = Block.table("Agenda", "When", "Panel", "Family", "What is asked", "What it said").whenEmpty("No family is on the agenda of a panel.");
        for (var lines : families.values().stream().filter(lines -> lines.getFirst().decided() == null).toList().reversed()) {
            var one = lines.getFirst();
            table = table.row(one.meets().isBefore(today) ? lines(day(one.meets()), Words.tag("Not recorded", Words.Colour.YELLOW)) : day(one.meets()), text(one.panel()), names(lines, named), text(one.asked()),
                    Acting.who().may(Permission.RECORD) ? link("Record what it said", "/child/" + one.child() + "/record/familyhelp.panel-discussed", "of " + named.get(one.child()).name()) : quiet("Not yet"));
        }
        return table;
    }

    private static Block decided(Map<String, List<Line>> families, Map<Subject, goldthread.people.Person> named) {
        var table = Block.table("What was decided, the latest first", "When", "Panel", "Family", "Decided", "Who does what").whenEmpty("No panel has decided anything yet.");
        for (var lines : families.values().stream().filter(lines -> lines.getFirst().decided() != null).toList()) {
            var one = lines.getFirst();
            table = table.row(day(one.meets()), text(one.panel()), names(lines, named), lines(quiet("Asked: " + one.asked()), text(one.decided())), text(one.actions()));
        }
        return table;
    }

    private static Words names(List<Line> lines, Map<Subject, goldthread.people.Person> named) {
        return lines(lines.stream().map(line -> link(named.get(line.child()).name(), "/child/" + line.child() + "/family")).distinct().toList());
    }
}
