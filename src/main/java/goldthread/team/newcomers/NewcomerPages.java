package goldthread.team.newcomers;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.select;
import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.text;

import goldthread.access.Account;
import goldthread.access.AccessLog;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.access.SecondPerson;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The administrator's list of workers without an account: tick, look at the role, create. The account has the worker's own
/// number, so that what is allocated to them is theirs from the first sign-in.
@Needs(Permission.ACCOUNTS)
@Controller
final class NewcomerPages {
    static final String ALL = "/admin/new-workers";
    /// A password is slow to make on purpose; the rest stays on the list.
    private static final int AT_ONCE = 25, LOGINS = 99;
    private static final String PROPOSED = "proposed";

    private static final Form<Answers> CREATE = Form.of("team.newcomers", "Create accounts", "Create accounts").ask(
            checkboxesFrom("workers", "Who gets an account?", "workers").named("Workers").required("Choose who gets an account"),
            select("role", "With which role?", Stream.concat(Stream.of(Choice.of(PROPOSED, "The role proposed for each")), Arrays.stream(Role.values()).filter(role -> !SecondPerson.high(role)).map(role -> Choice.of(role.name(), role.title()))).toArray(Choice[]::new))
                    .named("Role").required("Choose the role").hint("Look at what is proposed beside each name. Roles that guard records or give accounts are given one by one, under Accounts"));

    private final Newcomers newcomers;
    private final Accounts accounts;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NewcomerPages(Newcomers newcomers, Accounts accounts, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static MenuItem newWorkersMenu() {
        return new MenuItem("New workers", ALL, 91, Permission.ACCOUNTS);
    }

    @GetMapping(ALL)
    View all() {
        return page(all(today()), List.of(), Answers.none().with("role", PROPOSED));
    }

    @PostMapping(ALL)
    View create(@RequestParam MultiValueMap<String, String> typed) {
        var all = all(today());
        return switch (CREATE.check(Answers.typed(typed), about(all))) {
            case Checked.Problems<Answers> problems -> page(all, problems.problems(), Answers.typed(typed));
            case Checked.Filled<Answers> filled -> create(all, filled.answers());
        };
    }

    private View create(List<Newcomer> all, Answers answers) {
        var chosen = all.stream().filter(each -> answers.ids("workers").contains(each.worker())).limit(AT_ONCE).toList();
        boolean proposed = answers.chose("role", PROPOSED);
        var none = chosen.stream().filter(each -> proposed && each.proposed().isEmpty()).map(Newcomer::name).toList();
        if (!none.isEmpty()) return page(all, List.of(new Checked.Problem("role", "Choose a role: none is proposed for " + String.join(", ", none))), answers);
        var cards = new ArrayList<Block.Card>();
        for (var each : chosen) {
            var role = proposed ? each.proposed().orElseThrow() : Role.valueOf(answers.text("role"));
            var account = account(each, role);
            if (each.until() != null) accounts.leaves(account.id(), each.until());
            cards.add(Block.Card.of(link(account.name(), "/admin/accounts/" + account.id())).fact("Login", text(account.login())).fact("Role", text(role.title())).fact("One-time password", Words.strong(accounts.oneTimePassword(account.id(), "").orElse(""))));
        }
        int left = all(today()).size();
        return frame("Accounts created").with(Block.lead("Give each their password. It is shown this once only; they choose their own when they first sign in with it."), new Block.Cards(cards, ""),
                Block.say(link(left == 0 ? "Back to the list" : left + (left == 1 ? " worker has" : " workers have") + " no account yet", ALL)));
    }

    /// With the worker's own id; the login is numbered where somebody has it.
    private Account account(Newcomer one, Role role) {
        for (int time = 1; ; time++) {
            try {
                return accounts.create(one.worker(), Acting.who().holder(), one.login(time), one.name(), null, Set.of(role));
            } catch (Accounts.LoginTaken taken) {
                if (time == LOGINS) throw taken;
            }
        }
    }

    private List<Newcomer> all(LocalDate today) {
        return transaction.execute(status -> {
            new AccessLog(database).did("view", "workers without an account");
            return newcomers.without(today);
        });
    }

    private View page(List<Newcomer> all, List<Checked.Problem> problems, Answers typed) {
        var table = Block.table("Workers without an account", "Name", "Team", "From", "Role proposed").captionHidden().whenEmpty("Everybody who works here, as far as is recorded, has an account.");
        for (var each : all) table = table.row(text(each.name()), text(each.team()), day(each.from()), each.proposed().map(role -> text(role.title())).orElse(quiet("None: choose")));
        var page = frame("Workers without an account").with(Block.lead("Known from the HR system or recorded in Team. Nobody gets an account by themselves, and no role but from you. Who leaves loses the account with the last day of work."));
        return all.isEmpty() ? page.with(table) : page.with(CREATE.ask(ALL, about(all), typed, problems), Block.details("The list as a table", table));
    }

    private static Page frame(String title) {
        return Page.of(title).in(ALL).under(link("Home", "/"), link("Accounts", "/admin/accounts"));
    }

    private About about(List<Newcomer> all) {
        return About.on(today()).offering("workers", all.stream().map(each -> Choice.of(each.worker().toString(), each.name()).hint(each.team() + ", from " + Words.spoken(each.from()) + ". "
                + each.proposed().map(role -> "Proposed: " + role.title().toLowerCase(java.util.Locale.UK)).orElse("No role is proposed for " + each.role().replace('-', ' ')) + "; login " + each.login(1))).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
