package goldthread.people;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the codes of the statutory returns mean, in plain words: `codes.csv`, one row for each code, from the guides to
/// the SSDA903 and the CIN census. The reasons for a change of worker are our own reading of their short names.
public enum CodeBook {
    SEX, ETHNICITY, DISABILITY, UPN_UNKNOWN, REFERRAL_SOURCE, NEED, CLOSURE_REASON, CATEGORY_OF_ABUSE, FACTOR,
    NEW_EPISODE, LEGAL_STATUS, PLACEMENT, PROVIDER, EPISODE_END, WHY_MOVED, PART_IN_REVIEW, NO_SDQ, IN_TOUCH, ACTIVITY,
    ACCOMMODATION, ADOPTERS_SEX, ADOPTERS_STATUS, ADOPTION_CEASED, EARLIER_PERMANENCE, MISSING, WORKER_CHANGE;

    private static final class Book {
        private static final Map<CodeBook, Map<String, String>> WORDS = read();
    }

    /// `Full care order (C2)`; a code that is not in the book stands alone, and nothing is an empty text.
    public String say(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return "";
        }
        var words = words(code);
        return words.isEmpty() ? code : words + " (" + code + ")";
    }

    /// `Full care order`; empty for a code that is not in the book.
    public String words(@Nullable String code) {
        return code == null ? "" : all().getOrDefault(code.strip().toUpperCase(Locale.ROOT), "");
    }

    /// Every code with its words, in the order of the guides.
    public Map<String, String> all() {
        return Book.WORDS.get(this);
    }

    private static Map<CodeBook, Map<String, String>> read() {
        var books = new EnumMap<CodeBook, Map<String, String>>(CodeBook.class);
        try (InputStream file = CodeBook.class.getResourceAsStream("/goldthread/people/codes.csv");
             var rows = CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            rows.forEach(row -> books.computeIfAbsent(valueOf(row.getField("book").toUpperCase(Locale.ROOT).replace('-', '_')),
                    book -> new LinkedHashMap<>()).put(row.getField("code"), row.getField("words")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        books.replaceAll((book, words) -> Collections.unmodifiableMap(words));
        return books;
    }
}
