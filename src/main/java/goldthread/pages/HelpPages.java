package goldthread.pages;

import static goldthread.pages.Block.*;
import static goldthread.pages.Words.text;

import goldthread.access.Needs;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What the foot of every page calls Help.
@Needs
@Controller
final class HelpPages {
    private final String contact;

    HelpPages(@Value("${goldthread.contact:the team that looks after this system at your authority}") String contact) {
        this.contact = contact;
    }

    @GetMapping("/help")
    View help() {
        return Page.of("Help").with(
            section("finding", "Finding a record", new Bullets(List.of(
                text("Type a name, a date of birth or any number into the box at the top of each page. Spelling need not be exact."),
                text("Somebody whom you may not see is not in the results.")))),
            section("recording", "Recording", new Bullets(List.of(
                text("What you type is saved as a draft every ten seconds and when you leave a field. You find it under Drafts, on any device."),
                text("A date can be pasted whole into the first box: 27 3 2007, 27/03/2007 or 27 March 2007."),
                text("Nothing is ever overwritten. Correct an entry, or withdraw one made on the wrong child; old and new stay visible.")))),
            section("known", "What was known on a day", say("Each record can be shown as it was known at the end of an earlier day. "
                + "A yellow band says so for as long as you look at it.")),
            section("contact", "Asking for help", say("Contact " + contact + ".")));
    }
}
