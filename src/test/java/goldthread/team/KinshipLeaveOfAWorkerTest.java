package goldthread.team;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.law.Law;
import goldthread.workforce.StaffEntry.Away;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KinshipLeaveOfAWorkerTest {
    final Casebook book = new Casebook();

    @Test
    void who_was_granted_none_is_told_nothing_of_it() {
        away("2026-03-02", "2026-03-20", "Annual leave");
        assertThat(KinshipLeave.of(book.timeline(), Law.national(Casebook.HOLDER))).isEmpty();
    }

    /// Each day counts once, the first and the last too; over a leap day; a year of weeks, and a day more.
    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-02, 1 day granted of 52 weeks, false", "2028-02-28, 2028-03-01, 3 days granted of 52 weeks, false", "2026-03-02, 2027-02-28, 364 days granted of 52 weeks, false", "2026-03-02, 2027-03-01, 365 days granted of 52 weeks, true"})
    void kinship_leave_is_counted_beside_the_policy(String from, String to, String words, boolean over) {
        away(from, to, KinshipLeave.WHY);
        away(from, from, KinshipLeave.WHY);
        var leave = KinshipLeave.of(book.timeline(), Law.national(Casebook.HOLDER)).orElseThrow();
        assertThat(leave.words()).isEqualTo(words);
        assertThat(leave.over()).isEqualTo(over);
    }

    private void away(String from, String to, String why) {
        book.told(new Away(book.child, on(from), on(to), why));
    }
}
