package goldthread.returns.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// A window on the characters of an XML file. Places are counted from the next character not yet passed.
final class XmlCharacters {
    static final int NONE = -1;
    private static final int LONGEST_NAME = 200;

    private final Reader text;
    private char[] held = new char[1 << 16];
    private int from;
    private int end;
    private int line = 1;
    private boolean prefixes;

    XmlCharacters(Reader text) {
        this.text = text;
    }

    /// The line of the next character.
    int line() {
        return line;
    }

    /// Whether there is a character at a place, reading on where needed.
    boolean has(int place) throws IOException {
        while (from + place >= end) {
            if (!fill()) return false;
        }
        return true;
    }

    char at(int place) {
        return held[from + place];
    }

    String text(int start, int stop) {
        return new String(held, from + start, stop - start);
    }

    boolean starts(String with, int place) throws IOException {
        if (!has(place + with.length() - 1)) return false;
        for (int i = 0; i < with.length(); i++) {
            if (at(place + i) != with.charAt(i)) return false;
        }
        return true;
    }

    /// The place of the next `mark` from `place` on and before `limit`, or [#NONE].
    int find(char mark, int place, int limit) throws IOException {
        while (place < limit && has(place)) {
            int stop = Math.min(end, from + limit);
            for (int i = from + place; i < stop; i++) {
                if (held[i] == mark) return i - from;
            }
            place = stop - from;
        }
        return NONE;
    }

    int find(String mark, int place, int limit) throws IOException {
        int at = find(mark.charAt(0), place, limit);
        while (at != NONE && !starts(mark, at)) at = find(mark.charAt(0), at + 1, limit);
        return at;
    }

    /// Passes characters, which can then no longer be looked at; at the end of the file fewer.
    void pass(int count) {
        int to = Math.min(from + count, end);
        for (int i = from; i < to; i++) {
            if (held[i] == '\n') line++;
        }
        from = to;
    }

    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(held, from, held, 0, end - from);
            end -= from;
            from = 0;
        }
        if (end == held.length) held = Arrays.copyOf(held, 2 * held.length);
        int got = text.read(held, end, held.length - end);
        if (got > 0) end += got;
        return got > 0;
    }

    void expectPrefixes() {
        prefixes = true;
    }

    /// Whether the name at a place is this one, whatever its prefix.
    boolean named(int place, String name) throws IOException {
        if (!starts(name, place)) return prefixes && name(place).equals(name);
        return !has(place + name.length()) || !inName(at(place + name.length()));
    }

    /// The name at a place without its prefix; empty where there is none.
    String name(int place) throws IOException {
        int stop = place;
        int start = place;
        while (stop < place + LONGEST_NAME && has(stop) && inName(at(stop))) {
            if (at(stop) == ':') start = stop + 1;
            stop++;
        }
        return text(start, stop);
    }

    private static boolean inName(char c) {
        return c > ' ' && c != '>' && c != '/' && c != '<' && c != '=' && c != '"';
    }

    /// Where a tag ends, passing over `>` in a quoted attribute; [#NONE] where it does not within `longest`.
    int tagEnd(int place, int longest) throws IOException {
        char quote = 0;
        for (int at = place; at < longest && has(at); at++) {
            char c = at(at);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return at;
            else if (c == '<') return NONE;
        }
        return NONE;
    }
}
