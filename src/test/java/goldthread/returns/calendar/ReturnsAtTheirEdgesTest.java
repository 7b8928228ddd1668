package goldthread.returns.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.agency.quarter.Quarter;
import goldthread.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Section L of the timescales, the returns: each on its last day and on the day after it; over bank holidays, a leap day, midnight and
/// the change of the clocks. Agency rules and early careers stand in EveryClauseOnItsBoundaryTest and EarlyCareerProgrammesTest.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnsAtTheirEdgesTest {

    private static ReturnClock clock(String rule) {
        return ReturnClock.ALL.stream().filter(each -> each.rule().equals(rule) || (each.rule() + " " + each.title()).equals(rule)).findFirst().orElseThrow();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(England.ZONE).toInstant();
    }

    /// 31 May 2026 and 31 July 2027 are Saturdays or Sundays; 31 August 2026 is the summer bank holiday; 2028 is a leap year.
    @ParameterizedTest(name = "{0} of {1} until {2}")
    @CsvSource({
            "T-L04, 2026-03-31, 2026-05-31, 2026-05-29, 2026-06-30", "T-L04, 2026-06-30, 2026-08-31, 2026-08-28, 2026-09-30", "T-L04, 2026-09-30, 2026-11-30, 2026-11-30, 2026-12-31", "T-L04, 2026-12-31, 2027-02-28, 2027-02-26, 2027-03-31",
            "T-L04, 2027-12-31, 2028-02-29, 2028-02-29, 2028-03-31",
            "T-L10, 2026-03-31, 2026-07-31, 2026-07-31, 2027-03-31", "T-L10, 2027-03-31, 2027-07-31, 2027-07-30, 2028-03-31", "T-L11, 2026-03-31, 2026-07-31, 2026-07-31, 2027-03-31", "T-L11, 2028-03-31, 2028-07-31, 2028-07-31, 2029-03-31",
            "T-L12, 2026-09-30, 2026-11-30, 2026-11-30, 2027-09-30", "T-L12, 2027-09-30, 2027-11-30, 2027-11-30, 2028-09-30",
            "T-L14 Section 251 budget, 2026-03-31, 2026-04-30, 2026-04-30, 2027-03-31", "T-L14 Section 251 budget, 2028-03-31, 2028-04-30, 2028-04-28, 2029-03-31", "T-L14 Section 251 outturn, 2026-03-31, 2026-08-31, 2026-08-28, 2027-03-31"})
    void it_is_given_in_until_the_end_of_its_last_day_and_on_the_next_the_one_after_it_is_next(String rule, LocalDate ended, LocalDate until, LocalDate working, LocalDate after) {
        for (var day : new LocalDate[] {until.minusDays(1), until}) {
            assertThat(clock(rule).next(noon(day)).until()).hasValue(until);
            assertThat(clock(rule).next(noon(day)).ended()).isEqualTo(ended);
        }
        assertThat(clock(rule).next(noon(until)).workingDay()).hasValue(working);
        assertThat(clock(rule).next(noon(until.plusDays(1))).ended()).isEqualTo(after);
    }

    /// The last day ends at midnight in England, an hour before that of the world's clock in summer.
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"T-L10, 2026-07-31T22:59:59Z, 2026-07-31", "T-L10, 2026-07-31T23:00:00Z, 2027-07-31", "T-L11, 2026-07-31T22:59:59Z, 2026-07-31", "T-L11, 2026-07-31T23:00:00Z, 2027-07-31", "T-L12, 2026-11-30T23:59:59Z, 2026-11-30", "T-L12, 2026-12-01T00:00:00Z, 2027-11-30",
            "T-L04, 2026-05-31T22:59:59Z, 2026-05-31", "T-L04, 2026-05-31T23:00:00Z, 2026-08-31", "T-L04, 2028-02-29T23:59:59Z, 2028-02-29", "T-L04, 2028-03-01T00:00:00Z, 2028-05-31", "T-L14 Section 251 outturn, 2026-08-31T23:00:00Z, 2027-08-31"})
    void its_last_day_ends_at_midnight_in_england(String rule, Instant now, LocalDate until) {
        assertThat(clock(rule).next(now).until()).hasValue(until);
    }

    /// Of these no source at hand names the day: the period is shown, and no last day made up.
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"T-L13, 2026-03-31, 2026-03-31", "T-L13, 2026-04-01, 2027-03-31", "T-L13, 2028-02-29, 2028-03-31", "T-L15, 2026-06-30, 2026-06-30", "T-L15, 2026-07-01, 2026-09-30", "T-L15, 2026-12-31, 2026-12-31", "T-L15, 2027-01-01, 2027-03-31", "T-L15, 2028-02-29, 2028-03-31"})
    void where_no_day_is_known_the_end_of_the_period_is_all_that_is_said(String rule, LocalDate today, LocalDate ended) {
        assertThat(clock(rule).next(noon(today))).isEqualTo(new ReturnClock.Collection(ended, java.util.Optional.empty()));
        assertThat(clock(rule).note()).contains("not in the sources at hand");
    }

    /// Good Friday and Easter Monday of 2026 are 3 and 6 April; Boxing Day 2026 is kept on Monday 28 December.
    @ParameterizedTest(name = "notice at {0}: by {1}")
    @CsvSource({"2026-04-02T11:00:00Z, 2026-04-07", "2026-12-24T11:00:00Z, 2026-12-29", "2028-02-28T11:00:00Z, 2028-02-29", "2026-10-23T15:00:00Z, 2026-10-26", "2026-03-27T15:00:00Z, 2026-03-30", "2026-07-20T22:59:59Z, 2026-07-21", "2026-07-20T23:00:00Z, 2026-07-22", "2026-11-20T11:00:00Z, 2026-11-23"})
    void lists_for_inspection_are_ready_by_the_next_working_day_after_the_notice(Instant notice, LocalDate by) {
        assertThat(ReturnClock.lists(notice)).as("T-L16").isEqualTo(by);
    }

    @Test
    void the_page_of_the_quarter_says_the_same_day() {
        Stream.iterate(new Quarter(2025, 1).first(), day -> day.plusMonths(3)).limit(16).map(Quarter::of).forEach(quarter -> assertThat(quarter.due()).isEqualTo(clock("T-L04").next(noon(quarter.due())).until().orElseThrow()));
    }
}
