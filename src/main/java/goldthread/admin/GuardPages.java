package goldthread.admin;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.moment;
import static goldthread.pages.Words.text;

import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Guard;
import goldthread.access.Guard.BrokenGlass;
import goldthread.access.Guard.Restriction;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.access.Seal;
import goldthread.access.SecondPerson;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Checked.Problems;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the information guardian decides. Records are known here by their reference only.
@Needs(Permission.GUARD)
@Controller
final class GuardPages {
    private static final String GUARD = "/admin/guard", RESTRICTED = GUARD + "/restricted", BARRED = GUARD + "/barred",
            GLASS = GUARD + "/break-glass";
    private static final Question SUBJECT = Question.text("subject", "Reference of the record").width(20)
            .hint("The long number at the end of the record's address; whoever asks you for this sees it").required("Enter the reference of the record");
    private static final Form<Answers> RESTRICTING = Form.of("restriction", "Restrict a record", "Restrict this record").ask(
                    SUBJECT,
                    Question.radios("seal", "How tightly?",
                            Choice.of(Seal.RESTRICTED.name(), Seal.RESTRICTED.title())
                                    .hint("Named people, and others for a written reason: a colleague's family, the public eye"),
                            Choice.of(Seal.SEALED.name(), Seal.SEALED.title())
                                    .hint("Named people and nobody else: witness protection, adoption, a serious review"))
                            .named("How tightly").required("Choose how tightly the record is kept"),
                    Question.longText("why", "Why?").named("Why").required("Enter why the record is restricted"),
                    Question.text("owner", "Who answers for it?").named("Owner").hint("Their login")
                            .required("Enter the login of who answers for it"),
                    Question.longText("names", "Who may open it?").named("Names").hint("Their logins, one on each line")
                            .required("Enter the login of at least one person"),
                    Question.date("review", "When will it be looked at again?").named("Review")
                            .hint("Within 90 days").required("Enter when it will be looked at again"))
            .refuse("subject", answers -> subject(answers).isEmpty(), "Enter the reference as it is printed");
    private static final Form<Answers> LIFTING = Form.of("lift", "Lift the restriction", "Ask to lift the restriction").ask(
            Question.text("why", "Why is it no longer needed?").named("Why").hint("Another information guardian reads this and decides").required("Enter why it is no longer needed"));
    private static final Form<Answers> BARRING = Form.of("bar", "Bar somebody from a record", "Bar from this record").ask(
                    Question.text("login", "Login of the person").required("Enter their login"), SUBJECT)
            .refuse("subject", answers -> subject(answers).isEmpty(), "Enter the reference as it is printed");
    private static final Form<Answers> JUDGING = Form.of("judgement", "Judge this use", "Save judgement").ask(
            Question.radios("justified", "Was it justified?", Choice.of("yes", "Yes"),
                            Choice.of("no", "No").hint("The record closes to this person at once"))
                    .named("Justified").required("Choose whether it was justified"),
            Question.longText("judgement", "Why?").named("Judgement").required("Enter why you judge so"));

    private final Guard guard;
    private final Accounts accounts;
    private final SecondPerson second;
    private final Clock clock;

    GuardPages(Guard guard, Accounts accounts, SecondPerson second, Clock clock) {
        this.guard = guard;
        this.accounts = accounts;
        this.second = second;
        this.clock = clock;
    }

    @Bean
    static MenuItem guardMenu() {
        return new MenuItem("Guarding records", GLASS, 80, Permission.GUARD);
    }

    static Page page(String title, String current) {
        return Page.of(title).in(GLASS).beside(new Page.Side("Guarding records", List.of(
                link("Break-glass", GLASS), link("Restricted records", RESTRICTED), link("Barred people", BARRED),
                link("Second person", SecondPersonPages.ALL), link("Access log", AccessLogPages.LOG)), current));
    }

    // restricted records

