package goldthread.returns.staff;

import static goldthread.pages.Words.link;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.time.England;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The workforce census by page: what it holds, what is wrong with it, what it counts beside last year, and its files.
@Needs(Permission.RETURNS)
@Controller
final class WorkforcePages {
    static final String CENSUS = "/returns/workforce";

    private static final Form<Answers> CHOOSE = Form.of("returns.workforce", "Workforce census", "Show the census").ask(
            Question.selectFrom("year", "Of which 30 September?", "years").named("Year").required("Choose the year"),
            Question.date("known", "As known on which day? (optional)").named("Day").past().hint("What was told later is left out. As known now, if you leave it empty"));

    private final WorkforceReturns returns;
    private final Access access;
    private final Clock clock;

    WorkforcePages(WorkforceReturns returns, Access access, Clock clock) {
        this.returns = returns;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(CENSUS)
    View shown(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String known) {
        var made = returns.make(year(year), instant(known));
        access.log(null, "workforce census " + made.year(), "view", null);
        return WorkforceView.page(made, query(made.year(), day(known)), day(known), CHOOSE.ask(CENSUS, about(), Answers.none().with("year", Integer.toString(made.year())).with("known", day(known))));
    }

    @PostMapping(CENSUS)
    View choose(@RequestParam MultiValueMap<String, String> typed) {
        return switch (CHOOSE.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> Page.of("Workforce census").in("/returns").under(link("Returns", "/returns")).with(CHOOSE.ask(CENSUS, about(), problems));
            case Checked.Filled<Answers> filled -> Page.goTo(CENSUS + query(Integer.parseInt(filled.answers().text("year")), filled.answers().dateOrNull("known")));
        };
    }

    @GetMapping(CENSUS + "/census.xml")
    View census(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String known) {
        int of = year(year);
        var census = returns.census(of, instant(known));
        access.log(null, "workforce census " + of, "export", null);
        return (Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) -> {
            response.setContentType("application/xml");
            response.setHeader("Content-Disposition", "attachment; filename=\"workforce-" + of + ".xml\"");
            CensusXml.write(census, response.getOutputStream());
        };
    }

    @GetMapping(CENSUS + "/findings.csv")
    View findings(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String known) {
        var made = returns.make(year(year), instant(known));
        access.log(null, "workforce census " + made.year() + ", findings", "export", null);
        return (Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"workforce-" + made.year() + "-findings.csv\"");
            response.getOutputStream().write(CensusFinding.csv(made.findings()).getBytes(StandardCharsets.UTF_8));
        };
    }

    private int year(int asked) {
        if (asked != 0 && (asked < WorkforceCensus.FIRST || asked > latest() + 1)) throw new NotThere();
        return asked == 0 ? latest() : asked;
    }

    private static @Nullable Instant instant(String known) {
        var day = day(known);
        return day == null ? null : England.endOf(day);
    }

    static String query(int year, @Nullable LocalDate known) {
        return "?year=" + year + (known == null ? "" : "&known=" + known);
    }

    /// The last 30 September that is over.
    private int latest() {
        return WorkforceCensus.latest(today());
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (java.time.DateTimeException none) {
            throw new NotThere();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(England.ZONE));
    }

    private About about() {
        return About.on(today()).offering("years", IntStream.rangeClosed(WorkforceCensus.FIRST, latest() + 1).mapToObj(year -> Choice.of(Integer.toString(year), Integer.toString(year))).toList().reversed());
    }
}
