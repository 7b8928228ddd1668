package goldthread.returns.annexa.reading;

import static goldthread.returns.annexa.AnnexACodes.plain;

import goldthread.people.CodeBook;
import goldthread.returns.annexa.AnnexA.Column;
import goldthread.returns.annexa.AnnexACodes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the codes of one column: as in the standard, without the letter, by the letter alone, by the code of the record in
/// it (`q) 6: Police`, `C2: FCO`, `WBRI`), or in other words. Each text is read once.
final class CodeReading {
    private static final Pattern LETTER = Pattern.compile("^([a-zA-Z])\\)?$");
    private static final Pattern LEADING = Pattern.compile("^(?:[a-zA-Z]{1,2}\\)\\s*)?([A-Z]{0,4}\\d{0,2}[A-Z]?)\\s*(?:[:–-].*)?$", Pattern.DOTALL);
    private static final Map<String, List<String>> YES = Map.of("Yes", List.of("y", "yes", "1", "true", "t"), "No", List.of("n", "no", "0", "false", "f"),
            "Unknown", List.of("unknown", "not known", "u", "nk", "n k", "dont know", "not recorded", "not stated"));
    /// Words of the field for codes, where they are neither those of the standard nor of the code book of the record.
    private static final Map<String, Map<String, String>> WORDS = Map.ofEntries(
            Map.entry("gender", Map.of("boy", "a) Male", "girl", "b) Female", "indeterminate", "d) Neither", "not known", "c) Not stated/recorded", "unknown", "c) Not stated/recorded",
                    "unborn", "c) Not stated/recorded", "not stated", "c) Not stated/recorded", "not recorded", "c) Not stated/recorded")),
            Map.entry("ethnicity", Map.of("asian", "c) Asian or Asian British", "black", "d) Black or black British", "other", "e) Other ethnic group", "not known", "f) Not stated",
                    "unknown", "f) Not stated", "refused", "f) Not stated", "mixed or multiple ethnic groups", "b) Mixed", "not obtained", "f) Not stated")),
            Map.entry("source", Map.of("school", "b) Schools", "education", "c) Education Services", "health", "d) Health Services", "local authority services", "f) LA Services",
                    "other including children centres", "i) Other", "not known", "k) Unknown")),
            Map.entry("abuse", Map.of("neglect", "a) Neglect", "multiple mixed", "e) Multiple", "more than one", "e) Multiple")),
            Map.entry("legal", Map.of("ico", "a) Interim care orders", "interim care order", "a) Interim care orders", "fco", "b) Full care orders", "full care order", "b) Full care orders",
                    "care order", "b) Full care orders", "s20", "e) Accommodated under S20", "section 20", "e) Accommodated under S20", "placement order", "d) Placement order granted")),
            Map.entry("touch", Map.of("yes", "a) In touch", "no", "b) Not in touch", "y", "a) In touch", "n", "b) Not in touch")),
            Map.entry("suitable", Map.of("yes", "a) Suitable", "no", "b) Not suitable", "y", "a) Suitable", "n", "b) Not suitable", "unsuitable", "b) Not suitable")),
            Map.entry("provider", Map.of("own provision", "a) Own LA", "own la provision", "a) Own LA", "private provision", "b) Private", "other la provision", "c) Other", "voluntary third sector", "c) Other")));
    private static final Map<String, CodeBook> BOOKS = Map.ofEntries(Map.entry("gender", CodeBook.SEX), Map.entry("ethnicity", CodeBook.ETHNICITY),
            Map.entry("source", CodeBook.REFERRAL_SOURCE), Map.entry("need", CodeBook.NEED), Map.entry("closure", CodeBook.CLOSURE_REASON),
            Map.entry("abuse", CodeBook.CATEGORY_OF_ABUSE), Map.entry("legal", CodeBook.LEGAL_STATUS), Map.entry("ceased", CodeBook.EPISODE_END),
            Map.entry("placement", CodeBook.PLACEMENT), Map.entry("provider", CodeBook.PROVIDER), Map.entry("touch", CodeBook.IN_TOUCH),
            Map.entry("activity", CodeBook.ACTIVITY), Map.entry("adoption", CodeBook.ADOPTION_CEASED));

    /// @param code of the lists     @param fine the code of the record that stood in the text; null where none did
    record Told(String code, @Nullable String fine, Decision.How how) {}

    private final Column column;
    private final @Nullable String book;
    private final Map<String, Optional<Told>> read = new HashMap<>();

    CodeReading(Column column) {
        this.column = column;
        this.book = AnnexACodes.book(column).orElse(null);
    }

