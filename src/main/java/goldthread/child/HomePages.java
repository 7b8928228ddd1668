package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Guard;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.duties.Duties;
import goldthread.fostering.Households;
import goldthread.pages.Awaiting;
import goldthread.pages.Block;
import goldthread.pages.Drafts;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.people.Person;
import goldthread.protectionteam.ProtectionTeams;
import goldthread.protectionteam.TeamEntry;
import goldthread.workforce.Workforce;
import goldthread.workforce.programme.OwnWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private static final int CHILDREN_A_PAGE = 20;
    /// More than anybody can be owed for; a caseload of 80 with 20 duties each is less.
    private static final int MOST_DUTIES = 3_000;
    private static final int REGISTRATIONS = 10;

    private final Access access;
    private final Guard guard;
    private final CaseFile caseFile;
    private final Duties duties;
    private final People people;
    private final Workforce workforce;
    private final Households households;
    private final Drafts drafts;
    private final SealReviews seals;
    private final JdbcClient database;
    private final Clock clock;
    private final List<Awaiting> awaiting;
    private final TransactionTemplate transaction;

    HomePages(Access access, Guard guard, CaseFile caseFile, Duties duties, People people, Workforce workforce, Households households, Drafts drafts, SealReviews seals, JdbcClient database, Clock clock, List<Awaiting> awaiting, PlatformTransactionManager transactions) {
        this.access = access;
        this.guard = guard;
        this.caseFile = caseFile;
        this.duties = duties;
        this.people = people;
        this.workforce = workforce;
        this.households = households;
        this.drafts = drafts;
        this.seals = seals;
        this.database = database;
        this.clock = clock;
        this.awaiting = awaiting;
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
    View home(@RequestParam(defaultValue = "now") String show, @RequestParam(defaultValue = "1") int page) {
        if (Acting.who().may(Permission.READ_SHARED)) return Page.goTo("/shared");
        return transaction.execute(status -> {
            var home = Page.of("My work").in("/");
            home = waiting().map(home::with).orElse(home);
            return Acting.who().may(Permission.SEE_CHILDREN) ? home.with(work(Work.Show.of(show), Math.max(page, 1)))
                    : home.with(Acting.who().may(Permission.GUARD) ? toJudge() : Block.say(""),
                            Block.say("Your role opens no child's record. Choose from the menu above."));
        });
    }

    /// What waits in the rooms that one's role opens.
    private Optional<Block> waiting() {
        var lines = awaiting.stream().filter(one -> Acting.who().may(one.needed())).flatMap(one -> one.line().stream()).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Block.Section("waiting", "Waiting for you", lines));
    }

    private List<Block> work(Work.Show show, int page) {
        var today = LocalDate.now(clock.withZone(Known.ENGLAND));
        var mine = access.mine();
        var owed = duties.owed(mine, today, null, MOST_DUTIES).stream().filter(InPart::owes).toList();
        var work = new Work(owed, show, today);
        var shown = work.page(page, CHILDREN_A_PAGE);
        var seen = access.viewAllInPart(shown.stream().map(Subject::id).toList(), "my work");
        var children = people.find(mine.stream().map(Subject::new).toList());
        var blocks = new ArrayList<Block>();
        blocks.add(figures(work, mine.size()));
        if (InPart.whole()) {
            openedByOthers(mine, children).ifPresent(blocks::add);
        }
        if (Acting.who().may(Permission.LEAD_TEAM)) {
            ProtectionTeams.alert(caseFile.timeline(TeamEntry.REGISTRY), Acting.who().account(), today).ifPresent(blocks::add);
            registrations(today).ifPresent(blocks::add);
        }
        seals.due(today).ifPresent(blocks::add);
        agreed().ifPresent(blocks::add);
        blocks.add(unsent());
        blocks.add(work.choice());
        if (shown.isEmpty()) {
            blocks.add(Block.say(Words.quiet(show.nothing())));
        }
        shown.stream().filter(child -> seen.contains(child.id()) && children.containsKey(child))
                .forEach(child -> blocks.add(work.card(children.get(child))));
        int pages = Math.max(1, (work.children() + CHILDREN_A_PAGE - 1) / CHILDREN_A_PAGE);
        if (pages > 1) {
            blocks.add(new Block.Pages(Math.min(page, pages), pages, work.children(), "/?show=" + show.key() + "&page="));
        }
        if (Acting.who().may(Permission.FOSTERING)) {
            households.work().ifPresent(blocks::add);
        }
        blocks.add(mine(children.values(), today));
        return blocks;
    }

    private static Block figures(Work work, int children) {
        return new Block.Figures(List.of(
                new Block.Figure(Words.text(children), children == 1 ? "child you work with" : "children you work with", ""),
                new Block.Figure(Words.text(work.count(Work.Show.WEEK)), "due in the next 7 days", ""),
                new Block.Figure(Words.text(work.count(Work.Show.LATE)), "late", ""),
                new Block.Figure(Words.text(work.count(Work.Show.ALERTS)), "alerts", "")));
    }

    /// Workers of one's team whose registration with Social Work England must be looked at.
    private Optional<Block> registrations(LocalDate today) {
        var doubtful = workforce.registrations(Acting.who().account(), today);
        if (doubtful.isEmpty()) return Optional.empty();
        var lines = new ArrayList<Words>();
        doubtful.stream().limit(REGISTRATIONS).forEach(each -> lines.add(Words.run(Words.link(each.name(), "/team/worker/" + each.worker()), Words.text(": " + String.join("; ", each.says())))));
        if (doubtful.size() > REGISTRATIONS) lines.add(Words.quiet("And " + (doubtful.size() - REGISTRATIONS) + " more, each on the page of the worker"));
        return Optional.of(new Block.Section("registrations", "Registrations to look at", List.of(new Block.Bullets(lines))));
    }

    /// What was agreed in one's last supervision, and one's own early career programme where one is begun.
    private Optional<Block> agreed() {
        var today = LocalDate.now(clock.withZone(Known.ENGLAND));
        return OwnWork.of(database, Acting.who().account()).map(own -> {
            var blocks = new ArrayList<Block>();
            if (!own.agreed().isEmpty()) {
                blocks.add(new Block.Bullets(own.agreed().stream().map(Words::text).toList()));
                blocks.add(Block.say(Words.quiet("Agreed on " + Words.spoken(own.supervised()))));
            }
            var due = own.due(today);
            if (due != null) blocks.add(Block.say(Words.text("Your next supervision is " + (due.isBefore(today) ? "late: it was due on " : "due by ") + Words.spoken(due))));
            if (own.programme()) blocks.add(Block.say(Words.link("Your early career programme", "/programme")));
            return new Block.Section("supervision", own.agreed().isEmpty() ? "For your development" : "From your last supervision", blocks);
        });
    }

    private Block toJudge() {
        int waiting = guard.waiting();
        return waiting == 0 ? Block.say(Words.quiet("No use of break-glass waits for your judgement."))
                : Block.say(Words.link(waiting == 1 ? "1 use of break-glass waits for your judgement"
                        : waiting + " uses of break-glass wait for your judgement", "/admin/guard/break-glass"));
    }

    /// Whoever works with a child is told who else opened the record with a reason.
    private Optional<Block> openedByOthers(Set<UUID> mine, Map<Subject, Person> children) {
        var table = Block.table("Opened by others with a reason", "Child", "Who", "When", "Why", "Judged");
        var opened = access.openedByOthers(mine);
        for (var one : opened) {
            var child = children.get(new Subject(one.subject()));
            if (child != null) {
                table = table.row(Words.link(child.name(), Frames.Part.ACCESS.of(child.subject())), Words.text(one.who()), Words.moment(one.at()),
                        Words.text(one.reason()), Words.text(one.judged() == null ? "Not yet" : one.judged() ? "Justified" : "Not justified"));
            }
        }
        return opened.isEmpty() ? Optional.empty() : Optional.of(table);
    }

    private Block unsent() {
        var begun = drafts.list();
        return begun.isEmpty() ? Block.say(Words.quiet("You have no drafts."))
                : Block.say(Words.link(begun.size() == 1 ? "1 draft that you began and did not send"
                        : begun.size() + " drafts that you began and did not send", "/drafts"));
    }

    private static Block mine(Collection<Person> children, LocalDate today) {
        boolean visits = Acting.who().may(Permission.RECORD) && InPart.whole();
        var table = Block.table("Children you work with", visits ? new String[] {"Name", "Born", "Number", "Visit"} : new String[] {"Name", "Born", "Number"})
                .whenEmpty("No child is allocated to you. Use the search to find one.");
        for (var person : children.stream().sorted(java.util.Comparator.comparing(Person::name)).toList()) {
            var name = Words.link(person.name(), Frames.Part.first().of(person.subject()));
            table = visits ? table.row(name, Words.day(person.born()), Words.text(person.laChildId()), Words.link("Record a visit", RecordingPages.address(person.subject().id(), "care.visited"), "to " + person.name()))
                    : table.row(name, Words.day(person.born()), Words.text(person.laChildId()));
        }
        return table;
    }
}
