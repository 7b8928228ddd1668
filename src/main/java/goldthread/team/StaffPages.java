package goldthread.team;

import static goldthread.pages.Words.link;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.workforce.CensusField;
import goldthread.workforce.StaffEntry.Described;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.PostStands;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the workforce returns ask and is told where it is known: of a worker, of one who leaves, of a post. What was told
/// before of a worker is not shown here.
@Needs(Permission.LEAD_TEAM)
@Controller
final class StaffPages {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Accounts accounts;
    private final Access access;
    private final CaseFile caseFile;
    private final Clock clock;

    StaffPages(Accounts accounts, Access access, CaseFile caseFile, Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    @GetMapping(TeamPages.WORKER + "/described")
    View described(@PathVariable UUID account) {
        return asking(account, StaffForms.DESCRIBED.ask(TeamPages.address(account) + "/described", about()));
    }

    @PostMapping(TeamPages.WORKER + "/described")
    View describe(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, StaffForms.DESCRIBED, "/described", typed, answers -> {
            var facts = new TreeMap<String, String>();
            for (var field : CensusField.values()) {
                if (answers.has(StaffForms.key(field))) facts.put(field.element(), field.shape() == CensusField.Shape.DAY ? answers.date(StaffForms.key(field)).toString() : answers.text(StaffForms.key(field)));
            }
            return new Described(new Subject(account), answers.date("on"), facts);
        }, "It is told for the census");
    }

    @GetMapping(TeamPages.WORKER + "/left")
    View left(@PathVariable UUID account) {
        return asking(account, StaffForms.LEFT.ask(TeamPages.address(account) + "/left", about()));
    }

    @PostMapping(TeamPages.WORKER + "/left")
    View leaves(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, StaffForms.LEFT, "/left", typed, answers -> {
            // first, so that nobody who left can open anything if what follows fails
            accounts.leaves(account, answers.date("left-on"));
            return new Left(new Subject(account), answers.date("left-on"), answers.text("left-why"), answers.textOrNull("destination"), answers.textOrNull("reason"));
        }, () -> "It is recorded that the worker leaves" + (accounts.account(account).disabledAt() == null ? ". The account stays until an administrator ends it" : ""));
    }

    @GetMapping(TeamPages.TEAM + "/post")
    View post() {
        return page("A post").with(StaffForms.POST.ask(TeamPages.TEAM + "/post", about()));
    }

    @PostMapping(TeamPages.TEAM + "/post")
    View stands(@RequestParam MultiValueMap<String, String> typed) {
        return switch (StaffForms.POST.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page("A post").with(StaffForms.POST.ask(TeamPages.TEAM + "/post", about(), problems));
            case Checked.Filled<Answers> filled -> {
                var answers = filled.answers();
                write(answers, new PostStands(Subject.unheardOf(), answers.text("team"), answers.text("title"), null, answers.date("vacant"), answers.dateOrNull("until"), answers.textOrNull("fte")));
                yield Page.goTo(TeamPages.TEAM, "The vacant post is recorded");
            }
        };
    }

    private View asking(UUID account, goldthread.pages.Block form) {
        var who = accounts.account(account);
        access.log(account, "worker", "view", null);
        return page("Worker").heading(who.name()).back(TeamPages.address(account)).with(form);
    }

    private View recorded(UUID account, Form<Answers> form, String action, MultiValueMap<String, String> typed, Function<Answers, Entry> entry, String said) {
        return recorded(account, form, action, typed, entry, () -> said);
    }

    /// @param said once it is written
    private View recorded(UUID account, Form<Answers> form, String action, MultiValueMap<String, String> typed, Function<Answers, Entry> entry, Supplier<String> said) {
        accounts.account(account);
        return switch (form.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> asking(account, form.ask(TeamPages.address(account) + action, about(), problems));
            case Checked.Filled<Answers> filled -> {
                write(filled.answers(), entry.apply(filled.answers()));
                yield Page.goTo(TeamPages.address(account), said.get());
            }
        };
    }

    private void write(Answers answers, Entry entry) {
        caseFile.append(Append.observed(answers.once(), entry, clock.instant(), "page"));
    }

    private static Page page(String title) {
        return Page.of(title).in(TeamPages.TEAM).under(link("Team", TeamPages.TEAM));
    }

    private About about() {
        return About.on(LocalDate.ofInstant(clock.instant(), ENGLAND));
    }
}
