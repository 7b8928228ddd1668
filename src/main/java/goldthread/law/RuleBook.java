package goldthread.law;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every rule in every version, found by its id and the day of the trigger.
public final class RuleBook {

    private static final class National {
        private static final RuleBook BOOK = read("/goldthread/law/rules.csv");
    }

    /// Newest first; unknown starts last.
    private static final Comparator<Rule> NEWEST_FIRST =
        Comparator.comparing((Rule rule) -> rule.clause().from(), Comparator.nullsFirst(Comparator.naturalOrder())).reversed();

    private final List<Rule> rules;
    private final Map<String, List<Rule>> versions = new HashMap<>();

    RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        rules.forEach(rule -> versions.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule));
        versions.values().forEach(each -> each.sort(NEWEST_FIRST));
        nameParents();
    }

    /// The book that comes with the product (`rules.csv`).
    public static RuleBook national() {
        return National.BOOK;
    }

    /// In the order of the book, all versions.
    public List<Rule> rules() {
        return rules;
    }

    /// The rule that decides a trigger of that day. A trigger older than the oldest version in the book is decided by
    /// that version, and its answer is to be confirmed. Empty while no version has come into force.
    ///
    /// The id of a row with several numbers stands for its one `within`, if it has just one.
    ///
    /// @throws IllegalArgumentException for an id that the book does not have
    public Optional<Rule> on(String id, LocalDate trigger) {
        List<Rule> known = versionsOf(id);
        for (Rule rule : known) if (rule.clause().decides(trigger)) return Optional.of(rule);
        Rule oldest = known.getLast();
        return oldest.clause().status().everBound() && oldest.clause().startsAfter(trigger)
            ? Optional.of(oldest) : Optional.empty();
    }

    /// The newest version, in force or not; empty for an id that the book does not have.
    public Optional<Rule> newest(String id) {
        return Optional.ofNullable(versions.get(id)).map(List::getFirst);
    }

    /// Newest first; none for an id that the book does not have.
    List<Rule> history(String id) {
        return List.copyOf(versions.getOrDefault(id, List.of()));
    }

    boolean has(String id) {
        return versions.containsKey(id);
    }

    private List<Rule> versionsOf(String id) {
        List<Rule> known = versions.get(id);
        if (known != null) return known;
        List<String> parts = rules.stream().filter(rule -> rule.parent().equals(id)).map(Rule::id).distinct().toList();
        throw new IllegalArgumentException(parts.isEmpty() ? "no rule is called " + id
            : id + " has several numbers: ask for one of " + String.join(", ", parts));
    }

    private void nameParents() {
        Map<String, List<String>> within = new HashMap<>();
        for (Rule rule : rules) {
            List<String> ids = within.computeIfAbsent(rule.parent(), parent -> new ArrayList<>());
            if (rule.sense() == Sense.WITHIN && !ids.contains(rule.id())) ids.add(rule.id());
        }
        within.forEach((parent, ids) -> {
            if (ids.size() == 1) versions.putIfAbsent(parent, versions.get(ids.getFirst()));
        });
    }

    static RuleBook read(String resource) {
        try (InputStream file = RuleBook.class.getResourceAsStream(resource);
             CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            return new RuleBook(rows.stream().map(Row::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
