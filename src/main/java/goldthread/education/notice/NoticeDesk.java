package goldthread.education.notice;

import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.education.notice.ChildrenAlike.Alike;
import goldthread.education.notice.NoticeEntry.NoticeDecided;
import goldthread.education.notice.NoticeEntry.NoticeReceived;
import goldthread.education.notice.NoticeEntry.ParentTold;
import goldthread.law.Laws;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.time.England;
import java.time.LocalDate;
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

/// Parents' notices for those who keep the register: each with its clock, who the child may be, and the answer to the parent.
@Needs({Permission.SEE_CHILDREN, Permission.NOT_IN_SCHOOL})
@Controller
class NoticeDesk {
    static final String REGISTER = "/not-in-school", ADDRESS = REGISTER + "/notices";
    private static final String NEW = "new", ASIDE = "aside";

    private static final Form<Answers> DECIDE = Form.of("education.notice-decided", "Who is the child?", "Record")
            .ask(radiosFrom("who", "Who is the child?", "who").named("Who the child is").required("Choose who the child is, or set the notice aside"),
                    longText("why", "Why?").named("Why").hint("Needed where it is set aside, or where somebody likely is passed over"))
            .refuse("why", answers -> answers.chose("who", ASIDE) && !answers.has("why"), "Enter why the notice is set aside");
    private static final Form<Answers> UNDO = Form.of("education.notice-undone", "Undo this decision", "Undo").ask(longText("why", "Why is it undone?").named("Why").required("Write why it is undone"));
    private static final Form<Answers> TELL = Form.of("education.notice-answered", "Answer the parent", "Record as told")
            .ask(radios("how", "How was the parent told?", Choice.of("letter", "By letter"), Choice.of("email", "By email"), Choice.of("telephone", "By telephone"), Choice.of("in person", "In person"),
                            Choice.of(ParentTold.NOT_TOLD, "They were not told").hint("Then write why below, in place of the words")).named("How").required("Choose how the parent was told"),
                    longText("text", "What was the parent told?").named("What they were told").required("Write what the parent was told, or why not"));

    private final Notices notices;
    private final Laws laws;
    private final Authorities authorities;

    NoticeDesk(Notices notices, Laws laws, Authorities authorities) {
        this.notices = notices;
        this.laws = laws;
        this.authorities = authorities;
    }

    @GetMapping(ADDRESS)
    View all() {
        var table = Block.table("Parents' notices", "Child, as told", "What the parent tells", "Came", "Answer by").captionHidden().whenEmpty("No notice has come. What parents tell on the public form comes here by itself.");
        for (var line : notices.lines()) {
            table = table.row(lines(link(line.name(), ADDRESS + "/" + line.notice()), quiet(line.reference())), lines(text(line.wish()), quiet(line.outcome() == null ? "" : line.outcome())), Words.moment(line.at()), clock(LocalDate.ofInstant(line.at(), England.ZONE), line.told()));
        }
        return Page.of("Parents' notices").in(REGISTER).under(link("Children not in school", REGISTER)).with(Block.say(text("Parents tell on "), link("the public form", "/home-education"), text(", without an account.")), table);
    }

    private Words clock(LocalDate came, boolean told) {
        var by = laws.of(Acting.who().holder()).limit(NoticeNow.RULE, came).by();
        var today = notices.today();
        return told ? tag("Answered", Words.Colour.GREEN) : lines(today.isAfter(by) ? tag("Late", Words.Colour.RED) : today.equals(by) ? tag("Due today", Words.Colour.ORANGE) : tag("In time", Words.Colour.BLUE), day(by));
    }

    @GetMapping(ADDRESS + "/{notice}")
    View one(@PathVariable UUID notice) {
        return notices.open(notice, timeline -> {
            var now = now(timeline);
            if (now.decided() != null) {
                return decided(timeline, now, UNDO.ask(address(timeline) + "/undo", plain()));
            }
            var alike = notices.alike(now.received());
            return deciding(timeline, alike, DECIDE.ask(address(timeline) + "/decide", about(alike), Answers.none()));
        });
    }

    private Page page(NoticeNow now) {
        var told = now.received();
        return Page.of("Notice about " + told.child().name()).in(REGISTER).back(ADDRESS).reference(told.reference()).with(Block.summary().fact("What the parent tells", text(told.wish())).fact("Came", Words.moment(told.at()))
                        .fact("Answer by", clock(told.happened(), now.told() != null)).fact("From", day(told.from())).fact("Child", lines(text(told.child().name()), text("Born " + Words.spoken(told.child().born()))))
                        .fact("Address", text(told.child().address())).fact("Postcode", text(told.child().postcode())).fact("School", text(told.child().school())).fact("Means to", text(told.means())).fact("Why", text(told.why()))
                        .fact("Parent", lines(text(told.parent().name()), quiet(told.parent().relation()))).fact("Telephone", text(told.parent().phone())).fact("Email", text(told.parent().email())).fact("How it is safe to reach them", text(told.parent().reach())));
    }

