package goldthread.team;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Page;
import goldthread.team.SocialWorkTime.By;
import goldthread.team.SocialWorkTime.Leads;
import goldthread.team.SocialWorkTime.Made;
import goldthread.team.SocialWorkTime.Work;
import goldthread.time.England;
import goldthread.workforce.career.CareerEntry.Learnt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Where social work time goes: whether it reaches protection and care, and which help others lead.
@Needs(Permission.LEAD_TEAM)
@Controller
class SocialWorkPages {
    static final String ADDRESS = "/team/social-work";
    private static final String DIRECT = "direct-practice";

    private final SocialWorkTime time;
    private final CaseFile caseFile;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SocialWorkPages(SocialWorkTime time, CaseFile caseFile, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.time = time;
        this.caseFile = caseFile;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ADDRESS)
    View all() {
        return transaction.execute(status -> {
            var today = LocalDate.now(clock.withZone(England.ZONE));
            var hidden = access.hidden();
            access.log(null, "where social work time goes", "view", null);
            return Page.of("Where social work time goes").in("/team").under(link("Team", "/team")).with(
                    Block.lead("Which work social workers lead and which others do, and to whom visits go. All of it is counted from what is recorded; nobody is asked for more."),
                    led(time.led(today, hidden)), visits(time.made(today.minusYears(1), today, hidden)), hours(time.workers(today), today),
                    Block.say(quiet("Social workers are those whose role is social worker, team manager or reviewing officer; a lead of another agency counts as another profession. A visit counts once, by the highest of what its children had on that day and have still; protection and care that ended since count as section 17 while that help went on. "
                            + "Which profession should lead what is the authority's own decision: no national share is set.")));
        });
    }

    static Block led(Map<Work, Map<Leads, Integer>> led) {
        var leads = Leads.values();
        var table = Block.table("Who leads the work with children now").columns(Stream.concat(Stream.of(Column.of("Kind of work")), Stream.of(leads).map(each -> Column.number(each.words()))).toArray(Column[]::new)).whenEmpty("No child is helped now.");
        for (var work : led.entrySet()) table = table.row(Stream.concat(Stream.of(text(work.getKey().words())), Stream.of(leads).map(each -> text(work.getValue().getOrDefault(each, 0)))).toList().toArray(goldthread.pages.Words[]::new));
        return table;
    }

    static Block visits(List<Made> made) {
        var table = Block.table("Visits and core groups in 12 months").columns(Column.of("Kind of work"), Column.number(By.SOCIAL_WORKER.words()), Column.number("Per cent of what social workers made"), Column.number(By.OTHER.words()), Column.number("Per cent of what others made"), Column.number(By.NOT_TOLD.words()))
                .whenEmpty("No visit was recorded in 12 months.");
        for (var work : Work.values()) {
            if (made.stream().noneMatch(each -> each.work() == work)) continue;
            table = table.row(text(work.words()), text(count(made, work, By.SOCIAL_WORKER)), text(share(made, work, By.SOCIAL_WORKER)), text(count(made, work, By.OTHER)), text(share(made, work, By.OTHER)), text(count(made, work, By.NOT_TOLD)));
        }
        return table;
    }

    private static int count(List<Made> made, Work work, By by) {
        return made.stream().filter(each -> each.work() == work && each.by() == by).mapToInt(Made::visits).sum();
    }

    private static String share(List<Made> made, Work work, By by) {
        int all = made.stream().filter(each -> each.by() == by).mapToInt(Made::visits).sum();
        return all == 0 ? "None" : String.valueOf(Math.round(count(made, work, by) * 100f / all));
    }

    /// Time with children and families, where managers keep count of it: optional.
    private Block hours(Map<UUID, By> workers, LocalDate today) {
        var hours = new EnumMap<By, Integer>(By.class);
        var counted = new EnumMap<By, Integer>(By.class);
        caseFile.timelines(workers.keySet().stream().map(Subject::new).toList()).forEach((worker, timeline) -> {
            int sum = timeline.facts(Learnt.class).stream().map(fact -> fact.entry()).filter(one -> one.what().equals(DIRECT) && one.hours() != null && one.on().isAfter(today.minusYears(1)) && !one.on().isAfter(today)).mapToInt(Learnt::hours).sum();
            if (sum == 0) return;
            hours.merge(workers.get(worker.id()), sum, Integer::sum);
            counted.merge(workers.get(worker.id()), 1, Integer::sum);
        });
        if (hours.isEmpty()) return Block.say(quiet("Nobody keeps count of hours with children and families here. It is optional."));
        var table = Block.table("Hours with children and families in 12 months, where somebody keeps count").columns(Column.of("Profession"), Column.number("Workers counted"), Column.number("Hours"));
        for (var by : hours.keySet()) table = table.row(text(by.words()), text(counted.get(by)), text(hours.get(by)));
        return table;
    }
}
