package goldthread.admin;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Account;
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
import goldthread.pages.Checked.Problems;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.signin.Sessions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who may sign in, and as what.
@Needs(Permission.ACCOUNTS)
@Controller
final class AccountPages {
    private static final String ALL = "/admin/accounts", ONE = ALL + "/{account}";
    private static final Words.Link TRAIL = link("Accounts", ALL);
    private static final String NO_REASON = "Enter why, for the administrator who must agree";
    private static final String WAITS = "This waits until another administrator agrees.";

    private record Wanted(String login, String name, Set<Role> roles, String why) {}

    private record Roles(Set<Role> roles, String why) {}

    private static final Question ROLES = Question.checkboxes("roles", "What may they do?",
            Arrays.stream(Role.values()).map(role -> Choice.of(role.name(), role.title())).toArray(Choice[]::new))
            .named("Roles").hint("An administrator reads no record, so this role goes with none that sees children. Information guardian"
                    + " and administrator are given when another administrator agrees.");
    private static final Question WHY = Question.text("why", "Why, if another administrator must agree?").named("Reason");
    private static final Form<Wanted> NEW = Form.of("account", "New account", "Create account").ask(
                    Question.text("name", "Name").hint("As colleagues know them").required("Enter their name"),
                    Question.text("login", "Login").hint("What they will type to sign in, such as a work email address")
                            .required("Enter a login"),
                    ROLES, WHY)
            .refuse("login", answers -> !answers.text("login").matches("\\S+"), "Enter a login without spaces")
            .refuse("roles", AccountPages::notTogether, "Choose Administrator, a partner agency, a parent or an advocate alone, or roles that see children")
            .refuse("why", answers -> roles(answers).stream().anyMatch(SecondPerson::high) && !answers.has("why"), NO_REASON)
            .makes(answers -> new Wanted(answers.text("login"), answers.text("name"), roles(answers), answers.text("why")));
    private static final Form<Roles> CHANGED_ROLES = Form.of("roles", "Roles", "Save roles").ask(ROLES, WHY)
            .refuse("roles", AccountPages::notTogether, "Choose Administrator, a partner agency, a parent or an advocate alone, or roles that see children")
            .makes(answers -> new Roles(roles(answers), answers.text("why")));
    private static final Form<Answers> IDENTITY = Form.of("identity", "Work account", "Save work account").ask(
            Question.text("subject", "How does the identity provider name them?")
                    .hint("Leave empty to end sign-in with a work account"));
    /// For somebody whose way in another administrator must agree to.
    private static final Form<Answers> ASKED_IDENTITY = Form.of("identity", "Work account", "Ask to save the work account").ask(
            IDENTITY.questions().getFirst(), Question.text("identity-why", "Why do they sign in with another work account?").named("Reason"))
            .refuse("identity-why", answers -> answers.has("subject") && !answers.has("identity-why"), NO_REASON);
    private static final Form<Answers> ASKED_PASSWORD = Form.of("one-time", "One-time password", "Ask to give a one-time password").ask(
            Question.text("password-why", "Why do they need a one-time password?").named("Reason").hint("Another administrator reads this, and gives them the password").required(NO_REASON));

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondPerson second;
    private final Clock clock;

    AccountPages(Accounts accounts, Sessions sessions, SecondPerson second, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.second = second;
        this.clock = clock;
    }

    @Bean
    static MenuItem accountsMenu() {
        return new MenuItem("Accounts", ALL, 90, Permission.ACCOUNTS);
    }

    @GetMapping(ALL)
    View all() {
        var table = Block.table("Accounts", "Name", "Login", "Roles", "State").captionHidden()
                .whenEmpty("There are no accounts. Create one for the first person.");
        for (var account : accounts.all()) {
            table = table.row(link(account.name(), ALL + "/" + account.id()), text(account.login()),
                    titles(account.roles()), state(account));
        }
        return Page.of("Accounts").in(ALL).actions(Block.Button.go("Create account", ALL + "/new"), Block.Button.go("New workers", "/admin/new-workers").secondary(), Block.Button.go("Waiting for a second person", SecondPersonPages.ALL).secondary()).with(table);
    }

    @GetMapping(ALL + "/new")
    View fresh() {
        return filling(NEW.ask(ALL + "/new", today()));
    }

