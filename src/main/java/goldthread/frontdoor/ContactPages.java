package goldthread.frontdoor;

import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.yesNo;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.Apart;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.LikelyView.Candidates;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Checked;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Drafts;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One contact: take it on, see what was said beside who it may be about, decide.
@Needs(Permission.FRONT_DOOR)
@Controller
class ContactPages {
    private static final String NEW = "new";
    private static final String NOBODY = "none";

    private final Contacts contacts;
    private final LikelyView likely;
    private final Thresholds thresholds;
    private final ContactView view;
    private final ToldAnew anew;
    private final Drafts drafts;

    ContactPages(Contacts contacts, LikelyView likely, Thresholds thresholds, ContactView view, ToldAnew anew, Drafts drafts) {
        this.anew = anew;
        this.contacts = contacts;
        this.likely = likely;
        this.thresholds = thresholds;
        this.view = view;
        this.drafts = drafts;
    }

    @PostMapping("/front-door/{contact}/take")
    View take(@PathVariable UUID contact, @RequestParam MultiValueMap<String, String> sent) {
        return contacts.open(contact, "front door contact", timeline -> {
            var now = now(timeline);
            if (now.taken() != null) {
                return Page.goTo(address(timeline), taken(now));
            }
            return contacts.take(timeline, Answers.typed(sent).once()) instanceof Outcome.Appended ? Page.goTo(address(timeline), "You have taken this on")
                    : Page.goTo(address(timeline), "Somebody else took this on a moment ago");
        });
    }

    private static String taken(ContactNow now) {
        return Acting.who().account().equals(now.taken().account()) ? "You have taken this on already"
                : now.taken().worker() + " took this on at " + Words.hour(now.taken().at()) + ". Speak to them before you decide.";
    }

    @GetMapping("/front-door/{contact}")
    View contact(@PathVariable UUID contact) {
        return contacts.open(contact, "front door contact", timeline -> {
            var now = now(timeline);
            var page = view.page(now, contacts.today());
            if (now.decided() != null) {
                drafts.discard(key(timeline));
                return page.with(Screening.answers(now)).with(view.decided(now, likely)).with(view.owed(timeline, contacts.today())).with(anew.blocks(now, contacts.today())).with(again(timeline));
            }
            if (now.taken() == null) {
                page = page.with(Block.buttons(Button.post("Take it on", address(timeline) + "/take").with(Form.ONCE, UUID.randomUUID().toString())));
            } else if (!Acting.who().account().equals(now.taken().account())) {
                page = page.with(new Block.Warning(taken(now)));
            }
            page = page.with(view.owed(timeline, contacts.today()));
            if (AgainPages.mayBeAdded(now)) page = page.with(Block.buttons(Button.go("Add a child who was named since", address(timeline) + "/child").secondary()));
            page = page.with(Screening.answers(now));
            if (now.put() != null) {
                return page.with(Screening.waiting(now, timeline, Answers.none(), List.of()));
            }
            if (now.sentBack() != null) {
                page = page.with(new Block.Warning(now.sentBack().manager() + " sent this decision back: " + now.sentBack().why()));
            }
            var draft = drafts.answers(key(timeline));
            return deciding(page, now, timeline, likely.candidates(now), draft.has(Form.READ) ? draft : draft.with(Form.READ, timeline.head()), List.of());
        });
    }

    /// A decision about somebody else is withdrawn on the record of whom it is said to be about; where it stands on none that opens, it is
    /// taken back here. Then the contact waits again.
    private List<Block> again(Timeline timeline) {
        var decided = timeline.last(ContactDecided.class).orElseThrow();
        return view.standsOn(decided).map(child -> Block.details("It is about somebody else",
                Block.say("Withdraw the decision for each of the children, and say why. What was told here then waits for a decision again, and nothing of it is lost."),
                Block.buttons(Button.go("Withdraw this decision", "/child/" + child + "/entry/" + decided.id() + "/withdraw").secondary())))
                .map(details -> List.<Block>of(details)).orElseGet(() -> List.of(Block.details("More is known now, or it is about somebody else",
                        Block.say("The decision stands on no record that opens to you. Take it back, and say why: what was told here then waits for a decision again, and nothing of it is lost."),
                        Block.buttons(Button.go("Decide again", address(timeline) + "/again").secondary()))));
    }

