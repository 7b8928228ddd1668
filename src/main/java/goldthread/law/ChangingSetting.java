package goldthread.law;

import goldthread.time.Limit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// An authority wants to set a rule. It may choose where there is no national limit; where there is one, it may only
/// be stricter.
///
/// @param id   of this request: the same id twice is set once
/// @param rule id as asked for; a row with one deadline answers to its own id
/// @param from first day whose triggers it decides
public record ChangingSetting(UUID id, String rule, Amount amount, LocalDate from, String why) {

    /// The largest number that anybody could mean.
    static final int LARGEST = 1_000;
    /// A leap cycle: a limit that is no later on each of these days is taken to be no later. What a later holiday
    /// might still upset, `Law.limit` puts right: it never lets a setting be later than the law.
    private static final long DAYS_TRIED = ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 1, 1));

    /// What became of it.
    public sealed interface Outcome {
        /// It may be set, under this full rule id.
        record Allowed(ChangingSetting setting) implements Outcome {}

        /// It may not.
        ///
        /// @param field    which answer is wrong: `rule`, `number`, `unit`, `from` or `why`
        /// @param sentence fit for the page
        record Refused(String field, String sentence) implements Outcome {}
    }

    Outcome decide(Law law) {
        if (!law.book().has(rule)) return new Outcome.Refused("rule", "There is no rule " + rule + " with one number to set");
        if (amount.number() > LARGEST) return new Outcome.Refused("number", "The number must be " + LARGEST + " or less");
        if (why.isBlank()) return new Outcome.Refused("why", "Enter why this is set");
        return law.rule(rule, from).map(this::against).orElseGet(() ->
            new Outcome.Refused("from", "This rule is not in force on " + Phrases.day(from)));
    }

    private Outcome against(Rule found) {
        Sense sense = found.sense();
        Amount given = found.amount();
        if (sense == null || given == null) return new Outcome.Refused("rule", "This rule has no number to set");
        if (!found.isLocal() && !sense.binds())
            return new Outcome.Refused("rule", "This number is for information and cannot be set");
        if (given.unit() != amount.unit() && !(given.unit().hasClock() && amount.unit().hasClock()))
            return new Outcome.Refused("unit", "This rule cannot be counted in that unit");
        if (!found.isLocal() && !stricter(sense, given))
            return new Outcome.Refused("number", "The law allows " + given.words() + ": an authority may only be stricter");
        return new Outcome.Allowed(new ChangingSetting(id, found.id(), amount, from, why.strip()));
    }

    private boolean stricter(Sense sense, Amount given) {
        Limit law = given.limit();
        Limit own = amount.limit();
        if (law == null || own == null) return false;
        return from.datesUntil(from.plusDays(DAYS_TRIED)).noneMatch(day -> sense.day(own, day).isAfter(sense.day(law, day)));
    }
}
