package goldthread.frontdoor;

import static goldthread.pages.Question.longText;

import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Fact;
import goldthread.casefile.Outcome;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Told;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A contact on which more became known: a child who was named since is added to it, what was told and is new goes to the record,
/// and a decision that stands on no record that opens to the worker is taken back, so that the contact waits again. Nothing is lost.
@Needs(Permission.FRONT_DOOR)
@Controller
class AgainPages {
    private static final String PART = "front door contact";
    private static final String ADDED = "why-added";
    private static final Form<Answers> AGAIN = Form.of("frontdoor.again", "Decide again", "Take the decision back").ask(
            longText("why", "Why is it decided again?").named("Why").hint("What you know now. The decision that stood can still be seen").required("Write why it is decided again"));
    private static final Form<Answers> CHILD = Form.of("frontdoor.child-named", "Add a child who was named since", "Add child")
            .ask(Stream.concat(Telling.child(1).stream(), Stream.of(longText(ADDED, "Who named the child, and when?").named("Named by").required("Write who named the child, and when"))).toArray(Question[]::new));

    private final Contacts contacts;
    private final ContactView view;
    private final ToldAnew anew;

    AgainPages(Contacts contacts, ContactView view, ToldAnew anew) {
        this.contacts = contacts;
        this.view = view;
        this.anew = anew;
    }

    @GetMapping("/front-door/{contact}/again")
    View asking(@PathVariable UUID contact) {
        return contacts.open(contact, PART, timeline -> taken(timeline).map(decided -> again(timeline, AGAIN.ask(ContactPages.address(timeline) + "/again", about(), Answers.none()))).orElseGet(() -> standsElsewhere(timeline)));
    }

    @PostMapping("/front-door/{contact}/again")
    View takenBack(@PathVariable UUID contact, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return contacts.open(contact, PART, timeline -> taken(timeline).map(decided -> switch (AGAIN.check(typed, about())) {
            case Checked.Problems<Answers> problems -> again(timeline, AGAIN.ask(ContactPages.address(timeline) + "/again", about(), problems));
            case Checked.Filled<Answers> filled -> {
                contacts.write(typed.once(), List.of(new Withdrawn(decided.id(), view.standing(decided), decided.happened(), filled.answers().text("why"))));
                yield Page.goTo(ContactPages.address(timeline), "The decision is taken back. The contact waits again.");
            }
        }).orElseGet(() -> standsElsewhere(timeline)));
    }

    /// The decision, where it may be taken back here: it stands on no record that opens.
    private Optional<Fact<ContactDecided>> taken(Timeline timeline) {
        return timeline.last(ContactDecided.class).filter(decided -> view.standsOn(decided).isEmpty());
    }

    private static Page standsElsewhere(Timeline timeline) {
        return Page.refused("Nothing is decided on this contact, or the decision stands on the record of a child. Withdraw it there first.", "", ContactPages.address(timeline));
    }

    private static Page again(Timeline timeline, Block.Asking form) {
        return page("Decide again", timeline).with(Block.say("The contact waits for a decision again, as it was told. What was begun on a record because of the decision stays there until it is withdrawn there."), form);
    }

    @GetMapping("/front-door/{contact}/child")
    View child(@PathVariable UUID contact) {
        return contacts.open(contact, PART, timeline -> mayBeAdded(ContactPages.now(timeline)) ? page("Add a child", timeline).with(CHILD.ask(ContactPages.address(timeline) + "/child", about(), Answers.none())) : decidedAlready(timeline));
    }

    @PostMapping("/front-door/{contact}/child")
    View added(@PathVariable UUID contact, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return contacts.open(contact, PART, timeline -> {
            if (!mayBeAdded(ContactPages.now(timeline))) return decidedAlready(timeline);
            var received = timeline.facts(ContactReceived.class).getFirst();
            var address = ContactPages.address(timeline) + "/child";
            return switch (CHILD.check(typed, about())) {
                case Checked.Problems<Answers> problems -> page("Add a child", timeline).with(CHILD.ask(address, about(), problems));
                case Checked.Filled<Answers> filled when !Telling.told(filled.answers(), 1) -> page("Add a child", timeline).with(CHILD.ask(address, about(), typed, List.of(new Problem("child1-given", "Enter what is known of the child"))));
                case Checked.Filled<Answers> filled -> {
                    contacts.write(typed.once(), List.of(new Corrected(received.id(), with(received.entry(), Telling.children(filled.answers())), "A child was named since. " + filled.answers().text(ADDED))));
                    yield Page.goTo(ContactPages.address(timeline), "The child is added to the contact");
                }
            };
        });
    }

    private static Page decidedAlready(Timeline timeline) {
        return Page.refused("A child is added before the contact is decided, and not while a decision waits for a manager. Take the decision back first.", "", ContactPages.address(timeline));
    }

    /// Before it is decided, and not while a decision waits for a manager.
    static boolean mayBeAdded(ContactNow now) {
        return now.decided() == null && now.put() == null && now.received().children().size() < Telling.MOST_CHILDREN;
    }

    private static ContactReceived with(ContactReceived was, List<Told> more) {
        return new ContactReceived(was.contact(), was.reference(), was.at(), was.way(), was.from(), Stream.concat(was.children().stream(), more.stream()).toList(), was.words(), was.danger(), was.wished());
    }

    /// What was told and is new goes to the records of the children, and of who told it.
    @PostMapping("/front-door/{contact}/record")
    View recorded(@PathVariable UUID contact, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return contacts.open(contact, PART, timeline -> {
            var news = anew.of(ContactPages.now(timeline));
            var about = ToldAnew.about(about(), news);
            return switch (ToldAnew.FORM.check(typed, about)) {
                case Checked.Problems<Answers> problems -> page("What was told and is new", timeline).with(ToldAnew.FORM.ask(ContactPages.address(timeline) + "/record", about, problems));
                case Checked.Filled<Answers> filled -> {
                    var outcome = contacts.write(typed.once(), news.stream().filter(one -> filled.answers().texts("news").contains(one.key())).map(ToldAnew.New::entry).toList());
                    yield outcome instanceof Outcome.Appended ? Page.goTo(ContactPages.address(timeline), "Written on the record") : Page.goTo(ContactPages.address(timeline), "Nothing was written");
                }
            };
        });
    }

    private static Page page(String title, Timeline timeline) {
        return Page.of(title).caption("Front door").back(ContactPages.address(timeline)).in("/front-door");
    }

    private About about() {
        return About.on(contacts.today());
    }
}
