package goldthread.admin;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Words;
import goldthread.signin.Passkeys;
import goldthread.signin.Ways;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own passkeys. The script of the pages makes them; what is posted here came without it.
@Needs
@Controller
final class PasskeyPages {
    static final String ALL = "/account/passkeys";
    private static final Form<Answers> NEW = Form.of("passkey", "New passkey", "Make a passkey").ask(
            Question.text("label", "What do you call this device?").named("Name").hint("For example, office laptop"),
            Question.password("password", "Your password"));
    private static final String NEEDS_SCRIPT = "A passkey needs JavaScript, and a browser and device that know passkeys. Your password works everywhere.";

    private final Passkeys passkeys;
    private final Ways ways;
    private final Clock clock;

    PasskeyPages(Passkeys passkeys, Ways ways, Clock clock) {
        this.passkeys = passkeys;
        this.ways = ways;
        this.clock = clock;
    }

    @GetMapping(ALL)
    View all(@Nullable @RequestParam(required = false) String made) {
        mustBeLocal();
        var cards = passkeys.mine().stream().map(one -> Block.Card.of(text(one.label()))
                .fact("Made", Words.moment(one.createdAt())).fact("Last used", one.usedAt() == null ? text("Not yet") : Words.moment(one.usedAt()))
                .fact("Works at", text(one.address()))
                .action(Block.Button.post("Remove this passkey", ALL + "/end").with("passkey", one.id()).secondary())).toList();
        var blocks = new ArrayList<Block>();
        if (made != null) {
            blocks.add(Block.done("The passkey is made. You can sign in with it from now on."));
        }
        blocks.add(Block.lead("With a passkey you sign in by the finger, face or number that opens your device, without a password."));
        blocks.addAll(List.of(Block.section("passkeys", "Your passkeys", new Block.Cards(cards, "You have no passkeys.")),
                Block.section("new-passkey", "Make a passkey", Block.say("It needs JavaScript, and is kept by the device you use now. Do not make one on a device that others open too. Your password stays."),
                        NEW.ask(ALL, About.on(Today.in(clock))))));
        return Page.of("Passkeys").under(link("Your account", "/account")).with(blocks);
    }

    @PostMapping(ALL)
    View withoutScript() {
        mustBeLocal();
        return Page.refused(NEEDS_SCRIPT, "", ALL);
    }

    @PostMapping(ALL + "/end")
    View end(@RequestParam(defaultValue = "") String passkey) {
        passkeys.end(passkey);
        return Page.goTo(ALL, "The passkey is removed. Nobody signs in with it any more.");
    }

    static View needsScript() {
        return Page.refused(NEEDS_SCRIPT, "", "/sign-in");
    }

    private void mustBeLocal() {
        if (!ways.local()) {
            throw new NotThere();
        }
    }
}
