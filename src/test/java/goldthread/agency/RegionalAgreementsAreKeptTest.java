package goldthread.agency;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.agency.agreement.Agreement;
import goldthread.agency.agreement.Agreement.Kept;
import goldthread.agency.agreement.AgreementEntry.Stands;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.Finding.Rule;
import goldthread.agency.rules.Versions;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far a regional agreement is kept, counted from the assignments that began under it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(10)
class RegionalAgreementsAreKeptTest {
    private static final LocalDate FROM = LocalDate.of(2026, 5, 5);
    private static final Subject WHICH = Subject.unheardOf();

    private static Agreement agreement(LocalDate from, @Nullable LocalDate until, String... rules) {
        return new Agreement(Subject.unheardOf(), "Agreement", " middle region ", from, until, List.of(rules), List.of(), List.of());
    }

    private static Decision decided(String otherwise) {
        return Facts.decided(Versions.guidance2024(), otherwise);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-05-04, -, true", "2026-05-05, -, true", "2026-05-06, -, false", "2025-01-01, 2026-05-05, true", "2025-01-01, 2026-05-04, false"})
    void an_assignment_is_under_the_agreement_that_stands_on_its_first_day(LocalDate from, @Nullable LocalDate until, boolean under) {
        assertThat(agreement(from, until).covers(decided(""))).isEqualTo(under);
        assertThat(agreement(from, until).covers(decided("region=Elsewhere"))).isFalse();
    }

    @Test
    void what_is_told_last_of_an_agreement_stands_though_it_begins_earlier() {
        var told = Facts.told(new Stands(WHICH, FROM, null, "As first entered", "North", List.of(), List.of("A clause"), List.of()), new Stands(WHICH, FROM.minusDays(30), null, "As told again", "North", List.of(), List.of("A clause"), List.of()));

        assertThat(Agreement.FOLD.rows(told)).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("As told again");
            assertThat(one.from()).isEqualTo(FROM.minusDays(30));
        });
    }

    @Test
    void only_the_rules_that_it_binds_to_are_counted_and_what_is_not_known_is_told_apart() {
        var engaged = List.of(decided(""), decided("notice=2"), decided("notice="), decided("pay=45.00"), decided("region=Elsewhere, notice=2"));

        assertThat(agreement(FROM, null, "notice", "price-cap").kept(engaged)).containsExactly(new Kept(Rule.NOTICE, 2, 1, 1), new Kept(Rule.CAP, 3, 1, 0));
        assertThat(agreement(FROM, null, "experience").kept(engaged)).containsExactly(new Kept(Rule.EXPERIENCE, 4, 0, 0));
        assertThat(agreement(FROM, null, "notice").brokenBy(decided("notice=2"), Rule.NOTICE)).isTrue();
        assertThat(agreement(FROM, null, "experience").brokenBy(decided("notice=2"), Rule.NOTICE)).as("not a rule of this agreement").isFalse();
    }
}
