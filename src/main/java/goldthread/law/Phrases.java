package goldthread.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the pages say about how sure a rule is.
final class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static String confidence(Rule rule, @Nullable Setting setting, LocalDate trigger) {
        Clause clause = rule.clause();
        if (rule.isLocal()) return setting == null ? "usual value, not law" : "set by this authority: " + since(setting);
        String source = clause.startsAfter(trigger) && clause.from() != null
            ? "to be confirmed: the law before " + day(clause.from()) + " is not in the book"
            : clause.confidence() == Clause.Confidence.CHECKED ? "checked against the source" : "to be confirmed";
        return setting == null ? source : source + "; this authority is stricter: " + since(setting);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String since(Setting setting) {
        return setting.amount().words() + " since " + day(setting.from());
    }

    private Phrases() {}
}
