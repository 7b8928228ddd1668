package goldthread.returns.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"01/04/2018", "1/4/2018", "2018-04-01", "01-04-2018", "01.04.2018", " 01/04/2018 ",
            "01/04/2018 00:00", "2018-04-01T00:00:00", "2018-04-01 00:00:00.000"})
    void a_day_written_in_any_plain_way_is_that_day(String written) {
        assertThat(WrittenDate.read(written)).isEqualTo(new WrittenDate.Day(LocalDate.of(2018, 4, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01/04/18            | "01/04/18" has a year of two digits, which could be of either century.
            43191               | "43191" looks like Excel's number for 01/04/2018.
            04/25/2018          | "04/25/2018" has no such month; the month may have been written first.
            99/99/2020          | "99/99/2020" is a day that does not exist.
            13/13/2018          | "13/13/2018" is a day that does not exist.
            29/02/2019          | "29/02/2019" is a day that does not exist.
            00/01/2019          | "00/01/2019" is a day that does not exist.
            2018-13-01          | "2018-13-01" is not a date.
            01/04/2018 13:30    | "01/04/2018 13:30" is not a date.
            20180401            | "20180401" is not a date.
            01/04/0018          | "01/04/0018" is a day that does not exist.
            1/4/201x            | "1/4/201x" is not a date.
            *DUMMY*             | "*DUMMY*" is not a date.
            ''                  | The date is blank.
            99999               | "99999" is not a date.
            """)
    void what_can_be_read_in_two_ways_or_none_is_no_day(String written, String sentence) {
        assertThat(WrittenDate.read(written)).isInstanceOfSatisfying(WrittenDate.NotADay.class,
                fault -> assertThat(fault.sentence()).isEqualTo(sentence));
    }

    @ParameterizedTest
    @CsvSource({"29/02/2020, 2020-02-29", "31/12/1999, 1999-12-31", "1066-04-13, 1066-04-13"})
    void the_last_day_of_a_month_and_a_leap_day_are_days(String written, LocalDate day) {
        assertThat(WrittenDate.dayOf(written)).isEqualTo(day);
    }
}
