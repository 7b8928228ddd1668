package goldthread.returns.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.access.NotThere;
import goldthread.returns.mapping.Standard;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is only taken in has no tables: it is no return of a year, and nothing is given out of it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(10)
class ReturnsOfAYearTest {

    @ParameterizedTest
    @ValueSource(strings = {"workforce", "registrations", "annex-a", "annexa", "lunch", ""})
    void what_is_no_return_of_a_year_has_no_changes_to_show_and_is_not_given_out(String name) {
        assertThatThrownBy(() -> ExportPages.of(name, "2018-19")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> Standard.ofAYear(name)).isInstanceOf(IllegalArgumentException.class).hasMessage("There is no return called \"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssda903", "cin"})
    void a_return_of_a_year_has(String name) {
        assertThat(ExportPages.of(name, "2018-19").standard()).isSameAs(Standard.named(name)).isSameAs(Standard.ofAYear(name));
    }
}
