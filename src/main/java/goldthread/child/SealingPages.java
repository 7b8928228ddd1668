package goldthread.child;

import goldthread.access.Account;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.access.SecondPerson;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.Line;
import goldthread.casefile.SealedParts;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Checked.Problems;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Sealing one entry of a child's record to named people, looking at the seal again, and asking that it is opened. To everybody
/// whom the seal does not name the entry and these pages of it are not there.
@Needs(Permission.SEAL)
@Controller
class SealingPages {
    private static final Form<Answers> SEALING = Form.of("part-sealed", "Seal this entry", "Seal this entry").ask(
            Question.longText("names", "Who may see it?").named("Names").hint("Their logins, one on each line. You may see it too, and so may its owner").required("Enter the login of at least one person"),
            Question.longText("why", "Why?").named("Reason").required("Enter why it is sealed"),
            Question.text("owner", "Who answers for it?").named("Owner").hint("Their login").required("Enter the login of who answers for it"),
            Question.date("review", "When will it be looked at again?").named("Review").hint("Within 90 days").required("Enter when it will be looked at again"));
    private static final Form<Answers> UNSEALING = Form.of("part-unsealed", "Open this entry again", "Ask to open it").ask(
            Question.text("why", "Why is the seal no longer needed?").named("Reason").hint("An information guardian, who does not see the entry, reads this and decides: do not repeat what it says").required("Enter why it is no longer needed"));

    private final Sealing sealing;
    private final Writing writing;
    private final CaseFile caseFile;
    private final Accounts accounts;
    private final Frames frames;

    SealingPages(Sealing sealing, Writing writing, CaseFile caseFile, Accounts accounts, Frames frames) {
        this.sealing = sealing;
        this.writing = writing;
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.frames = frames;
    }

    @GetMapping("/child/{child}/entry/{entry}/seal")
    View seal(@PathVariable UUID child, @PathVariable UUID entry) {
        return writing.open(child, "entry", timeline -> {
            var now = SealedParts.of(timeline, line(timeline, entry).envelope().id());
            return sealing(timeline, entry, SEALING.ask(address(child, entry) + "/seal", about(), now == null ? Answers.none() : held(now)));
        });
    }

    @PostMapping("/child/{child}/entry/{entry}/seal")
    View seal(@PathVariable UUID child, @PathVariable UUID entry, @RequestParam MultiValueMap<String, String> typed) {
        return asking(child, entry, timeline -> {
            line(timeline, entry);
            return switch (SEALING.check(Answers.typed(typed), about())) {
                case Problems<Answers> problems -> sealing(timeline, entry, SEALING.ask(address(child, entry) + "/seal", about(), problems));
                case Checked.Filled<Answers> filled -> sealed(timeline, entry, filled.answers(), Answers.typed(typed));
            };
        });
    }

    private View sealed(Timeline timeline, UUID entry, Answers answers, Answers typed) {
        var child = timeline.subject().id();
        var logins = answers.text("names").lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
        var named = logins.stream().map(accounts::byLogin).flatMap(Optional::stream).map(Account::id).collect(Collectors.toCollection(LinkedHashSet::new));
        var owner = accounts.byLogin(answers.text("owner"));
        var today = frames.now().on();
        var review = answers.date("review");
        var wrong = new ArrayList<Problem>();
        if (named.size() < logins.size()) wrong.add(new Problem("names", "Enter logins of accounts that exist, one on each line"));
        if (owner.isEmpty()) wrong.add(new Problem("owner", "Enter the login of an account that exists"));
        else if (!owner.get().who().may(Permission.SEAL)) wrong.add(new Problem("owner", "Enter the login of somebody whose role may seal: they look at it again"));
        if (review.isBefore(today) || review.isAfter(today.plusDays(Sealing.REVIEWED_WITHIN_DAYS))) wrong.add(new Problem("review", "Enter a day within the next 90 days"));
        if (!wrong.isEmpty()) {
            return sealing(timeline, entry, SEALING.ask(address(child, entry) + "/seal", about(), new Problems<>(typed, wrong)));
        }
        named.add(Acting.who().account());
        return sealing.seal(answers.once(), timeline, entry, new Sealing.Terms(named, owner.orElseThrow().id(), answers.text("why"), review), today)
                ? Page.goTo(address(child, entry), "Sealed. Nobody else sees that it is there.")
                : Page.goTo(address(child, entry), "It opens to more people when an information guardian agrees.");
    }

