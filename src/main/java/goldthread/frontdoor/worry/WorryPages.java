package goldthread.frontdoor.worry;

import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Who;
import goldthread.casefile.Subject;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.Contacts;
import goldthread.frontdoor.Reference;
import goldthread.frontdoor.Telling;
import goldthread.frontdoor.worry.Steps.Step;
import goldthread.frontdoor.worry.Turnstile.Use;
import goldthread.frontdoor.worry.Unsent.Key;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The public form, for anybody and without an account: a few questions a page, saved at each step, checked, and sent to the
/// front door of the authority.
@Controller
class WorryPages {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Form<Answers> RETURNING = Form.of("worry-return", "Go on with what you saved", "Continue")
            .ask(Question.text("reference", "Reference").width(20).required("Enter the reference"),
                    Question.text("code", "Code").width(20).required("Enter the code"));

    private static final WorryCookie COOKIE = new WorryCookie("goldthread-worry", "/worry");

    private final Unsent unsent;
    private final Turnstile turnstile;
    private final Contacts contacts;
    private final Authorities authorities;
    private final Clock clock;
    private final String telephone;

    WorryPages(Unsent unsent, Turnstile turnstile, Contacts contacts, Authorities authorities, Clock clock,
               @Value("${goldthread.front-door.telephone:}") String telephone) {
        this.unsent = unsent;
        this.turnstile = turnstile;
        this.contacts = contacts;
        this.authorities = authorities;
        this.clock = clock;
        this.telephone = telephone.isBlank() ? "your council: the number is on its website" : telephone;
    }

    /// @param gone what was begun cannot be found any more
    @GetMapping("/worry")
    View start(@RequestParam(required = false) String gone) {
        var page = start(Answers.none(), List.of());
        return gone == null ? page : page.with(Block.notice("What you typed is not kept here any more. If you wrote down a reference and a code, use them; otherwise begin again."));
    }

    private Page start(Answers typed, List<Checked.Problem> problems) {
        var page = WorryFrame.page("Tell us you are worried about a child").with(
                new Block.Warning("If somebody is in danger now, call 999. Do not wait for us to read this."));
        if (authorities.all().isEmpty()) {
            return page.with(Block.say("This form cannot be used yet. Telephone " + telephone + "."));
        }
        var form = starting();
        return page.with(
                Block.say("You can tell us about any child or young person under 18. You need no proof, and you need not say who you are. If you are a parent or a young person, you can ask us for help."),
                Block.say("We read what you send on working days, and decide what to do by the end of the next one. If it cannot wait, telephone " + telephone + "."),
                form.ask("/worry", about(), typed, problems),
                Block.say(Words.link("Go on with what you saved", "/worry/return")),
                Block.details("What we do with what you tell us", Block.say("It is kept by the council, which must keep children safe (Children Act 1989, sections 17 and 47). Only the people who answer the front door read it as you write it; what the decision needs goes into the child's record."
                        + " Until you send it, it is locked with a code that only you have, and after 7 days it is gone.")));
    }

    /// Where several authorities share this installation, one says which.
    private Form<Answers> starting() {
        var all = authorities.all();
        var form = Form.of("worry", "Begin", "Start now").ask(Steps.WHO);
        return all.size() < 2 ? form : form.ask(Question.select("council", "Which council should hear of it?", all.stream()
                .map(each -> Choice.of(Integer.toString(each.holder()), each.name())).toArray(Choice[]::new)).named("Council").required("Choose the council where the child lives"));
    }

    @PostMapping("/worry")
    View begin(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        var typed = Answers.typed(sent);
        return switch (starting().check(typed, about())) {
            case Checked.Problems<Answers> problems -> start(typed, problems.problems());
            case Checked.Filled<Answers> filled -> {
                if (!turnstile.lets(Use.BEGIN, request.getRemoteAddr())) {
                    yield tooOften();
                }
                var key = COOKIE.read(request).filter(held -> unsent.find(held).isPresent()).orElseGet(Key::fresh);
                unsent.keep(key, as(unsent.find(key).orElse(Answers.none()), answers(filled)));
                COOKIE.write(request, response, key);
                yield Page.goTo("/worry/what");
            }
        };
    }

    /// Somebody who says anew who they are is asked again what differs; what they typed is still there.
    private static Answers as(Answers held, Answers begun) {
        var kept = new java.util.LinkedHashMap<>(held.values());
        if (!held.text("who").equals(begun.text("who"))) {
            kept.keySet().removeIf(key -> key.startsWith("done-"));
        }
        return new Answers(kept).with(begun);
    }

    @GetMapping("/worry/{step:what|child-[1-6]|you}")
    View ask(@PathVariable String step, HttpServletRequest request) {
        return begun(request, (key, held) -> step(held, step).<View>map(found -> page(found, held, Telling.together(held), List.of())).orElseGet(() -> Page.goTo("/worry/check")));
    }

