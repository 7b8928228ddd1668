package goldthread.returns.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One child, or the header, of an XML return: its characters from `<` to `>`.
///
/// @param line the line of the file on which it begins
record XmlPiece(String name, int line, String text) {

    /// ` of child 1234`, for a sentence about a piece that cannot be parsed; empty where it names none.
    String whose(String idElement) {
        Matcher id = Pattern.compile("<" + idElement + ">\\s*([^<]{1,40}?)\\s*<").matcher(text);
        return id.find() ? " of child " + id.group(1) : "";
    }
}
