package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.duties.Duties;
import goldthread.duties.Duty;
import goldthread.pages.Block;
import goldthread.pages.Drafts;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// My work: what is owed to the children with whom one works, what was begun and not sent, and those children.
@Controller
@Needs
class HomePages {
    private static final int A_PAGE = 50;

    private final Access access;
    private final Duties duties;
    private final People people;
    private final Drafts drafts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HomePages(Access access, Duties duties, People people, Drafts drafts, Clock clock, PlatformTransactionManager transactions) {
        this.access = access;
        this.duties = duties;
        this.people = people;
        this.drafts = drafts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuItem home() {
            return new MenuItem("My work", "/", 0, null);
        }
    }

    @GetMapping("/")
    View home(@RequestParam(required = false) @Nullable LocalDate due, @RequestParam(required = false) @Nullable UUID child,
              @RequestParam(defaultValue = "") String key) {
        return transaction.execute(status -> {
            var page = Page.of("My work").in("/");
            return Acting.who().may(Permission.SEE_CHILDREN)
                    ? page.with(work(due == null || child == null ? null : new Duties.Place(due, new Subject(child), key)))
                    : page.with(Block.say("Your role opens no child's record. Choose from the menu above."));
        });
    }

    private List<Block> work(Duties.@Nullable Place after) {
        var today = LocalDate.now(clock.withZone(Known.ENGLAND));
        var mine = access.mine();
        var owed = duties.owed(mine, today, after, A_PAGE);
        var seen = access.viewAll(owed.stream().map(duty -> duty.subject().id()).collect(Collectors.toSet()), "my work");
        var children = people.find(mine.stream().map(Subject::new).toList());
        var blocks = new ArrayList<Block>();
        blocks.add(figures(mine, today));
        blocks.add(unsent());
        blocks.addAll(groups(owed.stream().filter(duty -> seen.contains(duty.subject().id())).toList(), children, today));
        if (owed.size() == A_PAGE) {
            blocks.add(Block.buttons(Block.Button.go("Show later duties", "/?due=" + owed.getLast().due() + "&child="
                    + owed.getLast().subject() + "&key=" + java.net.URLEncoder.encode(owed.getLast().key(),
                            java.nio.charset.StandardCharsets.UTF_8)).secondary()));
        }
        blocks.add(mine(children.values(), today));
        return blocks;
    }

    private Block figures(Collection<UUID> mine, LocalDate today) {
        var count = duties.count(mine, today);
        return new Block.Figures(List.of(
                new Block.Figure(Words.text(mine.size()), "children you work with", ""),
                new Block.Figure(Words.text(count.owed() - count.late()), "duties due", ""),
                new Block.Figure(Words.text(count.late()), "late", ""),
                new Block.Figure(Words.text(count.alerts()), "alerts", "")));
    }

    private Block unsent() {
        var begun = drafts.list();
        return begun.isEmpty() ? Block.say(Words.quiet("You have no drafts."))
                : Block.say(Words.link(begun.size() == 1 ? "1 draft that you began and did not send"
                        : begun.size() + " drafts that you began and did not send", "/drafts"));
    }

    /// Late, today and this week, later: in that order, so that the page is no wall of red.
    private static List<Block> groups(List<Duty> owed, Map<Subject, Person> children, LocalDate today) {
        var now = new Known(null, today);
        var blocks = new ArrayList<Block>();
        blocks.add(table("Due in the next seven days", "Nothing is due in the next seven days.", children, now,
                owed.stream().filter(duty -> !duty.due().isBefore(today) && !duty.due().isAfter(today.plusDays(7))).toList()));
        blocks.add(table("Late, and alerts", "Nothing is late.", children, now, owed.stream().filter(duty -> duty.due().isBefore(today)).toList()));
        blocks.add(table("Later", "Nothing is due later.", children, now, owed.stream().filter(duty -> duty.due().isAfter(today.plusDays(7))).toList()));
        return blocks;
    }

    private static Block table(String caption, String empty, Map<Subject, Person> children, Known now, List<Duty> some) {
        var table = Block.table(caption, "Child", "What", "Why", "By", "How it stands", "Rule").whenEmpty(empty);
        for (var duty : some) {
            var person = children.get(duty.subject());
            if (person != null) {
                table = table.row(Words.link(person.name(), Frames.Part.OVERVIEW.of(duty.subject())), act(duty), Words.text(duty.why()),
                        Words.day(duty.due()), Overview.state(duty, now), Words.lines(Words.link(duty.citation(), "/law/" + duty.rule()), Words.quiet(duty.mark())));
            }
        }
        return table;
    }

    /// What is owed; a visit leads straight to the form that meets it.
    private static Words act(Duty duty) {
        return duty.what().toLowerCase(java.util.Locale.UK).contains("visit")
                ? Words.link(duty.what(), "/child/" + duty.subject() + "/record/care.visited") : Words.text(duty.what());
    }

    private static Block mine(Collection<Person> children, LocalDate today) {
        var table = Block.table("Children you work with", "Name", "Born", "Number")
                .whenEmpty("No child is allocated to you. Use the search to find one.");
        for (var person : children.stream().sorted(java.util.Comparator.comparing(Person::name)).toList()) {
            table = table.row(Words.link(person.name(), Frames.Part.OVERVIEW.of(person.subject())), Words.day(person.born()),
                    Words.text(person.laChildId()));
        }
        return table;
    }
}
