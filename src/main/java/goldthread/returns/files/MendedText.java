package goldthread.returns.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The characters of a file, whatever wrote it: UTF-8 with or without a byte mark, UTF-16, Windows-1252, or UTF-8
/// with some Windows-1252 in it, as when two exports were pasted together. Nothing is ever unreadable here: a byte
/// that cannot be understood becomes the replacement character. What was met is reported once, when the text ends.
///
/// Control characters become the replacement character too: neither XML nor the database can hold them.
public final class MendedText extends Reader {
    private static final char UNKNOWN = '\ufffd';

    private final String file;
    private final FaultSink faults;
    private final Reader text;
    private int line = 1;
    private int controls;
    private int firstControl;
    private boolean reported;

    private MendedText(String file, Reader text, FaultSink faults) {
        this.file = file;
        this.faults = faults;
        this.text = text;
    }

    /// Opens the text of a source. A UTF-16 or byte-marked file is reported at once, odd bytes at the end.
    public static MendedText of(Source source, Limits limits, FaultSink faults) throws IOException {
        return of(source.called(), source.open(limits), faults);
    }

    static MendedText of(String file, InputStream bytes, FaultSink faults) throws IOException {
        var start = new PushbackInputStream(bytes, 4);
        byte[] head = start.readNBytes(4);
        Charset wide = wide(head);
        int mark = mark(head);
        start.unread(head, mark, head.length - mark);
        if (wide != null) {
            faults.report(Fault.noted(file, "The file is written in UTF-16 and was read as such."));
            return new MendedText(file, new InputStreamReader(start, wide), faults);
        }
        if (mark > 0) faults.report(Fault.noted(file, "The file begins with a byte mark, which was passed over."));
        return new MendedText(file, new MixedText(file, start, faults), faults);
    }

    private static @org.jspecify.annotations.Nullable Charset wide(byte[] head) {
        if (head.length < 4) return null;
        if (head[0] == (byte) 0xff && head[1] == (byte) 0xfe) return StandardCharsets.UTF_16LE;
        if (head[0] == (byte) 0xfe && head[1] == (byte) 0xff) return StandardCharsets.UTF_16BE;
        if (head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) return StandardCharsets.UTF_16LE;
        if (head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) return StandardCharsets.UTF_16BE;
        return null;
    }

    /// The length of the byte mark in front.
    private static int mark(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf) return 3;
        boolean wideMark = head.length == 4
                && (head[0] == (byte) 0xff && head[1] == (byte) 0xfe || head[0] == (byte) 0xfe && head[1] == (byte) 0xff);
        return wideMark ? 2 : 0;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int got = text.read(into, from, length);
        if (got < 0) report();
        for (int i = from; i < from + got; i++) {
            if (into[i] < ' ' || into[i] >= '\ufffe') into[i] = plain(into[i]);
        }
        return got;
    }

    private char plain(char met) {
        if (met == '\n') line++;
        if (met == '\n' || met == '\r' || met == '\t') return met;
        if (controls++ == 0) firstControl = line;
        return UNKNOWN;
    }

    private void report() {
        if (reported || controls == 0) return;
        reported = true;
        faults.report(Fault.doubtful(file, controls + " characters are no text (the first on this row) and were "
                + "replaced by " + UNKNOWN + ".", "Look at the row in a text editor and export again.").at(firstControl));
    }

    @Override
    public void close() throws IOException {
        report();
        text.close();
    }
}
