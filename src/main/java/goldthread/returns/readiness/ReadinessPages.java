package goldthread.returns.readiness;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.pages.Block;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.returns.RecordFindings;
import goldthread.returns.mapping.Standard;
import goldthread.workforce.Workforce;
import goldthread.workforce.Workforce.Involved;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How ready the records of the authority are for this year's returns: by rule, by team, by worker.
@Needs(Permission.RETURNS)
@Controller
class ReadinessPages {
    private static final String ALL = "/returns/readiness";
    private static final int A_PAGE = 50;

    private final Readiness readiness;
    private final Workforce workforce;
    private final People people;
    private final Access access;
    private final TransactionTemplate transaction;

    ReadinessPages(Readiness readiness, Workforce workforce, People people, Access access, PlatformTransactionManager transactions) {
        this.readiness = readiness;
        this.workforce = workforce;
        this.people = people;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuItem readinessInTheMenu() {
            return new MenuItem("Readiness", ALL, 31, Permission.RETURNS);
        }
    }

    @GetMapping(ALL)
    View all() {
        var stands = readiness.stands();
        var children = readiness.children();
        var involved = transaction.execute(status -> workforce.involved(children));
        return Page.of("Readiness").in(ALL).under(Words.link("Home", "/"), Words.link("Returns", "/returns")).with(
                Block.say("What the rules of the returns would question, were the returns for " + readiness.year() + " made today."),
                new Block.Figures(List.of(new Block.Figure(Words.text(stands.children()), "children looked at", ""),
                        new Block.Figure(Words.text(stands.withFindings()), "children with something to mend", ""),
                        new Block.Figure(Words.text(stands.findings()), "findings", ""),
                        new Block.Figure(Words.text(stands.waiting()), "records still to be looked at", ""))),
                rules(), people("By team", "Team of", "supervisor", children, involved), people("By worker", "Worker", "allocated", children, involved));
    }

    private Block rules() {
        var table = Block.table("By rule", "Rule").columns(Block.Column.of("Rule"), Block.Column.of("What is wrong"), Block.Column.number("Children"),
                Block.Column.number("Findings")).whenEmpty("Nothing is found: the records are ready.");
        for (var one : readiness.byRule()) {
            var rule = RecordFindings.rule(one.standard(), one.rule(), readiness.year());
            table = table.row(Words.link(one.standard().title() + " " + one.rule(), ALL + "/" + one.standard().name() + "/" + one.rule()),
                    Words.text(rule.isEmpty() ? "" : rule.get().sentence()), Words.text(one.children()), Words.text(one.findings()));
        }
        return table;
    }

    /// Counts the children with findings by who has this part in their lives now.
    private Block people(String title, String who, String part, List<Subject> children, Map<Subject, List<Involved>> involved) {
        var today = readiness.today();
        var counts = new TreeMap<String, Integer>();
        for (var child : children) {
            var now = involved.getOrDefault(child, List.of()).stream().filter(each -> each.part().equals(part) && each.worker() != null && each.on(today))
                    .map(Involved::worker).distinct().toList();
            (now.isEmpty() ? List.of("Nobody") : now).forEach(worker -> counts.merge(worker, 1, Integer::sum));
        }
        var table = Block.table(title, who).columns(Block.Column.of(who), Block.Column.number("Children with something to mend"))
                .whenEmpty("Nobody has anything to mend.");
        for (var each : counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())).toList()) {
            table = table.row(Words.text(each.getKey()), Words.text(each.getValue().longValue()));
        }
        return table;
    }

    @GetMapping(ALL + "/{standard}/{code}")
    View rule(@PathVariable String standard, @PathVariable("code") String rule, @RequestParam(defaultValue = "1") int page) {
        var of = standard(standard);
        var text = RecordFindings.rule(of, rule, readiness.year()).orElseThrow(NotThere::new);
        int count = readiness.count(of, rule);
        int pages = Math.max(1, (count + A_PAGE - 1) / A_PAGE);
        int at = Math.clamp(page, 1, pages);
        return transaction.execute(status -> {
            var found = readiness.found(of, rule, (at - 1) * A_PAGE, A_PAGE);
            var ids = found.stream().map(one -> one.child().id()).distinct().toList();
            var open = access.seen(access.found(ids)).stream().map(Object::toString).collect(Collectors.toSet());
            var named = people.find(found.stream().map(Readiness.Found::child).distinct().toList());
            var table = Block.table("Children", "Child", "Number", "Look at", "Mend").whenEmpty("No child's record has this now.");
            for (var one : found) {
                var person = named.get(one.child());
                var name = person == null || !open.contains(one.child().toString()) ? null : person.name();
                table = table.row(name == null ? Words.quiet("A record that you may not open") : Words.link(name, "/child/" + one.child() + "/returns"),
                        Words.text(name == null ? "" : person.laChildId()), Words.text(String.join(", ", one.fields())),
                        name == null || one.entry() == null ? Words.quiet("") : Words.link("See the entry", "/child/" + one.child() + "/entry/" + one.entry(), name));
            }
            access.log(null, "readiness: " + of.name() + " " + rule, "search", null);
            return Page.of("Rule " + rule).heading(of.title() + " " + rule).in(ALL).under(Words.link("Home", "/"), Words.link("Readiness", ALL)).with(
                    Block.lead(text.sentence()), Block.say(text.why()), Block.say(text.whatToDo()), table,
                    new Block.Pages(at, pages, count, ALL + "/" + of.name() + "/" + rule + "?page="));
        });
    }

    private static Standard standard(String name) {
        try {
            return Standard.ofAYear(name);
        } catch (IllegalArgumentException none) {
            throw new NotThere();
        }
    }
}
