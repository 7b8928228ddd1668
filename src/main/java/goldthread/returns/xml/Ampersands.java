package goldthread.returns.xml;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import java.util.regex.Pattern;

/// Makes every `&` of a piece harmless before it is parsed. What the five standard entities and character numbers say
/// is left; any other is kept as the text that it is: `Smith & Sons` loses no child, and `&lol;` expands to nothing.
final class Ampersands {
    private static final int NONE = -1;
    private static final Pattern PLAIN = Pattern.compile("&(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");
    private static final Pattern ENTITY = Pattern.compile("&\\w{1,40};");

    private final String text;
    private final String file;
    private final FaultSink faults;
    private final StringBuilder mended = new StringBuilder();
    private int copied;
    private int section;
    private int counted;
    private int line;

    private Ampersands(XmlPiece piece, String file, FaultSink faults) {
        this.text = piece.text();
        this.file = file;
        this.faults = faults;
        this.section = text.indexOf("<![CDATA[");
        this.line = piece.line();
    }

    static String mend(XmlPiece piece, String file, FaultSink faults) {
        return piece.text().indexOf('&') < 0 ? piece.text() : new Ampersands(piece, file, faults).mended();
    }

    private String mended() {
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            at = behindSection(at);
            if (at >= text.length() || text.charAt(at) != '&') continue;
            if (PLAIN.matcher(text).region(at, text.length()).lookingAt()) continue;
            report(at);
            mended.append(text, copied, at).append("&amp;");
            copied = at + 1;
        }
        return mended.append(text, copied, text.length()).toString();
    }

    /// The place itself, or the end of the CDATA section that it lies in, where an & is itself.
    private int behindSection(int at) {
        while (section >= 0 && section < at) {
            int end = text.indexOf("]]>", section);
            section = end < 0 ? NONE : text.indexOf("<![CDATA[", end);
            if (end > at) return end;
        }
        return at;
    }

    private void report(int at) {
        var entity = ENTITY.matcher(text).region(at, text.length());
        while (counted < at) {
            if (text.charAt(counted++) == '\n') line++;
        }
        faults.report((entity.lookingAt()
                ? Fault.doubtful(file, "The entity " + entity.group() + " is not known; it was kept as text and not "
                        + "expanded.", "Write the value itself.")
                : Fault.doubtful(file, "An & stands here as it may not in XML; it was read as the letter.",
                        "Write it as &amp;.")).at(line));
    }
}
