package goldthread.returns.readiness;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame;
import goldthread.child.Recordings;
import goldthread.pages.Block;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.OneRecord;
import goldthread.returns.RecordFindings.OnRecord;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// What the rules of the returns find on a child's record, the moment it is recorded.
@Needs(Permission.SEE_CHILDREN)
@Controller
class ChildReturnsPages {
    private final CaseFile caseFile;
    private final Access access;
    private final ChildFrame frame;
    private final Readiness readiness;

    ChildReturnsPages(CaseFile caseFile, Access access, ChildFrame frame, Readiness readiness) {
        this.caseFile = caseFile;
        this.access = access;
        this.frame = frame;
        this.readiness = readiness;
    }

    @GetMapping("/child/{child}/returns")
    View returns(@PathVariable UUID child) {
        return access.view(child, "returns", () -> {
            var own = Recordings.ofPerson(caseFile.timeline(new Subject(child)));
            if (own.lines().isEmpty()) {
                throw new NotThere();
            }
            var kept = OneRecord.readWith(own);
            if (kept != null && access.sees(kept)) {
                return Page.goTo("/child/" + kept + "/returns");
            }
            var timeline = OneRecord.others(own).isEmpty() ? own : readiness.read(own.subject(), others -> access.viewAll(others, "returns"));
            var found = readiness.of(timeline);
            return frame.returns(timeline).with(lead(found), table(timeline, found));
        });
    }

    private Block lead(List<OnRecord> found) {
        var year = readiness.year();
        return Block.say(found.isEmpty() ? "Nothing on this record would be questioned in the returns for " + year + "."
                : "Were the returns for " + year + " made today, " + (found.size() == 1 ? "this" : "these " + found.size() + " things")
                        + " on the record would be questioned. What is still to come this year may put some of it right.");
    }

    private static Block table(Timeline timeline, List<OnRecord> found) {
        var table = Block.table("What would be questioned", "What is wrong", "Why it matters", "What to do", "Rule").captionHidden()
                .whenEmpty("There is nothing to mend.");
        for (var one : found) {
            table = table.row(Words.text(one.rule().sentence()), Words.text(one.rule().why()),
                    Words.lines(Words.text(one.rule().whatToDo()), mend(timeline, one)),
                    Words.text(one.standard().title() + " " + one.rule().code()));
        }
        return table;
    }

    /// Leads to the question in whose answer it lies, or to where what is missing can be recorded.
    private static Words mend(Timeline timeline, OnRecord one) {
        var child = timeline.subject().id();
        boolean records = Acting.who().may(Permission.RECORD);
        var mending = Mending.of(timeline, one).orElse(null);
        if (mending == null || mending.entry() == null) {
            return records ? Words.link("Record what is missing", mending == null ? "/child/" + child + "/record" : mending.address(child, true), "rule " + one.rule().code())
                    : Words.quiet("");
        }
        return Words.link(records ? "Correct it" : "See the entry", mending.address(child, records), "rule " + one.rule().code());
    }
}