    @PostMapping("/worry/{step:what|child-[1-6]|you}")
    View answer(@PathVariable String step, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        return begun(request, (key, held) -> {
            var found = step(held, step);
            if (found.isEmpty()) {
                return Page.goTo("/worry/check");
            }
            if (!turnstile.lets(Use.STEP, request.getRemoteAddr())) {
                return tooOften();
            }
            var typed = Answers.typed(sent);
            var form = found.get().form();
            return switch (form.check(typed, about())) {
                case Checked.Problems<Answers> problems -> page(found.get(), held, typed, problems.problems());
                case Checked.Filled<Answers> filled -> {
                    var all = replaced(held, form, answers(filled));
                    unsent.keep(key, all);
                    yield Page.goTo(next(all, step));
                }
            };
        });
    }

    /// To the first step that is not answered yet, from this one on; then to the answers.
    private static String next(Answers all, String step) {
        var steps = Steps.of(all);
        int at = steps.stream().map(Step::name).toList().indexOf(step);
        return steps.stream().skip(at + 1L).filter(later -> !answered(later, all)).findFirst().map(later -> "/worry/" + later.name()).orElse("/worry/check");
    }

    private static boolean answered(Step step, Answers all) {
        return all.has("done-" + step.name());
    }

    private static Answers replaced(Answers held, Form<Answers> form, Answers answers) {
        var kept = new java.util.LinkedHashMap<>(held.values());
        form.questions().forEach(question -> kept.keySet().removeIf(key -> key.equals(question.key()) || key.startsWith(question.key() + "-day")
                || key.startsWith(question.key() + "-month") || key.startsWith(question.key() + "-year")));
        var name = form.name().equals("worry-what") ? "what" : form.name().equals("worry-you") ? "you"
                : "child-" + form.questions().getFirst().key().charAt("child".length());
        return new Answers(kept).with(answers).with("done-" + name, "yes");
    }

    private static Answers answers(Checked.Filled<Answers> filled) {
        var kept = new java.util.LinkedHashMap<>(filled.answers().values());
        kept.remove(Form.ONCE);
        return new Answers(kept);
    }

    private Page page(Step step, Answers held, Answers typed, List<Checked.Problem> problems) {
        var form = step.form();
        var address = "/worry/" + step.name();
        var asking = form.ask(address, about(), typed, problems)
                .laterAt("/worry/save").with("step", step.name());
        var names = Steps.of(held).stream().map(Step::name).toList();
        int at = names.indexOf(step.name());
        return WorryFrame.page(form.title()).caption("Tell us about a child").back(at == 0 ? "/worry" : "/worry/" + names.get(at - 1)).with(asking);
    }

    /// Keeps what was typed, whether it is right or not, and shows by what it is found again.
    @PostMapping("/worry/save")
    View save(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        return begun(request, (key, held) -> {
            if (!turnstile.lets(Use.STEP, request.getRemoteAddr())) {
                return tooOften();
            }
            var typed = Answers.typed(sent);
            var found = step(held, typed.text("step"));
            if (found.isPresent() && !unsent.fits(held.with(typed))) {
                return page(found.get(), held, typed, List.of(Checked.Problem.of("What you wrote is too long to be kept. Shorten it, or telephone " + telephone)));
            }
            found.ifPresent(step -> {
                var fields = step.form().questions().stream().map(Question::key).toList();
                var kept = new java.util.LinkedHashMap<>(held.values());
                typed.values().forEach((field, values) -> {
                    if (fields.contains(field.replaceAll("-(day|month|year)$", ""))) {
                        kept.put(field, values);
                    }
                });
                kept.remove("done-" + step.name());
                unsent.keep(key, new Answers(kept));
            });
            return Page.goTo("/worry/saved");
        });
    }

    @GetMapping("/worry/saved")
    View saved(HttpServletRequest request) {
        return begun(request, (key, held) -> WorryFrame.page("Saved for 7 days").with(
                Block.say("To go on later, on this or another device, you need both of these. Write them down where nobody finds them whom they would put at risk."),
                Block.summary().fact("Reference", Words.strong(key.reference())).fact("Code", Words.strong(key.code())),
                Block.say("Nobody can read what you typed without the code, and nobody can tell you the code again. Nothing has been sent yet."),
                Block.buttons(Button.go("Go on now", next(held, "")), Button.post("Forget what I typed", "/worry/forget").secondary())));
    }

    @GetMapping("/worry/return")
    View returning() {
        return WorryFrame.page(RETURNING.title()).back("/worry").with(RETURNING.ask("/worry/return", about()));
    }

