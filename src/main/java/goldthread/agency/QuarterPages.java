package goldthread.agency;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.agency.quarter.Quarter;
import goldthread.agency.quarter.QuarterFiles;
import goldthread.agency.quarter.QuarterReturn;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.time.England;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The quarterly agency and pay return by page: for who may see what is paid, and each view is logged.
@Needs(Permission.SEE_PAY)
@Controller
final class QuarterPages {
    static final String RETURN = AgencyPages.ALL + "/return";
    private static final int QUARTERS = 12;
    private static final Form<Answers> CHOOSE = Form.of("agency.return", "Agency and pay return", "Show the return").ask(
            Question.selectFrom("quarter", "Which quarter?", "quarters").named("Quarter").required("Choose the quarter"),
            Question.date("known", "As known on which day? (optional)").named("Day").past().hint("What was told later is left out. As known now, if you leave it empty"));

    private final Agency agency;
    private final Access access;

    QuarterPages(Agency agency, Access access) {
        this.agency = agency;
        this.access = access;
    }

    @GetMapping(RETURN)
    View shown(@RequestParam(defaultValue = "") String quarter, @RequestParam(defaultValue = "") String known) {
        var of = quarter.isEmpty() ? Quarter.of(agency.today()).before() : quarter(quarter);
        var day = day(known);
        access.log(null, "agency return " + of + (day == null ? "" : " as known on " + day), "view", null);
        return page(of, day, CHOOSE.ask(RETURN, about(), Answers.none().with("quarter", of.toString()).with("known", day)));
    }

    @PostMapping(RETURN)
    View choose(@RequestParam MultiValueMap<String, String> typed) {
        return switch (CHOOSE.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> Page.of("Agency and pay return").in(AgencyPages.ALL).under(link("Agency", AgencyPages.ALL)).with(CHOOSE.ask(RETURN, about(), problems));
            case Checked.Filled<Answers> filled -> Page.goTo(address(RETURN, quarter(filled.answers().text("quarter")), filled.answers().dateOrNull("known")));
        };
    }

    /// One workbook, or one of its tables as CSV.
    @GetMapping(RETURN + "/file")
    View file(@RequestParam(defaultValue = "") String quarter, @RequestParam(defaultValue = "") String known, @RequestParam(defaultValue = "") String table) {
        var of = quarter.isEmpty() ? Quarter.of(agency.today()).before() : quarter(quarter);
        var day = day(known);
        var made = agency.quarter(of, endOf(day));
        if (!table.isEmpty() && !made.tables().containsKey(table)) throw new NotThere();
        access.log(null, "agency return " + of + (table.isEmpty() ? "" : ", " + table) + (day == null ? "" : " as known on " + day), "export", null);
        return (Map<String, ?> model, jakarta.servlet.http.HttpServletRequest request, HttpServletResponse response) -> {
            response.setContentType(table.isEmpty() ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"agency-" + of + (table.isEmpty() ? ".xlsx" : "-" + table + ".csv") + "\"");
            if (table.isEmpty()) QuarterFiles.workbook(made, response.getOutputStream());
            else response.getOutputStream().write(QuarterFiles.csv(made.tables().get(table)).getBytes(StandardCharsets.UTF_8));
        };
    }

    private View page(Quarter of, @Nullable LocalDate known, Block form) {
        QuarterReturn made = agency.quarter(of, endOf(known));
        var blocks = new ArrayList<Block>();
        blocks.add(Block.say(made.assignments() + (made.assignments() == 1 ? " assignment" : " assignments") + " in the quarter from " + Words.spoken(of.first()) + " to " + Words.spoken(of.last()) + ". It is given in until " + Words.spoken(of.due()) + "."));
        made.beside().filter(beside -> beside.alone() > 0).ifPresent(beside -> blocks.add(Block.say(text(beside.alone() + " of them " + (beside.alone() == 1 ? "is" : "are") + " told by the return as it was given in, and not by our own record" + (beside.mixed() ? "; each rule and the cost by month are of those on our own record." : ".")))));
        blocks.add(Block.say(link("Returns as they were given in", RETURN + "/given")));
        blocks.add(Block.say(link("Fetch the workbook", address(RETURN + "/file", of, known))));
        made.tables().forEach((name, table) -> {
            blocks.add(drawn(TITLES.get(name), table));
            blocks.add(Block.say(link("Fetch " + TITLES.get(name) + " (CSV)", address(RETURN + "/file", of, known) + "&table=" + name)));
        });
        blocks.add(Block.say("The Department's headings and codes were not to hand: ours follow the statutory guidance, and are to be confirmed."));
        blocks.add(Block.details("Another quarter or day", form));
        return Page.of("Agency and pay return").caption(of + (known == null ? ", as known now" : ", as known on " + Words.spoken(known))).in(AgencyPages.ALL).under(link("Agency", AgencyPages.ALL)).with(blocks);
    }

    private static final Map<String, String> TITLES = Map.of("assignments", "Assignments", "compliance", "Each rule", "breaches", "Above the cap", "cost", "Cost by month", "agencies", "Agencies whose conduct mattered");

    private static Block drawn(String title, List<List<String>> table) {
        var drawn = Block.table(title, table.getFirst().stream().map(each -> each.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + each.substring(1).replace('_', ' ').replace("ocial work england", "ocial Work England")).toArray(String[]::new)).whenEmpty("None in this quarter.");
        int reasons = table.getFirst().indexOf("reasons");
        for (var row : table.subList(1, table.size()))
            drawn = drawn.row(IntStream.range(0, row.size()).mapToObj(cell -> cell == reasons && row.get(cell).isEmpty() ? Words.quiet("None") : Words.text(row.get(cell))).toArray(Words[]::new));
        return drawn;
    }

    private static @Nullable Instant endOf(@Nullable LocalDate known) {
        return known == null ? null : England.endOf(known);
    }

    private static String address(String page, Quarter quarter, @Nullable LocalDate known) {
        return page + "?quarter=" + quarter + (known == null ? "" : "&known=" + known);
    }

    private static Quarter quarter(String written) {
        try {
            return Quarter.parse(written);
        } catch (IllegalArgumentException none) {
            throw new NotThere();
        }
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (java.time.DateTimeException none) {
            throw new NotThere();
        }
    }

    private About about() {
        var quarters = java.util.stream.Stream.iterate(Quarter.of(agency.today()), Quarter::before).limit(QUARTERS).toList();
        return About.on(agency.today()).offering("quarters", quarters.stream().map(each -> Choice.of(each.toString(), each.toString())).toList());
    }
}
