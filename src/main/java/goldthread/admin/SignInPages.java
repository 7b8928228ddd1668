package goldthread.admin;

import goldthread.access.Acting;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Words;
import goldthread.signin.Ways;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The way in.
@Controller
final class SignInPages {
    private static final Form<Answers> LOCAL = Form.of("sign-in", "Sign in", "Sign in").ask(
            Question.login("login", "Login"),
            Question.password("password", "Password"),
            Question.checkboxes("shared", "Is this a shared device?",
                    Question.Choice.of("yes", "Other people use this device too")
                            .hint("You will be signed out when you have not used it for 15 minutes")));

    private final Ways ways;
    private final Clock clock;

    SignInPages(Ways ways, Clock clock) {
        this.ways = ways;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    View signIn(@RequestParam(defaultValue = "") String then, @Nullable @RequestParam(required = false) String failed,
                @Nullable @RequestParam(required = false) String left,
                @Nullable @RequestParam(required = false) String changed) {
        if (Acting.someone().isPresent()) {
            return Page.goTo("/");
        }
        var blocks = new ArrayList<Block>();
        if (left != null) {
            blocks.add(Block.notice("You have signed out."));
        }
        if (changed != null) {
            blocks.add(Block.done("Your password has been changed. Sign in with the new one."));
        }
        blocks.addAll(provider(failed != null && !ways.local()));
        if (ways.local()) {
            var form = local(failed != null).with("then", then);
            blocks.add(ways.provider() ? Block.section("local", "Or sign in with a login", form) : form);
            blocks.add(Block.section("passkey", "Or sign in with a passkey", Block.say(Words.quiet("If you have made one on this device. It needs JavaScript.")),
                    Block.buttons(Block.Button.post("Sign in with a passkey", "/sign-in/passkey").secondary())));
        }
        return Page.of("Sign in").with(blocks);
    }

    /// The script of the page signs in with a passkey; without it, one is told so.
    @PostMapping("/sign-in/passkey")
    View passkeyWithoutScript() {
        return PasskeyPages.needsScript();
    }

    /// To the identity provider. It is a link and not a form, because browsers hold a form to our own site.
    @GetMapping("/sign-in/provider")
    View provider(HttpServletRequest request, HttpServletResponse response) {
        Ways.rememberDevice(request, response);
        return Page.goTo(Ways.PROVIDER);
    }

    private Block.Asking local(boolean failed) {
        var about = About.on(Today.in(clock));
        return failed ? LOCAL.ask("/sign-in", about, Checked.Problems.of(Answers.none(), """
                The login or the password is not right, or there were too many tries. Try again, or wait 15 minutes"""))
                : LOCAL.ask("/sign-in", about);
    }

    private List<Block> provider(boolean failed) {
        if (!ways.provider()) {
            return List.of();
        }
        var buttons = Block.buttons(Block.Button.go("Sign in with your work account", "/sign-in/provider"),
                Block.Button.go("Sign in on a shared device", "/sign-in/provider?shared=yes").secondary());
        return failed ? List.of(new Block.Warning("Your work account does not open Goldthread. Ask your administrator"
                + " whether you have an account here."), buttons) : List.of(buttons);
    }
}
