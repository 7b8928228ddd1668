package goldthread.frontdoor;

import static goldthread.frontdoor.Contacts.Waiting;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Subject;
import goldthread.casefile.CaseFile;
import goldthread.people.schools.SchoolDirectory;
import goldthread.people.schools.SchoolsEntry;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Awaiting;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Block.Card;
import goldthread.pages.Checked;
import goldthread.pages.Drafts;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.CodeBook;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The front door desk: what waits, the oldest first, each with its clock; and a contact that came by telephone or letter.
@Needs(Permission.FRONT_DOOR)
@Controller
class DeskPages {
    private static final String DRAFT = "front-door new contact";
    private static final int LATELY = 20;

    private final Contacts contacts;
    private final Clocked clocked;
    private final Drafts drafts;
    private final CaseFile caseFile;
    private final TransactionTemplate transaction;

    DeskPages(Contacts contacts, Clocked clocked, Drafts drafts, CaseFile caseFile, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.contacts = contacts;
        this.clocked = clocked;
        this.drafts = drafts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuItem frontDoor() {
            return new MenuItem("Front door", "/front-door", 15, Permission.FRONT_DOOR);
        }

        @Bean
        Awaiting contactsThatWait(Contacts contacts) {
            return new Awaiting(Permission.FRONT_DOOR, "/front-door", "contact waits for a decision at the front door", "contacts wait for a decision at the front door", contacts::undecided);
        }
    }

    @GetMapping("/front-door")
    View desk() {
        return transaction.execute(status -> {
            var waiting = contacts.waiting();
            var danger = waiting.stream().filter(each -> "yes".equals(each.danger()) && each.decidedAt() == null).toList();
            var rest = waiting.stream().filter(each -> !danger.contains(each)).toList();
            var page = Page.of("Front door").in("/front-door").actions(Button.go("Record a contact", "/front-door/new"),
                    Button.go("Who was not helped", "/front-door/not-helped").secondary(), Button.go("Who is helped", "/family-help/who-is-helped").secondary(), Button.go("Thresholds", "/front-door/thresholds").secondary(),
                    Button.go("Possible same persons", "/people/same").secondary());
            if (!danger.isEmpty()) {
                page = page.with(Block.section("danger", "Somebody may be in danger now", cards(danger, "")));
            }
            return page.with(Block.section("waiting", "Waiting, the oldest first", cards(rest, "Nothing waits. What is told on the public form comes here by itself.")),
                    Block.details("Decided lately", lately(contacts.done(LATELY))));
        });
    }

    private Block cards(List<Waiting> some, String empty) {
        return new Block.Cards(some.stream().map(this::card).toList(), empty);
    }

    private Card card(Waiting contact) {
        var address = "/front-door/" + contact.contact();
        boolean mine = Acting.who().account().equals(contact.takenBy());
        var card = Card.of(Words.link(contact.children() == null ? "No child named" : contact.children(), address))
                .fact("Came", Words.run(Words.moment(contact.at()), Words.text(" by " + contact.way())))
                .fact("From", Words.text(CodeBook.REFERRAL_SOURCE.words(contact.source())))
                .fact("Decide and tell", clocked.words(contact, contacts.today()))
                .fact("Taken by", contact.worker() == null ? Words.quiet("Nobody yet") : Words.text(mine ? "You" : contact.worker()))
                .fact("Reference", Words.text(contact.reference()));
        if (contact.put()) {
            card = card.state("Waits for a manager", Words.Colour.PURPLE);
        } else if ("yes".equals(contact.danger())) {
            card = card.state("In danger now, they say", Words.Colour.RED);
        } else if (contact.decidedAt() != null) {
            card = card.state("Decided, not told yet", Words.Colour.YELLOW);
        }
        return contact.decidedAt() != null ? card.action(Button.go("Tell who told it", address + "/tell"))
                : contact.takenBy() == null ? card.action(Button.post("Take it on", address + "/take")) : card.action(Button.go(mine ? "Go on" : "Open", address).secondary());
    }

    private static Block lately(List<Waiting> done) {
        var table = Block.table("Decided lately", "Children", "Came", "Decided", "Outcome", "By").captionHidden().whenEmpty("Nothing was decided yet.");
        for (var each : done) {
            table = table.row(Words.link(each.children() == null ? "No child named" : each.children(), "/front-door/" + each.contact()), Words.moment(each.at()),
                    Words.moment(each.decidedAt()), Words.text(Outcome.valueOf(String.valueOf(each.outcome())).words()), Words.text(each.worker()));
        }
        return table;
    }

    @GetMapping("/front-door/new")
    View ask() {
        var asking = Telling.AT_THE_DESK.ask("/front-door/new", about(), drafts.answers(DRAFT));
        return Page.of("Record a contact").back("/front-door").in("/front-door").with(asking.drafted(DRAFT, "/front-door/new"));
    }

    /// Kept as told, and taken on by whoever took the call.
    @PostMapping("/front-door/new")
    View receive(@RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return switch (Telling.AT_THE_DESK.check(typed, about())) {
            case Checked.Problems<Answers> problems -> Page.of("Record a contact").back("/front-door").in("/front-door")
                    .with(Telling.AT_THE_DESK.ask("/front-door/new", about(), problems).drafted(DRAFT, "/front-door/new"));
            case Checked.Filled<Answers> filled -> transaction.execute(status -> {
                var contact = new Subject(typed.once());
                contacts.receive(Telling.atTheDesk(contact, Reference.fresh(), contacts.now(), filled.answers()), "page");
                contacts.open(contact.id(), "front door contact", timeline -> contacts.take(timeline, Contacts.id("taken", contact)));
                drafts.discard(DRAFT);
                return Page.goTo("/front-door/" + contact, "Contact recorded");
            });
        };
    }

    private About about() {
        return About.on(contacts.today()).offering(Telling.SCHOOLS, SchoolDirectory.choices(caseFile.timeline(SchoolsEntry.DIRECTORY)));
    }
}