    @PostMapping(ALL + "/new")
    View create(@RequestParam MultiValueMap<String, String> typed) {
        return switch (NEW.check(Answers.typed(typed), today())) {
            case Problems<Wanted> problems -> filling(NEW.ask(ALL + "/new", today(), problems));
            case Checked.Filled<Wanted> filled -> create(filled.made(), Answers.typed(typed));
        };
    }

    private View create(Wanted wanted, Answers typed) {
        try {
            var ordinary = wanted.roles.stream().filter(role -> !SecondPerson.high(role)).collect(Collectors.toSet());
            var account = accounts.create(Acting.who().holder(), wanted.login, wanted.name, ordinary);
            return wanted.roles.stream().anyMatch(SecondPerson::high)
                    ? asked(account.id(), () -> accounts.setRoles(account.id(), wanted.roles, wanted.why), "The account is created.")
                    : oneTime(account, accounts.oneTimePassword(account.id(), "").orElseThrow());
        } catch (Accounts.LoginTaken taken) {
            return filling(NEW.ask(ALL + "/new", today(), new Problems<>(typed,
                    List.of(new Checked.Problem("login", "Enter another login: somebody has this one")))));
        }
    }

    @GetMapping(ONE)
    View one(@PathVariable UUID account) {
        return showing(accounts.account(account), null);
    }

    @PostMapping(ONE + "/roles")
    View roles(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return switch (CHANGED_ROLES.check(Answers.typed(typed), today())) {
            case Problems<Roles> problems -> showing(accounts.account(account), problems);
            case Checked.Filled<Roles> filled -> roles(accounts.account(account), filled);
        };
    }

    private View roles(Account account, Checked.Filled<Roles> filled) {
        var wanted = filled.made();
        if (isMine(account.id()) && !wanted.roles.contains(Role.ADMINISTRATOR)) {
            return notMyself(account.id());
        }
        if (wanted.why.isBlank() && wanted.roles.stream().anyMatch(role -> SecondPerson.high(role) && !account.roles().contains(role))) {
            return showing(account, new Problems<>(filled.answers(), List.of(new Checked.Problem("why", NO_REASON))));
        }
        return asked(account.id(), () -> accounts.setRoles(account.id(), wanted.roles, wanted.why),
                "The roles have been changed. They count from the next page this person opens.");
    }

    @PostMapping(ONE + "/identity")
    View identity(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        var answers = Answers.typed(typed);
        var subject = answers.text("subject");
        if (high(accounts.account(account)) && ASKED_IDENTITY.check(answers, today()) instanceof Problems<Answers> problems) {
            return again(accounts.account(account), ASKED_IDENTITY.ask(ALL + "/" + account + "/identity", today(), problems));
        }
        return asked(account, () -> accounts.setOidcSubject(account, subject.isEmpty() ? null : subject, answers.text("identity-why")),
                "The work account has been saved.");
    }

    @PostMapping(ONE + "/password")
    View password(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        var of = accounts.account(account);
        if (high(of) && ASKED_PASSWORD.check(Answers.typed(typed), today()) instanceof Problems<Answers> problems) {
            return again(of, ASKED_PASSWORD.ask(ALL + "/" + account + "/password", today(), problems));
        }
        try {
            return accounts.oneTimePassword(account, Answers.typed(typed).text("password-why")).<View>map(password -> oneTime(of, password))
                    .orElseGet(() -> Page.goTo(SecondPersonPages.ALL, WAITS));
        } catch (SecondPerson.AskedAlready waits) {
            return SecondPersonPages.already();
        }
    }

    /// Done, or waiting for another.
    private static View asked(UUID account, BooleanSupplier change, String done) {
        try {
            return change.getAsBoolean() ? back(account, done) : Page.goTo(SecondPersonPages.ALL, WAITS);
        } catch (SecondPerson.AskedAlready waits) {
            return SecondPersonPages.already();
        } catch (Accounts.IdentityTaken taken) {
            return identityTaken(ALL + "/" + account);
        }
    }

    static View identityTaken(String back) {
        return Page.refused("Somebody else signs in with this work account. Enter another one, or end theirs first.", "", back);
    }

    private static boolean high(Account account) {
        return !isMine(account.id()) && account.roles().stream().anyMatch(SecondPerson::high);
    }

    @PostMapping(ONE + "/sign-out")
    View signOut(@PathVariable UUID account) {
        sessions.endAll(accounts.account(account).id());
        return back(account, "This person has been signed out everywhere.");
    }

