package goldthread.agency.rules;

import goldthread.law.Clause;
import goldthread.money.Pence;
import goldthread.time.Limit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one rule says of an assignment, and why.
///
/// @param term the term that decided; null where no rule binds
public record Finding(Rule rule, Outcome outcome, Reason reason, @Nullable Term term, Object... arguments) {

    /// A rule of the agency rules, by the name under which reports and pages know it.
    public enum Rule {
        BINDING("binding", "Which assignments are bound", ""), EXPERIENCE("experience", "Experience before agency work", "T-L03"),
        COOL_OFF("cool-off", "Leaving a permanent post in the region", "T-L02"), NOTICE("notice", "Notice", "T-L01"),
        REFERENCES("references", "References", ""), PROJECT("project-team", "Project teams", ""), CAP("price-cap", "Price cap", "T-L06"),
        PARITY("parity", "Pay beside a permanent colleague", ""), BANK("staff-bank", "Staff bank first", "");

        private final String code;
        private final String title;
        private final String timescale;

        Rule(String code, String title, String timescale) {
            this.code = code;
            this.title = title;
            this.timescale = timescale;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        /// The row of the timescales that it carries; empty where none does.
        public String timescale() {
            return timescale;
        }
    }

    public String sentence() {
        return reason.sentence(arguments);
    }

    /// For data: days as 2026-04-01, money in pounds.
    public List<String> said() {
        return Stream.of(arguments).map(each -> switch (each) {
            case Pence pence -> pence.plain();
            case Limit limit -> limit.words();
            default -> each.toString();
        }).toList();
    }

    /// Whether somebody should check the law before relying on it.
    public boolean toBeConfirmed() {
        return term != null && term.clause().confidence() == Clause.Confidence.UNCONFIRMED;
    }

    static Finding pass(Rule rule, Reason reason, @Nullable Term term, Object... arguments) {
        return new Finding(rule, Outcome.PASS, reason, term, arguments);
    }

    static Finding approval(Rule rule, Reason reason, Term term, Object... arguments) {
        return new Finding(rule, Outcome.APPROVAL, reason, term, arguments);
    }

    static Finding undecided(Rule rule, Reason reason, Term term, Object... arguments) {
        return new Finding(rule, Outcome.UNDECIDED, reason, term, arguments);
    }

    static Finding refuse(Rule rule, Reason reason, Term term, Object... arguments) {
        return new Finding(rule, Outcome.REFUSE, reason, term, arguments);
    }
}
