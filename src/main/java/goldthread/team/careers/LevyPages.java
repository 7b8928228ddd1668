package goldthread.team.careers;

import static goldthread.pages.Question.day;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.money.Pence;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Block.Figure;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.time.England;
import goldthread.workforce.career.Career;
import goldthread.workforce.career.LevyEntry;
import goldthread.workforce.career.LevyEntry.LevyHeld;
import goldthread.workforce.career.LevyEntry.RoutePaid;
import goldthread.workforce.career.LevySums;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The apprenticeship levy and what places cost: told, summed by year and cohort, beside who took a post here.
@Needs(Permission.LEAD_TEAM)
@Controller
final class LevyPages {
    static final String LEVY = "/team/careers/levy";
    private static final int NAME = 200, SUM = 10, YEARS = 6;
    private static final List<Choice> FOR = List.of(Choice.of("training", "Training"), Choice.of("assessment", "Assessment at the end"), Choice.of("other", "Something else"));

    static final Form<Answers> PAID = Form.of("careers.paid", "Record what was paid for a place", "Record payment").ask(
            selectFrom("person", "For whom?", "people").named("Person").required("Choose for whom"), day("paid-on", "When was it paid?", "Day").required("Enter the day"),
            select("what", "What for?", FOR.toArray(Choice[]::new)).named("For").required("Choose what it was for"),
            select("from", "From what?", Stream.of("levy", "grant", "own").map(each -> Choice.of(each, CareerForms.FUNDING.get(each))).toArray(Choice[]::new)).named("From").required("Choose from what it was paid"),
            radios("way", "Which way?", Choice.of("paid", "It was paid"), Choice.of("back", "It came back, or was recorded by mistake")).named("Way").required("Choose which way"),
            text("sum", "How much, in pounds?").named("Sum").required("Enter how much").width(SUM), text("note", "Anything else? (optional)").named("Note").longest(NAME))
            .refuse("sum", answers -> answers.has("sum") && !Pence.isSum(answers.text("sum")), "The sum must be pounds and pence, such as 1,250.00");

