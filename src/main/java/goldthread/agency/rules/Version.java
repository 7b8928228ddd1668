package goldthread.agency.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One version of the rules: dated terms, and which assignments they bind.
public final class Version {
    private final String id;
    private final String name;
    private final List<Term> terms;
    /// By the first day on which they stand; one more at the beginning of time.
    private final NavigableMap<LocalDate, Terms> standing = new TreeMap<>();
    private final boolean bound;
    private final @Nullable LocalDate bindsFrom;
    private final @Nullable LocalDate bindsAllFrom;

    /// @throws IllegalArgumentException with a sentence, where a term is missing or cannot be read
    Version(String id, List<Term> terms) {
        this.id = id;
        this.terms = List.copyOf(terms);
        standing.put(LocalDate.MIN, at(LocalDate.MIN));
        terms.forEach(term -> {
            if (term.clause().from() != null) standing.computeIfAbsent(term.clause().from(), this::at);
            if (term.clause().to() != null) standing.computeIfAbsent(term.clause().to(), this::at);
        });
        this.name = term("version.name");
        this.bound = !term("version.binds-from").equals("never");
        this.bindsFrom = bound ? day("version.binds-from") : null;
        this.bindsAllFrom = bound && has("version.binds-all-from") ? day("version.binds-all-from") : null;
    }

    private Terms at(LocalDate day) {
        return new Terms(terms.stream().filter(term -> term.on(day)));
    }

    private boolean has(String key) {
        return terms.stream().anyMatch(term -> term.key().equals(key));
    }

    private String term(String key) {
        return terms.stream().filter(term -> term.key().equals(key)).findFirst().map(Term::value)
                .orElseThrow(() -> new IllegalArgumentException("The term " + key + " is missing: it is to be " + Terms.KNOWN.get(key) + "."));
    }

    private LocalDate day(String key) {
        try {
            return LocalDate.parse(term(key));
        } catch (DateTimeParseException notADay) {
            throw new IllegalArgumentException("The term " + key + " is \"" + term(key) + "\". It is to be " + Terms.KNOWN.get(key) + ".");
        }
    }

    /// `2023`, `2024`, `draft`.
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /// All terms in the order in which they were written, those of other days too.
    public List<Term> terms() {
        return terms;
    }

    public Terms on(LocalDate day) {
        return standing.floorEntry(day).getValue();
    }

    /// The first day of the assignments that it binds; null where it never came into force.
    public @Nullable LocalDate bindsFrom() {
        return bindsFrom;
    }

    /// From when older assignments are bound too; null where they never are.
    public @Nullable LocalDate bindsAllFrom() {
        return bindsAllFrom;
    }

    /// The day whose terms and caps decide an assignment, when it is asked on a day; null while none do.
    public @Nullable LocalDate ruledOn(Assignment assignment, LocalDate asked) {
        return rulingDay(assignment.days(), asked);
    }

    /// The day whose terms decide an assignment, when it is asked on a day; null while none do. A version that never came
    /// into force is asked as if it had: what would it have said?
    @Nullable LocalDate rulingDay(Assignment.Days days, LocalDate asked) {
        if (bindsFrom == null) return days.agreed();
        if (!days.from().isBefore(bindsFrom)) return days.agreed().isBefore(bindsFrom) ? bindsFrom : days.agreed();
        boolean bound = bindsAllFrom != null && !asked.isBefore(bindsAllFrom) && (days.to() == null || !days.to().isBefore(bindsAllFrom));
        return bound ? bindsAllFrom : null;
    }
}
