package goldthread.returns.xml;

/// One child, or the header, of an XML return: its characters from `<` to `>`.
///
/// @param line the line of the file on which it begins
record XmlPiece(String name, int line, String text) {
    private static final int LONGEST_ID = 60;

    /// ` of child 1234`, for a sentence about a piece that cannot be parsed; empty where it names none.
    String whose(String idElement) {
        int tag = text.indexOf("<" + idElement + ">");
        if (tag < 0) return "";
        int from = tag + idElement.length() + 2;
        String id = text.substring(from, Math.min(text.length(), from + LONGEST_ID)).split("<", 2)[0].strip();
        return id.isEmpty() ? "" : " of child " + id;
    }
}
