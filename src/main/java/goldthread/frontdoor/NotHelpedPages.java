package goldthread.frontdoor;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.frontdoor.NotHelped.By;
import goldthread.frontdoor.NotHelped.Line;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.CsvCell;
import goldthread.pages.Page;
import goldthread.pages.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who was not helped, for those who ask whether the front door is fair; as a table, and as a file.
@Needs(Permission.SEE_ALL_CHILDREN)
@Controller
class NotHelpedPages {
    private static final String ADDRESS = "/front-door/not-helped";

    private final NotHelped notHelped;
    private final Contacts contacts;
    private final Access access;
    private final TransactionTemplate transaction;

    NotHelpedPages(NotHelped notHelped, Contacts contacts, Access access, PlatformTransactionManager transactions) {
        this.notHelped = notHelped;
        this.contacts = contacts;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param year in which it was decided; the last twelve months where none is given
    @GetMapping(ADDRESS)
    View table(@RequestParam(defaultValue = "0") int year) {
        return transaction.execute(status -> {
            var today = contacts.today();
            var lines = notHelped.lines(from(year, today), to(year, today), access.hidden());
            var page = Page.of("Who was not helped").under(Words.link("Front door", "/front-door")).in("/front-door")
                    .with(Block.say("Children about whom the front door decided from " + Words.spoken(from(year, today)) + " to " + Words.spoken(to(year, today))
                                    + ", and how many got information and advice or no further action. A child counts once for each contact."),
                            Block.say(Words.link("The last 12 months", ADDRESS), Words.text(", "), Words.link(Integer.toString(today.getYear()), ADDRESS + "?year=" + today.getYear()),
                                    Words.text(", "), Words.link(Integer.toString(today.getYear() - 1), ADDRESS + "?year=" + (today.getYear() - 1))));
            for (var by : By.values()) {
                page = page.with(table(by, lines.stream().filter(line -> line.by() == by).toList()));
            }
            return page.with(Block.say("A count from 1 to 4 is not shown (c), nor one by which it could be worked out."),
                    Block.buttons(Button.go("Download as CSV", ADDRESS + ".csv" + (year == 0 ? "" : "?year=" + year)).secondary()));
        });
    }

    private static Block table(By by, List<Line> lines) {
        var table = Block.table("By " + by.words().toLowerCase(java.util.Locale.UK)).columns(Block.Column.of(by.words()), Block.Column.number("Decided"),
                Block.Column.number("Not helped"), Block.Column.number("Per cent")).whenEmpty("Nothing was decided in that time.");
        for (var line : lines) {
            table = table.row(Words.text(line.group()), Words.text(shown(line.decided())), Words.text(shown(line.notHelped())), Words.text(shown(line.share())));
        }
        return table;
    }

    private static String shown(@Nullable Integer count) {
        return count == null ? "c" : "%,d".formatted(count);
    }

    @GetMapping(ADDRESS + ".csv")
    void file(@RequestParam(defaultValue = "0") int year, HttpServletResponse response) throws IOException {
        var text = transaction.execute(status -> {
            var today = contacts.today();
            access.log(null, "who was not helped", "export", null);
            return csv(notHelped.lines(from(year, today), to(year, today), access.hidden()), from(year, today), to(year, today));
        });
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"not-helped.csv\"");
        response.getWriter().write(text);
    }

    static String csv(List<Line> lines, LocalDate from, LocalDate to) {
        return "by,group,from,to,decided,not_helped,per_cent\r\n" + lines.stream().map(line -> String.join(",", line.by().words(), CsvCell.written(line.group()),
                from.toString(), to.toString(), plain(line.decided()), plain(line.notHelped()), plain(line.share())) + "\r\n").collect(Collectors.joining());
    }

    private static String plain(@Nullable Integer count) {
        return count == null ? "c" : count.toString();
    }

    private static LocalDate from(int year, LocalDate today) {
        return sound(year, today) ? LocalDate.of(year, 1, 1) : today.minusYears(1).plusDays(1);
    }

    private static LocalDate to(int year, LocalDate today) {
        return sound(year, today) ? LocalDate.of(year, 12, 31) : today;
    }

    private static boolean sound(int year, LocalDate today) {
        return year >= 2000 && year <= today.getYear();
    }
}
