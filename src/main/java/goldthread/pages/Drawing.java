package goldthread.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.access.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.function.SingletonSupplier;

/// Draws pages inside the layout. A page is drawn whole before its first byte is sent, so that a fault while drawing is
/// still a clean error page.
final class Drawing {
    /// Seconds until an unused session ends, as the room that keeps the sessions says.
    private static final String IDLE = "goldthread.idle";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "goldthread.templates");
    private final Assets assets = new Assets();
    private final String product;
    private final String version;
    private final Supplier<List<MenuItem>> menu;
    private final Supplier<List<Notice>> notices;
    private final Clock clock;

    Drawing(String product, String version, ObjectProvider<MenuItem> menu, ObjectProvider<Notice> notices, Clock clock) {
        this.product = product;
        this.version = version;
        this.menu = SingletonSupplier.of(() -> menu.stream().sorted(Comparator.comparingInt(MenuItem::place)).toList());
        this.notices = SingletonSupplier.of(() -> notices.stream().toList());
        this.clock = clock;
    }

    void draw(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        var troubles = page.troubles();
        engine.render("pages/page.jte", Map.of("page", page, "frame", frame(request), "troubles", troubles), output);
        response.setStatus(troubles.isEmpty() || page.status() != 200 ? page.status() : 422);
        response.setContentType(page.getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private Frame frame(HttpServletRequest request) {
        var who = Acting.someone();
        return new Frame(product, items(who), who.map(Who::name).orElse(""), token(request), banner(Sent.heard(request), who.isPresent()),
            clock.instant(), request.getAttribute(Frame.IDLE) instanceof Integer idle ? idle : 0, version, assets);
    }

    private Block.@Nullable Banner banner(Block.@Nullable Banner heard, boolean signedIn) {
        return heard != null || !signedIn ? heard : notices.get().stream().flatMap(notice -> notice.now().get().stream()).findFirst()
            .map(sentence -> new Block.Banner(false, new Words.Plain(sentence), null)).orElse(null);
    }

    /// Whoever only reads what was shared with them has no work here.
    private List<MenuItem> items(Optional<Who> who) {
        return who.map(reader -> menu.get().stream().filter(item -> item.needed() == null ? !reader.may(Permission.READ_SHARED) : reader.may(item.needed())).toList()).orElse(List.of());
    }

    private static Frame.Token token(HttpServletRequest request) {
        return new Frame.Token(request.getAttribute("_csrf") instanceof CsrfToken token ? token : null);
    }
}
