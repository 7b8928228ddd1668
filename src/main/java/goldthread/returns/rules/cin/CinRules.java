package goldthread.returns.rules.cin;

import goldthread.returns.rules.Rule;
import java.util.List;

/// All rules of the census whose years are known.
final class CinRules {
    private static final List<Rule<Census>> ALL = CinBook.written(List.of(ReturnRules::in, ChildRules::in,
            EpisodeRules::in, AssessmentRules::in, EnquiryRules::in, PlanRules::in));

    private CinRules() {}

    static List<Rule<Census>> all() {
        return ALL;
    }

    static List<Rule<Census>> in(int year) {
        return ALL.stream().filter(rule -> rule.inForce(year)).toList();
    }
}
