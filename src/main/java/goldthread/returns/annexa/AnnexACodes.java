package goldthread.returns.annexa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The codes of the lists, which are coarser than those of the record: `a) Foster Placement` covers U1 to U6.
public final class AnnexACodes {
    /// Each book: codes of the lists, and those of the record that each covers, the one of today first.
    private static final Map<String, Map<String, List<String>>> BOOKS = read();

    private static final int KEPT = 20_000;
    private static final Map<String, String> PLAIN = new java.util.concurrent.ConcurrentHashMap<>();

    private AnnexACodes() {}

    /// The code of the lists that covers one of the record. A text that is no code of the record is looked for among the
    /// words of the lists, for it may have come from one.
    /// @return empty where neither is found, or nothing is known
    public static String of(String book, @Nullable String fine) {
        if (fine == null || fine.isBlank()) {
            return "";
        }
        return find(book, fine).orElse("");
    }

    private static Optional<String> find(String book, String fine) {
        var codes = BOOKS.get(book);
        return codes.entrySet().stream().filter(each -> each.getValue().contains(fine.strip())).map(Map.Entry::getKey).findFirst()
                .or(() -> codes.keySet().stream().filter(code -> plain(code).equals(plain(fine))).findFirst());
    }

    /// The codes of the record that a code of the lists covers.
    public static List<String> covers(String book, String code) {
        return BOOKS.get(book).getOrDefault(code, List.of());
    }

    /// The book in which the codes of a column stand; empty where no book has them, as yes and no.
    public static Optional<String> book(AnnexA.Column column) {
        return column.codes().isEmpty() ? Optional.empty() : BOOKS.entrySet().stream()
                .filter(book -> book.getValue().keySet().stream().allMatch(column.codes()::contains)
                        && column.codes().stream().filter(book.getValue()::containsKey).count() >= column.codes().size() - 1)
                .map(Map.Entry::getKey).findFirst();
    }

    /// What the record is to say for a code of the lists: the one code that it covers; where it covers several, what is known
    /// already if that is one of them, else the words of the list, for none may be guessed.
    /// @return null where the code says that nothing is known
    public static @Nullable String fine(String book, String code, @Nullable String known) {
        var covered = covers(book, code);
        if (known != null && (covered.contains(known) || plain(known).equals(plain(code)))) {
            return known;
        }
        // what one code said in years past and another says now is one thing: 1 and M, Z1 and Z11
        return covered.isEmpty() ? null : covered.size() == 1 || book.equals("gender") ? covered.getFirst() : plain(code).toUpperCase(java.util.Locale.ROOT);
    }

    /// The words of a code without its letter: small letters, figures and single spaces.
    public static String plain(String text) {
        var met = PLAIN.get(text);
        if (met == null) {
            met = text.replaceFirst("^\\s*[a-zA-Z]{1,2}\\)\\s*", "").toLowerCase(java.util.Locale.ROOT).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", " ").strip();
            if (PLAIN.size() < KEPT) {
                PLAIN.put(text, met);
            }
        }
        return met;
    }

    private static Map<String, Map<String, List<String>>> read() {
        var books = new LinkedHashMap<String, Map<String, List<String>>>();
        AnnexA.rows("codes.csv").forEach(row -> books.computeIfAbsent(row.getField("book"), none -> new LinkedHashMap<>())
                .put(row.getField("code"), row.getField("fine").isEmpty() ? new ArrayList<>() : List.of(row.getField("fine").split(" "))));
        return books;
    }
}
