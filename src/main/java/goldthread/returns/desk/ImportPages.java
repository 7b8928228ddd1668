package goldthread.returns.desk;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Awaiting;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.returns.ImportReport.Import;
import goldthread.returns.Imports;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Taking returns in: which one, its files, how far it has come, and what became of every row.
@Needs(Permission.RETURNS)
@Controller
class ImportPages {
    static final String ALL = "/returns";
    private static final int LATEST = 50;

    /// Which return is taken in. Two answers are only for returns that do not say it themselves.
    private static final Form<Answers> RETURN = Form.of("returns.import", "Take in a return", "Continue").ask(
            Question.radios("return", "Which return is it?",
                            Choice.of("ssda903", "Children looked after").hint("SSDA903: its CSV files, a ZIP of them, or the XML file"),
                            Choice.of("cin", "Children in need").hint("CIN census: the XML file, or a ZIP with it"),
                            Choice.of("annexa", "Lists for inspection").hint("Annex A: workbooks, or CSV files"),
                            Choice.of("workforce", "HR extract").hint("Who works for the authority, vacant posts and absences: a workbook, or CSV files"),
                            Choice.of("registrations", "Registration checks").hint("What the register of Social Work England says: a workbook, or a CSV file"))
                    .named("Return").required("Choose which return it is"),
            Question.date("told", "When was it finished? (optional)").named("Day on which it was finished").past()
                    .hint("What it says counts as known from that day on. Today, if you leave it empty. For lists for inspection, an HR extract and registration checks, the day that they are of. For example, 31 5 2019"),
            Question.text("year", "Which year is it? (optional)").named("Year").width(10)
                    .hint("Only for files that do not tell it themselves. For example, 2018-19"))
            .refuse("year", answers -> answers.has("year") && !isYear(answers.text("year")), "Year must be two years in a row, like 2018-19");

    private final Imports imports;
    private final Uploads uploads;
    private final TakingIn takingIn;
    private final ListsAsRead.Reader lists;
    private final Access access;
    private final Clock clock;

    ImportPages(Imports imports, Uploads uploads, TakingIn takingIn, ListsAsRead.Reader lists, Access access, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.takingIn = takingIn;
        this.lists = lists;
        this.access = access;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuItem returnsMenu() {
            return new MenuItem("Returns", ALL, 30, Permission.RETURNS);
        }

        @Bean
        Awaiting workersSetAside(Imports imports) {
            return new Awaiting(Permission.RETURNS, ALL, "row of the last HR extract or registration check is set aside", "rows of the last HR extract and registration checks are set aside", imports::workersSetAside);
        }
    }

    @GetMapping(ALL)
    View all() {
        return ImportView.all(imports.latest(LATEST).stream().map(takingIn::standing).toList(), clock.instant());
    }

    @GetMapping("/returns/new")
    View which() {
        return ImportView.which(RETURN.ask("/returns/new", about()));
    }

    @PostMapping("/returns/new")
    View begin(@RequestParam MultiValueMap<String, String> typed) {
        return switch (RETURN.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> ImportView.which(RETURN.ask("/returns/new", about(), problems));
            case Checked.Filled<Answers> filled -> Page.goTo(address(begin(filled.made())));
        };
    }

    private UUID begin(Answers answers) {
        return imports.begin(Standard.named(answers.text("return")), answers.has("year") ? CollectionYear.parse(answers.text("year")) : null,
                answers.maybeDate("told").orElse(null));
    }

    @GetMapping("/returns/imports/{id}")
    View one(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> chosen, @RequestParam(defaultValue = "1") int page) {
        var of = standing(id);
        return switch (of.state()) {
            case "GATHERING" -> ImportView.gathering(of, uploads.of(id), List.of());
            case "WAITING", "RUNNING" -> ImportView.running(of);
            default -> new ReportView(imports, access, of, !uploads.of(id).isEmpty()).page(Answers.typed(chosen), page);
        };
    }

    @PostMapping("/returns/imports/{id}/files")
    View send(@PathVariable UUID id, @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        var of = gathering(id);
        var problems = uploads.keep(id, files == null ? List.of() : files);
        return problems.isEmpty() ? Page.goTo(address(id)) : ImportView.gathering(of, uploads.of(id), problems);
    }

