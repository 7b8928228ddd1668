package goldthread.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/// The quick way finds what the slow way finds, for whatever address.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoutesOfEveryShapeTest {
    static final List<String> PATTERNS = List.of("/", "/child/{child}", "/child/{child}/story", "/child/{child}/entry/{entry}/withdraw", "/front-door/{contact}/letter.pdf", "/files/{*path}", "/assets/**", "/fostering/{household}/{step}", "/fostering/enquiry", "/law/{rule}", "/out/{name}.csv", "/a b/{x}", "/é/{x}", "/p/{id:[0-9]+}/x", "/q/a?c/x", "/r/*/x");
    static final List<String> ASKED = List.of("/", "", "//", "/child", "/child/", "/child/1", "/child/1/", "/child//1", "//child/1", "/child/1/story", "/child/1/story/", "/child/1/sto%72y", "/ch%69ld/1/story", "/child/1;x=2/story", "/child/1/story;x=2", "/child;v=1/1/story", "/child/1%2Fstory", "/child/a%2Fb/story", "/child/../child/1", "/child/./1", "/child/1/..", "/front-door/1/letter.pdf", "/front-door/1/letter.pdf/", "/front-door/1/letter", "/files", "/files/", "/files/a/b/c", "/assets", "/assets/x/y", "/fostering/enquiry", "/fostering/1/enquiry", "/law/T-A01", "/law/T-A01.json", "/out/x.csv", "/out/x.y.csv", "/out/.csv", "/a%20b/1", "/%C3%A9/1", "/é/1", "/p/12/x", "/p/ab/x", "/q/abc/x", "/q/ac/x", "/r/1/x", "/CHILD/1", "/child/%", "/child/" + "x".repeat(9000), "/child" + "/x".repeat(3000), "/child/1?x=/story", "/child/%2e%2e/story", "/child/1/story%00", "/child/1%3Bx/story", "/;a/child/1", "/child/;/story", "/child/ /story", "/child/%20/story", "*", "/child/1\\story");
    static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "TRACE", "PATCH");

    @SuppressWarnings("unused")
    void handle() {}

    @Test
    void whatever_is_asked_both_answer_the_same() throws Exception {
        var quick = new Routing();
        var slow = new RequestMappingHandlerMapping();
        register(quick);
        register(slow);
        var differ = new ArrayList<String>();
        for (var method : METHODS) for (var path : ASKED) {
            var one = answer(quick, method, path);
            var other = answer(slow, method, path);
            if (!one.equals(other)) differ.add(method + " " + (path.length() > 60 ? path.substring(0, 60) : path) + ": quick " + one + ", slow " + other);
        }
        assertThat(differ).isEmpty();
    }

    private static String answer(RequestMappingHandlerMapping mapping, String method, String path) {
        var request = new MockHttpServletRequest(HttpMethod.valueOf(method).name(), path);
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var found = mapping.getHandler(request);
            if (found == null) return "none";
            var handler = found.getHandler() instanceof HandlerMethod one ? one.toString() : found.getHandler().getClass().getSimpleName();
            return handler + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) + " " + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        } catch (Exception thrown) {
            return thrown.toString();
        }
    }

    private void register(RequestMappingHandlerMapping mapping) throws Exception {
        Method handle = RoutesOfEveryShapeTest.class.getDeclaredMethod("handle");
        var options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(new PathPatternParser());
        mapping.setApplicationContext(new StaticWebApplicationContext());
        mapping.afterPropertiesSet();
        for (var pattern : PATTERNS) {
            mapping.registerMapping(RequestMappingInfo.paths(pattern).methods(RequestMethod.GET).options(options).build(), this, handle);
            if (pattern.contains("fostering")) mapping.registerMapping(RequestMappingInfo.paths(pattern).methods(RequestMethod.POST).options(options).build(), this, handle);
        }
        mapping.registerMapping(RequestMappingInfo.paths("/c/{x}").consumes("application/json").options(options).build(), this, handle);
        mapping.registerMapping(RequestMappingInfo.paths().options(options).methods(RequestMethod.DELETE).build(), this, handle);
    }
}
