package goldthread.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypingADateTest {
    private static final About TODAY = About.on(LocalDate.of(2026, 3, 27));
    private static final Question BORN = Question.date("born", "When was {child} born?").named("Date of birth").past();

    private static Reading read(Question question, Map<String, String> typed) {
        return Reading.of(question, Answers.of(typed), TODAY);
    }

    @ParameterizedTest
    @CsvSource({"27,3,2007", "27,03,2007", "27,March,2007", "27,mar,2007", "'27 3 2007','',''", "27/03/2007,'',''",
        "27 March 2007,'',''", "27th March 2007,'',''", "27-3-2007,'',''", "27.3.2007,'',''", "2007-03-27,'',''"})
    void every_way_of_writing_a_date_is_the_same_date(String day, String month, String year) {
        assertThat(read(BORN, Map.of("born-day", day, "born-month", month, "born-year", year)).kept())
            .containsEntry("born", java.util.List.of("2007-03-27"));
    }

    @Test
    void a_file_or_program_gives_a_date_in_one_piece() {
        assertThat(read(BORN, Map.of("born", "27/03/2007")).kept()).containsEntry("born", java.util.List.of("2007-03-27"));
        assertThat(read(BORN, Map.of("born", "2007-03-27")).kept()).containsEntry("born", java.util.List.of("2007-03-27"));
    }

    @ParameterizedTest
    @CsvSource({"29,2,2023", "31,4,2020", "0,1,2020", "1,13,2020", "1,Foo,2020", "1,1,20", "1,1,0020", "x,1,2020", "1,1,99999"})
    void a_date_that_never_was_is_refused(String day, String month, String year) {
        assertThat(read(BORN, Map.of("born-day", day, "born-month", month, "born-year", year)).wrong())
            .isEqualTo("Date of birth must be a real date, like 27 3 2007");
    }

    @Test
    void the_29th_of_february_is_real_in_a_leap_year() {
        assertThat(read(BORN, Map.of("born", "29 2 2024")).wrong()).isEmpty();
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(read(BORN, Map.of("born-day", "27")).wrong()).isEqualTo("Date of birth must include a month and a year");
        assertThat(read(BORN, Map.of("born-month", "3", "born-year", "2007")).wrong()).isEqualTo("Date of birth must include a day");
    }

    @Test
    void today_is_in_the_past_and_tomorrow_is_not() {
        assertThat(read(BORN, Map.of("born", "2026-03-27")).wrong()).isEmpty();
        assertThat(read(BORN, Map.of("born", "2026-03-28")).wrong()).isEqualTo("Date of birth must be today or in the past");
    }

    @Test
    void an_approximate_date_may_leave_out_day_and_month_and_stays_marked() {
        var kept = read(BORN.maybeApproximate(), Map.of("born-year", "2007", "born-approximate", "yes")).kept();
        assertThat(kept).containsEntry("born", java.util.List.of("2007-01-01")).containsEntry("born-approximate", java.util.List.of("yes"));
        assertThat(read(BORN, Map.of("born-year", "2007", "born-approximate", "yes")).wrong()).contains("day");
    }

    @ParameterizedTest
    @CsvSource({"2:30pm,14:30", "2.30 pm,14:30", "14:30,14:30", "2pm,14:00", "12am,00:00", "12pm,12:00", "midday,12:00", "9:05,09:05", "9:05 a.m.,09:05"})
    void every_way_of_writing_a_time_is_the_same_time(String typed, String time) {
        assertThat(TypedTime.read(typed)).hasValue(java.time.LocalTime.parse(time));
    }

    @ParameterizedTest
    @CsvSource({"25:00", "2:61pm", "13pm", "0pm", "soon", "2", "1430"})
    void a_time_that_is_none_is_refused(String typed) {
        assertThat(TypedTime.read(typed)).isEmpty();
    }
}