    private Page deciding(Timeline timeline, List<Alike> alike, Block.Asking asking) {
        var now = now(timeline);
        return page(now).with(before(timeline)).with(ChildrenAlike.blocks(now.received().child(), alike)).with(asking);
    }

    private List<Block> before(Timeline timeline) {
        var table = Block.table("What was decided before, and undone", "When", "What", "By");
        for (var each : notices.before(timeline)) table = table.row(Words.moment(each.at()), lines(text(each.what()), quiet(each.words())), text(each.by()));
        return table.rows().isEmpty() ? List.of() : List.of(table);
    }

    private Page decided(Timeline timeline, NoticeNow now, Block.Asking undo) {
        var decided = now.decided();
        var page = page(now).with(before(timeline)).with(Block.card("What became of it").fact("Outcome", text(decided.outcome())).fact("Why", text(decided.why())).fact("By", text(decided.officer())));
        if (decided.child() != null) {
            page = page.with(Block.say(link("The child's education", "/child/" + decided.child() + "/education")));
        }
        page = now.told() == null ? page.with(Block.buttons(Button.go("Answer the parent", ADDRESS + "/" + now.received().notice() + "/tell")))
                : page.with(Block.card("Told the parent").fact("How", text(now.told().how())).fact("On", day(now.told().on())).fact("What", text(now.told().text())));
        return page.with(notices.undoing(timeline).<Block>map(undoing -> Block.details("It was another child, or should be decided otherwise", Block.say(goes(undoing)), undo))
                .orElse(Block.say(quiet("You may not open the record on which this was written, so you cannot undo it."))));
    }

    private static String goes(Undoing undoing) {
        return (undoing.child() == null ? "The notice waits to be decided again." : undoing.recordGoes() ? "The record that was begun goes with it, for nothing else is written there."
                : undoing.decided().entry().outcome().equals(NoticeDecided.BEGUN) ? "What the parent told comes off the record that was begun. The record itself stays, for more is written there: the front door can read it as one with another."
                : "What the parent told comes off the record of the child, where it is still shown as withdrawn.") + " Nothing is lost, and the parent is answered again.";
    }

    @Needs({Permission.SEE_CHILDREN, Permission.NOT_IN_SCHOOL, Permission.RECORD})
    @PostMapping(ADDRESS + "/{notice}/undo")
    View undo(@PathVariable UUID notice, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return notices.open(notice, timeline -> {
            var now = now(timeline);
            if (now.decided() == null) {
                return Page.goTo(address(timeline), "There is nothing to undo");
            }
            return switch (UNDO.check(typed, plain())) {
                case Checked.Problems<Answers> problems -> decided(timeline, now, UNDO.ask(address(timeline) + "/undo", plain(), problems));
                case Checked.Filled<Answers> filled -> undone(timeline, notices.undoing(timeline).orElseThrow(NotThere::new), filled.answers().text("why"), typed.once());
            };
        });
    }

    private View undone(Timeline timeline, Undoing undoing, String why, UUID once) {
        var refused = undoing.refused();
        return refused.isPresent() ? Page.refused(refused.get().sentence(), refused.get().citation(), address(timeline))
                : went(notices.undo(timeline, undoing, why, once), timeline, Page.goTo(address(timeline), "Undone. Decide again who the child is."), Block.say("That the decision is undone."),
                "Something was written on the notice or on the child's record a moment ago.");
    }

    /// @param yours what was about to be written
    private static View went(Outcome outcome, Timeline timeline, View done, Block yours, String moved) {
        return switch (outcome) {
            case Outcome.Appended appended -> done;
            case Outcome.Refused refused -> Page.refused(refused.sentence(), refused.citation(), address(timeline));
            case Outcome.Conflict conflict -> Page.movedOn(address(timeline), List.of(yours), List.of(Block.say(moved)));
        };
    }

    @Needs({Permission.SEE_CHILDREN, Permission.NOT_IN_SCHOOL, Permission.RECORD})
    @PostMapping(ADDRESS + "/{notice}/decide")
    View decide(@PathVariable UUID notice, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return notices.open(notice, timeline -> {
            var now = now(timeline);
            if (now.decided() != null) {
                return Page.refused("This notice was decided already: " + now.decided().outcome().toLowerCase(java.util.Locale.UK) + ", by " + now.decided().officer() + ".", "", address(timeline));
            }
            var alike = notices.alike(now.received());
            return switch (DECIDE.check(typed, about(alike))) {
                case Checked.Problems<Answers> problems -> deciding(timeline, alike, DECIDE.ask(address(timeline) + "/decide", about(alike), problems));
                case Checked.Filled<Answers> filled when passedOver(filled.answers(), alike) instanceof List<Checked.Problem> wrong && !wrong.isEmpty() -> deciding(timeline, alike,
                        DECIDE.ask(address(timeline) + "/decide", about(alike), new Checked.Problems<>(typed, wrong)));
                case Checked.Filled<Answers> filled -> written(timeline, filled.answers(), typed.once(), about(alike));
            };
        });
    }

