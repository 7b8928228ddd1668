package goldthread.people;

import de.siegmar.fastcsv.reader.CsvReader;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the codes of the statutory returns mean, in plain words: `codes.csv`, one row for each code, from the guides to
/// the SSDA903 and the CIN census. The reasons for a change of worker are our own reading of their short names.
public enum CodeBook {
    SEX, ETHNICITY, DISABILITY, UPN_UNKNOWN, REFERRAL_SOURCE, NEED, CLOSURE_REASON, CATEGORY_OF_ABUSE, FACTOR,
    NEW_EPISODE, LEGAL_STATUS, PLACEMENT, PROVIDER, EPISODE_END, WHY_MOVED, PART_IN_REVIEW, NO_SDQ, IN_TOUCH, ACTIVITY,
    ACCOMMODATION, ADOPTERS_SEX, ADOPTERS_STATUS, ADOPTION_CEASED, EARLIER_PERMANENCE, MISSING, WORKER_CHANGE;

    private static final int FEW = 9;

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

    /// A question to which these codes are the answers: a few are all shown, many stand in a list.
    /// @param without codes that are no longer given
    public Question ask(String key, String label, String... without) {
        return asked(key, label, choices(without));
    }

    /// The same for somebody who knows no codes: the words alone.
    public Question askPlainly(String key, String label, String... without) {
        return asked(key, label, all().keySet().stream().filter(code -> !List.of(without).contains(code)).map(code -> Choice.of(code, words(code))).toArray(Choice[]::new));
    }

    private static Question asked(String key, String label, Choice[] choices) {
        return choices.length > FEW ? Question.select(key, label, choices) : Question.radios(key, label, choices);
    }

    public Choice[] choices(String... without) {
        return all().keySet().stream().filter(code -> !List.of(without).contains(code))
                .map(code -> Choice.of(code, say(code))).toArray(Choice[]::new);
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
