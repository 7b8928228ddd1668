package goldthread.admin;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.moment;
import static goldthread.pages.Words.text;

import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Guard;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.access.SecondPerson;
import goldthread.access.SecondPerson.Asked;
import goldthread.access.SecondPerson.State;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Awaiting;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Words;
import goldthread.signin.OwnPassword;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What one person asked for and another must agree to: each sees what they may do themselves, and nothing else.
@Needs
@Controller
final class SecondPersonPages {
    static final String ALL = "/second-person";
    private static final String ONE = ALL + "/{asked}";
    private static final List<Permission> CONCERNED = List.of(Permission.GUARD, Permission.ACCOUNTS);
    private static final Form<Answers> REFUSING = Form.of("second-person", "Refuse", "Refuse").ask(
            Question.text("why", "Why not?").named("Reason").hint("Whoever asked reads it").required("Enter why you refuse"));

    private static final Form<Answers> AGREEING = Form.of("second-person-agree", "Agree", "Agree").ask(
            Question.password("password", "Your password").required("Enter your own password"));

    private final SecondPerson second;
    private final Guard guard;
    private final Accounts accounts;
    private final OwnPassword password;
    private final Clock clock;

    SecondPersonPages(SecondPerson second, Guard guard, Accounts accounts, OwnPassword password, Clock clock) {
        this.second = second;
        this.guard = guard;
        this.accounts = accounts;
        this.password = password;
        this.clock = clock;
    }

    @Bean
    static Awaiting recordsWaitForASecondPerson(SecondPerson second) {
        return awaiting(second, Permission.GUARD);
    }

    @Bean
    static Awaiting accountsWaitForASecondPerson(SecondPerson second) {
        return awaiting(second, Permission.ACCOUNTS);
    }

    private static Awaiting awaiting(SecondPerson second, Permission needed) {
        return new Awaiting(needed, ALL, "act waits until a second person agrees", "acts wait until a second person agrees", () -> second.waiting(needed));
    }

    @GetMapping(ALL)
    View all() {
        mayLook();
        var all = second.all();
        var names = accounts.names(all.stream().flatMap(one -> Stream.of(one.by(), one.answeredBy() == null ? one.by() : one.answeredBy())).toList());
        var waiting = all.stream().filter(one -> one.state() == State.ASKED).toList();
        var done = Block.table("Answered lately", "What", "Asked by", "Answer", "By", "When").captionHidden().whenEmpty("Nothing was answered yet.");
        for (var one : all) {
            if (one.state() != State.ASKED && one.answeredAt() != null) {
                done = done.row(Words.lines(text(one.act().title()), text(one.what())), text(names.get(one.by())),
                        Words.lines(text(said(one.state())), text(one.answer() == null ? "" : one.answer())),
                        text(one.answeredBy() == null ? "" : names.get(one.answeredBy())), moment(one.answeredAt()));
            }
        }
        return Page.of("Waiting for a second person").under(link("Home", "/")).with(
                Block.lead("These acts take effect when somebody else who may do them agrees."),
                Block.section("waiting", "Waiting", new Block.Cards(waiting.stream().map(one -> card(one, names)).toList(), "Nothing waits.")),
                Block.section("done", "Answered", done));
    }

    private Block.Card card(Asked one, Map<UUID, String> names) {
        var card = Block.Card.of(text(one.act().title())).fact("What", text(one.what()));
        if (one.act().needs() == Permission.GUARD && one.about() != null) {
            card = card.fact("Record", text(one.about().toString()));
        }
        card = card.fact("Why", text(one.why())).fact("Asked by", text(names.get(one.by()))).fact("Asked", moment(one.at())).fact("Lapses", moment(one.lapses()));
        if (!one.mine()) {
            return card.action(Block.Button.go("Agree", address(one) + "/agree")).action(Block.Button.go("Refuse", address(one) + "/refuse").secondary());
        }
        if (!second.anybodyElse(one.act().needs())) {
            card = card.fact("Nobody else can agree", text("Only you have this role here. Whoever runs the server agrees there with: ./goldthread agree " + one.id()
                    + " --by \"their name\". It is written down."));
        }
        return card.action(Block.Button.post("Withdraw", address(one) + "/withdraw").secondary());
    }

