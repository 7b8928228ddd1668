package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.Rule;
import java.util.List;

/// All rules of the 903 whose years are known.
final class Rules903 {
    private static final List<Rule<Return903>> ALL = written();

    private Rules903() {}

    private static List<Rule<Return903>> written() {
        var book = new Book();
        CellRules.in(book);
        HeaderRules.in(book);
        AsylumRules.in(book);
        MotherRules.in(book);
        EpisodeRules.in(book);
        SequenceRules.in(book);
        PlaceRules.in(book);
        ReviewRules.in(book);
        HealthRules.in(book);
        LeaverRules.in(book);
        AdoptionRules.in(book);
        PlanOfAdoptionRules.in(book);
        PermanenceRules.in(book);
        SpellRules.in(book);
        SocialWorkerRules.in(book);
        LastYearRules.in(book);
        WholeRules.in(book);
        return book.rules();
    }

    static List<Rule<Return903>> all() {
        return ALL;
    }

    static List<Rule<Return903>> in(int year) {
        return ALL.stream().filter(rule -> rule.inForce(year)).toList();
    }
}
