package goldthread.returns.xml;

import static goldthread.returns.xml.XmlCharacters.NONE;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.UnreadableFile;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts an XML return into pieces, one for each child, before any of it is parsed. So a child that is not well formed
/// costs only itself, memory is bounded by one child, and a document type with its entities is passed over unread:
/// nothing that could expand it ever sees it.
final class XmlPieces {
    // a tag of the returns has no attributes; one this long is an attack or no tag
    private static final int LONGEST_TAG = 1 << 16;

    private static final Pattern NAMESPACE = Pattern.compile("xmlns:[\\w.-]++\\s*+=\\s*+(\"[^\"<]*+\"|'[^'<]*+')");

    private final String file;
    private final XmlCharacters text;
    private final XmlShape shape;
    private final XmlCutter cutter;
    private final FaultSink faults;
    private final Set<String> unknown = new HashSet<>();
    private final StringBuilder declared = new StringBuilder();
    private @Nullable String root;
    private final Limits limits;
    private final Set<String> absent = new HashSet<>();
    private boolean closed;
    private boolean declares;

    XmlPieces(String file, Reader text, XmlShape shape, Limits limits, FaultSink faults) {
        this.file = file;
        this.text = new XmlCharacters(text);
        this.shape = shape;
        this.limits = limits;
        this.faults = faults;
        this.cutter = new XmlCutter(file, this.text, shape, limits, faults);
    }

    /// The namespaces declared around the pieces, as they stand in the tags.
    String declared() {
        return declared.toString();
    }

    /// The name of the outermost element; empty where the text does not begin with a tag.
    String root() throws IOException {
        while (text.has(0) && Character.isWhitespace(text.at(0))) text.pass(1);
        if (!text.has(0) || text.at(0) != '<') return "";
        while (toNextTag()) {
            if (!passed()) return text.name(1);
        }
        return "";
    }

    /// The next piece, or null at the end of the file.
    @Nullable XmlPiece next() throws IOException {
        while (toNextTag()) {
            if (cutter.passing()) {
                cutter.pass();
            } else if (!passed()) {
                XmlPiece piece = opening();
                if (piece != null) return piece;
            }
        }
        reportEnd();
        return null;
    }

    /// Passes what opens no element: a comment, an instruction, a declaration, the end of an element.
    private boolean passed() throws IOException {
        if (text.starts("<!--", 0)) passTo("-->");
        else if (text.starts("<?", 0)) passTo("?>");
        else if (text.starts("<!", 0)) passDeclaration();
        else if (text.starts("</", 0)) passClosing();
        else return false;
        return true;
    }

    /// Stands before the next `<`; text on the way is reported, unless it is only space.
    private boolean toNextTag() throws IOException {
        var stray = new StringBuilder();
        int row = 0;
        while (text.has(0) && text.at(0) != '<') {
            char c = text.at(0);
            if (row == 0 && !Character.isWhitespace(c)) row = text.line();
            if (row > 0 && stray.length() < XmlCutter.KEPT) stray.append(c);
            text.pass(1);
        }
        if (row > 0 && !cutter.passing()) reportStray(stray.toString().strip(), row);
        return text.has(0);
    }

    private void reportStray(String stray, int row) {
        faults.report(Fault.doubtful(file, "Text stands between the elements and was passed over.", "Take it out.")
                .at(row).keeping(stray));
    }

    /// Passes everything up to and with `mark`. Where it does not come, the opening alone is passed, so that one
    /// mistyped character does not hide the rest of the file; it is then not looked for again.
    private void passTo(String mark) throws IOException {
        int found = absent.contains(mark) ? NONE : text.find(mark, 0, limits.pieceCharacters());
        if (found != NONE) {
            text.pass(found + mark.length());
            return;
        }
        if (absent.add(mark)) {
            faults.report(Fault.doubtful(file, "What begins here is not closed by " + mark + ".", "Close it or take it "
                    + "out.").at(text.line()));
        }
        text.pass(1);
    }

    private void passDeclaration() throws IOException {
        if (text.starts("<![CDATA[", 0)) {
            reportStray("<![CDATA[", text.line());
            passTo("]]>");
            return;
        }
        if (!declares) {
            faults.report(Fault.doubtful(file, "The file declares a document type or entities. They were not read and "
                    + "nothing was expanded or fetched.", "Take the declaration out: the Department's files have none.")
                    .at(text.line()));
        }
        declares = true;
        int closes = text.find('>', 0, LONGEST_TAG);
        if (text.find('[', 0, closes == NONE ? LONGEST_TAG : closes) != NONE) passTo("]");
        passTo(">");
    }

    private void passClosing() throws IOException {
        if (root != null && text.named(2, root)) closed = true;
        passTo(">");
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
        if (shape.pieces().contains(name)) return cutter.cut(name, tagEnd);
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
        var namespaces = NAMESPACE.matcher(tag);
        while (namespaces.find()) {
            declared.append(' ').append(namespaces.group());
            text.expectPrefixes();
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
