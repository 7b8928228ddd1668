package goldthread.education.notice;

import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Who;
import goldthread.casefile.Subject;
import goldthread.frontdoor.Reference;
import goldthread.frontdoor.worry.Turnstile;
import goldthread.frontdoor.worry.Turnstile.Use;
import goldthread.frontdoor.worry.Unsent;
import goldthread.frontdoor.worry.Unsent.Key;
import goldthread.frontdoor.worry.WorryCookie;
import goldthread.law.Laws;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Button;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A parent's notice that they mean to educate at home, without an account: asked, kept under a code, checked and sent. No page
/// looks anybody up, so that none can tell whether the child has a record, an enquiry or a plan.
@Controller
class HomeEducationPages {
    private static final String ROOT = "/home-education";
    private static final WorryCookie COOKIE = new WorryCookie("goldthread-home-education", ROOT);
    /// Tells what was begun here from what was begun on another public form.
    private static final String MARK = "home-education";
    private static final Form<Answers> RETURNING = Form.of("home-education-return", "Go on with what you saved", "Continue")
            .ask(Question.text("reference", "Reference").width(20).required("Enter the reference"), Question.text("code", "Code").width(20).required("Enter the code"));

    private final Unsent unsent;
    private final Turnstile turnstile;
    private final Notices notices;
    private final Authorities authorities;
    private final Laws laws;
    private final Clock clock;

    HomeEducationPages(Unsent unsent, Turnstile turnstile, Notices notices, Authorities authorities, Laws laws, Clock clock) {
        this.unsent = unsent;
        this.turnstile = turnstile;
        this.notices = notices;
        this.authorities = authorities;
        this.laws = laws;
        this.clock = clock;
    }

    /// @param gone what was begun cannot be found any more
    @GetMapping(ROOT)
    View ask(@RequestParam(required = false) String gone, HttpServletRequest request) {
        var held = held(request).orElse(Answers.none());
        return asked(gone == null ? List.of() : List.of(Block.notice("What you typed is not kept here any more. If you wrote down a reference and a code, use them; otherwise begin again.")), held, List.of());
    }

    private Page asked(List<Block> first, Answers typed, List<Checked.Problem> problems) {
        var page = page(NoticeForm.FORM.title()).with(first);
        if (authorities.all().isEmpty()) {
            return page.with(Block.say("This form cannot be used yet. Tell the council in writing."));
        }
        return page.with(Block.say("For parents and carers. If your child is at a school, tell the school in writing too: it takes the name off its roll, and until it does your child is expected there."),
                        Block.say(Words.link("Go on with what you saved", ROOT + "/return")), form().ask(ROOT, about(), typed, problems).laterAt(ROOT + "/save"),
                        Block.details("What we do with what you tell us", Block.say("The council keeps it, because it must know which children are not in school (Education Act 1996, section 436A). The officers for home education read it, and what is about your child's education goes into the record of your child."
                                + " Until you send it, it is locked with a code that only you have, and after 7 days it is gone.")));
    }

    /// Where several authorities share this installation, one says which.
    private Form<Answers> form() {
        var all = authorities.all();
        return all.size() < 2 ? NoticeForm.FORM : NoticeForm.FORM.ask(Question.select("council", "In which council's area does your child live?", all.stream().map(each -> Choice.of(Integer.toString(each.holder()), each.name())).toArray(Choice[]::new))
                .named("Council").required("Choose the council where your child lives"));
    }

    @PostMapping(ROOT)
    View answer(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        var typed = Answers.typed(sent);
        return switch (form().check(typed, about())) {
            case Checked.Problems<Answers> problems -> asked(List.of(), typed, problems.problems());
            case Checked.Filled<Answers> filled -> kept(typed, request, response, "/check");
        };
    }

    /// Keeps what was typed, whether it is right or not.
    @PostMapping(ROOT + "/save")
    View save(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        return kept(Answers.typed(sent), request, response, "/saved");
    }

    private View kept(Answers typed, HttpServletRequest request, HttpServletResponse response, String then) {
        if (!turnstile.lets(key(request).isEmpty() ? Use.BEGIN : Use.STEP, request.getRemoteAddr())) {
            return tooOften();
        }
        var fields = form().questions().stream().map(Question::key).toList();
        var values = new LinkedHashMap<>(typed.values());
        values.keySet().removeIf(field -> !fields.contains(field.replaceAll("-(day|month|year)$", "")));
        var answers = new Answers(values).with(MARK, "yes");
        if (!unsent.fits(answers)) {
            return asked(List.of(), typed, List.of(Checked.Problem.of("What you wrote is too long to be kept. Shorten it, or write to the council")));
        }
        var key = key(request).orElseGet(Key::fresh);
        unsent.keep(key, answers);
        COOKIE.write(request, response, key);
        return Page.goTo(ROOT + then);
    }

    @GetMapping(ROOT + "/saved")
    View saved(HttpServletRequest request) {
        return begun(request, (key, held) -> page("Saved for 7 days").with(Block.say("To go on later, on this or another device, you need both of these."),
                Block.summary().fact("Reference", Words.strong(key.reference())).fact("Code", Words.strong(key.code())),
                Block.say("Nobody can read what you typed without the code, and nobody can tell you the code again. Nothing has been sent yet."),
                Block.buttons(Button.go("Go on now", ROOT), Button.post("Forget what I typed", ROOT + "/forget").secondary())));
    }

