package goldthread.returns.validation;

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
import goldthread.returns.mapping.Standard;
import goldthread.returns.rules.Report;
import goldthread.returns.validation.Sent.Part;
import goldthread.returns.validation.Validation.State;
import goldthread.time.CollectionYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Checking files before they are sent: which return, its files, how far the check has come, and its report as a file.
@Needs(Permission.RETURNS)
@Controller
class ValidationPages {
    static final String ALL = "/returns/validate";
    private static final int LATEST = 50;

    private static final Form<Answers> RETURN = Form.of("returns.validation", "Check files", "Continue").ask(
            Question.radios("return", "Which return is it?",
                            Choice.of("ssda903", "Children looked after").hint("SSDA903: its CSV files, a ZIP of them, or the XML file"),
                            Choice.of("cin", "Children in need").hint("CIN census: the XML file, or a ZIP with it"))
                    .named("Return").required("Choose which return it is"),
            Question.text("year", "Which year is it? (optional)").named("Year").width(10)
                    .hint("Only for files that do not tell it themselves. For example, 2025-26"),
            Question.text("authority", "Code of the authority (optional)").named("Code of the authority").width(5)
                    .hint("Three figures, for rules on where homes lie. Else it is told from the postcodes"),
            Question.radios("reading", "How shall doubtful rules be read?", Choice.of("ours", "As we read the Department’s guidance"),
                            Choice.of("sector", "As the sector’s own validator reads them").hint("To compare with its findings"))
                    .named("Doubtful rules").required("Choose how doubtful rules are read"))
            .refuse("year", answers -> answers.has("year") && year(answers) == null, "Year must be two years in a row, like 2025-26")
            .refuse("authority", answers -> answers.has("authority") && !answers.text("authority").matches("\\d{3}"), "Code of the authority must be three figures, like 301");

    private final Validations validations;
    private final KeptFindings findings;
    private final Checking checking;
    private final OnRecord record;
    private final Access access;

    ValidationPages(Validations validations, KeptFindings findings, Checking checking, OnRecord record, Access access) {
        this.validations = validations;
        this.findings = findings;
        this.checking = checking;
        this.record = record;
        this.access = access;
    }

    @GetMapping(ALL)
    View all() {
        return ValidationView.all(validations.latest(LATEST).stream().map(checking::standing).toList());
    }

    @GetMapping(ALL + "/new")
    View which() {
        return ValidationView.which(RETURN.ask(ALL + "/new", about(), Answers.of(Map.of("reading", "ours"))));
    }

    @PostMapping(ALL + "/new")
    View begin(@RequestParam MultiValueMap<String, String> typed) {
        return switch (RETURN.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> ValidationView.which(RETURN.ask(ALL + "/new", about(), problems));
            case Checked.Filled<Answers> filled -> Page.goTo(ALL + "/" + begin(filled.made()));
        };
    }

    private UUID begin(Answers answers) {
        return validations.begin(Standard.named(answers.text("return")), answers.has("year") ? year(answers) : null,
                answers.has("authority") ? answers.text("authority") : null, answers.chose("reading", "sector"));
    }

    @GetMapping(ALL + "/{validation}")
    View one(@PathVariable UUID validation) {
        var of = standing(validation);
        return switch (of.state()) {
            case GATHERING -> ValidationView.gathering(of, checking.sent(), Map.of());
            case WAITING, RUNNING -> ValidationView.running(of, checking.told(validation));
            case STOPPED, FAILED -> ValidationView.stopped(of, checking.sent().any(validation));
            case DONE -> done(of);
        };
    }

    private View done(Validation of) {
        var returns = validations.returns(of.id());
        return returns.size() == 1 ? Page.goTo(returns.getFirst().address()) : ValidationView.returns(of, returns);
    }

    @PostMapping(ALL + "/{validation}/files")
    View send(@PathVariable UUID validation, @RequestParam(required = false) @Nullable List<MultipartFile> files,
              @RequestParam(required = false) @Nullable List<MultipartFile> last, @RequestParam(required = false) @Nullable List<MultipartFile> register,
              @RequestParam(required = false) @Nullable List<MultipartFile> postcodes) {
        var of = gathering(validation);
        var sent = new EnumMap<Part, List<MultipartFile>>(Map.of(Part.FILES, Sent.given(files), Part.LAST, Sent.given(last),
                Part.REGISTER, Sent.given(register), Part.POSTCODES, Sent.given(postcodes)));
        var problems = checking.sent().keep(validation, sent);
        if (problems.isEmpty() && !checking.sent().any(validation)) {
            problems.put(Part.FILES, List.of("Choose the files of the return first"));
        }
        return problems.isEmpty() ? Page.goTo(of.address()) : ValidationView.gathering(of, checking.sent(), problems);
    }

    @PostMapping(ALL + "/{validation}/files/remove")
    View remove(@PathVariable UUID validation, @RequestParam(name = "file", required = false) @Nullable List<String> ticked) {
        var of = gathering(validation);
        checking.sent().remove(validation, ticked == null ? List.of() : ticked);
        return Page.goTo(of.address());
    }

    /// Also for one that stopped: what it had found was not kept, so it begins from the files.
    @PostMapping(ALL + "/{validation}/start")
    View start(@PathVariable UUID validation) {
        var of = standing(validation);
        if (of.state() == State.GATHERING && checking.sent().uploads(validation, Part.FILES).isEmpty()) {
            return ValidationView.gathering(of, checking.sent(), Map.of(Part.FILES, List.of("Choose the files of the return first")));
        }
        if (checking.sent().any(validation)) {
            checking.begin(validation);
        }
        return Page.goTo(of.address());
    }

    @GetMapping(ALL + "/{validation}/delete")
    View asking(@PathVariable UUID validation) {
        return ValidationView.delete(standing(validation));
    }

    @PostMapping(ALL + "/{validation}/delete")
    View delete(@PathVariable UUID validation) {
        var of = standing(validation);
        if (of.underWay()) {
            return Page.goTo(of.address());
        }
        validations.delete(validation);
        checking.sent().discard(validation);
        access.log(null, "returns: check " + validation, "delete", null);
        return Page.goTo(ALL, "The check and all that it found were deleted.");
    }

    @GetMapping(ALL + "/{validation}/findings.{ending}")
    View report(@PathVariable UUID validation, @PathVariable String ending) {
        var of = standing(validation);
        var format = ReportDownload.format(ending);
        if (format == null || of.state() != State.DONE) {
            throw new NotThere();
        }
        access.log(null, "returns: check " + validation, "export", null);
        return new ReportDownload(validations.returns(validation).stream().map(this::report).toList(), format);
    }

    private Report report(KeptReturn of) {
        var kept = new ArrayList<KeptFinding>();
        findings.each(of, kept::add);
        var known = record.seen(kept.stream().map(KeptFinding::child).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new)));
        return KeptReport.of(of, validations.rules(of), kept.stream().map(each -> known.withholds(each.child()) ? each.withheld() : each).toList(), validations.faults(of));
    }

    private Validation standing(UUID id) {
        return validations.find(id).map(checking::standing).orElseThrow(NotThere::new);
    }

    private Validation gathering(UUID id) {
        return validations.find(id).filter(found -> found.state() == State.GATHERING).orElseThrow(NotThere::new);
    }

    private static @Nullable CollectionYear year(Answers answers) {
        try {
            return CollectionYear.parse(answers.text("year"));
        } catch (IllegalArgumentException not) {
            return null;
        }
    }

    private static About about() {
        return About.on(LocalDate.EPOCH);
    }
}
