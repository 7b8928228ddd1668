package goldthread.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rule as it stands for one authority on a day, in the words of the page.
///
/// @param rule    the version that decides on the day; the newest, while none does
/// @param setting what the authority has set, if that decides; null otherwise
/// @param on      the day
/// @param begun   that it has come into force for the authority, where it is enacted; null otherwise
record RuleLine(Rule rule, @Nullable Setting setting, LocalDate on, @Nullable Commencement begun) {

    /// How far to rely on a rule, for the list and its filter.
    public enum Standing {
        CHECKED("Checked against the source"), UNCONFIRMED("To be confirmed"), USUAL("Usual value, not law"), SET("Set by this authority"), WAITING("Not in force");

        private final String words;

        Standing(String words) { this.words = words; }

        public String words() { return words; }
    }

    /// Every rule of the book once, in the order of the book.
    public static List<RuleLine> all(Law law, LocalDate on) {
        return law.book().rules().stream().map(Rule::id).distinct().map(id -> of(law, id, on).orElseThrow()).toList();
    }

    /// Empty for an id that the book does not have, or a row with several numbers.
    public static Optional<RuleLine> of(Law law, String id, LocalDate on) {
        return law.book().newest(id).map(newest -> {
            Rule rule = law.rule(id, on).orElse(newest);
            return new RuleLine(rule, law.inForce(id, on) ? deciding(law, rule, on) : null, on,
                law.settings().commenced(rule, on) ? law.settings().commencement(rule.parent()) : null);
        });
    }

    private static @Nullable Setting deciding(Law law, Rule rule, LocalDate on) {
        return rule.limit() != null ? law.limit(rule.id(), on).setting()
            : rule.isLocal() ? law.settings().find(rule.id(), on) : null;
    }

    /// What counts on the day: `within 6 weeks`.
    public String limit() {
        Sense sense = rule.sense();
        return setting == null || sense == null ? rule.words() : sense.words() + " " + setting.amount().words();
    }

    public Standing standing() {
        if (!bound()) return Standing.WAITING;
        if (setting != null) return Standing.SET;
        if (rule.isLocal()) return Standing.USUAL;
        return rule.clause().confidence() == Clause.Confidence.CHECKED && !rule.clause().startsAfter(on)
            ? Standing.CHECKED : Standing.UNCONFIRMED;
    }

    /// `in force`, `enacted, not in force`, `local practice`.
    public String status() {
        if (begun != null && begun.from() != null) return "in force here since " + Phrases.day(begun.from()) + ": " + begun.by();
        if (!rule.clause().status().everBound()) return rule.clause().status().words();
        return rule.isLocal() ? "local practice" : rule.clause().decides(on) ? "in force" : "before the book";
    }

    public String confidence() {
        return bound() ? Phrases.confidence(rule, setting, on) : rule.clause().status().words();
    }

    private boolean bound() {
        return rule.clause().status().everBound() || begun != null;
    }

    /// Whether an authority may set it at all.
    public boolean settable() {
        Sense sense = rule.sense();
        return sense != null && bound()
            && (rule.isLocal() || sense.binds() && rule.limit() != null);
    }
}
