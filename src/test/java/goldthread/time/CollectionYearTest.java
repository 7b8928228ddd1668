package goldthread.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CollectionYearTest {

    @ParameterizedTest
    @CsvSource({"2018-03-31, 2017-18", "2018-04-01, 2018-19", "2018-12-31, 2018-19", "2019-01-01, 2018-19",
        "2019-03-31, 2018-19", "2019-04-01, 2019-20", "1999-06-01, 1999-00"})
    void runs_from_1_april_to_31_march(LocalDate day, String label) {
        assertThat(CollectionYear.of(day)).hasToString(label);
        assertThat(CollectionYear.of(day).contains(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-19", "2018/19", "2018-2019", " 2018-19 "})
    void is_read_as_people_write_it(String label) {
        CollectionYear year = CollectionYear.parse(label);
        assertThat(year.first()).isEqualTo("2018-04-01");
        assertThat(year.last()).isEqualTo("2019-03-31");
        assertThat(year.period()).isEqualTo(new Period(LocalDate.of(2018, 4, 1), LocalDate.of(2019, 4, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2018-20", "2018-18", "2018-2119", "18-19", "", "2018-9", "next"})
    void is_refused_with_a_sentence_when_it_is_no_year(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> CollectionYear.parse(label))
            .withMessage("A year must be written like 2018-19, not \"" + label + "\"");
    }

    @Test
    void is_followed_and_preceded_by_its_neighbours() {
        assertThat(CollectionYear.parse("1999-00").next().label()).isEqualTo("2000-01");
        assertThat(CollectionYear.parse("1999-00").previous().label()).isEqualTo("1998-99");
        assertThat(CollectionYear.parse("1999-00")).isLessThan(CollectionYear.parse("2000-01"));
    }
}
