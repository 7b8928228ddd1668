package goldthread.returns.xml;

import static goldthread.returns.xml.XmlCharacters.NONE;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts one piece out of the characters of an XML file: from its tag to the tag that closes it. A piece that is not
/// closed ends where the next one begins, and is set aside; so is one that goes on for ever.
final class XmlCutter {
    static final int KEPT = 100_000;
    private static final int LONGEST_CLOSING_TAG = 1_000;

    private final String file;
    private final XmlCharacters text;
    private final XmlShape shape;
    private final Limits limits;
    private final FaultSink faults;
    // marks that do not come again within the piece, so that looking for them is not repeated
    private final Set<String> absent = new HashSet<>();
    private @Nullable String tooLong;

    XmlCutter(String file, XmlCharacters text, XmlShape shape, Limits limits, FaultSink faults) {
        this.file = file;
        this.text = text;
        this.shape = shape;
        this.limits = limits;
        this.faults = faults;
    }

    /// The piece that begins at the next character, or null after reporting why it was not taken.
    @Nullable XmlPiece cut(String name, int tagEnd) throws IOException {
        if (text.at(tagEnd - 1) == '/') return whole(name, tagEnd + 1);
        absent.clear();
        int at = tagEnd + 1;
        while (true) {
            at = text.find('<', at, limits.pieceCharacters());
            if (at == NONE) return unfinished(name);
            if (text.starts("</", at)) {
                if (text.named(at + 2, name)) return closed(name, at);
                if (any(shape.containers(), at + 2)) return broken(name, at, "is not closed");
                at += 2;
            } else if (text.starts("<!--", at)) {
                at = after("-->", at + 4);
            } else if (text.starts("<![CDATA[", at)) {
                at = after("]]>", at + 9);
            } else if (any(shape.pieces(), at + 1)) {
                return broken(name, at, "is not closed before the next one begins");
            } else {
                at++;
            }
        }
    }

    private int after(String mark, int at) throws IOException {
        int found = absent.contains(mark) ? NONE : text.find(mark, at, limits.pieceCharacters());
        if (found == NONE) absent.add(mark);
        return found == NONE ? at : found + mark.length();
    }

    private boolean any(Set<String> names, int place) throws IOException {
        for (String name : names) {
            if (text.named(place, name)) return true;
        }
        return false;
    }

    private @Nullable XmlPiece closed(String name, int at) throws IOException {
        int close = text.find('>', at, at + LONGEST_CLOSING_TAG);
        return close == NONE ? unfinished(name) : whole(name, close + 1);
    }

    private XmlPiece whole(String name, int end) {
        var piece = new XmlPiece(name, text.line(), text.text(0, end));
        text.pass(end);
        return piece;
    }

    private @Nullable XmlPiece broken(String name, int end, String how) {
        XmlPiece piece = whole(name, end);
        faults.report(Fault.setAside(file, "The element " + name + piece.whose(shape.id()) + " " + how
                + " and was not taken.", "Send a file that was not edited by hand or cut short.", kept(piece))
                .at(piece.line(), name));
        return null;
    }

    static String kept(XmlPiece piece) {
        return piece.text().length() > KEPT ? piece.text().substring(0, KEPT) : piece.text();
    }

    private @Nullable XmlPiece unfinished(String name) throws IOException {
        if (!text.has(limits.pieceCharacters())) {
            int end = 0;
            while (text.has(end)) end++;
            return broken(name, end, "is cut off by the end of the file");
        }
        faults.report(Fault.setAside(file, "The element " + name + " is longer than " + limits.pieceCharacters()
                + " characters and was not taken.", "Check the file.", text.text(0, 1_000)).at(text.line(), name));
        text.pass(1);
        tooLong = name;
        return null;
    }

    /// Whether a piece that is too long is being passed over.
    boolean passing() {
        return tooLong != null;
    }

    /// Passes the next tag of a piece that is too long.
    void pass() throws IOException {
        if (tooLong == null) return;
        if (text.starts("</", 0) && text.named(2, tooLong)) {
            text.pass(2);
            text.pass(Math.max(0, text.find('>', 0, LONGEST_CLOSING_TAG)) + 1);
            tooLong = null;
        } else if (any(shape.pieces(), 1)) {
            tooLong = null;
        } else {
            text.pass(1);
        }
    }
}