    @PostMapping(ONE + "/end")
    View end(@PathVariable UUID account) {
        if (isMine(account)) {
            return notMyself(account);
        }
        accounts.disable(account);
        return back(account, "The account has ended. Whoever was signed in with it is out.");
    }

    @PostMapping(ONE + "/reopen")
    View reopen(@PathVariable UUID account) {
        return back(account, accounts.enable(account) ? "The account is open again."
                : "The account is open again, but no information guardian and no administrator: ask for these roles below, and another administrator must agree.");
    }

    private View showing(Account account, @Nullable Problems<Roles> problems) {
        var address = ALL + "/" + account.id();
        var held = new Answers(Map.of("roles", account.roles().stream().map(Role::name).toList()));
        var roles = problems == null ? CHANGED_ROLES.ask(address + "/roles", today(), held)
                : CHANGED_ROLES.ask(address + "/roles", today(), problems);
        return Page.of("Account").heading(account.name()).in(ALL).under(TRAIL).with(
                Block.summary().fact("Login", text(account.login())).fact("Since", Words.moment(account.createdAt()))
                        .fact("State", state(account)))
                .with(SecondPersonPages.about(second, account.id()))
                .with(Block.section("roles-of", "Roles", roles), waysIn(account, address),
                        Block.section("ending", "End of the account", new Block.Buttons(ending(account, address))));
    }

    private Block waysIn(Account account, String address) {
        var out = Block.Button.post("Sign out everywhere", address + "/sign-out").secondary();
        if (high(account)) {
            return Block.section("ways-in", "Ways to sign in",
                    Block.say("They guard records or give accounts: another administrator must agree to a new way in."),
                    ASKED_IDENTITY.ask(address + "/identity", today(), identity(account)), ASKED_PASSWORD.ask(address + "/password", today()), Block.buttons(out));
        }
        return Block.section("ways-in", "Ways to sign in", IDENTITY.ask(address + "/identity", today(), identity(account)),
                Block.buttons(Block.Button.post("Give a one-time password", address + "/password").secondary(), out));
    }

    private static View again(Account account, Block.Asking form) {
        return Page.of("Account").heading(account.name()).in(ALL).under(TRAIL, link(account.name(), ALL + "/" + account.id())).with(form);
    }

    /// An account whose end lies ahead may stay open, or end now.
    private static List<Block.Button> ending(Account account, String address) {
        var reopen = Block.Button.post("Open this account again", address + "/reopen").secondary();
        var end = Block.Button.post("End this account", address + "/end").warning();
        return account.disabled() ? List.of(reopen) : account.disabledAt() == null ? List.of(end) : List.of(end, Block.Button.post("Keep this account open", address + "/reopen").secondary());
    }

    private static Answers identity(Account account) {
        return account.oidcSubject() == null ? Answers.none() : Answers.of(Map.of("subject", account.oidcSubject()));
    }

    static View oneTime(Account account, String password) {
        return Page.of("One-time password").in(ALL).under(TRAIL).with(
                Block.lead("Give " + account.name() + " this password. It is shown this once only."),
                Block.summary().fact("Login", text(account.login())).fact("One-time password", Words.strong(password)),
                Block.say("They choose their own when they first sign in with it."),
                Block.buttons(Block.Button.go("Go to the account", ALL + "/" + account.id())));
    }

    private static View filling(Block.Asking form) {
        return Page.of("New account").in(ALL).under(TRAIL).with(form);
    }

    private static View back(UUID account, String said) {
        return Page.goTo(ALL + "/" + account, said);
    }

    private static View notMyself(UUID account) {
        return Page.refused("You cannot take your own administration away: ask another administrator.", "",
                ALL + "/" + account);
    }

    private static boolean isMine(UUID account) {
        return Acting.who().account().equals(account);
    }

    private static boolean notTogether(Answers answers) {
        return !Accounts.together(roles(answers));
    }

    private static Set<Role> roles(Answers answers) {
        return answers.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    static Words titles(Set<Role> roles) {
        return roles.isEmpty() ? Words.quiet("None")
                : text(roles.stream().sorted().map(Role::title).collect(Collectors.joining(", ")));
    }

    private static Words state(Account account) {
        return account.disabled() ? Words.tag("Ended", Words.Colour.GREY) : account.disabledAt() == null ? text("Open")
                : Words.lines(text("Open"), Words.run(text("Ends "), Words.moment(account.disabledAt())));
    }

    private About today() {
        return About.on(Today.in(clock));
    }
}
