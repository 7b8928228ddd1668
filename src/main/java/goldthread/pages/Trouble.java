package goldthread.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.JsonNodeFactory;

/// What went wrong, for a program: problem details of RFC 9457.
record Trouble(HttpStatus status, String detail) implements View {

    @Override
    public String getContentType() {
        return "application/problem+json";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(JsonNodeFactory.instance.objectNode().put("type", "about:blank")
            .put("title", status.getReasonPhrase()).put("status", status.value()).put("detail", detail).toString());
    }
}
