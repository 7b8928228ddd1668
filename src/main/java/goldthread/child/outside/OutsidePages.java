package goldthread.child.outside;

import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.child.ChildFrame;
import goldthread.duties.Duties;
import goldthread.law.Laws;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Harm to a child outside the home, opened and written down like every part of the record.
@Needs(Permission.SEE_CHILDREN)
@Controller
class OutsidePages {
    private final ChildFrame frame;
    private final Duties duties;
    private final Laws laws;

    OutsidePages(ChildFrame frame, Duties duties, Laws laws) {
        this.frame = frame;
        this.duties = duties;
        this.laws = laws;
    }

    @GetMapping("/child/{child}/outside-home")
    View outside(@PathVariable UUID child, @RequestParam(required = false) @Nullable String known) {
        return frame.outside(child, known, reading -> new OutsideView(reading).blocks(duties.of(reading.timeline(), laws.of(Acting.who().holder())), Acting.who().may(Permission.PLACES)));
    }
}
