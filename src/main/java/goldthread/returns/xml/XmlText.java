package goldthread.returns.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.MendedText;
import goldthread.returns.files.Source;
import goldthread.returns.files.UnreadableFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/// Reads an XML return piece by piece: one child of any size of file in memory at a time. A piece that is not well
/// formed is set aside whole, so that no half of a child is ever taken for the child.
public final class XmlText {
    private static final int DEEPEST = 20;
    private static final int MOST_NAMES = 1_000;

    private final String file;
    private final FaultSink faults;
    private final XmlShape shape;
    private final InputFactoryImpl parsers = new InputFactoryImpl();
    private final Set<String> names = new HashSet<>();
    private boolean attributesMet;

    private XmlText(String file, XmlShape shape, FaultSink faults) {
        this.file = file;
        this.shape = shape;
        this.faults = faults;
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        // else a fault inside a text comes late, as an unchecked exception
        parsers.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    }

    /// Gives each well-formed piece to `taker`. What stops the reading is reported, not thrown.
    public static void read(Source source, XmlShape shape, Limits limits, FaultSink faults,
                            Consumer<XmlElement> taker) {
        var reading = new XmlText(source.called(), shape, faults);
        try (var text = MendedText.of(source, limits, faults)) {
            var pieces = new XmlPieces(source.called(), text, shape, limits, faults);
            for (XmlPiece piece = pieces.next(); piece != null; piece = pieces.next()) {
                XmlElement element = reading.parse(piece, pieces.declared());
                if (element != null) taker.accept(element);
            }
        } catch (IOException stopped) {
            faults.report(UnreadableFile.faultOf(source.called(), stopped));
        }
    }

    /// The name of the outermost element, or empty where the file is no XML.
    public static String root(Source source, Limits limits) {
        var any = new XmlShape("", Set.of(), Set.of(), "");
        try (var text = MendedText.of(source, limits, FaultSink.silent())) {
            return new XmlPieces(source.called(), text, any, limits, FaultSink.silent()).root();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private @Nullable XmlElement parse(XmlPiece piece, String declared) throws IOException {
        String text = Ampersands.mend(piece, file, faults);
        // names with a prefix need the declaration that stands on an outer element
        String wrapped = declared.isEmpty() ? text : "<w" + declared + ">" + text + "</w>";
        try {
            var xml = (XMLStreamReader2) parsers.createXMLStreamReader(new StringReader(wrapped));
            xml.nextTag();
            if (!declared.isEmpty()) xml.nextTag();
            return element(xml, piece, wrapped, 0);
        } catch (XMLStreamException broken) {
            broken(piece, broken.getLocation());
            return null;
        }
    }

    private void broken(XmlPiece piece, @Nullable Location where) {
        int line = where == null ? 1 : Math.max(1, where.getLineNumber());
        faults.report(Fault.setAside(file, "The XML" + piece.whose(shape.id()) + " is broken"
                + (where == null ? "" : " at column " + where.getColumnNumber()) + "; the element " + piece.name()
                + " was not taken.", "Look for a tag that does not match or a < inside a value.", XmlCutter.kept(piece))
                .at(piece.line() + line - 1));
    }

    private XmlElement element(XMLStreamReader2 xml, XmlPiece piece, String text, int depth)
            throws XMLStreamException, IOException {
        String name = xml.getLocalName();
        if (names.add(name) && names.size() > MOST_NAMES) throw XmlPieces.tooManyNames();
        if (depth > DEEPEST) throw new XMLStreamException("too deep", xml.getLocation());
        if (xml.getAttributeCount() > 0) attributes(xml, piece);
        int line = piece.line() + xml.getLocation().getLineNumber() - 1;
        int start = (int) xml.getLocationInfo().getStartingCharOffset();
        var own = new StringBuilder();
        List<XmlElement> children = List.of();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (children.isEmpty()) children = new ArrayList<>();
                children.add(element(xml, piece, text, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                own.append(xml.getText());
            }
        }
        if (!children.isEmpty() && !own.toString().isBlank()) stray(own.toString().strip(), name, line);
        int end = (int) xml.getLocationInfo().getEndingCharOffset();
        return new XmlElement(name, line, own.toString().strip(), children, text.substring(start, end));
    }

    private void stray(String text, String name, int line) {
        faults.report(Fault.doubtful(file, "Text stands between the elements and was passed over.", "Take it out.")
                .at(line, name).keeping(text));
    }

    private void attributes(XMLStreamReader2 xml, XmlPiece piece) {
        if (attributesMet) return;
        attributesMet = true;
        faults.report(Fault.noted(file, "Attributes inside elements were passed over; the first is here.")
                .at(piece.line() + xml.getLocation().getLineNumber() - 1, xml.getLocalName()));
    }
}
