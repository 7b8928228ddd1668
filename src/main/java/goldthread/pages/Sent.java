package goldthread.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// Sends the reader elsewhere after a change, with what to say there. The message lives in the session for one page.
record Sent(String address, String said, Block.@Nullable Button undo) implements View {
    private static final String SAID = "goldthread.said";
    private static final String UNDO_TEXT = "goldthread.undo.text";
    private static final String UNDO_ADDRESS = "goldthread.undo.address";

    Sent {
        address = Words.link("", address).address();
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (!said.isEmpty()) {
            var flash = RequestContextUtils.getOutputFlashMap(request);
            flash.put(SAID, said);
            if (undo != null) {
                flash.put(UNDO_TEXT, undo.text());
                flash.put(UNDO_ADDRESS, undo.address());
            }
        }
        var redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        redirect.render(null, request, response);
    }

    /// What the page before left to say here, if anything.
    static Block.@Nullable Banner heard(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        if (flash == null || !(flash.get(SAID) instanceof String said)) return null;
        var undo = flash.get(UNDO_TEXT) instanceof String text && flash.get(UNDO_ADDRESS) instanceof String address
            ? Block.Button.post(text, address).secondary() : null;
        return new Block.Banner(true, new Words.Plain(said), undo);
    }
}
