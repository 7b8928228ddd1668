package goldthread.education;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.education.RegisterEntry.ProviderAsked;
import goldthread.education.RegisterEntry.RegisterLeft;
import goldthread.education.RegisterEntry.Registered;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Transfer between authorities, for the clocks of section K: a child who moves comes off the register here, and what is owed ends.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovedOffTheRegisterTest {
    private static final String MOVED = "Moved to another authority";
    final Casebook amira = new Casebook();

    /// Fifteen days from 1 October: to the 16th.
    @ParameterizedTest
    @CsvSource({"2026-10-01, Not needed", "2026-10-15, Not needed", "2026-10-16, Not needed", "2026-10-17, Missed"})
    void who_moves_by_the_last_day_owes_nothing_more_here_and_what_was_late_stays_missed(String moved, String state) {
        var registered = registered("2026-10-01");
        amira.told(new RegisterLeft(amira.child, registered, MOVED, on(moved)));
        assertThat(amira.duties("2026-12-01", "T-K04", "T-K08")).hasSize(2).allSatisfy(duty -> assertThat(duty).contains("by 2026-10-16: " + state));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-20, Not needed", "2026-10-21, Missed"})
    void a_provider_need_not_answer_of_a_child_who_has_moved(String moved, String state) {
        var registered = registered("2026-10-01");
        amira.told(new ProviderAsked(amira.child, registered, "Wren music school", on("2026-10-05")));
        amira.told(new RegisterLeft(amira.child, registered, MOVED, on(moved)));
        assertThat(amira.duties("2026-12-01", "T-K05")).singleElement().asString().startsWith("T-K05 by 2026-10-20: " + state);
    }

    @Test
    void who_moves_in_is_registered_here_and_the_days_are_counted_from_then_not_from_where_they_were_before() {
        amira.told(new RegisterLeft(amira.child, registered("2026-10-01"), MOVED, on("2026-10-10")));
        registered("2026-11-02");
        assertThat(amira.duties("2026-11-17", "T-K04")).containsExactly("T-K04 by 2026-10-16: Not needed (off the register)", "T-K04 by 2026-11-17: Due");
        assertThat(amira.duties("2026-11-18", "T-K04")).contains("T-K04 by 2026-11-17: Late");
    }

    private UUID registered(String day) {
        amira.under(TakingAChildOutOfSchoolTest.BEGUN);
        return amira.told(new Registered(amira.child, Registered.HOME, "Parent", on(day)));
    }
}