    @PostMapping("/front-door/{contact}/decide")
    View decide(@PathVariable UUID contact, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return contacts.open(contact, "front door contact", timeline -> {
            var now = now(timeline);
            var children = likely.candidates(now);
            var belonging = likely.belonging(now, children);
            var form = form(children, belonging);
            return switch (form.check(typed, about(children, belonging))) {
                case Checked.Problems<Answers> problems -> deciding(view.page(now, contacts.today()), now, timeline, children, typed, problems.problems());
                case Checked.Filled<Answers> filled -> decided(now, timeline, belonging, filled.answers(), typed);
            };
        });
    }

    private View decided(ContactNow now, Timeline timeline, Belonging belonging, Answers answers, Answers typed) {
        var wrong = new ArrayList<Problem>();
        var children = belonging.children();
        children.forEach(child -> unexplained(child, answers, wrong));
        belonging.wrong(answers).ifPresent(wrong::add);
        var deciding = deciding(now, belonging, answers);
        deciding.refused(now).ifPresent(refused -> wrong.add(new Problem(refused.key(), refused.sentence()
                + (refused.citation().isEmpty() ? "" : " (" + refused.citation() + ")"))));
        if (now.put() != null) {
            return Page.refused("A decision on this contact waits for a manager already.", "", address(timeline));
        }
        if (now.decided() != null) {
            return Page.refused(wrong.getLast().sentence(), "", address(timeline));
        }
        if (!wrong.isEmpty()) {
            return deciding(view.page(now, contacts.today()), now, timeline, children, typed, wrong);
        }
        if (deciding.needsSigning()) {
            return put(now, timeline, deciding, typed);
        }
        var known = deciding.knownAlready(contacts::inNeed);
        return switch (contacts.decide(typed.once(), deciding.entries(now, typed.once(), contacts.now(), contacts::related, contacts::inNeed), typed.read())) {
            case Outcome.Appended done -> {
                drafts.discard(key(timeline));
                yield now.received().from().reachable() ? Page.goTo(address(timeline) + "/tell", "Decided: " + deciding.outcome().words().toLowerCase(java.util.Locale.UK) + known)
                        : Page.goTo(address(timeline), "Decided: " + deciding.outcome().words().toLowerCase(java.util.Locale.UK) + known + ". Nobody can be told, for nobody left a way to reach them.");
            }
            case Outcome.Conflict conflict -> {
                drafts.save(key(timeline), "Decide on a contact", address(timeline), typed.with(Form.READ, ""));
                yield Page.movedOn(address(timeline), List.of(form(children, belonging).printed(answers, about(children, belonging))), List.of(Block.say(
                        "What you decide on has changed: the contact itself, or the record of a child whom you chose. Open it, read what is new, and decide again. What you chose and wrote is kept.")));
            }
            case Outcome.Refused refused -> Page.refused(refused.sentence(), refused.citation(), address(timeline));
        };
    }

    /// Kept as it was typed too, so that who put it can go on where a manager sends it back.
    private View put(ContactNow now, Timeline timeline, Deciding deciding, Answers typed) {
        contacts.note(typed.once(), deciding.put(now, contacts.now()));
        drafts.save(key(timeline), "Decide on a contact", address(timeline), typed.without(Form.READ).without(Form.ONCE));
        return Page.goTo(address(timeline), "Put to a manager. Nothing begins before it is signed off.");
    }

    /// A likely other may be passed over, with a reason.
    private static void unexplained(Candidates child, Answers answers, List<Problem> wrong) {
        var chosen = answers.text("child" + child.told());
        boolean passedOver = child.probable().stream().anyMatch(each -> !each.subject().toString().equals(chosen));
        if (passedOver && !chosen.isEmpty() && (chosen.equals(NEW) || chosen.equals(NOBODY)) && !answers.has("apart" + child.told())) {
            wrong.add(new Problem("apart" + child.told(), "Write why " + child.people().get(child.probable().getFirst().subject()).name() + " is not this child"));
        }
    }

