package goldthread.returns.desk;

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
import goldthread.returns.AnnexAExports;
import goldthread.returns.ExportRequest;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.Exports;
import goldthread.returns.Imports;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Giving returns out: for any year, as known on any day, and what became different between two days.
@Needs(Permission.RETURNS)
@Controller
class ExportPages {
    static final String GIVE = "/returns/export";
    static final String CHANGES = "/returns/changes";
    private static final int IMPORTS = 200;
    /// The layouts of the two returns that we hold begin with 2016-17 (standards pages).
    private static final int FIRST_YEAR = 2016;

    private static final Question RETURN = Question.radios("return", "Which return?", Choice.of("ssda903", "Children looked after (SSDA903)"),
            Choice.of("cin", "Children in need census (CIN)")).named("Return").required("Choose which return");
    private static final Question YEAR = Question.selectFrom("year", "Which year?", "years").named("Year").required("Choose the year");

    private static final Form<Answers> EXPORT = Form.of("returns.export", "Give out a return", "Make the files").ask(
            Question.radios("return", "Which return?", Choice.of("ssda903", "Children looked after (SSDA903)"), Choice.of("cin", "Children in need census (CIN)"),
                    Choice.of("annexa", "Lists for inspection (Annex A)").hint("For a day, not for a year")).named("Return").required("Choose which return"),
            Question.selectFrom("year", "Which year?", "years").named("Year").hint("Not for lists for inspection"),
            Question.date("on", "Lists of which day? (optional)").named("Day of the lists").past().hint("Today, if you leave it empty").onlyIf("return", "annexa"),
            Question.date("known", "As known on which day? (optional)").named("Day").past()
                    .hint("What was learnt or corrected later is left out. As known now, if you leave it empty. For example, 1 5 2019"),
            Question.radios("format", "In which form?", Choice.of("csv", "CSV files").hint("One for each module. Only for children looked after"),
                    Choice.of("xml", "One XML file").hint("The census is always XML; for children looked after, in the layout of 2021"), Choice.of("xlsx", "One workbook").hint("Only for lists for inspection"))
                    .named("Form").required("Choose the form"))
            .refuse("year", answers -> !answers.chose("return", "annexa") && !answers.has("year"), "Choose the year")
            .refuse("format", answers -> answers.chose("return", "annexa") && answers.chose("format", "xml"), "Lists for inspection are a workbook or CSV files. Choose one of these")
            .refuse("format", answers -> !answers.chose("return", "annexa") && answers.chose("format", "xlsx"), "A return is CSV or XML. Choose one of these")
            .refuse("format", answers -> answers.chose("return", "cin") && answers.chose("format", "csv"), "The census is always XML. Choose one XML file");

    private static final Form<Answers> DIFFERENCE = Form.of("returns.changes", "What changed in a return", "Show what changed").ask(RETURN, YEAR,
            Question.date("from", "As known on which day?").named("First day").past().required("Enter the first day").hint("For example, 1 5 2019"),
            Question.date("to", "Compared with which day? (optional)").named("Second day").past().hint("Now, if you leave it empty"))
            .refuse("to", answers -> answers.has("to") && !answers.date("to").isAfter(answers.date("from")), "Second day must be after the first");

    private final Exports exports;
    private final AnnexAExports annexA;
    private final Imports imports;
    private final Given given;
    private final Access access;
    private final Clock clock;