    @GetMapping(RESTRICTED)
    View restricted() {
        var names = names();
        var table = Block.table("Restricted records", "Record", "How tightly", "Why", "Owner", "People", "Review by")
                .captionHidden().whenEmpty("No record is restricted.");
        for (var one : guard.restrictions()) {
            table = table.row(link(one.subject().toString(), RESTRICTED + "/" + one.subject()), text(one.seal().title()),
                    text(one.why()), name(names, one.owner()),
                    Words.lines(one.names().stream().map(account -> name(names, account)).toList()),
                    Words.day(one.reviewOn()));
        }
        var parts = Block.table("Entries that are sealed", "Record", "Owner", "People", "Review by")
                .captionHidden().whenEmpty("No entry is sealed.");
        for (var one : guard.parts()) {
            parts = parts.row(text(one.subject() + (one.records() > 1 ? " and " + (one.records() - 1) + " more" : "")), name(names, one.owner()),
                    text(Integer.toString(one.names())), Words.day(one.reviewOn()));
        }
        return page("Restricted records", RESTRICTED)
                .actions(Block.Button.go("Restrict a record", RESTRICTED + "/new")).with(table,
                        Block.section("parts", "Sealed parts", Block.say("One entry of a record, kept to named people. Its owner looks at it again by the day of review; it opens further when you agree."), parts));
    }

    @GetMapping(RESTRICTED + "/new")
    View restrict() {
        return page("Restrict a record", RESTRICTED).with(RESTRICTING.ask(RESTRICTED + "/new", today()));
    }

    @PostMapping(RESTRICTED + "/new")
    View restrict(@RequestParam MultiValueMap<String, String> typed) {
        return switch (RESTRICTING.check(Answers.typed(typed), today())) {
            case Problems<Answers> problems -> again(problems);
            case Checked.Filled<Answers> filled -> restrict(filled.made(), Answers.typed(typed));
        };
    }

    private View restrict(Answers answers, Answers typed) {
        var logins = answers.text("names").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var known = logins.stream().map(accounts::byLogin).flatMap(Optional::stream).map(Account::id)
                .collect(Collectors.toSet());
        var owner = accounts.byLogin(answers.text("owner"));
        if (known.size() < logins.stream().distinct().count()) {
            return again(new Problems<>(typed, List.of(new Problem("names", "Enter logins of accounts that exist, one on each line"))));
        }
        if (owner.isEmpty()) {
            return again(new Problems<>(typed, List.of(new Problem("owner", "Enter the login of an account that exists"))));
        }
        try {
            boolean stands = guard.restrict(new Restriction(subject(answers).orElseThrow(), Seal.valueOf(answers.text("seal")),
                    owner.get().id(), answers.text("why"), answers.date("review"), known));
            return stands ? Page.goTo(RESTRICTED, "The record is restricted from now on.")
                    : Page.goTo(SecondPersonPages.ALL, "A sealed record opens further only when another information guardian agrees. It waits here.");
        } catch (SecondPerson.AskedAlready waits) {
            return SecondPersonPages.already();
        } catch (IllegalArgumentException review) {
            return again(new Problems<>(typed, List.of(new Problem("review", "Enter a day within the next 90 days"))));
        }
    }

    private View again(Problems<Answers> problems) {
        return page("Restrict a record", RESTRICTED).with(RESTRICTING.ask(RESTRICTED + "/new", today(), problems));
    }

    @GetMapping(RESTRICTED + "/{subject}")
    View restriction(@PathVariable UUID subject) {
        return restriction(subject, LIFTING.ask(RESTRICTED + "/" + subject + "/lift", today()));
    }

    @PostMapping(RESTRICTED + "/{subject}/lift")
    View lift(@PathVariable UUID subject, @RequestParam MultiValueMap<String, String> typed) {
        return switch (LIFTING.check(Answers.typed(typed), today())) {
            case Problems<Answers> problems -> restriction(subject,
                    LIFTING.ask(RESTRICTED + "/" + subject + "/lift", today(), problems));
            case Checked.Filled<Answers> filled -> {
                try {
                    guard.lift(subject, filled.made().text("why"));
                    yield Page.goTo(SecondPersonPages.ALL, "It is lifted when another information guardian agrees. It waits here.");
                } catch (SecondPerson.AskedAlready waits) {
                    yield SecondPersonPages.already();
                }
            }
        };
    }

    private View restriction(UUID subject, Block.Asking lifting) {
        var one = guard.restrictions().stream().filter(each -> each.subject().equals(subject)).findFirst()
                .orElseThrow(NotThere::new);
        var held = Answers.of(Map.of("subject", subject.toString(), "seal", one.seal().name(), "why", one.why(),
                "owner", login(one.owner()), "review", one.reviewOn().toString(), "names",
                one.names().stream().map(this::login).sorted().collect(Collectors.joining("\n"))));
        return page("Restricted record", RESTRICTED).with(SecondPersonPages.about(second, subject)).with(
                Block.section("change", "Change the restriction", RESTRICTING.ask(RESTRICTED + "/new", today(), held)),
                Block.section("lift", "Lift the restriction", lifting));
    }