    @GetMapping("/child/{child}/entry/{entry}/unseal")
    View unseal(@PathVariable UUID child, @PathVariable UUID entry) {
        return writing.open(child, "entry", timeline -> unsealing(timeline, standing(timeline, entry), UNSEALING.ask(address(child, entry) + "/unseal", about())));
    }

    @PostMapping("/child/{child}/entry/{entry}/unseal")
    View unseal(@PathVariable UUID child, @PathVariable UUID entry, @RequestParam MultiValueMap<String, String> typed) {
        return asking(child, entry, timeline -> {
            var seal = standing(timeline, entry);
            return switch (UNSEALING.check(Answers.typed(typed), about())) {
                case Problems<Answers> problems -> unsealing(timeline, seal, UNSEALING.ask(address(child, entry) + "/unseal", about(), problems));
                case Checked.Filled<Answers> filled -> {
                    sealing.unseal(timeline, entry, filled.answers().text("why"), Acting.who().account(), frames.now().on());
                    yield Page.goTo(address(child, entry), "It opens when an information guardian agrees.");
                }
            };
        });
    }

    /// How an entry is sealed, and what may be done about it: for those who see it. @param seal null: it is not sealed
    static List<Block> about(Line line, @Nullable PartSealed seal, UUID child, Accounts accounts) {
        boolean may = Acting.who().may(Permission.SEAL);
        var address = address(child, line.envelope().id());
        if (seal == null) {
            return may && Sealing.may(line) ? List.of(Block.heading("If few people may know it"), Block.buttons(Block.Button.go("Seal this entry", address + "/seal").secondary())) : List.of();
        }
        var names = accounts.names(seal.names());
        var said = Block.inset(Block.say("Sealed. Only these people see that it is there: " + String.join(", ", names.values()) + "."), Block.say("Because: " + seal.why()),
                Block.say(Words.text(names.getOrDefault(seal.owner(), "Its owner") + " answers for it, and looks at it again by "), Words.day(seal.reviewOn()), Words.text(".")));
        return may ? List.of(said, Block.buttons(Block.Button.go("Look at the seal again", address + "/seal").secondary(), Block.Button.go("Ask to open it", address + "/unseal").secondary())) : List.of(said);
    }

    private Page sealing(Timeline timeline, UUID entry, Block.Asking asking) {
        var page = page("Seal an entry", timeline, entry).with(Block.say("From now on only the people whom you name see that this entry is there: in no list, search, letter or copy, and as known on no earlier day. To open it further takes two people."));
        int others = sealing.others(timeline, entry).size();
        return (others == 0 ? page : page.with(Block.say(others == 1 ? "It stands on one other record, and is sealed there too." : "It stands on " + others + " other records, and is sealed there too."))).with(asking);
    }

    private Page unsealing(Timeline timeline, PartSealed seal, Block.Asking asking) {
        return page("Open a sealed entry", timeline, seal.entry()).with(Block.say("All who may open the record see it again when an information guardian agrees."), asking);
    }

    private Page page(String title, Timeline timeline, UUID entry) {
        return frames.task(title, timeline).back(address(timeline.subject().id(), entry)).with(new Story(caseFile.kinds(), timeline).card(timeline.line(entry).orElseThrow()));
    }

    /// Opens the record for what may have to wait for a second person: of one record, one thing at a time.
    private View asking(UUID child, UUID entry, Function<Timeline, View> work) {
        try {
            return writing.open(child, "entry", work);
        } catch (SecondPerson.AskedAlready waits) {
            return Page.refused("Something of this record waits already for an information guardian to agree. Ask again when that is answered.", "", address(child, entry));
        }
    }

    private Answers held(PartSealed seal) {
        return Answers.none().with("names", seal.names().stream().map(this::login).sorted().collect(Collectors.joining("\n"))).with("why", seal.why())
                .with("owner", login(seal.owner())).with("review", seal.reviewOn());
    }

    private String login(UUID account) {
        return accounts.account(account).login();
    }

    private static Line line(Timeline timeline, UUID entry) {
        return timeline.line(entry).filter(Sealing::may).orElseThrow(NotThere::new);
    }

    private static PartSealed standing(Timeline timeline, UUID entry) {
        var seal = SealedParts.of(timeline, entry);
        if (seal == null) {
            throw new NotThere();
        }
        return seal;
    }

    private About about() {
        return About.on(frames.now().on());
    }

    private static String address(UUID child, UUID entry) {
        return EntryPages.address(child, entry);
    }
}
