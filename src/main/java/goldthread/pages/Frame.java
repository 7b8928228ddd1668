package goldthread.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// What the layout adds around a page: whose product it is, who is looking, and what they may go to.
///
/// @param product what the product is called here; each authority may set its own
/// @param menu    the navigation, as this reader may see it; empty when nobody is signed in
/// @param reader  the signed-in person's name, or empty
/// @param token   guards every form against being sent from elsewhere
/// @param banner  what the page before left to say
/// @param at      when the page was drawn, for print and for autosave
/// @param idle    seconds until an unused session ends
public record Frame(String product, List<MenuItem> menu, String reader, Token token, Block.@Nullable Banner banner,
                    Instant at, int idle, String version, Assets assets) {

    /// The request attribute in which whoever keeps the sessions says how many seconds one may go unused.
    public static final String IDLE = "goldthread.idle";

    public Frame {
        menu = List.copyOf(menu);
    }

    /// The hidden field that proves that a form was drawn by us for this session. Read only when a form is drawn, because
    /// reading it begins a session.
    public record Token(@Nullable CsrfToken held) {
        public boolean present() {
            return held != null;
        }

        public String name() {
            return held == null ? "" : held.getParameterName();
        }

        public String value() {
            return held == null ? "" : held.getToken();
        }
    }

    /// May this reader search for people? The box is shown to nobody else.
    public boolean searches() {
        return menu.stream().anyMatch(item -> item.address().equals("/search"));
    }

    public boolean signedIn() {
        return !reader.isEmpty();
    }
}
