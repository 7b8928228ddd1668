package goldthread.returns.files;

import static goldthread.returns.files.XmlCharacters.NONE;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts an XML return into pieces, one for each child, before any of it is parsed. So a child that is not well formed
/// costs only itself, memory is bounded by one child, and a document type with its entities is passed over unread:
/// nothing that could expand it ever sees it.
final class XmlPieces {
    // a tag of the returns has no attributes; one this long is an attack or no tag
    private static final int LONGEST_TAG = 1 << 16;
    private static final int KEPT = 100_000;

    private final String file;
    private final XmlCharacters text;
    private final XmlShape shape;
    private final Limits limits;
    private final FaultSink faults;
    private final Set<String> unknown = new HashSet<>();
    private final StringBuilder declared = new StringBuilder();
    private @Nullable String root;
    private boolean closed;
    private boolean declares;
    private @Nullable String tooLong;
    // marks that do not come again within the piece, so that looking for them is not repeated
    private final Set<String> absent = new HashSet<>();

    XmlPieces(String file, Reader text, XmlShape shape, Limits limits, FaultSink faults) {
        this.file = file;
        this.text = new XmlCharacters(text);
        this.shape = shape;
        this.limits = limits;
        this.faults = faults;
    }

    /// The namespaces declared around the pieces, as they stand in the tags.
    String declared() {
        return declared.toString();
    }

    /// The next piece, or null at the end of the file.
    @Nullable XmlPiece next() throws IOException {
        while (toNextTag()) {
            if (tooLong != null) {
                passTooLong(tooLong);
            } else if (text.starts("<!--", 0)) {
                passTo("-->", "comment");
            } else if (text.starts("<?", 0)) {
                passTo("?>", "instruction");
            } else if (text.starts("<!", 0)) {
                passDeclaration();
            } else if (text.starts("</", 0)) {
                passClosing();
            } else {
                XmlPiece piece = opening();
                if (piece != null) return piece;
            }
        }
        reportEnd();
        return null;
    }

    /// Stands before the next `<`; text on the way is reported, unless it is only space.
    private boolean toNextTag() throws IOException {
        var stray = new StringBuilder();
        int row = 0;
        while (text.has(0) && text.at(0) != '<') {
            char c = text.at(0);
            if (row == 0 && !Character.isWhitespace(c)) row = text.line();
            if (row > 0 && stray.length() < KEPT) stray.append(c);
            text.pass(1);
        }
        if (row > 0 && tooLong == null) reportStray(stray.toString().strip(), row);
        return text.has(0);
    }

    private void reportStray(String stray, int row) {
        faults.report(Fault.doubtful(file, "Text stands between the elements and was passed over.", "Take it out.")
                .at(row).keeping(stray));
    }

    private void passTo(String mark, String what) throws IOException {
        int row = text.line();
        if (!text.passTo(mark)) {
            faults.report(Fault.unreadable(file, "A" + (what.startsWith("i") ? "n " : " ") + what
                    + " begins here and never ends.", "Close it with " + mark + ".").at(row));
        }
    }

    private void passDeclaration() throws IOException {
        int row = text.line();
        if (text.starts("<![CDATA[", 0)) {
            reportStray("<![CDATA[", row);
            passTo("]]>", "section");
            return;
        }
        if (!declares) faults.report(Fault.doubtful(file, "The file declares a document type or entities. They were not read and "
                + "nothing was expanded or fetched.", "Take the declaration out: the Department's files have none.")
                .at(row));
        declares = true;
        int closes = text.find('>', 0, LONGEST_TAG);
        if (text.find('[', 0, closes == NONE ? LONGEST_TAG : closes) != NONE) passTo("]", "declaration");
        passTo(">", "declaration");
    }

    private void passClosing() throws IOException {
        if (root != null && text.named(2, root)) closed = true;
        passTo(">", "tag");
    }

    private @Nullable XmlPiece opening() throws IOException {
        String name = text.name(1);
        int tagEnd = text.tagEnd(1, LONGEST_TAG);
        if (name.isEmpty() || tagEnd == NONE) {
            reportStray("<", text.line());
            text.pass(1);
            return null;
        }
        if (root == null) begin(name);
        if (shape.pieces().contains(name)) return piece(name, tagEnd);
        if (shape.containers().contains(name)) {
            declare(text.text(0, tagEnd));
        } else if (unknown.add(name)) {
            if (unknown.size() > 1_000) throw tooManyNames();
            faults.report(Fault.doubtful(file, "The element is not known here; what is in it was not taken.",
                    "Check that the file follows the Department's layout.").at(text.line(), name));
        }
        text.pass(tagEnd + 1);
        return null;
    }

    static UnreadableFile tooManyNames() {
        return new UnreadableFile("The file has more than 1,000 elements that are not known here; reading stopped.",
                "Check that this is the right kind of file.");
    }

    private void begin(String name) throws UnreadableFile {
        root = name;
        if (name.equals(shape.root())) return;
        throw new UnreadableFile("The file begins with the element " + name + " and not with " + shape.root() + ".",
                "Check that this is the right kind of file.");
    }

    private void declare(String tag) {
        var namespaces = java.util.regex.Pattern.compile("xmlns:[\\w.-]+\\s*=\\s*(\"[^\"<]*\"|'[^'<]*')").matcher(tag);
        while (namespaces.find()) {
            declared.append(' ').append(namespaces.group());
            text.expectPrefixes();
        }
    }

    private @Nullable XmlPiece piece(String name, int tagEnd) throws IOException {
        if (text.at(tagEnd - 1) == '/') return whole(name, tagEnd + 1);
        absent.clear();
        int at = tagEnd + 1;
        while (true) {
            at = text.find('<', at, limits.pieceCharacters());
            if (at == NONE) return unfinished(name);
            if (text.starts("<!--", at)) {
                at = after("-->", at + 4);
            } else if (text.starts("<![CDATA[", at)) {
                at = after("]]>", at + 9);
            } else if (text.starts("</", at)) {
                if (text.named(at + 2, name)) {
                    int close = text.find('>', at, at + LONGEST_TAG);
                    return close == NONE ? unfinished(name) : whole(name, close + 1);
                }
                if (closesContainer(at + 2)) return broken(name, at, "is not closed");
                at += 2;
            } else {
                if (text.named(at + 1, name)) return broken(name, at, "is not closed before the next one begins");
                at++;
            }
        }
    }

    private int after(String mark, int at) throws IOException {
        int found = absent.contains(mark) ? NONE : text.find(mark, at, limits.pieceCharacters());
        if (found == NONE) absent.add(mark);
        return found == NONE ? at : found + mark.length();
    }

    private boolean closesContainer(int at) throws IOException {
        for (String container : shape.containers()) {
            if (text.named(at, container)) return true;
        }
        return false;
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

    private void passTooLong(String name) throws IOException {
        if (text.starts("</", 0) && text.named(2, name)) {
            passTo(">", "tag");
            tooLong = null;
        } else if (text.named(1, name)) {
            tooLong = null;
        } else {
            text.pass(1);
        }
    }

    private void reportEnd() {
        if (root == null) {
            faults.report(Fault.unreadable(file, "There is no XML element in the file.", "Check what was sent."));
        } else if (!closed) {
            faults.report(Fault.unreadable(file, "The file ends before </" + root + ">: it may have been cut short. "
                    + "What came before was read.", "Export it again and compare the size.").at(text.line()));
        }
    }
}
