package goldthread.returns.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// UTF-8 in which a byte that is not UTF-8 is read as Windows-1252. One pass, because the first odd byte of a large
/// file may be its last.
final class MixedText extends Reader {
    private static final int NONE = -1;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String file;
    private final FaultSink faults;
    private final InputStream bytes;
    private final ByteBuffer waiting = ByteBuffer.allocate(1 << 16).flip();
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private int second = NONE;
    private boolean ended;
    private boolean properUtf8;
    private int line = 1;
    private int mended;
    private int firstMended;

    MixedText(String file, InputStream bytes, FaultSink faults) {
        this.file = file;
        this.bytes = bytes;
        this.faults = faults;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (length < 2) return length == 0 ? 0 : one(into, from);
        if (second != NONE) return one(into, from);
        var out = CharBuffer.wrap(into, from, length).slice();
        while (out.position() == 0) {
            if (!decode(out)) return -1;
        }
        return out.position();
    }

    /// A reader with room for one char, where a character may need two: the second waits for the next call.
    private int one(char[] into, int at) throws IOException {
        if (second == NONE) {
            var two = new char[2];
            int got = read(two, 0, 2);
            if (got < 0) return got;
            into[at] = two[0];
            if (got == 2) second = two[1];
        } else {
            into[at] = (char) second;
            second = NONE;
        }
        return 1;
    }

    /// One step forward; false at the end of the text.
    private boolean decode(CharBuffer out) throws IOException {
        int start = out.position();
        CoderResult result = utf8.decode(waiting, out, ended);
        look(out, start);
        if (result.isError()) {
            mend(out);
        } else if (result.isUnderflow()) {
            if (ended) return finish(out);
            fill();
        }
        return true;
    }

    private boolean finish(CharBuffer out) {
        if (out.position() > 0) return true;
        report();
        return false;
    }

    private void fill() throws IOException {
        waiting.compact();
        int got = bytes.read(waiting.array(), waiting.position(), waiting.remaining());
        if (got > 0) waiting.position(waiting.position() + got);
        ended = got < 0;
        waiting.flip();
    }

    private void look(CharBuffer out, int from) {
        char[] text = out.array();
        for (int i = out.arrayOffset() + from; i < out.arrayOffset() + out.position(); i++) {
            if (text[i] == '\n') line++;
            else if (text[i] >= 0x80) properUtf8 = true;
        }
    }

    private void mend(CharBuffer out) {
        if (!out.hasRemaining()) return;
        if (mended++ == 0) firstMended = line;
        out.put(new String(new byte[] {waiting.get()}, WINDOWS).charAt(0));
    }

    private void report() {
        if (mended == 0) return;
        faults.report(properUtf8
                ? Fault.doubtful(file, mended + " characters are not UTF-8 like the rest (the first on this row) and "
                        + "were read as Windows-1252.", "Check the letters with accents.").at(firstMended)
                : Fault.noted(file, "The file is written in Windows-1252, not UTF-8, and was read as such.")
                        .at(firstMended));
        mended = 0;
    }

    @Override
    public void close() throws IOException {
        report();
        bytes.close();
    }
}
