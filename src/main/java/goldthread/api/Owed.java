package goldthread.api;

import goldthread.casefile.Timeline;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A child's duties, for programs.
@Component
class Owed {
    private static final JsonMapper JSON = new JsonMapper();

    ObjectNode of(Timeline timeline, LocalDate on) {
        var answer = JSON.createObjectNode();
        answer.putArray("duties");
        return answer;
    }
}
