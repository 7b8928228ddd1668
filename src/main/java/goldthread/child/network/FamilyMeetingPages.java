package goldthread.child.network;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.child.network.FamilyFirstReport.After;
import goldthread.child.network.FamilyFirstReport.Came;
import goldthread.child.network.FamilyFirstReport.Court;
import goldthread.child.network.FamilyFirstReport.Row;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Column;
import goldthread.pages.CsvCell;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.EthnicGroup;
import goldthread.people.People;
import goldthread.time.England;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Family meetings over all children: what became of each offer, as known on a day. A child is named only to those who may open
/// the record.
@Needs({Permission.SEE_CHILDREN, Permission.WHOLE_RECORD})
@Controller
class FamilyMeetingPages {
    static final String REPORT = MeetingQueuePages.QUEUE + "/report";
    private static final int A_PAGE = 50;

    private final MeetingRows meetings;
    private final People people;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FamilyMeetingPages(MeetingRows meetings, People people, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.people = people;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(REPORT)
    View report(@RequestParam(required = false) @Nullable String known, @RequestParam(defaultValue = "1") int page) {
        return transaction.execute(status -> {
            var on = known(known);
            var rows = FamilyFirstReport.rows(meetings.all(access.hidden(), at(on)), on);
            var open = access.seen(rows.stream().map(row -> row.child().id()).toList());
            var all = rows.stream().filter(row -> open.contains(row.child().id())).toList();
            int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE), shown = Math.clamp(page, 1, pages);
            var some = all.stream().sorted(Comparator.comparing(Row::since).reversed().thenComparing(Row::child)).skip((shown - 1L) * A_PAGE).limit(A_PAGE).toList();
            var names = names(some.stream().map(Row::child).toList(), "what became of family meetings as known on " + on);
            var whole = Page.of("What became of family meetings").in("/kinship").under(link("Kinship care", "/kinship"), link("Family meetings", MeetingQueuePages.QUEUE)).with(
                    Block.say("Every child for whom a family group decision-making meeting was offered, whose risk has risen, or who is on the way to court, as known on " + Words.spoken(on) + ". The last offer of each child counts."),
                    Block.say(text("As known on another day: "), other(today().withDayOfMonth(1).minusDays(1)), text(", "), other(yearsEnd(today())), text(", "), other(yearsEnd(today()).minusYears(1))));
            for (var court : Court.values()) whole = whole.with(counts(court, rows));
            whole = whole.with(crossed("By ethnic group", ethnic(rows)), crossed("Care since", cared(rows)), reasons(rows), Block.say(untilAccepted(rows)),
                    Block.say("A count from 1 to 4 is not shown (c), nor one by which it could be worked out."),
                    Block.buttons(Button.go("Download as CSV", REPORT + ".csv?known=" + on).secondary()), children(some, names));
            return pages == 1 ? whole : whole.with(new Block.Pages(shown, pages, all.size(), REPORT + "?known=" + on + "&page="));
        });
    }

    private static Words other(LocalDate day) {
        return link(Words.spoken(day), REPORT + "?known=" + day);
    }

    /// The 31 March before a day.
    private static LocalDate yearsEnd(LocalDate today) {
        var end = LocalDate.of(today.getYear(), 3, 31);
        return end.isBefore(today) ? end : end.minusYears(1);
    }

    private static Block counts(Court court, List<Row> rows) {
        var table = Block.table(court.words()).columns(Column.of("What came of it"), Column.number("Children"));
        for (var line : FamilyFirstReport.counts(rows.stream().filter(row -> row.court() == court).toList())) table = table.row(text(line.what()), text(shown(line.children())));
        return table;
    }

    private static Map<String, List<@Nullable Integer>> ethnic(List<Row> rows) {
        return FamilyFirstReport.crossed(rows, EthnicGroup.ALL, row -> row.counted().ethnicity());
    }

    private static Map<String, List<@Nullable Integer>> cared(List<Row> rows) {
        return FamilyFirstReport.crossed(rows, Arrays.stream(After.values()).map(After::words).toList(), row -> row.counted().after().words());
    }