    @GetMapping(ONE + "/agree")
    View agree(@PathVariable UUID asked) {
        return answering("Agree", toAnswer(asked), agreeing(asked));
    }

    /// With one's own password once more: whoever sits at the screen may be somebody else.
    private Block agreeing(UUID asked) {
        var address = ALL + "/" + asked + "/agree";
        return password.known() ? AGREEING.ask(address, today()) : Block.buttons(Block.Button.post("Agree", address));
    }

    @PostMapping(ONE + "/agree")
    View agree(@PathVariable UUID asked, @RequestParam(defaultValue = "", name = "password") String typed, HttpServletRequest request) {
        var one = toAnswer(asked);
        if (password.known() && !password.right(typed, request.getRemoteAddr())) {
            return answering("Agree", one, AGREEING.ask(ALL + "/" + asked + "/agree", today(), new Checked.Problems<>(Answers.none(),
                    List.of(new Checked.Problem("password", "Enter your own password. If it is right, there were too many tries: wait 15 minutes")))));
        }
        if (one.act().needs() == Permission.GUARD) {
            guard.agree(asked);
            return done();
        }
        try {
            return accounts.agree(asked).map(once -> AccountPages.oneTime(accounts.account(one.about()), once)).orElseGet(SecondPersonPages::done);
        } catch (Accounts.IdentityTaken taken) {
            return AccountPages.identityTaken(ALL);
        }
    }

    @GetMapping(ONE + "/refuse")
    View refuse(@PathVariable UUID asked) {
        return answering("Refuse", toAnswer(asked), REFUSING.ask(ALL + "/" + asked + "/refuse", today()));
    }

    @PostMapping(ONE + "/refuse")
    View refuse(@PathVariable UUID asked, @RequestParam MultiValueMap<String, String> typed) {
        return switch (REFUSING.check(Answers.typed(typed), today())) {
            case Checked.Problems<Answers> problems -> answering("Refuse", toAnswer(asked), REFUSING.ask(ALL + "/" + asked + "/refuse", today(), problems));
            case Checked.Filled<Answers> filled -> {
                second.refuse(asked, filled.made().text("why"));
                yield Page.goTo(ALL, "It is refused, and will not be done.");
            }
        };
    }

    @PostMapping(ONE + "/withdraw")
    View withdraw(@PathVariable UUID asked) {
        second.withdraw(asked);
        return Page.goTo(ALL, "It is withdrawn, and will not be done.");
    }

    /// What waits about this record or account, said on its own page.
    static List<Block> about(SecondPerson second, UUID about) {
        return second.about(about).stream().<Block>map(one -> Block.inset(Block.say(text(one.act().title() + ": " + one.what() + ". "),
                link("It waits for a second person", ALL)))).toList();
    }

    static View already() {
        return Page.refused("This has been asked already, and waits for a second person.", "", ALL);
    }

    private Asked toAnswer(UUID asked) {
        var one = second.one(asked);
        if (one.mine() || one.state() != State.ASKED) {
            throw new NotThere();
        }
        return one;
    }

    private View answering(String title, Asked one, Block form) {
        var facts = Block.summary().fact("What", Words.lines(text(one.act().title()), text(one.what())));
        if (one.act().needs() == Permission.GUARD && one.about() != null) {
            facts = facts.fact("Record", text(one.about().toString()));
        }
        return Page.of(title).under(link("Waiting for a second person", ALL)).with(
                facts.fact("Why it is asked", text(one.why())).fact("Asked by", text(accounts.names(List.of(one.by())).get(one.by()))), form);
    }

    private static void mayLook() {
        if (CONCERNED.stream().noneMatch(Acting.who()::may)) {
            throw new NotThere();
        }
    }

    private static View done() {
        return Page.goTo(ALL, "You have agreed, and it is done.");
    }

    private static String address(Asked one) {
        return ALL + "/" + one.id();
    }

    private static String said(State state) {
        return switch (state) {
            case ASKED -> "Waits";
            case AGREED -> "Agreed";
            case REFUSED -> "Refused";
            case WITHDRAWN -> "Withdrawn";
            case LAPSED -> "Lapsed";
        };
    }

    private About today() {
        return About.on(Today.in(clock));
    }
}
