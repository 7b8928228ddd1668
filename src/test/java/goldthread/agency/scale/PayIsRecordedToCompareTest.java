package goldthread.agency.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.agency.rules.JobType;
import goldthread.agency.scale.ScaleEntry.Point;
import goldthread.agency.scale.ScaleEntry.ScaleTold;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.money.Pence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pay scales by band and point, dated, in whole pence; who sees them is told by `PayIsSeenByFewTest`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class PayIsRecordedToCompareTest {
    private static final Subject SCALES = ScaleEntry.scales(201);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static Timeline told(Entry... entries) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < entries.length; i++) lines.add(new Line(new Envelope(i + 1, new UUID(2, i), 201, "agency.scale-told", entries[i].happened(), Instant.EPOCH, new UUID(3, 3), null, "page"), entries[i]));
        return new Timeline(SCALES, lines);
    }

    private static ScaleTold scale(LocalDate from, String table, boolean ours, long... pence) {
        return new ScaleTold(SCALES, from, table, ours, 3700, "Payroll", java.util.Arrays.stream(pence).mapToObj(each -> new Point("social-worker", "Grade 9", "p" + each, each)).toList());
    }

    @Test
    void a_scale_stands_from_its_day_until_the_next_and_ours_comes_first() {
        var scales = told(scale(APRIL, "A neighbour", false, 1), scale(APRIL.minusYears(1), "Our own scale", true, 2), scale(APRIL, "Our own scale", true, 3), scale(APRIL, "Our own scale", true, 4), scale(APRIL.minusYears(2), "Our own scale", true, 5));
        assertThat(Scale.on(scales, APRIL.minusDays(1))).extracting(each -> each.points().getFirst().pence()).containsExactly(2L);
        assertThat(Scale.on(scales, APRIL)).as("of one day, what was told last").extracting(each -> each.points().getFirst().pence()).containsExactly(4L, 1L);
        assertThat(Scale.on(scales, APRIL.minusYears(3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3862600, 3700, 2002", "3862600, 3600, 2058", "100, 3700, 0", "7000000000, 3700, 3628286"})
    void an_hour_is_a_years_pay_by_its_weeks_and_hours_in_whole_pence(long yearly, int hours, long hourly) {
        assertThat(Scale.hourly(yearly, hours)).isEqualTo(new Pence(hourly));
    }

    @Test
    void a_kind_of_job_has_its_lowest_and_highest_point() {
        var range = Scale.of(scale(APRIL, "Our own scale", true, 41_000_00, 36_000_00, 44_000_00), JobType.SOCIAL_WORKER).orElseThrow();
        assertThat(List.of(range.lowest(), range.highest())).containsExactly(new Pence(36_000_00), new Pence(44_000_00));
        assertThat(range.bands()).containsExactly("Grade 9");
        assertThat(Scale.of(scale(APRIL, "Our own scale", true, 1), JobType.TEAM_MANAGER)).isEmpty();
    }

    @Test
    void a_line_is_read_as_people_write_it_and_what_is_wrong_is_said_with_its_line() {
        assertThat(Scale.read("social-worker, Grade 9, 28, 38,626.00\n\nTeam manager, Grade 12, 40, £52000")).containsExactly(new Point("social-worker", "Grade 9", "28", 38_626_00), new Point("team-manager", "Grade 12", "40", 52_000_00));
        assertThatThrownBy(() -> Scale.read("social-worker, Grade 9, 28, 38626\nsocial-worker, 28, 1")).hasMessageContaining("Line 2 must have");
        assertThatThrownBy(() -> Scale.read("baker, Grade 9, 28, 38626")).hasMessageContaining("Line 1 begins with \"baker\"");
        for (var pay : List.of("much", "0", "-1", "600000")) assertThatThrownBy(() -> Scale.read("social-worker, Grade 9, 28, " + pay)).hasMessageContaining("no pay of a year");
        assertThatThrownBy(() -> Scale.read("\n")).hasMessage("Write at least one line");
    }
}