    private static Block crossed(String caption, Map<String, List<@Nullable Integer>> counts) {
        var columns = Stream.concat(Stream.of(Column.of("What came of it")), counts.keySet().stream().map(Column::number)).toArray(Column[]::new);
        var table = Block.table(caption).columns(columns);
        for (var came : Came.values()) table = table.row(Stream.concat(Stream.of(text(came.words())), counts.values().stream().map(each -> text(shown(each.get(came.ordinal()))))).toArray(Words[]::new));
        return table;
    }

    private static Block reasons(List<Row> rows) {
        var table = Block.table("Why it was declined").columns(Column.of("What came nearest"), Column.number("Children"));
        for (var line : FamilyFirstReport.reasons(rows)) table = table.row(text(line.what()), text(shown(line.children())));
        return table;
    }

    private static String untilAccepted(List<Row> rows) {
        var middle = FamilyFirstReport.untilAccepted(rows);
        return middle == null ? "From a referral to the first acceptance: fewer than " + FamilyFirstReport.LEAST_SHOWN + " children have both recorded." : "From a referral to the first acceptance: half of the children waited " + middle + (middle == 1 ? " day" : " days") + " or less.";
    }

    private static String shown(@Nullable Integer count) {
        return count == null ? "c" : count.toString();
    }

    private static Block children(List<Row> rows, Function<Subject, Words> names) {
        var table = Block.table("Child by child").columns(Column.of("Child"), Column.of("What came of it"), Column.of("Since"), Column.of("Answers"), Column.of("Why not"), Column.of("Court")).whenEmpty("No family meeting was offered, and nothing asks for one.");
        for (var row : rows) {
            var name = names.apply(row.child());
            if (name instanceof Words.Link) table = table.row(name, text(row.came().words()), day(row.since()), text(row.answers()), text(row.excuse()), text(row.court().words()));
        }
        return table;
    }

    @GetMapping(REPORT + ".csv")
    void file(@RequestParam(required = false) @Nullable String known, HttpServletResponse response) throws IOException {
        var on = known(known);
        var text = transaction.execute(status -> {
            access.log(null, "what became of family meetings", "export", null);
            return csv(FamilyFirstReport.rows(meetings.all(access.hidden(), at(on)), on), on);
        });
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"family-meetings-" + on + ".csv\"");
        response.getWriter().write(text);
    }

    static String csv(List<Row> rows, LocalDate on) {
        var lines = new ArrayList<String>();
        for (var court : Court.values()) for (var line : FamilyFirstReport.counts(rows.stream().filter(row -> row.court() == court).toList())) lines.add(line(on, "step towards court", court.words(), line.what(), line.children()));
        lines(lines, on, "ethnic group", ethnic(rows));
        lines(lines, on, "care since", cared(rows));
        FamilyFirstReport.reasons(rows).forEach(line -> lines.add(line(on, "reason for declining", line.what(), Came.DECLINED.words(), line.children())));
        return "as_known_on,counted_by,group,what_came_of_it,children\r\n" + String.join("", lines);
    }

    private static void lines(List<String> lines, LocalDate on, String by, Map<String, List<@Nullable Integer>> counts) {
        counts.forEach((group, each) -> Arrays.stream(Came.values()).forEach(came -> lines.add(line(on, by, group, came.words(), each.get(came.ordinal())))));
    }

    private static String line(LocalDate on, String by, String group, String came, @Nullable Integer children) {
        return String.join(",", on.toString(), by, CsvCell.written(group), CsvCell.written(came), shown(children)) + "\r\n";
    }

    private Function<Subject, Words> names(List<Subject> children, String part) {
        var seen = access.viewAll(children.stream().map(Subject::id).toList(), part);
        var named = people.find(children.stream().filter(child -> seen.contains(child.id())).toList());
        return child -> !seen.contains(child.id()) ? quiet("A child of another worker") : named.containsKey(child) ? link(named.get(child).name(), "/child/" + child + "/network") : Words.missing();
    }

    /// A day that is none, today or later, is today.
    private LocalDate known(@Nullable String typed) {
        try {
            var on = typed == null ? today() : LocalDate.parse(typed.strip());
            return on.isBefore(today()) ? on : today();
        } catch (DateTimeParseException notADay) {
            return today();
        }
    }

    /// The end of that day in England; null for today.
    private @Nullable Instant at(LocalDate on) {
        return on.isBefore(today()) ? on.plusDays(1).atStartOfDay(England.ZONE).toInstant().minusMillis(1) : null;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(England.ZONE));
    }
}
