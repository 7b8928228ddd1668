package goldthread.admin;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// To open a record without a relationship. A page of the record links here, and is where one returns to.
@Needs(Permission.BREAK_GLASS)
@Controller
final class BreakGlassPages {
    private static final String HERE = "/break-glass/{subject}";
    private static final Form<Answers> REASON = Form.of("break-glass", "Open this record", "Open this record").ask(
            Question.longText("reason", "Why must you see this record now?").named("Reason").longest(1_000)
                    .hint("The information guardian, and later the family, will read what you write")
                    .required("Enter why you must see this record now"));

    private final Access access;
    private final Clock clock;

    BreakGlassPages(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(HERE)
    View ask(@PathVariable UUID subject, @RequestParam(defaultValue = "") String then) {
        return asking(REASON.ask("/break-glass/" + subject, today()).with("then", then));
    }

    @PostMapping(HERE)
    View open(@PathVariable UUID subject, @RequestParam(defaultValue = "") String then,
              @RequestParam MultiValueMap<String, String> typed) {
        return switch (REASON.check(Answers.typed(typed), today())) {
            case Checked.Problems<Answers> problems ->
                    asking(REASON.ask("/break-glass/" + subject, today(), problems).with("then", then));
            case Checked.Filled<Answers> filled -> {
                tryToOpen(subject, filled.made().text("reason"));
                yield Page.goTo(then.matches("/(?!/)[A-Za-z0-9/-]*") ? then : "/child/" + subject);
            }
        };
    }

    /// A record that no reason opens, and one that is not there, send the reader on all the same, to a page that is not
    /// found: to say no here would say that something is there.
    private void tryToOpen(UUID subject, String reason) {
        try {
            access.breakGlass(subject, reason);
        } catch (NotThere noReasonOpensIt) {
            // the access log has it
        }
    }

    private static Page asking(Block.Asking form) {
        return Page.of("Open a record with a reason").with(
                Block.lead("You have no work with this record that we know of."),
                Block.say("With a reason it opens for eight hours. The information guardian looks at every use, and the"
                        + " record says that you opened it."), form);
    }

    private About today() {
        return About.on(Today.in(clock));
    }
}
