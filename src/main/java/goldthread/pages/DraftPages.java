package goldthread.pages;

import goldthread.access.Needs;
import java.util.List;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// Keeps drafts: asked by the script while somebody types, and by "Save and come back later".
@Needs
@Controller
final class DraftPages {
    private final Drafts drafts;

    DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/drafts")
    View list() {
        return Page.of("Drafts").under(Words.link("Home", "/")).with(table(drafts.list()));
    }

    private static Block.Table table(List<Drafts.Draft> drafts) {
        var table = Block.table("What you have begun and not sent", "What", "Saved", "Go on")
            .whenEmpty("You have nothing unsent. What you type into a form is saved here by itself.");
        for (var draft : drafts)
            table = table.row(Words.link(draft.title(), draft.address()), Words.moment(draft.savedAt()),
                Words.link("Continue", draft.address(), draft.title()));
        return table;
    }

    @PostMapping("/drafts")
    View comeBackLater(@RequestParam MultiValueMap<String, String> typed) {
        var answers = Answers.typed(typed);
        var saved = save(answers);
        return Page.goTo("/drafts", "Saved " + Words.hour(saved) + ". You can go on with it on any device.");
    }

    /// The script's way: says when it was saved, so that the page can.
    @PostMapping(path = "/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> whileTyping(@RequestParam MultiValueMap<String, String> typed) {
        return ResponseEntity.ok(Map.of("saved", Words.hour(save(Answers.typed(typed)))));
    }

    /// Asked by the script when somebody wants to stay signed in; the asking alone renews the session.
    @GetMapping("/still-here")
    ResponseEntity<Void> stillHere() {
        return ResponseEntity.noContent().build();
    }

    /// What no form of ours sends is refused.
    private Instant save(Answers answers) {
        if (!answers.has(Form.DRAFT) || !answers.has(Form.TITLE) || !answers.has(Form.RESUME) || !answers.text(Form.RESUME).startsWith("/")) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        try {
            return drafts.save(answers.text(Form.DRAFT), answers.text(Form.TITLE), Words.link("", answers.text(Form.RESUME)).address(), answers);
        } catch (IllegalArgumentException refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, refused);
        }
    }
}
