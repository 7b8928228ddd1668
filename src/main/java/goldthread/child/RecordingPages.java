package goldthread.child;

import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.pages.Answers;
import goldthread.recording.Recording;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Writing something new to a child's record: choose what, and fill in its form.
@Needs(Permission.RECORD)
@Controller
class RecordingPages {
    private final CaseFile caseFile;
    private final Writing writing;
    private final Offered offered;
    private final Frames frames;
    private final Filling filling;
    private final OwnDesk desk;

    RecordingPages(CaseFile caseFile, Writing writing, Offered offered, Frames frames, Filling filling, OwnDesk desk) {
        this.caseFile = caseFile;
        this.writing = writing;
        this.offered = offered;
        this.frames = frames;
        this.filling = filling;
        this.desk = desk;
    }

    @GetMapping("/child/{child}/record")
    View choose(@PathVariable UUID child) {
        return writing.openInPart(child, "record", timeline -> frames.task("Record something", timeline).with(Choosing.of(caseFile, timeline, offered.today()).blocks()));
    }

    @GetMapping("/child/{child}/record/{kind}")
    View ask(@PathVariable UUID child, @PathVariable String kind, @RequestParam(defaultValue = "") String rule,
             @RequestParam(defaultValue = "") String due, @RequestParam(defaultValue = "false") boolean all) {
        recording(kind);
        return writing.openFor(kind, child, timeline -> filling.ask(desk, timeline, kind, rule, due, all));
    }

    @PostMapping("/child/{child}/record/{kind}")
    View answer(@PathVariable UUID child, @PathVariable String kind, @RequestParam MultiValueMap<String, String> sent) {
        recording(kind);
        return writing.openFor(kind, child, timeline -> filling.answer(desk, timeline, kind, Answers.typed(sent)));
    }

    @GetMapping("/child/{child}/record/{kind}/check")
    View check(@PathVariable UUID child, @PathVariable String kind) {
        recording(kind);
        return writing.openFor(kind, child, timeline -> filling.check(desk, timeline, kind));
    }

    @PostMapping("/child/{child}/record/{kind}/check")
    View send(@PathVariable UUID child, @PathVariable String kind, @RequestParam MultiValueMap<String, String> sent) {
        recording(kind);
        return writing.openFor(kind, child, timeline -> filling.send(desk, timeline, kind, Answers.typed(sent)));
    }

    static Recording<?> recording(@Nullable String kind) {
        return Recordings.of(String.valueOf(kind)).orElseThrow(NotThere::new);
    }

    static String address(UUID child, String kind) {
        return "/child/" + child + "/record/" + kind;
    }
}