    // people barred from a record

    @GetMapping(BARRED)
    View barred() {
        return barred(BARRING.ask(BARRED, today()));
    }

    @PostMapping(BARRED)
    View bar(@RequestParam MultiValueMap<String, String> typed) {
        return switch (BARRING.check(Answers.typed(typed), today())) {
            case Problems<Answers> problems -> barred(BARRING.ask(BARRED, today(), problems));
            case Checked.Filled<Answers> filled -> bar(filled.made(), Answers.typed(typed));
        };
    }

    private View bar(Answers answers, Answers typed) {
        var account = accounts.byLogin(answers.text("login"));
        if (account.isEmpty()) {
            return barred(BARRING.ask(BARRED, today(), new Problems<>(typed,
                    List.of(new Problem("login", "Enter the login of an account that exists")))));
        }
        guard.bar(account.get().id(), subject(answers).orElseThrow());
        return Page.goTo(BARRED, "This person will not see the record again.");
    }

    @PostMapping(BARRED + "/end")
    View unbar(@RequestParam UUID account, @RequestParam UUID subject) {
        guard.unbar(account, subject);
        return Page.goTo(BARRED, "The bar is lifted.");
    }

    private View barred(Block.Asking form) {
        var names = names();
        var cards = guard.barred().stream().map(one -> Block.Card.of(name(names, one.account()))
                .fact("Record", text(one.subject().toString()))
                .fact("Declared", moment(one.declaredAt())).fact("By", name(names, one.declaredBy()))
                .action(Block.Button.post("Lift this bar", BARRED + "/end").with("account", one.account().toString())
                        .with("subject", one.subject().toString()).secondary())).toList();
        return page("Barred people", BARRED).with(Block.section("now", "Barred now", new Block.Cards(cards, "Nobody is barred from a record.")),
                Block.section("bar", "Bar somebody from a record", form));
    }

    // break-glass

    @GetMapping(GLASS)
    View glass() {
        var names = names();
        var table = Block.table("Records opened for a reason", "When", "Who", "Record", "Reason", "Judgement")
                .captionHidden().whenEmpty("No record has been opened by break-glass.");
        for (var use : guard.brokenGlass()) {
            table = table.row(moment(use.at()), name(names, use.account()), text(use.subject().toString()),
                    text(use.reason()), use.justified() == null ? link("Judge", GLASS + "/" + use.id(), use.reason())
                            : text((use.justified() ? "Justified: " : "Not justified: ") + use.judgement()));
        }
        return page("Break-glass", GLASS).with(table);
    }

    @GetMapping(GLASS + "/{use}")
    View judging(@PathVariable UUID use) {
        return judging(use, JUDGING.ask(GLASS + "/" + use, today()));
    }

    @PostMapping(GLASS + "/{use}")
    View judge(@PathVariable UUID use, @RequestParam MultiValueMap<String, String> typed) {
        return switch (JUDGING.check(Answers.typed(typed), today())) {
            case Problems<Answers> problems -> judging(use, JUDGING.ask(GLASS + "/" + use, today(), problems));
            case Checked.Filled<Answers> filled -> {
                guard.judge(use, filled.made().yes("justified"), filled.made().text("judgement"));
                yield Page.goTo(GLASS, "Your judgement is saved.");
            }
        };
    }

    private View judging(UUID id, Block.Asking form) {
        BrokenGlass use = guard.brokenGlass().stream().filter(each -> each.id().equals(id) && each.justified() == null)
                .findFirst().orElseThrow(NotThere::new);
        return page("Judge a use of break-glass", GLASS).with(
                Block.summary().fact("Who", name(names(), use.account())).fact("Record", text(use.subject().toString()))
                        .fact("Opened", moment(use.at())).fact("Until", moment(use.until()))
                        .fact("Reason", text(use.reason())),
                form);
    }

    private Map<UUID, String> names() {
        return accounts.all().stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    private static Words name(Map<UUID, String> names, UUID account) {
        return text(names.getOrDefault(account, "Goldthread"));
    }

    private String login(UUID account) {
        return accounts.all().stream().filter(one -> one.id().equals(account)).map(Account::login).findFirst().orElse("");
    }

    private static Optional<UUID> subject(Answers answers) {
        try {
            return Optional.of(UUID.fromString(answers.text("subject")));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private About today() {
        return About.on(Today.in(clock));
    }
}
