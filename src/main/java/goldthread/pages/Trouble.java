package goldthread.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// What went wrong, for a program: problem details of RFC 9457.
/// @param more what else is told of it: sentences for each answer, what was added meanwhile
record Trouble(HttpStatus status, String detail, Map<String, Object> more) implements View {
    private static final JsonMapper JSON = new JsonMapper();

    Trouble(HttpStatus status, String detail) {
        this(status, detail, Map.of());
    }

    @Override
    public String getContentType() {
        return "application/problem+json";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setCharacterEncoding("UTF-8");
        var problem = JSON.createObjectNode().put("type", "about:blank").put("title", status.getReasonPhrase())
            .put("status", status.value()).put("detail", detail);
        more.forEach((name, value) -> problem.set(name, JSON.valueToTree(value)));
        response.getWriter().write(problem.toString());
    }
}