    private Deciding deciding(ContactNow now, Belonging belonging, Answers answers) {
        var contact = now.received().contact();
        var placed = new ArrayList<Placed>();
        var apart = new ArrayList<Apart>();
        for (var child : belonging.children()) {
            var chosen = answers.text("child" + child.told());
            if (chosen.equals(NEW)) {
                placed.add(new Placed(child.told(), Deciding.begun(contact, child.told()), true));
            } else if (!chosen.isEmpty() && !chosen.equals(NOBODY)) {
                placed.add(new Placed(child.told(), Subject.of(chosen), false));
            }
            if (answers.has("apart" + child.told())) {
                child.likely().stream().filter(each -> !each.subject().toString().equals(chosen))
                        .forEach(each -> apart.add(new Apart(child.told(), each.subject(), answers.text("apart" + child.told()))));
            }
        }
        var threshold = thresholds.on(contacts.today()).orElse(null);
        return new Deciding(ContactEntry.Outcome.valueOf(answers.text("outcome")), placed, apart, threshold,
                threshold == null ? null : answers.textOrNull("level"), answers.yesOrNull("consent"), answers.text("why"), belonging.read(answers, contact));
    }

    private Page deciding(Page page, ContactNow now, Timeline timeline, List<Candidates> children, Answers typed, List<Problem> problems) {
        var belonging = likely.belonging(now, children);
        var form = form(children, belonging);
        var about = about(children, belonging);
        var asking = form.ask(address(timeline) + "/decide", about, typed, problems)
                .with(Form.READ, typed.has(Form.READ) ? typed.text(Form.READ) : Long.toString(timeline.head())).drafted(key(timeline), address(timeline));
        var who = new ArrayList<Block>(children.stream().flatMap(child -> likely.blocks(child, now).stream()).toList());
        if (belonging.teller() != null) who.addAll(likely.teller(belonging.teller(), now));
        return page.with(new Block.Section("who", "Who it may be about", who.isEmpty() ? List.of(Block.say("No child was named.")) : who),
                Block.section("decide", "Decide", asking));
    }

    /// The questions of this decision: who each child is, then what is done.
    private Form<Answers> form(List<Candidates> children, Belonging belonging) {
        var form = Form.of("frontdoor.contact-decided", "Decide on a contact", "Record decision");
        for (var child : children) {
            var who = new ArrayList<Question>();
            who.add(radiosFrom("child" + child.told(), "Who is " + child.child().name() + "?", "child" + child.told()).named("Who is " + child.child().name())
                    .required("Say who " + child.child().name() + " is"));
            if (!child.likely().isEmpty()) {
                who.add(longText("apart" + child.told(), "Why is it not somebody shown above?").named("Why not somebody else").hint("Needed where somebody likely is passed over"));
            }
            form = form.group("", who.toArray(Question[]::new));
        }
        form = belonging.asked(form);
        var threshold = thresholds.on(contacts.today());
        var what = new ArrayList<Question>(List.of(
                radios("outcome", "What happens now?", Arrays.stream(ContactEntry.Outcome.values()).map(each -> Choice.of(each.name(), each.words()).hint(each.begins()))
                        .toArray(Choice[]::new)).named("Outcome").required("Choose what happens now"),
                yesNo("consent", "Does the family agree to be helped?").named("Consent").onlyIf("outcome", ContactEntry.Outcome.FAMILY_HELP.name())));
        threshold.ifPresent(version -> what.add(radios("level", "Which level of need does it meet?", version.levels().stream()
                .map(level -> Choice.of(level.name(), level.name()).hint(level.means())).toArray(Choice[]::new)).named("Level of need")
                .hint("By " + version.title() + ", from " + Words.spoken(version.from()))));
        what.add(longText("why", "Why?").named("Why").hint("What you knew, what you made of it, and why this is right for the child").required("Write why it was decided so"));
        return form.group("What is decided", what.toArray(Question[]::new));
    }

    private About about(List<Candidates> children, Belonging belonging) {
        var about = About.on(contacts.today());
        for (var child : children) {
            about = about.offering("child" + child.told(), Stream.concat(LikelyView.choices(child), Stream.of(
                    Choice.of(NEW, child.likely().isEmpty() ? "Begin a record" : "Somebody else: begin a record").hint("With what was told"),
                    Choice.of(NOBODY, "No record is needed").hint("Only where nothing more is done"))).toList());
        }
        return belonging.offered(about);
    }

    static ContactNow now(Timeline timeline) {
        return ContactNow.of(timeline).orElseThrow();
    }

    static String address(Timeline timeline) {
        return address(timeline.subject());
    }

    static String address(Subject contact) {
        return "/front-door/" + contact;
    }

    private static String key(Timeline timeline) {
        return "front-door " + timeline.subject();
    }
}