    @PostMapping("/worry/return")
    View returned(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        var typed = Answers.typed(sent);
        if (!(RETURNING.check(typed, about()) instanceof Checked.Filled<Answers> filled)) {
            return WorryFrame.page(RETURNING.title()).back("/worry").with(RETURNING.ask("/worry/return", about(), (Checked.Problems<Answers>) RETURNING.check(typed, about())));
        }
        if (!turnstile.lets(Use.RETURN, request.getRemoteAddr())) {
            return tooOften();
        }
        var key = new Key(Reference.plain(filled.answers().text("reference")), Reference.plain(filled.answers().text("code")));
        return unsent.find(key).<View>map(held -> {
            COOKIE.write(request, response, key);
            return Page.goTo(next(held, ""));
        }).orElseGet(() -> WorryFrame.page(RETURNING.title()).back("/worry").with(RETURNING.ask("/worry/return", about(), new Checked.Problems<>(typed,
                List.of(new Checked.Problem("reference", "Nothing is kept under this reference and code. Compare both with what you wrote down. After 7 days, or once it was sent, it is not kept here any more"))))));
    }

    @GetMapping("/worry/check")
    View check(HttpServletRequest request) {
        return begun(request, (key, held) -> {
            var missing = Steps.of(held).stream().filter(step -> !answered(step, held)).findFirst();
            if (missing.isPresent()) {
                return Page.goTo("/worry/" + missing.get().name());
            }
            var page = WorryFrame.page("Check what you tell us").caption("Tell us about a child").back("/worry/you");
            for (var step : Steps.of(held)) {
                page = page.with(Block.heading(step.form().title()), step.form().checkAnswers(held, about(), "/worry/" + step.name()));
            }
            return page.with(Block.heading("Send it"), Block.say("We keep what you send, and cannot give it back. If somebody is in danger now, call 999 first."),
                    Block.buttons(Button.post("Send to the council", "/worry/check"), Button.post("Save and come back later", "/worry/save").secondary()));
        });
    }

    @PostMapping("/worry/check")
    View send(HttpServletRequest request, HttpServletResponse response) {
        var sent = COOKIE.read(request).filter(unsent::wasSent);
        if (sent.isPresent()) {
            COOKIE.sent(request, response, sent.get().reference());
            return Page.goTo("/worry/sent");
        }
        return begun(request, (key, held) -> {
            if (Steps.of(held).stream().anyMatch(step -> !answered(step, held))) {
                return Page.goTo("/worry/check");
            }
            if (!turnstile.lets(Use.SEND, request.getRemoteAddr())) {
                return tooOften();
            }
            keep(key, held);
            unsent.sent(key);
            COOKIE.sent(request, response, key.reference());
            return Page.goTo("/worry/sent");
        });
    }

    /// It comes to the authority's front door, under an id that follows from its reference: sent twice, it is there once.
    private void keep(Key key, Answers held) {
        var contact = new Subject(UUID.nameUUIDFromBytes(("contact " + key.reference() + key.code()).getBytes(StandardCharsets.UTF_8)));
        var help = Steps.asksForHelp(held);
        var received = new ContactReceived(contact, key.reference(), clock.instant(), "form", Telling.referrer(held, Steps.source(held)), Telling.children(held),
                held.text("words"), held.textOrNull("danger"), help ? Telling.ASKS : null);
        Acting.as(Who.publicForm(holder(held)), () -> contacts.receive(received, "form"));
    }

    private int holder(Answers held) {
        return authorities.chosen(held.text("council")).orElseGet(() -> authorities.all().getFirst()).holder();
    }

    @GetMapping("/worry/sent")
    View sent(HttpServletRequest request) {
        return COOKIE.sent(request).<View>map(reference -> WorryFrame.page("We have what you told us").with(
                Block.done("Your reference is " + reference),
                Block.say("Write the reference down. You can use it when you telephone " + telephone + "."),
                Block.heading("What happens next"),
                Block.say("We read it and decide what to do by the end of the next working day. If you left a way to reach you, we tell you what we can."),
                Block.say("If somebody is in danger now, call 999. If you learn something new, tell us again."),
                Block.buttons(Button.go("Tell us something else", "/worry").secondary()))).orElseGet(() -> Page.goTo("/worry?gone"));
    }

    @PostMapping("/worry/forget")
    View forget(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.read(request).ifPresent(unsent::forget);
        COOKIE.forget(request, response);
        return Page.goTo("/worry");
    }

    @GetMapping("/worry/exit")
    View exit(HttpServletRequest request, HttpServletResponse response) {
        return COOKIE.leave(request, response);
    }

    private interface Begun {
        View with(Key key, Answers held);
    }

    private View begun(HttpServletRequest request, Begun work) {
        var key = COOKIE.read(request);
        var held = key.flatMap(unsent::find);
        return held.isEmpty() ? Page.goTo("/worry?gone") : work.with(key.get(), held.get());
    }

    private static Optional<Step> step(Answers held, String name) {
        return Steps.of(held).stream().filter(step -> step.name().equals(name)).findFirst();
    }

    private View tooOften() {
        return WorryFrame.page("Too much came from your network").status(429).with(
                Block.say("We could not take this now, because a great deal was sent from the network that you use. What you typed is kept for 7 days."),
                Block.say("Try again in an hour, or telephone " + telephone + ". If somebody is in danger now, call 999."));
    }

    private About about() {
        return About.on(LocalDate.now(clock.withZone(ENGLAND)));
    }
}