    ExportPages(Exports exports, AnnexAExports annexA, Imports imports, Given given, Access access, Clock clock) {
        this.exports = exports;
        this.annexA = annexA;
        this.imports = imports;
        this.given = given;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(GIVE)
    View which() {
        return ExportView.which(EXPORT.ask(GIVE, about()));
    }

    @PostMapping(GIVE)
    View give(@RequestParam MultiValueMap<String, String> typed) {
        return switch (EXPORT.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> ExportView.which(EXPORT.ask(GIVE, about(), problems));
            case Checked.Filled<Answers> filled -> give(filled.answers());
        };
    }

    private View give(Answers answers) {
        if (answers.chose("return", "annexa")) {
            var lists = new AnnexAExports.Request(answers.maybeDate("on").orElseGet(() -> LocalDate.now(clock.withZone(England.ZONE))),
                    answers.maybeDate("known").map(England::endOf).orElse(null), answers.chose("format", "xlsx"));
            return Page.goTo(GIVE + "/" + given.add(folder -> annexA.give(lists, folder)).id());
        }
        var request = new ExportRequest(Standard.ofAYear(answers.text("return")), CollectionYear.parse(answers.text("year")),
                answers.maybeDate("known").map(England::endOf).orElse(null));
        var one = given.add(folder -> exports.run(request, answers.chose("format", "xml") ? Format.XML : Format.CSV, folder, (done, all) -> {}));
        return Page.goTo(GIVE + "/" + one.id());
    }

    @GetMapping(GIVE + "/{id}")
    View given(@PathVariable UUID id) {
        return given.find(id).map(ExportView::given).orElseGet(ExportView::ended);
    }

    @GetMapping(GIVE + "/{id}/{file}")
    View file(@PathVariable UUID id, @PathVariable String file) {
        var one = given.find(id).orElseThrow(NotThere::new);
        var files = file.endsWith(".zip") ? one.report().files()
                : one.report().files().stream().filter(path -> path.getFileName().toString().equals(file)).toList();
        if (files.isEmpty() || file.endsWith(".zip") && !file.equals(ExportView.zip(one))) {
            throw new NotThere();
        }
        access.log(null, "returns: " + one.report().of() + ", fetched", "export", null);
        return new FileDownload(file, files);
    }

    @GetMapping(CHANGES)
    View days() {
        return ExportView.difference(DIFFERENCE.ask(CHANGES, about()));
    }

    /// What was chosen goes into the address, so that the page can be kept and sent on.
    @PostMapping(CHANGES)
    View compare(@RequestParam MultiValueMap<String, String> typed) {
        return switch (DIFFERENCE.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> ExportView.difference(DIFFERENCE.ask(CHANGES, about(), problems));
            case Checked.Filled<Answers> filled -> Page.goTo(ChangesView.address(filled.answers().text("return"), filled.answers().text("year"),
                    filled.answers().date("from"), filled.answers().maybeDate("to").orElse(null)));
        };
    }

    /// @param to a day, or `now`
    @GetMapping(CHANGES + "/{standard}/{year}/{from}/{to}")
    View changes(@PathVariable String standard, @PathVariable String year, @PathVariable LocalDate from, @PathVariable String to,
                 @RequestParam MultiValueMap<String, String> chosen, @RequestParam(defaultValue = "1") int page) {
        var of = of(standard, year);
        return new ChangesView(exports, access, of, from, to.equals("now") ? null : day(to)).page(Answers.typed(chosen), page);
    }

    static ExportRequest of(String standard, String year) {
        try {
            return new ExportRequest(Standard.ofAYear(standard), CollectionYear.parse(year), null);
        } catch (IllegalArgumentException neither) {
            throw new NotThere();
        }
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (java.time.format.DateTimeParseException notADay) {
            throw new NotThere();
        }
    }

    /// Every year that the returns have had a layout for, and any other of which a return was taken in.
    private About about() {
        var today = LocalDate.now(clock.withZone(England.ZONE));
        var years = new TreeSet<CollectionYear>();
        for (var year = new CollectionYear(FIRST_YEAR); year.compareTo(CollectionYear.of(today)) <= 0; year = year.next()) {
            years.add(year);
        }
        imports.latest(IMPORTS).stream().flatMap(of -> of.years().stream()).filter(label -> label.matches("\\d{4}-\\d\\d"))
                .forEach(label -> years.add(CollectionYear.parse(label)));
        return About.on(today).offering("years", List.copyOf(years.descendingSet()).stream().map(year -> Choice.of(year.label(), year.label())).toList());
    }
}
