package goldthread.court.letterbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// A letter, photographed or scanned: only what draws the picture. Where and with what it was taken, words hidden in it and whatever is hung
/// on its end is left out, so that a picture from the adopters does not tell where they live. Nothing is drawn to look at it: a
/// picture that would grow too large when it is drawn is known by its head.
///
/// JPEG: ITU-T T.81, annex B; the way up, which stands in what is left out, is written anew (Exif 2.32, tag 274). PNG: W3C, third edition.
///
/// @param type `image/jpeg`, `image/png`
record Picture(String type, byte[] bytes, int width, int height) {
    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final long MOST_POINTS = 50_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");
    private static final int START = 0xD8, END = 0xD9, SCAN = 0xDA, EXIF = 0xE1, ADOBE = 0xEE, TABLES = 0xC4, QUANTISED = 0xDB, RESTARTS = 0xDD, ORIENTATION = 0x0112;
    private static final Set<Integer> FRAMES = Set.of(0xC0, 0xC1, 0xC2, 0xC3);

    /// What somebody sent, as a picture; empty where it is none, is broken, or grows larger than is drawn.
    static Optional<Picture> of(byte[] sent) {
        if (sent.length > MOST_BYTES) return Optional.empty();
        try {
            var picture = sent.length > 8 && Arrays.equals(Arrays.copyOf(sent, 8), PNG) ? png(sent) : jpeg(sent);
            return Optional.of(picture).filter(one -> one.width > 0 && one.height > 0 && (long) one.width * one.height <= MOST_POINTS);
        } catch (Broken | RuntimeException cut) { // a count that points beyond the end
            return Optional.empty();
        }
    }

    String ending() {
        return type.equals("image/png") ? ".png" : ".jpg";
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static void must(boolean holds) throws Broken {
        if (!holds) throw new Broken();
    }

    private static Picture png(byte[] sent) throws Broken {
        var out = new ByteArrayOutputStream(sent.length);
        out.writeBytes(PNG);
        var in = ByteBuffer.wrap(sent, 8, sent.length - 8);
        int width = 0, height = 0;
        boolean data = false;
        for (int number = 0; ; number++) {
            int length = in.getInt(), at = in.position();
            must(length >= 0 && length <= in.remaining() - 8);
            var name = new String(sent, at, 4, StandardCharsets.US_ASCII);
            must((number == 0) == name.equals("IHDR"));
            var crc = new CRC32();
            crc.update(sent, at, length + 4);
            in.position(at + 4 + length);
            must(in.getInt() == (int) crc.getValue());
            if (number == 0) {
                width = ByteBuffer.wrap(sent, at + 4, 4).getInt();
                height = ByteBuffer.wrap(sent, at + 8, 4).getInt();
            }
            data |= name.equals("IDAT");
            if (DRAWN.contains(name)) out.write(sent, at - 4, length + 12);
            if (name.equals("IEND")) break;
        }
        must(data);
        return new Picture("image/png", out.toByteArray(), width, height);
    }

    private static Picture jpeg(byte[] sent) throws Broken {
        must(sent.length > 4 && at(sent, 0) == 0xFF && at(sent, 1) == START);
        var out = new ByteArrayOutputStream(sent.length);
        int width = 0, height = 0, up = 1, i = 2;
        boolean scanned = false;
        while (true) {
            must(at(sent, i) == 0xFF);
            while (at(sent, i + 1) == 0xFF) i++;
            int marker = at(sent, i + 1);
            if (marker == END) break;
            int length = at(sent, i + 2) << 8 | at(sent, i + 3), next = i + 2 + length;
            must(marker >= 0xC0 && length >= 2 && next <= sent.length);
            if (marker == EXIF && up == 1) up = up(Arrays.copyOfRange(sent, i + 4, next));
            if (FRAMES.contains(marker)) {
                must(width == 0);
                height = at(sent, i + 5) << 8 | at(sent, i + 6);
                width = at(sent, i + 7) << 8 | at(sent, i + 8);
            }
            if (marker == SCAN) {
                scanned = true;
                while (!(at(sent, next) == 0xFF && at(sent, next + 1) != 0 && (at(sent, next + 1) < 0xD0 || at(sent, next + 1) > 0xD7))) next++;
            }
            if (FRAMES.contains(marker) || marker == SCAN || marker == TABLES || marker == QUANTISED || marker == RESTARTS || marker == ADOBE && length == 14) out.write(sent, i, next - i);
            else must(marker >= 0xE0 && marker <= 0xEF || marker == 0xFE);
            i = next;
        }
        must(scanned && width > 0);
        var all = new ByteArrayOutputStream(out.size() + 40);
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) START});
        if (up != 1) all.writeBytes(new byte[] {(byte) 0xFF, (byte) EXIF, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, (byte) up, 0, 0, 0, 0, 0, 0});
        all.writeBytes(out.toByteArray());
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) END});
        return new Picture("image/jpeg", all.toByteArray(), width, height);
    }

    /// Which of eight ways it lies, the first where nothing says so.
    private static int up(byte[] exif) {
        if (exif.length < 14 || !new String(exif, 0, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) return 1;
        var in = ByteBuffer.wrap(exif, 6, exif.length - 6).slice().order(exif[6] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = in.getInt(4);
        if (at < 8 || at > in.limit() - 2) return 1;
        int many = in.getShort(at) & 0xFFFF;
        for (int entry = at + 2; many > 0 && entry <= in.limit() - 12; entry += 12, many--) {
            if ((in.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int up = in.getShort(entry + 8) & 0xFFFF;
                return up >= 1 && up <= 8 ? up : 1;
            }
        }
        return 1;
    }

    private static int at(byte[] bytes, int i) {
        return bytes[i] & 0xFF;
    }
}
