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
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.team.WorkloadCap.Cap;
import goldthread.time.England;
import goldthread.workforce.Registration;
import goldthread.workforce.StaffEntry.ConditionsWeighed;
import goldthread.workforce.programme.ProgrammeEntry.CapExceeded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A named manager's decision that a worker may be given more than a programme promises, or a social worker's part despite
/// conditions of practice: for today, on whatever page or from whatever program the part is recorded.
@Needs(Permission.LEAD_TEAM)
@Controller
final class AuthorisingPages {
    private static final String AUTHORISE = "/authorise";

    private final Gates gates;
    private final WorkloadCap cap;
    private final Access access;
    private final Accounts accounts;
    private final CaseFile caseFile;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AuthorisingPages(Gates gates, WorkloadCap cap, Access access, Accounts accounts, CaseFile caseFile, Clock clock, PlatformTransactionManager transactions) {
        this.gates = gates;
        this.cap = cap;
        this.access = access;
        this.accounts = accounts;
        this.caseFile = caseFile;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(TeamPages.WORKER + AUTHORISE)
    View ask(@PathVariable UUID account) {
        return transaction.execute(status -> asking(account, Answers.none(), List.of()));
    }

    @PostMapping(TeamPages.WORKER + AUTHORISE)
    View authorise(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return transaction.execute(status -> switch (TeamForms.AUTHORISE.check(Answers.typed(typed), about(account))) {
            case Checked.Problems<Answers> problems -> asking(account, Answers.typed(typed), problems.problems());
            case Checked.Filled<Answers> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), entry(account, filled.answers()), clock.instant(), "page"));
                yield Page.goTo(TeamPages.address(account), "It is authorised for today");
            }
        });
    }

    private Entry entry(UUID account, Answers answers) {
        var by = answers.id(TeamForms.ABOVE_BY);
        var why = answers.text(TeamForms.ABOVE_WHY);
        return answers.chose("despite", TeamForms.CONDITIONS) ? new ConditionsWeighed(new Subject(account), today(), conditions(account).orElseThrow(), why, by, accounts.account(by).name())
                : new CapExceeded(new Subject(account), today(), 0, Integer.parseInt(answers.text("weight")), cap.of(account, today()).map(Cap::most).orElse(0), why, by, accounts.account(by).name());
    }

    private Page asking(UUID account, Answers typed, List<Checked.Problem> problems) {
        var about = about(account);
        access.log(account, "worker", "view", null);
        var page = Page.of("Authorise an allocation").caption(name(account)).back(TeamPages.address(account)).in(TeamPages.TEAM).under(link("Team", TeamPages.TEAM), link("Worker", TeamPages.address(account)));
        return about.lists().get("despite").isEmpty() ? page.with(Block.lead("Nothing needs to be authorised: " + name(account) + " is not on the register with conditions that are still to be weighed today, and is in no programme with a cap."))
                : page.with(TeamForms.AUTHORISE.ask(TeamPages.address(account) + AUTHORISE, about, typed, problems));
    }

    private About about(UUID account) {
        var despite = new ArrayList<Choice>();
        conditions(account).ifPresent(sentence -> despite.add(Choice.of(TeamForms.CONDITIONS, "A social worker's part despite conditions of practice").hint(sentence)));
        cap.of(account, today()).filter(each -> each.most() > 0).ifPresent(each -> despite.add(Choice.of(TeamForms.HEAVIER, "A heavier caseload than the programme promises")
                .hint("Weight " + each.weight() + " now, and at most " + each.most() + " is promised: " + each.share())));
        return About.on(today()).offering("despite", despite).offering("authorisers", TeamPages.authorisers(accounts, account));
    }

    /// As the register has them, unless they were weighed today.
    private Optional<String> conditions(UUID account) {
        return gates.conditions(account, name(account)).flatMap(asked -> Registration.of(caseFile.timeline(new Subject(account)), today())).flatMap(register -> register.conditions(name(account)));
    }

    private String name(UUID account) {
        return new WhoWorks(accounts, caseFile).name(account);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
