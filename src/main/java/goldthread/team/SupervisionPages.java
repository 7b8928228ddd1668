package goldthread.team;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.spoken;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.team.Board.Owed;
import goldthread.team.TeamView.Named;
import goldthread.time.England;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Supervised;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Supervision prepared from the record: what was agreed last, each child with what has changed since, what is late, and questions to
/// reflect on, above the form. Nothing of a child's record is copied into it.
@Needs(Permission.LEAD_TEAM)
@Controller
final class SupervisionPages {
    private static final List<Words> QUESTIONS = List.of(text("Which child or family stays on your mind, and why?"), text("What did you see and hear? What else could it mean?"), text("What has the child said or shown, and what have you done with it?"),
            text("What went well, and what helped it?"), text("What do you need: time, skill, somebody beside you, rest?"));

    private final Board board;
    private final Access access;
    private final Accounts accounts;
    private final People people;
    private final CaseFile caseFile;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SupervisionPages(Board board, Access access, Accounts accounts, People people, CaseFile caseFile, Clock clock, PlatformTransactionManager transactions) {
        this.board = board;
        this.access = access;
        this.accounts = accounts;
        this.people = people;
        this.caseFile = caseFile;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    static String address(UUID account) {
        return TeamPages.address(account) + "/supervision";
    }

    @GetMapping(TeamPages.WORKER + "/supervision")
    View prepared(@PathVariable UUID account) {
        return transaction.execute(status -> {
            var today = LocalDate.ofInstant(clock.instant(), England.ZONE);
            var worker = caseFile.timeline(new Subject(account));
            var name = new WhoWorks(accounts, caseFile).name(worker);
            access.log(account, "worker", "view", null);
            var held = board.of(account, today, access.hidden());
            var seen = access.viewAll(held, "supervision");
            var children = TeamView.named(board.children(seen, today), people);
            var last = worker.facts(Supervised.class).stream().map(Fact::entry).filter(each -> !each.on().isAfter(today)).reduce((one, other) -> one.on().isAfter(other.on()) ? one : other).orElse(null);
            var page = Page.of("Supervision").heading(name).caption("Supervision").in(TeamPages.TEAM).under(link("Team", TeamPages.TEAM), link("Worker", TeamPages.address(account))).with(
                    Block.lead("What the record tells before you meet: a beginning for the conversation, and no judgement of the worker."), last(last, worker, account, today),
                    children(children, board.since(account, seen, today), board.lastVisits(seen, today), last == null ? null : last.on()));
            if (held.size() > seen.size()) page = page.with(Block.say(quiet(held.size() - seen.size() == 1 ? "1 more child whom you may not open." : held.size() - seen.size() + " more children whom you may not open.")));
            return page.with(late(board.late(seen, today), children), Block.heading("To reflect on"), new Block.Bullets(QUESTIONS), Block.say(quiet("Questions of this product, to be confirmed: use those of your authority's model of supervision where it has one.")),
                    TeamForms.SUPERVISED.ask(TeamPages.address(account) + "/supervised", About.on(today)));
        });
    }

    private static Block last(@Nullable Supervised last, Timeline worker, UUID account, LocalDate today) {
        var summary = Block.summary().fact("Last time", last == null ? quiet("None recorded") : day(last.on()))
                .fact("What was agreed", last == null || last.actions().isEmpty() ? quiet("Nothing") : lines(last.actions().stream().map(Words::text).toList()));
        if (last != null && last.next() != null) summary = summary.fact("Next was to be", last.next().isBefore(today) ? lines(tag("Late", Words.Colour.RED), day(last.next())) : day(last.next()));
        var away = worker.facts(Away.class).stream().map(Fact::entry).filter(each -> !each.from().isAfter(today) && (last == null ? each.to().isAfter(today.minusMonths(1)) : !each.to().isBefore(last.on()))).toList();
        var awayWords = new ArrayList<Words>();
        away.forEach(each -> awayWords.add(text(each.why() + ", " + spoken(each.from()) + " to " + spoken(each.to()))));
        return summary.fact("Away since", away.isEmpty() ? quiet("Not away") : lines(awayWords)).fact("Learning", lines(link("Early career programme", ProgrammePages.address(account)), link("Learning", TeamPages.address(account) + "/learning")));
    }

    private static Block children(List<Named> children, Map<UUID, LocalDate> since, Map<UUID, LocalDate> visits, @Nullable LocalDate last) {
        var table = Block.table("Children").columns(Column.of("Child"), Column.of("With the worker since"), Column.number("Weight"), Column.number("Visits due in 7 days"), Column.number("Late"), Column.of("Last visit"), Column.number("Changes of worker in a year"))
                .whenEmpty("No child whom you may open is allocated to this worker.");
        for (var each : children) {
            var child = each.held().child();
            var name = link(TeamView.name(each.person()), "/child/" + child);
            var from = since.get(child);
            table = table.row(each.held().enquiry() ? lines(name, tag("Section 47", Words.Colour.RED)) : name, from == null ? quiet("Not known") : last != null && from.isAfter(last) ? lines(day(from), tag("New since last time", Words.Colour.BLUE)) : day(from),
                    text(each.held().weight()), text(each.held().visits()), TeamView.late(each.held().late()), visits.containsKey(child) ? day(visits.get(child)) : quiet("None recorded"), text(each.held().continuity().changes()));
        }
        return table;
    }

    private static Block late(List<Owed> late, List<Named> children) {
        var names = children.stream().collect(Collectors.toMap(each -> each.held().child(), Function.identity()));
        var table = Block.table("What is late", "Child", "What", "Was due").whenEmpty("Nothing is late.");
        for (var each : late) table = table.row(link(TeamView.name(names.get(each.child()).person()), "/child/" + each.child()), text(each.what()), day(each.due()));
        return table;
    }
}
