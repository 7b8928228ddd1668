package goldthread.returns.xml;

import goldthread.returns.files.Received;
import java.util.List;

/// One element of a piece, small enough to be held whole.
///
/// @param line     the line of the file on which it begins
/// @param text     what stands directly in it, without the spaces around; empty where it only holds elements
/// @param children in the order of the file
/// @param received the element as it stood in the file
public record XmlElement(String name, int line, String text, List<XmlElement> children, String received)
        implements Received {

    /// Whether it holds elements, and so is no single value.
    public boolean block() {
        return !children.isEmpty();
    }
}
