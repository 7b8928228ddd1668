package goldthread.familyhelp.equality;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.familyhelp.equality.WhoIsHelped.By;
import goldthread.familyhelp.equality.WhoIsHelped.Line;
import goldthread.familyhelp.equality.WhoIsHelped.Table;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Column;
import goldthread.pages.CsvCell;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.time.England;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who is helped, for those who ask whether help reaches everybody alike: each group as a table, by level and by main need, and as
/// a file.
@Needs(Permission.SEE_ALL_CHILDREN)
@Controller
class HelpedPages {
    private static final String ADDRESS = "/family-help/who-is-helped";
    private static final int FIRST_YEAR = 2000;

    private final WhoIsHelped helped;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HelpedPages(WhoIsHelped helped, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.helped = helped;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// From a day to a day, both inclusive.
    private record Time(int year, LocalDate from, LocalDate to) {
        /// The year to 31 March; where none is meant, the last twelve months.
        static Time of(int year, LocalDate today) {
            return year >= FIRST_YEAR && year <= today.getYear() + 1 && LocalDate.of(year - 1, 4, 1).isBefore(today) ? new Time(year, LocalDate.of(year - 1, 4, 1), LocalDate.of(year, 3, 31)) : new Time(0, today.minusYears(1).plusDays(1), today);
        }

        LocalDate end(LocalDate today) {
            return to.isBefore(today) ? to : today;
        }

        String query(String more) {
            var asked = (year == 0 ? "" : "year=" + year + (more.isEmpty() ? "" : "&")) + more;
            return asked.isEmpty() ? "" : "?" + asked;
        }
    }

    /// @param year in which they were helped, to 31 March   @param by of which group the main needs are shown; none where it is none
    @GetMapping(ADDRESS)
    View table(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String by) {
        return transaction.execute(status -> {
            var today = today();
            var time = Time.of(year, today);
            var table = helped.table(time.from, time.end(today), access.hidden());
            access.log(null, "who is helped", "view", null);
            var one = Arrays.stream(By.values()).filter(each -> each.name().equals(by.toUpperCase(Locale.UK))).findFirst().orElse(null);
            var page = Page.of("Who is helped").under(link("Front door", "/front-door")).in("/front-door").with(
                    Block.lead("Children who were helped from " + Words.spoken(time.from) + " to " + Words.spoken(time.end(today)) + ": by family help at any level, or in an episode of need that went on past the front door."),
                    Block.say("A child counts once, at the highest level of that time, and as old as on its last day. Who was turned away stands elsewhere."),
                    Block.say(link("The last 12 months", ADDRESS + again(0, one)), text(", "), link("year to 31 March " + march(today), ADDRESS + again(march(today), one)), text(", "), link("year to 31 March " + (march(today) - 1), ADDRESS + again(march(today) - 1, one))),
                    Block.buttons(Button.go("Who was not helped", "/front-door/not-helped").secondary(), Button.go("Download as CSV", ADDRESS + ".csv" + time.query("")).secondary()));
            if (one != null) return page.with(needs(one, table)).with(small(), Block.say(link("By level, all groups", ADDRESS + time.query(""))));
            for (var each : By.values()) page = page.with(levels(each, table), Block.say(link("The main needs by " + each.words().toLowerCase(Locale.UK), ADDRESS + time.query("by=" + each.name().toLowerCase(Locale.UK)))));
            return page.with(small());
        });
    }

    private static String again(int year, @Nullable By by) {
        return new Time(year, LocalDate.MIN, LocalDate.MAX).query(by == null ? "" : "by=" + by.name().toLowerCase(Locale.UK));
    }

    /// The year to 31 March that was over last.
    private static int march(LocalDate today) {
        return today.isAfter(LocalDate.of(today.getYear(), 3, 31)) ? today.getYear() : today.getYear() - 1;
    }

    private static Block small() {
        return Block.say("A count from 1 to 4 is not shown (c), nor one by which it could be worked out. What was found counts each finding: a child may have several.");
    }

    private static Block levels(By by, Table table) {
        var shown = Block.table("By " + by.words().toLowerCase(Locale.UK)).columns(Column.of(by.words()), Column.number("Children"), Column.number("Early help only"), Column.number("Section 17 or protection"), Column.number("Per cent of them")).whenEmpty("Nobody was helped in that time.");
        for (var group : groups(by, table)) {
            var social = of(by, group, WhoIsHelped.SOCIAL, table);
            shown = shown.row(text(group), text(shown(of(by, group, WhoIsHelped.ALL, table).children())), text(shown(of(by, group, WhoIsHelped.EARLY, table).children())), text(shown(social.children())), text(shown(social.share())));
        }
        return shown;
    }

    /// A main need that nobody of a group has is left out.
    private static Block needs(By by, Table table) {
        var shown = Block.table("The main needs by " + by.words().toLowerCase(Locale.UK)).columns(Column.of(by.words()), Column.of("Main need"), Column.number("Children"), Column.number("Per cent of the group")).whenEmpty("Nobody was helped in that time.");
        for (var line : table.lines().stream().filter(line -> (line.by() == by || line.by() == null) && table.needs().contains(line.column()) && !Objects.equals(line.children(), 0)).toList()) {
            shown = shown.row(text(line.group()), text(line.column()), text(shown(line.children())), text(shown(line.share())));
        }
        return shown;
    }

    private static List<String> groups(By by, Table table) {
        return table.lines().stream().filter(line -> line.by() == by || line.by() == null).map(Line::group).distinct().toList();
    }

    private static Line of(By by, String group, String column, Table table) {
        return table.lines().stream().filter(line -> (line.by() == by || line.by() == null) && line.group().equals(group) && line.column().equals(column)).findFirst().orElseThrow();
    }

    private static String shown(@Nullable Integer count) {
        return count == null ? "c" : "%,d".formatted(count);
    }

    @GetMapping(ADDRESS + ".csv")
    void file(@RequestParam(defaultValue = "0") int year, HttpServletResponse response) throws IOException {
        var text = transaction.execute(status -> {
            var time = Time.of(year, today());
            access.log(null, "who is helped", "export", null);
            return csv(helped.table(time.from, time.end(today()), access.hidden()), time.from, time.end(today()));
        });
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"who-is-helped.csv\"");
        response.getWriter().write(text);
    }

    static String csv(Table table, LocalDate from, LocalDate to) {
        return "by,group,level_or_main_need,from,to,children,per_cent_of_the_group\r\n" + table.lines().stream().map(line -> String.join(",", CsvCell.written(line.by() == null ? "All" : line.by().words()), CsvCell.written(line.group()), CsvCell.written(line.column()),
                from.toString(), to.toString(), plain(line.children()), plain(line.share())) + "\r\n").collect(Collectors.joining());
    }

    private static String plain(@Nullable Integer count) {
        return count == null ? "c" : count.toString();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(England.ZONE));
    }
}
