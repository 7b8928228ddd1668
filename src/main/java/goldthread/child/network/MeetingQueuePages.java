package goldthread.child.network;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.familynetwork.Coordinating.Step;
import goldthread.familynetwork.MeetingQueue;
import goldthread.familynetwork.MeetingQueue.Line;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Column;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.People;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where each family stands on the way to its own decision, for those who coordinate family meetings, fifty at a time. A child is
/// named only to those who may open the record.
@Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD})
@Controller
class MeetingQueuePages {
    static final String QUEUE = "/family-network/meetings";
    private static final int A_PAGE = 50, MOST_PAGES = 10_000;

    private static final Form<Answers> FILTER = Form.of("family-meetings", "Family meetings", "Apply filters").ask(
            Question.select("step", "Where they stand", Arrays.stream(Step.values()).map(step -> Choice.of(step.name(), step.words())).toArray(Choice[]::new)).named("Where they stand"),
            Question.checkboxes("only", "Only families", Choice.of("late", "of whom something is late")).named("Only"));

    private final MeetingQueue queue;
    private final People people;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MeetingQueuePages(MeetingQueue queue, People people, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.queue = queue;
        this.people = people;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(QUEUE)
    View queue(@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "1") int page) {
        return transaction.execute(status -> {
            var today = LocalDate.now(clock.withZone(England.ZONE));
            var chosen = Answers.typed(typed);
            var step = Arrays.stream(Step.values()).filter(each -> chosen.chose("step", each.name())).findFirst().orElse(null);
            boolean late = chosen.chose("only", "late");
            int shown = Math.clamp(page, 1, MOST_PAGES);
            var lines = queue.lines(step, late, today, (shown - 1) * A_PAGE, A_PAGE);
            var whole = Page.of("Family meetings").in("/kinship").under(link("Kinship care", "/kinship")).with(
                    Block.lead("Where each family stands on the way to its own decision, the longest wait first."),
                    Block.buttons(Button.go("What became of the offers", FamilyMeetingPages.REPORT).secondary()), counts(today), FILTER.filters(QUEUE, About.on(today), chosen), table(lines, today));
            int all = lines.isEmpty() ? 0 : lines.getFirst().all();
            return all <= A_PAGE ? whole : whole.with(new Block.Pages(shown, (all + A_PAGE - 1) / A_PAGE, all, address(step, late)));
        });
    }

    private static String address(@Nullable Step step, boolean late) {
        return QUEUE + "?" + (step == null ? "" : "step=" + step.name() + "&") + (late ? "only=late&" : "") + "page=";
    }

    private Block counts(LocalDate today) {
        var table = Block.table("How many families stand where").columns(Column.of("Where they stand"), Column.number("Families"));
        for (var count : queue.counts(today).entrySet()) table = table.row(link(count.getKey().words(), QUEUE + "?step=" + count.getKey().name()), text(count.getValue()));
        return table;
    }

    private Block table(List<Line> lines, LocalDate today) {
        var seen = access.viewAll(lines.stream().map(line -> line.child().id()).toList(), "queue of family meetings");
        var named = people.find(lines.stream().map(Line::child).filter(child -> seen.contains(child.id())).toList());
        var table = Block.table("Families").columns(Column.of("Child"), Column.of("Where they stand"), Column.of("Since"), Column.of("Coordinator"), Column.of("Due")).whenEmpty("No family is as you chose.");
        for (var line : lines) {
            Subject child = line.child();
            var name = !seen.contains(child.id()) ? quiet("A child of another worker") : named.containsKey(child) ? link(named.get(child).name(), "/child/" + child + "/network") : Words.missing();
            table = table.row(name, text(line.stands().step().words()), day(line.stands().since()), line.stands().coordinator().isEmpty() ? quiet("Nobody yet") : text(line.stands().coordinator()), due(line, today));
        }
        return table;
    }

    private static Words due(Line line, LocalDate today) {
        var by = line.due();
        return by == null ? quiet("No day") : Words.lines(day(by), by.isBefore(today) ? Words.tag("Late", Words.Colour.RED) : quiet(line.what() == null ? "" : line.what()));
    }
}
