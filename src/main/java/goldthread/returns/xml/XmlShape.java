package goldthread.returns.xml;

import java.util.Set;

/// The outermost elements of a kind of XML return.
///
/// @param root       the element around everything
/// @param containers the elements, root included, that only hold pieces
/// @param pieces     the elements that are read one by one, each on its own
/// @param id         the element inside a piece that names its child, for telling which one is broken
public record XmlShape(String root, Set<String> containers, Set<String> pieces, String id) {}
