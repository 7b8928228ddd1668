package goldthread.education;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.education.IncidentEntry.IncidentTold;
import goldthread.education.IncidentEntry.SchoolNotTold;
import goldthread.education.IncidentEntry.SchoolTold;
import goldthread.education.RegisterEntry.Registered;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.people.PeopleEntry.Described;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Police tell of domestic abuse, and each child's school is told before the next school day begins (T-K17).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class ASchoolIsToldBeforeItBeginsTest {
    final Casebook noa = new Casebook();

    UUID incident(String day, String at, @Nullable String reopens) {
        return noa.told(new IncidentTold(List.of(noa.child), List.of(), null, null, LocalTime.parse(at), reopens == null || reopens.isEmpty() ? null : on(reopens), on(day)));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({"2026-10-06, 02:30, , 2026-10-06, in the night before a school day", "2026-10-06, 08:59, , 2026-10-06, a minute before school begins", "2026-10-06, 09:00, , 2026-10-07, as school begins", "2026-10-09, 22:15, , 2026-10-12, on a Friday evening",
            "2026-10-10, 03:00, , 2026-10-12, in the night before a Saturday", "2026-10-25, 01:30, , 2026-10-26, in the hour that summer time repeats", "2026-04-03, 07:00, , 2026-04-07, on the morning of Good Friday", "2026-12-24, 23:00, , 2026-12-29, over Christmas and the Monday after Boxing Day",
            "2026-07-25, 20:00, 2026-09-02, 2026-09-02, in the summer holidays", "2028-02-29, 10:00, , 2028-03-01, on a leap day"})
    void the_school_is_told_before_the_next_school_day_begins(String told, String at, @Nullable String reopens, String due, String when) {
        noa.told(new SchoolStarted(noa.child, "Hill School", null, SchoolStarted.MAINSTREAM, false, on("2025-01-01")));
        var incident = incident(told, at, reopens);
        assertThat(noa.duties(due, "T-K17")).containsExactly("T-K17 by " + due + ": Due");
        assertThat(noa.duties(on(due).plusDays(1).toString(), "T-K17")).containsExactly("T-K17 by " + due + ": Late");
        noa.told(new SchoolTold(noa.child, incident, "Hill School", null, "Telephone", LocalTime.of(8, 30), on(due)));
        assertThat(noa.duties(on(due).plusDays(1).toString(), "T-K17")).containsExactly("T-K17 by " + due + ": Met");
        assertThat(SchoolNotice.of(noa.timeline()).getFirst().afterItBegan()).isFalse();
    }

    @Test
    void told_on_the_day_but_after_school_began_is_said() {
        noa.told(new SchoolStarted(noa.child, "Hill School", null, SchoolStarted.MAINSTREAM, false, on("2025-01-01")));
        noa.told(new SchoolTold(noa.child, incident("2026-10-06", "02:30", null), "Hill School", null, "Telephone", LocalTime.of(9, 0), on("2026-10-06")));
        assertThat(SchoolNotice.of(noa.timeline()).getFirst().afterItBegan()).isTrue();
    }

    @Test
    void where_it_would_put_somebody_in_danger_nobody_is_told_and_it_is_said_why() {
        noa.told(new SchoolNotTold(noa.child, incident("2026-10-06", "02:30", null), "The father works at the school", on("2026-10-06")));
        assertThat(noa.duties("2026-10-09", "T-K17")).containsExactly("T-K17 by 2026-10-06: Not needed (The father works at the school)");
    }

    @Test
    void the_school_is_taken_from_the_record_and_who_is_at_none_goes_elsewhere() {
        incident("2026-10-06", "10:00", null);
        assertThat(notice().whom()).isEqualTo(SchoolNotice.Whom.NOBODY_KNOWN);
        assertThat(noa.duties()).extracting(duty -> duty.what()).containsExactly("Find out which school the child goes to, and tell it of domestic abuse that police told of");
        var start = noa.told(new SchoolStarted(noa.child, "Hill School", null, SchoolStarted.MAINSTREAM, false, on("2025-01-01")));
        assertThat(notice().owed()).startsWith("Tell Hill School of domestic abuse");
        noa.told(new SchoolLeft(noa.child, start, SchoolLeft.HOME, null, on("2026-09-01")));
        noa.told(new Registered(noa.child, Registered.HOME, null, on("2026-09-01")));
        assertThat(notice().whom()).isEqualTo(SchoolNotice.Whom.HOME);
        assertThat(notice().owed()).contains("education officer");
    }

    /// Reception is the first class: a child of three who is on no roll has no school to be told, nobody looks for one.
    @ParameterizedTest
    @CsvSource({"2022-10-08, 0", "2022-10-07, 1", "2015-01-01, 1"})
    void a_child_who_is_too_young_for_any_school_has_none_to_be_told(String born, int owed) {
        noa.told(new Described(noa.child, "2", on(born), null, null, null, null, on("2026-01-01")));
        incident("2026-10-06", "10:00", null);
        assertThat(noa.duties()).hasSize(owed);
    }

    /// Told already before the section was in force: the book says that it does not know the law of that day.
    @Test
    void it_is_marked_how_sure_the_clock_is() {
        incident("2025-11-06", "10:00", null);
        assertThat(noa.duties()).extracting(duty -> duty.mark()).containsExactly("to be confirmed: the law before 7 November 2025 is not in the book");
        incident("2025-11-07", "10:00", null);
        assertThat(noa.duties()).extracting(duty -> duty.mark()).contains("to be confirmed");
    }

    @Test
    void what_is_told_is_the_day_whether_the_child_was_there_and_the_reference_and_no_more() {
        noa.told(new IncidentTold(List.of(noa.child), List.of(noa.child), "WR/26/1", on("2026-10-05"), LocalTime.of(2, 0), null, on("2026-10-06")));
        assertThat(notice().words("Noa Farrow", notice().there(noa.timeline()))).isEqualTo("Police were called to an incident of domestic abuse on 5 October 2026. Noa Farrow was there. Police reference WR/26/1.");
    }

    private SchoolNotice notice() {
        return SchoolNotice.of(noa.timeline()).getFirst();
    }
}
