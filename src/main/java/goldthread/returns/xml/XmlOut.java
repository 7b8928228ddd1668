package goldthread.returns.xml;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes an XML return as it goes, one element a line, in UTF-8. The stream that it writes to stays the caller's.
public final class XmlOut {
    private final XMLStreamWriter xml;
    private int depth;
    private boolean empty = true;

    public XmlOut(OutputStream out) throws IOException {
        try {
            xml = new OutputFactoryImpl().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    public void open(String element) throws IOException {
        try {
            newLine();
            xml.writeStartElement(element);
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        depth++;
        empty = true;
    }

    public void close() throws IOException {
        depth--;
        try {
            if (!empty) newLine();
            xml.writeEndElement();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        empty = false;
    }

    /// One value; nothing where it is missing or blank.
    public void value(String element, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) always(element, value);
    }

    /// One value; an empty element where it is missing or blank.
    public void always(String element, @Nullable String value) throws IOException {
        try {
            newLine();
            xml.writeStartElement(element);
            if (value != null) xml.writeCharacters(plain(value));
            xml.writeEndElement();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        empty = false;
    }

    public void finish() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /// The value without the characters that XML cannot hold, which become the replacement character.
    private static String plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= '\ufffe' || Character.isSurrogate(c)) return replaced(value);
        }
        return value;
    }

    private static String replaced(String value) {
        var plain = new StringBuilder();
        value.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' ? ' ' : c)
                .map(c -> c < ' ' || c >= 0xfffe && c <= 0xffff || c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
