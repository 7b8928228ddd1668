package goldthread.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class HardRulesOfTheLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "SUPPORTED, 15, false, false, 2026-04-01, under 16 never in supported accommodation,                  UNDER_16_SUPPORTED",
        "SUPPORTED, 16, false, false, 2026-04-01, from 16 in supported accommodation,                         ''",
        "SUPPORTED, 17, false, false, 2026-04-01, at 17 in supported accommodation,                           ''",
        "SUPPORTED, 15, false, false, 2021-09-08, the day before reg 27A there was no such rule,              ''",
        "SUPPORTED, 15, false, false, 2021-09-09, the day on which reg 27A came into force,                   UNDER_16_SUPPORTED",
        "SECURE,    14, false, false, 2026-04-01, secure only with an order or authority,                     SECURE_AUTHORITY",
        "SECURE,    14, true,  false, 2026-04-01, secure with an order at 14,                                 ''",
        "SECURE,    13, true,  false, 2026-04-01, secure with an order at 13 needs no approval,               ''",
        "SECURE,    12, true,  false, 2026-04-01, under 13 the Secretary of State has to approve,             SECURE_UNDER_13",
        "SECURE,    12, true,  true,  2026-04-01, under 13 with approval,                                     ''"})
    void bar_by_the_law_of_the_day(Setting setting, int age, boolean secure, boolean approval, LocalDate on, String why, String rule) {
        var child = child(setting, age, new Child.Needs(0, false, false, secure, approval));
        assertThat(HardRules.on(on).broken(child, home(setting, 0, 17, "", 3)).stream().map(each -> each.bar().name()).toList())
                .as(why).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "FOSTERING, FOSTERING, 10, true, a foster home where the plan is fostering",
        "FOSTERING, RESIDENTIAL, 11, false, no children's home at 11 where the plan is fostering",
        "FOSTERING, RESIDENTIAL, 12, true, the region accepts a children's home from 12",
        "RESIDENTIAL, FOSTERING, 14, false, no foster home where the plan is a children's home",
        "SUPPORTED, RESIDENTIAL, 16, true, a children's home in the stead of supported accommodation",
        "SUPPORTED, FOSTERING, 16, false, no foster home where the plan is supported accommodation",
        "SECURE, RESIDENTIAL, 16, false, an open home is no secure one"})
    void the_region_says_which_kind_of_home_may_stand_in(Setting wanted, Setting offered, int age, boolean allowed, String why) {
        assertThat(HardRules.on(TODAY).allow(child(wanted, age, new Child.Needs(0, false, false, false, false)), home(offered, 0, 17, "", 3))).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "5, 9, '', 4, AGE, younger than registered",
        "5, 9, '', 5, '', as young as registered",
        "5, 9, '', 9, '', as old as registered",
        "5, 9, '', 10, AGE, older than registered",
        "0, 17, F, 10, SEX, a home for girls",
        "0, 17, M, 10, '', a home for boys"})
    void registration_holds_at_its_edges(int youngest, int oldest, String sex, int age, String rule, String why) {
        var broken = HardRules.on(TODAY).broken(child(Setting.FOSTERING, age, new Child.Needs(0, false, false, false, false)), home(Setting.FOSTERING, youngest, oldest, sex, 0));
        assertThat(broken.stream().map(each -> each.bar().name()).toList()).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({"3, 0, false, 3", "4, 0, false, 3", "4, 0, true, 4", "2, 2, false, 1", "2, 3, false, 0", "2, 3, true, 2"})
    void a_carer_fosters_no_more_than_three_unless_exempted(int places, int living, boolean exempt, int may) {
        var home = new Home("h", Setting.FOSTERING, places, living, new Home.Registered(0, 17, "", "", "", exempt), new Home.Offer(0, false, false, false),
                new Heritage("", "", ""), Place.UNKNOWN, "", Double.NaN);
        assertThat(Matching.places(home)).isEqualTo(may);
    }

    @Test
    void a_home_is_proposed_only_from_its_registration_to_its_end() {
        var home = new Home("h", Setting.FOSTERING, 1, 0, new Home.Registered(0, 17, "", "2026-04-01", "2026-04-30", false),
                new Home.Offer(0, false, false, false), new Heritage("", "", ""), Place.UNKNOWN, "", Double.NaN);
        var child = child(Setting.FOSTERING, 10, new Child.Needs(0, false, false, false, false));
        var region = new Region(List.of(child), List.of(home), List.of(), List.of());
        for (var day : List.of("2026-03-31 false", "2026-04-01 true", "2026-04-30 true", "2026-05-01 false")) {
            var on = LocalDate.parse(day.substring(0, 10));
            assertThat(new Matching(region, Set.of(), Weights.atStart(), on).allows(child, home)).as(day).isEqualTo(day.endsWith("true"));
        }
    }

    @Test
    void every_rule_says_where_it_stands() {
        assertThat(HardRules.book()).hasSize(Bar.values().length).allSatisfy(rule -> {
            assertThat(rule.citation()).isNotBlank();
            assertThat(rule.owner()).isIn("law", "region");
            assertThat(rule.barred()).isNotBlank();
        });
    }

    static Child child(Setting wanted, int age, Child.Needs needs) {
        return new Child("c", "g", age, "M", wanted, needs, new Heritage("", "", ""), new Child.Ties(Place.UNKNOWN, Place.UNKNOWN, "", "", "", 0));
    }

    static Home home(Setting setting, int youngest, int oldest, String sex, int skill) {
        return new Home("h", setting, 1, 0, new Home.Registered(youngest, oldest, sex, "", "", false), new Home.Offer(skill, true, true, false),
                new Heritage("", "", ""), Place.UNKNOWN, "", Double.NaN);
    }
}