    /// @return empty where the text is none of the column's codes
    Optional<Told> read(String text, Mapping kept) {
        return read.size() > 10_000 ? told(text, kept) : read.computeIfAbsent(text, unread -> told(text, kept));
    }

    private Optional<Told> told(String text, Mapping kept) {
        var code = kept.code(column, text);
        if (code.isPresent()) {
            return code.map(told -> new Told(told, leading(text).filter(fine -> AnnexACodes.covers(String.valueOf(book), told).contains(fine)).orElse(null), Decision.How.KEPT));
        }
        if (column.codes().contains(text)) {
            return Optional.of(new Told(text, null, Decision.How.EXACT));
        }
        return byCodeOrWords(text, kept).or(() -> byTheRecordsCode(text)).or(() -> byWords(text)).or(() -> byLetter(text));
    }

    /// Of codes that have both, as `WBRI: White British`: the code, the words, or other words for it.
    private Optional<Told> byCodeOrWords(String text, Mapping kept) {
        if (book != null) {
            return Optional.empty();
        }
        var plain = plain(text);
        return column.codes().stream().filter(code -> code.contains(": ") && code.substring(0, code.indexOf(": ")).equalsIgnoreCase(text.strip())).findFirst().map(code -> new Told(code, null, Decision.How.EXACT))
                .or(() -> column.codes().stream().filter(code -> code.contains(": ") && spoken(code, plain)).findFirst()
                        .or(() -> kept.lists().code(column, plain).flatMap(said -> column.codes().stream().filter(code -> code.startsWith(said + ": ")).findFirst()))
                        .map(code -> new Told(code, null, Decision.How.SPELLING)));
    }

    private static boolean spoken(String code, String plain) {
        var words = code.substring(code.indexOf(": ") + 2);
        return plain(words).equals(plain) || YES.getOrDefault(words, List.of()).contains(plain);
    }

    private Optional<Told> byTheRecordsCode(String text) {
        return leading(text).map(fine -> new Told(AnnexACodes.of(book, fine), fine, Decision.How.SPELLING));
    }

    /// The code of the record that the text begins with, if it is one.
    private Optional<String> leading(String text) {
        if (book == null) {
            return Optional.empty();
        }
        var plain = text.strip();
        var at = LEADING.matcher(plain.length() <= 5 ? plain.toUpperCase(Locale.ROOT) : plain);
        if (!at.matches() || at.group(1).isEmpty()) {
            return Optional.empty();
        }
        return column.codes().stream().flatMap(code -> AnnexACodes.covers(book, code).stream()).filter(fine -> fine.equals(at.group(1))).findFirst();
    }

    private Optional<Told> byWords(String text) {
        var words = plain(text);
        return column.codes().stream().filter(code -> words(code).equals(words)).findFirst().or(() -> yes(words)).or(() -> inOtherWords(words))
                .map(code -> new Told(code, null, Decision.How.SPELLING)).or(() -> inTheBooksWords(words));
    }

    private static String words(String code) {
        return plain(code.replaceFirst("^[A-Z]\\d: ", ""));
    }

    private Optional<String> yes(String words) {
        return column.codes().contains("Yes") && column.codes().contains("No") ? YES.entrySet().stream().filter(each -> each.getValue().contains(words))
                .map(Map.Entry::getKey).filter(column.codes()::contains).findFirst() : Optional.empty();
    }

    private Optional<String> inOtherWords(String words) {
        return book == null ? Optional.empty() : Optional.ofNullable(WORDS.getOrDefault(book, Map.of()).get(words));
    }

    private Optional<Told> inTheBooksWords(String words) {
        var of = book == null ? null : BOOKS.get(book);
        return of == null || words.isEmpty() ? Optional.empty() : of.all().entrySet().stream().filter(each -> plain(each.getValue()).equals(words))
                .filter(each -> !AnnexACodes.of(book, each.getKey()).isEmpty()).findFirst()
                .map(each -> new Told(AnnexACodes.of(book, each.getKey()), each.getKey(), Decision.How.SPELLING));
    }

    /// The letter alone: `a`, `a)`. Only where the standard gives every code one.
    private Optional<Told> byLetter(String text) {
        var letter = LETTER.matcher(text.strip());
        return letter.matches() ? column.codes().stream().filter(code -> code.startsWith(letter.group(1).toLowerCase(Locale.ROOT) + ")")).findFirst()
                .map(code -> new Told(code, null, Decision.How.SPELLING)) : Optional.empty();
    }
}