    @GetMapping(ROOT + "/return")
    View returning() {
        return page(RETURNING.title()).back(ROOT).with(RETURNING.ask(ROOT + "/return", about()));
    }

    @PostMapping(ROOT + "/return")
    View returned(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        var typed = Answers.typed(sent);
        return switch (RETURNING.check(typed, about())) {
            case Checked.Problems<Answers> problems -> page(RETURNING.title()).back(ROOT).with(RETURNING.ask(ROOT + "/return", about(), problems));
            case Checked.Filled<Answers> filled when !turnstile.lets(Use.RETURN, request.getRemoteAddr()) -> tooOften();
            case Checked.Filled<Answers> filled -> {
                var key = new Key(Reference.plain(filled.answers().text("reference")), Reference.plain(filled.answers().text("code")));
                if (found(key).isEmpty()) {
                    yield page(RETURNING.title()).back(ROOT).with(RETURNING.ask(ROOT + "/return", about(), new Checked.Problems<>(typed, List.of(new Checked.Problem("reference",
                            "Nothing is kept under this reference and code. Compare both with what you wrote down. After 7 days, or once it was sent, it is not kept here any more")))));
                }
                COOKIE.write(request, response, key);
                yield Page.goTo(ROOT);
            }
        };
    }

    @GetMapping(ROOT + "/check")
    View check(HttpServletRequest request) {
        return begun(request, (key, held) -> form().check(held, about()) instanceof Checked.Problems<Answers> ? Page.goTo(ROOT)
                : page("Check what you tell us").back(ROOT).with(form().checkAnswers(held, about(), ROOT), Block.say("We keep what you send, and cannot give it back."),
                        Block.buttons(Button.post("Send to the council", ROOT + "/check"))));
    }

    @PostMapping(ROOT + "/check")
    View send(HttpServletRequest request, HttpServletResponse response) {
        var before = COOKIE.read(request).filter(unsent::wasSent);
        if (before.isPresent()) {
            COOKIE.sent(request, response, before.get().reference());
            return Page.goTo(ROOT + "/sent");
        }
        return begun(request, (key, held) -> {
            if (!(form().check(held, about()) instanceof Checked.Filled<Answers> filled)) {
                return Page.goTo(ROOT);
            }
            if (!turnstile.lets(Use.SEND, request.getRemoteAddr())) {
                return tooOften();
            }
            var notice = new Subject(Notices.id("by form", new Subject(java.util.UUID.nameUUIDFromBytes((key.reference() + key.code()).getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
            Acting.as(Who.publicForm(holder(held)), () -> notices.receive(NoticeForm.made(notice, key.reference(), clock.instant(), filled.answers())));
            unsent.sent(key);
            COOKIE.sent(request, response, key.reference());
            return Page.goTo(ROOT + "/sent");
        });
    }

    private int holder(Answers held) {
        return authorities.chosen(held.text("council")).orElseGet(() -> authorities.all().getFirst()).holder();
    }

    /// The same for every child.
    @GetMapping(ROOT + "/sent")
    View sent(HttpServletRequest request) {
        return COOKIE.sent(request).<View>map(reference -> page("We have what you told us").with(Block.done("Your reference is " + reference), Block.heading("What happens next"),
                Block.say("An officer for home education reads it and answers you in writing, or as you asked to be reached: usually " + answered() + "."),
                Block.say("If your child is at a school, they are expected there until the school takes the name off its roll. It does so when you have told it in writing, or, for a child who may leave only with the council's consent, once consent is given."),
                Block.say("You may ask us for advice and help with education at home."), Block.buttons(Button.go("Tell us about another child", ROOT).secondary()))).orElseGet(() -> Page.goTo(ROOT + "?gone"));
    }

    private String answered() {
        int holder = authorities.all().getFirst().holder();
        return authorities.all().size() > 1 ? "within a few working days"
                : Acting.as(Who.publicForm(holder), () -> "by " + Words.spoken(laws.of(holder).limit(NoticeNow.RULE, notices.today()).by()));
    }

    @PostMapping(ROOT + "/forget")
    View forget(HttpServletRequest request, HttpServletResponse response) {
        key(request).ifPresent(unsent::forget);
        COOKIE.forget(request, response);
        return Page.goTo(ROOT);
    }

    private interface Begun {
        View with(Key key, Answers held);
    }

    private View begun(HttpServletRequest request, Begun work) {
        var held = held(request);
        return held.isEmpty() ? Page.goTo(ROOT + "?gone") : work.with(COOKIE.read(request).orElseThrow(), held.get());
    }

    private Optional<Key> key(HttpServletRequest request) {
        return COOKIE.read(request).filter(key -> found(key).isPresent());
    }

    private Optional<Answers> held(HttpServletRequest request) {
        return COOKIE.read(request).flatMap(this::found);
    }

    private Optional<Answers> found(Key key) {
        return unsent.find(key).filter(held -> held.yes(MARK));
    }

    @GetMapping(ROOT + "/exit")
    View exit(HttpServletRequest request, HttpServletResponse response) {
        return COOKIE.leave(request, response);
    }

    /// Somebody at home may be angry that it is asked or told.
    private static Page page(String title) {
        return Page.of(title).exit(ROOT + "/exit");
    }

    private static View tooOften() {
        return page("Too much came from your network").status(429).with(Block.say("We could not take this now, because a great deal was sent from the network that you use. Try again in an hour, or write to the council."));
    }

    private About about() {
        return About.on(notices.today());
    }
}