    @PostMapping("/returns/imports/{id}/files/remove")
    View remove(@PathVariable UUID id, @RequestParam(name = "file", required = false) @Nullable List<Integer> ticked) {
        gathering(id);
        uploads.remove(id, ticked == null ? List.of() : ticked);
        return Page.goTo(address(id));
    }

    @PostMapping("/returns/imports/{id}/start")
    View start(@PathVariable UUID id) {
        var of = standing(id);
        if (of.state().equals("GATHERING") && uploads.of(id).isEmpty()) {
            return ImportView.gathering(of, List.of(), List.of("Choose the files of the return first"));
        }
        if (of.state().equals("GATHERING") && Standard.named(of.standard()).listed() && lists.of(of).unsettled() > 0) {
            return Page.goTo(MappingView.address(of), "Confirm first how the lists are read.");
        }
        takingIn.begin(id);
        return Page.goTo(address(id));
    }

    /// What stopped is taken in from the start, as an import of its own: what was taken is known.
    @PostMapping("/returns/imports/{id}/again")
    View again(@PathVariable UUID id) {
        var of = standing(id);
        if (uploads.of(id).isEmpty() || !List.of("STOPPED", "FAILED").contains(of.state())) {
            return Page.goTo(address(id));
        }
        var next = imports.begin(Standard.named(of.standard()), of.saidYear() == null ? null : CollectionYear.parse(of.saidYear()), of.saidTold());
        uploads.move(id, next);
        takingIn.begin(next);
        return Page.goTo(address(next));
    }

    /// Takes back what an HR extract, or a file of registration checks, wrote.
    @PostMapping("/returns/imports/{id}/undo")
    View undo(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var of = standing(id);
        var refused = imports.undoRefused(id);
        if (refused.isPresent()) return undoing(id, of.standard(), new Checked.Problems<>(Answers.typed(typed), List.of(new Checked.Problem("", refused.get()))));
        return switch (ReportView.UNDO.check(Answers.typed(typed), ReportView.ABOUT)) {
            case Checked.Problems<Answers> problems -> undoing(id, of.standard(), problems);
            case Checked.Filled<Answers> filled -> {
                try {
                    imports.undo(id, filled.answers().text("undo-why").strip().replaceAll("[.]+$", ""));
                    yield Page.goTo(address(id), "The import is undone. What stays is among the notes.");
                } catch (Imports.Busy busy) {
                    yield undoing(id, of.standard(), new Checked.Problems<>(filled.answers(), List.of(new Checked.Problem("", String.valueOf(busy.getMessage())))));
                }
            }
        };
    }

    private static View undoing(UUID id, String standard, Checked.Problems<Answers> problems) {
        return ImportView.page("Undo an import").caption(ImportWords.standard(standard)).back(address(id)).with(ReportView.UNDO.ask(address(id) + "/undo", ReportView.ABOUT, problems));
    }

    /// Throws the files away; of an import that was begun, the report stays.
    @PostMapping("/returns/imports/{id}/discard")
    View discard(@PathVariable UUID id) {
        var of = standing(id);
        if (takingIn.has(id) || of.state().equals("RUNNING")) {
            return Page.goTo(address(id));
        }
        imports.discard(id);
        uploads.discard(id);
        return Page.goTo(ALL, "The files were thrown away.");
    }

    @GetMapping("/returns/imports/{id}/rows.csv")
    View rows(@PathVariable UUID id) {
        return new RowsDownload(imports, access, imports.report(standing(id).id()).orElseThrow(NotThere::new));
    }

    private Import standing(UUID id) {
        return imports.find(id).filter(found -> !found.state().equals("DISCARDED")).map(takingIn::standing).orElseThrow(NotThere::new);
    }

    private Import gathering(UUID id) {
        return imports.find(id).filter(found -> found.state().equals("GATHERING")).orElseThrow(NotThere::new);
    }

    static String address(UUID id) {
        return "/returns/imports/" + id;
    }

    private static boolean isYear(String written) {
        try {
            CollectionYear.parse(written);
            return true;
        } catch (IllegalArgumentException not) {
            return false;
        }
    }

    private About about() {
        return About.on(LocalDate.now(clock.withZone(England.ZONE)));
    }
}
