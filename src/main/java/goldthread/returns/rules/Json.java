package goldthread.returns.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Writes JSON as it goes, so that a report of a million findings needs no memory.
public final class Json {
    private final Appendable out;
    private boolean first = true;

    public Json(Appendable out) {
        this.out = out;
    }

    private Json put(String text) {
        try {
            out.append(text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return this;
    }

    private void comma() {
        if (!first) put(",");
        first = false;
    }

    public Json open(String bracket) {
        comma();
        first = true;
        return put(bracket);
    }

    public Json close(String bracket) {
        first = false;
        return put(bracket);
    }

    public Json name(String name) {
        comma();
        text(name);
        put(":");
        first = true;
        return this;
    }

    public Json value(@Nullable String text) {
        comma();
        return text == null ? put("null") : text(text);
    }

    public Json value(long number) {
        comma();
        return put(Long.toString(number));
    }

    public Json values(Collection<String> texts) {
        open("[");
        texts.forEach(this::value);
        return close("]");
    }

    private Json text(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) quoted.append("\\u%04x".formatted((int) c));
            else quoted.append(c);
        }
        return put(quoted.append('"').toString());
    }
}