    static final Form<Answers> HELD = Form.of("careers.levy", "Tell what there is of the levy for a year", "Record levy").ask(
            selectFrom("year", "Which year, from 1 April?", "years").named("Year").required("Choose the year"), text("sum", "How much is there for routes into social work, in pounds?").named("Sum").required("Enter how much there is").width(SUM),
            text("source", "Where is the figure from?").named("Source").required("Say where the figure is from").hint("Such as the apprenticeship account, seen on 3 April").longest(NAME))
            .refuse("sum", answers -> answers.has("sum") && !Pence.isSum(answers.text("sum")), "The sum must be pounds and pence, such as 48,000.00");

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LevyPages(CaseFile caseFile, JdbcClient database, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(LEVY)
    View all() {
        return transaction.execute(status -> {
            var people = people();
            return page(people, List.of(Block.details("Record what was paid for a place", PAID.ask(LEVY + "/paid", about(people))), Block.details("Tell what there is of the levy for a year", HELD.ask(LEVY, about(people)))));
        });
    }

    @PostMapping(LEVY)
    View held(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(HELD, "", typed, (answers, people) -> new LevyHeld(LevyEntry.levy(Acting.who().holder()), Integer.parseInt(answers.text("year")), Pence.pounds(answers.text("sum")).amount(), today(), answers.text("source")), "The levy is told");
    }

    @PostMapping(LEVY + "/paid")
    View paid(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(PAID, "/paid", typed, (answers, people) -> {
            return new RoutePaid(people.stream().map(Career::subject).filter(each -> each.id().equals(answers.id("person"))).findFirst().orElseThrow(NotThere::new), answers.date("paid-on"), answers.text("what"), answers.text("from"),
                    pence(answers), answers.textOrNull("note"));
        }, "The payment is recorded");
    }

    /// What was paid; less than nothing where it came back.
    static long pence(Answers answers) {
        var sum = Pence.pounds(answers.text("sum")).amount();
        return answers.chose("way", "back") ? -sum : sum;
    }

    private View recorded(Form<Answers> form, String action, MultiValueMap<String, String> typed, BiFunction<Answers, List<Career>, LevyEntry> entry, String said) {
        return transaction.execute(status -> {
            var people = people();
            return switch (form.check(Answers.typed(typed), about(people))) {
                case Checked.Problems<Answers> problems -> page(people, List.of(form.ask(LEVY + action, about(people), problems)));
                case Checked.Filled<Answers> filled -> {
                    caseFile.append(Append.observed(filled.answers().once(), entry.apply(filled.answers(), people), clock.instant(), "page"));
                    yield Page.goTo(LEVY, said);
                }
            };
        });
    }

    private Page page(List<Career> people, List<Block> asking) {
        access.log(null, "apprenticeship levy", "view", null);
        var levy = caseFile.timeline(LevyEntry.levy(Acting.who().holder()));
        var page = view(LevySums.of(caseFile.timelines(people.stream().map(Career::subject).toList()).values(), levy)).with(asking);
        return levy.lines().isEmpty() ? page : page.with(Block.say(link("Look at what was told of the levy, correct or withdraw it", "/recorded/" + levy.subject())));
    }

    static Page view(LevySums sums) {
        var ended = sums.cohorts().stream().mapToInt(LevySums.Cohort::ended).sum();
        var converted = sums.cohorts().stream().mapToInt(LevySums.Cohort::converted).sum();
        return Page.of("What places on routes cost").in("/team").under(link("Team", "/team"), link("Careers and learning", CareerPages.CAREERS)).with(Block.lead("The apprenticeship levy, what was spent of it, and who took a post here."),
                new Block.Figures(List.of(new Figure(Words.text(converted), "took a post here", "Of " + ended + " whose route is over"))), years(sums), cohorts(sums),
                Block.say(quiet("A route is over for who finished, left after beginning, or took a post here; who applied and never began is in no rate. Which part of the levy runs out, and when, is a rule of the apprenticeship service that is to be confirmed: nothing is taken off for it.")));
    }

    private static Block years(LevySums sums) {
        var table = Block.table("By year, from 1 April").columns(Column.of("Year"), Column.number("Levy of the year"), Column.number("Spent of the levy"), Column.number("Left of it"), Column.number("Spent otherwise")).whenEmpty("Neither levy nor payments are told yet.");
        for (var each : sums.years()) {
            table = table.row(Words.text(each.words()), each.held() == null ? quiet("Not told") : lines(Words.text(each.held().toString()), quiet(each.source() == null ? "" : each.source())), Words.text(each.levy().toString()),
                    each.left().<Words>map(left -> left.amount() < 0 ? tag(left.toString(), Colour.RED) : Words.text(left.toString())).orElse(quiet("Not known")), Words.text(each.otherwise().toString()));
        }
        return table;
    }

    private static Block cohorts(LevySums sums) {
        var table = Block.table("By cohort").columns(Column.of("Route and cohort"), Column.number("People"), Column.number("Began"), Column.number("Took a post here"), Column.number("Of the levy"), Column.number("Otherwise"), Column.number("Levy for each post here")).whenEmpty("Nobody is on a route.");
        for (var each : sums.cohorts()) {
            table = table.row(lines(Words.text(Career.title(each.route())), quiet(each.cohort())), Words.text(each.people()), Words.text(each.began()), each.rate().<Words>map(rate -> lines(Words.text(rate + "%"), quiet(each.converted() + " of " + each.ended()))).orElse(quiet("No route is over")),
                    Words.text(each.levy().toString()), Words.text(each.otherwise().toString()), each.levyForEachPost().<Words>map(sum -> Words.text(sum.toString())).orElse(quiet("None yet")));
        }
        return table;
    }

    private About about(List<Career> people) {
        return years(today()).offering("people", people.stream().map(each -> Choice.of(each.subject().id().toString(), each.name() + ", " + Career.title(each.route()))).toList());
    }

    static About years(LocalDate today) {
        int now = LevySums.year(today);
        return About.on(today).offering("years", IntStream.rangeClosed(now - YEARS, now + 1).mapToObj(year -> Choice.of(Integer.toString(year), year + "-" + "%02d".formatted((year + 1) % 100))).toList().reversed());
    }

    private List<Career> people() {
        return database.sql(Career.SELECT + " order by name, subject").query(Career::of).list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
