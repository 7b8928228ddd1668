package goldthread.admin;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Checked.Problems;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.signin.ApiTokens;
import goldthread.signin.OwnPassword;
import goldthread.signin.Passkeys;
import goldthread.signin.Sessions;
import goldthread.signin.Ways;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own account: password, sessions, keys for programs, and records that one must not see.
@Needs
@Controller
final class OwnPages {
    private static final Words.Link TRAIL = link("Your account", "/account");
    private static final Form<Answers> PASSWORD = Form.of("own-password", "Change password", "Change password").ask(
                    Question.password("current", "Current password").required("Enter your current password"),
                    Question.newPassword("chosen", "New password")
                            .hint("12 characters or more. Three or four words that mean nothing together are good.")
                            .required("Enter a new password"),
                    Question.newPassword("again", "New password again").required("Enter the new password again"))
            .refuse("again", answers -> !answers.text("again").equals(answers.text("chosen")),
                    "Enter the same new password twice");
    private static final String METRICS = ApiTokens.METRICS;
    private static final Form<Answers> KEY = Form.of("key", "New key", "Create key").ask(
            Question.text("name", "What is it for?").named("Purpose").required("Enter what the key is for"),
            Question.checkboxesFrom("scopes", "What may a program do with it?", "scopes").named("Scopes")
                    .required("Choose what a program may do with it"),
            Question.wholeNumber("days", "For how many days?", 1, 366).named("Days")
                    .required("Enter for how many days it works"));

    private static final Form<Answers> KEY_WITH_PASSWORD = KEY.ask(Question.password("password", "Your password").required("Enter your password"));

    private final Accounts accounts;
    private final Sessions sessions;
    private final OwnPassword password;
    private final ApiTokens tokens;
    private final Passkeys passkeys;
    private final Ways ways;
    private final Access access;
    private final Clock clock;

    OwnPages(Accounts accounts, Sessions sessions, OwnPassword password, ApiTokens tokens, Passkeys passkeys, Ways ways, Access access, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.password = password;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.ways = ways;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/account")
    View account() {
        var me = accounts.account(Acting.who().account());
        var summary = Block.summary().fact("Name", text(me.name())).fact("Login", text(me.login()))
                .fact("Roles", AccountPages.titles(me.roles()))
                .fact("Password", text("Set"), link("Change", "/account/password", "password"));
        if (ways.local()) {
            summary = summary.fact("Passkeys", text(passkeys.mine().size()), link("Change", PasskeyPages.ALL, "passkeys"));
        }
        return Page.of("Your account").with(
                summary.fact("Keys for programs", text(tokens.mine().size()), link("Change", "/account/keys", "keys")),
                Block.buttons(Block.Button.post("Sign out on every device", "/account/sign-out-everywhere").secondary()));
    }

    @GetMapping("/account/password")
    View password() {
        return changing(PASSWORD.ask("/account/password", today()));
    }

    /// The passwords are taken as they were typed: a form's tidying would change them.
    @PostMapping("/account/password")
    View password(@RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String chosen,
                  @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        if (PASSWORD.check(Answers.typed(typed), today()) instanceof Problems<Answers> problems) {
            return changing(PASSWORD.ask("/account/password", today(), problems));
        }
        return password.change(current, chosen, request.getRemoteAddr())
                .<View>map(wrong -> changing(PASSWORD.ask("/account/password", today(),
                        Problems.of(Answers.none(), wrong))))
                .orElseGet(() -> left(response, "/sign-in?changed"));
    }

    @PostMapping("/account/sign-out-everywhere")
    View signOutEverywhere(HttpServletResponse response) {
        sessions.endAll(Acting.who().account());
        return left(response, "/sign-in?left");
    }

    /// The browser forgets what it was shown, as after signing out here alone.
    private static View left(HttpServletResponse response, String to) {
        response.setHeader("Clear-Site-Data", Sessions.FORGET);
        return Page.goTo(to);
    }

    @GetMapping("/account/keys")
    View keys() {
        return showingKeys(key().ask("/account/keys", offering()));
    }

    /// Who sits down at an open screen makes no key to come back with.
    private Form<Answers> key() {
        return password.known() ? KEY_WITH_PASSWORD : KEY;
    }

    @PostMapping("/account/keys")
    View giveKey(@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "", name = "password") String own, HttpServletRequest request) {
        return switch (key().check(Answers.typed(typed), offering())) {
            case Problems<Answers> problems -> showingKeys(key().ask("/account/keys", offering(), problems));
            case Checked.Filled<Answers> filled when password.known() && !password.right(own, request.getRemoteAddr()) ->
                    showingKeys(key().ask("/account/keys", offering(), new Problems<>(filled.answers(),
                            List.of(new Checked.Problem("password", "Enter your own password. If it is right, there were too many tries: wait 15 minutes")))));
            case Checked.Filled<Answers> filled -> given(filled.made());
        };
    }

