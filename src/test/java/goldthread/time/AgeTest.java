package goldthread.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "2000-06-04, 2018-06-03, 17, 11, the day before the 18th birthday",
        "2000-06-04, 2018-06-04, 18,  0, the 18th birthday",
        "2004-02-29, 2022-02-28, 17, 11, leap day, the day before",
        "2004-02-29, 2022-03-01, 18,  0, leap day in a year without one",
        "2004-02-29, 2020-02-28, 15, 11, leap day, the day before in a leap year",
        "2004-02-29, 2020-02-29, 16,  0, leap day in a leap year",
        "2018-01-31, 2018-02-27,  0,  0, the last day of a shorter month is still to come",
        "2018-01-31, 2018-02-28,  0,  1, the last day of a shorter month",
        "2018-01-31, 2018-03-01,  0,  1, two days later",
        "2018-06-04, 2018-06-04,  0,  0, the day of birth",
        "2018-06-04, 2018-06-03, -1,  0, unborn"})
    void is_reached_as_the_birthday_begins(LocalDate born, LocalDate on, int years, int months, String why) {
        assertThat(Age.of(born, on)).as(why).isEqualTo(new Age(years, months));
    }

    @ParameterizedTest
    @CsvSource({"2018-06-04, 2018-06-03, unborn", "2018-06-04, 2018-06-04, 0 months", "2018-06-04, 2018-07-04, 1 month",
        "2018-06-04, 2019-06-04, 1 year", "2000-06-04, 2018-06-04, 18 years"})
    void is_said_in_years_or_for_a_baby_in_months(LocalDate born, LocalDate on, String words) {
        assertThat(Age.of(born, on).words()).isEqualTo(words);
    }

    @Test
    void agrees_with_its_birthdays_for_every_date_of_birth() {
        LocalDate.of(2003, 1, 1).datesUntil(LocalDate.of(2005, 1, 1)).forEach(born -> {
            for (int age = 1; age <= 25; age++) {
                LocalDate birthday = Age.birthday(born, age);
                assertThat(Age.of(born, birthday).years()).as("%s at %d", born, age).isEqualTo(age);
                assertThat(Age.of(born, birthday.minusDays(1)).years()).as("%s before %d", born, age).isEqualTo(age - 1);
            }
        });
    }
}
