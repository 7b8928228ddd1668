package goldthread.api;

import goldthread.access.Acting;
import goldthread.casefile.Timeline;
import goldthread.child.InPart;
import goldthread.duties.Duties;
import goldthread.duties.Duty;
import goldthread.law.Laws;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A child's duties, for programs.
@Component
class Owed {
    private static final JsonMapper JSON = new JsonMapper();

    private final Duties duties;
    private final Laws laws;

    Owed(Duties duties, Laws laws) {
        this.duties = duties;
        this.laws = laws;
    }

    ObjectNode of(Timeline timeline, LocalDate on) {
        var answer = JSON.createObjectNode();
        var list = answer.putArray("duties");
        for (var duty : duties.of(timeline, laws.of(Acting.who().holder())).stream().filter(InPart::owes).toList()) {
            var node = list.addObject().put("key", duty.key()).put("rule", duty.rule()).put("what", duty.what()).put("why", duty.why())
                    .put("arose", duty.arose().toString()).put("due", duty.due().toString()).put("citation", duty.citation())
                    .put("sure", duty.mark()).put("state", duty.state(on).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                    .put("entry", duty.entry().toString());
            if (duty.ending() instanceof Duty.Ending.Met met && !met.on().isAfter(on)) {
                node.put("metOn", met.on().toString()).put("metBy", met.entry().toString());
            }
            if (!duty.reason().isEmpty()) {
                node.put("reason", duty.reason());
            }
        }
        return answer;
    }
}
