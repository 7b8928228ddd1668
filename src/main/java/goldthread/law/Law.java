package goldthread.law;

import goldthread.time.Limit;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The law as it stands for one authority: the rule book, and what the authority has set. The door of this room.
///
/// ```java
/// Due due = law.limit("T-D05", placed);  // first visit: within one week of the start of any placement
/// due.by();                              // the same weekday, a week later
/// due.citation();                        // "CPPCR reg 28(2)(a)"
/// ```
///
/// Immutable and cheap: each question is a look-up by id.
public final class Law {

    private final RuleBook book;
    private final AuthoritySettings settings;

    private Law(RuleBook book, AuthoritySettings settings) {
        this.book = book;
        this.settings = settings;
    }

    public static Law of(RuleBook book, AuthoritySettings settings) {
        return new Law(book, settings);
    }

    /// The national book for an authority that has set nothing.
    public static Law national(int holder) {
        return new Law(RuleBook.national(), AuthoritySettings.none(holder));
    }

    /// The day that a rule gives for a trigger, by the law in force on the day of the trigger. An authority's setting
    /// takes the place of a usual value; against a limit in law it counts only where it is stricter.
    ///
    /// @throws IllegalArgumentException for an unknown rule, or one whose number the calendar alone cannot count
    /// @throws IllegalStateException    while the rule has not come into force: ask `inForce` first
    public Due limit(String id, LocalDate trigger) {
        Rule rule = rule(id, trigger)
            .orElseThrow(() -> new IllegalStateException(id + " is not in force on " + trigger));
        Limit limit = rule.limit();
        Sense sense = rule.sense();
        if (limit == null || sense == null) throw new IllegalArgumentException(id + " gives no day: " + rule.words());
        return decide(rule, sense.day(limit, trigger), sense, trigger);
    }

    private Due decide(Rule rule, LocalDate day, Sense sense, LocalDate trigger) {
        Setting setting = settings.find(rule.id(), trigger);
        Limit own = setting == null ? null : setting.amount().limit();
        if (own == null) return new Due(day, trigger, rule, null);
        LocalDate set = sense.day(own, trigger);
        return rule.isLocal() || set.isBefore(day)
            ? new Due(set, trigger, rule, setting) : new Due(day, trigger, rule, null);
    }

    /// The rule that decides a trigger of that day; empty while it has not come into force, neither in the book nor, where
    /// it is enacted, for this authority.
    public Optional<Rule> rule(String id, LocalDate trigger) {
        return book.on(id, trigger).or(() -> book.newest(id).filter(rule -> settings.commenced(rule, trigger)));
    }

    /// Where a rule is written, that it is not in force on a day, where it is not, and that it is to be confirmed, where it is:
    /// `Education Act 1996 s434A: enacted, not in force`.
    public String citation(String id, LocalDate day) {
        Clause clause = rule(id, day).or(() -> book.newest(id)).orElseThrow().clause();
        return inForce(id, day) ? clause.cited() : clause.citation() + ": " + clause.status().words();
    }

    public boolean inForce(String id, LocalDate trigger) {
        return rule(id, trigger).isPresent();
    }

    /// Whether the rule had begun by then. For what nobody was asked for before a guide came; a clock that is older than its oldest
    /// version in the book is counted by that version (`limit`).
    public boolean begun(String id, LocalDate trigger) {
        return rule(id, trigger).filter(rule -> !rule.clause().startsAfter(trigger)).isPresent();
    }

    /// The number that decides a trigger of that day: the authority's where it has set one for a usual value, else the
    /// rule's. For numbers that a room counts for itself (miles, placements). Null where the law gives none.
    ///
    /// @throws IllegalStateException while the rule has not come into force
    public @Nullable Amount amount(String id, LocalDate trigger) {
        Rule rule = rule(id, trigger).orElseThrow(() -> new IllegalStateException(id + " is not in force on " + trigger));
        Setting setting = rule.isLocal() ? settings.find(rule.id(), trigger) : null;
        return setting == null ? rule.amount() : setting.amount();
    }

    public RuleBook book() {
        return book;
    }

    public AuthoritySettings settings() {
        return settings;
    }
}
