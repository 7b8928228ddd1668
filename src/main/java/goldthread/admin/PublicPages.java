package goldthread.admin;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What anybody may read: the accessibility statement. SI 2018/952, reg. 8 asks for one.
@Controller
final class PublicPages {

    private static final Duration GOOD_FOR = Duration.ofDays(90); // ours: RFC 9116, 2.5.5 recommends less than a year

    private final String contact;
    private final Clock clock;

    /// @param contact where to tell of a hole: a `mailto:` or `https:` address; empty: the authority has not said
    PublicPages(@Value("${goldthread.security-contact:}") String contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    /// RFC 9116.
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        return ResponseEntity.ok().contentType(new MediaType("text", "plain", StandardCharsets.UTF_8)).body(contact.isBlank()
                ? "# Whoever runs this service has not said yet whom to tell of a hole: GOLDTHREAD_SECURITY_CONTACT\n" : "Contact: " + contact + "\nExpires: "
                + clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.SECONDS) + "\nPreferred-Languages: en\n");
    }

    @GetMapping("/accessibility")
    View accessibility() {
        return Page.of("Accessibility statement").with(
                Block.lead("Everyone who works here should be able to use this service."),
                Block.say("That means you should be able to:"),
                new Block.Bullets(List.of(text("read every page at 400% zoom without scrolling sideways"),
                        text("do everything with a keyboard, and with a screen reader or speech"),
                        text("do everything without JavaScript"),
                        text("change colours and contrast in your browser or device"))),
                Block.heading("How accessible it is"),
                Block.say("Every page is tested by program against WCAG 2.2 AA each time the service is built. It has not"
                        + " yet been audited by an independent tester, so we call it partially compliant with the"
                        + " Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018."),
                Block.heading("If something does not work for you"),
                Block.say(text("Tell whoever looks after the service in your authority. If you are not happy with the"
                        + " answer, contact the "), link("Equality Advisory and Support Service",
                        "https://www.equalityadvisoryservice.com/"), text(".")));
    }
}
