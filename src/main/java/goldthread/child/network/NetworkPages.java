package goldthread.child.network;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.CaseFile;
import goldthread.child.ChildFrame;
import goldthread.duties.Duties;
import goldthread.familynetwork.support.BudgetEntry;
import goldthread.law.Laws;
import goldthread.pages.Block;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The family network of a child: read from the record of any of the brothers and sisters.
@Needs(Permission.SEE_CHILDREN)
@Controller
class NetworkPages {
    private final ChildFrame frame;
    private final CaseFile caseFile;
    private final Duties duties;
    private final Laws laws;

    NetworkPages(ChildFrame frame, CaseFile caseFile, Duties duties, Laws laws) {
        this.frame = frame;
        this.caseFile = caseFile;
        this.duties = duties;
        this.laws = laws;
    }

    @GetMapping("/child/{child}/network")
    View network(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return frame.network(child, known, reading -> {
            var blocks = new ArrayList<Block>();
            blocks.addAll(new SupportView(reading, caseFile.timeline(BudgetEntry.REGISTRY)).blocks());
            blocks.addAll(DueView.of(reading, duties.of(reading.timeline(), laws.of(Acting.who().holder()))));
            return blocks;
        });
    }
}