    private View written(Timeline timeline, Answers answers, UUID once, About about) {
        var received = now(timeline).received();
        var outcome = answers.chose("who", ASIDE) ? notices.aside(timeline, answers.text("why"), once)
                : notices.match(timeline, received, answers.chose("who", NEW) ? null : Subject.of(answers.text("who")), answers.textOrNull("why"), once);
        return went(outcome, timeline, Page.goTo(address(timeline) + "/tell", "Recorded. Answer the parent now."), DECIDE.printed(answers, about), "Somebody else decided on this notice a moment ago.");
    }

    /// Where somebody is more likely than not the child, and another record is chosen or begun, it is said why.
    private static List<Checked.Problem> passedOver(Answers answers, List<Alike> alike) {
        return answers.has("why") ? List.of() : alike.stream().filter(each -> each.probable() && !answers.chose("who", each.person().subject().toString())).limit(1)
                .map(each -> new Checked.Problem("why", "Write why " + each.person().name() + " is not the child" + (each.opens() ? "" : ", or ask the front door to allocate you to the record and come back"))).toList();
    }

    @GetMapping(ADDRESS + "/{notice}/tell")
    View ask(@PathVariable UUID notice) {
        return notices.open(notice, timeline -> {
            var now = answerable(timeline);
            return telling(now, List.of(), TELL.ask(address(timeline) + "/tell", plain(), Answers.none().with("text", said(now))));
        });
    }

    @Needs({Permission.SEE_CHILDREN, Permission.NOT_IN_SCHOOL, Permission.RECORD})
    @PostMapping(ADDRESS + "/{notice}/tell")
    View tell(@PathVariable UUID notice, @RequestParam MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        return notices.open(notice, timeline -> {
            var now = answerable(timeline);
            return switch (TELL.check(typed, plain())) {
                case Checked.Problems<Answers> problems -> telling(now, List.of(), TELL.ask(address(timeline) + "/tell", plain(), problems));
                case Checked.Filled<Answers> filled when notices.keptFrom(now.decided().child(), filled.answers().text("text")) instanceof List<String> whose && !whose.isEmpty() -> telling(now,
                        List.of(new Block.Warning("It tells where " + String.join(" and ", whose) + " can be found, and somebody in this family must not be told. Take the address and the number out of it.")),
                        TELL.ask(address(timeline) + "/tell", plain(), typed)).status(422);
                case Checked.Filled<Answers> filled -> {
                    notices.tell(typed.once(), new ParentTold(timeline.subject(), notices.today(), filled.answers().text("how"), filled.answers().text("text")));
                    yield Page.goTo(ADDRESS, "Recorded what the parent was told");
                }
            };
        });
    }

    private static Page telling(NoticeNow now, List<Block> first, Block.Asking asking) {
        var parent = now.received().parent();
        return Page.of("Answer the parent").in(REGISTER).back(ADDRESS + "/" + now.received().notice()).with(first).with(Block.summary().fact("Parent", text(parent.name())).fact("Telephone", text(parent.phone()))
                .fact("Email", text(parent.email())).fact("How it is safe to reach them", text(parent.reach()))).with(asking);
    }

    /// What may be said to whoever told it, whom nobody has seen: nothing of a record, an enquiry or a plan. The officer changes it as they need.
    private String said(NoticeNow now) {
        var told = now.received();
        return String.join("\n\n", "Thank you for telling us on " + Words.spoken(told.happened()) + " about " + told.child().name() + ". Your reference is " + told.reference() + ".",
                told.wish().equals(NoticeReceived.CONSENT) ? "We look at whether the council's consent is needed, decide where it is, and write to you with the reasons." : "We have what you told us, and get in touch with you about your child's education.",
                "If your child is at a school, they are expected there until the school takes the name off its roll.", "You may ask us for advice and help with education at home.", authorities.own());
    }

    private static NoticeNow answerable(Timeline timeline) {
        var now = now(timeline);
        if (now.decided() == null) {
            throw new NotThere();
        }
        return now;
    }

    private static NoticeNow now(Timeline timeline) {
        return NoticeNow.of(timeline).orElseThrow();
    }

    private static String address(Timeline timeline) {
        return ADDRESS + "/" + timeline.subject();
    }

    private About plain() {
        return About.on(notices.today());
    }

    private About about(List<Alike> alike) {
        return plain().offering("who", Stream.concat(ChildrenAlike.choices(alike), Stream.of(Choice.of(NEW, "None of them: begin a record").hint("With what the parent told"),
                Choice.of(ASIDE, "Set the notice aside").hint("Say why below"))).toList());
    }
}
