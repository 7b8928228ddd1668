package goldthread.returns.files;

import java.util.regex.Pattern;

/// Makes every `&` of a piece harmless before it is parsed. What the five standard entities and character numbers say
/// is left; any other is kept as the text that it is: `Smith & Sons` loses no child, and `&lol;` expands to nothing.
final class Ampersands {
    private static final Pattern CODE = Pattern.compile(
            "<!\\[CDATA\\[.*?]]>|<!--.*?-->|&(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});|&(\\w{1,40};)?",
            Pattern.DOTALL);

    private Ampersands() {}

    static String mend(XmlPiece piece, String file, FaultSink faults) {
        if (piece.text().indexOf('&') < 0) return piece.text();
        var mended = new StringBuilder();
        var found = CODE.matcher(piece.text());
        while (found.find()) {
            boolean strange = found.group().equals("&") || found.group(1) != null;
            if (strange) report(piece, found.start(), found.group(), file, faults);
            found.appendReplacement(mended, "");
            mended.append(strange ? "&amp;" + found.group().substring(1) : found.group());
        }
        return found.appendTail(mended).toString();
    }

    private static void report(XmlPiece piece, int at, String met, String file, FaultSink faults) {
        int line = piece.line() + (int) piece.text().substring(0, at).chars().filter(c -> c == '\n').count();
        faults.report((met.equals("&")
                ? Fault.doubtful(file, "An & stands here as it may not in XML; it was read as the letter.",
                        "Write it as &amp;.")
                : Fault.doubtful(file, "The entity " + met + " is not known; it was kept as text and not expanded.",
                        "Write the value itself.")).at(line));
    }
}
