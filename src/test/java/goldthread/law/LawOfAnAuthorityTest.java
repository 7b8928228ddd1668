package goldthread.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LawOfAnAuthorityTest {

    private static final int BRAMBLESHIRE = 901;
    private final Law law = Law.national(BRAMBLESHIRE);

    @ParameterizedTest
    @CsvSource({
        "T-A01,  2026-03-02, 2026-03-03, decide on a referral",
        "T-A04,  2026-03-02, 2026-03-02, the same day",
        "T-A05,  2018-01-02, 2018-03-06, assessment",
        "T-A07,  2020-02-29, 2019-02-28, re-referral looks back",
        "T-B02a, 2018-06-04, 2018-06-05, seen within 24 hours",
        "T-B03,  2018-12-04, 2018-12-27, conference over Christmas",
        "T-B05a, 2018-06-11, 2018-06-06, reports before a conference",
        "T-B10a, 2018-11-30, 2019-02-28, first review conference",
        "T-B10b, 2018-11-30, 2019-03-01, as the statistics test it",
        "T-B17,  2018-06-04, 2018-06-07, police protection",
        "T-D05,  2026-03-02, 2026-03-09, first-week visit",
        "T-D06,  2018-06-04, 2018-07-16, six-weekly visit",
        "T-D18,  2018-12-10, 2019-01-10, first review",
        "T-D20,  2018-08-31, 2019-02-28, later review",
        "T-D39a, 2018-06-04, 2018-06-21, single short break",
        "T-E08,  2004-02-29, 2022-03-01, health summary by 18",
        "T-E19,  2018-06-04, 2018-06-07, return interview"})
    void a_rule_and_its_trigger_give_a_day(String rule, LocalDate trigger, LocalDate by, String what) {
        assertThat(law.limit(rule, trigger).by()).as(what).isEqualTo(by);
    }

    @Test
    void a_row_with_one_deadline_among_its_numbers_answers_to_its_own_id() {
        assertThat(law.limit("T-B09", on("2018-06-04")).rule().id()).isEqualTo("T-B09a");
        assertThatIllegalArgumentException().isThrownBy(() -> law.limit("T-D10", on("2018-06-04")))
            .withMessage("T-D10 has several numbers: ask for one of T-D10a, T-D10b");
    }

    @Test
    void the_law_in_force_on_the_day_of_the_trigger_decides() {
        assertThat(law.limit("T-A05", on("2018-06-04")).citation()).isEqualTo("Working Together 2013, 2015 and 2018");
        assertThat(law.limit("T-A05", on("2023-12-14")).citation()).isEqualTo("Working Together 2013, 2015 and 2018");
        assertThat(law.limit("T-A05", on("2023-12-15")).citation()).isEqualTo("Working Together 2023");
    }

    @Test
    void what_was_checked_stands_and_what_was_not_is_to_be_confirmed() {
        Due visit = law.limit("T-D05", on("2026-03-02"));
        assertThat(visit.toBeConfirmed()).isFalse();
        assertThat(visit.citation()).isEqualTo("CPPCR reg 28(2)(a)");
        assertThat(visit.confidence()).isEqualTo("checked against the source");
        Due assessment = law.limit("T-A05", on("2026-03-02"));
        assertThat(assessment.toBeConfirmed()).isTrue();
        assertThat(assessment.confidence()).isEqualTo("to be confirmed");
    }

    /// Also where a gate refuses by it, and where the rule is not in force.
    @Test
    void what_nobody_checked_says_so_wherever_it_is_cited() {
        assertThat(law.citation("T-B18a", on("2026-03-02"))).isEqualTo("Children Act 1989 s45, to be confirmed");
        assertThat(law.citation("T-D05", on("2026-03-02"))).isEqualTo("CPPCR reg 28(2)(a)");
        assertThat(RuleBook.national().rules().stream().map(rule -> law.rule(rule.id(), on("2026-03-02")).orElse(rule)).filter(rule -> rule.clause().confidence() == Clause.Confidence.UNCONFIRMED && law.inForce(rule.id(), on("2026-03-02"))))
                .isNotEmpty().allSatisfy(rule -> assertThat(law.citation(rule.id(), on("2026-03-02"))).contains("confirm"));
    }

    @Test
    void a_trigger_older_than_the_book_is_answered_and_marked() {
        Due visit = law.limit("T-D05", on("2009-03-02"));
        assertThat(visit.by()).isEqualTo(on("2009-03-09"));
        assertThat(visit.toBeConfirmed()).isTrue();
        assertThat(visit.confidence()).isEqualTo("to be confirmed: the law before 1 April 2011 is not in the book");
    }

    @Test
    void what_is_enacted_and_not_in_force_decides_nothing() {
        assertThat(law.inForce("T-B24", on("2026-11-21"))).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> law.limit("T-B24", on("2026-11-21")))
            .withMessage("T-B24 is not in force on 2026-11-21");
    }

    @Test
    void a_rule_without_a_number_or_without_a_clock_gives_no_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> law.limit("T-B07", on("2026-03-02"))).withMessageContaining("at conference");
        assertThatIllegalArgumentException().isThrownBy(() -> law.limit("T-D31", on("2026-03-02"))).withMessageContaining("more than 20 miles");
        assertThatIllegalArgumentException().isThrownBy(() -> law.limit("T-X99", on("2026-03-02"))).withMessage("no rule is called T-X99");
        assertThat(law.amount("T-D31", on("2026-03-02"))).isEqualTo(new Amount(20, Unit.MILES));
    }

    @Test
    void a_usual_value_says_that_it_is_not_law_until_the_authority_has_set_one() {
        Law set = with(setting("T-B09a", 4, Unit.WEEKS, "2019-06-01", "2019-05-20T09:00:00Z"));
        Due before = set.limit("T-B09", on("2019-05-31"));
        assertThat(before.by()).isEqualTo(on("2019-07-12"));
        assertThat(before.confidence()).isEqualTo("usual value, not law");
        Due after = set.limit("T-B09", on("2019-06-01"));
        assertThat(after.by()).isEqualTo(on("2019-06-29"));
        assertThat(after.confidence()).isEqualTo("set by this authority: 4 weeks since 1 June 2019");
    }

    @Test
    void an_authority_may_set_a_usual_value_longer() {
        assertThat(with(setting("T-B12a", 20, Unit.WORKING_DAYS, "2019-06-01", "2019-05-20T09:00:00Z"))
            .limit("T-B12", on("2019-06-03")).by()).isEqualTo(on("2019-07-01"));
    }

    @Test
    void against_a_limit_in_law_a_setting_counts_only_where_it_is_stricter() {
        Law stricter = with(setting("T-D06", 4, Unit.WEEKS, "2019-06-01", "2019-05-20T09:00:00Z"));
        assertThat(stricter.limit("T-D06", on("2019-06-03")).by()).isEqualTo(on("2019-07-01"));
        assertThat(stricter.limit("T-D06", on("2019-06-03")).confidence())
            .isEqualTo("checked against the source; this authority is stricter: 4 weeks since 1 June 2019");
        Law looser = with(setting("T-D06", 8, Unit.WEEKS, "2019-06-01", "2019-05-20T09:00:00Z"));
        assertThat(looser.limit("T-D06", on("2019-06-03")).by()).isEqualTo(on("2019-07-15"));
        assertThat(looser.limit("T-D06", on("2019-06-03")).setting()).isNull();
    }

    @Test
    void a_later_setting_takes_the_place_of_an_earlier_and_both_are_kept() {
        Law set = with(setting("T-B09a", 4, Unit.WEEKS, "2019-06-01", "2019-05-20T09:00:00Z"),
            setting("T-B09a", 5, Unit.WEEKS, "2019-06-01", "2019-05-21T09:00:00Z"),
            setting("T-B09a", 6, Unit.WEEKS, "2021-01-01", "2020-12-01T09:00:00Z"));
        assertThat(set.amount("T-B09", on("2020-01-01"))).isEqualTo(new Amount(5, Unit.WEEKS));
        assertThat(set.amount("T-B09", on("2022-01-01"))).isEqualTo(new Amount(6, Unit.WEEKS));
        assertThat(set.settings().history("T-B09a")).extracting(each -> each.amount().number()).containsExactly(6, 5, 4);
        AuthoritySettings then = set.settings().asKnown(Instant.parse("2019-05-20T12:00:00Z"));
        assertThat(then.on("T-B09a", on("2022-01-01"))).map(each -> each.amount().number()).hasValue(4);
        assertThat(then.on("T-B09a", on("2019-05-31"))).isEmpty();
    }

    @Test
    void the_settings_of_another_authority_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AuthoritySettings.of(902,
            List.of(setting("T-B09a", 4, Unit.WEEKS, "2019-06-01", "2019-05-20T09:00:00Z"))));
    }

    private static Law with(Setting... settings) {
        return Law.of(RuleBook.national(), AuthoritySettings.of(BRAMBLESHIRE, List.of(settings)));
    }

    private static Setting setting(String rule, int number, Unit unit, String from, String setAt) {
        return new Setting(BRAMBLESHIRE, rule, new Amount(number, unit), on(from), new UUID(0, 1), "Ines Quill",
            Instant.parse(setAt), "local procedures");
    }

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }
}
