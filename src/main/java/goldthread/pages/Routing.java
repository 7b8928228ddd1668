package goldthread.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds the route of a request. There are hundreds with a number in their address, and each would be asked in turn: those of another
/// length, or with other words in another place, are passed over first.
final class Routing extends RequestMappingHandlerMapping {
    /// The parts of an address; null where it may be anything. @param parts null: it may be of any length
    private record Shape(@Nullable List<@Nullable String> parts) {
        static Shape of(String pattern) {
            if (pattern.contains("**") || pattern.contains("{*")) return new Shape(null);
            var parts = new ArrayList<@Nullable String>();
            for (var part : pattern.split("/")) {
                if (!part.isEmpty()) parts.add(part.contains("{") || part.contains("*") || part.contains("?") ? null : part);
            }
            return new Shape(parts);
        }

        boolean couldBe(List<String> asked) {
            if (parts == null) return true;
            if (parts.size() != asked.size()) return false;
            for (int i = 0; i < asked.size(); i++) {
                var part = parts.get(i);
                if (part != null && !part.equals(asked.get(i))) return false;
            }
            return true;
        }
    }

    private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();
    private final ThreadLocal<List<String>> asked = new ThreadLocal<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        asked.set(parts(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication()));
        try {
            return super.lookupHandlerMethod(path, request);
        } finally {
            asked.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        var parts = asked.get();
        return parts == null || couldBe(info, parts) ? super.getMatchingMapping(info, request) : null;
    }

    private boolean couldBe(RequestMappingInfo info, List<String> parts) {
        var known = shapes.computeIfAbsent(info, each -> each.getPatternValues().stream().map(Shape::of).toList());
        for (var shape : known) {
            if (shape.couldBe(parts)) return true;
        }
        return known.isEmpty();
    }

    private static List<String> parts(PathContainer path) {
        return path.elements().stream().filter(PathSegment.class::isInstance).map(part -> ((PathSegment) part).valueToMatch()).toList();
    }
}
