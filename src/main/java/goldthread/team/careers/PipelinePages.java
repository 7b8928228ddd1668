package goldthread.team.careers;

import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.time.England;
import goldthread.workforce.career.Career;
import goldthread.workforce.career.Career.Stage;
import goldthread.workforce.career.LevyEntry;
import goldthread.workforce.career.LevySums;
import goldthread.workforce.career.Pipeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Posts from routes against the share of agency workers, for the next years: what is counted, what is assumed, and the sums.
@Needs(Permission.LEAD_TEAM)
@Controller
final class PipelinePages {
    static final String PIPELINE = "/team/careers/pipeline";
    private static final int YEARS = 3, MOST_YEARS = 6, PERCENT = 100, MOST = 9_999, KNOWN = 5, HALF = 50;
    private static final Set<Stage> UNDER_WAY = Set.of(Stage.OFFERED, Stage.BEGAN, Stage.PAUSED);

    private static final Form<Answers> ASSUME = Form.of("careers.pipeline", "Other assumptions", "Work it out").ask(
            wholeNumber("rate", "How many in a hundred of those on a route will take a post here?", 0, PERCENT).named("In a hundred").required("Enter how many in a hundred"),
            wholeNumber("over", "Over how many years do they come?", 1, MOST_YEARS).named("Years").required("Enter over how many years"),
            wholeNumber("leave", "How many social workers leave in a year?", 0, MOST).named("Leave").required("Enter how many leave in a year"),
            wholeNumber("join", "How many join in a year from elsewhere?", 0, MOST).named("Join").required("Enter how many join in a year"));

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PipelinePages(CaseFile caseFile, JdbcClient database, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(PIPELINE)
    View all() {
        return transaction.execute(status -> {
            var counted = counted();
            return page(counted, counted.assumed(), ASSUME.ask(PIPELINE, about(), answers(counted.assumed())));
        });
    }

    /// Nothing is kept: the sums alone are shown with what was assumed.
    @PostMapping(PIPELINE)
    View assume(@RequestParam MultiValueMap<String, String> typed) {
        return transaction.execute(status -> {
            var counted = counted();
            return switch (ASSUME.check(Answers.typed(typed), about())) {
                case Checked.Problems<Answers> problems -> page(counted, counted.assumed(), ASSUME.ask(PIPELINE, about(), problems));
                case Checked.Filled<Answers> filled -> {
                    var answers = filled.answers();
                    var now = counted.assumed();
                    var assumed = new Pipeline(now.employed(), now.vacant(), now.agency(), now.onRoutes(), answers.number("rate"), answers.number("over"), answers.number("leave"), answers.number("join"));
                    yield page(counted, assumed, ASSUME.ask(PIPELINE, about(), answers(assumed)));
                }
            };
        });
    }

    /// @param ended routes that are over, of which `took` led to a post here
    record Counted(int employed, int vacant, int agency, int onRoutes, int left, int joined, int ended, int took) {
        Pipeline assumed() {
            return new Pipeline(employed, vacant, agency, onRoutes, ended < KNOWN ? HALF : (took * PERCENT * 2 + ended) / (ended * 2), YEARS, left, joined);
        }
    }

    private Counted counted() {
        var today = LocalDate.ofInstant(clock.instant(), England.ZONE);
        var toSocialWork = Career.ROUTES.stream().filter(route -> route.role().equals("Social worker")).map(Career.Route::id).collect(Collectors.toSet());
        var people = database.sql(Career.SELECT).query(Career::of).list().stream().filter(each -> toSocialWork.contains(each.route())).toList();
        var sums = LevySums.of(caseFile.timelines(people.stream().map(Career::subject).toList()).values(), caseFile.timeline(LevyEntry.levy(Acting.who().holder())));
        return database.sql("""
                select (select count(*) from worker_now where registration is not null and (until is null or until >= :today)) as employed,
                       (select count(*) from worker_now where registration is not null and until < :today and until >= :ago) as gone,
                       (select count(*) from worker_now where registration is not null and from_day > :ago and from_day <= :today and (until is null or until >= :today)) as came,
                       (select count(*) from post_now where worker is null and from_day <= :today and (until is null or until >= :today)) as vacant,
                       (select count(*) from agency_assignment where state = 'AGREED' and from_day <= :today and (until is null or until >= :today)) as agency""")
                .param("today", today).param("ago", today.minusYears(1)).query((row, number) -> new Counted(row.getInt("employed"), row.getInt("vacant"), row.getInt("agency"),
                        (int) people.stream().filter(each -> UNDER_WAY.contains(each.stage())).count(), row.getInt("gone"), row.getInt("came"), sums.cohorts().stream().mapToInt(LevySums.Cohort::ended).sum(), sums.cohorts().stream().mapToInt(LevySums.Cohort::converted).sum())).single();
    }

    private Page page(Counted counted, Pipeline pipeline, Block form) {
        access.log(null, "workforce pipeline", "view", null);
        return view(counted, pipeline).with(Block.details("Other assumptions", form));
    }

    static Page view(Counted counted, Pipeline pipeline) {
        var assumed = Block.table("What is counted and what is assumed").columns(Column.of("What"), Column.number("Number"), Column.of("From where"))
                .row(text("Social workers employed"), text(pipeline.employed()), text("Counted today: in post, with a Social Work England number"))
                .row(text("Vacant posts"), text(pipeline.vacant()), text("Counted today, of every kind; each a full one"))
                .row(text("Agency workers"), text(pipeline.agency()), text("Counted today: assignments that were agreed and hold"))
                .row(text("On a route to social work"), text(pipeline.onRoutes()), text("Counted today: has a place, under way or paused"))
                .row(text("Will take a post here, in a hundred"), text(pipeline.rate()), text(counted.ended() < KNOWN ? "Assumed: fewer than " + KNOWN + " routes are over here, so 50 is a starting value of ours" : counted.took() + " of " + counted.ended() + " whose route is over, unless assumed otherwise"))
                .row(text("Come over years"), text(pipeline.over()), text("Assumed: evenly over 3 years, a starting value of ours"))
                .row(text("Leave in a year"), text(pipeline.leave()), text(counted.left() + " left in the last 12 months, unless assumed otherwise"))
                .row(text("Join in a year from elsewhere"), text(pipeline.join()), text(counted.joined() + " began in a team in the last 12 months, who moved between teams among them, unless assumed otherwise"))
                .row(text("Posts"), text(pipeline.posts()), text("Assumed to stay as many: employed and vacant"));
        var years = Block.table("The next years").columns(Column.of("Year"), Column.number("From routes"), Column.number("Leave"), Column.number("Join"), Column.number("Employed at its end"), Column.number("Posts without anybody employed"), Column.number("Agency share if an agency worker holds each"));
        for (var each : pipeline.years(YEARS)) years = years.row(text("Year " + each.number()), text(each.fromRoutes()), text(each.left()), text(each.joined()), text(each.employed()), text(each.gap()), text(Pipeline.percent(each.share())));
        return Page.of("Posts from routes").in("/team").under(link("Team", "/team"), link("Careers and learning", CareerPages.CAREERS)).with(
                Block.lead("How far apprentices and other routes could fill posts, against the share of agency workers today: " + Pipeline.percent(pipeline.share()) + "."), years, assumed,
                Block.say(quiet("Employed at the end of a year is employed before, less who leave, with who join and who come from routes, and never more than there are posts. The share is agency workers of agency and employed. People are counted, and not full-time equivalents, so that it is not the published rate. It is a sum, and foretells nothing of anybody.")));
    }

    private static Answers answers(Pipeline of) {
        return Answers.none().with("rate", of.rate()).with("over", of.over()).with("leave", of.leave()).with("join", of.join());
    }

    private About about() {
        return About.on(LocalDate.ofInstant(clock.instant(), England.ZONE));
    }
}