    @PostMapping("/account/keys/end")
    View endKey(@RequestParam(defaultValue = "") String key) {
        tokens.end(key);
        return Page.goTo("/account/keys", "The key has ended. No program can use it any more.");
    }

    /// Whoever finds that a record is their own, a relative's or a neighbour's says so here, and sees it no more.
    @GetMapping("/account/never/{subject}")
    View never(@PathVariable UUID subject) {
        return Page.of("Do not let me see this record").under(TRAIL).with(
                Block.lead("Do this when you know the family: your own, a relative's, a friend's, a neighbour's."),
                Block.say("You will not see this record again, in no list, count or search."
                        + " Only the information guardian can undo it."),
                Block.buttons(Block.Button.post("Do not let me see this record", "/account/never/" + subject).warning()));
    }

    @PostMapping("/account/never/{subject}")
    View neverAgain(@PathVariable UUID subject) {
        access.bar(subject);
        return Page.goTo("/", "You will not see this record again.");
    }

    private View given(Answers answers) {
        var scopes = answers.texts("scopes");
        var key = tokens.give(answers.text("name"), scopes.stream().filter(scope -> !scope.equals(METRICS))
                        .map(Permission::valueOf).collect(Collectors.toSet()), scopes.contains(METRICS),
                Duration.ofDays(answers.number("days")));
        return Page.of("New key").under(TRAIL, link("Keys", "/account/keys")).with(
                Block.lead("Copy this key now. It is shown this once only."),
                Block.summary().fact("Key", Words.strong(key)),
                Block.say("A program sends it with each request as “Authorization: Bearer” and the key."));
    }

    private View showingKeys(Block.Asking form) {
        var cards = tokens.mine().stream().map(token -> Block.Card.of(text(token.name()))
                .fact("May", text(String.join(", ", token.scopes()))).fact("Until", Words.moment(token.expiresAt()))
                .action(Block.Button.post("End this key", "/account/keys/end").with("key", token.id()).secondary())).toList();
        return Page.of("Keys for programs").under(TRAIL)
                .with(Block.section("keys", "Your keys",
                        new Block.Cards(cards, "You have no keys. With a key, a program can act for you.")))
                .with(Block.section("new-key", "Create a key", form));
    }

    private About offering() {
        var mine = Arrays.stream(Permission.values()).filter(Acting.who()::may)
                .map(permission -> Choice.of(permission.name(), said(permission)));
        return today().offering("scopes",
                Stream.concat(mine, Stream.of(Choice.of(METRICS, "Read the measures of the running system"))).toList());
    }

    private static String said(Permission permission) {
        return switch (permission) {
            case SEE_CHILDREN -> "See records that you may see";
            case WHOLE_RECORD -> "See the whole of them, not only what is about education";
            case SEE_ALL_CHILDREN -> "See records without a relationship, as you may";
            case FRONT_DOOR -> "Read and decide on what reaches the front door";
            case RECORD -> "Record";
            case SEAL -> "Seal entries to named people, and ask that they are opened";
            case RETURNS -> "Take in and give out returns";
            case SEE_LAW -> "Read the rule book";
            case SET_LAW -> "Set the authority's own limits";
            case ACCOUNTS -> "Give and end accounts";
            case GUARD -> "Guard records";
            case AGENCY -> "See agency workers, but not what is paid";
            case ASK_AGENCY -> "Ask for agency workers, and decide";
            case SEE_PAY -> "See what people are paid";
            case SIGN_AGENCY -> "Sign off a price above the cap";
            case LEAD_TEAM -> "See the board of a team, and allocate";
            case FOSTERING -> "See and write about households that foster, of those that you support or all that you lead";
            case PLACES -> "See places outside the home where children come to harm";
            case NOT_IN_SCHOOL -> "Keep the register of children not in school";
            case CONTRIBUTE -> "Read what you were invited to, and write what your agency knows";
            case READ_SHARED -> "Read what was shared with you, and answer it";
            case NAMED_ONLY -> "Read what only those named may read";
            case BREAK_GLASS -> "Open a record with a reason";
        };
    }

    private static View changing(Block.Asking form) {
        return Page.of("Change password").under(TRAIL).with(form);
    }

    private About today() {
        return About.on(Today.in(clock));
    }
}
