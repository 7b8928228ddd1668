package goldthread.recording.minutes;

import static goldthread.pages.Words.link;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Whether the authority counts minutes of forms.
@Needs(Permission.SET_LAW)
@Controller
class MinutesPages {
    static final String ALL = "/form-minutes";
    private static final int PLACE = 48, WHY = 500;

    private static final Form<Answers> COUNT = Form.of("recording.minutes", "Count minutes, or stop", "Save").ask(
            Question.radios("counted", "Are minutes counted from opening a form to sending it?", Choice.of("yes", "Yes"), Choice.of("no", "No").hint("Nothing is counted from now on")).named("Counted").required("Choose whether minutes are counted"),
            Question.longText("why", "Why?").named("Why").required("Say why").longest(WHY));

    private final FormMinutes minutes;
    private final Access access;
    private final Clock clock;

    MinutesPages(FormMinutes minutes, Access access, Clock clock) {
        this.minutes = minutes;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static MenuItem minutesOfForms() {
        return new MenuItem("Minutes of forms", ALL, PLACE, Permission.SET_LAW);
    }

    @GetMapping(ALL)
    View shown() {
        return page(COUNT.ask(ALL, about()));
    }

    @PostMapping(ALL)
    View count(@RequestParam MultiValueMap<String, String> typed) {
        return switch (COUNT.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page(COUNT.ask(ALL, about(), problems));
            case Checked.Filled<Answers> filled -> {
                minutes.count(filled.answers().once(), filled.answers().chose("counted", "yes"), filled.answers().text("why"));
                access.log(null, "minutes of forms " + (filled.answers().chose("counted", "yes") ? "counted" : "not counted"), "set", null);
                yield Page.goTo(ALL, "It is saved");
            }
        };
    }

    private Page page(Block form) {
        var now = minutes.counted();
        var said = now.setter().isEmpty() ? "Nobody has said otherwise." : now.setter() + " said so on " + Words.spoken(now.on()) + ": " + now.why();
        return Page.of("Minutes of forms").in(ALL).under(link("Home", "/")).with(Block.lead(now.counted() ? "Minutes from opening a form to sending it are counted." : "Minutes are not counted."), Block.say(said),
                Block.say("What is kept is a number for each kind of form, month and minute: no account, no child and no day. Kinds sent fewer than " + FormMinutes.FEWEST + " times are not shown to anybody. Team managers see it under What recording asks."), form);
    }

    private About about() {
        return About.on(LocalDate.ofInstant(clock.instant(), England.ZONE));
    }
}
