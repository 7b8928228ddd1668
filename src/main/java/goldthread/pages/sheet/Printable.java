package goldthread.pages.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// What the font of a sheet can write. Letters that it has not, or that run from right to left and would come out backwards, are never
/// written wrongly or as a question mark: in their place stands in which script they are, and where to read them.
final class Printable {
    private static final Set<Byte> BACKWARDS = Set.of(Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

    private final IntPredicate glyph;

    private Printable(IntPredicate glyph) {
        this.glyph = glyph;
    }

    /// @param font a TrueType font
    static Printable by(InputStream font) {
        try (var bytes = font; var read = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup glyphs = read.getUnicodeCmapLookup();
            var has = new java.util.BitSet();
            for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) if (glyphs.getGlyphId(letter) != 0) has.set(letter);
            return new Printable(has::get);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The text, with each run of letters that cannot be written replaced by words that say so.
    String of(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder();
        var run = new StringBuilder();
        composed.codePoints().forEach(letter -> {
            if (writes(letter) && !(Character.isWhitespace(letter) && !run.isEmpty() && letter != '\n')) {
                end(run, out);
                out.appendCodePoint(letter);
            } else {
                run.appendCodePoint(letter);
            }
        });
        end(run, out);
        return out.toString();
    }

    private boolean writes(int letter) {
        return letter < ' ' || !BACKWARDS.contains(Character.getDirectionality(letter)) && (glyph.test(letter) || Character.getType(letter) == Character.FORMAT);
    }

    /// Blanks at the end of a run belong to what follows.
    private static void end(StringBuilder run, StringBuilder out) {
        if (run.isEmpty()) return;
        var letters = run.toString();
        out.append(said(letters)).append(letters.substring(letters.stripTrailing().length()));
        run.setLength(0);
    }

    private static String said(String letters) {
        var scripts = letters.codePoints().mapToObj(UnicodeScript::of).filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED).distinct().map(Printable::words).collect(Collectors.joining(" and "));
        return scripts.isEmpty() ? "[a sign that cannot be printed; see the record]" : "[name or words in " + scripts + " script, which cannot be printed here; see the record]";
    }

    private static String words(UnicodeScript script) {
        return script == UnicodeScript.HAN ? "Chinese" : Arrays.stream(script.name().split("_")).map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }
}
