package goldthread.returns.submission;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Awaiting;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.Exports;
import goldthread.returns.desk.ChangesView;
import goldthread.returns.submission.Submission.What;
import goldthread.time.CollectionYear;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Making a return to be submitted, signing it off, and what became different since the last.
@Needs(Permission.RETURNS)
@Controller
class SubmissionPages {
    static final String ALL = "/returns/submissions";
    private static final String ONE = ALL + "/{submission}";
    private static final int LATEST = 50;
    private static final int FIRST_YEAR = 2016;

    private static final Form<Answers> MAKE = Form.of("returns.submission", "Make a submission", "Make and keep the files").ask(
            Question.radios("return", "Which return?", Arrays.stream(What.values()).map(what -> Choice.of(what.code, what.title)).toArray(Choice[]::new))
                    .named("Return").required("Choose which return"),
            Question.selectFrom("year", "Which year?", "years").named("Year").hint("Not for the dataset and lists for inspection, which have none"),
            Question.date("on", "Lists of which day? (optional)").named("Day of the lists").past().hint("Today, if you leave it empty").onlyIf("return", What.ANNEX_A.code),
            Question.date("known", "As known on which day? (optional)").named("Day").past()
                    .hint("What was learnt or corrected later is left out. As known now, if you leave it empty. For example, 1 5 2019"),
            Question.radios("format", "In which form?", Choice.of("csv", "CSV files").hint("For children looked after, lists for inspection, and the dataset"),
                    Choice.of("xml", "One XML file").hint("The census is always XML"),
                    Choice.of("xlsx", "One workbook").hint("Only for lists for inspection")).named("Form").required("Choose the form"))
            .refuse("year", answers -> (answers.chose("return", "ssda903") || answers.chose("return", "cin")) && !answers.has("year"), "Choose the year")
            .refuse("format", answers -> answers.chose("return", "cin") && !answers.chose("format", "xml"), "The census is always XML. Choose one XML file")
            .refuse("format", answers -> answers.chose("return", "ssda903") && answers.chose("format", "xlsx"), "A return is CSV or XML. Choose one of these")
            .refuse("format", answers -> answers.chose("return", What.ANNEX_A.code) && answers.chose("format", "xml"), "Lists for inspection are a workbook or CSV files. Choose one of these")
            .refuse("format", answers -> answers.chose("return", "ssd") && !answers.chose("format", "csv"), "The dataset is always CSV. Choose CSV files");

    static final Form<String> SIGN = Form.of("returns.sign", "Sign it off", "Sign it off").ask(
            Question.text("role", "In which role do you sign?").named("Role").required("Enter the role in which you sign")
                    .hint("For example, Director of Children’s Services. Your name and the time are kept with it"))
            .makes(answers -> answers.text("role"));

    private final Submissions submissions;
    private final Exports exports;
    private final Access access;
    private final Clock clock;

    SubmissionPages(Submissions submissions, Exports exports, Access access, Clock clock) {
        this.submissions = submissions;
        this.exports = exports;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static Awaiting toSign(Submissions submissions) {
        return new Awaiting(Permission.RETURNS, ALL, "return waits for your sign-off", "returns wait for your sign-off", submissions::toSign);
    }

    @GetMapping(ALL)
    View all() {
        return SubmissionView.all(submissions.latest(LATEST));
    }

    @GetMapping(ALL + "/new")
    View which() {
        return SubmissionView.page("Make a submission").with(MAKE.ask(ALL + "/new", about()));
    }

    @PostMapping(ALL + "/new")
    View make(@RequestParam MultiValueMap<String, String> typed) {
        return switch (MAKE.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> SubmissionView.page("Make a submission").with(MAKE.ask(ALL + "/new", about(), problems));
            case Checked.Filled<Answers> filled -> Page.goTo(ALL + "/" + make(filled.made()));
        };
    }

    private UUID make(Answers answers) {
        var what = What.of(answers.text("return"));
        return submissions.make(new Submissions.Asked(what, what.ofAYear() ? CollectionYear.parse(answers.text("year")) : null,
                what == What.ANNEX_A ? answers.maybeDate("on").orElseGet(this::today) : null, Format.valueOf(answers.text("format").toUpperCase(Locale.ROOT)),
                answers.maybeDate("known").map(England::endOf).orElse(null)));
    }

    @GetMapping(ONE)
    View one(@PathVariable UUID submission) {
        var of = of(submission);
        return view(of).page(SIGN.ask(of.address() + "/sign", about()));
    }

    private SubmissionView view(Submission of) {
        return new SubmissionView(of, submissions.before(of).orElse(null), of.maker().equals(Acting.who().account()) && !submissions.makerMaySign());
    }

    @PostMapping(ONE + "/sign")
    View sign(@PathVariable UUID submission, @RequestParam MultiValueMap<String, String> typed) {
        var of = of(submission);
        return switch (SIGN.check(Answers.typed(typed), about())) {
            case Checked.Problems<String> problems -> view(of).page(SIGN.ask(of.address() + "/sign", about(), problems));
            case Checked.Filled<String> filled -> {
                var refused = submissions.sign(of, filled.made());
                yield refused == null ? Page.goTo(of.address(), "It is signed off.") : Page.refused(refused.sentence, "", of.address());
            }
        };
    }

    @PostMapping(ONE + "/give-up")
    View giveUp(@PathVariable UUID submission) {
        var of = of(submission);
        return submissions.discard(of.id()) ? Page.goTo(ALL, "The files were thrown away.")
                : Page.refused("What was signed off is kept.", "", of.address());
    }

    /// What the record gives now for the day of the submission.
    @PostMapping(ONE + "/again")
    View again(@PathVariable UUID submission) {
        var of = of(submission);
        return view(of).again(submissions.again(of));
    }

    @GetMapping(ONE + "/files/{file}")
    View file(@PathVariable UUID submission, @PathVariable String file) {
        var of = of(submission);
        var files = file.equals(SubmissionView.ZIP) ? of.files() : of.files().stream().filter(each -> each.name().equals(file)).toList();
        if (files.isEmpty()) {
            throw new NotThere();
        }
        access.log(null, "returns: submission " + submission + ", fetched", "export", null);
        return new SubmissionDownload(submissions, of, files, file.equals(SubmissionView.ZIP));
    }

    /// Each row that is not what it was in the last submission, with the entries behind it.
    @GetMapping(ONE + "/changes")
    View changes(@PathVariable UUID submission, @RequestParam MultiValueMap<String, String> chosen, @RequestParam(defaultValue = "1") int page) {
        var of = of(submission);
        var before = submissions.before(of).orElseThrow(NotThere::new);
        var lead = Block.say(new Words.Plain("As submitted on "), Words.moment(before.made()), new Words.Plain(", compared with this submission. "), Words.link("This submission", of.address()),
                new Words.Plain(", "), Words.link("the last one", before.address()));
        return new ChangesView(exports, access, submissions.compared(before, of), of.address() + "/changes", lead).page(Answers.typed(chosen), page);
    }

    private Submission of(UUID id) {
        return submissions.find(id).orElseThrow(NotThere::new);
    }

    private About about() {
        var today = today();
        var years = new ArrayList<Choice>();
        for (var year = CollectionYear.of(today); year.starts() >= FIRST_YEAR; year = year.previous()) {
            years.add(Choice.of(year.label(), year.label()));
        }
        return About.on(today).offering("years", years);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(England.ZONE));
    }
}
