package goldthread.agency.agreement;

import goldthread.agency.agreement.AgreementEntry.Stands;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.Finding;
import goldthread.agency.rules.Finding.Rule;
import goldthread.agency.rules.Outcome;
import goldthread.agency.rules.Reason;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A regional agreement as it stands, and how far it is kept.
public record Agreement(Subject subject, String title, String region, LocalDate from, @Nullable LocalDate until, List<String> rules, List<String> clauses, List<String> signed) {
    static final String SELECT = "select subject, title, region, from_day, until, rules, clauses, signed from agency_agreement";
    private static final String LINE = "\n";

    public static final Fold<Agreement> FOLD = new Fold<>() {
        @Override
        public String table() {
            return "agency_agreement";
        }

        @Override
        public List<Column<Agreement>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(AgreementEntry.class);
        }

        @Override
        public List<Agreement> rows(Timeline timeline) {
            return timeline.lastTold(Stands.class).map(fact -> fact.entry()).map(one -> List.of(new Agreement(timeline.subject(), one.title(), one.region(), one.from(), one.until(), one.rules(), one.clauses(), one.signed()))).orElse(List.of());
        }
    };

    private static final List<Fold.Column<Agreement>> COLUMNS = List.of(new Fold.Column<>("key", "text", one -> "now"), new Fold.Column<>("title", "text", Agreement::title), new Fold.Column<>("region", "text", Agreement::region),
            new Fold.Column<>("from_day", "date", Agreement::from), new Fold.Column<>("until", "date", Agreement::until), new Fold.Column<>("rules", "text", one -> String.join(LINE, one.rules())),
            new Fold.Column<>("clauses", "text", one -> String.join(LINE, one.clauses())), new Fold.Column<>("signed", "text", one -> String.join(LINE, one.signed())));

    static Agreement of(ResultSet row, int number) throws SQLException {
        return new Agreement(new Subject(row.getObject("subject", UUID.class)), row.getString("title"), row.getString("region"), row.getObject("from_day", LocalDate.class), row.getObject("until", LocalDate.class),
                row.getString("rules").lines().toList(), row.getString("clauses").lines().toList(), row.getString("signed").lines().toList());
    }

    /// How often a rule that the agreement binds its members to was kept, by assignments that began under it.
    /// @param open it cannot be said: a fact or a cap is missing
    public record Kept(Rule rule, int kept, int broken, int open) {}

    public List<Kept> kept(Collection<Decision> engaged) {
        var under = engaged.stream().filter(this::covers).toList();
        return bound().map(rule -> {
            var findings = under.stream().map(each -> of(each, rule)).toList();
            int open = (int) findings.stream().filter(of -> of.stream().anyMatch(each -> each.outcome() == Outcome.UNDECIDED) && of.stream().noneMatch(Agreement::breaks)).count();
            int broken = (int) findings.stream().filter(of -> of.stream().anyMatch(Agreement::breaks)).count();
            return new Kept(rule, findings.size() - open - broken, broken, open);
        }).toList();
    }

    public Stream<Rule> bound() {
        return Stream.of(Rule.values()).filter(rule -> rules.contains(rule.code()));
    }

    /// Whether an assignment is of the region and began while the agreement stood.
    public boolean covers(Decision decision) {
        var from = decision.assignment().days().from();
        return decision.assignment().region().strip().equalsIgnoreCase(region.strip()) && !from.isBefore(this.from) && (until == null || !from.isAfter(until));
    }

    /// Whether one of the rules that it binds its members to is broken.
    public boolean brokenBy(Decision decision, Rule rule) {
        return covers(decision) && rules.contains(rule.code()) && of(decision, rule).stream().anyMatch(Agreement::breaks);
    }

    private static List<Finding> of(Decision decision, Rule rule) {
        return decision.findings().stream().filter(each -> each.rule() == rule).toList();
    }

    private static boolean breaks(Finding finding) {
        return finding.outcome() == Outcome.REFUSE || finding.outcome() == Outcome.APPROVAL || finding.reason() == Reason.SIGNED_LATE;
    }
}
