package goldthread.law;

import goldthread.time.Limit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether an authority may set a rule as asked. It may choose where there is no national limit; where there is one,
/// it may only be stricter.
///
/// @param number as typed; null if it is not a whole number
/// @param unit   null if none was chosen
/// @param from   first day that it decides; null if it is not a date
public record ChangingSetting(String rule, @Nullable Integer number, @Nullable Unit unit, @Nullable LocalDate from, String why) {

    /// The largest number that anybody could mean.
    private static final int LARGEST = 1_000;
    /// A leap cycle: a limit that is no later on each of these days is taken to be no later. What a later holiday
    /// might still upset, `Law.limit` puts right: it never lets a setting be later than the law.
    private static final int DAYS_TRIED = (int) ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 1, 1));

    /// What became of it.
    public sealed interface Outcome {
        /// It may be set, as this amount, under this full rule id.
        record Allowed(String rule, Amount amount, LocalDate from, String why) implements Outcome {}

        /// It may not; each problem names the field it is about.
        record Refused(List<Problem> problems) implements Outcome {}
    }

    /// @param field    `number`, `unit`, `from`, `why` or `rule`
    /// @param sentence fit for the page
    public record Problem(String field, String sentence) {}

    public Outcome decide(RuleBook book) {
        if (!book.has(rule)) return refused("rule", "There is no rule " + rule + " with one number to set");
        if (number == null || number < 0 || number > LARGEST)
            return refused("number", "Enter a whole number between 0 and " + LARGEST);
        if (unit == null) return refused("unit", "Choose what the number counts");
        if (from == null) return refused("from", "Enter the first day that this decides");
        if (why.isBlank()) return refused("why", "Enter why this is set");
        return book.on(rule, from).map(found -> against(found, new Amount(number, unit), from))
            .orElseGet(() -> refused("from", "This rule is not in force on " + Phrases.day(from)));
    }

    private Outcome against(Rule found, Amount asked, LocalDate start) {
        Amount given = found.amount();
        Sense sense = found.sense();
        if (given == null || sense == null) return refused("rule", "This rule has no number to set");
        if (!found.isLocal() && !sense.binds()) return refused("rule", "This number is for information and cannot be set");
        if (given.unit().hasClock() != asked.unit().hasClock() || !given.unit().hasClock() && given.unit() != asked.unit())
            return refused("unit", "This rule cannot be counted in that unit");
        if (!found.isLocal() && !stricter(sense, given, asked, start))
            return refused("number", "The law allows " + given.words() + ": an authority may only be stricter");
        return new Outcome.Allowed(found.id(), asked, start, why.strip());
    }

    private static boolean stricter(Sense sense, Amount given, Amount asked, LocalDate start) {
        Limit law = given.limit();
        Limit own = asked.limit();
        if (law == null || own == null) return false;
        return start.datesUntil(start.plusDays(DAYS_TRIED))
            .noneMatch(day -> sense.day(own, day).isAfter(sense.day(law, day)));
    }

    private static Outcome refused(String field, String sentence) {
        return new Outcome.Refused(List.of(new Problem(field, sentence)));
    }
}
