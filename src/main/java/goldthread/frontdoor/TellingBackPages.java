package goldthread.frontdoor;

import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;

import goldthread.access.Access;
import goldthread.access.Authorities;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.frontdoor.ContactEntry.ReferrerTold;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.pages.sheet.Sheet;
import goldthread.people.safe.Kept;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Telling whoever told it what came of it: what may be said, and how it was said.
@Needs(Permission.FRONT_DOOR)
@Controller
class TellingBackPages {
    private static final Form<Answers> TOLD = Form.of("frontdoor.referrer-told", "Tell who told it", "Record as told")
            .ask(radios("how", "How were they told?", Choice.of("letter", "By letter"), Choice.of("email", "By email"), Choice.of("telephone", "By telephone"),
                            Choice.of("in person", "In person"), Choice.of(ReferrerTold.NOT_TOLD, "They were not told").hint("Then write why below, in place of the words"))
                            .named("How").required("Choose how they were told"),
                    longText("text", "What were they told?").named("What they were told").hint("Changed as you need: it is kept as you leave it").required("Write what they were told, or why they were not"));

    private final Contacts contacts;
    private final Authorities authorities;
    private final Access access;
    private final ContactView view;
    private final ToldAnew anew;

    TellingBackPages(Contacts contacts, Authorities authorities, Access access, ContactView view, ToldAnew anew) {
        this.anew = anew;
        this.view = view;
        this.contacts = contacts;
        this.authorities = authorities;
        this.access = access;
    }

    @GetMapping("/front-door/{contact}/tell")
    View ask(@PathVariable UUID contact) {
        return contacts.open(contact, "front door contact", timeline -> {
            var now = decided(ContactPages.now(timeline));
            return page(now).with(records(now)).with(TOLD.ask(address(now), about(), Answers.none().with("text", WhatMayBeSaid.to(now, authorities.own()))));
        });
    }

    @PostMapping("/front-door/{contact}/tell")
    View told(@PathVariable UUID contact, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return contacts.open(contact, "front door contact", timeline -> {
            var now = decided(ContactPages.now(timeline));
            return switch (TOLD.check(typed, about())) {
                case Checked.Problems<Answers> problems -> page(now).with(TOLD.ask(address(now), about(), problems));
                case Checked.Filled<Answers> filled when kept(now).told(filled.answers().text("text")) instanceof List<String> told && !told.isEmpty() -> page(now).with(new Block.Warning("It tells where "
                        + String.join(" and ", told) + " can be found, and somebody in this family must not be told. Take the address and the number out of it."),
                        TOLD.ask(address(now), about(), typed)).status(422);
                case Checked.Filled<Answers> filled -> {
                    contacts.tell(typed.once(), new ReferrerTold(timeline.subject(), contacts.today(), filled.answers().text("how"), filled.answers().text("text")));
                    yield Page.goTo("/front-door", filled.answers().chose("how", ReferrerTold.NOT_TOLD) ? "Recorded that they were not told" : "Recorded that they were told");
                }
            };
        });
    }

    /// A call from somebody who tells for their work is confirmed in writing (T-A02).
    @PostMapping("/front-door/{contact}/confirmed")
    View confirmed(@PathVariable UUID contact, @RequestParam MultiValueMap<String, String> sent) {
        return contacts.open(contact, "front door contact", timeline -> {
            contacts.confirm(timeline, Answers.typed(sent).once());
            return Page.goTo("/front-door/" + contact, "Recorded that they confirmed it in writing");
        });
    }

    /// To be printed: what was said, or may be said.
    @GetMapping("/front-door/{contact}/letter")
    View letter(@PathVariable UUID contact) {
        return contacts.open(contact, "front door letter", timeline -> {
            var now = decided(ContactPages.now(timeline));
            return letter(now, kept(now)).with(Block.buttons(Button.go("Download as PDF", "/front-door/" + contact + "/letter.pdf").secondary()));
        });
    }

    @GetMapping("/front-door/{contact}/letter.pdf")
    View onPaper(@PathVariable UUID contact) {
        return contacts.open(contact, "front door letter", timeline -> {
            var now = decided(ContactPages.now(timeline));
            var kept = kept(now);
            access.log(contact, "letter", "print", null);
            return new Sheet(letter(now, kept), "letter.pdf", kept::without, contacts.now());
        });
    }

    private Page letter(ContactNow now, Kept kept) {
        var text = now.told() == null || now.told().how().equals(ReferrerTold.NOT_TOLD) ? WhatMayBeSaid.to(now, authorities.own()) : now.told().text();
        return Page.of("Letter").heading("What came of what you told us").back("/front-door/" + now.received().contact()).reference(now.received().reference())
                .with(Block.say(Words.day(now.told() == null ? contacts.today() : now.told().on())),
                        Block.say(Words.text("Dear " + (now.received().from().name() == null ? "Sir or Madam" : now.received().from().name()))))
                .with(Arrays.stream(kept.without(text).split("\n\n")).map(Block::say).toList());
    }

    private static Page page(ContactNow now) {
        var from = now.received().from();
        return Page.of("Tell who told it").caption("Front door").back("/front-door/" + now.received().contact()).in("/front-door").with(
                Block.summary().fact("Telephone", Words.text(from.phone())).fact("Email", Words.text(from.email())).fact("How it is safe to reach them", Words.text(from.reach()))
                        .fact("Decided", Words.text(now.decided().outcome().words())),
                Block.buttons(Button.go("Print it as a letter", "/front-door/" + now.received().contact() + "/letter").secondary()));
    }

    /// The records that the decision is about, to go on with once it was told.
    private List<Block> records(ContactNow now) {
        var named = view.records(now);
        if (named.isEmpty()) return List.of();
        var summary = Block.summary().fact("Records", Words.lines(named.values().stream().map(each -> Words.link(each.name(), "/child/" + each.subject())).toList()));
        var news = anew.of(now);
        return List.of(news.isEmpty() ? summary : summary.fact("Told, and not on the record yet", Words.lines(Words.lines(news.stream().map(one -> Words.text(one.label())).toList()), Words.link("Write it on the record", "/front-door/" + now.received().contact() + "#anew"))));
    }

    private Kept kept(ContactNow now) {
        return contacts.kept(now.decided().children().stream().map(ContactEntry.Placed::child).distinct().toList());
    }

    private static ContactNow decided(ContactNow now) {
        if (now.decided() == null) {
            throw new NotThere();
        }
        return now;
    }

    private static String address(ContactNow now) {
        return "/front-door/" + now.received().contact() + "/tell";
    }

    private About about() {
        return About.on(contacts.today());
    }
}
